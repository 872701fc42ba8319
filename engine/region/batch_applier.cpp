#include "engine/region/batch_applier.h"

#include "engine/chain/messages.pb.h"
#include "engine/crypto/digest.h"

#include <algorithm>

namespace cambist::region {
namespace {

using chain::ChainError;
namespace wire = chain::wire;

/// Who signed: found in the registry, or, for the genesis, in the genesis itself.
struct Signers {
    crypto::PublicKey device, actor;
    const access::Person* person = nullptr;
};

Result<crypto::PublicKey> publicKey(const std::string& text) {
    if (text.size() != 32) return Error(ChainError::Malformed, "key");
    crypto::PublicKey key;
    std::copy(text.begin(), text.end(), key.bytes.begin());
    return key;
}

Result<Signers> findSigners(const access::Register& people, const chain::ParsedBatch& parsed) {
    Signers signers;
    if (!people.facts()) {
        if (parsed.commands().empty() || !parsed.commands()[0].has_genesis())
            return Error(access::AccessError::NotFounded);
        const auto& genesis = parsed.commands()[0].genesis();
        TRY(signers.device, publicKey(genesis.device_key()));
        TRY(signers.actor, publicKey(genesis.founder().public_key()));
        if (chain::keyId(signers.device) != parsed.deviceKey()) return Error(ChainError::UnknownDevice);
        if (chain::keyId(signers.actor) != parsed.actorKey()) return Error(ChainError::UnknownActor);
        return signers;
    }
    const auto* device = people.device(parsed.deviceKey());
    if (!device) return Error(ChainError::UnknownDevice);
    signers.person = people.personByKey(parsed.actorKey());
    if (!signers.person) return Error(ChainError::UnknownActor);
    signers.device = {device->publicKey};
    signers.actor = {signers.person->publicKey};
    return signers;
}

/// Before the genesis the batch must agree with the genesis itself.
Status checkPlace(const access::Register& people, const chain::ParsedBatch& parsed) {
    const auto& batch = parsed.batch();
    if (people.facts()) {
        if (batch.workspace() != base::textOf(people.facts()->workspace))
            return Error(ChainError::WrongWorkspace);
        if (batch.region() != people.facts()->region) return Error(ChainError::WrongRegion);
    } else if (!parsed.commands().empty() && parsed.commands()[0].has_genesis()) {
        if (batch.workspace() != parsed.commands()[0].genesis().workspace())
            return Error(ChainError::WrongWorkspace);
        if (batch.region() != parsed.commands()[0].genesis().region()) return Error(ChainError::WrongRegion);
    }
    return ok();
}

/// The device's own chain: the next number, naming the batch before it.
Status checkLink(const access::Register& people, const chain::ParsedBatch& parsed) {
    const auto& batch = parsed.batch();
    const auto* device = people.device(parsed.deviceKey());
    const auto expected = device ? device->sequence + 1 : 1;
    if (batch.device_sequence() > expected)
        return Error(ChainError::Gap, {},
                     {std::to_string(expected), std::to_string(batch.device_sequence())});
    if (batch.device_sequence() < expected)
        return Error(ChainError::Fork, {}, {std::to_string(batch.device_sequence())});
    const auto previous = expected == 1 ? std::string_view() : base::textOf(device->lastBatch);
    if (batch.previous() != previous) return Error(ChainError::BrokenLink, {}, {std::to_string(expected)});
    return ok();
}

/// A known command is answered, not run: the same bytes are a duplicate, others a conflict.
Result<std::optional<chain::Verdict>> knownVerdict(LogStore& log, const chain::CommandId& id,
                                                   const chain::Hash& hash) {
    TRY(const auto known, log.command(id));
    if (!known) return std::optional<chain::Verdict>();
    chain::Verdict verdict;
    verdict.command = id;
    verdict.duplicateOf = known->logSequence;
    verdict.outcome = known->hash == hash ? chain::Outcome::Duplicate : chain::Outcome::Rejected;
    if (verdict.outcome == chain::Outcome::Rejected) {
        verdict.code = errorCode(ChainError::CommandConflict);
        verdict.arguments = {toText(id)};
    }
    return std::optional<chain::Verdict>(std::move(verdict));
}

Result<chain::Verdict> applyCommand(machine::Machine& machine, LogStore& log, const wire::Command& command,
                                    const std::string& bytes, machine::Context& context,
                                    machine::Effects& effects) {
    const auto id = chain::CommandId::of(base::bytesOf(command.id())).value_or(chain::CommandId{});
    const auto hash = chain::commandHash(base::bytesOf(bytes));
    TRY(auto known, knownVerdict(log, id, hash));
    if (known) return *std::move(known);
    TRY(auto verdict, machine.handle(command, context, machine::Run::Apply, effects));
    // Only what had an effect takes the id: a rejected intent may be tried again when the books have changed.
    if (verdict.outcome == chain::Outcome::Accepted) TRY(log.addCommand(id, {hash, context.logSequence}));
    return verdict;
}

void write(wire::Verdict& to, const chain::Verdict& from) {
    to.set_command(std::string(base::textOf(from.command.view())));
    to.set_outcome(static_cast<std::uint32_t>(from.outcome));
    to.set_code(from.code);
    for (const auto& argument : from.arguments) to.add_arguments(argument);
    to.set_duplicate_of(from.duplicateOf);
}

} // namespace

Result<AppliedBatch> applyBatch(machine::Machine& machine, LogStore& log, ByteView signedBatch,
                                std::uint64_t sequence, Timestamp time, const chain::Hash& effectsBefore) {
    TRY(const auto parsed, chain::parseSignedBatch(signedBatch));
    auto& people = machine.state().people;
    TRY(checkPlace(people, parsed));
    TRY(const auto signers, findSigners(people, parsed));
    TRY(chain::verifySignatures(parsed, signers.device, signers.actor));
    TRY(checkLink(people, parsed));

    AppliedBatch applied;
    machine::Effects effects;
    machine::Context context;
    context.actorKey = parsed.actorKey();
    context.actorPublicKey = signers.actor.bytes;
    context.time = time;
    context.logSequence = sequence;
    wire::LogEntry entry;
    for (int i = 0; i < parsed.batch().commands_size(); ++i) {
        // Looked up for each command: an earlier one of the batch may have changed the actor's key or roles.
        context.actor = people.personByKey(parsed.actorKey());
        if (people.facts() && !context.actor) return Error(ChainError::UnknownActor);
        TRY(auto verdict, applyCommand(machine, log, parsed.commands()[static_cast<std::size_t>(i)],
                                       parsed.batch().commands(i), context, effects));
        write(*entry.add_verdicts(), verdict);
        applied.verdicts.push_back(std::move(verdict));
    }
    if (people.facts())
        TRY(people.advanceDevice(parsed.deviceKey(), parsed.batch().device_sequence(), parsed.hash()));
    const auto own = effects.finish();
    applied.effects = crypto::sha256Joined({effectsBefore, own});
    entry.set_sequence(sequence);
    entry.set_batch_hash(std::string(base::textOf(parsed.hash())));
    entry.set_region_time(time.nanoseconds);
    entry.set_effects(std::string(base::textOf(applied.effects)));
    const auto bytes = entry.SerializeAsString();
    applied.entry.assign(bytes.begin(), bytes.end());
    return applied;
}

} // namespace cambist::region
