// From submission to the bank file: the same bytes every time, valid against the ISO schemas.
#include "engine/desk/ledger_desk.h"
#include "tests/support/workspace_fixture.h"
#include "tests/support/xml_schema.h"

#include <filesystem>

namespace cambist::desk {
namespace {

using payments::PayoutState;
using test::codeOf;
using test::must;
using test::refusedWith;

class BankFile : public test::WorkspaceTest {
protected:
    std::string text(const std::string& name) const {
        return std::string(base::textOf(test::readAll(m_folder / name)));
    }
    std::unique_ptr<Workspace> m_maker = openAs("maker");
    std::unique_ptr<Workspace> m_approver = openAs("approver");
    PayoutDesk m_makerDesk{*m_maker}, m_approverDesk{*m_approver};
};

TEST_F(BankFile, ASecondExportIsTheFirstByteForByte) {
    const auto id = submit(*m_maker, 12, true);
    const auto check = must(m_approverDesk.approve(id, Effect::Apply));
    EXPECT_EQ(check.count, 12U);
    EXPECT_EQ(codeOf(m_makerDesk.exportFile(id, m_folder / "early.xml")), "payout.not-released");
    must(m_makerDesk.release(id, "pain.001.001.09", m_folder / "one.xml", Effect::Apply));
    const auto first = text("one.xml");
    ASSERT_FALSE(first.empty());
    m_clock.set({m_clock.now().nanoseconds + 86'400'000'000'000});
    must(m_makerDesk.exportFile(id, m_folder / "two.xml"));
    must(m_approverDesk.exportFile(id, m_folder / "three.xml"));
    EXPECT_EQ(text("two.xml"), first);
    EXPECT_EQ(text("three.xml"), first);
    EXPECT_EQ(codeOf(m_makerDesk.release(id, "pain.001.001.09", m_folder / "four.xml", Effect::Apply)),
              "payout.wrong-state");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "four.xml"));
    // Stable ids, the group's particulars, every row.
    EXPECT_NE(first.find("<MsgId>" + m_makerDesk.messageId(id) + "</MsgId>"), std::string::npos);
    EXPECT_LE(m_makerDesk.messageId(id).size(), 35U);
    EXPECT_NE(first.find("<NbOfTxs>12</NbOfTxs>"), std::string::npos);
    for (int row = 1; row <= 12; ++row)
        EXPECT_NE(first.find("<EndToEndId>INV-" + std::to_string(row) + "<"), std::string::npos) << row;
    EXPECT_NE(first.find("2026-11-23T09:00:00Z"), std::string::npos);
    EXPECT_NE(first.find("张伟"), std::string::npos);
}

TEST_F(BankFile, ValidatesAgainstTheSchemas) {
    const std::pair<std::string, std::string> formats[] = {
        {"pain.001.001.09", "dk-and-iso/pain.001.001.09.xsd"},
        {"pain.001.001.03", "iso-older-pain/pain.001.001.03.xsd"}};
    if (!test::isoSchema(formats[0].second)) GTEST_SKIP() << "2 formats were not validated: no corpora";
    for (const auto& [format, schema] : formats) {
        const auto id = submit(*m_maker, 9, true);
        must(m_approverDesk.approve(id, Effect::Apply));
        must(m_makerDesk.release(id, format, m_folder / (format + ".xml"), Effect::Apply));
        EXPECT_EQ(test::objections(*test::isoSchema(schema), m_folder / (format + ".xml")), "") << format;
    }
}

TEST_F(BankFile, FormatsAreKnownBeforeMoneyMoves) {
    const auto id = submit(*m_maker, 2);
    must(m_approverDesk.approve(id, Effect::Apply));
    const auto refused = m_makerDesk.release(id, "pain.001.001.99", m_folder / "x.xml", Effect::Apply);
    ASSERT_TRUE(refusedWith(PayoutDeskError::FormatUnknown, refused));
    EXPECT_EQ(must(m_makerDesk.find(id)).state, PayoutState::Approved);
}

TEST_F(BankFile, DryRunsChangeNothing) {
    auto payments = makePayments(*m_maker, 3);
    const auto dry = must(m_makerDesk.submit(newPayoutId(), "t", sourceOf(payments), Effect::DryRun));
    EXPECT_EQ(dry.count, 3U);
    EXPECT_TRUE(must(m_makerDesk.list()).empty());
    const auto id = submit(*m_maker, 3);
    must(m_approverDesk.approve(id, Effect::DryRun));
    EXPECT_EQ(must(m_makerDesk.find(id)).state, PayoutState::AwaitingApproval);
    must(m_approverDesk.reject(id, "no", Effect::DryRun));
    EXPECT_EQ(must(m_makerDesk.find(id)).state, PayoutState::AwaitingApproval);
    must(m_approverDesk.approve(id, Effect::Apply));
    must(m_makerDesk.release(id, "pain.001.001.09", m_folder / "dry.xml", Effect::DryRun));
    EXPECT_EQ(must(m_makerDesk.find(id)).state, PayoutState::Approved);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "dry.xml"));
}

