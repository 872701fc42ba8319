// AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: sealed = nonce (12) ‖ ciphertext ‖ tag (16).
// One key may seal at most 2^32 messages (SP 800-38D 8.3); here every subject and every document has a key of
// its own.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/crypto/crypto_error.h"

#include <memory>

namespace cambist::crypto {

inline constexpr std::size_t aeadKeySize = 32;
inline constexpr std::size_t aeadNonceSize = 12;
inline constexpr std::size_t aeadTagSize = 16;
/// What sealing adds to the plaintext, in bytes.
inline constexpr std::size_t aeadOverhead = aeadNonceSize + aeadTagSize;

/// Seals and opens many messages under one key: the key schedule is made once. Movable; one thread at a time.
/// `associated` is authenticated and not stored: the same bytes must be given to open().
class Aead {
public:
    /// Errors: BadParameters (the key is not 32 bytes), Library.
    static Result<Aead> create(ByteView key);
    ~Aead();
    Aead(Aead&& other) noexcept;
    Aead& operator=(Aead&& other) noexcept;

    /// Errors: Library, BadParameters (over 2 GiB).
    Result<Bytes> seal(Random& random, ByteView associated, ByteView plaintext);
    /// Errors: DecryptionFailed; then nothing of the plaintext is given out.
    Result<Bytes> open(ByteView associated, ByteView sealed);
    /// open() for keys and passphrases.
    Result<SecretBytes> openSecret(ByteView associated, ByteView sealed);

private:
    struct State;
    explicit Aead(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// One message. Errors as in Aead.
Result<Bytes> seal(ByteView key, Random& random, ByteView associated, ByteView plaintext);
Result<Bytes> open(ByteView key, ByteView associated, ByteView sealed);
Result<SecretBytes> openSecret(ByteView key, ByteView associated, ByteView sealed);

} // namespace cambist::crypto
