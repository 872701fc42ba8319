#include "engine/crypto/digest.h"

#include "engine/crypto/store_page_mac.h"
#include "tests/engine/crypto/vectors.h"

#include <gtest/gtest.h>

namespace cambist::crypto {
namespace {

using base::bytesOf;
using base::toHex;
using test::readVectors;

// FIPS 180-4 examples (NIST CSRC, "SHA256.pdf").
TEST(Sha256, AgreesWithTheStandard) {
    EXPECT_EQ(toHex(sha256({})), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(toHex(sha256(bytesOf("abc"))),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(toHex(sha256(bytesOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, IsTheSameHoweverTheBytesAreCut) {
    Bytes bytes(300);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<Byte>(i * 7);
    const ByteView all = bytes;
    const Digest whole = sha256(all);
    Sha256 pieces;
    for (std::size_t cut = 0; cut <= all.size(); ++cut) {
        EXPECT_EQ(sha256Joined({all.first(cut), all.subspan(cut)}), whole);
        pieces.update(all.first(cut));
        pieces.update(all.subspan(cut));
        EXPECT_EQ(pieces.finish(), whole) << "finish() must leave it as new";
    }
    EXPECT_EQ(sha256Joined({}), sha256({}));
}

TEST(Sha256, StreamsDoNotDisturbEachOther) {
    Sha256 one;
    one.update(bytesOf("a"));
    (void)sha256(bytesOf("between"));
    Sha256 other = std::move(one);
    other.update(bytesOf("bc"));
    EXPECT_EQ(other.finish(), sha256(bytesOf("abc")));
}

TEST(Hmac, AgreesWithForeignVectors) {
    const auto vectors = readVectors("mac/hmac.vec", "Out");
    if (vectors.empty()) GTEST_SKIP() << "no corpora: about 25 HMAC vectors were skipped";
    int sha256Count = 0;
    int sha1Count = 0;
    for (const auto& vector : vectors) {
        const Bytes key = vector.bytes("Key");
        const Bytes in = vector.bytes("In");
        if (vector.section == "[HMAC(SHA-256)]") {
            ++sha256Count;
            EXPECT_EQ(toHex(hmacSha256(key, in)), toHex(vector.bytes("Out")));
        } else if (vector.section == "[HMAC(SHA-1)]") {
            ++sha1Count;
            EXPECT_EQ(toHex(hmacSha1(key, in)), toHex(vector.bytes("Out")));
        }
    }
    EXPECT_GE(sha256Count, 5);
    EXPECT_GE(sha1Count, 5);
}

TEST(Hmac, OneKeyServesManyMessages) {
    const Bytes key(100, 0xaa); // longer than a block
    HmacSha256 hmac(key);
    for (int i = 0; i < 50; ++i) {
        const Bytes message(static_cast<std::size_t>(i), static_cast<Byte>(i));
        EXPECT_EQ(hmac.of(message), hmacSha256(key, message));
        hmac.update(ByteView(message).first(message.size() / 2));
        hmac.update(ByteView(message).subspan(message.size() / 2));
        EXPECT_EQ(hmac.finish(), hmacSha256(key, message));
    }
    // RFC 4231 has no empty key; this value is HMAC-SHA-256 of nothing under no key.
    EXPECT_EQ(toHex(hmacSha256({}, {})), "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

TEST(Pbkdf2, AgreesWithForeignVectors) {
    const auto vectors = readVectors("pbkdf/pbkdf2.vec", "Output");
    if (vectors.empty()) GTEST_SKIP() << "no corpora: about 10 PBKDF2 vectors were skipped";
    int count = 0;
    for (const auto& vector : vectors) {
        if (vector.section != "[PBKDF2(HMAC(SHA-1))]") continue;
        ++count;
        const Bytes expected = vector.bytes("Output");
        const SecretBytes derived = pbkdf2HmacSha1(
            bytesOf(vector.text("Passphrase")), vector.bytes("Salt"),
            static_cast<std::uint32_t>(std::stoul(vector.text("Iterations"))), expected.size());
        EXPECT_EQ(toHex(derived.view()), toHex(expected));
    }
    EXPECT_GE(count, 5);
}

TEST(ConstantTimeEqual, ComparesAllBytes) {
    const Bytes a = {1, 2, 3};
    EXPECT_TRUE(constantTimeEqual(a, Bytes{1, 2, 3}));
    EXPECT_FALSE(constantTimeEqual(a, Bytes{1, 2, 4}));
    EXPECT_FALSE(constantTimeEqual(a, Bytes{0, 2, 3}));
    EXPECT_FALSE(constantTimeEqual(a, Bytes{1, 2}));
    EXPECT_TRUE(constantTimeEqual({}, {}));
}

} // namespace
} // namespace cambist::crypto
