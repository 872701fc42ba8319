#include "app/cli/anonymous_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace cambist::cli {

namespace {
std::string temporaryFolder() {
    const char* folder = std::getenv("TMPDIR");
    return folder != nullptr && *folder != 0 ? folder : "/tmp";
}
} // namespace

Result<AnonymousFile> AnonymousFile::create() {
    const std::string folder = temporaryFolder();
    int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, 0600);
    if (descriptor < 0) { // a file system without O_TMPFILE
        std::string name = folder + "/cambist.XXXXXX";
        descriptor = ::mkostemp(name.data(), O_CLOEXEC);
        if (descriptor >= 0) ::unlink(name.c_str());
    }
    if (descriptor < 0) return Error(SystemError::NotWritable, folder, {std::strerror(errno)});
    return AnonymousFile(descriptor);
}

AnonymousFile::AnonymousFile(AnonymousFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

AnonymousFile& AnonymousFile::operator=(AnonymousFile&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

AnonymousFile::~AnonymousFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Status AnonymousFile::append(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return Error(SystemError::NotWritable, temporaryFolder(), {std::strerror(errno)});
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ok();
}

Result<std::size_t> AnonymousFile::readAt(std::uint64_t offset, char* into, std::size_t size) const {
    const ssize_t got = ::pread(m_descriptor, into, size, static_cast<off_t>(offset));
    if (got < 0) return Error(SystemError::NotReadable, temporaryFolder(), {std::strerror(errno)});
    return static_cast<std::size_t>(got);
}

std::string AnonymousFile::path() const {
    return "/proc/self/fd/" + std::to_string(m_descriptor);
}

} // namespace cambist::cli
