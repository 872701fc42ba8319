// pain.002: what the bank says.
#include "engine/formats/findings.h"
#include "tests/engine/formats/iso_support.h"

#include <gtest/gtest.h>

namespace cambist::formats::isotest {
namespace {

Result<PaymentStatusReport> readStatus(std::string_view bytes, const StatusReportLimits& limits = {}) {
    const TemporaryFile temporary(bytes);
    TRY(base::FileReader file, base::FileReader::open(temporary.path()));
    return readPaymentStatusReport(file, "status.xml", {}, limits);
}

std::string report(std::string_view content, std::string_view message = "pain.002.001.10") {
    return "<Document xmlns=\"" + nameSpaceOf(message) +
           "\"><CstmrPmtStsRpt><GrpHdr><MsgId>S1</MsgId><CreDtTm>2026-11-23T10:00:00</CreDtTm></GrpHdr>"
           "<OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>"
           "<GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>" +
           std::string(content) + "</CstmrPmtStsRpt></Document>";
}

TEST(IsoStatus, ReadsEveryLevel) {
    const auto result = readStatus(report(
        "<OrgnlPmtInfAndSts><OrgnlPmtInfId>P1</OrgnlPmtInfId><OrgnlNbOfTxs>2</OrgnlNbOfTxs><PmtInfSts>ACSP</"
        "PmtInfSts>"
        "<TxInfAndSts><StsId>X1</StsId><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId>"
        "<OrgnlUETR>a34743b9-fb22-4ec6-9947-03b7e191584e</OrgnlUETR><TxSts>RJCT</TxSts>"
        "<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>Account</AddtlInf><AddtlInf>is "
        "wrong</AddtlInf></StsRsnInf>"
        "<StsRsnInf><Rsn><Prtry>B7</Prtry></Rsn></StsRsnInf><AcctSvcrRef>BANK-9</AcctSvcrRef>"
        "<OrgnlTxRef><Amt><InstdAmt "
        "Ccy=\"EUR\">+10.50</InstdAmt></Amt><Cdtr><Pty><Nm>Payee</Nm></Pty></Cdtr></OrgnlTxRef>"
        "</TxInfAndSts></OrgnlPmtInfAndSts>"
        "<OrgnlPmtInfAndSts><OrgnlPmtInfId>P2</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>E2</"
        "OrgnlEndToEndId>"
        "<TxSts>ACSC</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>"));
    ASSERT_TRUE(result.has_value()) << result.error().code();
    const PaymentStatusReport& read = result.value();
    EXPECT_EQ(read.head.format, "pain.002.001.10");
    EXPECT_EQ(read.head.messageId, "S1");
    EXPECT_EQ(read.head.originalMessageId, "M1");
    EXPECT_EQ(read.head.originalMessageName, "pain.001.001.09");
    EXPECT_EQ(read.head.status.code, PaymentStatusCode::Part);
    ASSERT_EQ(read.blocks.size(), 2u);
    EXPECT_EQ(read.blocks[0].originalPaymentInformationId, "P1");
    EXPECT_EQ(read.blocks[0].originalCount, "2");
    EXPECT_EQ(read.blocks[0].status.code, PaymentStatusCode::Acsp);
    EXPECT_EQ(read.blocks[1].status.text, "");
    ASSERT_EQ(read.transactions.size(), 2u);
    TransactionStatus first;
    first.row = 1;
    first.line = 1;
    first.block = 0;
    first.statusId = "X1";
    first.originalInstructionId = "I1";
    first.originalEndToEndId = "E1";
    first.originalUetr = "a34743b9-fb22-4ec6-9947-03b7e191584e";
    first.status = {.code = PaymentStatusCode::Rjct,
                    .text = "RJCT",
                    .reasons = {{.code = "AC01", .proprietary = false, .additional = {"Account", "is wrong"}},
                                {.code = "B7", .proprietary = true, .additional = {}}}};
    first.bankReference = "BANK-9";
    first.amount = "10.50";
    first.currency = "EUR";
    EXPECT_EQ(read.transactions[0], first);
    EXPECT_EQ(read.transactions[1].block, 1u);
    EXPECT_EQ(read.transactions[1].status.code, PaymentStatusCode::Acsc);
    EXPECT_TRUE(read.findings.empty());
}

TEST(IsoStatus, EveryCodeGoesThereAndBack) {
    for (const std::string_view text : {"ACCC", "ACCP", "ACFC", "ACSC", "ACSP", "ACTC", "ACWC", "ACWP",
                                        "BLCK", "CANC", "PART", "PATC", "PDNG", "RCVD", "RJCT"}) {
        const auto code = statusCodeFromText(text);
        ASSERT_TRUE(code) << text;
        EXPECT_EQ(statusCodeText(*code), text);
    }
    EXPECT_FALSE(statusCodeFromText("rjct"));
    EXPECT_FALSE(statusCodeFromText(""));
}

TEST(IsoStatus, AnUnknownCodeIsForAPerson) {
    const auto result = readStatus(
        report("<OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId><TxInfAndSts><TxSts>RVNM</TxSts>"
               "</TxInfAndSts></OrgnlPmtInfAndSts>"));
    ASSERT_TRUE(result.has_value());
    const PaymentStatusReport& read = result.value();
    EXPECT_EQ(read.transactions[0].status.code, std::nullopt);
    EXPECT_EQ(read.transactions[0].status.text, "RVNM");
    ASSERT_EQ(read.findings.size(), 1u);
    EXPECT_EQ(read.findings[0].code, findings::statusUnknown);
    EXPECT_EQ(read.findings[0].severity, payments::Severity::Decide);
    EXPECT_EQ(read.findings[0].row, 1u);
    EXPECT_EQ(read.findings[0].arguments, (std::vector<std::string>{"TxSts"}));
}

TEST(IsoStatus, TwoStatusesAreAFindingAndTheFirstStands) {
    const auto result = readStatus(
        report("<OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId><TxInfAndSts><TxSts>RJCT</TxSts>"
               "<TxSts>ACSC</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>"));
    ASSERT_TRUE(result.has_value());
    const PaymentStatusReport& read = result.value();
    EXPECT_EQ(read.transactions[0].status.code, PaymentStatusCode::Rjct);
    ASSERT_EQ(read.findings.size(), 1u);
    EXPECT_EQ(read.findings[0].code, findings::elementRepeated);
}

TEST(IsoStatus, IsBounded) {
    const std::string block = "<OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId></OrgnlPmtInfAndSts>";
    const auto many = readStatus(report(block + block + block), {.entries = 2, .reasons = 64});
    ASSERT_TRUE(many.has_error());
    EXPECT_EQ(many.error().code(), "file.too-large");
    EXPECT_TRUE(readStatus(report(block + block), {.entries = 2, .reasons = 64}).has_value());
    std::string reasons;
    for (int i = 0; i < 100; ++i) reasons += "<StsRsnInf/>";
    EXPECT_TRUE(readStatus(report("<OrgnlPmtInfAndSts>" + reasons + "</OrgnlPmtInfAndSts>")).has_error());
}

TEST(IsoStatus, OtherMessagesAreRefused) {
    for (const std::string_view message :
         {"pain.001.001.09", "pain.002.001.02", "pain.002.001.15", "camt.053.001.08"}) {
        const auto result = readStatus(report("", message));
        ASSERT_TRUE(result.has_error()) << message;
        EXPECT_EQ(result.error().code(), "file.unsupported-message");
        EXPECT_EQ(result.error().arguments(), (std::vector<std::string>{nameSpaceOf(message)}));
    }
}

TEST(IsoStatus, SamplesAreRead) {
    const auto folder = corpora();
    if (!folder) GTEST_SKIP() << "8 samples of pain.002 were skipped: CAMBIST_CORPORA does not lead to them";
    struct Sample {
        std::string file;
        std::size_t blocks, transactions;
        std::string originalMessageId;
    };
    const Sample samples[] = {
        {"moov/pain002-chdd-cor1_p_ch2909000000250094239_1110097483_0_2018031317221082.xml", 1, 0,
         "MsgId-CHDD-Musterfile"},
        {"moov/pain002-epo_p_0_0_0_2018032614401842.xml", 0, 0, "MsgId-005"},
        {"moov/pain002-epo_p_0_0_0_2018031510491259.xml", 0, 0, ""},
        {"moov/pain002-epo_p_ch2909000000250094239_1109800799_0_2018032612092784.xml", 1, 1, ""},
        {"moov/pain002-epo_p_ch5109000000250092291_1110097605_0_2018031511252307.xml", 1, 1, ""},
        {"moov/valid_pain_v11.xml", 0, 0, "OrgnlMsgId"},
        {"hbci4java/test-pain-parse-0020110-02.xml", 1, 1, "2025-10-20T23:33:49:0045"},
        {"hbci4java/test-pain-parse-0020110-03.xml", 1, 0, "2025-11-02T18:33:03:0287"},
    };
    for (const Sample& sample : samples) {
        SCOPED_TRACE(sample.file);
        const auto result = readStatus(contentOf(*folder / "samples" / sample.file));
        ASSERT_TRUE(result.has_value()) << result.error().code();
        EXPECT_EQ(result.value().blocks.size(), sample.blocks);
        EXPECT_EQ(result.value().transactions.size(), sample.transactions);
        if (!sample.originalMessageId.empty()) {
            EXPECT_EQ(result.value().head.originalMessageId, sample.originalMessageId);
        }
    }
    const auto rejected = readStatus(contentOf(*folder / "samples" / samples[1].file));
    EXPECT_EQ(rejected.value().head.status.code, PaymentStatusCode::Rjct);
    ASSERT_EQ(rejected.value().head.status.reasons.size(), 1u);
    EXPECT_EQ(rejected.value().head.status.reasons[0].code, "AM10");
}

} // namespace
} // namespace cambist::formats::isotest
