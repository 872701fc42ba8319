// What the bank reports of released payments: from transit to the contra account, back to the bank account,
// and from one to the other as often as the bank changes its mind.
#include "engine/chain/messages.pb.h"
#include "engine/machine/handlers.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace cambist::machine {
namespace {

using payments::PayoutBatch;
using payments::PayoutError;
using payments::PayoutState;
using payments::RowOutcome;
namespace wire = chain::wire;

struct RowChange {
    std::uint64_t position;
    payments::RowOutcomeRecord now;
};
/// Money that moves together: one group of the payout, from one outcome to another.
using MoveKey = std::tuple<std::size_t, RowOutcome, RowOutcome>;
struct StatusChange {
    std::vector<RowChange> rows;
    std::map<MoveKey, std::uint64_t> moves; ///< minor units
};

std::optional<std::size_t> groupOf(const PayoutBatch& payout, const payments::ClearRow& row) {
    const auto it = std::find_if(payout.groups.begin(), payout.groups.end(), [&](const auto& g) {
        return g.debitAccount == row.debitAccount && g.currency == row.currency &&
               g.valueDate == row.valueDate;
    });
    if (it == payout.groups.end()) return std::nullopt;
    return static_cast<std::size_t>(it - payout.groups.begin());
}

Result<StatusChange> readChanges(State& state, const PayoutBatch& payout,
                                 const wire::RecordPayoutStatus& given) {
    TRY(const auto document, state.documents.find(payout.rowRoot));
    if (!document) return Error(PayoutError::DocumentMissing, toText(payout.id));
    StatusChange change;
    std::optional<std::uint64_t> last;
    for (const auto& row : given.rows()) {
        const auto at = std::to_string(std::uint64_t(row.row()) + 1);
        // Ascending, so that no row is named twice in one command.
        if (row.row() >= payout.count || (last && *last >= row.row()))
            return Error(PayoutError::RowUnknown, toText(payout.id), {at});
        last = row.row();
        if (row.outcome() > 2) return Error(PayoutError::OutcomeUnknown, toText(payout.id), {at});
        TRY(const auto before, state.payouts.outcome(payout.id, row.row()));
        const payments::RowOutcomeRecord now{static_cast<RowOutcome>(row.outcome()),
                                             firstBytes(row.reason(), 35)};
        if (before.outcome == now.outcome && before.reason == now.reason) continue;
        TRY(const auto sealed, state.documents.row(document->number, row.row()));
        const auto clear = payments::decodeClearRow(sealed.clear);
        const auto group = clear ? groupOf(payout, *clear) : std::nullopt;
        if (!group) return Error(PayoutError::RowUnknown, toText(payout.id), {at});
        if (before.outcome != now.outcome)
            change.moves[{*group, before.outcome, now.outcome}] += clear->amount;
        change.rows.push_back({row.row(), now});
    }
    return change;
}

/// Where a row's money stands in the books for an outcome.
Result<ledger::AccountNumber> accountOf(const State& state, const PayoutBatch& payout, std::size_t group,
                                        RowOutcome outcome) {
    const auto& g = payout.groups[group];
    const auto& bank = *state.ledger.account(g.debitAccount);
    if (outcome == RowOutcome::Returned) return bank.number;
    const auto role = outcome == RowOutcome::Open ? ledger::AccountRole::PayoutsInTransit
                                                  : ledger::AccountRole::PayoutContra;
    if (const auto* account = state.ledger.accountByRole(role, bank.entity, g.currency))
        return account->number;
    return Error(outcome == RowOutcome::Open ? PayoutError::NoTransitAccount : PayoutError::NoContraAccount,
                 toText(payout.id), {std::string(g.currency.code()), bank.entity});
}

std::uint64_t* sumOf(payments::PayoutGroup& group, RowOutcome outcome) {
    if (outcome == RowOutcome::Settled) return &group.settled;
    return outcome == RowOutcome::Returned ? &group.returned : nullptr;
}

} // namespace

Result<Plan> checkPayoutStatus(State& state, const wire::RecordPayoutStatus& given, const Context& context) {
    if (!(context.actor->roles & access::Approver)) TRY(requireRole(context, access::Maker, "maker"));
    const auto id = payments::PayoutId::of(base::bytesOf(given.payout()));
    if (!id) return Error(chain::ChainError::Malformed, "payout");
    TRY(auto found, state.payouts.find(*id));
    if (!found) return Error(PayoutError::UnknownPayout, toText(*id));
    auto payout = *std::move(found);
    if (payout.state < PayoutState::Released || payout.state == PayoutState::Cancelled)
        return Error(PayoutError::WrongState, toText(payout.id),
                     {std::string(stateName(payout.state)), std::string(stateName(PayoutState::Released))});
    TRY(auto change, readChanges(state, payout, given));
    const auto today = Date::of(context.time);
    std::vector<ledger::Transfer> transfers;
    for (const auto& [key, amount] : change.moves) {
        const auto& [group, before, now] = key;
        TRY(const auto debit, accountOf(state, payout, group, now));
        TRY(const auto credit, accountOf(state, payout, group, before));
        const auto valueDate = now == RowOutcome::Settled ? payout.groups[group].valueDate : today;
        transfers.push_back(
            {debit, credit, amount, valueDate, ledger::TransferKind::Posted, 0, false, toText(payout.id)});
        if (auto* sum = sumOf(payout.groups[group], before)) *sum -= amount;
        if (auto* sum = sumOf(payout.groups[group], now)) *sum += amount;
    }
    std::optional<ledger::PostingPlan> plan;
    if (!transfers.empty()) {
        TRY(plan, state.ledger.checkPost(transfers));
    }
    payout.state = stateAfterStatus(payout);
    return Plan(
        [payout, plan, rows = std::move(change.rows)](State& s, Context& x, Effects& effects) -> Status {
            if (plan) TRY(book(s, x, effects, *plan));
            TRY(s.payouts.save(payout));
            effects.note("payout status", payout.id.view(), static_cast<std::uint64_t>(payout.state));
            for (const auto& row : rows) {
                TRY(s.payouts.setOutcome(payout.id, row.position, row.now));
                effects.note("row", row.position, static_cast<std::uint64_t>(row.now.outcome),
                             std::string_view(row.now.reason));
            }
            return ok();
        });
}

} // namespace cambist::machine
