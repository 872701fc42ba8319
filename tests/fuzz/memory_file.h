// Bytes of a fuzzer as a file, without touching the disk.
#pragma once

#include "engine/base/file.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace cambist::fuzz {

inline base::FileReader memoryFile(const std::uint8_t* bytes, std::size_t size) {
    const int descriptor = memfd_create("fuzz", 0);
    if (descriptor < 0) std::abort();
    for (std::size_t done = 0; done < size;) {
        const ssize_t written = ::write(descriptor, bytes + done, size - done);
        if (written <= 0) std::abort();
        done += static_cast<std::size_t>(written);
    }
    auto file = base::FileReader::open("/proc/self/fd/" + std::to_string(descriptor));
    ::close(descriptor);
    return std::move(file).value();
}

} // namespace cambist::fuzz
