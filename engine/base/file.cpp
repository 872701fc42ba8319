#include "engine/base/file.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace cambist::base {

namespace {

std::string words(int code) {
    return std::generic_category().message(code);
}

Error readError(const Path& path, int code) {
    if (code == ENOENT || code == ENOTDIR) return {SystemError::NotFound, path.string()};
    return {SystemError::NotReadable, path.string(), {words(code)}};
}
Error writeError(const Path& path, int code) {
    if (code == ENOENT || code == ENOTDIR) return {SystemError::NotFound, path.string()};
    return {SystemError::NotWritable, path.string(), {words(code)}};
}

/// Closes when it goes; take() hands the descriptor on.
class Descriptor {
public:
    explicit Descriptor(int value)
        : m_value(value) {}
    ~Descriptor() {
        if (m_value >= 0) (void)::close(m_value);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const { return m_value; }
    [[nodiscard]] int take() { return std::exchange(m_value, -1); }

private:
    int m_value;
};

int openFile(const Path& path, int flags, mode_t mode = 0) {
    int descriptor = -1;
    do {
        descriptor = ::open(path.c_str(), flags | O_CLOEXEC, mode);
    } while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

struct OpenedFile {
    int descriptor;
    std::uint64_t size;
};

// O_NONBLOCK: opening a FIFO without a writer would wait for ever. It has no effect on regular files.
Result<OpenedFile> openRegular(const Path& path) {
    Descriptor file(openFile(path, O_RDONLY | O_NONBLOCK | O_NOCTTY));
    if (file.get() < 0) return readError(path, errno);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) return readError(path, errno);
    if (S_ISDIR(status.st_mode)) return readError(path, EISDIR);
    if (!S_ISREG(status.st_mode)) return readError(path, ENOTSUP);
    return OpenedFile{file.take(), static_cast<std::uint64_t>(status.st_size)};
}

Status writeAll(int descriptor, ByteView bytes, const Path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            return writeError(path, errno);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return ok();
}

Path folderOf(const Path& path) {
    Path folder = path.parent_path();
    return folder.empty() ? Path(".") : folder;
}

Path temporaryBeside(const Path& path) {
    static std::atomic<unsigned> counter{0};
    Path name = path.filename();
    name += "." + std::to_string(::getpid()) + "-" + std::to_string(++counter) + ".tmp";
    return folderOf(path) / name;
}

Status writeTemporary(const Path& temporary, const Path& path, ByteView bytes, FileMode mode) {
    const mode_t bits = mode == FileMode::Private ? 0600 : 0644;
    Descriptor file(openFile(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, bits));
    if (file.get() < 0) return writeError(path, errno);
    // The umask of the caller does not decide what a signed bank file may be read by.
    if (::fchmod(file.get(), bits) != 0) return writeError(path, errno);
    TRY(writeAll(file.get(), bytes, path));
    if (::fsync(file.get()) != 0) return writeError(path, errno);
    if (::close(file.take()) != 0) return writeError(path, errno);
    if (::rename(temporary.c_str(), path.c_str()) != 0) return writeError(path, errno);
    return ok();
}

} // namespace

Result<Bytes> readFile(const Path& path, std::uint64_t maxBytes) {
    TRY(auto reader, FileReader::open(path));
    const auto tooLarge = [&](std::uint64_t size) {
        return Error(SystemError::TooLarge, path.string(), {std::to_string(size), std::to_string(maxBytes)});
    };
    if (reader.size() > maxBytes) return tooLarge(reader.size());
    // One byte more than promised, so that a file that grows meanwhile is noticed (and /proc files, size 0,
    // work).
    Bytes bytes(static_cast<std::size_t>(reader.size()) + 1);
    std::size_t used = 0;
    for (;;) {
        if (used == bytes.size()) bytes.resize(bytes.size() * 2);
        TRY(auto got, reader.read(std::span(bytes).subspan(used)));
        if (got == 0) break;
        used += got;
        if (used > maxBytes) return tooLarge(used);
    }
    bytes.resize(used);
    return bytes;
}

Result<std::uint64_t> fileSize(const Path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return readError(path, errno);
    if (S_ISDIR(status.st_mode)) return readError(path, EISDIR);
    if (!S_ISREG(status.st_mode)) return readError(path, ENOTSUP);
    return static_cast<std::uint64_t>(status.st_size);
}

Status writeFileAtomically(const Path& path, ByteView bytes, FileMode mode) {
    // rename() over a folder fails with a message about folders; say it before anything is written.
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) return writeError(path, EISDIR);
    const Path temporary = temporaryBeside(path);
    Status written = writeTemporary(temporary, path, bytes, mode);
    if (written.has_error()) {
        (void)::unlink(temporary.c_str());
        return written;
    }
    return syncFolder(folderOf(path));
}

