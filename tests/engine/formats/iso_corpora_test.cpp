// Agreement with iso20022/expected.tsv, which others decided.
#include "engine/base/text.h"
#include "engine/formats/findings.h"
#include "engine/formats/iso_message.h"
#include "engine/formats/iso_sum.h"
#include "tests/engine/formats/iso_support.h"

#include <gtest/gtest.h>

#include <map>
#include <sstream>

namespace cambist::formats::isotest {
namespace {

using payments::Field;

struct Row {
    std::string file, nameSpace, wellFormed, entries, count, sum, sums;
};

std::vector<Row> expectedRows(const Path& folder) {
    std::vector<Row> rows;
    std::istringstream table(contentOf(folder / "expected.tsv"));
    std::string line;
    std::getline(table, line);
    while (std::getline(table, line)) {
        const auto cells = base::split(line, '\t');
        const auto cell = [&](std::size_t i) {
            return i < cells.size() ? std::string(cells[i]) : std::string();
        };
        rows.push_back({cell(0), cell(1), cell(2), cell(5), cell(6), cell(7), cell(8)});
    }
    return rows;
}

/// "EUR 500000;JPY 10000000" against what was read, as exact decimals.
void expectSums(const Row& row, const Collector& sink) {
    std::map<std::string, ExactSum> sums;
    for (const auto& payment : sink.payments) {
        const auto amount = plainDecimal(payment[Field::Amount]);
        ASSERT_TRUE(amount) << payment[Field::Amount];
        sums[payment[Field::Currency]].add(*amount);
    }
    std::size_t expected = 0;
    for (const std::string_view part : base::split(row.sums, ';')) {
        if (part.empty()) continue;
        ++expected;
        EXPECT_TRUE(sums[std::string(part.substr(0, 3))].equals(part.substr(4))) << row.file << " " << part;
    }
    EXPECT_EQ(sums.size(), expected) << row.file;
}

TEST(IsoCorpora, EveryPain001AgreesAndTheRestIsRefusedByName) {
    const auto folder = corpora();
    if (!folder)
        GTEST_SKIP()
            << "58 rows of iso20022/expected.tsv were skipped: CAMBIST_CORPORA does not lead to them";
    std::size_t pain001 = 0;
    for (const Row& row : expectedRows(*folder)) {
        SCOPED_TRACE(row.file);
        const Outcome outcome = readPath(*folder / row.file);
        const auto message = isoMessageOf(row.nameSpace);
        if (!message || message->family != "pain.001") {
            EXPECT_EQ(outcome.error,
                      row.wellFormed == "yes" ? "file.unsupported-message" : "file.xml-malformed");
            EXPECT_TRUE(outcome.sink.payments.empty());
            continue;
        }
        ++pain001;
        ASSERT_EQ(outcome.sink.heads.size(), 1u);
        const PaymentFileHead& head = outcome.sink.heads[0];
        EXPECT_EQ(head.nameSpace, row.nameSpace);
        EXPECT_EQ(head.format, message->name);
        EXPECT_EQ(head.declaredCount ? std::to_string(*head.declaredCount) : "", row.count);
        EXPECT_EQ(head.declaredSum, row.sum);
        if (row.entries.empty()) {
            EXPECT_EQ(outcome.error, "file.no-payments");
            continue;
        }
        EXPECT_EQ(outcome.error, "");
        EXPECT_EQ("CdtTrfTxInf=" + std::to_string(outcome.sink.payments.size()), row.entries);
        expectSums(row, outcome.sink);
        const bool countDiffers = row.count != std::to_string(outcome.sink.payments.size());
        EXPECT_EQ(outcome.sink.withCode(findings::countMismatch).size(), countDiffers ? 1u : 0u);
        EXPECT_TRUE(outcome.sink.withCode(findings::sumMismatch).empty());
    }
    EXPECT_EQ(pain001, 12u);
}

TEST(IsoCorpora, SwissSampleIsReadFieldByField) {
    const auto folder = corpora();
    if (!folder) GTEST_SKIP() << "1 sample was skipped: CAMBIST_CORPORA does not lead to it";
    const Outcome outcome = readPath(*folder / "samples/swiss-sps/pain.001.001.03.ch.02.xml");
    ASSERT_EQ(outcome.sink.payments.size(), 3u);
    const auto& last = outcome.sink.payments[2];
    EXPECT_EQ(last.row, 3u);
    EXPECT_EQ(last[Field::EndToEndId], "ENDTOENDID-003");
    EXPECT_EQ(last[Field::InstructionId], "INSTRID-02-02");
    EXPECT_EQ(last[Field::Amount], "3421.00");
    EXPECT_EQ(last[Field::Currency], "EUR");
    EXPECT_EQ(last[Field::ExecutionDate], "2010-02-18");
    EXPECT_EQ(last[Field::DebtorName], "MUSTER AG");
    EXPECT_EQ(last[Field::DebtorAccount], "CH5481230000001998736");
    EXPECT_EQ(last[Field::DebtorAgent], "RAIFCH22");
    EXPECT_EQ(last[Field::CreditorName], "Peter Haller");
    EXPECT_EQ(last[Field::CreditorAccount], "DE62007620110623852957");
    EXPECT_EQ(last[Field::CreditorAgent], "DEUTDEFF");
    EXPECT_EQ(last[Field::CreditorAddress], "Rosenauweg 4\nDE-80036 München");
    EXPECT_EQ(last[Field::Reference], "RF712348231");
    EXPECT_EQ(last[Field::ServiceLevel], "SEPA");
    EXPECT_EQ(outcome.sink.payments[1][Field::CreditorStreet], "Rue de la gare");
    EXPECT_EQ(outcome.sink.payments[0][Field::CreditorAccount], "01-39139-1");
}

} // namespace
} // namespace cambist::formats::isotest
