#include "engine/crypto/key_derivation.h"

#include "tests/engine/crypto/vectors.h"

#include <gtest/gtest.h>

namespace cambist::crypto {
namespace {

using base::bytesOf;
using base::toHex;
using test::readVectors;

TEST(Argon2id, AgreesWithForeignVectors) {
    const auto vectors = readVectors("argon2.vec", "Output");
    if (vectors.empty()) GTEST_SKIP() << "no corpora: the Argon2id vector of 32 bytes was skipped";
    int count = 0;
    for (const auto& vector : vectors) {
        const Bytes expected = vector.bytes("Output");
        // Secret and associated data are not among our parameters, and keys have 32 bytes.
        if (vector.section != "[Argon2id]" || expected.size() != 32 || vector.fields.contains("AD")) continue;
        ++count;
        const Argon2Parameters parameters{static_cast<std::uint32_t>(std::stoul(vector.text("M"))),
                                          static_cast<std::uint32_t>(std::stoul(vector.text("T"))),
                                          static_cast<std::uint32_t>(std::stoul(vector.text("P")))};
        const auto key = argon2id(vector.bytes("Passphrase"), vector.bytes("Salt"), parameters);
        EXPECT_EQ(toHex(key.value().view()), toHex(expected));
    }
    EXPECT_GE(count, 1);
    // The encoded form $argon2id$v=19$m=8,t=1,p=1 of passhash/argon2.vec, with a salt of 15 bytes.
    const auto encoded = readVectors("passhash/argon2.vec", "Passhash");
    for (const auto& vector : encoded) {
        if (vector.section != "[Generate]" || vector.text("Mode") != "2") continue;
        const auto key = argon2id(bytesOf(vector.text("Password")), vector.bytes("Salt"), {8, 1, 1});
        std::string hash = base::toBase64(key.value().view());
        while (hash.ends_with('=')) hash.pop_back();
        EXPECT_TRUE(vector.text("Passhash").ends_with("$" + hash)) << hash;
    }
}

TEST(Argon2id, DependsOnEveryInput) {
    const Bytes salt(16, 1);
    const auto derive = [](std::string_view passphrase, const Bytes& with,
                           const Argon2Parameters& parameters) {
        return toHex(argon2id(bytesOf(passphrase), with, parameters).value().view());
    };
    const std::string key = derive("correct horse", salt, {64, 1, 1});
    EXPECT_EQ(derive("correct horse", salt, {64, 1, 1}), key);
    EXPECT_NE(derive("correct horsf", salt, {64, 1, 1}), key);
    EXPECT_NE(derive("correct horse", Bytes(16, 2), {64, 1, 1}), key);
    EXPECT_NE(derive("correct horse", salt, {65, 1, 1}), key);
    EXPECT_NE(derive("correct horse", salt, {64, 2, 1}), key);
    EXPECT_NE(derive("correct horse", salt, {64, 1, 2}), key);
}

TEST(Argon2id, RefusesCostsThatAFileMustNotAskFor) {
    EXPECT_TRUE(isAcceptable(Argon2Parameters{}));
    const Argon2Parameters bad[] = {
        {0, 3, 1},      {4096, 3, 1},           {1024 * 1024 + 1, 3, 1}, {0xffffffff, 3, 1}, {65536, 0, 1},
        {65536, 17, 1}, {65536, 0xffffffff, 1}, {65536, 3, 0},           {65536, 3, 9}};
    for (const auto& parameters : bad)
        EXPECT_FALSE(isAcceptable(parameters)) << parameters.memoryKiB << ' ' << parameters.iterations;
    EXPECT_TRUE(argon2id(bytesOf("p"), Bytes(16), {0xffffffff, 1, 1}).error().is(CryptoError::BadParameters));
    EXPECT_TRUE(argon2id(bytesOf("p"), Bytes(7), {64, 1, 1}).error().is(CryptoError::BadParameters));
    EXPECT_TRUE(argon2id(Bytes(1025), Bytes(16), {64, 1, 1}).error().is(CryptoError::BadParameters));
}

TEST(Hkdf, AgreesWithForeignVectors) {
    const auto vectors = readVectors("kdf/hkdf.vec", "Output");
    if (vectors.empty()) GTEST_SKIP() << "no corpora: about 3 HKDF vectors were skipped";
    int count = 0;
    for (const auto& vector : vectors) {
        if (vector.section != "[HKDF(HMAC(SHA-256))]") continue;
        ++count;
        const Bytes expected = vector.bytes("Output");
        const auto derived =
            hkdfSha256(vector.bytes("Secret"), vector.bytes("Salt"), vector.bytes("Label"), expected.size());
        EXPECT_EQ(toHex(derived.view()), toHex(expected));
    }
    EXPECT_GE(count, 2);
}

TEST(Hkdf, AShorterKeyIsTheStartOfALongerOne) {
    const Bytes key(32, 9);
    const std::string longest = toHex(hkdfSha256(key, {}, bytesOf("use/1"), 8160).view());
    for (std::size_t length : {1U, 31U, 32U, 33U, 64U, 100U})
        EXPECT_EQ(toHex(hkdfSha256(key, {}, bytesOf("use/1"), length).view()), longest.substr(0, 2 * length));
    EXPECT_NE(toHex(hkdfSha256(key, {}, bytesOf("use/2"), 32).view()), longest.substr(0, 64));
}

} // namespace
} // namespace cambist::crypto
