#include "engine/formats/iso_sum.h"

#include <algorithm>

namespace cambist::formats {
namespace {

constexpr std::int64_t fractionUnit = 100'000'000'000'000'000; // 10^17
constexpr std::size_t mostUnitDigits = 30;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string digitsOf(base::Int128 value) {
    std::string digits;
    do {
        digits += static_cast<char>('0' + static_cast<int>(value % 10));
        value /= 10;
    } while (value != 0);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

} // namespace

std::optional<std::string> plainDecimal(std::string_view text) {
    std::string result;
    if (text.starts_with('+') || text.starts_with('-')) {
        if (text.front() == '-') result = "-";
        text.remove_prefix(1);
    }
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view units = text.substr(0, point);
    const std::string_view fraction = point < text.size() ? text.substr(point + 1) : std::string_view();
    if (units.empty() && fraction.empty()) return std::nullopt;
    if (units.size() > mostUnitDigits || fraction.size() > 17) return std::nullopt;
    if (!std::all_of(units.begin(), units.end(), isDigit)) return std::nullopt;
    if (!std::all_of(fraction.begin(), fraction.end(), isDigit)) return std::nullopt;
    result += units.empty() ? "0" : units;
    if (!fraction.empty()) (result += '.') += fraction;
    return result;
}

void ExactSum::add(std::string_view decimal) {
    const bool negative = decimal.starts_with('-');
    if (negative) decimal.remove_prefix(1);
    base::Int128 units = 0;
    std::size_t at = 0;
    for (; at < decimal.size() && decimal[at] != '.'; ++at) units = units * 10 + (decimal[at] - '0');
    std::int64_t fraction = 0;
    std::int64_t weight = fractionUnit;
    int decimals = 0;
    for (++at; at < decimal.size(); ++at, ++decimals) {
        weight /= 10;
        fraction += weight * (decimal[at] - '0');
    }
    m_units += negative ? -units : units;
    m_fraction += negative ? -fraction : fraction;
    m_decimals = std::max(m_decimals, decimals);
    carry();
}

void ExactSum::carry() {
    m_units += m_fraction / fractionUnit;
    m_fraction %= fractionUnit;
    if (m_units > 0 && m_fraction < 0) {
        --m_units;
        m_fraction += fractionUnit;
    } else if (m_units < 0 && m_fraction > 0) {
        ++m_units;
        m_fraction -= fractionUnit;
    }
}

std::string ExactSum::text() const {
    const bool negative = m_units < 0 || m_fraction < 0;
    std::string text = negative ? "-" : "";
    text += digitsOf(negative ? -m_units : m_units);
    if (m_decimals == 0) return text;
    std::string fraction = std::to_string(negative ? -m_fraction : m_fraction);
    fraction.insert(0, static_cast<std::size_t>(fractionDigits) - fraction.size(), '0');
    fraction.resize(static_cast<std::size_t>(m_decimals));
    return text + "." + fraction;
}

bool ExactSum::equals(std::string_view decimal) const {
    const auto plain = plainDecimal(decimal);
    if (!plain) return false;
    ExactSum other;
    other.add(*plain);
    return m_units == other.m_units && m_fraction == other.m_fraction;
}

} // namespace cambist::formats
