#include "tests/desk/draft_fixture.h"

namespace cambist::desk {
namespace {

using payments::DraftError;
using payments::Field;
using payments::RowState;

std::string rows(int first, int count) {
    std::string text;
    for (int i = first; i < first + count; ++i) text += goodRow(i);
    return text;
}
std::string table(const std::string& body) {
    return std::string(header) + body;
}

TEST_F(DraftDeskTest, GoodRowsBecomeACheckedDraft) {
    const auto result = importText(table(rows(1, 20))).value();
    EXPECT_EQ(result.rows, 20U);
    EXPECT_EQ(result.counts.ready, 20U);
    EXPECT_FALSE(result.setAside);
    EXPECT_FALSE(result.stopped);
    ASSERT_TRUE(result.draft);
    const auto draft = m_desk->find(result.draft->id).value();
    EXPECT_EQ(draft.state(), payments::PayoutState::Checked);
    EXPECT_EQ(draft.title, "in.csv");
    EXPECT_EQ(draft.businessDate, Date::of(2026, 11, 20));
    const auto totals = m_desk->totals(draft.id, RowState::Ready).value();
    ASSERT_EQ(totals.size(), 1U);
    EXPECT_EQ(totals.begin()->second.amount, 20 * 10'050 + 100 * 210);
    EXPECT_EQ(result.ready.begin()->second.amount, totals.begin()->second.amount);
}

TEST_F(DraftDeskTest, BadRowsAreSetAsideAndTheRestGoesOn) {
    const std::string bad =
        "INV-100,0.00,EUR,2026-11-23,Zero,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n"
        "INV-101,5.00,EUR,2026-11-23,Digits,DE88370400440532013000,COBADEFFXXX,x,bank-eur\n"
        "INV-102,5.00,EUR,2026-11-23,Müller,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n"
        "INV-103,5.00,EUR,2026-11-19,Past,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n"
        "INV-104,5.00,EUR,2026-11-23,Nowhere,DE89370400440532013000,COBADEFFXXX,x,bank-usd\n"
        "INV-105,5.00,EUR,2026-11-23,Wrong,DE89370400440532013000,COBADEFFXXX,x,bank-cny\n";
    const auto result = importText(table(rows(1, 5) + bad + rows(6, 5))).value();
    EXPECT_EQ(result.counts.ready, 10U);
    EXPECT_EQ(result.counts.toFix, 6U);
    ASSERT_TRUE(result.setAside && result.draft);
    const auto aside = m_desk->find(result.setAside->id).value();
    EXPECT_EQ(aside.kind, payments::DraftKind::SetAside);
    EXPECT_EQ(aside.parent, result.draft->id);
    EXPECT_EQ(aside.state(), payments::PayoutState::Draft);
    EXPECT_EQ(open(aside.id), (std::vector<std::string>{
                                  "6 amount-zero", "7 iban-check-digits", "8 name-characters", "9 date-past",
                                  "10 debit-account-unknown", "11 debit-account-currency"}));
    EXPECT_TRUE(open(result.draft->id).empty());
    EXPECT_EQ(m_desk->find(result.draft->id).value().state(), payments::PayoutState::Checked);
}

TEST_F(DraftDeskTest, RowKeysStayTheSameAndRowsKeepTheirOrder) {
    const auto first = importText(table(rows(1, 3))).value();
    std::vector<std::uint64_t> keys;
    const auto collect = [&](const payments::PayoutId& id) {
        std::vector<std::uint64_t> found;
        EXPECT_TRUE(m_desk->forEachRow(id, std::nullopt, [&](const payments::DraftRow& row) -> Status {
            found.push_back(row.key);
            return ok();
        }));
        return found;
    };
    keys = collect(first.draft->id);
    const auto again = importText(table(rows(1, 3)), {.onDuplicate = OnDuplicate::Allow,
                                                      .duplicateReason = "test",
                                                      .again = "the first was a rehearsal"})
                           .value();
    EXPECT_EQ(collect(again.draft->id), keys);
    EXPECT_EQ(again.draft->note, "the first was a rehearsal");
}

TEST_F(DraftDeskTest, FourClassesOfDuplicatesAreToldApart) {
    const auto first = importText(table(rows(1, 3))).value();
    // The same bytes.
    const auto same = importText(table(rows(1, 3)));
    ASSERT_TRUE(same.has_error());
    EXPECT_TRUE(same.error().is(DraftError::DuplicateFile));
    EXPECT_EQ(same.error().arguments()[0], toText(first.draft->id));
    const std::string twiceId =
        "INV-50,9.00,EUR,2026-11-23,A,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n"
        "INV-50,8.00,EUR,2026-11-23,B,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n";
    const std::string twice = "INV-60,7.00,EUR,2026-11-23,C,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n"
                              "INV-61,7.00,EUR,2026-11-23,c,DE89370400440532013000,COBADEFFXXX,y,bank-eur\n";
    std::string elsewhere = goodRow(2);
    elsewhere.replace(0, 5, "OTHER"); // another id, the same payment
    const std::string idElsewhere =
        "INV-3,6.00,EUR,2026-11-23,D,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n";
    const auto result = importText(table(twiceId + twice + elsewhere + idElsewhere)).value();
    EXPECT_EQ(result.counts.ready, 2U);
    EXPECT_EQ(result.counts.toDecide, 4U);
    EXPECT_EQ(result.duplicatesByEndToEndId, 2U);
    EXPECT_EQ(result.duplicatesInFile, 1U);
    EXPECT_EQ(result.duplicatesElsewhere, 1U);
    EXPECT_EQ(open(result.setAside->id),
              (std::vector<std::string>{"2 duplicate-end-to-end", "4 duplicate-row", "5 duplicate-payment",
                                        "6 duplicate-end-to-end"}));
    const auto found = m_desk->findings(result.setAside->id, 4).value();
    EXPECT_EQ(found.at(0).finding.arguments, (std::vector<std::string>{"2", toText(first.draft->id)}));
}

TEST_F(DraftDeskTest, DuplicatesMayBeAllowedWithAReason) {
    ASSERT_TRUE(importText(table(rows(1, 3))));
    ImportOptions options{.onDuplicate = OnDuplicate::Allow, .again = "second instalment"};
    const auto without = importText(table(rows(1, 3)), options);
    EXPECT_TRUE(without.has_error() && without.error().is(DraftError::ReasonNeeded));
    options.duplicateReason = "second instalment";
    const auto result = importText(table(rows(1, 3)), options).value();
    EXPECT_EQ(result.counts.ready, 3U);
    EXPECT_EQ(result.duplicatesElsewhere, 3U);
    const auto row = m_desk->findRow(result.draft->id, "1").value();
    EXPECT_EQ(row.reason, "second instalment");
    EXPECT_EQ(row.person, m_workspace->person());
}

TEST_F(DraftDeskTest, StopKeepsNothing) {
    ImportOptions options{.onBad = OnBad::Stop};
    const std::string bad = "INV-9,1e9,EUR,2026-11-23,A,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n";
    const auto result = importText(table(rows(1, 3) + bad), options).value();
    ASSERT_TRUE(result.stopped);
    EXPECT_TRUE(result.stopped->is(DraftError::RowsStopped));
    ASSERT_EQ(result.groups.size(), 1U);
    EXPECT_EQ(result.groups[0].first.code, "amount-format");
    EXPECT_TRUE(m_desk->list().value().empty());
    EXPECT_TRUE(importText(table(rows(1, 3)), options).value().draft) << "nothing of it is left behind";
}

TEST_F(DraftDeskTest, ADryRunTellsEverythingAndKeepsNothing) {
    ImportOptions options{.effect = Effect::DryRun};
    const std::string bad = "INV-9,0,EUR,2026-11-23,A,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n";
    const auto result = importText(table(rows(1, 3) + bad), options).value();
    EXPECT_EQ(result.counts.ready, 3U);
    EXPECT_EQ(result.counts.toFix, 1U);
    ASSERT_TRUE(result.draft && result.setAside);
    EXPECT_TRUE(result.draft->id.empty());
    EXPECT_TRUE(m_desk->list().value().empty());
}

TEST_F(DraftDeskTest, ControlTotalsAreCompared) {
    ImportOptions options{.expectRows = 4, .expectTotals = {"EUR=307.50", "CNY=1.00"}};
    const auto stopped = importText(table(rows(1, 3)), options).value();
    ASSERT_TRUE(stopped.stopped);
    EXPECT_TRUE(stopped.stopped->is(DraftError::TotalsStopped));
    ASSERT_EQ(stopped.fileFindings.size(), 2U);
    EXPECT_EQ(stopped.fileFindings[0].code, "expected-rows");
    EXPECT_EQ(stopped.fileFindings[1].arguments, (std::vector<std::string>{"CNY", "1.00", "0.00"}));
    EXPECT_TRUE(m_desk->list().value().empty());
    options.acceptTotals = "the fourth is paid by hand";
    const auto kept = importText(table(rows(1, 3)), options).value();
    EXPECT_FALSE(kept.stopped);
    EXPECT_EQ(m_desk->find(kept.draft->id).value().note, "the fourth is paid by hand");
    const auto unreadable = importText(table(rows(7, 1)), {.expectTotals = {"EUR=1,5"}});
    EXPECT_TRUE(unreadable.has_error() && unreadable.error().is(DraftError::TotalsForm));
}

TEST_F(DraftDeskTest, DebitAccountsAreFoundByIbanNumberOrCodeOrGiven) {
    const std::string iban =
        "INV-1,5.00,EUR,2026-11-23,A,DE89370400440532013000,COBADEFFXXX,x,DE02120300000000202051\n";
    const std::string none = "INV-2,6.00,EUR,,B,DE89370400440532013000,COBADEFFXXX,x,\n";
    const auto mixed = importText(table(iban + none)).value();
    EXPECT_EQ(open(mixed.setAside->id), std::vector<std::string>{"2 debit-account-missing"});
    const auto needed =
        importText(table("INV-3,7.00,EUR,,B,DE89370400440532013000,COBADEFFXXX,x,\n")).value();
    ASSERT_TRUE(needed.stopped && needed.stopped->is(DraftError::DebitAccountNeeded));
    EXPECT_EQ(needed.stopped->arguments()[0], "bank-eur, bank-cny");
    const auto given = importText(table("INV-3,7.00,EUR,,B,DE89370400440532013000,COBADEFFXXX,x,\n"),
                                  {.debitAccount = "bank-eur", .valueDate = Date::of(2026, 11, 25)})
                           .value();
    const auto row = m_desk->findRow(given.draft->id, "1").value();
    EXPECT_EQ(row.valueDate, Date::of(2026, 11, 25));
    EXPECT_EQ(m_workspace->state().ledger.account(row.debitAccount)->code, "bank-eur");
    const auto unknown = importText(table(rows(8, 1)), {.debitAccount = "bank-xyz"});
    EXPECT_TRUE(unknown.has_error() && unknown.error().is(DraftError::DebitAccountUnknown));
}

TEST_F(DraftDeskTest, MappingsAreSavedUsedAgainAndNeverGuessed) {
    const std::string strange =
        "Betrag X;Wer;Wohin;Nummer;Währung\n12,50;Muster;DE89370400440532013000;A-1;EUR\n";
    ImportOptions options{.debitAccount = "bank-eur",
                          .columns = {{"Betrag X", "amount"},
                                      {"Wer", "creditorName"},
                                      {"3", "creditorAccount"},
                                      {"Nummer", "endToEndId"},
                                      {"Währung", "currency"}},
                          .saveMapping = "acme"};
    const auto first = importText(strange, options);
    ASSERT_TRUE(first.has_value()) << first.error().code() << " " << first.error().object();
    EXPECT_EQ(m_desk->findRow(first.value().draft->id, "1").value().amount, 1250U);
    EXPECT_EQ(m_desk->mappingNames().value(), std::vector<std::string>{"acme"});
    const std::string next =
        "Betrag X;Wer;Wohin;Nummer;Währung\n13,50;Muster;DE89370400440532013000;A-2;EUR\n";
    const auto reused = importText(next, {.debitAccount = "bank-eur"});
    ASSERT_TRUE(reused.has_value()) << reused.error().code();
    EXPECT_EQ(reused.value().mapping, "acme");
    const std::string changed =
        "Betrag X;Wer;Konto;Nummer;Währung\n13,50;Muster;DE89370400440532013000;A-3;EUR\n";
    const auto refused = importText(changed, {.debitAccount = "bank-eur", .mapping = "acme"});
    ASSERT_TRUE(refused.has_error());
    EXPECT_TRUE(refused.error().is(DraftError::HeaderChanged));
    EXPECT_EQ(refused.error().arguments(), (std::vector<std::string>{"acme", "Konto", "Wohin"}));
    const auto unknown =
        importText(next + "14,50;Other;DE89370400440532013000;A-4;EUR\n", {.mapping = "nobody"});
    EXPECT_TRUE(unknown.has_error() && unknown.error().is(DraftError::MappingUnknown));
}

TEST_F(DraftDeskTest, Pain001IsImportedWithItsDeclaredTotals) {
    const auto message = [](std::string count, std::string sum, std::string iban) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"><CstmrCdtTrfInitn><GrpHdr>"
               "<MsgId>M1</MsgId><CreDtTm>2026-11-20T09:00:00</CreDtTm><NbOfTxs>" +
               count + "</NbOfTxs><CtrlSum>" + sum +
               "</CtrlSum><InitgPty><Nm>HQ</Nm></InitgPty></GrpHdr><PmtInf><PmtInfId>P1</"
               "PmtInfId><PmtMtd>TRF</PmtMtd>"
               "<ReqdExctnDt>2026-11-23</ReqdExctnDt><Dbtr><Nm>HQ</Nm></Dbtr><DbtrAcct><Id><IBAN>"
               "DE02120300000000202051</IBAN></Id></DbtrAcct><DbtrAgt><FinInstnId><BIC>BYLADEM1001</BIC></"
               "FinInstnId>"
               "</DbtrAgt><CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><Amt><InstdAmt "
               "Ccy=\"EUR\">12.50"
               "</InstdAmt></Amt><Cdtr><Nm>Muster</Nm></Cdtr><CdtrAcct><Id><IBAN>" +
               iban + "</IBAN></Id></CdtrAcct></CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>\n";
    };
    const auto good = importText(message("1", "12.50", "DE89370400440532013000")).value();
    EXPECT_EQ(good.format, "pain.001.001.03");
    EXPECT_EQ(good.counts.ready, 1U);
    EXPECT_EQ(m_desk->find(good.draft->id).value().declaredCount, 1U);
    const auto wrong = importText(message("2", "12.50", "DE89370400440532013000")).value();
    ASSERT_TRUE(wrong.stopped && wrong.stopped->is(DraftError::TotalsStopped));
    EXPECT_EQ(wrong.fileFindings.at(0).code, "count-mismatch");
    const auto bad = importText(message("1", "12.50", "DE89370400440532013001")).value();
    EXPECT_FALSE(bad.draft);
    ASSERT_TRUE(bad.setAside);
    EXPECT_TRUE(bad.setAside->parent.empty());
    EXPECT_EQ(bad.counts.toFix, 1U);
}

TEST_F(DraftDeskTest, ARefusedFileLeavesNothing) {
    for (const std::string text : {"", "no table at all", "<a/>", "amount,currency\n"}) {
        const auto result = importText(text);
        EXPECT_TRUE(result.has_error()) << text;
    }
    // Broken only behind thousands of rows that are written already.
    std::string late = table(rows(1, 6000));
    late += "INV-X,\"never closed\n";
    EXPECT_TRUE(importText(late).has_error());
    EXPECT_TRUE(m_desk->list().value().empty());
    EXPECT_TRUE(importText(table(rows(1, 2))).value().draft);
}

TEST_F(DraftDeskTest, ThousandsOfRowsWithKnownFaultsAreCountedExactly) {
    std::string text(header);
    std::uint64_t toFix = 0;
    for (int i = 0; i < 12'000; ++i) {
        auto row = goodRow(i);
        if (i % 321 == 5) {
            row.replace(row.find("DE"), 4, "DE00");
            ++toFix;
        }
        text += row;
    }
    const auto result = importText(text).value();
    EXPECT_EQ(result.counts.toFix, toFix);
    EXPECT_EQ(result.counts.ready, 12'000 - toFix);
    EXPECT_EQ(m_desk->find(result.draft->id).value().counts.ready, 12'000 - toFix);
    std::uint64_t seen = 0;
    std::uint32_t last = 0;
    ASSERT_TRUE(m_desk->forEachReadyRow(
        result.draft->id,
        [&](const payments::ClearRow& row, const payments::PaymentFields& fields) -> Status {
            EXPECT_GT(fields.row, last);
            EXPECT_NE(row.debitAccount, 0U);
            last = fields.row;
            ++seen;
            return ok();
        }));
    EXPECT_EQ(seen, 12'000 - toFix);
}

} // namespace
} // namespace cambist::desk
