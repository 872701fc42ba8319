// Splitting an amount by ratios so that no minor unit is lost. Pure, any thread.
#pragma once

#include "engine/money/decimal.h"
#include "engine/money/money.h"

#include <span>
#include <vector>

namespace cambist::money {

/// One part per ratio, in their order; the parts add up to the amount exactly. Largest remainder: each part
/// is cut to whole minor units, then the units left over go one each to the parts that lost most, ties to the
/// first. A ratio of 0 gets nothing. A negative amount is split like the positive one, with the sign turned.
/// Errors: NoRatios, NegativeRatio.
Result<std::vector<Money>> allocate(const Money& amount, std::span<const Decimal> ratios);

} // namespace cambist::money
