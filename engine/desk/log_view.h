// The log as people read it: one line a command, newest first. Not thread-safe; on the thread of the
// workspace. Errors of all: SqlError.
#pragma once

#include "engine/desk/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cambist::desk {

struct LogLine {
    std::uint64_t entry = 0;            ///< of the log, from 1
    std::uint32_t command = 0;          ///< within its entry
    Timestamp time;                     ///< region time
    std::string person, device;         ///< name; the key's first characters
    std::string code;                   ///< what was done: "submit-payout", "invite-person", …
    std::string object;                 ///< id or code of what it was done to; may be empty
    std::string sentence;               ///< key in the message table: "log.<code>", "log.<code>.one"
    std::vector<std::string> arguments; ///< of the sentence; payouts by their references
    std::vector<std::size_t> counts;    ///< which of the arguments are counts, to be grouped for people
    std::string outcome;                ///< "accepted", "duplicate"
    std::string hash;                   ///< of its entry, hexadecimal: the leaf of the Merkle log
};

Result<std::uint64_t> logSize(Workspace& workspace);
/// Lines of the entries first..first+count-1 (from 1), oldest first.
Result<std::vector<LogLine>> logLines(Workspace& workspace, std::uint64_t first, std::uint64_t count);

} // namespace cambist::desk
