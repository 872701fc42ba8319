// pain.001: whatever goes in, rows count up, texts are UTF-8, and what can be written again is read back
// unchanged.
#include "engine/base/text.h"
#include "engine/formats/iso_reader.h"
#include "engine/formats/pain001_writer.h"
#include "tests/fuzz/memory_file.h"

#include <cstdlib>
#include <vector>

namespace {

using namespace cambist;
using namespace cambist::formats;
using payments::Field;

void require(bool holds) {
    if (!holds) std::abort();
}

struct Keeper final : PaymentSink {
    std::vector<payments::PaymentFields> kept;
    std::size_t heads = 0;

    Status head(const PaymentFileHead&) override {
        require(++heads == 1 && kept.empty());
        return ok();
    }
    Status payment(payments::PaymentFields&& payment) override {
        require(heads == 1);
        kept.push_back(std::move(payment));
        require(kept.back().row == kept.size());
        for (const std::string& value : kept.back().values) require(!base::firstInvalidUtf8(value));
        return ok();
    }
    void finding(payments::Finding&& finding) override { require(!finding.code.empty()); }
};

std::string write(const payments::PaymentFields& payment, Pain001Version version) {
    std::string bytes;
    Pain001Writer writer(version, [&](ByteView some) -> Status {
        bytes += base::textOf(some);
        return ok();
    });
    const Pain001Head head{.messageId = "M",
                           .created = "2026-11-22T09:30:00Z",
                           .initiatingParty = {},
                           .organisationId = {},
                           .count = 1,
                           .controlSum = {}};
    Pain001Group group;
    group.paymentInformationId = "P";
    group.executionDate = "2026-11-23";
    group.debtorAccount = "1";
    group.count = 1;
    const bool written = writer.begin(head).has_value() && writer.beginGroup(group).has_value() &&
                         writer.payment(payment).has_value() && writer.endGroup().has_value() &&
                         writer.end().has_value();
    return written ? bytes : std::string();
}

void goRound(payments::PaymentFields payment, Pain001Version version) {
    for (const Field field :
         {Field::DebtorName, Field::DebtorAccount, Field::DebtorAgent, Field::ExecutionDate})
        payment[field].clear();
    const std::string bytes = write(payment, version);
    if (bytes.empty()) return;
    Keeper again;
    auto file = fuzz::memoryFile(base::bytesOf(bytes).data(), bytes.size());
    require(readIsoPayments(file, "again", {}, again).has_value());
    require(again.kept.size() == 1);
    require(write(again.kept[0], version) == bytes);
    for (const Field field : {Field::Amount, Field::Currency, Field::CreditorName, Field::Remittance})
        require(again.kept[0][field] == payment[field]);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto file = fuzz::memoryFile(data, size);
    Keeper keeper;
    (void)readIsoPayments(file, "fuzz", {}, keeper);
    for (const auto& payment : keeper.kept) {
        goRound(payment, Pain001Version::V03);
        goRound(payment, Pain001Version::V09);
    }
    return 0;
}
