// Scrub: proves every page of a store file without SQLite, free pages included, and each frame of its WAL.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/sql/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cambist::sql {

/// Pages and frames are numbered from 1.
struct ScrubReport {
    std::uint64_t pages = 0;                 ///< whole pages of 4096 bytes in the main file
    std::vector<std::uint32_t> damagedPages; ///< pages whose MAC is wrong; all of them if the key is
    std::vector<std::uint32_t>
        replacedPages;               ///< of them, those that a committed WAL frame replaces: nothing is lost
    std::uint64_t missingPages = 0;  ///< pages that the store counts and neither file holds
    std::uint64_t trailingBytes = 0; ///< bytes after the last whole page of the main file

    bool walHeaderDamaged = false;        ///< SQLite would take the whole WAL for empty
    std::uint64_t walFrames = 0;          ///< whole frames in the WAL file
    std::uint64_t walFramesValid = 0;     ///< from the first on: what SQLite would use, commit permitting
    std::uint64_t walFramesCommitted = 0; ///< of them, up to and with the last that ends a transaction
    std::uint64_t walTailBytes = 0; ///< bytes beyond the last valid frame: left over from an earlier use of
                                    ///< the file, an unfinished write, or damage
    std::vector<std::uint32_t> damagedWalFrames;    ///< frames that are not as they were written
    std::vector<std::uint32_t> unfinishedWalFrames; ///< of them, those that a crash amid a write may have
                                                    ///< left: no end of a transaction follows. Only the
                                                    ///< anchor knows whether the write had been acknowledged

    /// Nothing was found that a healthy store does not have; unfinishedWalFrames count as damage here.
    [[nodiscard]] bool clean() const {
        return damagedPages.empty() && missingPages == 0 && trailingBytes == 0 && !walHeaderDamaged &&
               damagedWalFrames.empty();
    }
};

/// Reads FILE and FILE-wal front to back in bounded memory. The caller holds the workspace's lock: nobody may
/// write or checkpoint meanwhile; connections may be open. Found: any changed bit of a page (salt, content,
/// IV, MAC) or of a WAL frame in use (header and page), pages that were cut off. Not found: the 12 bytes
/// after the MAC of a page in the main file, which SQLCipher fills at random and never reads; a page or file
/// that was right once; and frames cut off at the end of a transaction: these last two are the anchor's and
/// the log's task. Errors: SystemError NotFound, NotReadable; SqlError NotEncrypted, Corrupt (the file is
/// shorter than a page).
Result<ScrubReport> scrub(const Path& store, const StoreKey& key);

/// PRAGMA integrity_check: the faults that SQLite finds in its own structures, in its words; empty if there
/// are none.
Result<std::vector<std::string>> integrityCheck(Database& database);

} // namespace cambist::sql
