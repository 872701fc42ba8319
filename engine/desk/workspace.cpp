#include "engine/desk/workspace.h"

#include "engine/chain/messages.pb.h"
#include "engine/chain/signed_batch.h"
#include "engine/crypto/digest.h"
#include "engine/crypto/key_derivation.h"
#include "engine/desk/new_folder.h"
#include "engine/desk/view_cache.h"

#include <algorithm>
#include <array>

namespace cambist::desk {
namespace {

namespace wire = chain::wire;

constexpr std::array<std::string_view, 3> knownRegions{"eu", "sg", "cn"};
constexpr std::uint32_t founderRoles = access::Maker | access::Administrator;

std::string asText(ByteView bytes) {
    return std::string(base::textOf(bytes));
}

SecretBytes randomKey(Random& random) {
    SecretBytes key(32);
    random.fill(key.span());
    return key;
}

Result<std::unique_ptr<crypto::SigningKey>> signingKey(const SecretBytes& seed) {
    TRY(auto key, crypto::SigningKey::fromSeed(seed.clone()));
    return std::make_unique<crypto::SigningKey>(std::move(key));
}

Secrets makeSecrets(const std::string& region, Random& random) {
    Secrets secrets;
    secrets.signingSeed = randomKey(random);
    secrets.deviceSeed = randomKey(random);
    secrets.regions.emplace(region, RegionKeys{randomKey(random), randomKey(random), randomKey(random)});
    return secrets;
}

Result<wire::Command> genesisCommand(const Vault& vault, const Secrets& secrets, const std::string& region,
                                     Random& random, const Clock& clock) {
    TRY(const auto founder, signingKey(secrets.signingSeed));
    TRY(const auto device, signingKey(secrets.deviceSeed));
    TRY(const auto sequencer, signingKey(secrets.regions.at(region).sequencerSeed));
    wire::Command command;
    command.set_id(asText(chain::CommandId::make(clock.now(), random).view()));
    command.set_version(1);
    auto& genesis = *command.mutable_genesis();
    genesis.set_workspace(asText(vault.workspace.view()));
    genesis.set_region(region);
    genesis.set_base_currency(vault.baseCurrency);
    genesis.set_sample(vault.sample);
    auto& person = *genesis.mutable_founder();
    person.set_id(asText(vault.entries[0].person.view()));
    person.set_name(vault.entries[0].name);
    person.set_roles(founderRoles);
    person.set_public_key(asText(founder->publicKey().bytes));
    genesis.set_device_key(asText(device->publicKey().bytes));
    genesis.set_sequencer_key(asText(sequencer->publicKey().bytes));
    return command;
}

} // namespace

Error rejection(const chain::Verdict& verdict) {
    return Error::fromText(verdict.code, verdict.arguments);
}

Result<const VaultEntry*> chooseEntry(const Vault& vault, const std::string& person) {
    if (person.empty()) {
        const VaultEntry* only = nullptr;
        for (const auto& entry : vault.entries) {
            if (entry.invited) continue;
            if (only) return Error(VaultError::PersonNeeded, {}, {vault.names()});
            only = &entry;
        }
        if (only) return only;
    }
    const auto* entry = vault.find(person);
    if (!entry) return Error(VaultError::PersonUnknown, person, {vault.names()});
    if (entry->invited) return Error(access::AccessError::NotActive, person);
    return entry;
}

region::RegionPaths Workspace::regionPaths(const Path& folder, const std::string& region) {
    const auto name = folder / "regions" / region;
    return {name.string() + ".db", name.string() + ".anchor", folder / "lock"};
}

Status Workspace::create(const CreateOptions& options, ByteView passphrase, const Surroundings& around) {
    TRY(Currency::find(options.baseCurrency));
    if (std::find(knownRegions.begin(), knownRegions.end(), options.region) == knownRegions.end())
        return Error(VaultError::RegionUnknown, options.region);
    if (!access::isUsableName(options.person))
        return Error(access::AccessError::NameUnusable, options.person);
    TRY(checkPassphrase(passphrase));

    Vault vault;
    vault.workspace = chain::WorkspaceId::make(around.clock.now(), around.random);
    vault.baseCurrency = options.baseCurrency;
    vault.regions = {options.region};
    vault.sample = options.sample;
    auto secrets = makeSecrets(options.region, around.random);
    const auto founder = access::PersonId::make(around.clock.now(), around.random);
    TRY(auto entry, sealEntry(vault.workspace, founder, options.person, passphrase, secrets, around.random));
    if (options.sample) entry.samplePassphrase = asText(passphrase);
    vault.entries.push_back(std::move(entry));

    return makeFolder(options.folder, [&](const Path& partial) -> Status {
        TRY(const auto key, sql::StoreKey::of(secrets.regions.at(options.region).storeKey.view()));
        TRY(auto store, region::RegionStore::create(regionPaths(partial, options.region), key));
        TRY(vault.save(partial));
        TRY(const auto genesis, genesisCommand(vault, secrets, options.region, around.random, around.clock));
        Workspace workspace(partial, vault, std::move(secrets), around);
        workspace.m_region = options.region;
        workspace.m_store = std::move(store);
        TRY(workspace.takeKeys(vault.entries[0]));
        TRY(workspace.submit({&genesis, 1}, Effect::Apply));
        return ok();
    });
}

Workspace::Workspace(Path folder, Vault vault, Secrets secrets, const Surroundings& surroundings)
    : m_folder(std::move(folder))
    , m_vault(std::move(vault))
    , m_secrets(std::move(secrets))
    , m_surroundings(surroundings) {}

Workspace::~Workspace() = default;

Status Workspace::takeKeys(const VaultEntry& entry) {
    m_person = entry.person;
    m_personName = entry.name;
    TRY(m_actor, signingKey(m_secrets.signingSeed));
    TRY(m_device, signingKey(m_secrets.deviceSeed));
    TRY(m_sequencer, signingKey(m_secrets.regions.at(m_region).sequencerSeed));
    return ok();
}

Result<std::unique_ptr<Workspace>> Workspace::open(const Path& folder, const std::string& person,
                                                   ByteView passphrase, const Surroundings& around) {
    TRY(const auto vault, Vault::load(folder));
    TRY(const auto* entry, chooseEntry(vault, person));
    TRY(auto secrets, openEntry(vault.workspace, *entry, passphrase));
    return openWith(folder, *entry, std::move(secrets), around);
}

Result<std::unique_ptr<Workspace>> Workspace::openWith(const Path& folder, const VaultEntry& entry,
                                                       Secrets secrets, const Surroundings& around) {
    TRY(auto vault, Vault::load(folder));
    if (secrets.regions.empty()) return Error(VaultError::RegionUnknown, entry.name);
    const auto region = secrets.regions.begin()->first;
    TRY(const auto key, sql::StoreKey::of(secrets.regions.at(region).storeKey.view()));
    TRY(auto store, region::RegionStore::open(regionPaths(folder, region), key));
    std::unique_ptr<Workspace> workspace(new Workspace(folder, std::move(vault), std::move(secrets), around));
    workspace->m_region = region;
    workspace->m_store = std::move(store);
    TRY(workspace->takeKeys(entry));
    return workspace;
}

Bytes16 Workspace::fingerprint(std::string_view text) const {
    if (!m_fingerprint) {
        const auto key = crypto::hkdfSha256(teamKey(), {}, base::bytesOf("cambist/preview/fingerprint"), 32);
        m_fingerprint = std::make_unique<crypto::HmacSha256>(key.view());
    }
    const auto digest = m_fingerprint->of(base::bytesOf(text));
    Bytes16 fingerprint{};
    std::copy_n(digest.begin(), fingerprint.size(), fingerprint.begin());
    return fingerprint;
}

ViewCache& Workspace::views() {
    if (!m_views) m_views = std::make_unique<ViewCache>();
    return *m_views;
}

chain::KeyId Workspace::actorKey() const {
    return chain::keyId(m_actor->publicKey());
}

wire::Command Workspace::newCommand() const {
    wire::Command command;
    command.set_id(asText(chain::CommandId::make(clock().now(), random()).view()));
    command.set_version(1);
    return command;
}

Bytes Workspace::sign(std::span<const wire::Command> commands) {
    wire::Batch batch;
    batch.set_protocol(1);
    batch.set_workspace(asText(m_vault.workspace.view()));
    batch.set_region(m_region);
    batch.set_device_key(asText(chain::keyId(m_device->publicKey())));
    const auto* device = state().people.device(chain::keyId(m_device->publicKey()));
    batch.set_device_sequence(device ? device->sequence + 1 : 1);
    if (device && device->sequence > 0) batch.set_previous(asText(device->lastBatch));
    batch.set_actor_key(asText(chain::keyId(m_actor->publicKey())));
    batch.set_device_time(clock().now().nanoseconds);
    for (const auto& command : commands) batch.add_commands(command.SerializeAsString());
    return chain::signBatch(batch, *m_device, *m_actor);
}

Result<region::Receipt> Workspace::submit(std::span<const wire::Command> commands, Effect effect) {
    region::Receipt receipt;
    const auto after = effect == Effect::Apply ? region::AfterWrite::Keep : region::AfterWrite::RollBack;
    // Signed under the lock: the device's chain is shared with every process that has the workspace open.
    TRY(m_store->write(after, [&]() -> Status {
        const Bytes batch = sign(commands);
        TRY(auto receipts, m_store->sequencer().sequence({&batch, 1}, *m_sequencer, clock()));
        receipt = std::move(receipts.front());
        for (const auto& verdict : receipt.verdicts) {
            if (verdict.outcome == chain::Outcome::Rejected) return rejection(verdict);
            if (verdict.outcome == chain::Outcome::Unsupported)
                return Error(chain::ChainError::UnknownField, "command");
        }
        return ok();
    }));
    return receipt;
}

} // namespace cambist::desk
