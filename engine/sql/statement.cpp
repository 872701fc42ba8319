#include "engine/sql/statement.h"

#include "engine/sql/sqlite_error.h"

#include <sqlcipher/sqlite3.h>

#include <limits>
#include <utility>

namespace cambist::sql {
namespace {

// A null pointer would bind NULL; an empty value needs an address.
constexpr char nothing = 0;

const char* addressOf(std::string_view text) {
    return text.data() == nullptr ? &nothing : text.data();
}
const void* addressOf(ByteView blob) {
    return blob.data() == nullptr ? static_cast<const void*>(&nothing) : blob.data();
}

// SQLITE_TRANSIENT holds a C cast in a macro.
sqlite3_destructor_type copied() {
    return reinterpret_cast<sqlite3_destructor_type>(-1); // NOLINT: SQLite's convention
}

} // namespace

Result<Statement> Statement::prepare(Database& database, std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    const char* rest = nullptr;
    if (sql.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return sqliteError(database.handle(), SQLITE_TOOBIG);
    const int size = static_cast<int>(sql.size());
    const int result = sqlite3_prepare_v2(database.handle(), sql.data(), size, &prepared, &rest);
    Statement statement(prepared);
    if (result != SQLITE_OK) return sqliteError(database.handle(), result);
    const std::string_view left(rest, sql.size() - static_cast<std::size_t>(rest - sql.data()));
    if (prepared == nullptr || left.find_first_not_of(" \t\r\n;") != std::string_view::npos)
        return Error(SqlError::Statement, database.path().string(), {"not exactly one statement"});
    return statement;
}

Statement::~Statement() {
    (void)sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_running(std::exchange(other.m_running, false))
    , m_bindResult(std::exchange(other.m_bindResult, 0)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    if (this != &other) {
        (void)sqlite3_finalize(m_statement);
        m_statement = std::exchange(other.m_statement, nullptr);
        m_running = std::exchange(other.m_running, false);
        m_bindResult = std::exchange(other.m_bindResult, 0);
    }
    return *this;
}

void Statement::startRun() {
    if (m_running) reset();
}

void Statement::note(int resultCode) {
    if (resultCode != SQLITE_OK && m_bindResult == SQLITE_OK) m_bindResult = resultCode;
}

Statement& Statement::bindInt64(int parameter, std::int64_t value) {
    startRun();
    note(sqlite3_bind_int64(m_statement, parameter, value));
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
    startRun();
    note(sqlite3_bind_text64(m_statement, parameter, addressOf(text), text.size(), SQLITE_STATIC,
                             SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int parameter, ByteView blob) {
    startRun();
    note(sqlite3_bind_blob64(m_statement, parameter, addressOf(blob), blob.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind(int parameter, std::nullopt_t) {
    startRun();
    note(sqlite3_bind_null(m_statement, parameter));
    return *this;
}

Statement& Statement::bindCopy(int parameter, std::string_view text) {
    startRun();
    note(sqlite3_bind_text64(m_statement, parameter, addressOf(text), text.size(), copied(), SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindCopy(int parameter, ByteView blob) {
    startRun();
    note(sqlite3_bind_blob64(m_statement, parameter, addressOf(blob), blob.size(), copied()));
    return *this;
}

Result<bool> Statement::step() {
    if (m_statement == nullptr) return Error(SqlError::Statement, {}, {"not prepared"});
    sqlite3* const handle = sqlite3_db_handle(m_statement);
    if (m_bindResult != SQLITE_OK) {
        const int failed = std::exchange(m_bindResult, SQLITE_OK);
        reset();
        return Error(SqlError::Statement, sqliteError(handle, failed).object(), {sqlite3_errstr(failed)});
    }
    m_running = true;
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) {
        reset();
        return false;
    }
    Error error = sqliteError(handle, result); // before the reset, which may change the message
    reset();
    return error;
}

Status Statement::run() {
    for (;;) {
        TRY(const bool row, step());
        if (!row) return ok();
    }
}

void Statement::reset() {
    m_running = false;
    (void)sqlite3_reset(m_statement);
}

std::int64_t Statement::int64(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::int32_t Statement::int32(int column) const {
    return sqlite3_column_int(m_statement, column);
}

std::string_view Statement::text(int column) const {
    const unsigned char* const start = sqlite3_column_text(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    if (start == nullptr) return {};
    return {reinterpret_cast<const char*>(start), static_cast<std::size_t>(size)};
}

ByteView Statement::blob(int column) const {
    const void* const start = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    if (start == nullptr) return {};
    return {static_cast<const Byte*>(start), static_cast<std::size_t>(size)};
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

int Statement::columnCount() const {
    return sqlite3_column_count(m_statement);
}

} // namespace cambist::sql
