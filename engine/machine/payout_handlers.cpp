// Submitting, approving, rejecting and releasing payouts.
#include "engine/chain/merkle.h"
#include "engine/chain/messages.pb.h"
#include "engine/machine/handlers.h"

#include <algorithm>

namespace cambist::machine {
namespace {

using payments::PayoutBatch;
using payments::PayoutError;
using payments::PayoutState;
namespace wire = chain::wire;

Result<PayoutBatch> readContent(const wire::PayoutContent& given) {
    PayoutBatch payout;
    const auto id = payments::PayoutId::of(base::bytesOf(given.payout()));
    if (!id || given.row_root().size() != 32) return Error(chain::ChainError::Malformed, "payout");
    payout.id = *id;
    std::copy(given.row_root().begin(), given.row_root().end(), payout.rowRoot.begin());
    payout.count = given.count();
    // Reserved for FX: what nothing would honour may not be signed.
    if (!given.fx_quote().empty() || given.maximum_slippage() != 0)
        return Error(PayoutError::ContentDiffers, toText(payout.id), {"fx"});
    for (const auto& g : given.groups()) {
        TRY(const auto currency, Currency::find(g.currency()));
        payout.groups.push_back(
            {g.debit_account(), currency, Date(g.value_date()), g.count(), g.amount(), 0, 0, 0});
    }
    return payout;
}

/// What is signed against what the rows say, part by part, so that the difference can be named.
Status compareContent(const PayoutBatch& stated, const chain::Hash& root, std::uint64_t count,
                      const std::vector<payments::PayoutGroup>& groups) {
    const auto differs = [&](std::string what) {
        return Error(PayoutError::ContentDiffers, toText(stated.id), {std::move(what)});
    };
    if (stated.rowRoot != root) return differs("rows");
    if (stated.count != count) return differs("count");
    if (stated.groups.size() != groups.size()) return differs("totals");
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (!stated.groups[i].sameContent(groups[i])) return differs("totals");
    return ok();
}

Result<PayoutBatch> findPayout(State& state, const std::string& idBytes) {
    const auto id = payments::PayoutId::of(base::bytesOf(idBytes));
    if (!id) return Error(chain::ChainError::Malformed, "payout");
    TRY(auto payout, state.payouts.find(*id));
    if (!payout) return Error(PayoutError::UnknownPayout, toText(*id));
    return *std::move(payout);
}

Status requireState(const PayoutBatch& payout, PayoutState needed) {
    if (payout.state == needed) return ok();
    return Error(PayoutError::WrongState, toText(payout.id),
                 {std::string(stateName(payout.state)), std::string(stateName(needed))});
}

Status requireMakerOrApprover(const Context& context) {
    if (context.actor->roles & (access::Maker | access::Approver)) return ok();
    return requireRole(context, access::Maker, "maker");
}

void noteTo(Effects& effects, const PayoutBatch& p) {
    effects.note("payout", p.id.view(), static_cast<std::uint64_t>(p.state), ByteView(p.rowRoot), p.count,
                 p.maker.view(), p.approver.view(), p.releaser.view(), ByteView(p.fileHash));
    for (const auto& g : p.groups) {
        effects.add((std::uint64_t(g.debitAccount) << 32) | static_cast<std::uint32_t>(g.valueDate.days()));
        for (const auto number : {std::uint64_t(g.currency.numeric()), g.count, g.amount, g.pending})
            effects.add(number);
    }
}

Plan savePlan(PayoutBatch payout) {
    return [payout = std::move(payout)](State& s, Context&, Effects& effects) -> Status {
        TRY(s.payouts.save(payout));
        noteTo(effects, payout);
        return ok();
    };
}

/// Root, count and totals of the rows as they lie in the store.
Status compareWithRows(State& state, const PayoutBatch& payout) {
    TRY(const auto document, state.documents.find(payout.rowRoot));
    if (!document) return Error(PayoutError::DocumentMissing, toText(payout.id));
    payments::GroupTotals totals;
    chain::MerkleFrontier leaves;
    TRY(state.documents.forEachClearRow(
        document->number, [&](std::uint64_t, ByteView bytes, const chain::Hash& leaf) -> Status {
            const auto row = payments::decodeClearRow(bytes);
            if (!row || !totals.add(*row))
                return Error(PayoutError::ContentDiffers, toText(payout.id), {"rows"});
            leaves.append(leaf);
            return ok();
        }));
    return compareContent(payout, leaves.root(), totals.count(), totals.groups());
}

} // namespace

Result<Plan> checkSubmit(State& state, const wire::SubmitPayout& given, const Context& context) {
    TRY(requireRole(context, access::Maker, "maker"));
    TRY(auto payout, readContent(given.content()));
    TRY(const auto known, state.payouts.find(payout.id));
    if (known && known->state != PayoutState::Cancelled)
        return Error(PayoutError::PayoutExists, toText(payout.id));
    if (payout.count == 0) return Error(PayoutError::Empty);
    TRY(compareWithRows(state, payout));
    for (const auto& g : payout.groups) {
        const auto* account = state.ledger.account(g.debitAccount);
        if (!account || account->role != ledger::AccountRole::Bank || !account->bank ||
            account->currency != g.currency)
            return Error(PayoutError::NotABankAccount,
                         account ? account->code : std::to_string(g.debitAccount));
    }
    payout.state = PayoutState::AwaitingApproval;
    payout.title = firstBytes(given.title(), 200);
    payout.maker = context.actor->id;
    payout.submitted = context.time;
    return savePlan(std::move(payout));
}

Result<Plan> checkApprove(State& state, const wire::ApprovePayout& given, const Context& context) {
    TRY(requireRole(context, access::Approver, "approver"));
    TRY(const auto stated, readContent(given.content()));
    TRY(auto payout, findPayout(state, given.content().payout()));
    TRY(requireState(payout, PayoutState::AwaitingApproval));
    if (payout.maker == context.actor->id) return Error(PayoutError::OwnPayout, context.actor->name);
    TRY(compareContent(stated, payout.rowRoot, payout.count, payout.groups));
    std::vector<ledger::Transfer> reservations;
    for (const auto& g : payout.groups) {
        const auto& bank = *state.ledger.account(g.debitAccount);
        const auto* transit =
            state.ledger.accountByRole(ledger::AccountRole::PayoutsInTransit, bank.entity, g.currency);
        if (!transit)
            return Error(PayoutError::NoTransitAccount, toText(payout.id),
                         {std::string(g.currency.code()), bank.entity});
        reservations.push_back({transit->number, bank.number, g.amount, g.valueDate,
                                ledger::TransferKind::Pending, 0, false, toText(payout.id)});
    }
    TRY(auto plan, state.ledger.checkPost(reservations));
    payout.state = PayoutState::Approved;
    payout.approver = context.actor->id;
    payout.approved = context.time;
    return Plan([payout, plan = std::move(plan)](State& s, Context& x, Effects& effects) mutable -> Status {
        TRY(auto sequence, book(s, x, effects, plan));
        for (auto& group : payout.groups) group.pending = sequence++;
        TRY(s.payouts.save(payout));
        noteTo(effects, payout);
        return ok();
    });
}

Result<Plan> checkReject(State& state, const wire::RejectPayout& given, const Context& context) {
    TRY(requireRole(context, access::Approver, "approver"));
    TRY(auto payout, findPayout(state, given.payout()));
    TRY(requireState(payout, PayoutState::AwaitingApproval));
    payout.state = PayoutState::Cancelled;
    payout.approver = context.actor->id;
    payout.approved = context.time;
    payout.reason = firstBytes(given.reason(), 500);
    return savePlan(std::move(payout));
}

Result<Plan> checkRelease(State& state, const wire::ReleasePayout& given, const Context& context) {
    TRY(requireMakerOrApprover(context));
    TRY(auto payout, findPayout(state, given.payout()));
    TRY(requireState(payout, PayoutState::Approved));
    if (given.file_hash().size() != 32) return Error(chain::ChainError::Malformed, "payout");
    std::vector<ledger::Transfer> postings;
    for (const auto& g : payout.groups)
        postings.push_back(
            {0, 0, 0, Date(), ledger::TransferKind::PostPending, g.pending, false, toText(payout.id)});
    TRY(auto plan, state.ledger.checkPost(postings));
    payout.state = PayoutState::Released;
    payout.releaser = context.actor->id;
    payout.released = context.time;
    payout.format = given.format();
    payout.fileCreated = {given.created()};
    std::copy(given.file_hash().begin(), given.file_hash().end(), payout.fileHash.begin());
    return Plan([payout, plan = std::move(plan)](State& s, Context& x, Effects& effects) -> Status {
        TRY(book(s, x, effects, plan));
        TRY(s.payouts.save(payout));
        noteTo(effects, payout);
        return ok();
    });
}

} // namespace cambist::machine
