// ExchangeRate: one unit of the base currency is `rate` units of the quote currency. Plain value, any thread.
#pragma once

#include "engine/money/decimal.h"
#include "engine/money/money.h"

namespace cambist::money {

struct ExchangeRate {
    Currency base;
    Currency quote;
    Decimal rate; ///< major units, above 0: EUR/USD 1.0825
};

/// An amount of the base currency in the quote currency: amount x rate, formed exactly and rounded once.
/// Errors: NoMinorUnits, CurrencyMismatch, OutOfRange (object: the amount), NotARate.
Result<Money> convert(const Money& amount, const ExchangeRate& rate, RoundingMode mode);

} // namespace cambist::money
