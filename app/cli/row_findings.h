// What is wrong with a row besides what its reader found. The one place where `inspect` and `convert` judge a
// payment.
#pragma once

#include "engine/payments/types.h"

#include <vector>

namespace cambist::cli {

/// Adds the findings of the row checks (amount, IBAN, BIC, clearing codes, currency, names, dates).
void addRowFindings(const payments::PaymentFields& payment, std::vector<payments::Finding>& to);

} // namespace cambist::cli
