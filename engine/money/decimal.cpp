#include "engine/money/decimal.h"

#include "engine/money/decimal_text.h"
#include "engine/money/money.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>

namespace cambist::money {

namespace {

// Holds 154 digits; the longest value below is a coefficient (38) times 10^76.
using Wide = boost::multiprecision::int512_t;

Wide wide(base::Int128 value) {
    const base::UInt128 magnitude = magnitudeOf(value);
    Wide result = static_cast<std::uint64_t>(magnitude >> 64U);
    result <<= 64;
    result += static_cast<std::uint64_t>(magnitude);
    return value < 0 ? Wide(-result) : result;
}
Wide widePower(int exponent) {
    return boost::multiprecision::pow(Wide(10), static_cast<unsigned>(exponent));
}

Error tooManyDigits(std::string object = {}) {
    return {MoneyError::TooManyDigits, std::move(object)};
}

// numerator / denominator rounded to a whole number; the denominator is not 0.
Wide roundedQuotient(const Wide& numerator, const Wide& denominator, RoundingMode mode) {
    const bool negative = (numerator < 0) != (denominator < 0);
    const Wide top = boost::multiprecision::abs(numerator);
    const Wide bottom = boost::multiprecision::abs(denominator);
    Wide quotient = top / bottom;
    const Wide rest = top % bottom;
    const int half = Wide(rest * 2).compare(bottom);
    const CutValue cut{negative, boost::multiprecision::bit_test(quotient, 0), rest == 0, half <=> 0};
    if (growsByOne(mode, cut)) ++quotient;
    return negative ? Wide(-quotient) : quotient;
}

Result<Decimal> decimalOf(const Wide& coefficient, int scale) {
    const Wide magnitude = boost::multiprecision::abs(coefficient);
    if (magnitude >= widePower(Decimal::kMostDigits)) return tooManyDigits();
    const auto high = static_cast<std::uint64_t>(Wide(magnitude >> 64));
    const auto low = static_cast<std::uint64_t>(Wide(magnitude & Wide(~std::uint64_t{0})));
    const auto value = static_cast<base::Int128>((base::UInt128{high} << 64U) | low);
    return Decimal::make(coefficient < 0 ? -value : value, scale);
}

constexpr bool isScale(int scale) {
    return scale >= 0 && scale <= Decimal::kMostScale;
}

std::strong_ordering compareValues(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale(), b.scale());
    const Wide left = wide(a.coefficient()) * widePower(scale - a.scale());
    const Wide right = wide(b.coefficient()) * widePower(scale - b.scale());
    return left.compare(right) <=> 0;
}

} // namespace

Result<Decimal> Decimal::make(base::Int128 coefficient, int scale) {
    if (!isScale(scale) || magnitudeOf(coefficient) >= powerOfTen(kMostDigits)) return tooManyDigits();
    return Decimal(coefficient, scale);
}

Result<Decimal> Decimal::parse(std::string_view text) {
    const auto parts = splitDecimal(text);
    if (!parts) return Error{MoneyError::NotANumber, excerpt(text)};
    // Zeros at the end are dropped only where they do not fit: the value stays.
    std::string_view fraction = parts->fraction;
    const auto fits = [&] {
        return fraction.size() <= kMostScale && parts->whole.size() + fraction.size() <= kMostDigits;
    };
    while (!fits() && !fraction.empty() && fraction.back() == '0') fraction.remove_suffix(1);
    if (fraction.size() > kMostScale || parts->whole.size() > kMostDigits)
        return tooManyDigits(excerpt(text));
    const auto magnitude = digitsValue(std::string(parts->whole) + std::string(fraction));
    if (!magnitude) return tooManyDigits(excerpt(text));
    const auto value = static_cast<base::Int128>(*magnitude);
    return Decimal(parts->negative ? -value : value, static_cast<int>(fraction.size()));
}

std::weak_ordering operator<=>(const Decimal& a, const Decimal& b) {
    return compareValues(a, b);
}
bool operator==(const Decimal& a, const Decimal& b) {
    return compareValues(a, b) == 0;
}

std::string toText(const Decimal& value) {
    return decimalText(value.isNegative(), magnitudeOf(value.coefficient()), value.scale());
}

Decimal withoutTrailingZeros(const Decimal& value) {
    base::Int128 coefficient = value.coefficient();
    int scale = value.scale();
    while (scale > 0 && coefficient % 10 == 0) {
        coefficient /= 10;
        --scale;
    }
    return Decimal::make(coefficient, scale).value();
}

Result<Decimal> rescale(const Decimal& value, int scale, RoundingMode mode) {
    return divide(value, Decimal::ofMinorUnits(1), scale, mode);
}

Result<Decimal> multiply(const Decimal& a, const Decimal& b, int scale, RoundingMode mode) {
    if (!isScale(scale)) return tooManyDigits();
    const Wide product = wide(a.coefficient()) * wide(b.coefficient());
    const int surplus = a.scale() + b.scale() - scale;
    if (surplus <= 0) return decimalOf(product * widePower(-surplus), scale);
    return decimalOf(roundedQuotient(product, widePower(surplus), mode), scale);
}

Result<Decimal> divide(const Decimal& a, const Decimal& b, int scale, RoundingMode mode) {
    if (b.isZero()) return MoneyError::DivisionByZero;
    if (!isScale(scale)) return tooManyDigits();
    const int shift = scale - a.scale() + b.scale();
    Wide numerator = wide(a.coefficient());
    Wide denominator = wide(b.coefficient());
    (shift >= 0 ? numerator : denominator) *= widePower(std::abs(shift));
    return decimalOf(roundedQuotient(numerator, denominator, mode), scale);
}

} // namespace cambist::money
