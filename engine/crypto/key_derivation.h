// Keys from passphrases (Argon2id, RFC 9106) and keys from keys (HKDF-SHA-256, RFC 5869). Pure functions, any
// thread.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/crypto/crypto_error.h"

#include <cstdint>

namespace cambist::crypto {

/// The defaults cost about 0.2 s and 64 MiB. They are stored beside what they protect, so they can rise
/// later.
struct Argon2Parameters {
    std::uint32_t memoryKiB = 65536;
    std::uint32_t iterations = 3;
    std::uint32_t lanes = 1;
    bool operator==(const Argon2Parameters&) const = default;
};
/// What may stand in a file that protects something: memory 8 MiB to 1 GiB, 1 to 16 iterations, 1 to 8 lanes.
/// Check it when parameters were read, so that a changed file can neither exhaust the machine nor make
/// guessing cheap.
bool isAcceptable(const Argon2Parameters& parameters);

/// 32 bytes from a passphrase (UTF-8, at most 1024 bytes) and a salt of 8 to 64 bytes (new ones: 16, RFC
/// 9106 3.1). Also takes costs below those that isAcceptable() asks for, down to the algorithm's own (8 KiB a
/// lane). Errors: BadParameters, Library.
Result<SecretBytes> argon2id(ByteView passphrase, ByteView salt, const Argon2Parameters& parameters);

/// `length` bytes, 1 to 8160 (a broken promise ends the program). `info` names the use, as a signature's
/// domain does.
SecretBytes hkdfSha256(ByteView key, ByteView salt, ByteView info, std::size_t length);

} // namespace cambist::crypto
