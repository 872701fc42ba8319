// Any bytes as a payment file: an answer with a code, within the bounds, and the same answer twice.
#include "engine/formats/csv_payments.h"
#include "engine/formats/csv_writer.h"
#include "engine/formats/payment_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <vector>

using namespace cambist;

namespace {

struct Rows : formats::PaymentSink {
    std::vector<payments::PaymentFields> payments;
    std::size_t findings = 0;
    Status head(const formats::PaymentFileHead&) override { return ok(); }
    Status payment(payments::PaymentFields&& payment) override {
        payments.push_back(std::move(payment));
        return ok();
    }
    void finding(payments::Finding&&) override { ++findings; }
};

/// The bytes as a file in memory.
std::string readBytes(ByteView bytes, Rows& rows) {
    const int descriptor = memfd_create("csv", MFD_CLOEXEC);
    if (descriptor < 0 || write(descriptor, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        abort();
    auto file = base::FileReader::open("/proc/self/fd/" + std::to_string(descriptor));
    if (!file) abort();
    const Status status = formats::readCsvPayments(file.value(), "f", {}, rows);
    close(descriptor);
    return status ? std::string() : std::string(status.error().code());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Rows first;
    Rows second;
    const std::string code = readBytes({data, size}, first);
    if (readBytes({data, size}, second) != code || first.payments != second.payments) abort();
    if (code.empty() == first.payments.empty()) abort();
    if (!code.empty()) return 0;
    // What is written of it can be read again, whatever was in it.
    formats::CsvWriter writer(formats::CsvEncoding::Gb18030);
    for (const auto& payment : first.payments) writer.add(payment);
    if (!writer.finish()) abort();
    return 0;
}
