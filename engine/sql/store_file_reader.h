// Reads the raw bytes of a store file through SQLite's own file layer. Never open a store file in another way
// while this process may have a connection to it: closing any descriptor of a file drops all POSIX locks that
// the process holds on it (fcntl(2)), and another process could then delete the WAL under our hands. SQLite's
// layer knows its own locks.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/file.h"
#include "engine/base/result.h"

#include <cstdint>
#include <memory>
#include <string>

struct sqlite3_file;

namespace cambist::sql {

/// Movable; one thread at a time.
class StoreFileReader {
public:
    /// Errors: SystemError NotFound, NotReadable.
    static Result<StoreFileReader> open(const Path& path);
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// Bytes read: fewer than asked for only at the end. Errors: NotReadable.
    Result<std::size_t> readAt(std::uint64_t offset, std::span<Byte> into);

private:
    struct Close {
        std::shared_ptr<const std::string> name; // SQLite's file object points into it until it is closed
        void operator()(sqlite3_file* file) const;
    };
    using File = std::unique_ptr<sqlite3_file, Close>;
    StoreFileReader(File file, std::uint64_t size, Path path)
        : m_file(std::move(file))
        , m_size(size)
        , m_path(std::move(path)) {}
    File m_file;
    std::uint64_t m_size = 0;
    Path m_path;
};

} // namespace cambist::sql
