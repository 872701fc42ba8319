// A decimal rounded to the minor units of a currency. Pure, any thread.
#pragma once

#include "engine/money/decimal.h"
#include "engine/money/money.h"

namespace cambist::money {

/// Errors: NoMinorUnits, OutOfRange.
Result<Money> roundTo(const Decimal& value, Currency currency, RoundingMode mode);
/// The amount as a decimal with the currency's decimals; exact.
Decimal toDecimal(const Money& money);

} // namespace cambist::money
