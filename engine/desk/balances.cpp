#include "engine/desk/ledger_desk.h"

#include <algorithm>

namespace cambist::desk {

bool BalanceView::balanced() const {
    return std::all_of(totals.begin(), totals.end(), [](const CurrencyTotal& t) {
        return t.debits == t.credits && t.pendingDebits == t.pendingCredits;
    });
}

Result<BalanceView> balances(Workspace& workspace) {
    TRY(workspace.store().refresh());
    BalanceView view;
    const auto accounts = workspace.state().ledger.accounts();
    view.accounts.assign(accounts.begin(), accounts.end());
    std::sort(view.accounts.begin(), view.accounts.end(),
              [](const auto& a, const auto& b) { return a.code < b.code; });
    std::map<std::string_view, CurrencyTotal> totals;
    for (const auto& account : view.accounts) {
        auto& total = totals[account.currency.code()];
        total.currency = account.currency;
        total.debits += account.balances.debitsPosted;
        total.credits += account.balances.creditsPosted;
        total.pendingDebits += account.balances.debitsPending;
        total.pendingCredits += account.balances.creditsPending;
    }
    for (const auto& [code, total] : totals) view.totals.push_back(total);
    return view;
}

} // namespace cambist::desk
