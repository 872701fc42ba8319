// TrialBalanceModel: the sums of all accounts, one currency after the other, each closed by its totals.
// GUI thread only.
#pragma once

#include "app/common/messages.h"
#include "engine/desk/ledger_desk.h"
#include "ui/widgets/paged_model.h"

#include <vector>

namespace cambist::ui {

struct TrialRow {
    bool isTotal = false;
    ledger::Account account;   ///< of lines
    desk::CurrencyTotal total; ///< of totals
    [[nodiscard]] Currency currency() const { return isTotal ? total.currency : account.currency; }
};
bool isEven(const desk::CurrencyTotal& total);

class TrialBalanceModel : public PagedRows<TrialRow> {
    Q_OBJECT

public:
    enum ColumnId {
        Code,
        Name,
        Ccy,
        Debits,
        Credits,
        Balance,
        PendingDebits,
        PendingCredits,
        Check,
        ColumnCount
    };

    using PagedRows::PagedRows;
    void setBalances(const desk::BalanceView& view, common::Language language);
    /// nullptr for totals.
    [[nodiscard]] const ledger::Account* accountAt(int row) const;

    [[nodiscard]] std::vector<Column> columns() const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    void requestPage(int page) override;

private:
    [[nodiscard]] QString text(const TrialRow& row, int column) const;

    std::vector<TrialRow> m_all;
    common::Language m_language = common::Language::English;
};

} // namespace cambist::ui
