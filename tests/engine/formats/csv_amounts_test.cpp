#include "tests/engine/formats/csv_support.h"

namespace cambist::formats::test {

using payments::Field;

namespace {

std::vector<std::string> amountsOf(const Read& read) {
    std::vector<std::string> amounts;
    for (const auto& payment : read.payments) amounts.push_back(payment[Field::Amount]);
    return amounts;
}
using Texts = std::vector<std::string>;

} // namespace

TEST(CsvAmounts, PointIsSettledByOneCell) {
    const Read read = readAmounts({"1,234", "12.50", "1.234", "7"});
    EXPECT_EQ(amountsOf(read), (Texts{"1234", "12.50", "1.234", "7"}));
    EXPECT_TRUE(read.findings.empty());
}

TEST(CsvAmounts, CommaIsSettledByOneCell) {
    const Read read = readAmounts({"1,234", "1.234,50", "1.234", "7", "-0,5"});
    EXPECT_EQ(amountsOf(read), (Texts{"1.234", "1234.50", "1234", "7", "-0.5"}));
    EXPECT_TRUE(read.findings.empty());
}

TEST(CsvAmounts, EvidenceOfEitherKind) {
    struct Case {
        std::string evidence;
        std::string expected; // of "1,234" beside it
    };
    for (const Case& c : std::vector<Case>{{"1.234.567", "1.234"},
                                           {"1,234,567", "1234"},
                                           {"1234.500", "1234"},
                                           {"1234,500", "1.234"},
                                           {"0.500", "1234"},
                                           {"0,500", "1.234"},
                                           {".5", "1234"},
                                           {",5", "1.234"},
                                           {"1 234,567", "1.234"},
                                           {"1'234.567", "1234"},
                                           {"1\xc2\xa0"
                                            "234,5",
                                            "1.234"},
                                           {"12,345.678", "1234"}}) {
        const Read read = readAmounts({c.evidence, "1,234"});
        EXPECT_EQ(read.value(1, Field::Amount), c.expected) << c.evidence;
        EXPECT_TRUE(read.findings.empty()) << c.evidence;
    }
}

TEST(CsvAmounts, WithoutEvidenceNothingIsGuessed) {
    const Read read = readAmounts({"1,234", "1.234", "100", "1 234", "1'234"});
    EXPECT_EQ(read.error, "");
    EXPECT_EQ(amountsOf(read), (Texts{"1,234", "1.234", "100", "1234", "1234"}));
    ASSERT_EQ(read.count(findings::decimalAmbiguous), 2u);
    const auto* finding = read.first(findings::decimalAmbiguous);
    EXPECT_EQ(finding->row, 1u);
    EXPECT_EQ(finding->line, 2u);
    EXPECT_EQ(finding->value, "1,234");
    EXPECT_EQ(finding->field, Field::Amount);
    EXPECT_EQ(finding->severity, payments::Severity::Fix);
}

TEST(CsvAmounts, BothKindsRefuseTheFile) {
    for (const Texts& amounts : {Texts{"1.50", "7", "1,50"}, Texts{"1,234.50", "7", "1.234,50"},
                                 Texts{"1.50", "7", "1.234.567"}, Texts{"1,50", "7", "1,234,567"}}) {
        const Read read = readAmounts(amounts);
        EXPECT_EQ(read.error, "file.mixed-decimals");
        EXPECT_TRUE(read.payments.empty());
        auto lines = read.arguments;
        std::sort(lines.begin(), lines.end());
        EXPECT_EQ(lines, (Texts{"2", "4"}));
    }
}

TEST(CsvAmounts, WhatIsNoDecimalIsKeptWithAFinding) {
    const Texts odd = {"1e9",       "1.021E+11",   "-0.00",   "99999999999999999999",
                       "NaN",       "=1+1",        "0x1F",    "1 2.50",
                       "12 .5",     "1,23,456.00", "(12.00)", "12.00-",
                       "--5",       "1.2万元",     "Inf",     "12.",
                       "1..5",      "+-3",         "１２ａ",  "12EURO5",
                       "1,2345.00", "12.5.0",      "1'23.00", "EUR",
                       "EUR 5 USD", "０x１"};
    Texts amounts = odd;
    amounts.push_back("12.50");
    const Read read = readAmounts(amounts);
    ASSERT_EQ(read.error, "");
    ASSERT_EQ(read.payments.size(), odd.size() + 1);
    for (std::size_t i = 0; i < odd.size(); ++i) EXPECT_EQ(read.value(i, Field::Amount), odd[i]);
    EXPECT_EQ(read.count(findings::amountFormat), odd.size());
    EXPECT_EQ(read.value(odd.size(), Field::Amount), "12.50");
}

TEST(CsvAmounts, SignsZerosAndDigitsStayExact) {
    const Read read =
        readAmounts({"-12.50", "+12.50", "0", "0.00", "007.10", "999999999999999999.99", "−3.10", ""});
    EXPECT_EQ(amountsOf(read),
              (Texts{"-12.50", "12.50", "0", "0.00", "7.10", "999999999999999999.99", "-3.10", ""}));
    EXPECT_EQ(read.count(findings::amountFormat), 0u);
}

TEST(CsvAmounts, CurrencyWordsAreTakenOffWithANote) {
    const Read read =
        readAmounts({"EUR 12.00", "12.00EUR", "€12.00", "12.00 €", "-EUR 1.00", "eur-1.00", "12.00元"});
    EXPECT_EQ(amountsOf(read), (Texts{"12.00", "12.00", "12.00", "12.00", "-1.00", "-1.00", "12.00"}));
    EXPECT_EQ(read.count(findings::amountSymbol), 7u);
    EXPECT_EQ(read.count(findings::amountCurrency), 0u);
}

TEST(CsvAmounts, ACodeInTheCellFillsAnEmptyCurrencyAndMayNotContradict) {
    const Read read = readText("creditorName,creditorAccount,amount,currency\n"
                               "A,1,USD 1.50,\nB,2,USD 1.50,EUR\nC,3,1.50元,\nD,4,人民币1.50,\n");
    EXPECT_EQ(read.value(0, Field::Currency), "USD");
    EXPECT_EQ(read.value(1, Field::Currency), "EUR");
    EXPECT_EQ(read.value(2, Field::Currency), "");
    EXPECT_EQ(read.value(3, Field::Currency), "CNY");
    ASSERT_EQ(read.count(findings::amountCurrency), 1u);
    EXPECT_EQ(read.first(findings::amountCurrency)->row, 2u);
    EXPECT_EQ(read.first(findings::amountCurrency)->arguments, (Texts{"USD", "EUR"}));
}

TEST(CsvAmounts, ASignMayNotContradictTheCurrency) {
    const Read read = readText("creditorName,creditorAccount,amount,currency\n"
                               "A,1,$1.50,EUR\nB,2,$1.50,HKD\nC,3,￥1.50,CNY\nD,4,￥1.50,USD\nE,5,£1.50,\n"
                               "F,6,kr 1.50,SEK\nG,7,1.50元,HKD\nH,8,kr 1.50,CHF\n");
    ASSERT_EQ(read.count(findings::amountCurrency), 3u);
    EXPECT_EQ(read.first(findings::amountCurrency)->row, 1u);
    EXPECT_EQ(read.first(findings::amountCurrency)->field, Field::Currency);
    EXPECT_EQ(read.first(findings::amountCurrency)->arguments, (Texts{"$", "EUR"}));
    EXPECT_EQ(read.value(0, Field::Amount), "1.50");
}

TEST(CsvAmounts, FullWidthDigitsAreFoldedWithANote) {
    const Read read = readText("收款人名称,收款账号,金额\n张三,６２２２０２,１２３４．５０\n");
    EXPECT_EQ(read.value(0, Field::Amount), "1234.50");
    EXPECT_EQ(read.value(0, Field::CreditorAccount), "622202");
    ASSERT_EQ(read.count(findings::widthFolded), 2u);
    EXPECT_EQ(read.first(findings::widthFolded)->severity, payments::Severity::Note);
}

} // namespace cambist::formats::test
