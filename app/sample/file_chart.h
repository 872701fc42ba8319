// A chart of accounts that a payout file of somebody's own can be paid from: the debit accounts that it
// names, and the accounts beside them.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/base/time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cambist::sample {

struct FileChart {
    std::uint64_t payments = 0;
    std::uint64_t accounts = 0; ///< bank accounts
    std::uint64_t unnamed = 0;  ///< payments that name no debit account
    std::string
        debitAccount; ///< code of the account for those, in the currency that most of them have; empty: none
    std::optional<Date> earliest, latest; ///< execution dates
};
/// Writes accounts.csv and opening.ndjson into `folder`, which is there. At most 1,000 bank accounts. Errors:
/// FileError of readPaymentFile; SystemError when a file cannot be written.
Result<FileChart> writeFileChart(const Path& payoutFile, const Path& folder);

} // namespace cambist::sample
