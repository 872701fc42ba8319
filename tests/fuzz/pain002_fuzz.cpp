// pain.002: whatever goes in, a report refers to blocks that it has, and codes agree with their texts.
#include "engine/base/text.h"
#include "engine/formats/pain002_reader.h"
#include "tests/fuzz/memory_file.h"

#include <cstdlib>

namespace {

using namespace cambist;
using namespace cambist::formats;

void require(bool holds) {
    if (!holds) std::abort();
}

void check(const StatedStatus& status) {
    require(!base::firstInvalidUtf8(status.text));
    require(status.code == statusCodeFromText(status.text));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto file = fuzz::memoryFile(data, size);
    const auto read = readPaymentStatusReport(file, "fuzz", {}, {.entries = 1000, .reasons = 8});
    if (read.has_error()) return 0;
    check(read.value().head.status);
    for (const auto& block : read.value().blocks) check(block.status);
    std::uint32_t row = 0;
    for (const auto& transaction : read.value().transactions) {
        require(transaction.row == ++row);
        require(transaction.block && *transaction.block < read.value().blocks.size());
        check(transaction.status);
    }
    return 0;
}
