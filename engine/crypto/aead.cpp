#include "engine/crypto/aead.h"

#include "engine/crypto/openssl_handles.h"

#include <algorithm>
#include <limits>

namespace cambist::crypto {
namespace {

Error libraryError(const char* operation) {
    return Error(CryptoError::Library, {}, {operation});
}

bool fitsInt(std::size_t size) {
    return size <= static_cast<std::size_t>(std::numeric_limits<int>::max());
}

/// One more part of the message, or of the associated data if `out` is null. Nothing to do for an empty part:
/// a null input pointer would mean something else to the library.
using Update = int (*)(EVP_CIPHER_CTX*, unsigned char*, int*, const unsigned char*, int);
bool feed(Update update, EVP_CIPHER_CTX* context, unsigned char* out, ByteView in) {
    if (in.empty()) return true;
    int written = 0;
    return update(context, out, &written, in.data(), static_cast<int>(in.size())) == 1;
}

/// Decrypts into a buffer of sealed.size() - aeadOverhead bytes.
Status openInto(EVP_CIPHER_CTX* context, ByteView associated, ByteView sealed, std::span<Byte> plaintext) {
    const ByteView nonce = sealed.first(aeadNonceSize);
    const ByteView ciphertext = sealed.subspan(aeadNonceSize, plaintext.size());
    std::array<Byte, aeadTagSize> tag;
    std::copy_n(sealed.end() - aeadTagSize, aeadTagSize, tag.begin());
    if (EVP_DecryptInit_ex2(context, nullptr, nullptr, nonce.data(), nullptr) != 1)
        return libraryError("GCM nonce");
    int written = 0;
    Byte last = 0;
    if (!feed(EVP_DecryptUpdate, context, nullptr, associated) ||
        !feed(EVP_DecryptUpdate, context, plaintext.data(), ciphertext) ||
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tag.size()), tag.data()) != 1 ||
        EVP_DecryptFinal_ex(context, &last, &written) != 1) {
        base::wipe(plaintext);
        return Error(CryptoError::DecryptionFailed);
    }
    return ok();
}

Status checkSealed(ByteView associated, ByteView sealed) {
    if (sealed.size() < aeadOverhead) return Error(CryptoError::DecryptionFailed);
    if (!fitsInt(associated.size()) || !fitsInt(sealed.size())) return Error(CryptoError::DecryptionFailed);
    return ok();
}

} // namespace

struct Aead::State {
    CipherContext sealing;
    CipherContext opening;
};
Aead::Aead(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
Aead::~Aead() = default;
Aead::Aead(Aead&& other) noexcept = default;
Aead& Aead::operator=(Aead&& other) noexcept = default;

Result<Aead> Aead::create(ByteView key) {
    if (key.size() != aeadKeySize) return Error(CryptoError::BadParameters, {}, {"key"});
    auto state = std::make_unique<State>();
    state->sealing.reset(EVP_CIPHER_CTX_new());
    state->opening.reset(EVP_CIPHER_CTX_new());
    if (!state->sealing || !state->opening) return libraryError("GCM context");
    EVP_CIPHER* const cipher = aes256GcmAlgorithm();
    if (EVP_EncryptInit_ex2(state->sealing.get(), cipher, key.data(), nullptr, nullptr) != 1 ||
        EVP_DecryptInit_ex2(state->opening.get(), cipher, key.data(), nullptr, nullptr) != 1)
        return libraryError("GCM key");
    return Aead(std::move(state));
}

Result<Bytes> Aead::seal(Random& random, ByteView associated, ByteView plaintext) {
    if (!fitsInt(plaintext.size()) || !fitsInt(associated.size()))
        return Error(CryptoError::BadParameters, {}, {"size"});
    Bytes sealed(plaintext.size() + aeadOverhead);
    const std::span<Byte> nonce = std::span(sealed).first(aeadNonceSize);
    Byte* const ciphertext = sealed.data() + aeadNonceSize;
    Byte* const tag = ciphertext + plaintext.size();
    random.fill(nonce);
    EVP_CIPHER_CTX* const context = m_state->sealing.get();
    int written = 0;
    if (EVP_EncryptInit_ex2(context, nullptr, nullptr, nonce.data(), nullptr) != 1 ||
        !feed(EVP_EncryptUpdate, context, nullptr, associated) ||
        !feed(EVP_EncryptUpdate, context, ciphertext, plaintext) ||
        EVP_EncryptFinal_ex(context, tag, &written) != 1 ||
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, static_cast<int>(aeadTagSize), tag) != 1)
        return libraryError("GCM seal");
    return sealed;
}

Result<Bytes> Aead::open(ByteView associated, ByteView sealed) {
    TRY(checkSealed(associated, sealed));
    Bytes plaintext(sealed.size() - aeadOverhead);
    TRY(openInto(m_state->opening.get(), associated, sealed, plaintext));
    return plaintext;
}

Result<SecretBytes> Aead::openSecret(ByteView associated, ByteView sealed) {
    TRY(checkSealed(associated, sealed));
    SecretBytes plaintext(sealed.size() - aeadOverhead);
    TRY(openInto(m_state->opening.get(), associated, sealed, plaintext.span()));
    return plaintext;
}

Result<Bytes> seal(ByteView key, Random& random, ByteView associated, ByteView plaintext) {
    TRY(Aead aead, Aead::create(key));
    return aead.seal(random, associated, plaintext);
}

Result<Bytes> open(ByteView key, ByteView associated, ByteView sealed) {
    TRY(Aead aead, Aead::create(key));
    return aead.open(associated, sealed);
}

Result<SecretBytes> openSecret(ByteView key, ByteView associated, ByteView sealed) {
    TRY(Aead aead, Aead::create(key));
    return aead.openSecret(associated, sealed);
}

} // namespace cambist::crypto
