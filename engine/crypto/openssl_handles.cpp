#include "engine/crypto/openssl_handles.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

namespace cambist::crypto {
namespace {

template <class T>
T* required(T* object) {
    require(object != nullptr);
    return object;
}

EVP_MAC_CTX* unkeyedHmac(const char* digestName) {
    EVP_MAC_CTX* const context = required(EVP_MAC_CTX_new(hmacAlgorithm()));
    // The library takes the name through a pointer to non-const, and only reads it.
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char*>(digestName), 0),
        OSSL_PARAM_construct_end()};
    require(EVP_MAC_CTX_set_params(context, parameters) == 1);
    return context;
}

} // namespace

EVP_MD* sha256Algorithm() {
    static EVP_MD* const algorithm = required(EVP_MD_fetch(nullptr, "SHA2-256", nullptr));
    return algorithm;
}

EVP_MAC* hmacAlgorithm() {
    static EVP_MAC* const algorithm = required(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    return algorithm;
}

EVP_CIPHER* aes256GcmAlgorithm() {
    static EVP_CIPHER* const algorithm = required(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
    return algorithm;
}

EVP_MAC_CTX* sha256Hmac() {
    static EVP_MAC_CTX* const context = unkeyedHmac("SHA2-256");
    return context;
}

EVP_MAC_CTX* sha1Hmac() {
    static EVP_MAC_CTX* const context = unkeyedHmac("SHA1");
    return context;
}

MacContext makeHmac(const EVP_MAC_CTX* unkeyed, const unsigned char* key, std::size_t size) {
    MacContext context(required(EVP_MAC_CTX_dup(unkeyed)));
    // A null key would mean "keep the old one", so that an empty key needs an address.
    static const unsigned char nothing = 0;
    require(EVP_MAC_init(context.get(), size == 0 ? &nothing : key, size, nullptr) == 1);
    return context;
}

void restartHmac(EVP_MAC_CTX* context) {
    require(EVP_MAC_init(context, nullptr, 0, nullptr) == 1);
}

} // namespace cambist::crypto
