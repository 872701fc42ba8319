#include "engine/base/secret.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace cambist::base {

namespace {

// Pages of their own: mlock and MADV_DONTDUMP work on whole pages, and unlocking one secret must not unlock a
// neighbour that shares the page.
std::size_t pagesFor(std::size_t size) {
    const long asked = ::sysconf(_SC_PAGESIZE);
    const std::size_t page = asked > 0 ? static_cast<std::size_t>(asked) : 4096;
    return (size + page - 1) / page * page;
}

Byte* allocate(std::size_t size) {
    const std::size_t length = pagesFor(size);
    void* memory = ::mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) { // NOLINT(performance-no-int-to-ptr): the system's macro
        std::fputs("system.internal: no memory for a secret\n", stderr);
        std::abort();
    }
    // Best effort: RLIMIT_MEMLOCK may be used up, and a secret that may be swapped is better than none.
    (void)::mlock(memory, length);
    (void)::madvise(memory, length, MADV_DONTDUMP);
    return static_cast<Byte*>(memory);
}

} // namespace

void wipe(std::span<Byte> bytes) {
    if (!bytes.empty()) ::explicit_bzero(bytes.data(), bytes.size());
}

SecretBytes::SecretBytes(std::size_t size)
    : m_data(size == 0 ? nullptr : allocate(size))
    , m_size(size) {}

SecretBytes::SecretBytes(ByteView copyOf)
    : SecretBytes(copyOf.size()) {
    if (m_size > 0) std::memcpy(m_data, copyOf.data(), m_size);
}

SecretBytes::~SecretBytes() {
    release();
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void SecretBytes::release() {
    if (m_data == nullptr) return;
    wipe({m_data, m_size});
    (void)::munmap(m_data, pagesFor(m_size)); // unmapping unlocks as well
    m_data = nullptr;
    m_size = 0;
}

} // namespace cambist::base
