// Files: bounded reading, writing that is either whole or not there, locks between processes.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace cambist::base {

using Path = std::filesystem::path;

/// The whole file. Errors: NotFound, NotReadable, TooLarge.
Result<Bytes> readFile(const Path& path, std::uint64_t maxBytes);
/// Size in bytes of a regular file. Errors: NotFound, NotReadable.
Result<std::uint64_t> fileSize(const Path& path);

/// Who may read what is written.
enum class FileMode { Private, Shared }; // 0600, 0644
/// Writes beside the target, fsyncs, renames over it, fsyncs the folder: after a crash the old or the new
/// file is there, whole.
Status writeFileAtomically(const Path& path, ByteView bytes, FileMode mode);
/// fsync of a folder, so that a rename in it survives a power cut.
Status syncFolder(const Path& folder);

/// Reads a file front to back in pieces. Movable; one thread at a time.
class FileReader {
public:
    static Result<FileReader> open(const Path& path);
    FileReader(FileReader&& other) noexcept;
    FileReader& operator=(FileReader&& other) noexcept;
    ~FileReader();
    /// Bytes read; 0 at the end. Errors: NotReadable.
    Result<std::size_t> read(std::span<Byte> into);
    /// To this byte, counted from the start. What is read next begins there.
    Status seek(std::uint64_t position);
    /// Back to the start.
    Status rewind() { return seek(0); }
    [[nodiscard]] std::uint64_t size() const { return m_size; }

private:
    explicit FileReader(int descriptor, std::uint64_t size, Path path);
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
    Path m_path;
};

/// An exclusive lock between processes (flock on a file that stays). Released by the destructor, and by the
/// kernel when the process dies.
class FileLock {
public:
    /// Waits up to `patience`. Errors: Busy, NotWritable.
    static Result<FileLock> acquire(const Path& path, std::chrono::milliseconds patience);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor);
    int m_descriptor = -1;
};

} // namespace cambist::base

namespace cambist {
using base::Path;
} // namespace cambist
