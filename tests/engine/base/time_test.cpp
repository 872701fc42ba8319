#include "engine/base/time.h"

#include <gtest/gtest.h>

namespace cambist::base {
namespace {

TEST(Dates, OnlyDaysThatExist) {
    EXPECT_TRUE(Date::of(2024, 2, 29));
    EXPECT_TRUE(Date::of(2000, 2, 29));
    EXPECT_FALSE(Date::of(1900, 2, 29));
    EXPECT_FALSE(Date::of(2026, 4, 31));
    EXPECT_FALSE(Date::of(2026, 0, 1));
    EXPECT_FALSE(Date::of(2026, 13, 1));
    EXPECT_FALSE(Date::of(2026, 1, 0));
    EXPECT_TRUE(Date::of(1900, 1, 1));
    EXPECT_FALSE(Date::of(1899, 12, 31));
    EXPECT_TRUE(Date::of(9999, 12, 31));
    EXPECT_FALSE(Date::of(10000, 1, 1));
}

TEST(Dates, ReadOneFormAndWriteIt) {
    const auto date = Date::parse("2026-11-23");
    ASSERT_TRUE(date);
    EXPECT_EQ(date->days(), 20780);
    EXPECT_EQ(toText(*date), "2026-11-23");
    for (auto text :
         {"", "2026-11-2", "2026/11/23", "20261123", "2026-11-23 ", "2026-11-31", "2O26-11-23", "+026-11-23"})
        EXPECT_FALSE(Date::parse(text)) << text;
}

TEST(Dates, EveryDayGoesThereAndBack) {
    const auto first = Date::of(1900, 1, 1);
    const auto last = Date::of(2400, 12, 31);
    ASSERT_TRUE(first && last);
    int weekday = 1; // 1900-01-01 was a Monday
    for (Date day = *first; day <= *last; day = day.plusDays(1)) {
        const auto parts = day.parts();
        ASSERT_EQ(Date::of(parts.year, parts.month, parts.day), day);
        ASSERT_EQ(Date::parse(toText(day)), day);
        ASSERT_EQ(day.isoWeekday(), weekday);
        weekday = weekday % 7 + 1;
    }
}

TEST(Timestamps, AreWrittenInUtc) {
    EXPECT_EQ(toText(Timestamp{}), "1970-01-01T00:00:00Z");
    EXPECT_EQ(toText(Timestamp{1'795'426'200'999'999'999}), "2026-11-23T09:30:00Z");
    EXPECT_EQ(toText(Timestamp{-1}), "1969-12-31T23:59:59Z");
    EXPECT_EQ(Date::of(Timestamp{-1}).days(), -1);
    EXPECT_EQ(Date::of(Timestamp{86'400'000'000'000}).days(), 1);
}

TEST(Clocks, FixedStandsAndSystemGoesOn) {
    FixedClock fixed(Timestamp{5});
    EXPECT_EQ(fixed.now(), Timestamp{5});
    fixed.set(Timestamp{9});
    EXPECT_EQ(fixed.now(), Timestamp{9});
    const SystemClock system;
    EXPECT_GT(system.now(), Timestamp{1'600'000'000'000'000'000});
}

} // namespace
} // namespace cambist::base
