// Plain values of access: people, what they may do, devices. Names of staff, never of payees.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/id.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cambist::access {

using PersonId = base::Id<struct PersonTag>;
using KeyId = Bytes16;

/// What a person may do, a bit set. Approving one's own payout is never allowed, whatever the roles.
enum Role : std::uint32_t {
    NoRole = 0,
    Maker = 1,         ///< prepare and submit, release
    Approver = 2,      ///< approve or reject what others prepared, release
    Administrator = 4, ///< invite people, open accounts, post to the ledger
};

enum class PersonState : std::uint8_t {
    Invited = 1, ///< holds the key of a one-time code
    Active = 2,
};

struct Person {
    PersonId id;
    std::string name; ///< unique in a region, compared as written
    std::uint32_t roles = NoRole;
    PersonState state = PersonState::Invited;
    Bytes32 publicKey{};
    KeyId key{};
};

/// One registered device and the end of its chain.
struct Device {
    KeyId key{};
    Bytes32 publicKey{};
    std::uint64_t sequence = 0; ///< of its last batch
    Bytes32 lastBatch{};
};

/// Why access is refused, in order of precedence.
enum class AccessError : std::uint16_t {
    NotPermitted,   ///< the person lacks a role; object: the person, {0} the role
    NotActive,      ///< the person was invited but has not joined; object: the person
    PersonUnknown,  ///< object: the name or id
    NameTaken,      ///< object: the name
    NameUnusable,   ///< empty, too long or with characters that do not belong in a name; object: the name
    RolesUnusable,  ///< no role, or one that this version does not know; {0} what was given
    KeyTaken,       ///< the key is registered already
    NoPossession,   ///< the new key's own signature is missing or wrong
    AlreadyJoined,  ///< object: the name
    AlreadyFounded, ///< a second genesis
    NotFounded,     ///< a command before the genesis
};
std::string_view errorCode(AccessError code);

} // namespace cambist::access
