// SqlError: why the store refused.
#pragma once

#include "engine/base/error.h"

#include <cstdint>
#include <string_view>

namespace cambist::sql {

/// In order of precedence. The object is always the store's path (":memory:" without one). Values that were
/// to be written never appear; {0} of Constraint and Statement holds names of tables and columns only.
enum class SqlError : std::uint16_t {
    NotEncrypted,     ///< the file is a plain SQLite file
    WrongKey,         ///< no page can be read with this key
    Corrupt,          ///< a page is damaged, or the file is cut or empty
    NewerSchema,      ///< {0}: the store's migration number, {1}: the highest that is known here
    ChangedMigration, ///< a recorded migration differs from the known one; {0}: its number
    OutdatedSchema,   ///< a migration is missing and may not be applied; {0}: its number
    BadMigrations,    ///< the known migrations contradict each other; {0}: the number
    Busy,             ///< another connection holds the lock
    Full,             ///< the disk is full
    ReadOnly,         ///< a write to a store that was opened for reading, or that may not be written
    IoError,          ///< {0}: SQLite's extended result code
    Constraint,       ///< {0}: SQLite's message, such as "UNIQUE constraint failed: account.code"
    Interrupted,      ///< interrupt() was called
    Statement         ///< a statement that cannot be prepared or run; {0}: SQLite's message
};
std::string_view errorCode(SqlError code);

} // namespace cambist::sql
