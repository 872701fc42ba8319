// SecretBytes: key material and passphrases in memory. Locked against swapping where the system allows,
// overwritten when it goes; cannot be copied or printed.
#pragma once

#include "engine/base/bytes.h"

#include <cstddef>
#include <span>

namespace cambist::base {

/// Owns its bytes; movable, never copied. Not thread-safe (as std::vector).
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size);
    explicit SecretBytes(ByteView copyOf);
    ~SecretBytes();
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;

    [[nodiscard]] ByteView view() const { return {m_data, m_size}; }
    [[nodiscard]] std::span<Byte> span() { return {m_data, m_size}; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] SecretBytes clone() const { return SecretBytes(view()); }

private:
    void release();
    Byte* m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites memory in a way the optimiser may not remove.
void wipe(std::span<Byte> bytes);

} // namespace cambist::base

namespace cambist {
using base::SecretBytes;
} // namespace cambist
