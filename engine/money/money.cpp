#include "engine/money/money.h"

#include "engine/money/decimal_text.h"

#include <array>
#include <limits>

namespace cambist::money {

namespace {

constexpr std::array<std::string_view, 16> kCodes = {
    "money.unknown-currency", "money.no-minor-units",    "money.not-a-number",     "money.too-many-decimals",
    "money.out-of-range",     "money.currency-mismatch", "money.overflow",         "money.no-ratios",
    "money.negative-ratio",   "money.unknown-locale",    "money.unknown-rounding", "money.wrong-mark",
    "money.wrong-grouping",   "money.too-many-digits",   "money.division-by-zero", "money.not-a-rate"};
static_assert(kCodes.size() == static_cast<std::size_t>(MoneyError::NotARate) + 1);

std::optional<std::int64_t> signedMinorUnits(bool negative, base::UInt128 magnitude) {
    constexpr auto most = static_cast<base::UInt128>(std::numeric_limits<std::int64_t>::max());
    if (magnitude > most + (negative ? 1U : 0U)) return std::nullopt;
    const auto value = static_cast<base::Int128>(magnitude);
    return base::narrow(negative ? -value : value);
}

Error mismatch(const Money& a, const Money& b) {
    return {
        MoneyError::CurrencyMismatch, {}, {std::string(a.currency.code()), std::string(b.currency.code())}};
}

} // namespace

std::string_view errorCode(MoneyError code) {
    return kCodes.at(static_cast<std::size_t>(code));
}

Result<Money> Money::parse(std::string_view decimal, Currency currency) {
    const auto decimals = currency.minorUnits();
    if (!decimals) return Error{MoneyError::NoMinorUnits, std::string(currency.code())};
    const auto parts = splitDecimal(decimal);
    if (!parts) return Error{MoneyError::NotANumber, excerpt(decimal)};

    const auto places = static_cast<std::size_t>(*decimals);
    const auto lastUsed = parts->fraction.find_last_not_of('0');
    const auto used = lastUsed == std::string_view::npos ? 0 : lastUsed + 1;
    if (used > places) {
        return Error{MoneyError::TooManyDecimals,
                     excerpt(decimal),
                     {std::string(currency.code()), std::to_string(*decimals)}};
    }
    const Error outOfRange{MoneyError::OutOfRange, excerpt(decimal)};
    constexpr std::size_t mostWholeDigits = 19; // with at most 4 decimals: below 10^23
    if (parts->whole.size() > mostWholeDigits) return outOfRange;
    std::string digits(parts->whole);
    digits += parts->fraction.substr(0, used);
    digits.append(places - used, '0');
    const auto value = signedMinorUnits(parts->negative, digitsValue(digits).value_or(0));
    if (!value) return outOfRange;
    return Money{*value, currency};
}

std::string toDecimalText(const Money& money) {
    return toDecimalText(base::Int128{money.minorUnits}, money.currency);
}
std::string toDecimalText(base::Int128 minorUnits, Currency currency) {
    return decimalText(minorUnits < 0, magnitudeOf(minorUnits), currency.minorUnits().value_or(0));
}

Result<Money> add(const Money& a, const Money& b) {
    if (a.currency != b.currency) return mismatch(a, b);
    const auto sum = base::checkedAdd(a.minorUnits, b.minorUnits);
    if (!sum) return MoneyError::Overflow;
    return Money{*sum, a.currency};
}
Result<Money> subtract(const Money& a, const Money& b) {
    if (a.currency != b.currency) return mismatch(a, b);
    const auto difference = base::checkedSubtract(a.minorUnits, b.minorUnits);
    if (!difference) return MoneyError::Overflow;
    return Money{*difference, a.currency};
}

} // namespace cambist::money
