#include "engine/crypto/key_derivation.h"

#include "engine/crypto/digest.h"
#include "engine/crypto/openssl_handles.h"

#include <argon2.h>

#include <algorithm>

namespace cambist::crypto {
namespace {

constexpr std::size_t derivedKeySize = 32;
constexpr std::size_t maxPassphraseSize = 1024;
constexpr std::size_t maxHkdfSize = std::size_t{255} * 32; // RFC 5869 2.3

bool isPossible(const Argon2Parameters& parameters) {
    return parameters.lanes >= 1 && parameters.lanes <= 8 && parameters.memoryKiB >= 8 * parameters.lanes &&
           parameters.memoryKiB <= 1024 * 1024 && parameters.iterations >= 1 && parameters.iterations <= 16;
}

} // namespace

bool isAcceptable(const Argon2Parameters& parameters) {
    return isPossible(parameters) && parameters.memoryKiB >= 8 * 1024;
}

Result<SecretBytes> argon2id(ByteView passphrase, ByteView salt, const Argon2Parameters& parameters) {
    if (!isPossible(parameters)) return Error(CryptoError::BadParameters, {}, {"Argon2 cost"});
    if (passphrase.size() > maxPassphraseSize) return Error(CryptoError::BadParameters, {}, {"passphrase"});
    if (salt.size() < 8 || salt.size() > 64) return Error(CryptoError::BadParameters, {}, {"salt"});
    SecretBytes key(derivedKeySize);
    const int result =
        argon2id_hash_raw(parameters.iterations, parameters.memoryKiB, parameters.lanes, passphrase.data(),
                          passphrase.size(), salt.data(), salt.size(), key.span().data(), key.size());
    if (result != ARGON2_OK) return Error(CryptoError::Library, {}, {"Argon2id"});
    return key;
}

SecretBytes hkdfSha256(ByteView key, ByteView salt, ByteView info, std::size_t length) {
    require(length >= 1 && length <= maxHkdfSize);
    Digest pseudoRandomKey = hmacSha256(salt, key);
    HmacSha256 hmac(pseudoRandomKey);
    base::wipe(pseudoRandomKey);

    SecretBytes derived(length);
    Digest block{};
    Byte counter = 0;
    for (std::size_t done = 0; done < length; done += std::min(block.size(), length - done)) {
        if (counter != 0) hmac.update(block);
        hmac.update(info);
        ++counter;
        hmac.update(ByteView(&counter, 1));
        block = hmac.finish();
        std::copy_n(block.begin(), std::min(block.size(), length - done),
                    derived.span().begin() + static_cast<std::ptrdiff_t>(done));
    }
    base::wipe(block);
    return derived;
}

} // namespace cambist::crypto
