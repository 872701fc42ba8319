// Opening accounts and posting transfers.
#include "engine/chain/messages.pb.h"
#include "engine/machine/handlers.h"

#include <algorithm>

namespace cambist::machine {
namespace {

namespace wire = chain::wire;

std::vector<ledger::Transfer> readTransfers(const wire::PostTransfers& given) {
    std::vector<ledger::Transfer> transfers;
    transfers.reserve(static_cast<std::size_t>(given.transfers_size()));
    for (const auto& t : given.transfers())
        transfers.push_back({t.debit(), t.credit(), t.amount(), Date(t.value_date()),
                             static_cast<ledger::TransferKind>(t.kind() <= 4 ? t.kind() : 0), t.pending(),
                             t.linked(), t.reference()});
    return transfers;
}

/// What a payout has reserved moves with the payout alone: posted by its release.
Status requireFree(State& state, std::span<const ledger::Transfer> transfers) {
    for (std::size_t i = 0; i < transfers.size(); ++i) {
        const auto* reserved = state.ledger.pending(transfers[i].pending);
        const auto owner = reserved ? payments::PayoutId::parse(reserved->reference) : std::nullopt;
        if (!owner) continue;
        TRY(const auto payout, state.payouts.find(*owner));
        if (payout && std::any_of(payout->groups.begin(), payout->groups.end(),
                                  [&](const auto& g) { return g.pending == transfers[i].pending; }))
            return Error(ledger::LedgerError::PendingOwned, reserved->reference,
                         {std::to_string(i + 1), std::to_string(transfers[i].pending)});
    }
    return ok();
}

Result<ledger::Account> readAccount(const wire::Account& given) {
    ledger::Account a;
    a.code = given.code();
    a.nameEn = given.name_en();
    a.nameZh = given.name_zh();
    a.type = static_cast<ledger::AccountType>(given.type() <= 5 ? given.type() : 0);
    TRY(a.currency, Currency::find(given.currency()));
    a.role = static_cast<ledger::AccountRole>(given.role() <= 4 ? given.role() : 4);
    a.entity = given.entity();
    a.flags = given.flags();
    if (given.has_bank()) {
        const auto& b = given.bank();
        a.bank = ledger::BankDetails{b.iban(),      b.number(), b.bic(),    b.clearing_code(),
                                     b.bank_name(), b.holder(), b.country()};
    }
    return a;
}

} // namespace

Result<ledger::TransferSequence> book(State& state, Context& context, Effects& effects,
                                      const ledger::PostingPlan& plan) {
    TRY(const auto first, state.ledger.applyPost(plan, context.logSequence, context.nextTransferIndex));
    context.nextTransferIndex += static_cast<std::uint32_t>(plan.transfers.size());
    effects.note("transfers", first, std::uint64_t(plan.transfers.size()));
    for (const auto& t : plan.transfers) {
        effects.add((std::uint64_t(t.debit) << 32) | t.credit);
        effects.add(t.amount);
        effects.add((static_cast<std::uint64_t>(static_cast<std::uint32_t>(t.valueDate.days())) << 32) |
                    (static_cast<std::uint64_t>(t.kind) << 1) | (t.linked ? 1U : 0U));
        effects.add(t.pending);
        if (!t.reference.empty()) effects.add(std::string_view(t.reference));
    }
    return first;
}

Result<Plan> checkOpenAccounts(State& state, const wire::OpenAccounts& given, const Context& context) {
    TRY(requireRole(context, access::Administrator, "administrator"));
    std::vector<ledger::Account> accounts;
    for (const auto& account : given.accounts()) {
        TRY(auto read, readAccount(account));
        accounts.push_back(std::move(read));
    }
    TRY(state.ledger.checkOpen(accounts));
    return Plan([accounts = std::move(accounts)](State& s, Context&, Effects& effects) -> Status {
        TRY(s.ledger.applyOpen(accounts));
        for (const auto& a : accounts)
            effects.note("account", std::string_view(a.code), static_cast<std::uint64_t>(a.type),
                         std::uint64_t(a.currency.numeric()), static_cast<std::uint64_t>(a.role),
                         std::string_view(a.entity), std::uint64_t(a.flags));
        return ok();
    });
}

Result<Plan> checkPostTransfers(State& state, const wire::PostTransfers& given, const Context& context) {
    TRY(requireRole(context, access::Administrator, "administrator"));
    const auto transfers = readTransfers(given);
    TRY(auto plan, state.ledger.checkPost(transfers));
    TRY(requireFree(state, transfers));
    return Plan([plan = std::move(plan)](State& s, Context& x, Effects& effects) -> Status {
        TRY(book(s, x, effects, plan));
        return ok();
    });
}

} // namespace cambist::machine
