#include "engine/base/secret.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <sys/mman.h>
#include <type_traits>
#include <unistd.h>
#include <utility>

namespace cambist::base {

namespace {

// Pages of their own: mlock and MADV_DONTDUMP work on whole pages, and unlocking one secret must not unlock a
// neighbour that shares the page.
std::size_t pageSize() {
    static const std::size_t size = [] {
        const long asked = ::sysconf(_SC_PAGESIZE);
        return asked > 0 ? static_cast<std::size_t>(asked) : 4096;
    }();
    return size;
}

std::size_t pagesFor(std::size_t size) {
    return (size + pageSize() - 1) / pageSize() * pageSize();
}

/// Wiped single pages, locked already: opening the rows of a payout takes some keys a row, and the system's
/// part of making a page is dearer than what is done with the key. Never destroyed, because secrets of static
/// objects come back late.
class SparePages {
public:
    Byte* take() {
        const std::lock_guard lock(m_mutex);
        return m_count == 0 ? nullptr : m_pages[--m_count];
    }
    bool keep(Byte* page) {
        const std::lock_guard lock(m_mutex);
        if (m_count == m_pages.size()) return false;
        m_pages[m_count++] = page;
        return true;
    }

private:
    std::mutex m_mutex;
    std::array<Byte*, 8> m_pages{};
    std::size_t m_count = 0;
};
constinit SparePages sparePages;
static_assert(std::is_trivially_destructible_v<SparePages>);

Byte* allocate(std::size_t size) {
    const std::size_t length = pagesFor(size);
    if (length == pageSize()) {
        if (Byte* const spare = sparePages.take()) return spare;
    }
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

/// The memory is wiped.
void giveBack(Byte* memory, std::size_t size) {
    const std::size_t length = pagesFor(size);
    if (length == pageSize() && sparePages.keep(memory)) return;
    (void)::munmap(memory, length); // unmapping unlocks as well
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
    giveBack(m_data, m_size);
    m_data = nullptr;
    m_size = 0;
}

} // namespace cambist::base
