// pain.001 to payments: fields, defaults of the group, findings.
#include "engine/formats/findings.h"
#include "engine/formats/iso_codes.h"
#include "engine/formats/iso_message.h"
#include "engine/formats/iso_sum.h"
#include "tests/engine/formats/iso_support.h"

#include <gtest/gtest.h>

#include <random>

namespace cambist::formats::isotest {
namespace {

using payments::Field;
using payments::Severity;

const payments::PaymentFields& only(const Outcome& outcome) {
    static const payments::PaymentFields none;
    EXPECT_EQ(outcome.error, "");
    EXPECT_EQ(outcome.sink.payments.size(), 1u);
    return outcome.sink.payments.size() == 1 ? outcome.sink.payments[0] : none;
}

TEST(IsoMessage, IsToldByTheNamespace) {
    const auto name = [](std::string_view nameSpace) {
        const auto message = isoMessageOf(nameSpace);
        return message ? message->name : std::string();
    };
    EXPECT_EQ(name("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"), "pain.001.001.09");
    EXPECT_EQ(name("urn:sepade:xsd:pain.001.001.02"), "pain.001.001.02");
    EXPECT_EQ(name("urn:swift:xsd:$pain.001.002.02"), "pain.001.002.02");
    EXPECT_EQ(name("http://www.six-interbank-clearing.com/de/pain.001.001.03.ch.02.xsd"),
              "pain.001.001.03.ch.02");
    EXPECT_EQ(name("urn:iso:std:iso:20022:tech:xsd:pain"), "");
    EXPECT_EQ(name("urn:iso:std:iso:20022:tech:xsd:pain.001.001.0"), "");
    EXPECT_EQ(name("urn:iso:std:iso:20022:tech:xsd:pain.001.001.031"), "");
    EXPECT_EQ(name(""), "");
    const auto german = isoMessageOf("urn:iso:std:iso:20022:tech:xsd:pain.001.003.03");
    ASSERT_TRUE(german);
    EXPECT_EQ(german->family, "pain.001");
    EXPECT_EQ(german->variant, 3);
    EXPECT_EQ(german->version, 3);
}

TEST(IsoReader, TakesPrefixesCommentsAndMark) {
    const std::string uri = nameSpaceOf("pain.001.001.09");
    const Outcome outcome =
        read("\xEF\xBB\xBF<?xml version=\"1.0\"?><!-- made by hand --><?style x?>"
             "<ns2:Document xmlns:ns2=\"" +
             uri +
             "\"><ns2:CstmrCdtTrfInitn><ns2:PmtInf>"
             "<ns2:ReqdExctnDt><ns2:DtTm>2026-11-23T10:00:00+01:00</ns2:DtTm></ns2:ReqdExctnDt>"
             "<ns2:CdtTrfTxInf><ns2:PmtId><ns2:EndToEndId>E<!-- x -->1</ns2:EndToEndId>"
             "<ns2:UETR>a34743b9-fb22-4ec6-9947-03b7e191584e</ns2:UETR></ns2:PmtId>"
             "<ns2:Cdtr xmlns:o=\"other\"><o:Nm>Wrong</o:Nm><ns2:Nm><![CDATA[A & B]]></ns2:Nm></ns2:Cdtr>"
             "</ns2:CdtTrfTxInf></ns2:PmtInf></ns2:CstmrCdtTrfInitn></ns2:Document>");
    const auto& payment = only(outcome);
    EXPECT_EQ(outcome.sink.heads[0].format, "pain.001.001.09");
    EXPECT_EQ(payment[Field::EndToEndId], "E1");
    EXPECT_EQ(payment[Field::Uetr], "a34743b9-fb22-4ec6-9947-03b7e191584e");
    EXPECT_EQ(payment[Field::CreditorName], "A & B");
    EXPECT_EQ(payment[Field::ExecutionDate], "2026-11-23");
    const auto dropped = outcome.sink.withCode(findings::timeDropped);
    ASSERT_EQ(dropped.size(), 1u);
    EXPECT_EQ(dropped[0].value, "2026-11-23T10:00:00+01:00");
    EXPECT_EQ(dropped[0].severity, Severity::Note);
}

TEST(IsoReader, ThePaymentWinsOverItsGroup) {
    const std::string own = transfer("1", "<ChrgBr>DEBT</ChrgBr>");
    const std::string level =
        "<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><CtgyPurp><Cd>SALA</Cd></CtgyPurp></PmtTpInf>"
        "<ChrgBr>SLEV</ChrgBr>";
    const std::string ownType =
        "<CdtTrfTxInf><PmtTpInf><CtgyPurp><Cd>SUPP</Cd></CtgyPurp></PmtTpInf></CdtTrfTxInf>";
    const Outcome outcome = read(document(group(own + ownType + transfer("2"), level)));
    ASSERT_EQ(outcome.sink.payments.size(), 3u);
    const auto& payments = outcome.sink.payments;
    EXPECT_EQ(payments[0][Field::ChargeBearer], "DEBT");
    EXPECT_EQ(payments[0][Field::CategoryPurpose], "SALA");
    EXPECT_EQ(payments[1][Field::ChargeBearer], "SLEV");
    EXPECT_EQ(payments[1][Field::CategoryPurpose], "SUPP");
    EXPECT_EQ(payments[1][Field::ServiceLevel], "SEPA");
    EXPECT_EQ(payments[2][Field::DebtorAccount], "DE89370400440532013000");
    EXPECT_EQ(payments[2][Field::ServiceLevel], "SEPA");
}

TEST(IsoReader, NothingLeaksFromOneGroupOrPaymentIntoTheNext) {
    const Outcome outcome =
        read(document(group(transfer("1", "<RmtInf><Ustrd>first</Ustrd></RmtInf>"), "<ChrgBr>SLEV</ChrgBr>") +
                      "<PmtInf><CdtTrfTxInf/></PmtInf>"));
    ASSERT_EQ(outcome.sink.payments.size(), 2u);
    payments::PaymentFields empty;
    empty.row = 2;
    empty.line = outcome.sink.payments[1].line;
    EXPECT_EQ(outcome.sink.payments[1], empty);
}

TEST(IsoReader, JoinsLines) {
    const Outcome outcome = read(document(
        group(transfer("1", "<RmtInf><Ustrd> one </Ustrd><Ustrd/><Ustrd>two\n   three</Ustrd></RmtInf>") +
              "<CdtTrfTxInf><Cdtr><PstlAdr><AdrLine>A</AdrLine><AdrLine>B</AdrLine></PstlAdr></Cdtr></"
              "CdtTrfTxInf>")));
    ASSERT_EQ(outcome.sink.payments.size(), 2u);
    EXPECT_EQ(outcome.sink.payments[0][Field::Remittance], "one two three");
    EXPECT_EQ(outcome.sink.payments[1][Field::CreditorAddress], "A\nB");
}

struct AmountCase {
    std::string_view written, read;
    bool finding;
};
class IsoAmount : public testing::TestWithParam<AmountCase> {};
TEST_P(IsoAmount, IsPlainDecimalOrAFinding) {
    const Outcome outcome = read(document(group(transfer(GetParam().written))));
    EXPECT_EQ(only(outcome)[Field::Amount], GetParam().read);
    const auto found = outcome.sink.withCode(findings::amountFormat);
    ASSERT_EQ(found.size(), GetParam().finding ? 1u : 0u);
    if (!GetParam().finding) return;
    EXPECT_EQ(found[0].row, 1u);
    EXPECT_EQ(found[0].field, Field::Amount);
    EXPECT_EQ(found[0].value, GetParam().read);
    EXPECT_EQ(found[0].severity, Severity::Fix);
}
INSTANTIATE_TEST_SUITE_P(Forms, IsoAmount,
                         testing::Values(AmountCase{"1000", "1000", false},
                                         AmountCase{"1234.50", "1234.50", false},
                                         AmountCase{" +0012.30\n", "0012.30", false},
                                         AmountCase{".5", "0.5", false}, AmountCase{"5.", "5", false},
                                         AmountCase{"-0.00", "-0.00", false},
                                         AmountCase{"99999999999999999999", "99999999999999999999", false},
                                         AmountCase{"1e9", "1e9", true}, AmountCase{"1E+11", "1E+11", true},
                                         AmountCase{"1,50", "1,50", true}, AmountCase{"1 000", "1 000", true},
                                         AmountCase{"1.2.3", "1.2.3", true}, AmountCase{"--1", "--1", true},
                                         AmountCase{"+-1", "+-1", true}, AmountCase{"NaN", "NaN", true},
                                         AmountCase{"INF", "INF", true}, AmountCase{".", ".", true},
                                         AmountCase{"0x10", "0x10", true}, AmountCase{"１２", "１２", true},
                                         AmountCase{"1.000000000000000001", "1.000000000000000001", true},
                                         AmountCase{"", "", false}));

TEST(IsoReader, EquivalentAmountIsShownAndCannotBePaid) {
    const Outcome outcome =
        read(document("<GrpHdr><CtrlSum>7.5</CtrlSum></GrpHdr>" +
                      group("<CdtTrfTxInf><Amt><EqvtAmt><Amt "
                            "Ccy=\"EUR\">7.50</Amt><CcyOfTrf>USD</CcyOfTrf></EqvtAmt></Amt></CdtTrfTxInf>")));
    EXPECT_EQ(only(outcome)[Field::Amount], "7.50");
    const auto found = outcome.sink.withCode(findings::amountEquivalent);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].severity, Severity::Fix);
    EXPECT_EQ(found[0].arguments, (std::vector<std::string>{"EUR", "USD"}));
    EXPECT_TRUE(outcome.sink.withCode(findings::sumMismatch).empty());
}

