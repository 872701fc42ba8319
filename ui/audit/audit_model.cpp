#include "ui/audit/audit_model.h"

#include "ui/widgets/format.h"

#include <algorithm>

namespace cambist::ui {
namespace {

/// "2026-11-23 09:12"; seconds stand in the pane.
constexpr qsizetype minuteLength = 16;

/// Lines of the entries first…last, newest first, those of one entry together.
Result<std::vector<LogEntry>> readEntries(desk::Workspace& workspace, std::uint64_t first,
                                          std::uint64_t last) {
    TRY(auto lines, desk::logLines(workspace, first, last - first + 1));
    std::vector<LogEntry> entries(static_cast<std::size_t>(last - first + 1));
    for (auto& line : lines)
        if (line.entry >= first && line.entry <= last)
            entries[static_cast<std::size_t>(last - line.entry)].push_back(std::move(line));
    return entries;
}

} // namespace

AuditModel::AuditModel(const UiContext& context, QObject* parent)
    : PagedRows(parent)
    , m_context(context) {}

void AuditModel::setEntries(quint64 entries) {
    // A log only grows: the same size is the same log.
    if (entries == m_entries) {
        emit loaded(rowCount());
        if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    m_entries = entries;
    for (auto& call : m_pageCalls) call.abandon();
    m_pageCalls.clear();
    resetRows(static_cast<int>(entries));
}

void AuditModel::setVerified(std::optional<Timestamp> until) {
    if (m_verified == until) return;
    m_verified = until;
    if (rowCount() > 0) emit dataChanged(index(0, Seal), index(rowCount() - 1, Seal));
}

void AuditModel::forget() {
    for (auto& call : m_pageCalls) call.abandon();
    m_pageCalls.clear();
    forgetPages();
}

bool AuditModel::isVerified(const LogEntry& entry) const {
    return m_verified && !entry.empty() && entry.front().time <= *m_verified;
}

quint64 AuditModel::entryAt(int row) const {
    return row < 0 || row >= rowCount() ? 0 : m_entries - static_cast<quint64>(row);
}

int AuditModel::rowOfEntry(quint64 entry) const {
    return entry == 0 || entry > m_entries ? -1 : static_cast<int>(m_entries - entry);
}

void AuditModel::requestPage(int page) {
    const auto last = entryAt(page * pageRows);
    if (last == 0) return;
    const auto first = last >= pageRows ? last - pageRows + 1 : 1;
    m_pageCalls[page] = m_context.engine.call(
        this, Lane::Read,
        [first, last](desk::Workspace& workspace, const Stop&) {
            return readEntries(workspace, first, last);
        },
        [this, page](Result<std::vector<LogEntry>> entries) {
            m_pageCalls.remove(page);
            if (entries.has_error()) return emit failed(entries.error());
            putPage(page, std::move(entries).value());
            emit rowsArrived();
        });
}

std::vector<Column> AuditModel::columns() const {
    return {{tr("Entry"), ColumnKind::Count, 68}, {tr("Time here"), ColumnKind::Date, 132},
            {tr("What"), ColumnKind::Text, 448},  {tr("Seal"), ColumnKind::Status, 104},
            {tr("Who"), ColumnKind::Text, 96},    {tr("Object"), ColumnKind::Mono, 116},
            {tr("Device"), ColumnKind::Mono, 88}, {tr("Time in UTC"), ColumnKind::Date, 132}};
}

int AuditModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString AuditModel::text(const LogEntry& entry, int column) const {
    const auto& first = entry.front();
    switch (column) {
    case Local:
        return timeText(first.time);
    case What:
        return entrySentence(entry, m_context.speech());
    case Seal:
        return isVerified(entry) ? tr("verified") : tr("signed");
    case Person:
        return fromUtf8(first.person);
    case Object:
        return objectText(first);
    case Device:
        return fromUtf8(first.device);
    case Utc:
        return utcText(first.time).left(minuteLength);
    default:
        return {};
    }
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    const int column = index.column();
    if (role == KeyRole) return QVariant::fromValue<qulonglong>(entryAt(index.row()));
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (column == Entry ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::FontRole) return column == Entry || column == Object || column == Device ? "mono" : "";
    const bool shown = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (column == Entry) return shown ? countText(entryAt(index.row())) : QVariant();
    if (!shown && role != GlyphRole && role != ToneRole) return {};
    const auto* entry = rowAt(index.row());
    if (!entry || entry->empty()) return {};
    if (role == GlyphRole) {
        if (column != Seal) return QString();
        return isVerified(*entry) ? QString::fromUtf8("✓") : QString::fromUtf8("●");
    }
    if (role == ToneRole) {
        if (column == Seal) return static_cast<int>(isVerified(*entry) ? Tone::Quiet : Tone::Order);
        return static_cast<int>(column == What || column == Object ? Tone::Plain : Tone::Quiet);
    }
    return text(*entry, column);
}

} // namespace cambist::ui
