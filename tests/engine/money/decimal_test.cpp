#include "engine/money/decimal.h"

#include "tests/engine/money/support.h"

#include <limits>
#include <random>

namespace cambist::money {
namespace {

const std::string k38Nines(38, '9');

Decimal decimal(std::string_view text) {
    return Decimal::parse(text).value();
}

TEST(Decimal, IsWrittenAsItWasRead) {
    for (std::string text : {std::string("0"), std::string("1"), std::string("-1.50"), std::string("0.000"),
                             std::string("123456789.000000001"), k38Nines, "-" + k38Nines, "0." + k38Nines,
                             std::string("0.") + std::string(37, '0') + "1", "9." + std::string(37, '0')})
        EXPECT_EQ(toText(decimal(text)), text);
    EXPECT_EQ(toText(decimal("-0.00")), "0.00");
    EXPECT_EQ(toText(decimal("007.5")), "7.5");
    EXPECT_EQ(toText(decimal(".5")), "0.5");
    EXPECT_EQ(toText(decimal("+5.")), "5");
}

TEST(Decimal, DropsZerosThatDoNotFit) {
    EXPECT_EQ(decimal("1.5" + std::string(1000, '0')), decimal("1.5"));
    EXPECT_EQ(toText(decimal(k38Nines + ".000")), k38Nines);
    EXPECT_EQ(toText(decimal(std::string(1000, '0') + "3")), "3");
}

TEST(Decimal, RefusesMoreThan38DigitsOrDecimals) {
    for (const std::string& text :
         {k38Nines + "9", "1" + std::string(38, '0'), k38Nines + ".1", "0." + k38Nines + "1",
          std::string("0.") + std::string(38, '0') + "1", std::string(100'000, '9')})
        EXPECT_REFUSED(Decimal::parse(text), MoneyError::TooManyDigits);
    EXPECT_REFUSED(Decimal::make(1, 39), MoneyError::TooManyDigits);
    EXPECT_REFUSED(Decimal::make(1, -1), MoneyError::TooManyDigits);
    EXPECT_REFUSED(Decimal::make(std::numeric_limits<std::int64_t>::min() * (base::Int128{1} << 64U), 0),
                   MoneyError::TooManyDigits);
}

TEST(Decimal, RefusesWhatIsNoNumber) {
    for (auto text : {"", ".", "-", "1e5", "1,5", " 1", "1 ", "1..2", "abc", "0x1", "١"})
        EXPECT_REFUSED(Decimal::parse(text), MoneyError::NotANumber);
}

TEST(Decimal, ComparesByValue) {
    EXPECT_EQ(decimal("1.50"), decimal("1.5"));
    EXPECT_EQ(decimal("-0.0"), decimal("0"));
    EXPECT_LT(decimal("-2"), decimal("-1.99999999"));
    EXPECT_LT(decimal("0." + k38Nines), decimal("1"));
    EXPECT_GT(decimal(k38Nines), decimal("0." + k38Nines));
    EXPECT_LT(decimal("-" + k38Nines), decimal("0.00000001"));
    EXPECT_NE(decimal("1.1"), decimal("1.10000000000000000000000000000001"));
    EXPECT_EQ(toText(withoutTrailingZeros(decimal("120.500"))), "120.5");
    EXPECT_EQ(toText(withoutTrailingZeros(decimal("100.00"))), "100");
    EXPECT_EQ(toText(withoutTrailingZeros(decimal("0.000"))), "0");
}

TEST(Decimal, MultipliesExactlyAndRoundsOnce) {
    const auto product = [](std::string_view a, std::string_view b, int scale, RoundingMode mode) {
        return toText(multiply(decimal(a), decimal(b), scale, mode).value());
    };
    EXPECT_EQ(product("1.1", "1.1", 2, RoundingMode::Down), "1.21");
    EXPECT_EQ(product("1.1", "1.1", 4, RoundingMode::Down), "1.2100");
    EXPECT_EQ(product("-1.5", "0.1", 1, RoundingMode::HalfUp), "-0.2");
    EXPECT_EQ(product("-1.5", "0.1", 1, RoundingMode::HalfDown), "-0.1");
    // Cut to two decimals first, this would be 0.1.
    EXPECT_EQ(product("0.3333333333333333333", "0.1499999999999999999", 1, RoundingMode::HalfUp), "0.0");
    // 76 digits, exactly: (10^38 - 1)^2 = 10^76 - 2 * 10^38 + 1.
    EXPECT_EQ(product("0." + k38Nines, "0." + k38Nines, 38, RoundingMode::Down),
              "0." + std::string(37, '9') + "8");
    EXPECT_EQ(product("0." + k38Nines, "0." + k38Nines, 38, RoundingMode::Up), "0." + k38Nines);
    EXPECT_REFUSED(multiply(decimal(k38Nines), decimal("2"), 0, RoundingMode::Down),
                   MoneyError::TooManyDigits);
    EXPECT_REFUSED(multiply(decimal(k38Nines), decimal(k38Nines), 38, RoundingMode::Down),
                   MoneyError::TooManyDigits);
    EXPECT_REFUSED(multiply(decimal("1"), decimal("1"), 39, RoundingMode::Down), MoneyError::TooManyDigits);
}

TEST(Decimal, DividesExactlyAndRoundsOnce) {
    const auto quotient = [](std::string_view a, std::string_view b, int scale, RoundingMode mode) {
        return toText(divide(decimal(a), decimal(b), scale, mode).value());
    };
    EXPECT_EQ(quotient("1", "3", 38, RoundingMode::HalfEven), "0." + std::string(38, '3'));
    EXPECT_EQ(quotient("2", "3", 4, RoundingMode::HalfEven), "0.6667");
    EXPECT_EQ(quotient("-2", "3", 0, RoundingMode::Ceiling), "0");
    EXPECT_EQ(quotient("-2", "3", 0, RoundingMode::Floor), "-1");
    EXPECT_EQ(quotient("1", "-8", 2, RoundingMode::HalfEven), "-0.12");
    EXPECT_EQ(quotient("3", "-8", 2, RoundingMode::HalfEven), "-0.38");
}

TEST(Decimal, RefusesToDivideByZeroAndBeyondItsDigits) {
    EXPECT_REFUSED(divide(decimal(k38Nines), decimal("0.1"), 0, RoundingMode::Down),
                   MoneyError::TooManyDigits);
    EXPECT_REFUSED(
        divide(decimal(k38Nines), decimal("0." + std::string(37, '0') + "1"), 38, RoundingMode::Down),
        MoneyError::TooManyDigits);
    EXPECT_REFUSED(divide(decimal("1"), decimal("0.00"), 2, RoundingMode::Down), MoneyError::DivisionByZero);
}

// The definition of every mode, for numbers small enough to be checked in 128 bits.
void expectRounded(base::Int128 numerator, base::Int128 denominator, base::Int128 result, RoundingMode mode) {
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const base::Int128 error =
        result * denominator - numerator; // above 0: the result is larger than the value
    const base::Int128 size = error < 0 ? -error : error;
    const bool grew = numerator < 0 ? error < 0 : error > 0; // away from zero
    ASSERT_LT(size, denominator);
    if (error == 0) return;
    switch (mode) {
    case RoundingMode::Up:
        EXPECT_TRUE(grew);
        break;
    case RoundingMode::Down:
        EXPECT_FALSE(grew);
        break;
    case RoundingMode::Ceiling:
        EXPECT_GT(error, 0);
        break;
    case RoundingMode::Floor:
        EXPECT_LT(error, 0);
        break;
    default: {
        EXPECT_LE(2 * size, denominator);
        if (2 * size != denominator) break;
        EXPECT_TRUE(mode != RoundingMode::HalfUp || grew);
        EXPECT_TRUE(mode != RoundingMode::HalfDown || !grew);
        EXPECT_TRUE(mode != RoundingMode::HalfEven || result % 2 == 0);
    }
    }
}

TEST(Decimal, RoundsByTheDefinitionOfEachMode) {
    std::mt19937_64 random(7);
    const auto draw = [&](int bits) {
        const auto value = static_cast<std::int64_t>(random() >> static_cast<unsigned>(64 - bits));
        return random() % 2 == 0 ? value : -value;
    };
    for (int i = 0; i < 20'000; ++i) {
        const RoundingMode mode = allRoundingModes()[static_cast<std::size_t>(i) % 7];
        const std::int64_t a = draw(1 + i % 40);
        std::int64_t b = draw(1 + i % 9);
        if (b == 0) b = 2;
        const auto quotient = divide(Decimal::ofMinorUnits(a), Decimal::ofMinorUnits(b), 0, mode).value();
        expectRounded(a, b, quotient.coefficient(), mode);
        const auto product =
            multiply(Decimal::ofMinorUnits(a, 2), Decimal::ofMinorUnits(b, 1), 1, mode).value();
        expectRounded(base::Int128{a} * b, 100, product.coefficient(), mode);
    }
}

} // namespace
} // namespace cambist::money
