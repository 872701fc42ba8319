// Plain values of the chain: verdicts and errors. No bytes here.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/id.h"
#include "engine/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::chain {

using CommandId = base::Id<struct CommandTag>;
using WorkspaceId = base::Id<struct WorkspaceTag>;
using KeyId = Bytes16;
using Hash = Bytes32;

/// What the region answered to one command.
enum class Outcome : std::uint8_t { Accepted = 1, Rejected = 2, Duplicate = 3, Unsupported = 4 };

/// Why bytes are refused, in order of precedence.
enum class ChainError : std::uint16_t {
    Malformed,       ///< not the message it should be; object: which
    UnknownField,    ///< written by a newer version; object: which message
    TooLarge,        ///< over 1 MiB; {0} bytes
    WrongWorkspace,  ///< signed for another workspace
    WrongRegion,     ///< signed for another region
    UnknownDevice,   ///< the device is not registered
    UnknownActor,    ///< nobody has that key
    BadSignature,    ///< object: "device", "actor" or "head"
    Gap,             ///< the device's sequence leaves one out; {0} expected, {1} given
    Fork,            ///< two batches of one device with one sequence; {0} sequence
    BrokenLink,      ///< does not name the batch before it; {0} sequence
    BadProof,        ///< an inclusion proof does not lead to the root; {0} entry
    CommandConflict, ///< a command id that is known, with other bytes; object: the id
};
std::string_view errorCode(ChainError code);

/// The verdict on one command, as the log keeps it.
struct Verdict {
    CommandId command;
    Outcome outcome = Outcome::Accepted;
    std::string code;                   ///< of the error when rejected
    std::vector<std::string> arguments; ///< of the error
    std::uint64_t duplicateOf = 0;      ///< log sequence of the first one
};

inline constexpr std::size_t maxBatchBytes = 1u << 20;
inline constexpr std::size_t maxTransfersPerCommand = 8190;

} // namespace cambist::chain