TEST(IsoReader, ControlTotalsAreCompared) {
    const std::string twice = transfer("0.10") + transfer("0.20");
    const auto totals = [&](std::string_view head, std::string_view inGroup) {
        return read(document("<GrpHdr>" + std::string(head) + "</GrpHdr>" + group(twice, inGroup))).sink;
    };
    EXPECT_TRUE(
        totals("<NbOfTxs>2</NbOfTxs><CtrlSum>0.3</CtrlSum>", "<NbOfTxs>2</NbOfTxs><CtrlSum>0.300</CtrlSum>")
            .findings.empty());
    const Collector wrong = totals("<NbOfTxs>3</NbOfTxs><CtrlSum>0.30000000000000001</CtrlSum>",
                                   "<NbOfTxs>1</NbOfTxs><CtrlSum>0.31</CtrlSum>");
    ASSERT_EQ(wrong.findings.size(), 4u);
    using Arguments = std::vector<std::string>;
    EXPECT_EQ(wrong.findings[0].arguments, (Arguments{"1", "2", "P1"}));
    EXPECT_EQ(wrong.findings[1].arguments, (Arguments{"0.31", "0.30", "P1"}));
    EXPECT_EQ(wrong.findings[2].arguments, (Arguments{"3", "2", ""}));
    EXPECT_EQ(wrong.findings[3].arguments, (Arguments{"0.30000000000000001", "0.30", ""}));
    for (const auto& finding : wrong.findings) EXPECT_EQ(finding.row, 0u);
    EXPECT_EQ(totals("<NbOfTxs>two</NbOfTxs><CtrlSum>3e-1</CtrlSum>", "").findings.size(), 2u);
}

