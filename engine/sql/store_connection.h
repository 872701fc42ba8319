// The steps that every connection to a store begins with. For the .cpp files of this folder.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/sql/database.h"

struct sqlite3;

namespace cambist::sql {

/// An empty file that only its owner may read; SQLite gives its -wal and -shm the same mode.
/// Errors: AlreadyExists, NotWritable.
Status createStoreFile(const Path& path);
/// Gives the key and the page format, before anything is read.
Status unlock(sqlite3* handle, const StoreKey& key);
/// Runs statements, ignoring rows.
Status runScript(sqlite3* handle, const char* statements);

} // namespace cambist::sql
