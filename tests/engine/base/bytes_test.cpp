#include "engine/base/bytes.h"

#include <gtest/gtest.h>

#include <random>

namespace cambist::base {
namespace {

Bytes bytes(std::string_view text) {
    const ByteView view = bytesOf(text);
    return {view.begin(), view.end()};
}

TEST(Hex, WritesLowerCaseAndReadsBoth) {
    EXPECT_EQ(toHex(Bytes{0x00, 0x0f, 0xa5, 0xff}), "000fa5ff");
    EXPECT_EQ(fromHex("00Fa5f"), (Bytes{0x00, 0xfa, 0x5f}));
    EXPECT_EQ(fromHex(""), Bytes{});
}

TEST(Hex, RefusesWhatIsNotHex) {
    for (auto text : {"0", "0g", "g0", "0x", " 0", "\xff\xff"}) EXPECT_FALSE(fromHex(text)) << text;
}

// RFC 4648 section 10.
TEST(Base64, AgreesWithTheVectorsOfTheStandard) {
    const std::pair<const char*, const char*> vectors[] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
    };
    for (const auto& [clear, coded] : vectors) {
        EXPECT_EQ(toBase64(bytesOf(clear)), coded);
        EXPECT_EQ(fromBase64(coded), bytes(clear));
    }
}

TEST(Base64, RefusesOtherSpellings) {
    for (auto text : {"Zg", "Zg=", "Zh==", "Zm9=", "=m9v", "Z===", "Zm9v\n", "Zm9-", "Zg==Zg=="})
        EXPECT_FALSE(fromBase64(text)) << text;
}

TEST(Base32, ReadsWhatPeopleType) {
    const Bytes value{0x00, 0x44, 0x32, 0x14, 0xc7};
    const std::string text = toBase32(value);
    EXPECT_EQ(text, "01234567");
    EXPECT_EQ(fromBase32("o-i2 34 567"), value);
    EXPECT_EQ(fromBase32("OL23-4567"), value);
    for (auto wrong : {"0123456U", "0123456_", "0", "012345670", "ZZ"})
        EXPECT_FALSE(fromBase32(wrong)) << wrong;
}

TEST(TextForms, GiveBackWhatWentIn) {
    std::mt19937 generator(7);
    for (std::size_t size = 0; size < 70; ++size) {
        Bytes value(size);
        for (auto& byte : value) byte = static_cast<Byte>(generator());
        EXPECT_EQ(fromHex(toHex(value)), value);
        EXPECT_EQ(fromBase32(toBase32(value)), value);
        EXPECT_EQ(fromBase64(toBase64(value)), value);
    }
}

} // namespace
} // namespace cambist::base
