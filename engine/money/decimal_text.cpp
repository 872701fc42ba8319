#include "engine/money/decimal_text.h"

#include "engine/base/text.h"

#include <algorithm>

namespace cambist::money {

namespace {
constexpr std::size_t kMostDigits = 38;
constexpr std::size_t kExcerpt = 64;

bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}
std::string_view withoutLeadingZeros(std::string_view digits) {
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}
} // namespace

std::optional<DecimalParts> splitDecimal(std::string_view text) {
    DecimalParts parts;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        parts.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    if (point != std::string_view::npos) parts.fraction = text.substr(point + 1);
    if (whole.empty() && parts.fraction.empty()) return std::nullopt;
    if (!allDigits(whole) || !allDigits(parts.fraction)) return std::nullopt;
    parts.whole = withoutLeadingZeros(whole);
    return parts;
}

std::optional<base::UInt128> digitsValue(std::string_view digits) {
    digits = withoutLeadingZeros(digits);
    if (digits.size() > kMostDigits) return std::nullopt;
    base::UInt128 value = 0;
    for (char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
}

std::string decimalText(bool negative, base::UInt128 magnitude, int scale) {
    const auto decimals = static_cast<std::size_t>(scale);
    const bool minus = negative && magnitude != 0;
    std::string text; // from the last digit to the first
    do {
        text += static_cast<char>('0' + static_cast<int>(magnitude % 10));
        magnitude /= 10;
    } while (magnitude != 0);
    if (text.size() <= decimals) text.append(decimals + 1 - text.size(), '0');
    if (decimals > 0) text.insert(decimals, 1, '.');
    if (minus) text += '-';
    std::reverse(text.begin(), text.end());
    return text;
}

base::UInt128 powerOfTen(int exponent) {
    base::UInt128 power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

std::string excerpt(std::string_view text) {
    // A code point takes at most four bytes, so this much holds all that can be shown.
    const auto points = base::codePoints(text.substr(0, 4 * (kExcerpt + 1)));
    std::string result;
    for (std::size_t i = 0; i < std::min(points.size(), kExcerpt); ++i) base::appendUtf8(result, points[i]);
    if (points.size() > kExcerpt) result += "…";
    return result;
}

} // namespace cambist::money
