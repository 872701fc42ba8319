// Payments from ISO 20022 XML: pain.001 (customer credit transfer initiation) of any version from .02 to .12,
// the German and Swiss editions included, told by the namespace of the root.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/formats/payment_file.h"

#include <string>

namespace cambist::formats {

/// Reads every payment, also those with findings; `name` stands in errors. One thread per call.
/// - Fields of PmtInf (debtor, date) are repeated in each payment; service level, category purpose and charge
/// bearer of
///   the transaction win over those of PmtInf.
/// - Whatever the message says that a payment has no field for is named in a Note "element-not-carried", once
/// per kind.
/// - Declared counts and sums, of the message and of every PmtInf, are compared with what was read; findings
/// come last. Errors: FileError (UnsupportedMessage with {0} the namespace or root for any other XML;
/// NoPayments; Truncated after the payments before the cut were handed over, but before any of them when the
/// end of a large file is missing); what the sink returned.
Status readIsoPayments(base::FileReader& file, const std::string& name, const ReadOptions& options,
                       PaymentSink& sink);

} // namespace cambist::formats
