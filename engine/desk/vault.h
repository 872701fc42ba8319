// Vault: vault.json. Who may open this workspace here, and everything they need, sealed under their own
// passphrase. The file changes only when people change; it never holds a passphrase or a key in clear. Pure
// values but for load/save.
#pragma once

#include "engine/access/types.h"
#include "engine/base/file.h"
#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/chain/types.h"
#include "engine/crypto/key_derivation.h"
#include "engine/crypto/signature.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cambist::desk {

/// Why a workspace does not open or a vault is not changed, in order of precedence.
enum class VaultError : std::uint16_t {
    NotAWorkspace,      ///< no vault.json in the folder; object: path
    Damaged,            ///< vault.json cannot be read; object: path, {0} where
    NewerFormat,        ///< written by a newer version; object: path, {0} its format, {1} the one known here
    PersonNeeded,       ///< several people: say who; {0} their names
    PersonUnknown,      ///< object: the name, {0} who is known
    WrongPassphrase,    ///< object: the name
    WrongCode,          ///< the one-time code does not open the invitation; object: the name
    NotInvited,         ///< there is no invitation under this name; object: the name
    PassphraseTooShort, ///< {0} characters given, {1} needed
    RegionUnknown,      ///< object: the region
};
std::string_view errorCode(VaultError code);

/// The keys of one region: who does not hold them cannot open its store.
struct RegionKeys {
    SecretBytes storeKey;      ///< SQLCipher, 32 bytes
    SecretBytes sequencerSeed; ///< Ed25519, signs log heads
    SecretBytes teamKey;       ///< wraps subject keys, version 1
};

/// What a person's passphrase opens.
struct Secrets {
    SecretBytes signingSeed; ///< the person's own, or the invitation code's
    SecretBytes deviceSeed;
    std::map<std::string, RegionKeys> regions;
    [[nodiscard]] Secrets clone() const;
};

/// One person's entry as it stands in the file.
struct VaultEntry {
    access::PersonId person;
    std::string name;
    bool invited = false; ///< sealed under a one-time code
    crypto::Argon2Parameters kdf;
    Bytes salt;
    Bytes sealed;
    std::string samplePassphrase; ///< sample workspaces show it
};

struct Vault {
    chain::WorkspaceId workspace;
    std::string baseCurrency;
    std::vector<std::string> regions;
    bool sample = false;
    std::vector<VaultEntry> entries;

    /// Errors: NotAWorkspace, Damaged, NewerFormat.
    static Result<Vault> load(const Path& folder);
    [[nodiscard]] Status save(const Path& folder) const;
    [[nodiscard]] const VaultEntry* find(std::string_view name) const;
    [[nodiscard]] std::string names() const; ///< "maker, approver"
};

inline constexpr std::size_t leastPassphrase = 12; ///< characters; PCI DSS 4.0.1, 8.3.6

/// Errors: PassphraseTooShort.
Status checkPassphrase(ByteView passphrase);
/// Seals secrets under a passphrase with a fresh salt. Errors: CryptoError.
Result<VaultEntry> sealEntry(const chain::WorkspaceId& workspace, const access::PersonId& person,
                             const std::string& name, ByteView passphrase, const Secrets& secrets,
                             Random& random);
/// Errors: WrongPassphrase (WrongCode for an invitation).
Result<Secrets> openEntry(const chain::WorkspaceId& workspace, const VaultEntry& entry, ByteView passphrase);

/// The entry that `name` opens; with an empty name the only person's. Errors: PersonNeeded, PersonUnknown,
/// AccessError NotActive. Valid as long as the vault.
Result<const VaultEntry*> chooseEntry(const Vault& vault, const std::string& name);

/// A one-time code of 100 random bits, in groups that can be read out: "7K3QM-…".
std::string makeCode(Random& random);
/// The code as typed, normalised for deriving: upper case, no hyphens or blanks.
std::string normaliseCode(std::string_view typed);

} // namespace cambist::desk
