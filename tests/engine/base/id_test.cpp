#include "engine/base/id.h"

#include <gtest/gtest.h>

#include <set>

namespace cambist::base {
namespace {

class CountingRandom final : public Random {
public:
    void fill(std::span<Byte> to) override {
        for (auto& byte : to) byte = m_next++;
    }

private:
    Byte m_next = 1;
};

using TestId = Id<struct TestTag>;

TEST(Ids, CarryTheTimeInFrontAndRandomBytesBehind) {
    CountingRandom random;
    const auto bytes = makeIdBytes(Timestamp{0x0123456789ABLL * 1'000'000 + 999'999}, random);
    EXPECT_EQ(toHex(bytes), "0123456789ab0102030405060708090a");
}

TEST(Ids, SortByAge) {
    SystemRandom random;
    const auto older = TestId::make(Timestamp{1'000'000'000}, random);
    const auto newer = TestId::make(Timestamp{1'001'000'000}, random);
    EXPECT_LT(older, newer);
    EXPECT_LT(toText(older), toText(newer));
}

// The specimen of the ULID specification: the largest is 7ZZZ….
TEST(Ids, TextFormIsTheUlidForm) {
    Bytes16 all{};
    all.fill(0xff);
    EXPECT_EQ(idToText(all), "7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
    EXPECT_EQ(idToText(Bytes16{}), std::string(26, '0'));
    EXPECT_EQ(idFromText("7zzzzzzzzzzzzzzzzzzzzzzzzz"), all);
    EXPECT_EQ(idFromText("OoOo" + std::string(22, '0')), Bytes16{});
    for (const std::string& text :
         {std::string(), std::string(25, '0'), std::string(27, '0'), "8" + std::string(25, '0'),
          "U" + std::string(25, '0'), std::string(25, '0') + "-", std::string(25, '0') + "u"})
        EXPECT_FALSE(idFromText(text)) << text;
}

TEST(Ids, GiveBackWhatWentIn) {
    SystemRandom random;
    std::set<std::string> seen;
    for (int i = 0; i < 500; ++i) {
        TestId id;
        id.bytes = randomBytes<16>(random);
        const auto text = toText(id);
        EXPECT_EQ(text.size(), 26U);
        EXPECT_EQ(TestId::parse(text), id);
        EXPECT_EQ(TestId::of(id.view()), id);
        seen.insert(text);
    }
    EXPECT_EQ(seen.size(), 500U);
    EXPECT_FALSE(TestId::of(bytesOf("short")));
    EXPECT_TRUE(TestId().empty());
}

} // namespace
} // namespace cambist::base
