// Workspace: an unlocked workspace, one person at one region. The door: the console and the command line
// reach the engine through the classes of this folder alone. Not thread-safe; one engine thread owns it.
#pragma once

#include "engine/base/time.h"
#include "engine/crypto/digest.h"
#include "engine/desk/vault.h"
#include "engine/region/region_store.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cambist::chain::wire {
class Command;
}

namespace cambist::desk {

struct ViewCache; // view_cache.h

/// The surroundings, handed in. Both outlive the workspace.
struct Surroundings {
    const Clock& clock;
    Random& random;
};

struct CreateOptions {
    Path folder;
    std::string region;       ///< "eu", "sg", "cn"
    std::string baseCurrency; ///< ISO 4217
    std::string person;       ///< name of the founder
    bool sample = false;      ///< invented data: shows its passphrases and cannot send
};

enum class Effect {
    Apply,
    DryRun, ///< everything is checked and computed, nothing is kept
};

class Workspace {
public:
    /// Makes NAME.cambist whole or not at all. Errors: SystemError AlreadyExists …, VaultError, AccessError.
    static Status create(const CreateOptions& options, ByteView passphrase, const Surroundings& surroundings);
    /// Opens the store of the first region that the person may open. `person` may be empty when there is only
    /// one. Errors: VaultError, RegionError, SqlError, SystemError.
    static Result<std::unique_ptr<Workspace>> open(const Path& folder, const std::string& person,
                                                   ByteView passphrase, const Surroundings& surroundings);

    /// With secrets that are open already: a new workspace, or an invitation's. Errors: RegionError,
    /// SqlError.
    static Result<std::unique_ptr<Workspace>> openWith(const Path& folder, const VaultEntry& entry,
                                                       Secrets secrets, const Surroundings& surroundings);
    ~Workspace();
    [[nodiscard]] const Path& folder() const { return m_folder; }
    [[nodiscard]] const std::string& region() const { return m_region; }
    [[nodiscard]] const Vault& vault() const { return m_vault; }
    [[nodiscard]] const access::PersonId& person() const { return m_person; }
    [[nodiscard]] const std::string& personName() const { return m_personName; }
    /// The key that signs for the person, as the log should know it.
    [[nodiscard]] chain::KeyId actorKey() const;
    [[nodiscard]] const Clock& clock() const { return m_surroundings.clock; }
    [[nodiscard]] Random& random() const { return m_surroundings.random; }
    [[nodiscard]] region::RegionStore& store() { return *m_store; }
    [[nodiscard]] machine::State& state() { return m_store->machine().state(); }
    [[nodiscard]] ByteView teamKey() const { return m_secrets.regions.at(m_region).teamKey.view(); }
    [[nodiscard]] const Secrets& secrets() const { return m_secrets; }
    /// Keyed hash under a key derived from the team key: fingerprints of payees. 16 bytes.
    [[nodiscard]] Bytes16 fingerprint(std::string_view text) const;

    /// Signs the commands as this person into one batch, has it sequenced, and gives the verdicts when they
    /// are durable. All or nothing: when one is rejected nothing is kept, and its reason is the Error. A
    /// command that is known already is a verdict (Duplicate), no error. Errors: as the machine rejects,
    /// ChainError, SqlError, SystemError.
    Result<region::Receipt> submit(std::span<const chain::wire::Command> commands, Effect effect);
    /// Fresh command with an id and the version of its handler.
    [[nodiscard]] chain::wire::Command newCommand() const;

    /// What views remember between two calls; of this folder's own.
    [[nodiscard]] ViewCache& views();

    static region::RegionPaths regionPaths(const Path& folder, const std::string& region);

private:
    Workspace(Path folder, Vault vault, Secrets secrets, const Surroundings& surroundings);
    Status takeKeys(const VaultEntry& entry);
    Bytes sign(std::span<const chain::wire::Command> commands);

    Path m_folder;
    Vault m_vault;
    Secrets m_secrets;
    Surroundings m_surroundings;
    std::string m_region, m_personName;
    access::PersonId m_person;
    std::unique_ptr<crypto::SigningKey> m_actor, m_device, m_sequencer;
    mutable std::unique_ptr<crypto::HmacSha256> m_fingerprint; ///< made on first use
    std::unique_ptr<region::RegionStore> m_store;
    std::unique_ptr<ViewCache> m_views; ///< made on first use
};

/// The verdict of a rejected command as an Error: its code and arguments, to be said like any other.
Error rejection(const chain::Verdict& verdict);

} // namespace cambist::desk
