#include "engine/sql/sqlite_error.h"

#include "engine/sql/sql_error.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>
#include <string>

namespace cambist::sql {
namespace {

struct Mapping {
    int primaryCode;
    SqlError error;
};
constexpr std::array<Mapping, 10> mappings = {{
    {SQLITE_NOTADB, SqlError::WrongKey},
    {SQLITE_CORRUPT, SqlError::Corrupt},
    {SQLITE_BUSY, SqlError::Busy},
    {SQLITE_LOCKED, SqlError::Busy},
    {SQLITE_FULL, SqlError::Full},
    {SQLITE_READONLY, SqlError::ReadOnly},
    {SQLITE_IOERR, SqlError::IoError},
    {SQLITE_CANTOPEN, SqlError::IoError},
    {SQLITE_CONSTRAINT, SqlError::Constraint},
    {SQLITE_INTERRUPT, SqlError::Interrupted},
}};

std::string fileOf(sqlite3* handle) {
    const char* const name = handle == nullptr ? nullptr : sqlite3_db_filename(handle, "main");
    return name == nullptr || *name == '\0' ? std::string(":memory:") : std::string(name);
}

} // namespace

Error sqliteError(sqlite3* handle, int resultCode) {
    const auto* const found = std::find_if(mappings.begin(), mappings.end(), [&](const Mapping& mapping) {
        return mapping.primaryCode == (resultCode & 0xff);
    });
    const SqlError error = found == mappings.end() ? SqlError::Statement : found->error;
    if (error == SqlError::IoError) return {error, fileOf(handle), {std::to_string(resultCode)}};
    if (error != SqlError::Constraint && error != SqlError::Statement) return {error, fileOf(handle)};
    // SQLite's message is that of the last call only if it was a call on this connection that failed; misuse
    // is not.
    const bool hasMessage = handle != nullptr && (resultCode & 0xff) != SQLITE_MISUSE;
    return {error, fileOf(handle), {hasMessage ? sqlite3_errmsg(handle) : sqlite3_errstr(resultCode)}};
}

} // namespace cambist::sql
