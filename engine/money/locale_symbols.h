// What reading an amount needs to know of a locale, as plain values; all texts folded. For engine/money
// alone.
#pragma once

#include "engine/money/money.h"

#include <array>
#include <memory>
#include <vector>

namespace cambist::money {

/// One numbering system of a locale.
struct NumberSymbols {
    std::array<char32_t, 10> digits{};
    std::vector<std::u32string> decimal; ///< alternatives; none is also a group separator
    std::vector<std::u32string> group;
};

struct LocaleSymbols {
    std::string name;     ///< ICU's name of the locale
    std::string language; ///< ICU's name of its language alone
    std::string tag;      ///< the BCP 47 tag
    std::size_t primaryGroup = 3;
    std::size_t secondaryGroup = 3;
    bool rightToLeft = false;
    bool minusBehind = false; ///< a negative amount ends with its minus (fy)
};

/// What amounts of one currency are made of in one locale.
struct AmountSymbols {
    std::vector<NumberSymbols> systems; ///< the locale's own, then Latin digits
    std::vector<std::u32string> minus;
    /// What may stand beside the number, longest first: the locale's symbol, the ISO code, and the narrow
    /// symbol where no other currency is written with it.
    std::vector<std::u32string> marks;
};

/// Errors: UnknownLocale.
Result<std::unique_ptr<const LocaleSymbols>> symbolsOf(std::string_view tag);

/// A locale may write one currency with separators of its own (en-CH: CHF 1’234.50, €1,234.50).
AmountSymbols amountSymbols(const LocaleSymbols& locale, Currency currency);
/// Adds the symbols that people know the currency by, where no other currency is written with them. Slow:
/// looks at all.
void addOtherMarks(AmountSymbols& symbols, const LocaleSymbols& locale, Currency currency);

/// The locale's standard pattern. `decimal` is plain decimal text.
std::string formatCurrency(const LocaleSymbols& locale, std::string_view decimal, Currency currency,
                           int decimals);

/// Full-width forms, blanks, minus signs and apostrophes brought to one form each.
std::u32string foldAmount(std::string_view text, bool dropBidiMarks);
bool isLetterOrCurrencySign(char32_t character);

/// A text read as an amount; `decimal` is plain decimal text when `outcome` is Number.
struct AmountReading {
    enum class Outcome : std::uint8_t { Number, NotANumber, WrongMark, WrongGrouping };
    Outcome outcome = Outcome::NotANumber;
    std::string decimal;
};
AmountReading readAmount(const LocaleSymbols& locale, const AmountSymbols& symbols,
                         std::u32string_view folded);

} // namespace cambist::money
