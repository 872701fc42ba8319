#include "tests/desk/draft_fixture.h"

#include "engine/desk/payout_desk.h"

namespace cambist::desk {
namespace {

using payments::DraftError;
using payments::Field;
using payments::RowState;

constexpr std::string_view badIban =
    "INV-9,5.00,EUR,2026-11-23,Wrong Digits,DE88370400440532013000,COBADEFFXXX,x,bank-eur\n";

class DraftChangeTest : public DraftDeskTest {
protected:
    payments::PayoutId asideOf(const std::string& bad) {
        const auto result = importText(std::string(header) + goodRow(1) + bad + goodRow(2));
        EXPECT_TRUE(result.has_value() && result.value().setAside);
        m_main = result.value().draft->id;
        return result.value().setAside->id;
    }
    payments::PayoutId m_main;
};

TEST_F(DraftChangeTest, AFixedRowIsCheckedAtOnce) {
    const auto id = asideOf(std::string(badIban));
    const auto wrong =
        m_desk->fix(id, "2", {{Field::CreditorAccount, "DE87370400440532013000"}}, Effect::Apply).value();
    EXPECT_EQ(wrong.row.state, RowState::ToFix);
    const auto right =
        m_desk->fix(id, "2", {{Field::CreditorAccount, "de89 3704 0044 0532 0130 00"}}, Effect::Apply)
            .value();
    EXPECT_EQ(right.row.state, RowState::Ready);
    EXPECT_EQ(right.row.fields[Field::CreditorAccount], "DE89370400440532013000");
    EXPECT_EQ(right.draft.state(), payments::PayoutState::Checked);
    EXPECT_EQ(m_desk->find(id).value().counts, (payments::DraftCounts{.ready = 1}));
    EXPECT_TRUE(open(id).empty());
    // By its key, and what the file had is not forgotten.
    const auto key = payments::rowKeyText(right.row.key);
    const auto undone = m_desk->undo(id, key, Effect::Apply).value();
    EXPECT_EQ(undone.row.fields[Field::CreditorAccount], "DE88370400440532013000");
    EXPECT_EQ(undone.row.state, RowState::ToFix);
    EXPECT_FALSE(undone.row.original);
    const auto nothing = m_desk->undo(id, key, Effect::Apply);
    EXPECT_TRUE(nothing.has_error() && nothing.error().is(DraftError::NotFixed));
}

TEST_F(DraftChangeTest, ADryRunChangesNothing) {
    const auto id = asideOf(std::string(badIban));
    const DraftDesk::FieldValues values{{Field::CreditorAccount, "DE89370400440532013000"}};
    EXPECT_EQ(m_desk->fix(id, "2", values, Effect::DryRun).value().row.state, RowState::Ready);
    EXPECT_EQ(m_desk->findRow(id, "2").value().state, RowState::ToFix);
    EXPECT_EQ(m_desk->decide(id, "2", Decision::Drop, "no", Effect::DryRun).value().row.state,
              RowState::Dropped);
    EXPECT_EQ(m_desk->find(id).value().counts.toFix, 1U);
}

TEST_F(DraftChangeTest, WhatTheReaderFoundIsSettledBySettingTheField) {
    // "1,234" may be a thousand or a little over one: only a person knows.
    const auto result = importText("endToEndId;amount;currency;creditorName;creditorAccount;debtorAccount\n"
                                   "A-1;1,234;EUR;Muster;DE89370400440532013000;bank-eur\n");
    ASSERT_TRUE(result.has_value()) << result.error().code();
    const auto id = result.value().setAside->id;
    ASSERT_EQ(open(id).at(0), "1 decimal-ambiguous");
    const auto kept = m_desk->decide(id, "1", Decision::Keep, "as written", Effect::Apply).value();
    EXPECT_EQ(kept.row.state, RowState::ToFix) << "no decision makes an amount of it";
    EXPECT_EQ(open(id), std::vector<std::string>{"1 amount-format"});
    const auto undone = m_desk->undo(id, "1", Effect::Apply).value();
    EXPECT_EQ(undone.row.state, RowState::ToFix);
    const auto fixed = m_desk->fix(id, "1", {{Field::Amount, "1234.00"}}, Effect::Apply).value();
    EXPECT_EQ(fixed.row.state, RowState::Ready);
    EXPECT_EQ(fixed.row.amount, 123400U);
    EXPECT_TRUE(open(id).empty());
}

TEST_F(DraftChangeTest, DuplicatesAreKeptOrDroppedByAPersonWithAReason) {
    const auto id =
        asideOf("INV-1,8.00,EUR,2026-11-23,Other,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n");
    ASSERT_EQ(open(id), std::vector<std::string>{"2 duplicate-end-to-end"});
    const auto blank = m_desk->decide(id, "2", Decision::Keep, " ", Effect::Apply);
    EXPECT_TRUE(blank.has_error() && blank.error().is(DraftError::ReasonNeeded));
    const auto dropped = m_desk->decide(id, "2", Decision::Drop, "paid in October", Effect::Apply).value();
    EXPECT_EQ(dropped.row.state, RowState::Dropped);
    std::size_t listed = 0;
    ASSERT_TRUE(m_desk->forEachRow(id, RowState::Dropped, [&](const payments::DraftRow& row) -> Status {
        EXPECT_EQ(row.reason, "paid in October");
        EXPECT_EQ(row.person, m_workspace->person());
        ++listed;
        return ok();
    }));
    EXPECT_EQ(listed, 1U);
    const auto still = m_desk->fix(id, "2", {{Field::EndToEndId, "INV-77"}}, Effect::Apply).value();
    EXPECT_EQ(still.row.state, RowState::Dropped);
    ASSERT_TRUE(m_desk->fix(id, "2", {{Field::EndToEndId, "INV-1"}}, Effect::Apply));
    const auto kept = m_desk->decide(id, "2", Decision::Keep, "another instalment", Effect::Apply).value();
    EXPECT_EQ(kept.row.state, RowState::Ready);
    // Fixing something else does not ask the same question again; another id is another question.
    const auto same = m_desk->fix(id, "2", {{Field::Remittance, "instalment 2"}}, Effect::Apply).value();
    EXPECT_EQ(same.row.state, RowState::Ready);
    const auto other = m_desk->fix(id, "2", {{Field::EndToEndId, "INV-2"}}, Effect::Apply).value();
    EXPECT_EQ(other.row.state, RowState::ToDecide);
    const auto nothing = m_desk->decide(m_main, "1", Decision::Keep, "fine", Effect::Apply);
    EXPECT_TRUE(nothing.has_error() && nothing.error().is(DraftError::NothingToDecide));
}

TEST_F(DraftChangeTest, ARowThatBecomesADuplicateIsFound) {
    const auto id =
        asideOf("INV-9,101.50,EUR,2026-11-23,Payee 1,DE00370400441000000001,COBADEFFXXX,x,bank-eur\n");
    const auto fixed = m_desk->fix(id, "2", {{Field::CreditorAccount, ibanOf(1)}}, Effect::Apply).value();
    EXPECT_EQ(fixed.row.state, RowState::ToDecide);
    EXPECT_EQ(open(id), std::vector<std::string>{"2 duplicate-row"});
    // The other one does not ask the same when it is checked again.
    const auto first = m_desk->fix(m_main, "1", {{Field::Remittance, "changed"}}, Effect::Apply).value();
    EXPECT_EQ(first.row.state, RowState::Ready);
}

TEST_F(DraftChangeTest, WhatIsNotReadyCanBeSetAside) {
    const auto id =
        asideOf(std::string(badIban) +
                "INV-10,6.00,EUR,2026-11-23,Again,DE88370400440532013000,COBADEFFXXX,x,bank-eur\n");
    const auto nothing = m_desk->setAside(id, Effect::Apply);
    EXPECT_TRUE(nothing.has_error() && nothing.error().is(DraftError::NothingReady));
    ASSERT_TRUE(m_desk->fix(id, "2", {{Field::CreditorAccount, "DE89370400440532013000"}}, Effect::Apply));
    const auto walk = m_desk->forEachReadyRow(id, [](const auto&, const auto&) { return Status(ok()); });
    EXPECT_TRUE(walk.has_error() && walk.error().is(DraftError::NotReady));
    const auto aside = m_desk->setAside(id, Effect::Apply).value();
    EXPECT_EQ(aside.parent, id);
    EXPECT_EQ(m_desk->find(id).value().counts, (payments::DraftCounts{.ready = 1}));
    EXPECT_EQ(m_desk->find(aside.id).value().counts, (payments::DraftCounts{.toFix = 1}));
    EXPECT_EQ(open(aside.id), std::vector<std::string>{"3 iban-check-digits"});
    const auto again = m_desk->setAside(id, Effect::Apply);
    EXPECT_TRUE(again.has_error() && again.error().is(DraftError::NothingSetAside));
}

TEST_F(DraftChangeTest, AnExportedDraftComesBackWithItsCorrections) {
    const auto id =
        asideOf(std::string(badIban) +
                "INV-10,6.00,EUR,2026-11-23,=SUM(A1),DE88370400440532013000,COBADEFFXXX,x,bank-eur\n");
    const auto bytes =
        m_desk->exportRows(id, [](const payments::Finding& finding) { return std::string(finding.code); })
            .value();
    std::string text(base::textOf(bytes));
    EXPECT_NE(text.find("iban-check-digits"), std::string::npos);
    EXPECT_NE(text.find("'=SUM(A1)"), std::string::npos);
    for (std::size_t at = 0; (at = text.find("DE88", at)) != std::string::npos;) text.replace(at, 4, "DE89");
    auto reader = base::FileReader::open(write("corrected.csv", text)).value();
    const auto done = m_desk->fixFromFile(id, reader, "corrected.csv", Effect::Apply).value();
    EXPECT_EQ(done.rows, 2U);
    EXPECT_EQ(done.changed, 2U);
    EXPECT_EQ(m_desk->findRow(id, "2").value().state, RowState::Ready);
    EXPECT_EQ(m_desk->findRow(id, "3").value().fields[Field::CreditorName], "=SUM(A1)");
    auto other = base::FileReader::open(write("other.csv", std::string(header) + goodRow(1))).value();
    const auto refused = m_desk->fixFromFile(id, other, "other.csv", Effect::Apply);
    EXPECT_TRUE(refused.has_error() && refused.error().is(DraftError::NoRowKeys));
}

TEST_F(DraftChangeTest, ASubmittedDraftDoesNotChangeUntilItIsRejected) {
    const auto id = asideOf("INV-7,8.00,EUR,,,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n");
    ASSERT_TRUE(
        m_desk->fix(id, "2", {{Field::CreditorName, "Named"}, {Field::EndToEndId, ""}}, Effect::Apply));
    std::string endToEnd, date;
    ASSERT_TRUE(m_desk->forEachReadyRow(
        id, [&](const payments::ClearRow& row, const payments::PaymentFields& fields) -> Status {
            endToEnd = fields[Field::EndToEndId];
            date = fields[Field::ExecutionDate];
            EXPECT_EQ(endToEnd, payments::rowKeyText(row.key));
            EXPECT_EQ(row.amount, 800U);
            return ok();
        }));
    EXPECT_EQ(date, "2026-11-20");
    PayoutDesk payouts(*m_workspace);
    const auto rows = [&](const PayoutDesk::OnRow& onRow) { return m_desk->forEachReadyRow(id, onRow); };
    const auto submitted = payouts.submit(id, "test", rows, Effect::Apply);
    ASSERT_TRUE(submitted.has_value()) << submitted.error().code();
    // Even when the process died before it could mark the draft.
    EXPECT_EQ(m_desk->find(id).value().status, payments::DraftStatus::Submitted);
    const auto refused = m_desk->fix(id, "2", {{Field::Remittance, "late"}}, Effect::Apply);
    EXPECT_TRUE(refused.has_error() && refused.error().is(DraftError::Submitted));
    const auto known =
        importText(std::string(header) +
                   "NEW,8.00,EUR,2026-11-20,named,DE89370400440532013000,COBADEFFXXX,x,bank-eur\n")
            .value();
    EXPECT_EQ(known.duplicatesElsewhere, 1U);
}

TEST_F(DraftChangeTest, UnknownThingsAreNamed) {
    const auto id = asideOf(std::string(badIban));
    const auto draft = m_desk->find({Bytes16{1}});
    EXPECT_TRUE(draft.has_error() && draft.error().is(DraftError::UnknownDraft));
    for (const char* row : {"0", "1", "77", "R-XX", "nonsense", "99999999999"}) {
        const auto found = m_desk->findRow(id, row);
        EXPECT_TRUE(found.has_error() && found.error().is(DraftError::UnknownRow)) << row;
    }
}

} // namespace
} // namespace cambist::desk
