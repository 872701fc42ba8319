#include "engine/crypto/digest.h"

#include "engine/crypto/openssl_handles.h"

#include <openssl/crypto.h>

namespace cambist::crypto {
namespace {

MdContext newSha256() {
    MdContext context(EVP_MD_CTX_new());
    require(context != nullptr);
    require(EVP_DigestInit_ex2(context.get(), sha256Algorithm(), nullptr) == 1);
    return context;
}

/// Without an algorithm the context keeps its own and only starts again, which is cheap.
void restart(EVP_MD_CTX* context) {
    require(EVP_DigestInit_ex2(context, nullptr, nullptr) == 1);
}

EVP_MD_CTX* threadContext() {
    thread_local const MdContext context = newSha256();
    restart(context.get());
    return context.get();
}

void updateWith(EVP_MD_CTX* context, ByteView bytes) {
    require(EVP_DigestUpdate(context, bytes.data(), bytes.size()) == 1);
}

Digest finishOf(EVP_MD_CTX* context) {
    Digest digest;
    require(EVP_DigestFinal_ex(context, digest.data(), nullptr) == 1);
    return digest;
}

} // namespace

Digest sha256(ByteView bytes) {
    EVP_MD_CTX* const context = threadContext();
    updateWith(context, bytes);
    return finishOf(context);
}

Digest sha256Joined(std::initializer_list<ByteView> parts) {
    EVP_MD_CTX* const context = threadContext();
    for (const ByteView part : parts) updateWith(context, part);
    return finishOf(context);
}

struct Sha256::State {
    MdContext context = newSha256();
};
Sha256::Sha256()
    : m_state(std::make_unique<State>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&& other) noexcept = default;
Sha256& Sha256::operator=(Sha256&& other) noexcept = default;

void Sha256::update(ByteView bytes) {
    updateWith(m_state->context.get(), bytes);
}

Digest Sha256::finish() {
    const Digest digest = finishOf(m_state->context.get());
    restart(m_state->context.get());
    return digest;
}

struct HmacSha256::State {
    MacContext context;
};
HmacSha256::HmacSha256(ByteView key)
    : m_state(std::make_unique<State>(State{makeHmac(sha256Hmac(), key.data(), key.size())})) {}
HmacSha256::~HmacSha256() = default;
HmacSha256::HmacSha256(HmacSha256&& other) noexcept = default;
HmacSha256& HmacSha256::operator=(HmacSha256&& other) noexcept = default;

void HmacSha256::update(ByteView bytes) {
    require(EVP_MAC_update(m_state->context.get(), bytes.data(), bytes.size()) == 1);
}

Digest HmacSha256::finish() {
    Digest digest;
    std::size_t size = 0;
    require(EVP_MAC_final(m_state->context.get(), digest.data(), &size, digest.size()) == 1);
    restartHmac(m_state->context.get());
    return digest;
}

Digest HmacSha256::of(ByteView message) {
    update(message);
    return finish();
}

Digest hmacSha256(ByteView key, ByteView data) {
    return HmacSha256(key).of(data);
}

bool constantTimeEqual(ByteView a, ByteView b) {
    return a.size() == b.size() && (a.empty() || CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0);
}

} // namespace cambist::crypto
