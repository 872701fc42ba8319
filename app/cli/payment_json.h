// A payment as JSON: the shape of `inspect` and of `convert --to json`.
#pragma once

#include "app/cli/json_writer.h"
#include "engine/payments/types.h"

#include <span>
#include <string_view>

namespace cambist::cli {

/// The members that every payment has (null where the input has none), then the others that it has, inside an
/// object that the caller has opened. An amount or a date that could not be read is null; a finding holds it
/// as written.
void writePaymentMembers(JsonWriter& json, const payments::PaymentFields& payment);

/// "-1234.50": digits, at most one point with digits on both sides, a minus in front.
bool isExactDecimal(std::string_view text);

} // namespace cambist::cli
