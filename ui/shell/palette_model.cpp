#include "ui/shell/palette_model.h"

#include <algorithm>

namespace cambist::ui {
namespace {

using Kind = PaletteEntry::Kind;

std::string asUtf8(const QString& text) {
    return text.toUtf8().toStdString();
}

bool isWanted(Kind kind, QChar prefix) {
    if (prefix == '>') return kind == Kind::Command || kind == Kind::Page;
    if (prefix == '#') return kind == Kind::Payout;
    if (prefix == '@') return kind == Kind::Account;
    return true;
}

/// The better of title and detail; a hit in the detail comes after one in the title.
int distance(const PaletteEntry& entry, const std::string& typed) {
    constexpr int afterTitle = 10;
    const int title = base::searchDistance(entry.titleForms, typed);
    const int detail = base::searchDistance(entry.detailForms, typed);
    if (title >= 0) return title;
    return detail < 0 ? -1 : detail + afterTitle;
}

} // namespace

QString PaletteModel::kindName(Kind kind) {
    switch (kind) {
    case Kind::Page:
        return tr("Page");
    case Kind::Command:
        return tr("Command");
    case Kind::Payout:
        return tr("Payout");
    case Kind::Account:
        return tr("Account");
    }
    return {};
}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    choose();
    endResetModel();
}

void PaletteModel::setTyped(const QString& typed) {
    beginResetModel();
    m_typed = typed;
    choose();
    endResetModel();
}

void PaletteModel::choose() {
    auto typed = m_typed.trimmed();
    // Full-width prefixes come from Chinese input methods.
    typed.replace(0, 1, typed.left(1).normalized(QString::NormalizationForm_KC));
    const QChar first = typed.isEmpty() ? QChar() : typed[0];
    const bool hasPrefix = first == '>' || first == '#' || first == '@';
    const auto sought = base::foldTyped(asUtf8(hasPrefix ? typed.mid(1) : typed));
    std::vector<std::pair<int, int>> fits; // distance and kind, entry
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        const auto& entry = m_entries[static_cast<std::size_t>(i)];
        if (!isWanted(entry.kind, hasPrefix ? first : QChar())) continue;
        const int far = distance(entry, sought);
        if (far < 0) continue;
        constexpr int kinds = 4;
        const int blocked = entry.reason.isEmpty() ? 0 : 1000;
        fits.emplace_back(far * kinds + static_cast<int>(entry.kind) + blocked, i);
    }
    std::stable_sort(fits.begin(), fits.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    if (fits.size() > mostRows) fits.resize(mostRows);
    m_fits.clear();
    for (const auto& fit : fits) m_fits.push_back(fit.second);
}

const PaletteEntry* PaletteModel::at(int row) const {
    if (row < 0 || row >= static_cast<int>(m_fits.size())) return nullptr;
    return &m_entries[static_cast<std::size_t>(m_fits[static_cast<std::size_t>(row)])];
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_fits.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    const auto* entry = at(index.row());
    if (!entry) return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry->title;
    case DetailRole:
        return entry->detail;
    case ShortcutRole:
        return entry->shortcut;
    case ReasonRole:
        return entry->reason;
    case KindRole:
        return static_cast<int>(entry->kind);
    case Qt::AccessibleTextRole:
        return QStringList{kindName(entry->kind), entry->title, entry->detail, entry->reason, entry->shortcut}
            .join(", ");
    default:
        return {};
    }
}

} // namespace cambist::ui
