// LogReader: entries of the log taken apart as far as views need it. Proves nothing: verifying is
// verifyWorkspace's. Of this folder's own; values.
#pragma once

#include "engine/base/time.h"
#include "engine/chain/types.h"
#include "engine/region/log_store.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::desk {

struct LoggedCommand {
    std::string code; ///< its name in messages.proto: "submit-payout"; "unknown": of a newer version
    int number = 0;   ///< of its field there
    ByteView body;    ///< its message; valid as long as the entry is
    chain::Outcome outcome = chain::Outcome::Accepted;
};
struct LoggedEntry {
    LoggedEntry() = default;
    LoggedEntry(LoggedEntry&&) = default; ///< bodies lie in it: never copied
    LoggedEntry& operator=(LoggedEntry&&) = default;

    std::uint64_t sequence = 0;
    Timestamp time;
    chain::KeyId actor{}, device{};
    chain::Hash hash{}; ///< the leaf of the Merkle log
    std::vector<LoggedCommand> commands;

    std::vector<std::string> bytes; ///< what the bodies lie in
};

/// What cannot be read is left out.
LoggedEntry takeApart(const region::StoredBatch& stored);
/// Occurrences of one field in a message, without reading what stands in them.
std::uint64_t countField(ByteView message, int number);

using OnEntry = std::function<Status(const LoggedEntry&)>;
/// Entries behind `after`, at most `most`; what is called does not write. Errors: SqlError.
Status forEachEntry(region::LogStore& log, std::uint64_t after, std::uint64_t most, const OnEntry& onEntry);

} // namespace cambist::desk
