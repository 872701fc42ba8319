// What a bank's pain.002 does to the books.
#include "tests/support/workspace_fixture.h"

namespace cambist::desk {
namespace {

using payments::PayoutState;
using payments::RowOutcome;
using test::codeOf;
using test::must;
using test::refusedWith;

class StatusReport : public test::WorkspaceTest {
protected:
    StatusReport() { m_id = released(makePayments(*m_maker, 6, true)); }

    payments::PayoutId released(const std::vector<test::Payment>& payments) {
        const auto id = newPayoutId();
        must(m_desk.submit(id, "Suppliers", sourceOf(payments), Effect::Apply));
        must(PayoutDesk(*m_approver).approve(id, Effect::Apply));
        must(m_desk.release(id, "pain.001.001.09", m_folder / "bank.xml", Effect::Apply));
        return id;
    }
    static std::string transaction(const std::string& endToEndId, const std::string& status,
                                   const std::string& reason = "") {
        return "<TxInfAndSts><OrgnlEndToEndId>" + endToEndId + "</OrgnlEndToEndId><TxSts>" + status +
               "</TxSts>" +
               (reason.empty() ? "" : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn></StsRsnInf>") +
               "</TxInfAndSts>";
    }
    static std::string block(const std::string& id, const std::string& status,
                             const std::string& inside = "") {
        return "<OrgnlPmtInfAndSts><OrgnlPmtInfId>" + id + "</OrgnlPmtInfId>" +
               (status.empty() ? "" : "<PmtInfSts>" + status + "</PmtInfSts>") + inside +
               "</OrgnlPmtInfAndSts>";
    }
    Result<PayoutDesk::StatusResult> report(const std::string& groupStatus, const std::string& blocks,
                                            std::string message = "", Effect effect = Effect::Apply) {
        if (message.empty()) message = m_desk.messageId(m_id);
        test::writeText(
            m_folder / "status.xml",
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr>"
            "<MsgId>S1</MsgId><CreDtTm>2026-11-24T10:00:00</CreDtTm></"
            "GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>" +
                message + "</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>" +
                (groupStatus.empty() ? "" : "<GrpSts>" + groupStatus + "</GrpSts>") + "</OrgnlGrpInfAndSts>" +
                blocks + "</CstmrPmtStsRpt></Document>");
        return m_desk.recordStatus(m_folder / "status.xml", effect);
    }
    std::string outcomes() {
        std::string all;
        for (std::uint64_t row = 0; row < must(m_desk.find(m_id)).count; ++row)
            all += "OSR"[static_cast<int>(must(m_maker->state().payouts.outcome(m_id, row)).outcome)];
        return all;
    }
    std::string group(int number) { return m_desk.messageId(m_id) + "-" + std::to_string(number); }

    std::unique_ptr<Workspace> m_maker = openAs("maker");
    std::unique_ptr<Workspace> m_approver = openAs("approver");
    PayoutDesk m_desk{*m_maker};
    payments::PayoutId m_id;
};

TEST_F(StatusReport, PaymentsByTheirIds) {
    const auto result =
        must(report("PART", block(group(1), "",
                                  transaction("INV-1", "ACSC") + transaction("INV-3", "RJCT", "AC04") +
                                      transaction("INV-5", "PDNG"))));
    EXPECT_EQ(result.settled, 1U);
    EXPECT_EQ(result.returned, 1U);
    EXPECT_EQ(result.open, 1U);
    EXPECT_EQ(result.unknown, 0U);
    EXPECT_EQ(result.state, PayoutState::AcceptedByBank);
    EXPECT_EQ(outcomes(), "SOROOO");
    EXPECT_EQ(must(m_maker->state().payouts.outcome(m_id, 2)).reason, "AC04");
    EXPECT_EQ(test::balanceOf(*m_maker, "5000"), 10001);
    // Changes its mind, then settles all.
    must(report("PART", block(group(1), "", transaction("INV-3", "ACSC") + transaction("INV-1", "RJCT"))));
    EXPECT_EQ(outcomes(), "ROSOOO");
    EXPECT_EQ(must(report("ACSC", "")).state, PayoutState::Settled);
    EXPECT_EQ(test::balanceOf(*m_maker, "2100"), 0);
    EXPECT_EQ(test::balanceOf(*m_maker, "2110"), 0);
}

TEST_F(StatusReport, FromTheWholeToThePart) {
    EXPECT_EQ(must(report("RJCT", "")).state, PayoutState::RejectedByBank);
    EXPECT_EQ(outcomes(), "RRRRRR");
    // The file was rejected, one group accepted, one payment of it not.
    const auto result = must(report("RJCT", block(group(1), "ACSP", transaction("INV-3", "PDNG"))));
    EXPECT_EQ(result.unknown, 0U);
    EXPECT_EQ(outcomes(), "SRORSR"); // rows 1, 3 and 5 are the first group's
}

TEST_F(StatusReport, PartSaysNothingOfWhatItDoesNotName) {
    must(report("ACSC", ""));
    must(report("PART", block(group(1), "PART", transaction("INV-1", "RJCT"))));
    EXPECT_EQ(outcomes(), "RSSSSS");
    EXPECT_EQ(must(m_desk.find(m_id)).state, PayoutState::PartSettled);
}

TEST_F(StatusReport, TheSameReportAgainMovesNothing) {
    must(report("ACSC", ""));
    const auto transfers = m_maker->state().ledger.lastTransfer();
    must(report("ACSC", ""));
    EXPECT_EQ(m_maker->state().ledger.lastTransfer(), transfers);
}

TEST_F(StatusReport, WhatIsNotOursIsSaidSo) {
    const auto foreign = report("ACSC", "", "CB-SOMEBODY-ELSE");
    ASSERT_TRUE(refusedWith(PayoutDeskError::ReportUnknown, foreign));
    EXPECT_EQ(foreign.error().arguments(), std::vector<std::string>{"CB-SOMEBODY-ELSE"});
    const auto waiting = submit(*m_maker, 1);
    EXPECT_TRUE(refusedWith(PayoutDeskError::ReportUnknown, report("ACSC", "", m_desk.messageId(waiting))));
    const auto result = must(report("PART", block("none", "ACSC", transaction("INV-99", "ACSC"))));
    EXPECT_EQ(result.unknown, 1U);
    EXPECT_EQ(result.settled, 0U);
    EXPECT_EQ(outcomes(), "OOOOOO");
    test::writeText(m_folder / "not.xml", "no report");
    EXPECT_FALSE(codeOf(m_desk.recordStatus(m_folder / "not.xml", Effect::Apply)).empty());
    EXPECT_EQ(codeOf(m_desk.recordStatus(m_folder / "none.xml", Effect::Apply)), "system.not-found");
}

TEST_F(StatusReport, ANameThatTwoRowsShareTellsNothing) {
    auto payments = makePayments(*m_maker, 3);
    payments[2].fields[payments::Field::EndToEndId] = "INV-1";
    m_id = released(payments);
    const auto result = must(
        report("PART", block(group(1), "", transaction("INV-1", "ACSC") + transaction("INV-2", "ACSC"))));
    EXPECT_EQ(result.unknown, 1U);
    EXPECT_EQ(result.settled, 1U);
    EXPECT_EQ(outcomes(), "OSO");
}

TEST_F(StatusReport, ADryRunBooksNothing) {
    const auto result = must(report("ACSC", "", "", Effect::DryRun));
    EXPECT_EQ(result.settled, 6U);
    EXPECT_EQ(outcomes(), "OOOOOO");
}

} // namespace
} // namespace cambist::desk
