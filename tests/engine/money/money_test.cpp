#include "engine/money/money.h"

#include "tests/engine/money/support.h"

#include <limits>
#include <random>

namespace cambist::money {
namespace {

constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
constexpr auto kMost = std::numeric_limits<std::int64_t>::max();

TEST(MoneyParse, CountsMinorUnits) {
    struct Case {
        const char* code;
        const char* text;
        std::int64_t minorUnits;
    };
    for (const Case& c : std::initializer_list<Case>{{"EUR", "0", 0},
                                                     {"EUR", "2", 200},
                                                     {"EUR", "-1234.5", -123450},
                                                     {"EUR", "0001.50", 150},
                                                     {"EUR", "1.500000", 150},
                                                     {"EUR", "-0.00", 0},
                                                     {"EUR", ".5", 50},
                                                     {"EUR", "5.", 500},
                                                     {"EUR", "+5", 500},
                                                     {"JPY", "1200.000", 1200},
                                                     {"KWD", "1.234", 1234},
                                                     {"CLF", "0.0001", 1},
                                                     {"EUR", "92233720368547758.07", kMost},
                                                     {"EUR", "-92233720368547758.08", kLeast},
                                                     {"JPY", "9223372036854775807", kMost},
                                                     {"JPY", "-9223372036854775808", kLeast}})
        EXPECT_EQ(amount(c.code, c.text).minorUnits, c.minorUnits) << c.text;
    EXPECT_EQ(amount("EUR", std::string(100'000, '0') + "7." + std::string(100'000, '0')).minorUnits, 700);
}

TEST(MoneyParse, RefusesWhatIsNoPlainDecimal) {
    for (auto text :
         {"",    "-",  "+",    ".",   "-.",  "1e9", "1E2", "1,5", "1 5", " 1", "1 ",   "1.2.3", "--1",
          "+-1", "1-", "0x10", "NaN", "inf", "１",  "٣",   "1\n", "−1",  "€1", "1.5a", "\xff"})
        EXPECT_REFUSED(Money::parse(text, currency("EUR")), MoneyError::NotANumber);
    EXPECT_REFUSED(Money::parse(std::string_view("1\0", 2), currency("EUR")), MoneyError::NotANumber);
}

TEST(MoneyParse, RefusesMoreDecimalsThanTheCurrencyHas) {
    const auto refused = Money::parse("1200.50", currency("JPY"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_TRUE(refused.error().is(MoneyError::TooManyDecimals));
    EXPECT_EQ(refused.error().object(), "1200.50");
    EXPECT_EQ(refused.error().arguments(), (std::vector<std::string>{"JPY", "0"}));
    EXPECT_REFUSED(Money::parse("1.001", currency("EUR")), MoneyError::TooManyDecimals);
    EXPECT_REFUSED(Money::parse("0.0000000000000000000001", currency("CLF")), MoneyError::TooManyDecimals);
}

TEST(MoneyParse, RefusesWhatDoesNotFit) {
    for (auto text : {"92233720368547758.08", "-92233720368547758.09", "99999999999999999999",
                      "9999999999999999999", "1000000000000000000000000000000000000000000000"})
        EXPECT_REFUSED(Money::parse(text, currency("EUR")), MoneyError::OutOfRange);
    EXPECT_REFUSED(Money::parse("9223372036854775808", currency("JPY")), MoneyError::OutOfRange);
    EXPECT_REFUSED(Money::parse("9999999999999999999.9999", currency("CLF")), MoneyError::OutOfRange);
}

TEST(MoneyParse, RefusesCurrenciesWithoutAScale) {
    const auto refused = Money::parse("not read at all", currency("XAU"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_TRUE(refused.error().is(MoneyError::NoMinorUnits));
    EXPECT_EQ(refused.error().object(), "XAU");
}

TEST(MoneyParse, KeepsLongTextsOutOfTheError) {
    const auto refused = Money::parse(std::string(1'000'000, 'x'), currency("EUR"));
    EXPECT_LT(refused.error().object().size(), 100U);
}

TEST(MoneyText, HasAllDecimalsOfTheCurrency) {
    EXPECT_EQ(toDecimalText(amount("EUR", "2")), "2.00");
    EXPECT_EQ(toDecimalText(amount("EUR", "-0.05")), "-0.05");
    EXPECT_EQ(toDecimalText(amount("JPY", "-7")), "-7");
    EXPECT_EQ(toDecimalText(amount("KWD", "0.001")), "0.001");
    EXPECT_EQ(toDecimalText({kLeast, currency("EUR")}), "-92233720368547758.08");
    EXPECT_EQ(toDecimalText({kLeast, currency("JPY")}), "-9223372036854775808");
    EXPECT_EQ(toDecimalText({5, currency("XAU")}), "5");
}

TEST(MoneyText, WritesSumsOf128Bits) {
    constexpr auto huge = base::Int128{kMost} * 1'000'000;
    EXPECT_EQ(toDecimalText(huge, currency("EUR")), "92233720368547758070000.00");
    constexpr auto least = static_cast<base::Int128>(base::UInt128{1} << 127U);
    EXPECT_EQ(toDecimalText(least, currency("JPY")), "-170141183460469231731687303715884105728");
}

TEST(MoneyText, IsReadBackExactlyInEveryCurrency) {
    std::mt19937_64 random(20261122);
    for (const Currency each : currenciesWithMinorUnits()) {
        for (int i = 0; i < 200; ++i) {
            const auto bits = static_cast<std::int64_t>(random()) >> (i % 64);
            const Money money{i == 0 ? kLeast : i == 1 ? kMost : bits, each};
            EXPECT_EQ(Money::parse(toDecimalText(money), each).value(), money);
        }
    }
}

TEST(MoneySum, IsCheckedForCurrencyAndRange) {
    EXPECT_EQ(add(amount("EUR", "1.50"), amount("EUR", "-2")).value(), amount("EUR", "-0.50"));
    EXPECT_EQ(subtract(amount("EUR", "1.50"), amount("EUR", "-2")).value(), amount("EUR", "3.50"));
    const auto mixed = add(amount("EUR", "1"), amount("USD", "1"));
    ASSERT_FALSE(mixed.has_value());
    EXPECT_TRUE(mixed.error().is(MoneyError::CurrencyMismatch));
    EXPECT_EQ(mixed.error().arguments(), (std::vector<std::string>{"EUR", "USD"}));
    EXPECT_REFUSED(subtract(amount("EUR", "1"), amount("USD", "1")), MoneyError::CurrencyMismatch);
    const Currency euro = currency("EUR");
    EXPECT_REFUSED(add({kMost, euro}, {1, euro}), MoneyError::Overflow);
    EXPECT_REFUSED(subtract({kLeast, euro}, {1, euro}), MoneyError::Overflow);
    EXPECT_REFUSED(subtract({0, euro}, {kLeast, euro}), MoneyError::Overflow);
    EXPECT_EQ(add({kLeast, euro}, {kMost, euro}).value().minorUnits, -1);
}

} // namespace
} // namespace cambist::money
