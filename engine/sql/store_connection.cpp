#include "engine/sql/store_connection.h"

#include "engine/sql/sqlite_error.h"

#include <sqlcipher/sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace cambist::sql {
namespace {

/// Before the first read. The compatibility statement does nothing in 3.4 and makes 4.x read the same format.
constexpr const char* formatStatements = "PRAGMA cipher_compatibility=3; PRAGMA cipher_page_size=4096;";

/// Hands the key over as SQLCipher's raw form x'hex', through the function and not the pragma, so that it
/// never stands in a statement's text.
int giveKey(sqlite3* handle, const StoreKey& key) {
    static constexpr char digits[] = "0123456789abcdef";
    SecretBytes text(3 + 2 * key.view().size());
    const std::span<Byte> out = text.span();
    std::size_t used = 0;
    out[used++] = 'x';
    out[used++] = '\'';
    for (const Byte byte : key.view()) {
        out[used++] = static_cast<Byte>(digits[byte >> 4]);
        out[used++] = static_cast<Byte>(digits[byte & 15]);
    }
    out[used++] = '\'';
    return sqlite3_key(handle, text.view().data(), static_cast<int>(used));
}

} // namespace

Status createStoreFile(const Path& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor >= 0) {
        (void)::close(descriptor);
        return ok();
    }
    if (errno == EEXIST) return Error(SystemError::AlreadyExists, path.string());
    return Error(SystemError::NotWritable, path.string(), {std::generic_category().message(errno)});
}

Status unlock(sqlite3* handle, const StoreKey& key) {
    if (const int keyed = giveKey(handle, key); keyed != SQLITE_OK) return sqliteError(handle, keyed);
    return runScript(handle, formatStatements);
}

Status runScript(sqlite3* handle, const char* statements) {
    const int result = sqlite3_exec(handle, statements, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) return sqliteError(handle, result);
    return ok();
}

} // namespace cambist::sql