TEST(IsoReader, WhatIsNotCarriedIsSaidOncePerKind) {
    const std::string more =
        "<UltmtCdtr><Nm>Other</Nm></UltmtCdtr><InstrForCdtrAgt><Cd>PHOB</Cd></InstrForCdtrAgt>";
    const Outcome outcome = read(document(group(transfer("1") + transfer("2", more) + transfer("3", more))));
    const auto found = outcome.sink.withCode(findings::elementNotCarried);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].arguments, (std::vector<std::string>{"PmtInf/CdtTrfTxInf/UltmtCdtr"}));
    EXPECT_EQ(found[1].arguments, (std::vector<std::string>{"PmtInf/CdtTrfTxInf/InstrForCdtrAgt"}));
    for (const auto& finding : found) {
        EXPECT_EQ(finding.row, 2u);
        EXPECT_EQ(finding.severity, Severity::Note);
    }
}

TEST(IsoReader, RepeatedElementsAreNoWayToSayTwoThings) {
    const Outcome outcome = read(document(
        group("<CdtTrfTxInf><Amt><InstdAmt Ccy=\"EUR\">1</InstdAmt><InstdAmt Ccy=\"USD\">9</InstdAmt></Amt>"
              "<CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN><Othr><Id>77</Id></Othr></Id></CdtrAcct></"
              "CdtTrfTxInf>")));
    EXPECT_EQ(only(outcome)[Field::Amount], "1");
    EXPECT_EQ(only(outcome)[Field::Currency], "EUR");
    EXPECT_EQ(only(outcome)[Field::CreditorAccount], "DE89370400440532013000");
    const auto found = outcome.sink.withCode(findings::elementRepeated);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].severity, Severity::Fix);
    EXPECT_EQ(found[0].field, Field::Amount);
    EXPECT_EQ(found[1].value, "77");
}

