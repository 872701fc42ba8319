// Decimal text taken apart, and digits put together. For engine/money alone.
#pragma once

#include "engine/base/checked.h"

#include <optional>
#include <string>
#include <string_view>

namespace cambist::money {

/// The parts of a decimal as XML Schema part 2, 3.2.3 writes it; views into the text.
struct DecimalParts {
    bool negative = false;
    std::string_view whole;    ///< without leading zeros
    std::string_view fraction; ///< as written
};
/// Nothing if the text is not a decimal. Linear, whatever the length.
std::optional<DecimalParts> splitDecimal(std::string_view text);

/// The digits as a number, or nothing if they are more than 38. Only ASCII digits may be given.
std::optional<base::UInt128> digitsValue(std::string_view digits);
/// magnitude / 10^scale, with exactly `scale` decimals and no minus in front of 0.
std::string decimalText(bool negative, base::UInt128 magnitude, int scale);
/// 10^exponent for 0..38.
base::UInt128 powerOfTen(int exponent);
constexpr base::UInt128 magnitudeOf(base::Int128 value) {
    return value < 0 ? base::UInt128{0} - static_cast<base::UInt128>(value)
                     : static_cast<base::UInt128>(value);
}

/// A text from outside for an error: at most 64 characters, valid UTF-8.
std::string excerpt(std::string_view text);

} // namespace cambist::money
