#include "engine/crypto/signature.h"

#include "engine/crypto/digest.h"
#include "tests/engine/crypto/vectors.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace cambist::crypto {
namespace {

using base::bytesOf;
using base::toHex;
using test::fixed;
using test::readVectors;

/// What is signed is label, zero byte, message: a foreign message with a zero byte in it is one of ours.
struct Parts {
    std::string domain;
    Bytes message;
};
std::optional<Parts> asOurs(const Bytes& foreign) {
    const auto zero = std::find(foreign.begin(), foreign.end(), Byte{0});
    if (zero == foreign.end()) return std::nullopt;
    return Parts{std::string(foreign.begin(), zero), Bytes(zero + 1, foreign.end())};
}

SigningKey keyOf(const Bytes& seed) {
    auto key = SigningKey::fromSeed(SecretBytes(seed));
    EXPECT_TRUE(key.has_value());
    return std::move(key).value();
}

TEST(Signature, AgreesWithForeignVectors) {
    const auto vectors = readVectors("pubkey/ed25519.vec", "Signature");
    if (vectors.empty()) GTEST_SKIP() << "no corpora: about 700 Ed25519 vectors were skipped";
    int keys = 0;
    int signatures = 0;
    for (const auto& vector : vectors) {
        if (vector.section != "[Pure]" || vector.text("Privkey").empty()) continue;
        const SigningKey key = keyOf(vector.bytes("Privkey"));
        if (!vector.text("Pubkey").empty()) {
            EXPECT_EQ(toHex(key.publicKey().bytes), toHex(vector.bytes("Pubkey")));
        }
        ++keys;
        const auto parts = asOurs(vector.bytes("Msg"));
        if (!parts) continue;
        ++signatures;
        const auto expected = fixed<64>(vector.bytes("Signature"));
        EXPECT_EQ(toHex(key.sign(parts->domain, parts->message)), toHex(expected));
        EXPECT_TRUE(verify(key.publicKey(), parts->domain, parts->message, expected));
    }
    EXPECT_GE(keys, 500);
    EXPECT_GE(signatures, 100);
}

TEST(Signature, RefusesForeignForgeries) {
    const auto vectors = readVectors("pubkey/ed25519_verify.vec", "Signature", true);
    if (vectors.empty()) GTEST_SKIP() << "no corpora: about 60 forged signatures were skipped";
    int forged = 0;
    for (const auto& vector : vectors) {
        if (vector.text("Valid") != "0") continue;
        ++forged;
        const PublicKey key{fixed<32>(vector.bytes("Pubkey"))};
        const Bytes message = vector.bytes("Msg");
        const auto parts = asOurs(message).value_or(Parts{{}, message});
        const Bytes signature = vector.bytes("Signature");
        if (signature.size() != 64) continue; // cannot be said in our types
        EXPECT_FALSE(verify(key, parts.domain, parts.message, fixed<64>(signature))) << vector.text("Pubkey");
    }
    EXPECT_GE(forged, 20);
}

TEST(Signature, RefusesKeysThatAreNoKeys) {
    const auto vectors = readVectors("pubkey/ed25519_key_valid.vec", "Pubkey");
    if (vectors.empty()) GTEST_SKIP() << "no corpora: about 10 public keys were skipped";
    const Signature forgery = {
        1}; // R is the identity, s is 0: right for every message under a key of order 1
    for (const auto& vector : vectors) {
        const PublicKey key{fixed<32>(vector.bytes("Pubkey"))};
        EXPECT_TRUE(vector.section != "[Valid]" || isUsable(key)) << toHex(key.bytes);
        EXPECT_FALSE(verify(key, "cambist/test/1", bytesOf("m"), forgery)) << toHex(key.bytes);
    }
    PublicKey identity;
    identity.bytes[0] = 1;
    PublicKey beyondField;
    beyondField.bytes.fill(0xff);
    for (Byte sign : {Byte{0x00}, Byte{0x80}}) {
        identity.bytes[31] = sign;
        beyondField.bytes[31] = static_cast<Byte>(0x7f | sign);
        EXPECT_FALSE(isUsable(identity));
        EXPECT_FALSE(isUsable(beyondField));
    }
    EXPECT_FALSE(isUsable(PublicKey{}));
}

TEST(Signature, HoldsForItsDomainMessageAndKeyOnly) {
    base::SystemRandom random;
    const SigningKey key = SigningKey::generate(random).value();
    const SigningKey other = SigningKey::generate(random).value();
    const Bytes message = {1, 2, 3, 4};
    const Signature signature = key.sign("cambist/batch/1", message);
    EXPECT_EQ(signature, key.sign("cambist/batch/1", message));
    EXPECT_TRUE(verify(key.publicKey(), "cambist/batch/1", message, signature));
    EXPECT_FALSE(verify(key.publicKey(), "cambist/head/1", message, signature));
    EXPECT_FALSE(verify(key.publicKey(), "cambist/batch/", message, signature));
    EXPECT_FALSE(verify(other.publicKey(), "cambist/batch/1", message, signature));
    EXPECT_FALSE(verify(key.publicKey(), "cambist/batch/1", {}, signature));
    for (std::size_t bit = 0; bit < 8 * signature.size(); ++bit) {
        Signature changed = signature;
        changed[bit / 8] ^= static_cast<Byte>(1U << bit % 8);
        EXPECT_FALSE(verify(key.publicKey(), "cambist/batch/1", message, changed)) << bit;
    }
}

TEST(SigningKey, ComesBackFromItsSeed) {
    base::SystemRandom random;
    const SigningKey key = SigningKey::generate(random).value();
    const SigningKey again = SigningKey::fromSeed(key.seed().clone()).value();
    EXPECT_EQ(again.publicKey(), key.publicKey());
    EXPECT_EQ(again.keyId(), keyIdOf(key.publicKey()));
    const Digest digest = sha256(key.publicKey().bytes);
    const KeyId id = key.keyId();
    EXPECT_TRUE(std::equal(id.bytes.begin(), id.bytes.end(), digest.begin()));
    const auto tooShort = SigningKey::fromSeed(SecretBytes(31));
    ASSERT_TRUE(tooShort.has_error());
    EXPECT_TRUE(tooShort.error().is(CryptoError::BadParameters));
}

} // namespace
} // namespace cambist::crypto
