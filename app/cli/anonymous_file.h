// A file without a name, gone with its descriptor: where output waits that may still be thrown away.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cambist::cli {

/// Lies in $TMPDIR, else /tmp; nobody else can open it. Movable, one thread.
class AnonymousFile {
public:
    /// Errors: NotWritable.
    static Result<AnonymousFile> create();
    AnonymousFile(AnonymousFile&& other) noexcept;
    AnonymousFile& operator=(AnonymousFile&& other) noexcept;
    ~AnonymousFile();

    Status append(std::string_view bytes);
    /// Bytes read from `offset` on; 0 at the end.
    Result<std::size_t> readAt(std::uint64_t offset, char* into, std::size_t size) const;
    /// A path by which this process can open it as long as it lives.
    [[nodiscard]] std::string path() const;

private:
    explicit AnonymousFile(int descriptor)
        : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

} // namespace cambist::cli
