// Decimal: an exact decimal number for rates and ratios. Plain value, any thread. No floating point.
#pragma once

#include "engine/base/checked.h"
#include "engine/base/result.h"
#include "engine/money/rounding_mode.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace cambist::money {

/// coefficient / 10^scale; at most 38 digits and 38 decimals. Keeps its scale: 1.50 and 1.5 compare equal and
/// are written differently.
class Decimal {
public:
    static constexpr int kMostDigits = 38;
    static constexpr int kMostScale = 38;

    constexpr Decimal() = default;
    /// Any 64-bit coefficient fits; `scale` is 0..38.
    static constexpr Decimal ofMinorUnits(std::int64_t coefficient, int scale = 0) {
        return {coefficient, scale};
    }
    /// Errors: TooManyDigits.
    static Result<Decimal> make(base::Int128 coefficient, int scale);
    /// Plain decimal text with a point, as Money::parse reads it: no exponent, no grouping, no blanks. Zeros
    /// at the end are kept as far as they fit. Errors: NotANumber, TooManyDigits.
    static Result<Decimal> parse(std::string_view text);

    [[nodiscard]] constexpr base::Int128 coefficient() const { return m_coefficient; }
    [[nodiscard]] constexpr int scale() const { return m_scale; }
    [[nodiscard]] constexpr bool isZero() const { return m_coefficient == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_coefficient < 0; }

    /// By value, whatever the scales.
    friend std::weak_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b);

private:
    constexpr Decimal(base::Int128 coefficient, int scale)
        : m_coefficient(coefficient)
        , m_scale(scale) {}
    base::Int128 m_coefficient = 0;
    int m_scale = 0;
};

/// "-1234.50", with as many decimals as the scale says; no minus in front of 0.
std::string toText(const Decimal& value);
/// The same value with no zeros at the end of its decimals: 1.50 -> 1.5.
Decimal withoutTrailingZeros(const Decimal& value);

/// The value with `scale` decimals (0..38). Errors: TooManyDigits.
Result<Decimal> rescale(const Decimal& value, int scale, RoundingMode mode);
/// The exact product or quotient, rounded once to `scale` decimals (0..38).
/// Errors: TooManyDigits, DivisionByZero.
Result<Decimal> multiply(const Decimal& a, const Decimal& b, int scale, RoundingMode mode);
Result<Decimal> divide(const Decimal& a, const Decimal& b, int scale, RoundingMode mode);

} // namespace cambist::money

namespace cambist {
using money::Decimal;
using money::RoundingMode;
} // namespace cambist
