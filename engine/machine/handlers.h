// The handlers, one file a domain. Each checks a command against the state and answers with a Plan or the
// reason why not.
#pragma once

#include "engine/machine/machine.h"

#include <functional>

namespace cambist::chain::wire {
class ApprovePayout;
class Genesis;
class InvitePerson;
class JoinPerson;
class OpenAccounts;
class PostTransfers;
class RecordPayoutStatus;
class RecordRestore;
class RejectPayout;
class ReleasePayout;
class SubmitPayout;
} // namespace cambist::chain::wire

namespace cambist::machine {

/// What a checked command will do. It is run at once, before anything else changes, and fails only with the
/// store.
using Plan = std::function<Status(State&, Context&, Effects&)>;

Result<Plan> checkGenesis(State& state, const chain::wire::Genesis& command, const Context& context);
Result<Plan> checkInvite(State& state, const chain::wire::InvitePerson& command, const Context& context);
Result<Plan> checkJoin(State& state, const chain::wire::JoinPerson& command, const Context& context);
Result<Plan> checkRestore(State& state, const chain::wire::RecordRestore& command, const Context& context);
Result<Plan> checkOpenAccounts(State& state, const chain::wire::OpenAccounts& command,
                               const Context& context);
Result<Plan> checkPostTransfers(State& state, const chain::wire::PostTransfers& command,
                                const Context& context);
Result<Plan> checkSubmit(State& state, const chain::wire::SubmitPayout& command, const Context& context);
Result<Plan> checkApprove(State& state, const chain::wire::ApprovePayout& command, const Context& context);
Result<Plan> checkReject(State& state, const chain::wire::RejectPayout& command, const Context& context);
Result<Plan> checkRelease(State& state, const chain::wire::ReleasePayout& command, const Context& context);
Result<Plan> checkPayoutStatus(State& state, const chain::wire::RecordPayoutStatus& command,
                               const Context& context);

/// At most `most` bytes of a text, cut between characters.
std::string firstBytes(const std::string& text, std::size_t most);

/// Errors: AccessError NotPermitted.
Status requireRole(const Context& context, access::Role role, std::string_view roleName);

/// Books a checked plan and notes its effects; the result is the sequence of its first transfer.
Result<ledger::TransferSequence> book(State& state, Context& context, Effects& effects,
                                      const ledger::PostingPlan& plan);

} // namespace cambist::machine