TEST_F(BankFile, SepaSaysWhatSepaCarries) {
    auto payments = makePayments(*m_maker, 1);
    payments[0].fields[payments::Field::CreditorAgentName] = "Kölner Sparkasse";
    const auto id = newPayoutId();
    must(m_makerDesk.submit(id, "t", sourceOf(payments), Effect::Apply));
    must(m_approverDesk.approve(id, Effect::Apply));
    must(m_makerDesk.release(id, "pain.001.001.09", m_folder / "sepa.xml", Effect::Apply));
    const auto file = text("sepa.xml");
    EXPECT_NE(file.find("<Cd>SEPA</Cd>"), std::string::npos);
    EXPECT_NE(file.find("<ChrgBr>SLEV</ChrgBr>"), std::string::npos);
    EXPECT_EQ(file.find("Sparkasse"), std::string::npos);
    // A country alone is no address.
    const auto debtor = file.substr(file.find("<Dbtr>"), file.find("</Dbtr>") - file.find("<Dbtr>"));
    EXPECT_NE(debtor.find("Alpha GmbH"), std::string::npos);
    EXPECT_EQ(debtor.find("PstlAdr"), std::string::npos);
}

TEST_F(BankFile, ARowLeavesByTheRailThatItWasCheckedFor) {
    // Euro out of Singapore is no SEPA payment, however European its payee.
    test::writeAll(
        m_folder / "more.csv",
        base::bytesOf("code,type,currency,name,role,entity,number,bic,bank_name,holder,country\n"
                      "1900,asset,EUR,Singapore,bank,alpha,0721234508,DBSSSGSGXXX,DBS,Alpha,SG\n"));
    must(importAccounts(*m_maker, m_folder / "more.csv", Effect::Apply));
    post(*m_maker, "1900", "3000", "5000.00");
    auto payments = makePayments(*m_maker, 1);
    payments[0].clear.debitAccount = m_maker->state().ledger.accountByCode("1900")->number;
    payments[0].fields[payments::Field::ChargeBearer] = "DEBT";
    const auto id = newPayoutId();
    must(m_makerDesk.submit(id, "t", sourceOf(payments), Effect::Apply));
    must(m_approver->store().refresh());
    must(m_approverDesk.approve(id, Effect::Apply));
    must(m_makerDesk.release(id, "pain.001.001.09", m_folder / "sg.xml", Effect::Apply));
    const auto file = text("sg.xml");
    EXPECT_EQ(file.find("SEPA"), std::string::npos);
    EXPECT_NE(file.find("<ChrgBr>DEBT</ChrgBr>"), std::string::npos);
}

TEST_F(BankFile, RolesAreTheMachines) {
    const auto id = submit(*m_maker, 2);
    EXPECT_EQ(codeOf(m_makerDesk.approve(id, Effect::Apply)), "access.not-permitted");
    EXPECT_EQ(codeOf(m_makerDesk.reject(id, "no", Effect::Apply)), "access.not-permitted");
    auto payments = makePayments(*m_approver, 1);
    EXPECT_EQ(codeOf(m_approverDesk.submit(newPayoutId(), "t", sourceOf(payments), Effect::Apply)),
              "access.not-permitted");
}

TEST_F(BankFile, ARejectedPayoutCanBeSubmittedAnew) {
    const auto id = submit(*m_maker, 3);
    must(m_approverDesk.reject(id, "one row is wrong", Effect::Apply));
    EXPECT_EQ(must(m_makerDesk.find(id)).state, PayoutState::Cancelled);
    EXPECT_EQ(must(m_makerDesk.find(id)).reason, "one row is wrong");
    auto payments = makePayments(*m_maker, 2);
    must(m_makerDesk.submit(id, "again", sourceOf(payments), Effect::Apply));
    EXPECT_EQ(must(m_makerDesk.find(id)).count, 2U);
    must(m_approverDesk.approve(id, Effect::Apply));
}

TEST_F(BankFile, RowsComeBackAsTheyWere) {
    const auto payments = makePayments(*m_maker, 5, true);
    const auto id = newPayoutId();
    must(m_makerDesk.submit(id, "Suppliers", sourceOf(payments), Effect::Apply));
    std::size_t seen = 0;
    must(m_approverDesk.forEachRow(must(m_approverDesk.find(id)),
                                   [&](std::uint64_t position, const auto& clear, const auto& fields) {
                                       EXPECT_EQ(clear, payments[position].clear);
                                       EXPECT_EQ(fields.values, payments[position].fields.values);
                                       ++seen;
                                       return Status(ok());
                                   }));
    EXPECT_EQ(seen, 5U);
}

TEST_F(BankFile, AnUnknownPayoutIsSaidSo) {
    for (const auto& code : {codeOf(m_makerDesk.find(newPayoutId())),
                             codeOf(m_makerDesk.exportFile(newPayoutId(), m_folder / "x")),
                             codeOf(m_approverDesk.approve(newPayoutId(), Effect::Apply)),
                             codeOf(m_approverDesk.reject(newPayoutId(), "", Effect::Apply))})
        EXPECT_EQ(code, "payout.unknown");
}

} // namespace
} // namespace cambist::desk
