// Rows of a submitted payout changed in the store by somebody who has its key: the approver's own program
// refuses, and names row and field; verification finds the same.
#include "engine/desk/audit_desk.h"
#include "engine/documents/row_sealer.h"
#include "engine/sql/statement.h"
#include "tests/support/workspace_fixture.h"

namespace cambist::desk {
namespace {

using test::codeOf;
using test::must;
using test::refusedWith;

class TamperedRows : public test::WorkspaceTest {
protected:
    TamperedRows() {
        auto maker = openAs("maker");
        m_payments = makePayments(*maker, 4);
        m_id = newPayoutId();
        must(PayoutDesk(*maker).submit(m_id, "Suppliers", sourceOf(m_payments), Effect::Apply));
    }
    void change(const std::string& sqlText) const {
        auto database = must(sql::Database::open(paths().store, storeKey(), sql::OpenMode::ReadWrite));
        must(sql::execute(database, sqlText));
    }
    static std::string blob(ByteView bytes) { return "x'" + base::toHex(bytes) + "'"; }
    /// The clear fields of row 3 (position 2) become these.
    void setClear(const payments::ClearRow& row) const {
        change("UPDATE document_row SET clear=" + blob(payments::encodeClearRow(row)) + " WHERE position=2");
    }
    Result<PayoutCheck> approve() const {
        return PayoutDesk(*openAs("approver")).approve(m_id, Effect::Apply);
    }
    void expectRowChanged(const std::string& field) const {
        const auto result = approve();
        ASSERT_TRUE(refusedWith(PayoutDeskError::RowChanged, result));
        EXPECT_EQ(result.error().object(), toText(m_id));
        EXPECT_EQ(result.error().arguments(), (std::vector<std::string>{"3", field}));
        const auto recomputed = PayoutDesk(*openAs("maker")).recompute(m_id);
        EXPECT_TRUE(refusedWith(PayoutDeskError::RowChanged, recomputed));
    }
    /// Verification names the row as well.
    void expectFound(const std::string& field) const {
        const auto report =
            must(verifyWorkspace(m_workspace, "maker", base::bytesOf(test::makerPassphrase), around(), {}));
        bool named = false;
        for (const auto& problem : report.problems)
            if (problem.is(region::VerifyProblem::RowChanged)) {
                EXPECT_EQ(problem.object(), toText(m_id));
                EXPECT_EQ(problem.arguments(), (std::vector<std::string>{"3", field, "payout.row-changed"}));
                named = true;
            }
        EXPECT_TRUE(named);
    }
    /// Row 3 sealed anew with other texts, as somebody with the team key could.
    documents::SealedRow resealed(const payments::ClearRow& clear,
                                  const payments::PaymentFields& fields) const {
        auto maker = openAs("maker");
        auto sealer =
            must(documents::RowSealer::create(maker->state().documents, m_random, maker->teamKey(), 1));
        documents::PersonalFields personal;
        for (std::size_t i = 0; i < payments::fieldCount; ++i)
            if (!fields.values[i].empty())
                personal.emplace_back(static_cast<std::uint8_t>(i), fields.values[i]);
        documents::SealedRow row;
        must(maker->store().write(region::AfterWrite::Keep, [&]() -> Status {
            TRY(row, sealer.seal(clear.fingerprint, payments::encodeClearRow(clear), personal));
            return ok();
        }));
        return row;
    }
    void put(const documents::SealedRow& row) const {
        change("UPDATE document_row SET clear=" + blob(row.clear) + ", commitment=" + blob(row.commitment) +
               ", sealed=" + blob(row.sealed) + ", field_tags=" + blob(row.fieldTags) + " WHERE position=2");
    }
    std::vector<test::Payment> m_payments;
    payments::PayoutId m_id;
};

TEST_F(TamperedRows, UntouchedRowsAreApproved) {
    EXPECT_EQ(codeOf(approve()), "");
}

TEST_F(TamperedRows, AChangedAmountIsNamed) {
    auto clear = m_payments[2].clear;
    clear.amount += 1;
    setClear(clear);
    expectRowChanged("amount");
    expectFound("amount");
}

TEST_F(TamperedRows, AChangedDateOrCurrencyIsNamed) {
    auto clear = m_payments[2].clear;
    clear.valueDate = clear.valueDate.plusDays(1);
    setClear(clear);
    expectRowChanged("executionDate");
    clear = m_payments[2].clear;
    clear.currency = must(Currency::find("USD"));
    setClear(clear);
    expectRowChanged("currency");
}

TEST_F(TamperedRows, OtherClearFieldsNameTheRow) {
    auto clear = m_payments[2].clear;
    clear.debitAccount += 1;
    setClear(clear);
    expectRowChanged("row");
    change("UPDATE document_row SET clear=x'00' WHERE position=2");
    expectRowChanged("row");
    expectFound("row");
}

TEST_F(TamperedRows, EveryFlippedByteOfARowIsRefused) {
    const auto row = must(openAs("maker")->state().documents.row(1, 2));
    const std::pair<std::string, Bytes> parts[] = {
        {"clear", row.clear},
        {"sealed", row.sealed},
        {"commitment", Bytes(row.commitment.begin(), row.commitment.end())}};
    for (const auto& [column, bytes] : parts)
        for (std::size_t i = 0; i < bytes.size(); i += test::longMode() ? 1U : 7U) {
            auto changed = bytes;
            changed[i] ^= 0x40;
            change("UPDATE document_row SET " + column + "=" + blob(changed) + " WHERE position=2");
            const auto result = approve();
            ASSERT_TRUE(refusedWith(PayoutDeskError::RowChanged, result)) << column << ' ' << i;
            EXPECT_EQ(result.error().arguments()[0], "3");
            change("UPDATE document_row SET " + column + "=" + blob(bytes) + " WHERE position=2");
        }
    EXPECT_EQ(codeOf(approve()), "");
}

TEST_F(TamperedRows, ARowThatIsWholeButAnotherIsNoticed) {
    auto fields = m_payments[2].fields;
    fields[payments::Field::CreditorAccount] = "DE02120300000000202051";
    put(resealed(m_payments[2].clear, fields));
    EXPECT_TRUE(refusedWith(PayoutDeskError::RowsChanged, approve()));
    // Texts that say another amount than the clear field.
    fields = m_payments[2].fields;
    fields[payments::Field::Amount] = "999.00";
    put(resealed(m_payments[2].clear, fields));
    expectRowChanged("amount");
}

TEST_F(TamperedRows, RowsInAnotherOrderOrNumberAreNoticed) {
    change("UPDATE document_row SET position=99 WHERE position=0; UPDATE document_row SET position=0 WHERE "
           "position=1;"
           " UPDATE document_row SET position=1 WHERE position=99");
    EXPECT_TRUE(refusedWith(PayoutDeskError::RowsChanged, approve()));
    change("DELETE FROM document_row WHERE position=3");
    EXPECT_TRUE(refusedWith(PayoutDeskError::RowsChanged, approve()));
}

TEST_F(TamperedRows, ARowTooManyIsNoticed) {
    change("INSERT INTO document_row SELECT document,4,clear,commitment,subject,sealed,field_tags FROM "
           "document_row WHERE position=3");
    EXPECT_TRUE(refusedWith(PayoutDeskError::RowsChanged, approve()));
}

TEST_F(TamperedRows, MissingKeysAndDocumentsAreSaidSo) {
    change("UPDATE document_row SET subject=x'00' WHERE position=2");
    expectRowChanged("row");
    change("DELETE FROM subject_key");
    EXPECT_TRUE(refusedWith(PayoutDeskError::RowChanged, approve()));
    change("DELETE FROM document");
    EXPECT_EQ(codeOf(approve()), "payout.document-missing");
}

TEST_F(TamperedRows, WhatWasReleasedIsNotExportedFromOtherRows) {
    must(approve());
    auto maker = openAs("maker");
    must(PayoutDesk(*maker).release(m_id, "pain.001.001.09", m_folder / "bank.xml", Effect::Apply));
    maker.reset();
    auto clear = m_payments[2].clear;
    clear.amount += 1;
    setClear(clear);
    EXPECT_EQ(codeOf(PayoutDesk(*openAs("maker")).exportFile(m_id, m_folder / "again.xml")),
              "payout.row-changed");
    auto fields = m_payments[2].fields;
    fields[payments::Field::CreditorName] = "Somebody else";
    put(resealed(m_payments[2].clear, fields));
    EXPECT_EQ(codeOf(PayoutDesk(*openAs("maker")).exportFile(m_id, m_folder / "again.xml")),
              "payout.file-differs");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "again.xml"));
}

TEST_F(TamperedRows, DamagedFieldTagsNameNothingThatIsNotThere) {
    // Sealed texts changed under the old commitment are covered by the sealer's own tests; here the tags lie.
    change("UPDATE document_row SET field_tags=x'ffffffffffffff' WHERE position=2");
    EXPECT_EQ(codeOf(approve()), "");
}

} // namespace
} // namespace cambist::desk
