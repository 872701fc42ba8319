#include "engine/sql/database.h"

#include "engine/sql/sqlite_error.h"
#include "engine/sql/statement.h"
#include "engine/sql/store_connection.h"
#include "engine/sql/store_file.h"
#include "engine/sql/store_file_reader.h"

#include <sqlcipher/sqlite3.h>

#include <array>
#include <utility>

namespace cambist::sql {
namespace {

/// Short, because every write runs under the workspace's lock: waiting is done there.
constexpr int busyTimeoutMs = 250;
constexpr const char* connectionStatements =
    "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA foreign_keys=ON;"
    "PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON;";

/// SQLite answers with the mode that it keeps, and does not fail, where a WAL is not possible.
Status useWal(sqlite3* handle) {
    std::string mode;
    const auto keep = [](void* to, int columns, char** values, char**) {
        if (columns > 0 && values[0] != nullptr) *static_cast<std::string*>(to) = values[0];
        return 0;
    };
    const int result = sqlite3_exec(handle, "PRAGMA journal_mode=WAL", keep, &mode, nullptr);
    if (result != SQLITE_OK) return sqliteError(handle, result);
    if (mode != "wal")
        return Error(SqlError::Statement, sqlite3_db_filename(handle, "main"), {"journal_mode=" + mode});
    return ok();
}

Status configure(sqlite3* handle, OpenMode mode) {
    (void)sqlite3_extended_result_codes(handle, 1);
    (void)sqlite3_busy_timeout(handle, busyTimeoutMs);
    // Amid a checkpoint that a crash has cut short the first page may count pages that are not there yet.
    // With this SQLite reads on (btree.c, lockBtree), and each page still has to prove itself.
    if (mode == OpenMode::MainFileOnly) TRY(runScript(handle, "PRAGMA writable_schema=ON"));
    TRY(runScript(handle, connectionStatements));
    // The first read of a page: it proves the key.
    TRY(runScript(handle, "SELECT count(*) FROM sqlite_master"));
    if (mode == OpenMode::Create || mode == OpenMode::ReadWrite) return useWal(handle);
    return runScript(handle, "PRAGMA query_only=ON");
}

int openFlags(OpenMode mode) {
    // One thread at a time is promised, so that SQLite need not lock.
    constexpr int always = SQLITE_OPEN_NOMUTEX;
    switch (mode) {
    case OpenMode::Create:
    case OpenMode::ReadWrite:
        return SQLITE_OPEN_READWRITE | always;
    case OpenMode::ReadOnly:
        return SQLITE_OPEN_READONLY | always;
    case OpenMode::MainFileOnly:
        return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | always;
    }
    return SQLITE_OPEN_READONLY | always;
}

/// What SQLite is to open. With immutable=1 it looks for no WAL (sqlite.org/uri.html).
std::string fileName(const Path& path, OpenMode mode) {
    if (mode != OpenMode::MainFileOnly) return path.string();
    static constexpr char digits[] = "0123456789abcdef";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '?' || c == '#' || c == '%')
            uri.append({'%', digits[byte >> 4], digits[byte & 15]});
        else
            uri += c;
    }
    return uri + "?immutable=1";
}

int noteWalFrames(void* to, sqlite3*, const char*, int frames) {
    *static_cast<int*>(to) = frames;
    return SQLITE_OK;
}

Status prepareFile(const Path& path, OpenMode mode) {
    if (mode == OpenMode::Create) return createStoreFile(path);
    TRY(auto reader, StoreFileReader::open(path));
    // SQLite takes an empty file for an empty store under any key.
    if (reader.size() == 0) return Error(SqlError::Corrupt, path.string());
    return ok();
}

} // namespace

StoreKey StoreKey::generate(Random& random) {
    SecretBytes bytes(32);
    random.fill(bytes.span());
    return StoreKey(std::move(bytes));
}

Result<StoreKey> StoreKey::of(ByteView bytes) {
    if (bytes.size() != 32) return Error(SystemError::Internal, "StoreKey::of");
    return StoreKey(SecretBytes(bytes));
}

Result<Database> Database::open(const Path& path, const StoreKey& key, OpenMode mode) {
    TRY(prepareFile(path, mode));
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(fileName(path, mode).c_str(), &handle, openFlags(mode), nullptr);
    Database database(handle, path); // closes the handle also when opening failed
    if (opened != SQLITE_OK) return sqliteError(handle, opened);
    TRY(unlock(handle, key));
    Status configured = configure(handle, mode);
    if (configured.has_error()) {
        if (configured.error().is(SqlError::WrongKey)) return explainUnreadable(path, key);
        return std::move(configured).error();
    }
    if (mode == OpenMode::Create) TRY(checkEncrypted(path));
    // After wal_autocheckpoint=0, which takes any hook away.
    (void)sqlite3_wal_hook(handle, noteWalFrames, database.m_walFrames.get());
    return database;
}

Result<Database> Database::openInMemory() {
    sqlite3* handle = nullptr;
    const int opened =
        sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(handle, ":memory:");
    if (opened != SQLITE_OK) return sqliteError(handle, opened);
    (void)sqlite3_extended_result_codes(handle, 1);
    TRY(runScript(handle, connectionStatements));
    return database;
}

Database::~Database() {
    // Where a statement is left over, the handle lives on until that is gone.
    (void)sqlite3_close_v2(m_handle);
}

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_path(std::move(other.m_path))
    , m_walFrames(std::move(other.m_walFrames)) {}

Database& Database::operator=(Database&& other) noexcept {
    if (this != &other) {
        (void)sqlite3_close_v2(m_handle);
        m_handle = std::exchange(other.m_handle, nullptr);
        m_path = std::move(other.m_path);
        m_walFrames = std::move(other.m_walFrames);
    }
    return *this;
}

Result<std::int64_t> Database::dataVersion() {
    TRY(auto statement, Statement::prepare(*this, "PRAGMA data_version"));
    TRY(auto value, queryInt64(statement));
    return value.value_or(0);
}

Result<CheckpointResult> Database::checkpoint(CheckpointMode mode) {
    const int sqliteMode =
        mode == CheckpointMode::Truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    CheckpointResult result;
    const int code =
        sqlite3_wal_checkpoint_v2(m_handle, "main", sqliteMode, &result.walFrames, &result.checkpointed);
    if (code != SQLITE_OK) return sqliteError(m_handle, code);
    return result;
}

Result<std::int64_t> Database::pageCount() {
    TRY(auto statement, Statement::prepare(*this, "PRAGMA page_count"));
    TRY(auto value, queryInt64(statement));
    return value.value_or(0);
}

std::int64_t Database::changes() const {
    return sqlite3_changes(m_handle);
}

std::int64_t Database::lastInsertRowid() const {
    return sqlite3_last_insert_rowid(m_handle);
}

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Database::interrupt() const {
    sqlite3_interrupt(m_handle);
}

Status execute(Database& database, std::string_view sql) {
    return runScript(database.handle(), std::string(sql).c_str());
}

Status checkEncrypted(const Path& path) {
    TRY(auto reader, StoreFileReader::open(path));
    std::array<Byte, saltSize> start{};
    TRY(const std::size_t got, reader.readAt(0, start));
    if (got < start.size()) return Error(SqlError::Corrupt, path.string());
    if (beginsAsPlainSqlite(start)) return Error(SqlError::NotEncrypted, path.string());
    return ok();
}

} // namespace cambist::sql
