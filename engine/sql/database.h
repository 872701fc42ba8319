// Database: one connection to one encrypted store file (SQLCipher 3 format, pages of 4096 bytes, WAL).
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/file.h"
#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/sql/sql_error.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3; // the library's own names; its header stays inside this folder's .cpp files

namespace cambist::sql {

/// The raw 256-bit key of a store. Movable, never copied by accident.
class StoreKey {
public:
    static StoreKey generate(Random& random);
    /// Errors: SystemError::Internal unless there are 32 bytes.
    static Result<StoreKey> of(ByteView bytes);
    [[nodiscard]] ByteView view() const { return m_bytes.view(); }
    [[nodiscard]] StoreKey clone() const { return StoreKey(m_bytes.clone()); }

private:
    explicit StoreKey(SecretBytes bytes)
        : m_bytes(std::move(bytes)) {}
    SecretBytes m_bytes;
};

enum class OpenMode {
    Create,       ///< the file must not exist; made with mode 0600
    ReadWrite,    ///< the file must exist
    ReadOnly,     ///< the file must exist; writes are refused. The -wal and -shm files may still be made by
                  ///< SQLite
    MainFileOnly, ///< the file must exist and is read as it lies there: not what the WAL holds,
                  ///< and perhaps amid a checkpoint, so that only what does not span pages can be relied
                  ///< upon. For moments when nobody checkpoints
};
enum class CheckpointMode {
    Passive, ///< as much as readers allow, never waits
    Truncate ///< everything, then the WAL is cut to nothing; Busy if a reader stands in the way
};
struct CheckpointResult {
    int walFrames = 0;    ///< frames in the WAL (0 after Truncate)
    int checkpointed = 0; ///< of them, those that now stand in the main file
};

/// Movable; one thread at a time (interrupt() alone may come from another). Statements must go before their
/// Database. Nothing is checkpointed by itself except by the last connection that closes, which SQLite does
/// under its exclusive lock on the file; call checkpoint() under the workspace's lock.
class Database {
public:
    /// Every open runs the same statements, so that SQLCipher 3.4 and 4.x read the same file, then reads once
    /// to prove the key. Errors: SystemError NotFound, AlreadyExists, NotWritable; SqlError NotEncrypted,
    /// WrongKey, Corrupt, Busy.
    static Result<Database> open(const Path& path, const StoreKey& key, OpenMode mode);
    /// Not encrypted, never on disk. For previews and tests.
    static Result<Database> openInMemory();
    ~Database();
    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;

    /// Changes whenever another connection has committed since it was last read. Read it after BEGIN
    /// IMMEDIATE.
    Result<std::int64_t> dataVersion();
    Result<CheckpointResult> checkpoint(CheckpointMode mode);
    /// Pages in the WAL after this connection's last commit; 0 before the first. The commit that follows a
    /// checkpoint of the whole WAL begins it anew, in a file that keeps its size.
    [[nodiscard]] int walFrames() const { return *m_walFrames; }
    /// Pages of 4096 bytes.
    Result<std::int64_t> pageCount();
    /// Rows changed by the last INSERT, UPDATE or DELETE.
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] std::int64_t lastInsertRowid() const;
    [[nodiscard]] bool inTransaction() const;
    /// Makes what runs in this connection end with Interrupted. Any thread, while the object lives and is not
    /// moved.
    void interrupt() const;

    [[nodiscard]] const Path& path() const { return m_path; }
    /// For this folder's classes.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    Database(sqlite3* handle, Path path)
        : m_handle(handle)
        , m_path(std::move(path))
        , m_walFrames(std::make_unique<int>(0)) {}
    sqlite3* m_handle = nullptr;
    Path m_path;
    std::unique_ptr<int> m_walFrames; ///< written by SQLite's hook: stays where it is when this moves
};

/// Runs a script of several statements, ignoring rows. For migrations and pragmas; values are bound through
/// Statement.
Status execute(Database& database, std::string_view sql);

/// Errors: NotEncrypted if the file begins as a plain SQLite file does; Corrupt if it has fewer than 16
/// bytes.
Status checkEncrypted(const Path& path);

} // namespace cambist::sql
