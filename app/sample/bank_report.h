// What a bank might answer to a bank file: a pain.002.001.10 that settles most payments and rejects a few.
// Streaming.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"

#include <cstdint>

namespace cambist::sample {

struct BankReport {
    std::uint64_t settled = 0, rejected = 0;
};
/// Reads the pain.001 `bankFile` and writes the report to `out`. `reject` payments, spread over the file, are
/// rejected; one at least is settled. The same file gives the same report. Errors: FileError of parseXml;
/// SystemError when `out` cannot be written.
Result<BankReport> writeBankReport(const Path& bankFile, std::uint64_t reject, const Path& out);

} // namespace cambist::sample