TEST(IsoReader, GroupFieldsAfterAPaymentAreSaidToBeTooLate) {
    const Outcome outcome =
        read(document("<PmtInf><CdtTrfTxInf/><Dbtr><Nm>Late</Nm></Dbtr><CdtTrfTxInf/></PmtInf>"));
    ASSERT_EQ(outcome.sink.payments.size(), 2u);
    EXPECT_EQ(outcome.sink.payments[1][Field::DebtorName], "");
    EXPECT_EQ(outcome.sink.withCode(findings::elementOrder).size(), 1u);
}

TEST(IsoReader, TextInsideALeafIsNotPiecedTogether) {
    const Outcome outcome = read(document(group(
        "<CdtTrfTxInf><CdtrAcct><Id><IBAN>DE89<x/>370400440532013000</IBAN></Id></CdtrAcct></CdtTrfTxInf>")));
    EXPECT_EQ(only(outcome)[Field::CreditorAccount], "");
    EXPECT_EQ(outcome.sink.withCode(findings::elementNotCarried).size(), 1u);
}

TEST(IsoReader, HiddenCharactersAndNormalisationAreFindings) {
    const auto named = [](std::string_view name) {
        return read(
            document(group("<CdtTrfTxInf><Cdtr><Nm>" + std::string(name) + "</Nm></Cdtr></CdtTrfTxInf>")));
    };
    const Outcome turned = named("Acme \xE2\x80\xAE"
                                 "dtL"); // U+202E
    const auto hidden = turned.sink.withCode(findings::hiddenCharacter);
    ASSERT_EQ(hidden.size(), 1u);
    EXPECT_EQ(hidden[0].severity, Severity::Fix);
    EXPECT_EQ(hidden[0].field, Field::CreditorName);
    EXPECT_EQ(hidden[0].arguments, (std::vector<std::string>{"6", "U+202E"}));
    const Outcome composed = named("Mu\xCC\x88ller");
    EXPECT_EQ(only(composed)[Field::CreditorName], "Müller");
    const auto normalised = composed.sink.withCode(findings::normalised);
    ASSERT_EQ(normalised.size(), 1u);
    EXPECT_EQ(normalised[0].severity, Severity::Note);
    EXPECT_EQ(normalised[0].row, 1u);
}

