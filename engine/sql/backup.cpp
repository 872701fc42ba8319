#include "engine/sql/backup.h"

#include "engine/sql/sqlite_error.h"
#include "engine/sql/store_connection.h"
#include "engine/sql/store_file.h"
#include "engine/sql/transaction.h"

#include <sqlcipher/sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <system_error>
#include <unistd.h>

namespace cambist::sql {
namespace {

constexpr int pagesPerStep = 64;

struct CloseHandle {
    void operator()(sqlite3* handle) const { (void)sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseHandle>;

/// A keyed connection to an empty file. Without a journal: after an error the file is removed as a whole.
Result<Handle> openTarget(const Path& target, const StoreKey& key) {
    sqlite3* opened = nullptr;
    const int result =
        sqlite3_open_v2(target.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Handle handle(opened);
    if (result != SQLITE_OK) return sqliteError(opened, result);
    (void)sqlite3_extended_result_codes(opened, 1);
    TRY(unlock(opened, key));
    TRY(runScript(opened, "PRAGMA journal_mode=OFF; PRAGMA synchronous=FULL;"));
    return handle;
}

Status copyPages(Database& source, sqlite3* target, const BackupCallback& onProgress) {
    sqlite3_backup* const backup = sqlite3_backup_init(target, "main", source.handle(), "main");
    if (backup == nullptr) return sqliteError(target, sqlite3_extended_errcode(target));
    int result = SQLITE_OK;
    bool stopped = false;
    while (result == SQLITE_OK && !stopped) {
        result = sqlite3_backup_step(backup, pagesPerStep);
        const std::int64_t total = sqlite3_backup_pagecount(backup);
        const std::int64_t done = total - sqlite3_backup_remaining(backup);
        if ((result == SQLITE_OK || result == SQLITE_DONE) && onProgress)
            stopped = !onProgress({done, total}) && result == SQLITE_OK;
    }
    const int finished = sqlite3_backup_finish(backup);
    if (stopped) return Error(SqlError::Interrupted, source.path().string());
    // What SQLCipher answers when a page of the source does not fit its MAC.
    if (result == SQLITE_ERROR) return Error(SqlError::Corrupt, source.path().string());
    if (result != SQLITE_DONE) return sqliteError(target, result);
    if (finished != SQLITE_OK) return sqliteError(target, finished);
    return ok();
}

Status syncFile(const Path& path) {
    const auto failed = [&] {
        return Error(SystemError::NotWritable, path.string(), {std::generic_category().message(errno)});
    };
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return failed();
    Status status = ok();
    if (::fsync(descriptor) != 0) status = failed();
    (void)::close(descriptor);
    return status;
}

Status copyInto(Database& source, const Path& target, const StoreKey& newKey,
                const BackupCallback& onProgress) {
    // One snapshot for all steps; a caller's own read transaction is one already.
    std::optional<Transaction> snapshot;
    if (!source.inTransaction()) {
        TRY(auto begun, Transaction::begin(source, TransactionMode::Read));
        snapshot.emplace(std::move(begun));
        TRY(runScript(source.handle(), "SELECT count(*) FROM sqlite_master"));
    }
    {
        TRY(const Handle handle, openTarget(target, newKey));
        TRY(copyPages(source, handle.get(), onProgress));
    }
    TRY(checkEncrypted(target));
    TRY(syncFile(target));
    const Path folder = target.parent_path();
    return base::syncFolder(folder.empty() ? Path(".") : folder);
}

} // namespace

Status copyTo(Database& source, const Path& target, const StoreKey& newKey,
              const BackupCallback& onProgress) {
    TRY(createStoreFile(target));
    Status copied = copyInto(source, target, newKey, onProgress);
    if (copied.has_error()) (void)::unlink(target.c_str());
    return copied;
}

} // namespace cambist::sql
