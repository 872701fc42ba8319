#include "engine/money/rounding.h"

#include "tests/engine/money/support.h"

#include <limits>

namespace cambist::money {
namespace {

std::string rounded(std::string_view value, std::string_view code, RoundingMode mode) {
    return toDecimalText(roundTo(Decimal::parse(value).value(), currency(code), mode).value());
}

TEST(RoundTo, FollowsItsModeOnBothSidesOfZero) {
    struct Case {
        const char* value;
        const char* expected[7]; // half-even, half-up, half-down, up, down, ceiling, floor
    };
    const Case cases[] = {
        {"2.005", {"2.00", "2.01", "2.00", "2.01", "2.00", "2.01", "2.00"}},
        {"2.015", {"2.02", "2.02", "2.01", "2.02", "2.01", "2.02", "2.01"}},
        {"-2.005", {"-2.00", "-2.01", "-2.00", "-2.01", "-2.00", "-2.00", "-2.01"}},
        {"-2.015", {"-2.02", "-2.02", "-2.01", "-2.02", "-2.01", "-2.01", "-2.02"}},
        {"2.0050000000000000000000000001", {"2.01", "2.01", "2.01", "2.01", "2.00", "2.01", "2.00"}},
        {"2.0049999999999999999999999999", {"2.00", "2.00", "2.00", "2.01", "2.00", "2.01", "2.00"}},
        {"-0.001", {"0.00", "0.00", "0.00", "-0.01", "0.00", "0.00", "-0.01"}},
        {"0.001", {"0.00", "0.00", "0.00", "0.01", "0.00", "0.01", "0.00"}},
        {"2.5", {"2.50", "2.50", "2.50", "2.50", "2.50", "2.50", "2.50"}},
        {"-2", {"-2.00", "-2.00", "-2.00", "-2.00", "-2.00", "-2.00", "-2.00"}},
    };
    for (const Case& c : cases)
        for (std::size_t mode = 0; mode < 7; ++mode)
            EXPECT_EQ(rounded(c.value, "EUR", allRoundingModes()[mode]), c.expected[mode])
                << c.value << ' ' << toText(allRoundingModes()[mode]);
}

TEST(RoundTo, KnowsTheDecimalsOfTheCurrency) {
    EXPECT_EQ(rounded("0.5", "JPY", RoundingMode::HalfEven), "0");
    EXPECT_EQ(rounded("1.5", "JPY", RoundingMode::HalfEven), "2");
    EXPECT_EQ(rounded("1.2345", "KWD", RoundingMode::HalfEven), "1.234");
    EXPECT_EQ(rounded("1.23455", "CLF", RoundingMode::HalfUp), "1.2346");
}

TEST(RoundTo, RefusesWhatDoesNotFit) {
    const auto round = [](std::string_view value, std::string_view code, RoundingMode mode) {
        return roundTo(Decimal::parse(value).value(), currency(code), mode);
    };
    EXPECT_EQ(rounded("-92233720368547758.08", "EUR", RoundingMode::Floor), "-92233720368547758.08");
    EXPECT_EQ(rounded("92233720368547758.079", "EUR", RoundingMode::Down), "92233720368547758.07");
    EXPECT_REFUSED(round("92233720368547758.079", "EUR", RoundingMode::Up), MoneyError::OutOfRange);
    EXPECT_REFUSED(round(std::string(38, '9'), "EUR", RoundingMode::Up), MoneyError::OutOfRange);
    EXPECT_REFUSED(round("1", "XAU", RoundingMode::Up), MoneyError::NoMinorUnits);
}

TEST(RoundingModes, AreReadByTheNamesTheyAreWrittenWith) {
    ASSERT_EQ(allRoundingModes().size(), 7U);
    for (const RoundingMode mode : allRoundingModes())
        EXPECT_EQ(roundingModeFromText(toText(mode)).value(), mode);
    EXPECT_EQ(toText(RoundingMode::HalfDown), "half-down");
    for (auto text : {"", "half", "HALF-EVEN", "half_even", "bankers", "ceil"})
        EXPECT_REFUSED(roundingModeFromText(text), MoneyError::UnknownRounding);
}

TEST(ToDecimal, IsExact) {
    EXPECT_EQ(toText(toDecimal(amount("EUR", "-12.30"))), "-12.30");
    EXPECT_EQ(toText(toDecimal({std::numeric_limits<std::int64_t>::min(), currency("CLF")})),
              "-922337203685477.5808");
}

} // namespace
} // namespace cambist::money
