#include "engine/desk/payout_view.h"

#include "engine/desk/draft_desk.h"
#include "tests/support/workspace_fixture.h"

#include <algorithm>

namespace cambist::desk {
namespace {

using payments::PayoutId;
using payments::PayoutState;
using test::codeOf;
using test::must;
using Kind = PayoutEvent::Kind;

class PayoutListTest : public test::WorkspaceTest {
protected:
    std::unique_ptr<Workspace> m_maker = openAs("maker");
    std::unique_ptr<Workspace> m_approver = openAs("approver");

    ImportResult import(const std::string& name, const std::string& rows) {
        const auto path = m_folder / name;
        test::writeText(path, "endToEndId,amount,currency,executionDate,creditorName,creditorAccount,"
                              "creditorAgent,debtorAccount\n" +
                                  rows);
        auto reader = must(base::FileReader::open(path));
        return must(DraftDesk(*m_maker).importFile(reader, path.string(), {}));
    }
    void submitDraft(const PayoutId& id) {
        DraftDesk drafts(*m_maker);
        const auto draft = must(drafts.find(id));
        must(PayoutDesk(*m_maker).submit(
            id, draft.title,
            [&](const PayoutDesk::OnRow& onRow) { return drafts.forEachReadyRow(id, onRow); },
            Effect::Apply));
        must(drafts.markSubmitted(id));
    }
    void later() { m_clock.set({m_clock.now().nanoseconds + 1'000'000'000}); }
    static std::vector<Kind> kinds(const std::vector<PayoutEvent>& events) {
        std::vector<Kind> all;
        for (const auto& event : events) all.push_back(event.kind);
        return all;
    }
};

const std::string good = "A,20.00,EUR,2026-11-25,Muster,FR1420041010050500013M02606,PSSTFRPPPAR,1000\n"
                         "B,30.50,EUR,2026-11-26,Other,DE89370400440532013000,COBADEFFXXX,1000\n";
const std::string bad = "C,7.00,EUR,2026-11-27,Third,FR0020041010050500013M02606,PSSTFRPPPAR,1000\n";

TEST_F(PayoutListTest, ListsDraftsAndPayoutsOnce) {
    const auto imported = import("a.csv", good + bad);
    ASSERT_TRUE(imported.draft && imported.setAside);
    const auto id = imported.draft->id;
    later();
    const auto submitted = submit(*m_maker, 3, true);
    auto lines = must(payoutLines(*m_maker));
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].id, submitted) << "the newest first";
    EXPECT_EQ(lines[0].state, PayoutState::AwaitingApproval);
    EXPECT_EQ(lines[0].count, 3u);
    EXPECT_EQ(lines[0].maker, "maker");
    const auto line = *std::ranges::find(lines, id, &PayoutLine::id);
    EXPECT_TRUE(line.isDraft);
    EXPECT_FALSE(line.setAside);
    EXPECT_EQ(line.state, PayoutState::Checked);
    EXPECT_EQ(line.source, "a.csv");
    EXPECT_EQ(line.counts.ready, 2u);
    ASSERT_EQ(line.totals.size(), 1u);
    EXPECT_EQ(line.totals[0].amount, 5050);
    EXPECT_EQ(line.debitAccounts, std::vector<std::string>{"1000"});
    EXPECT_EQ(toText(*line.firstValueDate), "2026-11-25");
    EXPECT_EQ(toText(*line.lastValueDate), "2026-11-26");
    const auto aside = *std::ranges::find(lines, imported.setAside->id, &PayoutLine::id);
    EXPECT_TRUE(aside.setAside);
    EXPECT_EQ(aside.parent, id);
    EXPECT_EQ(aside.counts.toFix, 1u);
    EXPECT_EQ(aside.totals[0].amount, 700);

    later();
    submitDraft(id);
    lines = must(payoutLines(*m_maker));
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].id, id);
    EXPECT_FALSE(lines[0].isDraft);
    EXPECT_EQ(lines[0].source, "a.csv");
    EXPECT_EQ(lines[0].totals[0].amount, 5050);
    EXPECT_EQ(must(payoutLine(*m_maker, id)).count, 2u);
    EXPECT_EQ(codeOf(payoutLine(*m_maker, newPayoutId())), "payout.unknown");
}

TEST_F(PayoutListTest, ARejectedPayoutIsADraftAgain) {
    const auto id = import("a.csv", good).draft->id;
    later();
    submitDraft(id);
    later();
    must(PayoutDesk(*m_approver).reject(id, "wrong date", Effect::Apply));
    const auto rejected = m_clock.now();
    later();
    const auto lines = must(payoutLines(*m_maker));
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_TRUE(lines[0].isDraft);
    EXPECT_EQ(lines[0].state, PayoutState::Checked);
    EXPECT_EQ(lines[0].changed, rejected);

    submitDraft(id);
    const auto events = must(payoutTimeline(*m_maker, id));
    EXPECT_EQ(kinds(events), (std::vector{Kind::Imported, Kind::Submitted, Kind::Rejected, Kind::Submitted}));
    EXPECT_EQ(events[2].person, "approver");
    EXPECT_EQ(events[2].detail, "wrong date");
}

TEST_F(PayoutListTest, TellsAPayoutsLifeAsItGoesOn) {
    const auto imported = import("a.csv", good + bad);
    const auto id = imported.draft->id;
    later();
    submitDraft(id);
    auto events = must(payoutTimeline(*m_maker, id));
    ASSERT_EQ(kinds(events), (std::vector{Kind::Imported, Kind::SetAside, Kind::Submitted}));
    EXPECT_EQ(events[0].detail, "a.csv");
    EXPECT_EQ(events[0].count, 3u);
    EXPECT_EQ(events[0].person, "maker");
    EXPECT_EQ(events[1].count, 1u);
    EXPECT_EQ(events[1].other, imported.setAside->id);
    later();
    must(PayoutDesk(*m_approver).approve(id, Effect::Apply));
    later();
    must(PayoutDesk(*m_maker).release(id, "pain.001.001.09", m_folder / "out.xml", Effect::Apply));
    later();
    test::writeText(m_folder / "status.xml",
                    "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>"
                    "<GrpHdr><MsgId>S1</MsgId><CreDtTm>2026-11-24T10:00:00</CreDtTm></GrpHdr>"
                    "<OrgnlGrpInfAndSts><OrgnlMsgId>" +
                        PayoutDesk(*m_maker).messageId(id) +
                        "</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>ACSC</GrpSts>"
                        "</OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>");
    must(PayoutDesk(*m_maker).recordStatus(m_folder / "status.xml", Effect::Apply));
    events = must(payoutTimeline(*m_maker, id));
    ASSERT_EQ(kinds(events), (std::vector{Kind::Imported, Kind::SetAside, Kind::Submitted, Kind::Approved,
                                          Kind::Released, Kind::Reported}));
    EXPECT_EQ(events[3].person, "approver");
    EXPECT_EQ(events[4].detail, "pain.001.001.09");
    EXPECT_EQ(events[5].settled, 2u);
    EXPECT_EQ(must(payoutLine(*m_maker, id)).state, PayoutState::Settled);
    EXPECT_EQ(must(payoutLine(*m_maker, id)).changed, m_clock.now());
    const auto aside = must(payoutTimeline(*m_maker, imported.setAside->id));
    ASSERT_EQ(kinds(aside), (std::vector{Kind::SetAside}));
    EXPECT_EQ(aside[0].other, id);
    EXPECT_EQ(codeOf(payoutTimeline(*m_maker, newPayoutId())), "payout.unknown");
}

TEST_F(PayoutListTest, AReferenceIsTheEndOfTheId) {
    const auto id = *PayoutId::parse("01JDBV6T0NZB3Q8M5WXY7K3QM2");
    EXPECT_EQ(payoutReference(id), "PB-XY7K3QM2");
}

} // namespace
} // namespace cambist::desk
