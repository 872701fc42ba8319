#include "engine/desk/import_preview.h"

#include "tests/desk/draft_fixture.h"

namespace cambist::desk {
namespace {

using payments::Field;

class ImportPreviewTest : public DraftDeskTest {
protected:
    Result<ImportPreview> preview(const Path& path, const std::string& encoding = {}) {
        auto reader = base::FileReader::open(path);
        if (reader.has_error()) return reader.error();
        return previewImport(*m_workspace, reader.value(), path.string(), encoding);
    }
    static std::string table(int rows) {
        std::string text(header);
        for (int i = 1; i <= rows; ++i) text += goodRow(i);
        return text;
    }
};

TEST_F(ImportPreviewTest, ATableIsShownWithItsColumnsAndFirstRows) {
    const auto seen = preview(write("p.csv", table(30))).value();
    EXPECT_EQ(seen.format, "csv");
    EXPECT_EQ(seen.encoding, "UTF-8");
    EXPECT_EQ(seen.delimiter, ",");
    ASSERT_EQ(seen.headings.size(), 9U);
    EXPECT_EQ(seen.headings[4], "creditorName");
    EXPECT_EQ(seen.columns[4], Field::CreditorName);
    EXPECT_EQ(seen.missing, "");
    ASSERT_EQ(seen.rows.size(), previewRows);
    EXPECT_EQ(seen.rows[0][4], "Payee 1");
    EXPECT_EQ(seen.rows[19][0], "INV-20");
    EXPECT_FALSE(seen.earlier);
}

TEST_F(ImportPreviewTest, ALastRowWithoutALineEndIsThere) {
    auto text = table(2);
    text.pop_back();
    EXPECT_EQ(preview(write("p.csv", text)).value().rows.size(), 2U);
}

TEST_F(ImportPreviewTest, LinesBeforeTheHeadingsAreNoRows) {
    const auto seen =
        preview(write("p.csv", "Payments of week 47;;\n\nName;IBAN;Amount EUR\nA;DE1;1,50\n")).value();
    EXPECT_EQ(seen.delimiter, ";");
    EXPECT_EQ(seen.headings, (std::vector<std::string>{"Name", "IBAN", "Amount EUR"}));
    ASSERT_EQ(seen.rows.size(), 1U);
    EXPECT_EQ(seen.rows[0], (std::vector<std::string>{"A", "DE1", "1,50"}));
}

TEST_F(ImportPreviewTest, AnotherEncodingShowsOtherCharacters) {
    // "收款人,金额" and "张伟,1.50" in GB18030.
    const auto path = write(
        "g.csv", "\xCA\xD5\xBF\xEE\xC8\xCB,\xBD\xF0\xB6\xEE,\xD5\xCB\xBA\xC5\n\xD5\xC5\xCE\xB0,1.50,62220\n");
    const auto found = preview(path).value();
    EXPECT_EQ(found.encoding, "GB18030");
    EXPECT_TRUE(found.guessed);
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0][0], "张伟");
    const auto other = preview(path, "windows-1252").value();
    EXPECT_EQ(other.encoding, "windows-1252");
    EXPECT_NE(other.rows[0][0], "张伟");
    EXPECT_TRUE(preview(path, "UTF-8").has_error());
}

TEST_F(ImportPreviewTest, HeadingsThatNobodyKnowsLeaveFieldsMissing) {
    const auto seen = preview(write("u.csv", "wer,wohin,wieviel\nA,DE1,1.50\n")).value();
    ASSERT_EQ(seen.columns.size(), 3U);
    EXPECT_FALSE(seen.columns[0]);
    EXPECT_NE(seen.missing, "");
}

TEST_F(ImportPreviewTest, TheSameBytesAreNamed) {
    const auto path = write("same.csv", table(3));
    const auto imported = importFile(path).value();
    const auto seen = preview(path).value();
    ASSERT_TRUE(seen.earlier);
    EXPECT_EQ(seen.earlier->id, imported.draft->id);
}

TEST_F(ImportPreviewTest, ASavedMappingIsProposedWhereItsHeadingsAreTheFiles) {
    const std::string text = "wer,wohin,wieviel,waehrung\nA,DE89370400440532013000,1.50,EUR\n";
    ImportOptions options;
    options.columns = {{"1", "creditorName"}, {"2", "creditorAccount"}, {"3", "amount"}, {"4", "currency"}};
    options.saveMapping = "Team sheet";
    options.debitAccount = "bank-eur";
    const auto imported = importText(text, options);
    ASSERT_TRUE(imported.has_value()) << imported.error().code();
    const auto seen = preview(write("next.csv", text + "B,DE89370400440532013000,2.50,EUR\n")).value();
    EXPECT_EQ(seen.mapping, "Team sheet");
    EXPECT_EQ(seen.columns[1], Field::CreditorAccount);
    EXPECT_EQ(seen.savedMappings, std::vector<std::string>{"Team sheet"});
}

TEST_F(ImportPreviewTest, XmlShowsItsFirstPayments) {
    const std::string head =
        R"(<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03">)"
        R"(<CstmrCdtTrfInitn><GrpHdr><MsgId>M</MsgId><CreDtTm>2026-11-20T12:00:00</CreDtTm><NbOfTxs>25</NbOfTxs>)"
        R"(<InitgPty><Nm>A</Nm></InitgPty></GrpHdr><PmtInf><PmtInfId>P</PmtInfId><PmtMtd>TRF</PmtMtd>)"
        R"(<ReqdExctnDt>2026-11-23</ReqdExctnDt><Dbtr><Nm>A</Nm></Dbtr>)"
        R"(<DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct>)"
        R"(<DbtrAgt><FinInstnId><BIC>COBADEFFXXX</BIC></FinInstnId></DbtrAgt>)";
    std::string body;
    for (int i = 1; i <= 25; ++i)
        body +=
            "<CdtTrfTxInf><PmtId><EndToEndId>E" + std::to_string(i) +
            R"(</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">1.50</InstdAmt></Amt><Cdtr><Nm>Payee</Nm></Cdtr>)"
            R"(<CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct></CdtTrfTxInf>)";
    const auto seen = preview(write("p.xml", head + body + "</PmtInf></CstmrCdtTrfInitn></Document>"));
    ASSERT_TRUE(seen.has_value()) << seen.error().code();
    EXPECT_EQ(seen.value().format, "pain.001.001.03");
    EXPECT_TRUE(seen.value().headings.empty());
    ASSERT_EQ(seen.value().rows.size(), previewRows);
    EXPECT_EQ(seen.value().rows[0][0], "E1");
    EXPECT_EQ(seen.value().rows[0][4], "1.50");
}

TEST_F(ImportPreviewTest, WhatIsNoFileOfPaymentsIsRefusedWithItsReason) {
    EXPECT_TRUE(preview(write("e.csv", "")).error().is(formats::FileError::Empty));
    EXPECT_TRUE(preview(write("z.csv", std::string("PK\x03\x04", 4) + std::string(100, '\0'))).has_error());
}

} // namespace
} // namespace cambist::desk
