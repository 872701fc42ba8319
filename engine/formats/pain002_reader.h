// Reads pain.002 (customer payment status report) of any version from .03 to .14, the Swiss edition included.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/formats/pain002.h"
#include "engine/formats/payment_file.h"

#include <cstddef>
#include <string>

namespace cambist::formats {

/// Blocks and transactions that one report may hold, and reasons and lines that one of them may.
struct StatusReportLimits {
    std::size_t entries = 2'000'000;
    std::size_t reasons = 64;
};

/// Keeps the whole report in memory; `name` stands in errors. A status code that is not known stays as text,
/// with a finding "status-unknown" (Decide; {0} what it is about: "GrpSts", "PmtInfSts", "TxSts"). Errors:
/// FileError (UnsupportedMessage for any other XML, TooLarge over a limit with {0} entries and {1} the
/// bound).
Result<PaymentStatusReport> readPaymentStatusReport(base::FileReader& file, const std::string& name,
                                                    const ReadOptions& options,
                                                    const StatusReportLimits& limits = {});

} // namespace cambist::formats
