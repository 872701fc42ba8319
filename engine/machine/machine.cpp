#include "engine/machine/machine.h"

#include "engine/access/migrations.h"
#include "engine/chain/messages.pb.h"
#include "engine/chain/signed_batch.h"
#include "engine/documents/migrations.h"
#include "engine/ledger/migrations.h"
#include "engine/machine/handlers.h"
#include "engine/payments/migrations.h"

#include <algorithm>

namespace cambist::machine {
namespace {

using chain::wire::Command;
using Check = Result<Plan> (*)(State&, const Command&, const Context&);

/// One row a command and version; what a row does never changes, new behaviour is a new row.
struct Handler {
    Command::BodyCase body;
    std::uint32_t version;
    Check check;
};

constexpr Handler handlers[] = {
    {Command::kGenesis, 1,
     [](State& s, const Command& c, const Context& x) { return checkGenesis(s, c.genesis(), x); }},
    {Command::kInvitePerson, 1,
     [](State& s, const Command& c, const Context& x) { return checkInvite(s, c.invite_person(), x); }},
    {Command::kJoinPerson, 1,
     [](State& s, const Command& c, const Context& x) { return checkJoin(s, c.join_person(), x); }},
    {Command::kRecordRestore, 1,
     [](State& s, const Command& c, const Context& x) { return checkRestore(s, c.record_restore(), x); }},
    {Command::kOpenAccounts, 1,
     [](State& s, const Command& c, const Context& x) { return checkOpenAccounts(s, c.open_accounts(), x); }},
    {Command::kPostTransfers, 1,
     [](State& s, const Command& c, const Context& x) {
         return checkPostTransfers(s, c.post_transfers(), x);
     }},
    {Command::kSubmitPayout, 1,
     [](State& s, const Command& c, const Context& x) { return checkSubmit(s, c.submit_payout(), x); }},
    {Command::kApprovePayout, 1,
     [](State& s, const Command& c, const Context& x) { return checkApprove(s, c.approve_payout(), x); }},
    {Command::kRejectPayout, 1,
     [](State& s, const Command& c, const Context& x) { return checkReject(s, c.reject_payout(), x); }},
    {Command::kReleasePayout, 1,
     [](State& s, const Command& c, const Context& x) { return checkRelease(s, c.release_payout(), x); }},
    {Command::kRecordPayoutStatus, 1,
     [](State& s, const Command& c, const Context& x) {
         return checkPayoutStatus(s, c.record_payout_status(), x);
     }},
};

const Handler* handlerOf(const Command& command) {
    const auto* it = std::find_if(std::begin(handlers), std::end(handlers), [&](const Handler& h) {
        return h.body == command.body_case() && h.version == command.version();
    });
    return it == std::end(handlers) ? nullptr : it;
}

/// Before the genesis there is nobody; after it everybody must have joined (JoinPerson alone comes from who
/// has not).
Status checkActor(const State& state, const Command& command, const Context& context) {
    const bool founded = state.people.facts().has_value();
    if (command.body_case() == Command::kGenesis)
        return founded ? Status(Error(access::AccessError::AlreadyFounded)) : ok();
    if (!founded) return Error(access::AccessError::NotFounded);
    if (command.body_case() == Command::kJoinPerson || context.actor->state == access::PersonState::Active)
        return ok();
    return Error(access::AccessError::NotActive, context.actor->name);
}

} // namespace

void Effects::add(std::string_view name) {
    add(base::bytesOf(name));
}
void Effects::add(std::uint64_t number) {
    std::array<Byte, 8> bytes{};
    for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<Byte>(number >> (56 - 8 * i));
    m_digest.update(bytes);
}
void Effects::add(ByteView bytes) {
    add(static_cast<std::uint64_t>(bytes.size()));
    m_digest.update(bytes);
}

std::vector<sql::MigrationList> stateMigrations() {
    return {access::migrations(), documents::migrations(), ledger::migrations(), payments::migrations()};
}

bool isFatal(const Error& error) {
    return error.code().starts_with("sql.") || error.code().starts_with("system.") ||
           error.code().starts_with("crypto.");
}

std::string firstBytes(const std::string& text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<Byte>(text[most]) & 0xC0u) == 0x80u) --most;
    return text.substr(0, most);
}

Status requireRole(const Context& context, access::Role role, std::string_view roleName) {
    if (context.actor->roles & role) return ok();
    return Error(access::AccessError::NotPermitted, context.actor->name, {std::string(roleName)});
}

Status Machine::reload() {
    TRY(m_state.people.reload());
    return m_state.ledger.reload();
}

Result<chain::Verdict> Machine::handle(const Command& command, Context& context, Run run, Effects& effects) {
    chain::Verdict verdict;
    verdict.command = chain::CommandId::of(base::bytesOf(command.id())).value_or(chain::CommandId{});
    const auto* handler = handlerOf(command);
    if (!handler || chain::hasUnknownFields(command)) {
        verdict.outcome = chain::Outcome::Unsupported;
        return verdict;
    }
    const auto rejected = [&](const Error& error) {
        verdict.outcome = chain::Outcome::Rejected;
        verdict.code = error.code();
        verdict.arguments = error.arguments();
        verdict.arguments.insert(verdict.arguments.begin(), error.object());
        return verdict;
    };
    if (auto allowed = checkActor(m_state, command, context); allowed.has_error())
        return rejected(allowed.error());
    auto plan = handler->check(m_state, command, context);
    if (plan.has_error()) {
        if (isFatal(plan.error())) return plan.error();
        return rejected(plan.error());
    }
    if (run == Run::CheckOnly) return verdict;
    effects.note("command", verdict.command.view());
    TRY(plan.value()(m_state, context, effects));
    return verdict;
}

} // namespace cambist::machine