TEST(IsoReader, AFaultInTheGroupConcernsEachOfItsPayments) {
    const Outcome outcome = read(document("<PmtInf><PmtMtd>CHK</PmtMtd><ReqdExctnDt>23.11.2026</"
                                          "ReqdExctnDt><CdtTrfTxInf/><CdtTrfTxInf/></PmtInf>"));
    EXPECT_EQ(outcome.sink.withCode(findings::paymentMethod).size(), 2u);
    const auto dates = outcome.sink.withCode(findings::dateFormat);
    ASSERT_EQ(dates.size(), 2u);
    EXPECT_EQ(dates[1].row, 2u);
    EXPECT_EQ(dates[1].value, "23.11.2026");
}

TEST(IsoReader, TheSinkMayStop) {
    struct Stopping : Collector {
        Status payment(payments::PaymentFields&& payment) override {
            if (payment.row == 2) return Error(SystemError::Busy, "enough");
            return Collector::payment(std::move(payment));
        }
    } sink;
    const TemporaryFile file(document(group(transfer("1") + transfer("2") + transfer("3"))));
    auto reader = base::FileReader::open(file.path());
    ASSERT_TRUE(reader.has_value());
    const Status status = readIsoPayments(reader.value(), "test.xml", {}, sink);
    ASSERT_TRUE(status.has_error());
    EXPECT_TRUE(status.error().is(SystemError::Busy));
    EXPECT_EQ(sink.payments.size(), 1u);
}

TEST(IsoSum, AgreesWithIntegers) {
    std::mt19937_64 random(7);
    for (int round = 0; round < 2000; ++round) {
        ExactSum sum;
        std::int64_t cents = 0;
        for (int i = 0; i < 20; ++i) {
            const auto value = static_cast<std::int64_t>(random() % 2'000'000) - 1'000'000;
            const std::int64_t size = value < 0 ? -value : value;
            std::string text = std::to_string(size % 100);
            text = (value < 0 ? "-" : "") + std::to_string(size / 100) + "." + (text.size() == 1 ? "0" : "") +
                   text;
            cents += value;
            sum.add(text);
        }
        const std::int64_t size = cents < 0 ? -cents : cents;
        std::string fraction = std::to_string(size % 100);
        if (fraction.size() == 1) fraction.insert(0, "0");
        EXPECT_EQ(sum.text(), (cents < 0 ? "-" : "") + std::to_string(size / 100) + "." + fraction);
    }
    ExactSum small;
    for (int i = 0; i < 10; ++i) small.add("0.00000000000000001");
    EXPECT_EQ(small.text(), "0.00000000000000010");
    EXPECT_TRUE(small.equals("0.0000000000000001"));
    EXPECT_FALSE(small.equals("0"));
}

TEST(IsoCodes, AreToldByForm) {
    EXPECT_EQ(clearingSystemOf("102100099996", "CN"), "CNAPS");
    EXPECT_EQ(clearingSystemOf("021000021", "US"), "USABA");
    EXPECT_EQ(clearingSystemOf("021000021", "CA"), "");
    EXPECT_EQ(clearingSystemOf("200052", "GB"), "GBDSC");
    EXPECT_EQ(clearingSystemOf("062000", "AU"), "");
    EXPECT_EQ(clearingSystemOf("102100099996", ""), "CNAPS");
    EXPECT_EQ(clearingSystemOf("062000", ""), "") << "a BSB of Australia has as many digits as a sort code";
    EXPECT_EQ(clearingSystemOf("021000021", ""), "") << "Canada and Russia use nine digits, too";
    EXPECT_EQ(clearingSystemOf("20-00-52", "GB"), "");
    EXPECT_EQ(ibanForm("de89 3704 0044 0532 0130 00"), "DE89370400440532013000");
    EXPECT_EQ(ibanForm("0012557499912345"), "");
    EXPECT_EQ(creditorReferenceType("210000000003139471430009017", "CH4431999123000889012"), "QRR");
    EXPECT_EQ(creditorReferenceType("RF18539007547034", "CH4431999123000889012"), "SCOR");
}

} // namespace
} // namespace cambist::formats::isotest
