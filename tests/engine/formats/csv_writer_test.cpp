#include "engine/formats/csv_writer.h"

#include "engine/base/text.h"
#include "tests/engine/formats/csv_support.h"

#include <random>

namespace cambist::formats::test {

using payments::Field;
using payments::PaymentFields;

namespace {

std::string write(const std::vector<PaymentFields>& payments, CsvEncoding encoding = CsvEncoding::Utf8) {
    CsvWriter writer(encoding);
    for (const PaymentFields& payment : payments) writer.add(payment);
    return std::string(base::textOf(writer.finish().value()));
}

PaymentFields samplePayment() {
    PaymentFields payment;
    payment[Field::EndToEndId] = "E-1";
    payment[Field::Amount] = "1234.50";
    payment[Field::Currency] = "EUR";
    payment[Field::ExecutionDate] = "2026-11-23";
    payment[Field::CreditorName] = "Muster AG";
    payment[Field::CreditorAccount] = "DE89370400440532013000";
    return payment;
}

} // namespace

TEST(CsvWriter, WhatIsWritten) {
    PaymentFields payment = samplePayment();
    payment[Field::CreditorName] = "Say \"A\", B";
    payment[Field::Remittance] = "=1+1";
    payment[Field::Amount] = "-12.50";
    const std::string text = write({payment});
    EXPECT_TRUE(text.starts_with("\xef\xbb\xbf"
                                 "endToEndId,instructionId,uetr,amount,"));
    EXPECT_NE(text.find("\"Say \"\"A\"\", B\""), std::string::npos);
    EXPECT_NE(text.find(",'=1+1,"), std::string::npos);
    EXPECT_NE(text.find(",-12.50,"), std::string::npos);
    EXPECT_TRUE(text.ends_with("\r\n"));
}

TEST(CsvWriter, NoCellThatASpreadsheetWouldRun) {
    std::vector<std::string> payloads;
    for (const char* start : {"=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠"})
        for (const char* rest : {"1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://x\",\"y\")", "SUM(A1:A9)",
                                 "", "\"", ",", "\n=1"})
            payloads.push_back(std::string(start) + rest);
    for (const std::string& payload : payloads)
        for (const Field field : {Field::CreditorName, Field::Remittance, Field::EndToEndId, Field::Amount}) {
            PaymentFields payment = samplePayment();
            payment[field] = payload;
            const std::string text = write({payment});
            const std::string quoted = "'" + payload;
            std::string doubled;
            for (const char c : quoted) doubled += c == '"' ? "\"\"" : std::string(1, c);
            EXPECT_NE(text.find(doubled), std::string::npos) << payload;
        }
}

TEST(CsvWriter, ReadsBackTheSame) {
    const std::vector<std::string> texts = {
        "Muster AG", "张三", "=1+1",       "'=1+1", "''=x",  "'s-Gravenhage", "+49 170",       "-x",
        "@x",        "＝1",  "a,b;c|d\te", "\"q\"", "Total", "𠮷田",          "Müller, \"x\"", "合计",
        "'",         "''",   "1e9",        "0012",  "x'y",   "=\"5\"",        "sep=;",
    };
    std::mt19937 random(3);
    std::vector<PaymentFields> payments;
    for (int i = 0; i < 300; ++i) {
        PaymentFields payment = samplePayment();
        const auto pick = [&] { return texts[random() % texts.size()]; };
        for (const Field field :
             {Field::EndToEndId, Field::InstructionId, Field::DebtorName, Field::CreditorName,
              Field::CreditorAgentName, Field::CreditorTown, Field::CreditorPostCode, Field::Reference})
            payment[field] = pick();
        payment[Field::CreditorAddress] = pick() + "\n" + pick();
        payment[Field::Remittance] = pick() + " " + pick();
        payment[Field::CreditorAccount] = i % 2 != 0 ? "'6222" : "00110022";
        payment[Field::Amount] = i % 3 == 0 ? "=1+1" : i % 3 == 1 ? "-1.234" : "100000";
        payments.push_back(payment);
    }
    for (const CsvEncoding encoding : {CsvEncoding::Utf8, CsvEncoding::Gb18030}) {
        const Read read = readText(write(payments, encoding));
        ASSERT_EQ(read.error, "");
        EXPECT_EQ(read.fileHead.encoding, encoding == CsvEncoding::Utf8 ? "UTF-8" : "GB18030");
        ASSERT_EQ(read.payments.size(), payments.size());
        for (std::size_t i = 0; i < payments.size(); ++i)
            for (std::size_t f = 0; f < payments::fieldCount; ++f)
                EXPECT_EQ(read.payments[i].values[f], payments[i].values[f])
                    << i << " " << payments::fieldName(static_cast<Field>(f));
    }
}

TEST(CsvWriter, ChineseThatLooksLikeUtf8IsMarked) {
    // 刑 is D0 CC in GB 18030: no UTF-8. 桥 is C7 C5: none. 漾 is D1 FA: none. 牟 is C4 B2: "Ĳ" in UTF-8.
    PaymentFields payment = samplePayment();
    payment[Field::CreditorName] = "牟";
    const std::string text = write({payment}, CsvEncoding::Gb18030);
    EXPECT_TRUE(text.starts_with("\x84\x31\x95\x33"));
    EXPECT_EQ(readText(text).value(0, Field::CreditorName), "牟");
    payment[Field::CreditorName] = "Plain";
    EXPECT_TRUE(write({payment}, CsvEncoding::Gb18030).starts_with("endToEndId,"));
}

TEST(CsvWriter, ThreeDecimalsAloneReadBackByOurOwnHeadings) {
    PaymentFields payment = samplePayment();
    payment[Field::Amount] = "1.234";
    payment[Field::Currency] = "KWD";
    const Read read = readText(write({payment}));
    EXPECT_EQ(read.value(0, Field::Amount), "1.234");
    EXPECT_EQ(read.count(findings::decimalAmbiguous), 0u);
}

} // namespace cambist::formats::test
