// Amounts and dates as people and spreadsheets write them. A cell alone is read without guessing; what
// several readings fit is settled by the evidence of the whole file. Pure functions, any thread.
#pragma once

#include "engine/base/checked.h"
#include "engine/formats/csv_columns.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cambist::formats {

enum class DecimalMark { Unknown, Point, Comma };

/// An amount's cell, taken apart.
struct AmountCell {
    enum class Kind {
        Empty,
        Unreadable, ///< no plain decimal: 1e9, NaN, =1+1, -0.00, more than 18 digits before the mark, …
        Plain,      ///< digits without a mark that matters: reads the same either way
        Settled,    ///< can be read with one decimal mark only: evidence
        Ambiguous,  ///< "1,234": one thousand or one and a bit
    };
    Kind kind = Kind::Empty;
    DecimalMark mark = DecimalMark::Unknown; ///< Settled: which
    bool negative = false;
    bool folded = false;    ///< full-width or typographic characters were folded
    bool decorated = false; ///< a currency word or sign was removed
    std::string currency;   ///< its code, empty if it does not name one
    std::string sign;       ///< what was removed and names none: "$", "¥"
    std::string body;       ///< digits, '.', ',', '\'' and ' ' only
};
AmountCell readAmount(std::string_view cell);
/// Exact decimal text with a point, without grouping and leading zeros: "-1234.50". Nothing if `mark` does
/// not fit.
std::optional<std::string> amountText(const AmountCell& cell, DecimalMark mark);

/// A date's cell.
struct DateCell {
    enum class Kind {
        Empty,
        Unreadable,
        Settled,   ///< `iso` is it
        Ambiguous, ///< `dayFirst` and `monthFirst` are its two readings
        Evidence,  ///< the one reading that exists is in `iso`, and `order` says which it is
    };
    Kind kind = Kind::Empty;
    bool folded = false;
    DateOrder order = DateOrder::Unknown;
    std::string iso;
    std::string dayFirst;
    std::string monthFirst;
};
/// 2026-11-23, 2026/11/23, 2026.11.23, 20261123, 2026年11月23日, 23.11.2026, 23/11/2026, 11/23/2026,
/// 23-11-2026; a time of midnight behind it is dropped.
DateCell readDate(std::string_view cell);

/// A sum of exact decimals: up to 18 digits before the point and 9 behind, millions of times.
class DecimalSum {
public:
    /// False (and nothing added) if the text is not such a decimal.
    bool add(std::string_view decimal);
    /// "1234.50", without needless zeros.
    [[nodiscard]] std::string text() const;
    bool operator==(const DecimalSum&) const = default;

private:
    base::Int128 m_nanos = 0;
};

/// "1.021E+11", "12345678.0": digits that a spreadsheet took for a number.
bool looksLikeSpreadsheetNumber(std::string_view text);

} // namespace cambist::formats
