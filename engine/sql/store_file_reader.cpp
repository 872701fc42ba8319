#include "engine/sql/store_file_reader.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>

namespace cambist::sql {
namespace {

Error unreadable(const Path& path, int resultCode) {
    return {SystemError::NotReadable, path.string(), {sqlite3_errstr(resultCode)}};
}

} // namespace

void StoreFileReader::Close::operator()(sqlite3_file* file) const {
    if (file->pMethods != nullptr) (void)file->pMethods->xClose(file);
    std::free(file); // NOLINT: SQLite says how many bytes its file object takes, so it comes from calloc
}

Result<StoreFileReader> StoreFileReader::open(const Path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return Error(SystemError::NotFound, path.string());
    if (!std::filesystem::is_regular_file(path, ignored))
        return Error(SystemError::NotReadable, path.string(), {"not a regular file"});
    (void)sqlite3_initialize();
    sqlite3_vfs* const vfs = sqlite3_vfs_find(nullptr);
    if (vfs == nullptr) return Error(SystemError::Internal, "sqlite3_vfs_find");
    // SQLite reads parameters behind the name; the added zero bytes say that there are none.
    auto name = std::make_shared<std::string>(std::filesystem::absolute(path, ignored).string());
    name->append(4, '\0');
    void* const memory = std::calloc(1, static_cast<std::size_t>(vfs->szOsFile)); // NOLINT: see Close
    if (memory == nullptr) return Error(SystemError::Internal, "calloc");
    File file(static_cast<sqlite3_file*>(memory), Close{name});
    constexpr int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
    int outFlags = 0;
    const int opened = vfs->xOpen(vfs, name->c_str(), file.get(), flags, &outFlags);
    if (opened != SQLITE_OK) return unreadable(path, opened);
    sqlite3_int64 size = 0;
    const int sized = file->pMethods->xFileSize(file.get(), &size);
    if (sized != SQLITE_OK) return unreadable(path, sized);
    return StoreFileReader(std::move(file), static_cast<std::uint64_t>(size), path);
}

Result<std::size_t> StoreFileReader::readAt(std::uint64_t offset, std::span<Byte> into) {
    if (offset >= m_size) return std::size_t{0};
    const std::size_t wanted =
        static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), m_size - offset));
    const int result = m_file->pMethods->xRead(m_file.get(), into.data(), static_cast<int>(wanted),
                                               static_cast<sqlite3_int64>(offset));
    if (result != SQLITE_OK) return unreadable(m_path, result);
    return wanted;
}

} // namespace cambist::sql
