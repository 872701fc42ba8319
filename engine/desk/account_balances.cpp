#include "engine/desk/account_balances.h"

#include <algorithm>

namespace cambist::desk {
namespace {

/// Postings read at once.
constexpr std::uint32_t chunk = 5000;

/// What a transfer adds to the account's posted balance.
base::Int128 effectOn(ledger::AccountNumber account, const ledger::TransferBrief& transfer) {
    using ledger::TransferKind;
    if (transfer.kind != TransferKind::Posted && transfer.kind != TransferKind::PostPending) return 0;
    const base::Int128 amount = base::Int128(transfer.amount);
    return transfer.debit == account ? amount : -amount;
}

} // namespace

Status AccountBalances::begin(Workspace& workspace, ledger::AccountNumber account) {
    const auto& ledger = workspace.state().ledger;
    if (account == m_account && ledger.lastTransfer() == m_last) return ok();
    m_account = account;
    m_last = ledger.lastTransfer();
    m_balances.clear();
    const auto* now = ledger.account(account);
    m_next = now ? ledger::postedBalance(now->balances) : base::Int128(0);
    m_whole = now == nullptr;
    return ok();
}

Status AccountBalances::readMore(Workspace& workspace) {
    auto& store = workspace.state().ledger.store();
    // Another process may have booked more since the balance was read: nothing behind m_last counts.
    const auto before = m_balances.empty() ? m_last + 1 : m_balances.back().first;
    TRY(auto sequences, store.history().page({m_account, before, chunk, true}));
    m_whole = sequences.size() < chunk;
    std::ranges::reverse(sequences);
    std::vector<std::pair<ledger::TransferSequence, base::Int128>> effects;
    effects.reserve(sequences.size());
    TRY(store.forEachBriefAt(sequences, [&](const ledger::TransferBrief& transfer) -> Status {
        effects.emplace_back(transfer.sequence, effectOn(m_account, transfer));
        return ok();
    }));
    for (auto at = effects.rbegin(); at != effects.rend(); ++at) {
        m_balances.emplace_back(at->first, m_next);
        m_next -= at->second;
    }
    return ok();
}

Result<std::optional<base::Int128>> AccountBalances::after(Workspace& workspace,
                                                           ledger::TransferSequence sequence) {
    while (!m_whole && (m_balances.empty() || m_balances.back().first > sequence)) TRY(readMore(workspace));
    const auto at = std::lower_bound(
        m_balances.begin(), m_balances.end(), sequence,
        [](const auto& balance, ledger::TransferSequence wanted) { return balance.first > wanted; });
    if (at == m_balances.end() || at->first != sequence) return std::optional<base::Int128>();
    return std::optional(at->second);
}

} // namespace cambist::desk
