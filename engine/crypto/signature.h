// Ed25519 signatures (RFC 8032, PureEdDSA) with domain separation.
// What is signed is: domain label, one zero byte, message. A label is ASCII without a zero byte, ends in a
// version, and names one use ("cambist/batch/1"), so that a signature made for one use never counts for
// another.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/crypto/crypto_error.h"

#include <array>
#include <compare>
#include <memory>
#include <string_view>

namespace cambist::crypto {

using Signature = std::array<Byte, 64>;

/// The first 16 bytes of the SHA-256 of the public key. A plain value.
struct KeyId {
    Bytes16 bytes{};
    auto operator<=>(const KeyId&) const = default;
};
/// An Ed25519 public key in its encoded form. A plain value; any 32 bytes may stand in it, see isUsable().
struct PublicKey {
    Bytes32 bytes{};
    auto operator<=>(const PublicKey&) const = default;
};
KeyId keyIdOf(const PublicKey& key);
/// False for encodings that RFC 8032 5.1.3 refuses for their size (y >= p) and for the points of small order,
/// under which signatures can be made without any private key. Check before a key is enrolled; verify()
/// checks it too.
bool isUsable(const PublicKey& key);

/// A private key. Movable; sign() may be called from several threads at once.
class SigningKey {
public:
    /// From the 32-byte seed of RFC 8032 5.1.5. Errors: BadParameters (another size), Library.
    static Result<SigningKey> fromSeed(SecretBytes seed);
    static Result<SigningKey> generate(Random& random);
    ~SigningKey();
    SigningKey(SigningKey&& other) noexcept;
    SigningKey& operator=(SigningKey&& other) noexcept;

    [[nodiscard]] const PublicKey& publicKey() const;
    [[nodiscard]] KeyId keyId() const { return keyIdOf(publicKey()); }
    /// The 32-byte seed, to be sealed under another key.
    [[nodiscard]] const SecretBytes& seed() const;
    /// Deterministic: the same key, domain and message give the same signature. Does not fail (without memory
    /// the program ends).
    [[nodiscard]] Signature sign(std::string_view domain, ByteView message) const;

private:
    struct State;
    explicit SigningKey(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// True only if `signature` was made by the private key of `key` over exactly this domain and message. Any
/// thread.
[[nodiscard]] bool verify(const PublicKey& key, std::string_view domain, ByteView message,
                          const Signature& signature);

} // namespace cambist::crypto