Status syncFolder(const Path& folder) {
    Descriptor descriptor(openFile(folder, O_RDONLY | O_DIRECTORY));
    if (descriptor.get() < 0) return writeError(folder, errno);
    // Some file systems cannot sync a folder (EINVAL); a rename there is as durable as it gets.
    if (::fsync(descriptor.get()) != 0 && errno != EINVAL) return writeError(folder, errno);
    return ok();
}

FileReader::FileReader(int descriptor, std::uint64_t size, Path path)
    : m_descriptor(descriptor)
    , m_size(size)
    , m_path(std::move(path)) {}

FileReader::FileReader(FileReader&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
    , m_path(std::move(other.m_path)) {}

FileReader& FileReader::operator=(FileReader&& other) noexcept {
    if (this != &other) {
        if (m_descriptor >= 0) (void)::close(m_descriptor);
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_size = other.m_size;
        m_path = std::move(other.m_path);
    }
    return *this;
}

FileReader::~FileReader() {
    if (m_descriptor >= 0) (void)::close(m_descriptor);
}

Result<FileReader> FileReader::open(const Path& path) {
    TRY(auto file, openRegular(path));
    (void)::posix_fadvise(file.descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    return FileReader(file.descriptor, file.size, path);
}

Result<std::size_t> FileReader::read(std::span<Byte> into) {
    for (;;) {
        const ssize_t got = ::read(m_descriptor, into.data(), into.size());
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) return readError(m_path, errno);
    }
}

Status FileReader::seek(std::uint64_t position) {
    if (::lseek(m_descriptor, static_cast<off_t>(position), SEEK_SET) < 0) return readError(m_path, errno);
    return ok();
}

FileLock::FileLock(int descriptor)
    : m_descriptor(descriptor) {}

FileLock::FileLock(FileLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    if (this != &other) {
        if (m_descriptor >= 0) (void)::close(m_descriptor);
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

FileLock::~FileLock() {
    if (m_descriptor >= 0) (void)::close(m_descriptor); // the last descriptor gives the lock back
}

Result<FileLock> FileLock::acquire(const Path& path, std::chrono::milliseconds patience) {
    using std::chrono::milliseconds;
    Descriptor file(openFile(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0600));
    if (file.get() < 0) return writeError(path, errno);
    // flock has no timeout, and an alarm would be the whole process's: so ask again, ever more rarely.
    constexpr milliseconds longest{20};
    milliseconds pause{1};
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (;;) {
        if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0) return FileLock(file.take());
        if (errno != EWOULDBLOCK && errno != EINTR) return writeError(path, errno);
        const auto left =
            std::chrono::duration_cast<std::chrono::nanoseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return Error(SystemError::Busy, path.string());
        const auto nap = std::min<std::chrono::nanoseconds>(pause, left);
        const timespec wait{0, static_cast<long>(nap.count())};
        (void)::nanosleep(&wait, nullptr);
        pause = std::min(pause * 2, longest);
    }
}

} // namespace cambist::base
