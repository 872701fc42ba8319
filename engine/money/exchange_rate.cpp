#include "engine/money/exchange_rate.h"

#include "engine/money/rounding.h"

namespace cambist::money {

Result<Money> convert(const Money& amount, const ExchangeRate& rate, RoundingMode mode) {
    for (const Currency& currency : {rate.base, rate.quote})
        if (!currency.minorUnits()) return Error{MoneyError::NoMinorUnits, std::string(currency.code())};
    if (amount.currency != rate.base) {
        return Error{MoneyError::CurrencyMismatch,
                     {},
                     {std::string(amount.currency.code()), std::string(rate.base.code())}};
    }
    if (rate.rate.isZero() || rate.rate.isNegative()) return Error{MoneyError::NotARate, toText(rate.rate)};
    const auto product = multiply(toDecimal(amount), rate.rate, *rate.quote.minorUnits(), mode);
    const auto minorUnits =
        product.has_value() ? base::narrow(product.value().coefficient()) : std::optional<std::int64_t>();
    if (!minorUnits) return Error{MoneyError::OutOfRange, toDecimalText(amount)};
    return Money{*minorUnits, rate.quote};
}

} // namespace cambist::money
