// Payments from a CSV file, in two passes: one settles encoding, delimiter, headings, decimal mark, order of
// dates and control totals over the whole file, one hands the payments over. Memory does not grow with the
// file. One thread per call.
#pragma once

#include "engine/formats/payment_file.h"

namespace cambist::formats {

/// See readPaymentFile. Findings about a row come before its payment; those about the file directly after the
/// head, control totals last. Errors: those of FileError that name CSV or text; the sink's.
Status readCsvPayments(base::FileReader& file, const std::string& name, const ReadOptions& options,
                       PaymentSink& sink);

} // namespace cambist::formats
