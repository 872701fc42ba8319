// From submission to the bank file: the same bytes every time, valid against the ISO schemas.
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
