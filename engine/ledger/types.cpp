#include "engine/ledger/types.h"

#include <array>

namespace cambist::ledger {

base::Int128 availableBalance(const Account& account) {
    const auto& b = account.balances;
    const base::Int128 debits = b.debitsPosted;
    const base::Int128 credits = b.creditsPosted;
    if (isDebitNormal(account.type)) return debits - credits - b.creditsPending;
    return credits - debits - b.debitsPending;
}

std::string_view errorCode(LedgerError code) {
    static constexpr std::array<std::string_view, 18> names{
        "ledger.empty",           "ledger.too-many",           "ledger.code-missing",
        "ledger.code-exists",     "ledger.unknown-type",       "ledger.role-taken",
        "ledger.kind-unknown",    "ledger.amount-zero",        "ledger.amount-out-of-range",
        "ledger.account-unknown", "ledger.same-account",       "ledger.currency-mismatch",
        "ledger.pending-unknown", "ledger.pending-done",       "ledger.pending-owned",
        "ledger.link-open",       "ledger.insufficient-funds", "ledger.overflow"};
    return names[static_cast<std::size_t>(code)];
}

} // namespace cambist::ledger
