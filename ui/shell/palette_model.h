// PaletteModel: what the command palette can find, and what fits what was typed, best first. GUI thread only.
#pragma once

#include "engine/base/pinyin.h"

#include <QAbstractListModel>
#include <QString>

#include <functional>
#include <vector>

namespace cambist::ui {

struct PaletteEntry {
    enum class Kind { Page, Command, Payout, Account };
    Kind kind = Kind::Command;
    QString title, detail; ///< both are searched
    QString shortcut;      ///< as the system writes it
    QString reason;        ///< why it cannot be done now; empty: it can
    QString reference;     ///< found by # or @ as well; may be empty
    std::function<void()> run;
    base::SearchForms titleForms, detailForms; ///< empty until the engine has spelled them
};

class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, ShortcutRole, ReasonRole, KindRole };
    static constexpr int mostRows = 80;

    using QAbstractListModel::QAbstractListModel;
    void setEntries(std::vector<PaletteEntry> entries);
    [[nodiscard]] const std::vector<PaletteEntry>& entries() const { return m_entries; }
    /// `>` commands only, `#` payouts, `@` accounts; then what is sought.
    void setTyped(const QString& typed);
    /// Nothing for a row that is not there.
    [[nodiscard]] const PaletteEntry* at(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    static QString kindName(PaletteEntry::Kind kind);

private:
    void choose();

    std::vector<PaletteEntry> m_entries;
    std::vector<int> m_fits; ///< into m_entries, best first
    QString m_typed;
};

} // namespace cambist::ui
