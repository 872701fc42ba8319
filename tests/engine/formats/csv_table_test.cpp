#include "tests/engine/formats/csv_support.h"

namespace cambist::formats::test {

using payments::Field;
using Texts = std::vector<std::string>;

TEST(CsvTable, HeadAndPayment) {
    const Read read = readText(std::string(simpleHeader) + std::string(simpleRow));
    ASSERT_EQ(read.error, "");
    EXPECT_EQ(read.fileHead.format, "csv");
    EXPECT_EQ(read.fileHead.encoding, "UTF-8");
    EXPECT_EQ(read.fileHead.delimiter, ",");
    EXPECT_EQ(read.fileHead.columns.size(), 6u);
    ASSERT_EQ(read.payments.size(), 1u);
    EXPECT_EQ(read.payments[0].row, 1u);
    EXPECT_EQ(read.payments[0].line, 2u);
    EXPECT_EQ(read.value(0, Field::EndToEndId), "E1");
    EXPECT_EQ(read.value(0, Field::CreditorName), "Muster AG");
    EXPECT_EQ(read.value(0, Field::CreditorAccount), "DE89370400440532013000");
    EXPECT_EQ(read.value(0, Field::Amount), "12.50");
    EXPECT_EQ(read.value(0, Field::Currency), "EUR");
    EXPECT_EQ(read.value(0, Field::ExecutionDate), "2026-11-23");
    EXPECT_TRUE(read.findings.empty());
}

TEST(CsvTable, DelimitersAndLineEnds) {
    for (const char delimiter : {',', ';', '\t', '|'})
        for (const char* end : {"\n", "\r\n", "\r"}) {
            std::string text;
            for (const char* line :
                 {"creditorName#creditorAccount#amount", "A#1#5", "", "  ", "\"x#y\"#2#6", "###"})
                text += std::string(line) + end;
            text += "B#3#7"; // no line end
            std::replace(text.begin(), text.end(), '#', delimiter);
            const Read read = readText(text);
            ASSERT_EQ(read.error, "") << text;
            EXPECT_EQ(read.fileHead.delimiter, std::string(1, delimiter));
            ASSERT_EQ(read.payments.size(), 3u) << text;
            EXPECT_EQ(read.value(1, Field::CreditorName), std::string("x") + delimiter + "y");
            EXPECT_EQ(read.value(2, Field::Amount), "7");
            EXPECT_EQ(read.payments[2].line, 7u);
        }
}

TEST(CsvTable, Quotes) {
    const Read read = readText("creditorName,creditorAccount,amount,creditorAddress,remittance\r\n"
                               "\"Say \"\"A\"\", B\",1,5,\"Line 1\r\nLine 2\",\"a\nb\"\r\n"
                               "5\" pipe,2,6,,\r\n"
                               "  \"C\"  ,3,7,,\r\n"
                               "\"D\"x,4,8,,\r\n");
    ASSERT_EQ(read.payments.size(), 4u);
    EXPECT_EQ(read.value(0, Field::CreditorName), "Say \"A\", B");
    EXPECT_EQ(read.value(0, Field::CreditorAddress), "Line 1\nLine 2");
    EXPECT_EQ(read.value(0, Field::Remittance), "a b");
    EXPECT_EQ(read.value(1, Field::CreditorName), "5\" pipe");
    EXPECT_EQ(read.payments[1].line, 5u);
    EXPECT_EQ(read.value(2, Field::CreditorName), "C");
    EXPECT_EQ(read.value(3, Field::CreditorName), "Dx");
    ASSERT_EQ(read.count(findings::quoteForm), 1u);
    EXPECT_EQ(read.first(findings::quoteForm)->row, 4u);
}

TEST(CsvTable, HeadingsInThreeLanguages) {
    for (const char* heading :
         {"Beneficiary Name,Beneficiary Account Number,Payment Amount,Ccy,Value Date,Details of "
          "payment,SWIFT",
          "PAYEE NAME,payee_account,transfer-amount,CURRENCY CODE,Payment Date,Payment Details,BIC",
          "Empfängername,IBAN des Empfängers,Betrag,Währung,Ausführungsdatum,Verwendungszweck,BIC",
          "EMPFÄNGER,IBAN,BETRAG,WÄHRUNG,Datum,VERWENDUNGSZWECK,BIC",
          "收款人户名,收款账号,金额,币种,起息日,用途,收款行SWIFT代码",
          "*收款人名称（必填）,账号,付款金额(元),币种,执行日期,附言,BIC",
          "户名,卡号,金额（小写）,货币,付款日期,摘要,SWIFT",
          "收款人姓名,收款人帐号,转账金额,币别,日期,汇款附言,收款行BIC"}) {
        const Read read =
            readText(std::string(heading) + "\n张三,622202,12.50,CNY,2026-11-23,货款,ICBKCNBJ\n");
        ASSERT_EQ(read.error, "") << heading;
        EXPECT_EQ(read.value(0, Field::CreditorName), "张三") << heading;
        EXPECT_EQ(read.value(0, Field::CreditorAccount), "622202") << heading;
        EXPECT_EQ(read.value(0, Field::Amount), "12.50") << heading;
        EXPECT_EQ(read.value(0, Field::Currency), "CNY") << heading;
        EXPECT_EQ(read.value(0, Field::ExecutionDate), "2026-11-23") << heading;
        EXPECT_EQ(read.value(0, Field::Remittance), "货款") << heading;
        EXPECT_EQ(read.value(0, Field::CreditorAgent), "ICBKCNBJ") << heading;
        EXPECT_TRUE(read.findings.empty()) << heading;
    }
}

TEST(CsvTable, ChinesePaymentTemplate) {
    const Read read =
        readText("付款账号,付款户名,收款人户名,收款账号,开户行,开户行行号,金额,币种,端到端标识,用途\n"
                 "110001,甲公司,张三,622202,工行北京分行,102100099996,1.50,CNY,E-1,工资\n");
    EXPECT_EQ(read.value(0, Field::DebtorAccount), "110001");
    EXPECT_EQ(read.value(0, Field::DebtorName), "甲公司");
    EXPECT_EQ(read.value(0, Field::CreditorAgentName), "工行北京分行");
    EXPECT_EQ(read.value(0, Field::CreditorAgentCode), "102100099996");
    EXPECT_EQ(read.value(0, Field::EndToEndId), "E-1");
    EXPECT_TRUE(read.findings.empty());
    for (const char* code :
         {"联行号", "支付系统行号", "收款行行号", "CNAPS", "大额支付行号", "收款人开户行联行号"}) {
        const Read one = readText("收款人,收款账号,金额," + std::string(code) + "\n张三,1,2,102100099996\n");
        EXPECT_EQ(one.value(0, Field::CreditorAgentCode), "102100099996") << code;
    }
}

TEST(CsvTable, AStrongHeadingBeatsAWeakOne) {
    const Read read = readText("户名,账号,收款人户名,收款人账号,金额\n甲公司,110001,张三,622202,5\n");
    EXPECT_EQ(read.value(0, Field::CreditorName), "张三");
    EXPECT_EQ(read.value(0, Field::CreditorAccount), "622202");
    EXPECT_EQ(read.count(findings::columnUnknown), 2u);
}

TEST(CsvTable, UnknownColumnsAreNamed) {
    const Read read = readText("creditorName,Colour,creditorAccount,,amount,Mood\nA,red,1,x,5,good\n");
    ASSERT_EQ(read.count(findings::columnUnknown), 2u);
    EXPECT_EQ(read.findings[0].value, "Colour");
    EXPECT_EQ(read.findings[0].arguments, Texts{"2"});
    EXPECT_EQ(read.findings[0].row, 0u);
    EXPECT_EQ(read.findings[0].severity, payments::Severity::Note);
    EXPECT_EQ(read.findings[1].value, "Mood");
}

TEST(CsvTable, PreambleIsSkipped) {
    const Read read = readText("明细查询文件下载\n\n付款账号: 1234,\"别名: x\"\nsep=,\n\n"
                               "收款人户名,收款账号,金额\n张三,1,5.50\n");
    ASSERT_EQ(read.error, "");
    ASSERT_EQ(read.payments.size(), 1u);
    EXPECT_EQ(read.payments[0].line, 7u);
    EXPECT_EQ(read.payments[0].row, 1u);
}

TEST(CsvTable, TrailingTotalsBecomeControlTotals) {
    struct Case {
        std::string trailer;
        std::string count;
        std::string sum;
    };
    for (const Case& c : std::vector<Case>{{"合计,,7.50,", "", "7.50"},
                                           {"合计：,,7.50,2笔", "2", "7.50"},
                                           {"总笔数,2,,\n总金额,7.50,,", "2", "7.50"},
                                           {"总笔数：2,总金额：7.50", "2", "7.50"},
                                           {"共2笔,,7.50", "2", "7.50"},
                                           {"Total,,7.50,CNY", "", "7.50"},
                                           {"TOTAL:,2 payments,7.50", "2", "7.50"},
                                           {"Total CNY,,7.50", "", "7.50"},
                                           {"Total,,7.50,\n\n,,,\n", "", "7.50"}}) {
        const Read read =
            readText("收款人户名,收款账号,金额,币种\n张三,1,5.50,CNY\n李四,2,2.00,CNY\n" + c.trailer);
        EXPECT_EQ(read.payments.size(), 2u) << c.trailer;
        EXPECT_EQ(read.fileHead.declaredSum, c.sum) << c.trailer;
        EXPECT_EQ(read.fileHead.declaredCount ? std::to_string(*read.fileHead.declaredCount) : "", c.count)
            << c.trailer;
        EXPECT_TRUE(read.findings.empty()) << c.trailer;
    }
}

TEST(CsvTable, TotalsThatDoNotAddUp) {
    const Read read = readText("收款人户名,收款账号,金额\n张三,1,5.50\n合计,3笔,7.50\n");
    ASSERT_EQ(read.count(findings::countMismatch), 1u);
    EXPECT_EQ(read.first(findings::countMismatch)->arguments, (Texts{"3", "1"}));
    ASSERT_EQ(read.count(findings::sumMismatch), 1u);
    EXPECT_EQ(read.first(findings::sumMismatch)->arguments, (Texts{"7.50", "5.50"}));
    EXPECT_EQ(read.findings.back().row, 0u);
}

TEST(CsvTable, APayeeIsNoTotal) {
    const Read read =
        readText("creditorName,creditorAccount,amount\nTotal Energies SE,1,5\nTotal,2,6\nTotal,,11\nB,3,7\n"
                 "Total Energies SE,,8\nCount Dracula,4,5\nCount,5,5\n");
    EXPECT_EQ(read.payments.size(), 7u);
    EXPECT_EQ(read.fileHead.declaredSum, "");
    EXPECT_FALSE(read.fileHead.declaredCount);
}

TEST(CsvTable, AMappingOverridesTheHeadings) {
    ReadOptions options;
    options.mapping =
        ColumnMapping{{Field::Amount, std::nullopt, Field::CreditorAccount, Field::CreditorName}};
    const Read named = readText("X1,X2,X3,X4\n5.50,-,1,A\n", options);
    ASSERT_EQ(named.error, "");
    ASSERT_EQ(named.payments.size(), 1u);
    EXPECT_EQ(named.value(0, Field::Amount), "5.50");
    EXPECT_EQ(named.value(0, Field::CreditorName), "A");
    const Read bare = readText("5.50;-;1;A\n6.50;-;2;B\n", options);
    ASSERT_EQ(bare.payments.size(), 2u);
    EXPECT_EQ(bare.value(1, Field::CreditorAccount), "2");
    EXPECT_EQ(bare.payments[0].line, 1u);
    const Read against = readText("creditorName,creditorAccount,amount,currency\n5.50,-,1,A\n", options);
    EXPECT_EQ(against.value(0, Field::CreditorName), "A");
    options.mapping = ColumnMapping{{Field::Amount}};
    EXPECT_EQ(readText("creditorName,creditorAccount,amount\n5,1,2\n", options).error, "file.missing-column");
}

TEST(CsvTable, ASinkThatFailsStopsTheReading) {
    std::string text(simpleHeader);
    for (int i = 0; i < 10; ++i) text += simpleRow;
    const TempFile file(text);
    const Read read = readPath(file.path(), {}, 3);
    EXPECT_EQ(read.payments.size(), 3u);
    EXPECT_EQ(read.error, "system.busy");
}

} // namespace cambist::formats::test
