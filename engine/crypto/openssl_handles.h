// Owners for OpenSSL's objects, and its algorithms fetched once per process. Only .cpp files of this folder
// include it.
#pragma once

#include <openssl/evp.h>

#include <cstdlib>
#include <memory>

namespace cambist::crypto {

template <auto Free>
struct FreeWith {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using MdContext = std::unique_ptr<EVP_MD_CTX, FreeWith<EVP_MD_CTX_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, FreeWith<EVP_MAC_CTX_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeWith<EVP_CIPHER_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;

/// Where the library can only fail for lack of memory, going on would be worse than ending.
inline void require(bool succeeded) {
    if (!succeeded) std::abort();
}

/// Never freed: they are used until the process ends, also by destructors of static objects.
EVP_MD* sha256Algorithm();
EVP_MAC* hmacAlgorithm();
EVP_CIPHER* aes256GcmAlgorithm();

/// HMAC with a digest and without a key: made once and only duplicated, because looking up a digest by its
/// name is dearer than a short HMAC. Never freed; any thread.
EVP_MAC_CTX* sha256Hmac();
EVP_MAC_CTX* sha1Hmac();
/// A context like `unkeyed`, keyed.
MacContext makeHmac(const EVP_MAC_CTX* unkeyed, const unsigned char* key, std::size_t size);
/// Back to the state after keying.
void restartHmac(EVP_MAC_CTX* context);

} // namespace cambist::crypto
