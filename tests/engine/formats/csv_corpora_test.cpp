#include "tests/engine/formats/csv_support.h"

#include "engine/formats/csv_reader.h"

#include <chrono>
#include <cstdlib>
#include <map>

namespace cambist::formats::test {

using payments::Field;

namespace {

Path corpora() {
    const char* folder = std::getenv("CAMBIST_CORPORA");
    return folder ? Path(folder) / "bankfiles" : Path();
}

ReadOptions bankMapping(std::initializer_list<std::pair<std::size_t, Field>> columns) {
    ReadOptions options;
    options.mapping.emplace();
    for (const auto& [column, field] : columns) {
        if (options.mapping->columns.size() <= column) options.mapping->columns.resize(column + 1);
        options.mapping->columns[column] = field;
    }
    return options;
}

std::vector<std::vector<std::string>> cellsOf(const Path& path, const std::string& expectedEncoding) {
    std::vector<std::vector<std::string>> rows;
    auto file = base::FileReader::open(path);
    if (!file) return rows;
    const auto choice = settleEncoding(file.value(), "f", "", 1 << 20);
    if (!choice) return rows;
    EXPECT_EQ(choice.value().name, expectedEncoding) << path;
    auto source = TextSource::open(file.value(), "f", choice.value());
    if (!source) return rows;
    CsvFileReader reader(std::move(source).value(), "f", ',');
    for (;;) {
        const auto record = reader.next();
        EXPECT_FALSE(record.has_error());
        if (record.has_error() || !record.value()) return rows;
        rows.emplace_back(record.value()->cells.begin(), record.value()->cells.end());
    }
}

} // namespace

TEST(CsvCorpora, NothingCrashesAndRefusalsAreCodes) {
    if (!std::filesystem::exists(corpora())) GTEST_SKIP() << "no corpora: 26 bank files were not read";
    std::size_t files = 0;
    for (const char* folder : {"cn-csv", "csv-xlsx-ofx-qif"})
        for (const auto& entry : std::filesystem::directory_iterator(corpora() / folder)) {
            const Read read = readPath(entry.path());
            const std::string name = entry.path().filename().string();
            ++files;
            if (name.ends_with(".xlsx")) {
                EXPECT_EQ(read.error, "file.archive") << name;
                EXPECT_EQ(read.arguments, std::vector<std::string>{"xlsx"}) << name;
            }
            if (read.error.empty())
                EXPECT_FALSE(read.payments.empty()) << name;
            else
                EXPECT_TRUE(read.error.starts_with("file.")) << name << ": " << read.error;
        }
    EXPECT_GE(files, 25u);
}

TEST(CsvCorpora, BothEncodingsGiveTheSameRows) {
    if (!std::filesystem::exists(corpora())) GTEST_SKIP() << "no corpora: 3 pairs of files were not compared";
    for (const char* bank : {"abc-debit", "cmb-debit", "icbc-debit-v2"}) {
        const Path folder = corpora() / "cn-csv";
        const auto utf8 = cellsOf(folder / (std::string(bank) + ".utf8.csv"), "UTF-8");
        const auto gb = cellsOf(folder / (std::string(bank) + ".gb18030.csv"), "GB18030");
        EXPECT_GE(utf8.size(), 6u);
        EXPECT_EQ(utf8, gb) << bank;
    }
}

/// With a saved mapping, the amounts, dates and names of the bank exports are those of the table of expected
/// values.
TEST(CsvCorpora, ChineseBankExportsByMapping) {
    if (!std::filesystem::exists(corpora())) GTEST_SKIP() << "no corpora: 10 rows were not compared";
    std::map<std::string, std::vector<std::vector<std::string>>> expected;
    std::ifstream table(corpora() / "cn-csv" / "expected.tsv");
    for (std::string line; std::getline(table, line);) {
        std::vector<std::string> cells;
        for (std::size_t at = 0; at <= line.size();) {
            const std::size_t end = std::min(line.find('\t', at), line.size());
            cells.push_back(line.substr(at, end - at));
            at = end + 1;
        }
        expected[cells[0]].push_back(cells);
    }
    const std::map<std::string, ReadOptions> mappings = {
        {"cmb-debit", bankMapping({{0, Field::ExecutionDate},
                                   {2, Field::Amount},
                                   {5, Field::CreditorName},
                                   {6, Field::CreditorAccount}})},
        {"abc-debit", bankMapping({{0, Field::ExecutionDate},
                                   {3, Field::Amount},
                                   {5, Field::CreditorName},
                                   {6, Field::CreditorAccount}})},
    };
    for (const auto& [bank, options] : mappings)
        for (const char* encoding : {".utf8.csv", ".gb18030.csv"}) {
            const Read read = readPath(corpora() / "cn-csv" / (bank + encoding), options);
            const auto& rows = expected[bank];
            ASSERT_EQ(read.error, "") << bank;
            ASSERT_EQ(read.payments.size(), rows.size()) << bank;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                EXPECT_EQ(read.value(i, Field::ExecutionDate), rows[i][2]);
                EXPECT_EQ(read.value(i, Field::Amount), rows[i][3]);
                EXPECT_EQ(read.value(i, Field::CreditorName), rows[i][5]);
            }
        }
}

TEST(CsvCorpora, AHundredThousandRowsStream) {
    std::string text =
        "End to end id,Debtor account,Creditor name,Creditor account,BIC,Amount,Currency,Value date,"
        "Remittance,Street,City,Post code,Country,Purpose,Charges\n";
    for (int i = 0; i < 100'000; ++i) {
        const std::string n = std::to_string(i);
        text += "E2E-" + n + ",DE89370400440532013000,供应商 " + n + ",CH9300762011623852957,POFICHBEXXX," +
                n + ".25,EUR,2026-11-23,Invoice " + n + ",Hauptstrasse,Bern,3000,CH,SUPP,SLEV\n";
    }
    const TempFile file(text);
    struct Counter : PaymentSink {
        std::uint64_t rows = 0;
        std::uint64_t found = 0;
        Status head(const PaymentFileHead&) override { return ok(); }
        Status payment(payments::PaymentFields&& payment) override {
            rows += payment[Field::CreditorAccount] == "CH9300762011623852957" ? 1u : 0u;
            return ok();
        }
        void finding(payments::Finding&&) override { ++found; }
    } counter;
    auto reader = base::FileReader::open(file.path());
    ASSERT_TRUE(reader);
    const auto start = std::chrono::steady_clock::now();
    ASSERT_TRUE(readPaymentFile(reader.value(), "f", {}, counter));
    const auto taken = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(counter.rows, 100'000u);
    EXPECT_EQ(counter.found, 0u);
    RecordProperty("milliseconds",
                   static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(taken).count()));
    EXPECT_LT(taken, std::chrono::seconds(20)); // the bar for Release is in tests/bench
}

} // namespace cambist::formats::test
