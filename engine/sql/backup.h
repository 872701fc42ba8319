// Backup: a consistent, encrypted copy of an open store.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/sql/database.h"

#include <cstdint>
#include <functional>

namespace cambist::sql {

struct BackupProgress {
    std::int64_t pagesDone;
    std::int64_t pagesTotal;
};
/// Called after every step (256 KiB). False ends the copy with Interrupted.
using BackupCallback = std::function<bool(const BackupProgress&)>;

/// Copies `source` as it is now (its WAL included) into a new file under another key. The copy shows one
/// snapshot, held until the end; others may write meanwhile. `source` must not be in a write transaction. The
/// copy is one file without -wal, mode 0600, fsynced with its folder, and checked not to be plaintext; after
/// an error it is removed. Errors: SystemError AlreadyExists, NotWritable; SqlError NotEncrypted, Busy, Full,
/// IoError, Interrupted, Corrupt.
Status copyTo(Database& source, const Path& target, const StoreKey& newKey,
              const BackupCallback& onProgress = {});

} // namespace cambist::sql
