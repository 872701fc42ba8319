// The primitives of SQLCipher 3's page format, for reading store files without SQLCipher (engine/sql scrub).
// SHA-1 stands here because that format uses it, inside HMAC, where its collisions do not matter; nothing
// else may use it.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/secret.h"

#include <array>
#include <memory>
#include <optional>

namespace cambist::crypto {

using PageMac = std::array<Byte, 20>;

PageMac hmacSha1(ByteView key, ByteView data);

/// HMAC-SHA-1 of many pages under one key. Movable; one thread at a time.
class PageMacKey {
public:
    explicit PageMacKey(ByteView key);
    ~PageMacKey();
    PageMacKey(PageMacKey&& other) noexcept;
    PageMacKey& operator=(PageMacKey&& other) noexcept;

    /// HMAC of content ‖ suffix.
    PageMac of(ByteView content, ByteView suffix);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// PBKDF2 with HMAC-SHA-1 (RFC 8018 5.2).
SecretBytes pbkdf2HmacSha1(ByteView secret, ByteView salt, std::uint32_t iterations, std::size_t length);

/// The first block of an AES-256-CBC ciphertext. Nothing unless the key has 32 bytes.
std::optional<Bytes16> aes256CbcFirstBlock(ByteView key, const Bytes16& iv, const Bytes16& ciphertext);

} // namespace cambist::crypto
