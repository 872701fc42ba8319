// Exact sums of the decimals of an ISO 20022 message (xs:decimal: sign, digits, point; no exponent). Values,
// any thread.
#pragma once

#include "engine/base/checked.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cambist::formats {

/// "1000", "-12.50": the text without a leading plus and with a digit before the point; other digits as
/// written. Nothing if it is no plain decimal, or has over 30 digits before or 17 after the point
/// (DecimalNumber allows 17).
std::optional<std::string> plainDecimal(std::string_view text);

/// Adds up decimals without rounding. Holds any 2^32 amounts that plainDecimal lets through.
class ExactSum {
public:
    /// `decimal` comes from plainDecimal.
    void add(std::string_view decimal);
    /// With as many decimals as the addend that had most.
    [[nodiscard]] std::string text() const;
    /// Whether this is the number that the text says ("38.0" equals 38.00). False if it is no plain decimal.
    [[nodiscard]] bool equals(std::string_view decimal) const;

private:
    static constexpr int fractionDigits = 17;
    base::Int128 m_units = 0;
    std::int64_t m_fraction = 0; ///< in 10^-17, same sign as m_units or zero after carrying
    int m_decimals = 0;

    void carry();
};

} // namespace cambist::formats
