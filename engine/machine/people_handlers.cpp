// Genesis, invitations, joining: who may act in this region's log.
#include "engine/chain/messages.pb.h"
#include "engine/chain/signed_batch.h"
#include "engine/machine/handlers.h"

#include <algorithm>

namespace cambist::machine {
namespace {

using access::AccessError;
namespace wire = chain::wire;

constexpr std::uint32_t allRoles = access::Maker | access::Approver | access::Administrator;

template <std::size_t N>
std::optional<std::array<Byte, N>> fixed(const std::string& text) {
    if (text.size() != N) return std::nullopt;
    std::array<Byte, N> bytes{};
    std::copy(text.begin(), text.end(), bytes.begin());
    return bytes;
}

Result<access::Person> readPerson(const wire::Person& given, access::PersonState state) {
    const auto id = access::PersonId::of(base::bytesOf(given.id()));
    const auto key = fixed<32>(given.public_key());
    if (!id || !key) return Error(chain::ChainError::Malformed, "person");
    if (!access::isUsableName(given.name())) return Error(AccessError::NameUnusable, given.name());
    if (given.roles() == 0 || (given.roles() & ~allRoles) != 0)
        return Error(AccessError::RolesUnusable, {}, {std::to_string(given.roles())});
    return access::Person{*id, given.name(), given.roles(), state, *key, chain::keyId({*key})};
}

void noteTo(Effects& effects, const access::Person& p) {
    effects.note("person", p.id.view(), std::string_view(p.name), std::uint64_t(p.roles),
                 static_cast<std::uint64_t>(p.state), ByteView(p.publicKey));
}

} // namespace

Result<Plan> checkGenesis(State&, const wire::Genesis& given, const Context& context) {
    TRY(auto founder, readPerson(given.founder(), access::PersonState::Active));
    const auto workspace = fixed<16>(given.workspace());
    const auto device = fixed<32>(given.device_key());
    const auto sequencer = fixed<32>(given.sequencer_key());
    if (!workspace || !device || !sequencer || given.region().empty())
        return Error(chain::ChainError::Malformed, "genesis");
    if (founder.key != context.actorKey) return Error(AccessError::NoPossession, founder.name);
    TRY(const auto currency, Currency::find(given.base_currency()));
    access::WorkspaceFacts facts{*workspace, given.region(), currency, *sequencer, given.sample()};
    return Plan([=](State& state, Context&, Effects& effects) -> Status {
        TRY(state.people.found(facts));
        TRY(state.people.add(founder));
        TRY(state.people.addDevice({chain::keyId({*device}), *device, 0, {}}));
        effects.note("genesis", ByteView(facts.workspace), std::string_view(facts.region),
                     std::uint64_t(facts.baseCurrency.numeric()), ByteView(facts.sequencerKey),
                     std::uint64_t(facts.sample), ByteView(*device));
        noteTo(effects, founder);
        return ok();
    });
}

Result<Plan> checkInvite(State& state, const wire::InvitePerson& given, const Context& context) {
    TRY(requireRole(context, access::Administrator, "administrator"));
    TRY(auto person, readPerson(given.person(), access::PersonState::Invited));
    // A code that was lost is replaced by a new one, as long as nobody has joined with it.
    const auto* known = state.people.personByName(person.name);
    const bool again = known && known->state == access::PersonState::Invited;
    if (known && !again) return Error(AccessError::NameTaken, person.name);
    if (state.people.personByKey(person.key) || (!again && state.people.person(person.id)))
        return Error(AccessError::KeyTaken, person.name);
    if (again) person.id = known->id;
    return Plan([person, again](State& s, Context&, Effects& effects) -> Status {
        TRY(again ? s.people.update(person) : s.people.add(person));
        noteTo(effects, person);
        return ok();
    });
}

Result<Plan> checkJoin(State& state, const wire::JoinPerson& given, const Context& context) {
    const auto id = access::PersonId::of(base::bytesOf(given.person()));
    const auto key = fixed<32>(given.public_key());
    if (!id || !key) return Error(chain::ChainError::Malformed, "person");
    if (context.actor->id != *id) return Error(AccessError::PersonUnknown, toText(*id));
    if (context.actor->state == access::PersonState::Active)
        return Error(AccessError::AlreadyJoined, context.actor->name);
    if (state.people.personByKey(chain::keyId({*key})))
        return Error(AccessError::KeyTaken, context.actor->name);
    if (!chain::checkPossession({*key}, id->view(), base::bytesOf(given.possession())))
        return Error(AccessError::NoPossession, context.actor->name);
    auto person = *context.actor;
    person.state = access::PersonState::Active;
    person.publicKey = *key;
    person.key = chain::keyId({*key});
    return Plan([person](State& s, Context&, Effects& effects) -> Status {
        TRY(s.people.update(person));
        noteTo(effects, person);
        return ok();
    });
}

Result<Plan> checkRestore(State&, const wire::RecordRestore& given, const Context& context) {
    TRY(requireRole(context, access::Administrator, "administrator"));
    const auto size = given.size();
    return Plan([size](State&, Context&, Effects& effects) -> Status {
        effects.note("restore", size);
        return ok();
    });
}

} // namespace cambist::machine
