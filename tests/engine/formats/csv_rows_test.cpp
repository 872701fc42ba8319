#include "tests/engine/formats/csv_support.h"

namespace cambist::formats::test {

using payments::Field;
using payments::Severity;

namespace {

Read readDates(const std::vector<std::string>& dates, const std::string& heading = "executionDate") {
    std::string text = "creditorName;creditorAccount;amount;" + heading + "\n";
    for (const std::string& date : dates) text += "Muster AG;1;5;" + date + "\n";
    return readText(text);
}

Read readCell(std::string_view heading, std::string_view cell) {
    std::string text = "creditorName,creditorAccount,amount," + std::string(heading) + "\nMuster AG,1,5,";
    return readText(text.append(cell).append("\n"));
}

} // namespace

TEST(CsvRows, DatesThatReadOneWay) {
    for (const char* text :
         {"2026-11-23", "2026/11/23", "2026.11.23", "20261123", "2026年11月23日", "23.11.2026",
          "2026-11-23 00:00:00", "2026/11/23 0:00", "2026-11-23T00:00:00Z", "２０２６-11-23"}) {
        const Read read = readDates({text});
        EXPECT_EQ(read.value(0, Field::ExecutionDate), "2026-11-23") << text;
        EXPECT_EQ(read.count(findings::dateFormat), 0u) << text;
    }
    EXPECT_EQ(readDates({"2026-1-5"}).value(0, Field::ExecutionDate), "2026-01-05");
    EXPECT_EQ(readDates({"5.1.2026"}).value(0, Field::ExecutionDate), "2026-01-05");
    EXPECT_EQ(readDates({"04/04/2026"}).value(0, Field::ExecutionDate), "2026-04-04");
}

TEST(CsvRows, DayAndMonthAreSettledByTheFile) {
    EXPECT_EQ(readDates({"03/04/2026", "23/11/2026"}).value(0, Field::ExecutionDate), "2026-04-03");
    EXPECT_EQ(readDates({"03/04/2026", "11/23/2026"}).value(0, Field::ExecutionDate), "2026-03-04");
    EXPECT_EQ(readDates({"03/04/2026"}, "Value date (DD/MM/YYYY)").value(0, Field::ExecutionDate),
              "2026-04-03");
    EXPECT_EQ(readDates({"03/04/2026"}, "Value date (MM/DD/YYYY)").value(0, Field::ExecutionDate),
              "2026-03-04");
}

TEST(CsvRows, AmbiguousDatesStayAsWritten) {
    const Read open = readDates({"03/04/2026", "2026-11-23"});
    EXPECT_EQ(open.value(0, Field::ExecutionDate), "03/04/2026");
    EXPECT_EQ(open.value(1, Field::ExecutionDate), "2026-11-23");
    ASSERT_EQ(open.count(findings::dateAmbiguous), 1u);
    EXPECT_EQ(open.first(findings::dateAmbiguous)->severity, Severity::Fix);
    const Read both = readDates({"03/04/2026", "23/11/2026", "11/23/2026"});
    EXPECT_EQ(both.count(findings::dateAmbiguous), 3u);
    EXPECT_EQ(both.value(1, Field::ExecutionDate), "23/11/2026");
}

TEST(CsvRows, WhatIsNoDateIsKeptWithAFinding) {
    for (const char* text :
         {"2026-02-30", "46349", "tomorrow", "23 Nov", "01/04/20", "2026-11-23 14:30", "20261332"}) {
        const Read read = readDates({text});
        EXPECT_EQ(read.value(0, Field::ExecutionDate), text);
        EXPECT_EQ(read.count(findings::dateFormat), 1u) << text;
    }
}

TEST(CsvRows, AccountsAndCodes) {
    const Read read = readText("creditorName,creditorAccount,amount,creditorAgent,creditorAgentCode\n"
                               "A,de89 3704 0044 0532 0130 00,1,deutdeff,'102100099996\n"
                               "B,'6222021234567890123,1,,=\"001100\"\n"
                               "C,6222 0212 3456,1,,1.021E+11\n"
                               "D,12345678.0,1,,20-00-00\n");
    EXPECT_EQ(read.value(0, Field::CreditorAccount), "DE89370400440532013000");
    EXPECT_EQ(read.value(0, Field::CreditorAgent), "DEUTDEFF");
    EXPECT_EQ(read.value(0, Field::CreditorAgentCode), "102100099996");
    EXPECT_EQ(read.value(1, Field::CreditorAccount), "6222021234567890123");
    EXPECT_EQ(read.value(2, Field::CreditorAccount), "6222 0212 3456");
    EXPECT_EQ(read.value(2, Field::CreditorAgentCode), "1.021E+11");
    EXPECT_EQ(read.value(3, Field::CreditorAgentCode), "20-00-00");
    EXPECT_EQ(read.value(1, Field::CreditorAgentCode), "001100");
    EXPECT_EQ(read.count(findings::textMarker), 3u);
    ASSERT_EQ(read.count(findings::spreadsheetNumber), 2u);
    EXPECT_EQ(read.first(findings::spreadsheetNumber)->row, 3u);
    EXPECT_EQ(read.first(findings::spreadsheetNumber)->field, Field::CreditorAgentCode);
}

TEST(CsvRows, IdsAreReadInTheirElectronicForm) {
    const Read uetr = readCell("uetr", "EB6305C9-1F7F-49DE-AED0-16487C27B42D");
    EXPECT_EQ(uetr.value(0, Field::Uetr), "eb6305c9-1f7f-49de-aed0-16487c27b42d");
    EXPECT_EQ(readCell("reference", "RF18 5390 0754 7034").value(0, Field::Reference), "RF18539007547034");
    EXPECT_EQ(readCell("reference", "RFQ 12 A").value(0, Field::Reference), "RFQ 12 A");
    EXPECT_EQ(readCell("endToEndId", "A 1").value(0, Field::EndToEndId), "A 1");
}

TEST(CsvRows, HiddenCharactersAreNamedAndKept) {
    struct Case {
        std::string text;
        std::string position;
        std::string name;
    };
    for (const Case& c : std::vector<Case>{{"Ab\xe2\x80\xae"
                                            "cd",
                                            "3", "U+202E"},
                                           {"张\xe2\x80\x8b三", "2", "U+200B"},
                                           {"a\xc2\xad"
                                            "b",
                                            "2", "U+00AD"},
                                           {"a\x01"
                                            "b",
                                            "2", "U+0001"},
                                           {"é\x7f"
                                            "b",
                                            "2", "U+007F"}}) {
        const Read read = readText("creditorName,creditorAccount,amount\n" + c.text + ",1,5\n");
        EXPECT_EQ(read.value(0, Field::CreditorName), c.text);
        ASSERT_EQ(read.count(findings::hiddenCharacter), 1u) << c.name;
        const auto* finding = read.first(findings::hiddenCharacter);
        EXPECT_EQ(finding->arguments, (std::vector<std::string>{c.position, c.name}));
        EXPECT_EQ(finding->severity, Severity::Fix);
        EXPECT_EQ(finding->row, 1u);
        EXPECT_EQ(finding->line, 2u);
    }
}

TEST(CsvRows, NamesAreNormalisedWithANote) {
    const Read read = readText("creditorName,creditorAccount,amount\nMu\xcc\x88ller,1,5\nMüller,1,5\n");
    EXPECT_EQ(read.value(0, Field::CreditorName), "Müller");
    EXPECT_EQ(read.value(1, Field::CreditorName), "Müller");
    ASSERT_EQ(read.count(findings::normalised), 1u);
    EXPECT_EQ(read.first(findings::normalised)->severity, Severity::Note);
    EXPECT_EQ(read.first(findings::normalised)->field, Field::CreditorName);
}

TEST(CsvRows, TextIsNeverAFormula) {
    for (const char* text : {"=SUM(A1)", "+49 170", "-minus", "@home", "＝1"}) {
        const Read read = readCell("remittance", text);
        EXPECT_EQ(read.value(0, Field::Remittance), text);
        EXPECT_TRUE(read.findings.empty()) << text;
    }
    EXPECT_EQ(readCell("remittance", "'=SUM(A1)").value(0, Field::Remittance), "=SUM(A1)");
    EXPECT_EQ(readCell("remittance", "'s-Gravenhage").value(0, Field::Remittance), "'s-Gravenhage");
}

TEST(CsvRows, ColumnCountIsChecked) {
    const Read read = readText("creditorName,creditorAccount,amount,currency\n"
                               "A,1,5\nB,2,5,EUR,extra\nC,3,5,EUR,,\nD,4,5,EUR\n");
    ASSERT_EQ(read.payments.size(), 4u);
    ASSERT_EQ(read.count(findings::columnCount), 2u);
    EXPECT_EQ(read.findings[0].arguments, (std::vector<std::string>{"3", "4"}));
    EXPECT_EQ(read.findings[1].arguments, (std::vector<std::string>{"5", "4"}));
    EXPECT_EQ(read.findings[1].row, 2u);
    EXPECT_EQ(read.findings[1].severity, Severity::Fix);
}

TEST(CsvRows, CurrencyNamesAndHeadings) {
    EXPECT_EQ(readCell("currency", "人民币").value(0, Field::Currency), "CNY");
    EXPECT_EQ(readCell("currency", "人民币").count(findings::currencyName), 1u);
    EXPECT_EQ(readCell("currency", "eur").value(0, Field::Currency), "EUR");
    EXPECT_EQ(readCell("currency", "EURO1").value(0, Field::Currency), "EURO1");
    EXPECT_EQ(readCell("currency", "").value(0, Field::Currency), "");
    const auto byHeading = [](const std::string& heading) {
        const Read read = readText("creditorName,creditorAccount," + heading + "\nA,1,5\n");
        return read.error.empty() ? read.value(0, Field::Currency) : read.error;
    };
    EXPECT_EQ(byHeading("Amount EUR"), "EUR");
    EXPECT_EQ(byHeading("Amount (USD)"), "USD");
    EXPECT_EQ(byHeading("USD_Amount"), "USD");
    EXPECT_EQ(byHeading("金额(人民币元)"), "CNY");
    EXPECT_EQ(byHeading("金额（元）"), "");
    EXPECT_EQ(byHeading("人民币金额"), "CNY");
    EXPECT_EQ(byHeading("金额（万元）"), "file.missing-column");
    EXPECT_EQ(byHeading("Amount (thousands)"), "file.missing-column");
    EXPECT_EQ(byHeading("*金额（必填）"), "");
}

TEST(CsvRows, TextsOfSeveralColumnsAreJoined) {
    const Read read = readText("收款人,收款账号,金额,用途,附言,收款人地址1,收款人地址2\n"
                               "张三,1,5,货款,11月,上海市,南京路1号\n李四,2,5,,仅附言,,\n");
    EXPECT_EQ(read.value(0, Field::Remittance), "货款 11月");
    EXPECT_EQ(read.value(0, Field::CreditorAddress), "上海市\n南京路1号");
    EXPECT_EQ(read.value(1, Field::Remittance), "仅附言");
}

TEST(CsvRows, TwoColumnsForOneFieldMayNotDisagree) {
    const Read read =
        readText("creditorName,creditorAccount,amount,Payment amount\nA,1,5,5\nB,2,5,6\nC,3,,7\n");
    EXPECT_EQ(read.value(1, Field::Amount), "5");
    EXPECT_EQ(read.value(2, Field::Amount), "7");
    ASSERT_EQ(read.count(findings::duplicateHeader), 2u);
    EXPECT_EQ(read.first(findings::duplicateHeader)->severity, Severity::Note);
    EXPECT_EQ(read.findings.back().row, 2u);
    EXPECT_EQ(read.findings.back().severity, Severity::Fix);
}

} // namespace cambist::formats::test
