// EntryBriefs: when an entry of the log came, from whom, and which of its commands booked what. Of this
// folder's own; on the thread of the workspace.
#pragma once

#include "engine/desk/log_reader.h"
#include "engine/desk/workspace.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace cambist::desk {

struct EntryBrief {
    Timestamp time;
    std::string person; ///< name; of a key that nobody has any more: empty
    struct Part {
        std::string code;            ///< of a command that books
        std::uint64_t transfers = 0; ///< that it booked, as far as its bytes tell; of the last one the rest
    };
    std::vector<Part> parts;
    /// The command that booked the transfer with this index.
    [[nodiscard]] std::string codeAt(std::uint32_t index) const;
};

class EntryBriefs {
public:
    /// Valid until the next call. Errors: SqlError.
    Result<const EntryBrief*> of(Workspace& workspace, std::uint64_t entry);

private:
    std::unordered_map<std::uint64_t, EntryBrief> m_known;
};

/// Who signed an entry. An invitation's key is gone once somebody has joined with it: JoinPerson itself says
/// who that was.
std::string signerOf(Workspace& workspace, const LoggedEntry& entry);

} // namespace cambist::desk
