// Payments of one file written as another format. Values in, bytes and findings out; no terminal, no clock.
#pragma once

#include "app/common/messages.h"
#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/formats/payment_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace cambist::cli {

/// What the input may not say and pain.001 needs. Empty: as the file says.
struct ConversionDefaults {
    std::string messageId; ///< used when the file has none
    std::string created;   ///< of the new message: "2026-11-23T09:30:00Z"
};

struct Conversion {
    Bytes bytes;
    std::size_t written = 0;
    std::vector<payments::Finding> findings; ///< what the target does not carry
};

/// The values of --to.
std::vector<std::string_view> conversionTargets();

/// `readFindings` are what the reader found; JSON carries them along. Payments that the target cannot hold
/// are left out with a finding each. Errors: FieldNeeded, NothingToConvert, those of the writers.
Result<Conversion> convertPayments(const formats::PaymentFileHead& head,
                                   std::vector<payments::PaymentFields> payments,
                                   const std::vector<payments::Finding>& readFindings,
                                   std::string_view target, const ConversionDefaults& defaults,
                                   common::Language language);

} // namespace cambist::cli
