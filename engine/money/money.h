// Currency (ISO 4217) and Money: exact amounts in minor units. Plain values, any thread. No floating point
// anywhere.
#pragma once

#include "engine/base/checked.h"
#include "engine/base/result.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cambist::money {

/// Refusals, in order of precedence.
enum class MoneyError : std::uint16_t {
    UnknownCurrency,  ///< object: the code as given
    NoMinorUnits,     ///< a currency without a decimal scale (XAU, XXX, …); object: its code
    NotANumber,       ///< object: the text
    TooManyDecimals,  ///< object: the text, {0} currency, {1} decimals that it has
    OutOfRange,       ///< outside signed 64 bits of minor units; object: the text
    CurrencyMismatch, ///< {0} and {1} the two currencies
    Overflow,         ///< a sum or product outside its range
    NoRatios,         ///< allocate over nothing, or ratios that add up to 0
    NegativeRatio,    ///< object: the ratio
    UnknownLocale,    ///< object: the locale tag as given
    UnknownRounding,  ///< object: the name of the rounding mode as given
    WrongMark,        ///< an amount with another mark than its currency's; object: the text, {0} currency
    WrongGrouping,    ///< separators that are not this locale's grouping; object: the text, {0} locale
    TooManyDigits,    ///< a decimal over 38 digits or 38 decimals; object: the text
    DivisionByZero,
    NotARate, ///< an exchange rate of 0 or less; object: the rate
};
std::string_view errorCode(MoneyError code); // "money.unknown-currency", …

/// An ISO 4217 currency, kept as its numeric code. Default: XXX, "no currency".
class Currency {
public:
    constexpr Currency() = default;
    /// By alphabetic code ("EUR", upper case). Errors: UnknownCurrency.
    static Result<Currency> find(std::string_view code);
    static Result<Currency> fromNumeric(std::uint16_t numeric);
    [[nodiscard]] constexpr std::uint16_t numeric() const { return m_numeric; }
    /// "EUR"; static lifetime.
    [[nodiscard]] std::string_view code() const;
    [[nodiscard]] std::string_view name() const;
    /// "欧元"; empty where the table has none.
    [[nodiscard]] std::string_view chineseName() const;
    /// 0..4; nothing for currencies without a scale.
    [[nodiscard]] std::optional<int> minorUnits() const;
    auto operator<=>(const Currency&) const = default;
    /// All active currencies of the table, by code.
    static std::span<const Currency> all();

private:
    constexpr explicit Currency(std::uint16_t numeric)
        : m_numeric(numeric) {}
    friend struct CurrencyTable;
    std::uint16_t m_numeric = 999;
};

/// An amount: signed count of minor units of a currency.
struct Money {
    std::int64_t minorUnits = 0;
    Currency currency;

    /// From decimal text with a point ("-1234.5"): at most the currency's decimals (further zeros are
    /// allowed), no exponent, no grouping, no blanks. A sign and a missing side of the point are read as XML
    /// Schema part 2, 3.2.3 does ("+5", ".5", "5."), since payment files may hold them; "-0.00" is 0. Errors:
    /// NoMinorUnits, NotANumber, TooManyDecimals, OutOfRange.
    static Result<Money> parse(std::string_view decimal, Currency currency);
    auto operator<=>(const Money&) const = default;
};
/// Exact decimal with all decimals of the currency: "-1234.50". No decimals for a currency without a scale.
std::string toDecimalText(const Money& money);
/// The same for a 128-bit sum of minor units.
std::string toDecimalText(base::Int128 minorUnits, Currency currency);

/// Errors: CurrencyMismatch, Overflow.
Result<Money> add(const Money& a, const Money& b);
Result<Money> subtract(const Money& a, const Money& b);

} // namespace cambist::money

namespace cambist {
using money::Currency;
using money::Money;
} // namespace cambist
