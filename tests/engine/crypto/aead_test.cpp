#include "engine/crypto/aead.h"

#include "tests/engine/crypto/vectors.h"

#include <gtest/gtest.h>

namespace cambist::crypto {
namespace {

using base::bytesOf;
using base::toHex;
using test::readVectors;
using test::ScriptedRandom;

TEST(Aead, AgreesWithForeignVectors) {
    const auto vectors = readVectors("aead/gcm.vec", "Out");
    if (vectors.empty()) GTEST_SKIP() << "no corpora: about 7 AES-256-GCM vectors were skipped";
    int count = 0;
    for (const auto& vector : vectors) {
        const Bytes nonce = vector.bytes("Nonce");
        if (vector.section != "[AES-256/GCM]" || nonce.size() != aeadNonceSize) continue;
        ++count;
        ScriptedRandom random(nonce);
        const Bytes key = vector.bytes("Key");
        const Bytes sealed = seal(key, random, vector.bytes("AD"), vector.bytes("In")).value();
        EXPECT_EQ(toHex(sealed), toHex(nonce) + toHex(vector.bytes("Out")));
        EXPECT_EQ(open(key, vector.bytes("AD"), sealed).value(), vector.bytes("In"));
    }
    EXPECT_GE(count, 3);
}

TEST(Aead, OpensWhatItSealedAndNothingElse) {
    base::SystemRandom random;
    const Bytes key(aeadKeySize, 7);
    Aead aead = Aead::create(key).value();
    const ByteView associated = bytesOf("row 17");
    for (std::size_t size : {0U, 1U, 15U, 16U, 17U, 200U}) {
        const Bytes plaintext(size, 0x5a);
        const Bytes sealed = aead.seal(random, associated, plaintext).value();
        ASSERT_EQ(sealed.size(), size + aeadOverhead);
        EXPECT_EQ(aead.open(associated, sealed).value(), plaintext);
        EXPECT_EQ(toHex(aead.openSecret(associated, sealed).value().view()), toHex(plaintext));
        EXPECT_TRUE(aead.open(bytesOf("row 18"), sealed).error().is(CryptoError::DecryptionFailed));
        EXPECT_TRUE(aead.open({}, sealed).error().is(CryptoError::DecryptionFailed));
        for (std::size_t bit = 0; bit < 8 * sealed.size(); ++bit) {
            Bytes changed = sealed;
            changed[bit / 8] ^= static_cast<Byte>(1U << bit % 8);
            ASSERT_TRUE(aead.open(associated, changed).has_error()) << bit;
        }
        for (std::size_t cut = 0; cut < sealed.size(); ++cut)
            ASSERT_TRUE(aead.open(associated, ByteView(sealed).first(cut)).has_error()) << cut;
        EXPECT_EQ(aead.open(associated, sealed).value(), plaintext) << "failures must leave no trace";
    }
}

TEST(Aead, TakesANewNonceEachTime) {
    base::SystemRandom random;
    Aead aead = Aead::create(Bytes(aeadKeySize, 1)).value();
    EXPECT_NE(aead.seal(random, {}, bytesOf("x")).value(), aead.seal(random, {}, bytesOf("x")).value());
}

TEST(Aead, WantsAKeyOfItsSize) {
    for (std::size_t size : {0U, 16U, 31U, 33U}) {
        const auto made = Aead::create(Bytes(size));
        ASSERT_TRUE(made.has_error()) << size;
        EXPECT_TRUE(made.error().is(CryptoError::BadParameters));
    }
    base::SystemRandom random;
    const Bytes sealed = seal(Bytes(32, 1), random, {}, bytesOf("x")).value();
    EXPECT_TRUE(open(Bytes(32, 2), {}, sealed).error().is(CryptoError::DecryptionFailed));
}

} // namespace
} // namespace cambist::crypto
