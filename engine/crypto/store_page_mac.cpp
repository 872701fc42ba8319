#include "engine/crypto/store_page_mac.h"

#include "engine/crypto/openssl_handles.h"

#include <limits>

namespace cambist::crypto {

struct PageMacKey::State {
    MacContext context;
};
PageMacKey::PageMacKey(ByteView key)
    : m_state(std::make_unique<State>(State{makeHmac(sha1Hmac(), key.data(), key.size())})) {}
PageMacKey::~PageMacKey() = default;
PageMacKey::PageMacKey(PageMacKey&& other) noexcept = default;
PageMacKey& PageMacKey::operator=(PageMacKey&& other) noexcept = default;

PageMac PageMacKey::of(ByteView content, ByteView suffix) {
    EVP_MAC_CTX* const context = m_state->context.get();
    PageMac mac;
    std::size_t size = 0;
    require(EVP_MAC_update(context, content.data(), content.size()) == 1);
    require(EVP_MAC_update(context, suffix.data(), suffix.size()) == 1);
    require(EVP_MAC_final(context, mac.data(), &size, mac.size()) == 1);
    restartHmac(context);
    return mac;
}

PageMac hmacSha1(ByteView key, ByteView data) {
    return PageMacKey(key).of(data, {});
}

SecretBytes pbkdf2HmacSha1(ByteView secret, ByteView salt, std::uint32_t iterations, std::size_t length) {
    constexpr std::size_t maxInt = static_cast<std::size_t>(std::numeric_limits<int>::max());
    require(secret.size() <= maxInt && salt.size() <= maxInt && length <= maxInt && iterations <= maxInt);
    // A null secret would be measured as a C string.
    const char* const start = secret.empty() ? "" : reinterpret_cast<const char*>(secret.data());
    SecretBytes derived(length);
    require(PKCS5_PBKDF2_HMAC_SHA1(start, static_cast<int>(secret.size()), salt.data(),
                                   static_cast<int>(salt.size()), static_cast<int>(iterations),
                                   static_cast<int>(length), derived.span().data()) == 1);
    return derived;
}

std::optional<Bytes16> aes256CbcFirstBlock(ByteView key, const Bytes16& iv, const Bytes16& ciphertext) {
    if (key.size() != 32) return std::nullopt;
    const CipherContext context(EVP_CIPHER_CTX_new());
    require(context != nullptr);
    require(EVP_DecryptInit_ex2(context.get(), EVP_aes_256_cbc(), key.data(), iv.data(), nullptr) == 1);
    require(EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1);
    Bytes16 plaintext;
    int written = 0;
    require(EVP_DecryptUpdate(context.get(), plaintext.data(), &written, ciphertext.data(),
                              static_cast<int>(ciphertext.size())) == 1);
    return plaintext;
}

} // namespace cambist::crypto
