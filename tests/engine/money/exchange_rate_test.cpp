#include "engine/money/exchange_rate.h"

#include "tests/engine/money/support.h"

#include <limits>

namespace cambist::money {
namespace {

ExchangeRate rate(std::string_view base, std::string_view quote, std::string_view value) {
    return {currency(base), currency(quote), Decimal::parse(value).value()};
}
std::string converted(std::string_view text, const ExchangeRate& by,
                      RoundingMode mode = RoundingMode::HalfEven) {
    return toDecimalText(convert(amount(by.base.code(), text), by, mode).value());
}

TEST(Convert, MultipliesMajorUnitsWhateverTheDecimals) {
    EXPECT_EQ(converted("100.00", rate("EUR", "USD", "1.0825")), "108.25");
    EXPECT_EQ(converted("100.00", rate("EUR", "JPY", "163.275")), "16328");
    EXPECT_EQ(converted("16328", rate("JPY", "EUR", "0.00612")), "99.93");
    EXPECT_EQ(converted("1.234", rate("KWD", "CLF", "0.1")), "0.1234");
    EXPECT_EQ(converted("-0.01", rate("EUR", "JPY", "163.275"), RoundingMode::Floor), "-2");
    EXPECT_EQ(converted("-0.01", rate("EUR", "JPY", "163.275"), RoundingMode::Ceiling), "-1");
    EXPECT_EQ(converted("0", rate("EUR", "JPY", "163.275"), RoundingMode::Up), "0");
}

TEST(Convert, IsExactAtTheEdges) {
    const ExchangeRate one = rate("EUR", "USD", "1");
    const Money least{std::numeric_limits<std::int64_t>::min(), one.base};
    EXPECT_EQ(convert(least, one, RoundingMode::Up).value().minorUnits, least.minorUnits);
    const ExchangeRate above = rate("EUR", "USD", "1.0000000000000000000000000000000000001");
    EXPECT_REFUSED(convert(least, above, RoundingMode::Up), MoneyError::OutOfRange);
    EXPECT_EQ(convert(least, above, RoundingMode::Down).value().minorUnits, least.minorUnits);
    EXPECT_REFUSED(convert(least, rate("EUR", "USD", std::string(38, '9')), RoundingMode::Down),
                   MoneyError::OutOfRange);
}

TEST(Convert, RefusesWrongCurrenciesAndRates) {
    const Money euro = amount("EUR", "1");
    const auto refused = convert(euro, rate("USD", "EUR", "0.9"), RoundingMode::Up);
    ASSERT_FALSE(refused.has_value());
    EXPECT_TRUE(refused.error().is(MoneyError::CurrencyMismatch));
    EXPECT_EQ(refused.error().arguments(), (std::vector<std::string>{"EUR", "USD"}));
    EXPECT_REFUSED(convert(euro, rate("EUR", "XAU", "0.9"), RoundingMode::Up), MoneyError::NoMinorUnits);
    EXPECT_REFUSED(convert(euro, rate("EUR", "USD", "0.00"), RoundingMode::Up), MoneyError::NotARate);
    EXPECT_REFUSED(convert(euro, rate("EUR", "USD", "-1"), RoundingMode::Up), MoneyError::NotARate);
}

} // namespace
} // namespace cambist::money
