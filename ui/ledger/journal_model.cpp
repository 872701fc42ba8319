#include "ui/ledger/journal_model.h"

#include "ui/ledger/transfer_text.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <limits>

namespace cambist::ui {
namespace {

bool sameRows(const desk::JournalQuery& a, const desk::JournalQuery& b) {
    return a.account == b.account && a.text == b.text && a.from == b.from && a.to == b.to &&
           a.leastAmount == b.leastAmount && a.mostAmount == b.mostAmount && a.column == b.column &&
           a.order == b.order;
}

bool isMono(int column) {
    return column == JournalModel::Debit || column == JournalModel::Credit;
}

} // namespace

JournalModel::JournalModel(const UiContext& context, QObject* parent)
    : PagedRows(parent)
    , m_context(context) {}

void JournalModel::setQuery(const desk::JournalQuery& query) {
    const auto column = m_query.column;
    const auto order = m_query.order;
    m_query = query;
    m_query.column = column;
    m_query.order = order;
    reload();
}

void JournalModel::orderChanged() {
    m_query.column = sortColumn() == ValueDate ? desk::JournalColumn::ValueDate
                     : sortColumn() == Amount  ? desk::JournalColumn::Amount
                                               : desk::JournalColumn::Sequence;
    m_query.order = sortOrder() == Qt::AscendingOrder ? desk::Order::Ascending : desk::Order::Descending;
    reload();
}

void JournalModel::reload() {
    m_call.abandon();
    emit counting();
    m_call = m_context.engine.call(
        this, Lane::Read,
        [query = m_query](desk::Workspace& workspace, const Stop& stop) -> Result<Answer> {
            Answer answer;
            TRY(answer.last, desk::lastTransfer(workspace));
            if (query.isWhole()) return answer;
            TRY(auto keys, desk::journalKeys(workspace, query, [&stop] { return !stop.requested(); }));
            answer.keys = std::make_shared<const Keys>(std::move(keys));
            return answer;
        },
        [this, query = m_query](Result<Answer> answer) {
            if (answer.has_error()) return emit failed(answer.error());
            take(answer.value(), query);
        });
}

void JournalModel::take(const Answer& answer, const desk::JournalQuery& query) {
    const bool sameKeys = (!answer.keys && !m_keys && answer.last == m_last) ||
                          (answer.keys && m_keys && *answer.keys == *m_keys);
    const bool same = m_isKnown && sameKeys && sameRows(query, m_shownQuery);
    m_isKnown = true;
    m_last = answer.last;
    m_keys = answer.keys;
    m_shownQuery = query;
    const auto rows = m_keys ? m_keys->size() : static_cast<std::size_t>(m_last);
    const auto most = static_cast<std::size_t>(std::numeric_limits<int>::max());
    if (same) {
        // A book that only was locked and opened: rows that were forgotten are asked for again.
        emit loaded(rowCount());
        if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    for (auto& call : m_pageCalls) call.abandon();
    m_pageCalls.clear();
    resetRows(static_cast<int>(std::min(rows, most)));
}

void JournalModel::forget() {
    m_call.abandon();
    for (auto& call : m_pageCalls) call.abandon();
    m_pageCalls.clear();
    forgetPages();
    m_keys.reset();
    m_isKnown = false;
}

ledger::TransferSequence JournalModel::sequenceAt(int row) const {
    if (row < 0 || row >= rowCount()) return 0;
    const auto at = static_cast<std::size_t>(row);
    if (m_keys) return at < m_keys->size() ? (*m_keys)[at] : 0;
    const auto number = static_cast<ledger::TransferSequence>(row);
    return m_shownQuery.order == desk::Order::Ascending ? number + 1 : m_last - number;
}

int JournalModel::rowOfKey(const QVariant& key) const {
    const auto sequence = key.toULongLong();
    if (sequence == 0) return -1;
    if (m_keys) {
        const auto found = std::find(m_keys->begin(), m_keys->end(), sequence);
        return found == m_keys->end() ? -1 : static_cast<int>(found - m_keys->begin());
    }
    if (sequence > m_last) return -1;
    return static_cast<int>(m_shownQuery.order == desk::Order::Ascending ? sequence - 1 : m_last - sequence);
}

void JournalModel::requestPage(int page) {
    Keys keys;
    for (int row = page * pageRows; row < std::min(rowCount(), (page + 1) * pageRows); ++row)
        if (const auto sequence = sequenceAt(row); sequence != 0) keys.push_back(sequence);
    if (keys.empty()) return;
    m_pageCalls[page] = m_context.engine.call(
        this, Lane::Read,
        // Without the account: balances are not shown here and would have to be counted back.
        [keys](desk::Workspace& workspace, const Stop&) { return desk::journalLines(workspace, 0, keys); },
        [this, page](Result<std::vector<desk::JournalLine>> lines) {
            m_pageCalls.remove(page);
            if (lines.has_error()) return emit failed(lines.error());
            putPage(page, std::move(lines).value());
        });
}

std::vector<Column> JournalModel::columns() const {
    return {{tr("No."), ColumnKind::Count, 68, true},
            {tr("Posted"), ColumnKind::Date, 132},
            {tr("Value date"), ColumnKind::Date, 96, true},
            {tr("Debit account"), ColumnKind::Mono, 140},
            {tr("Credit account"), ColumnKind::Mono, 140},
            {tr("Amount"), ColumnKind::Amount, 136, true},
            {tr("Ccy"), ColumnKind::Text, 48},
            {tr("Reference"), ColumnKind::Text, 180},
            {tr("Kind"), ColumnKind::Status, 148},
            {tr("By"), ColumnKind::Text, 92}};
}

int JournalModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString JournalModel::text(const desk::JournalLine& line, int column) const {
    const auto& transfer = line.booked.transfer;
    switch (column) {
    case Posted:
        return timeText(line.time);
    case ValueDate:
        return dateText(transfer.valueDate);
    case Debit:
        return fromUtf8(line.debitCode);
    case Credit:
        return fromUtf8(line.creditCode);
    case Amount:
        return amountText(transfer.amount, line.currency);
    case Ccy:
        return fromUtf8(line.currency.code());
    case Reference:
        return fromUtf8(transfer.reference);
    case Kind:
        return kindText(transfer);
    case Person:
        return fromUtf8(line.person);
    default:
        return {};
    }
}

QString JournalModel::spoken(const desk::JournalLine& line, int column) const {
    if (column == Amount) return lineAmount(line);
    return text(line, column);
}

QVariant JournalModel::data(const QModelIndex& index, int role) const {
    const int column = index.column();
    if (role == KeyRole) return QVariant::fromValue<qulonglong>(sequenceAt(index.row()));
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter |
                                (column == Amount || column == Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::FontRole) return column == Number || isMono(column) ? "mono" : "";
    const bool shown = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (column == Number) return shown ? countText(sequenceAt(index.row())) : QVariant();
    if (!shown && role != GlyphRole && role != ToneRole) return {};
    const auto* line = rowAt(index.row());
    if (!line) return {};
    const auto kind = line->booked.transfer.kind;
    switch (role) {
    case GlyphRole:
        return column == Kind ? kindGlyph(kind) : QString();
    case ToneRole:
        if (column == Kind) return static_cast<int>(kindTone(kind));
        return static_cast<int>(column == Person || column == Posted ? Tone::Quiet : Tone::Plain);
    case Qt::AccessibleTextRole:
        return spoken(*line, column);
    default:
        return text(*line, column);
    }
}

} // namespace cambist::ui
