// Between a payment's texts, the personal fields of a sealed row and its clear fields. Pure functions.
#pragma once

#include "engine/documents/row_sealer.h"
#include "engine/payments/payout.h"
#include "engine/payments/types.h"

#include <optional>

namespace cambist::desk {

/// All fields that are not empty, under their numbers. Amount, currency and date are among them: the approver
/// compares them with the clear ones.
documents::PersonalFields personalFields(const payments::PaymentFields& fields);
/// Nothing if a number is not that of a field.
std::optional<payments::PaymentFields> paymentFields(const documents::PersonalFields& personal);
/// The first clear field that does not say what the texts say.
std::optional<payments::Field> firstDifference(const payments::ClearRow& clear,
                                               const payments::PaymentFields& fields);

} // namespace cambist::desk
