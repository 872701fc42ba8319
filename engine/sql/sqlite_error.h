// From SQLite's result codes to SqlError. For the .cpp files of this folder.
#pragma once

#include "engine/base/error.h"

struct sqlite3;

namespace cambist::sql {

/// The error of the last call on this connection, which returned `resultCode`; the object is the connection's
/// file.
Error sqliteError(sqlite3* handle, int resultCode);

} // namespace cambist::sql
