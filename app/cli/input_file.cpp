#include "app/cli/input_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace cambist::cli {

namespace {

Result<AnonymousFile> copyOf(int descriptor, const std::string& name, std::uint64_t maxBytes) {
    TRY(auto copy, AnonymousFile::create());
    std::vector<char> buffer(256u << 10);
    std::uint64_t size = 0;
    for (;;) {
        const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return Error(SystemError::NotReadable, name, {std::strerror(errno)});
        if (got == 0) return copy;
        size += static_cast<std::uint64_t>(got);
        if (size > maxBytes)
            return Error(SystemError::TooLarge, name, {std::to_string(size), std::to_string(maxBytes)});
        TRY(copy.append({buffer.data(), static_cast<std::size_t>(got)}));
    }
}

Result<InputFile> openCopy(int descriptor, std::string name, std::uint64_t maxBytes) {
    TRY(auto copy, copyOf(descriptor, name, maxBytes));
    TRY(auto reader, base::FileReader::open(copy.path()));
    return InputFile{std::move(reader), std::move(name), std::move(copy)};
}

} // namespace

Result<InputFile> openInput(const std::string& path, std::uint64_t maxBytes) {
    if (path == "-") return openCopy(STDIN_FILENO, "stdin", maxBytes);
    std::error_code ignored;
    if (std::filesystem::is_fifo(path, ignored)) { // <(a command)
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) return Error(SystemError::NotReadable, path, {std::strerror(errno)});
        auto input = openCopy(descriptor, path, maxBytes);
        ::close(descriptor);
        return input;
    }
    TRY(auto reader, base::FileReader::open(path));
    return InputFile{std::move(reader), path, std::nullopt};
}

} // namespace cambist::cli
