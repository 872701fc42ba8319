#include "engine/crypto/signature.h"

#include "engine/crypto/digest.h"
#include "engine/crypto/openssl_handles.h"

#include <algorithm>
#include <cstring>

namespace cambist::crypto {
namespace {

/// The y coordinates (little-endian, sign bit cleared) of the eight points whose order divides 8: 0, 1, p-1
/// and the two of order 8.
constexpr std::array<Bytes32, 5> smallOrderY = {{
    {},
    {1},
    {0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
    {0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
     0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05},
    {0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
     0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a},
}};

/// y >= p = 2^255 - 19.
bool exceedsField(const Bytes32& y) {
    return y[31] == 0x7f && y[0] >= 0xed &&
           std::all_of(y.begin() + 1, y.end() - 1, [](Byte byte) { return byte == 0xff; });
}

Bytes signedBytes(std::string_view domain, ByteView message) {
    Bytes bytes;
    bytes.reserve(domain.size() + 1 + message.size());
    base::append(bytes, base::bytesOf(domain));
    bytes.push_back(0);
    base::append(bytes, message);
    return bytes;
}

} // namespace

KeyId keyIdOf(const PublicKey& key) {
    const Digest digest = sha256(key.bytes);
    KeyId id;
    std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

bool isUsable(const PublicKey& key) {
    Bytes32 y = key.bytes;
    y[31] &= 0x7f;
    return !exceedsField(y) && std::find(smallOrderY.begin(), smallOrderY.end(), y) == smallOrderY.end();
}

struct SigningKey::State {
    SecretBytes seed;
    Key key;
    PublicKey publicKey;
};
SigningKey::SigningKey(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
SigningKey::~SigningKey() = default;
SigningKey::SigningKey(SigningKey&& other) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&& other) noexcept = default;

Result<SigningKey> SigningKey::fromSeed(SecretBytes seed) {
    if (seed.size() != 32) return Error(CryptoError::BadParameters, {}, {"seed"});
    auto state = std::make_unique<State>();
    state->key.reset(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.view().data(), seed.size()));
    std::size_t size = state->publicKey.bytes.size();
    if (!state->key ||
        EVP_PKEY_get_raw_public_key(state->key.get(), state->publicKey.bytes.data(), &size) != 1)
        return Error(CryptoError::Library, {}, {"Ed25519 key"});
    state->seed = std::move(seed);
    return SigningKey(std::move(state));
}

Result<SigningKey> SigningKey::generate(Random& random) {
    SecretBytes seed(32);
    random.fill(seed.span());
    return fromSeed(std::move(seed));
}

const PublicKey& SigningKey::publicKey() const {
    return m_state->publicKey;
}

const SecretBytes& SigningKey::seed() const {
    return m_state->seed;
}

Signature SigningKey::sign(std::string_view domain, ByteView message) const {
    const Bytes bytes = signedBytes(domain, message);
    const MdContext context(EVP_MD_CTX_new());
    EVP_PKEY* const key = m_state->key.get();
    Signature signature;
    std::size_t size = signature.size();
    require(context != nullptr);
    require(EVP_DigestSignInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, key, nullptr) == 1);
    require(EVP_DigestSign(context.get(), signature.data(), &size, bytes.data(), bytes.size()) == 1);
    return signature;
}

bool verify(const PublicKey& key, std::string_view domain, ByteView message, const Signature& signature) {
    if (!isUsable(key)) return false;
    const Bytes bytes = signedBytes(domain, message);
    const Key openSslKey(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.bytes.data(), key.bytes.size()));
    const MdContext context(EVP_MD_CTX_new());
    if (!openSslKey || !context) return false;
    if (EVP_DigestVerifyInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, openSslKey.get(),
                                nullptr) != 1)
        return false;
    return EVP_DigestVerify(context.get(), signature.data(), signature.size(), bytes.data(), bytes.size()) ==
           1;
}

} // namespace cambist::crypto
