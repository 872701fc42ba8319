// AccountTreeModel: entity, currency, account. Rows of groups show the sum of one currency and never of two.
// GUI thread only.
#pragma once

#include "app/common/messages.h"
#include "engine/desk/ledger_desk.h"
#include "ui/widgets/currency_totals.h"
#include "ui/widgets/paged_model.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace cambist::ui {

enum class AccountScope { All, Bank, InTransit };

class AccountTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum ColumnId { Code, Name, Ccy, Balance, PendingOut, Available, Number, Bank, BankCode, Count };

    explicit AccountTreeModel(QObject* parent = nullptr);
    ~AccountTreeModel() override;
    /// As desk::balances gives them. Without a change of accounts only the figures are told anew.
    void setAccounts(const std::vector<ledger::Account>& accounts);
    void setFilter(AccountScope scope, const QString& text);
    void setLanguage(common::Language language);
    [[nodiscard]] const std::vector<ledger::Account>& accounts() const { return m_accounts; }
    /// nullptr for groups.
    [[nodiscard]] const ledger::Account* accountAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const QString& code) const;
    [[nodiscard]] int shownAccounts() const { return static_cast<int>(m_shown.size()); }
    /// Per currency over the accounts that are shown: at banks, or in transit with that scope.
    [[nodiscard]] std::vector<TotalText> totals() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex&) const override { return Count; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    struct Sum {
        base::Int128 balance = 0, pendingOut = 0, available = 0;
    };
    void rebuild();
    [[nodiscard]] bool fits(const ledger::Account& account) const;
    [[nodiscard]] bool counts(const ledger::Account& account) const;
    [[nodiscard]] QString groupText(const Node& node, int column) const;
    [[nodiscard]] QString accountText(const ledger::Account& account, int column) const;
    [[nodiscard]] QString spoken(const Node& node, int column) const;

    std::vector<ledger::Account> m_accounts;
    std::vector<std::size_t> m_shown; ///< positions in m_accounts
    AccountScope m_scope = AccountScope::All;
    QString m_text;
    common::Language m_language = common::Language::English;
    std::unique_ptr<Node> m_root;
};

} // namespace cambist::ui
