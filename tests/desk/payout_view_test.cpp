#include "engine/desk/payout_view.h"

#include "engine/desk/draft_desk.h"
#include "engine/payments/duplicates.h"
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

/// Payouts with payees of one's own making.
class PayoutRowsTest : public test::WorkspaceTest {
protected:
    struct Line {
        std::string name, account, amount = "10.00", currency = "EUR", date = "2026-11-25";
        std::string remittance = "Rent";
    };
    std::unique_ptr<Workspace> m_maker = openAs("maker");
    std::unique_ptr<Workspace> m_approver = openAs("approver");

    PayoutId submitLines(const std::vector<Line>& lines) {
        using payments::Field;
        std::vector<test::Payment> all;
        for (const auto& line : lines) {
            test::Payment p;
            p.clear.currency = must(Currency::find(line.currency));
            p.clear.amount =
                static_cast<std::uint64_t>(must(Money::parse(line.amount, p.clear.currency)).minorUnits);
            p.clear.key = all.size() + 1;
            p.clear.valueDate = *Date::parse(line.date);
            p.clear.debitAccount =
                m_maker->state().ledger.accountByCode(line.currency == "CNY" ? "1010" : "1000")->number;
            p.fields[Field::EndToEndId] = "E-" + std::to_string(all.size());
            p.fields[Field::Amount] = line.amount;
            p.fields[Field::Currency] = line.currency;
            p.fields[Field::ExecutionDate] = line.date;
            p.fields[Field::CreditorName] = line.name;
            p.fields[Field::CreditorAccount] = line.account;
            p.fields[Field::Remittance] = line.remittance;
            p.clear.fingerprint = m_maker->fingerprint(payments::payeeText(p.fields));
            all.push_back(std::move(p));
        }
        const auto id = newPayoutId();
        must(PayoutDesk(*m_maker).submit(id, "t", sourceOf(all), Effect::Apply));
        return id;
    }
    void releasePayout(const PayoutId& id) {
        must(PayoutDesk(*m_approver).approve(id, Effect::Apply));
        must(PayoutDesk(*m_maker).release(id, "pain.001.001.09", m_folder / (toText(id) + ".xml"),
                                          Effect::Apply));
        m_clock.set({m_clock.now().nanoseconds + 1'000'000'000});
    }
    std::vector<std::uint64_t> keys(const PayoutRowQuery& query) {
        return must(payoutRowKeys(*m_approver, query, {}));
    }
    std::vector<PayeeMark> marks(const PayoutId& id) {
        std::vector<PayeeMark> all;
        for (const auto& row : must(payoutRows(*m_approver, id, keys({.payout = id}))))
            all.push_back(row.mark);
        return all;
    }
};

using Keys = std::vector<std::uint64_t>;

TEST_F(PayoutRowsTest, OrdersFiltersAndOpens) {
    const auto id = submitLines({{"Émile", "FR1420041010050500013M02606", "20.00", "EUR", "2026-11-27"},
                                 {"zoe", "DE89370400440532013000", "3.00", "CNY", "2026-11-25", "ＲＥＮＴ"},
                                 {"Anna", "DE02120300000000202051", "20.00", "EUR", "2026-11-26", "Fee"}});
    EXPECT_EQ(keys({.payout = id}), (Keys{0, 1, 2}));
    EXPECT_EQ(keys({.payout = id, .order = Order::Descending}), (Keys{2, 1, 0}));
    EXPECT_EQ(keys({.payout = id, .column = PayoutRowColumn::Amount}), (Keys{1, 0, 2}));
    EXPECT_EQ(keys({.payout = id, .column = PayoutRowColumn::ValueDate}), (Keys{1, 2, 0}));
    EXPECT_EQ(keys({.payout = id, .column = PayoutRowColumn::CreditorName}), (Keys{2, 1, 0}));
    EXPECT_EQ(keys({.payout = id, .column = PayoutRowColumn::CreditorAccount}), (Keys{2, 1, 0}));
    EXPECT_EQ(keys({.payout = id, .column = PayoutRowColumn::Outcome}), (Keys{0, 1, 2}));
    EXPECT_EQ(keys({.payout = id, .text = "rent"}), (Keys{0, 1}));
    EXPECT_EQ(keys({.payout = id, .text = "de89 3704"}), (Keys{1}));
    EXPECT_EQ(keys({.payout = id, .text = "e-2"}), (Keys{2}));
    const auto rows = must(payoutRows(*m_approver, id, Keys{2, 9, 0}));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].fields[payments::Field::CreditorName], "Anna");
    EXPECT_EQ(rows[0].fields.row, 3u);
    EXPECT_EQ(rows[1].clear.amount, 2000u);
    EXPECT_EQ(codeOf(payoutRowKeys(*m_approver, {}, {})), "payout.unknown");
    EXPECT_EQ(codeOf(payoutRowKeys(*m_approver, {.payout = id}, [] { return false; })), "system.stopped");
}

TEST_F(PayoutRowsTest, MarksPayeesByWhatWasReleasedBefore) {
    const std::vector<Line> usual{{"Alpha", "DE89370400440532013000"}, {"Beta", "DE02120300000000202051"}};
    const auto first = submitLines(usual);
    EXPECT_EQ(marks(first), (std::vector{PayeeMark::FirstTime, PayeeMark::FirstTime}));
    const auto waiting = submitLines({{"ALPHA", "de89 3704 0044 0532 0130 00"},
                                      {"Beta", "FR1420041010050500013M02606"},
                                      {"Alpha", "DE02120300000000202051"},
                                      {"Gamma", "DE02120300000000202051"},
                                      {"Delta", "GB29NWBK60161331926819"}});
    EXPECT_EQ(marks(waiting)[1], PayeeMark::FirstTime) << "the first payout was not released";
    releasePayout(first);
    EXPECT_EQ(marks(waiting),
              (std::vector{PayeeMark::None, PayeeMark::AccountChanged, PayeeMark::AccountChanged,
                           PayeeMark::None, PayeeMark::FirstTime}));
    EXPECT_EQ(keys({.payout = waiting, .mark = PayeeMark::AccountChanged}), (Keys{1, 2}));
    EXPECT_EQ(keys({.payout = waiting, .column = PayoutRowColumn::Mark, .order = Order::Descending}),
              (Keys{1, 2, 4, 0, 3}));
    EXPECT_EQ(marks(first), (std::vector{PayeeMark::FirstTime, PayeeMark::FirstTime}))
        << "released, it is compared with what was released before it";
    releasePayout(waiting);
    EXPECT_EQ(marks(waiting)[4], PayeeMark::FirstTime);
    const auto third = submitLines({{"Delta", "GB29NWBK60161331926819"}, {"Beta", "DE02120300000000202051"}});
    EXPECT_EQ(marks(third), (std::vector{PayeeMark::None, PayeeMark::None}));
}

TEST_F(PayoutRowsTest, ReviewsWhatIsToBeApproved) {
    releasePayout(submitLines({{"Alpha", "DE89370400440532013000"}}));
    std::vector<Line> lines{{"Alpha", "FR1420041010050500013M02606", "7.00"}};
    for (int i = 0; i < 12; ++i)
        lines.push_back({"New", "DE02120300000000202051", std::to_string(100 + i) + ".00"});
    lines.push_back({"Alpha", "DE89370400440532013000", "5.00", "CNY"});
    const auto id = submitLines(lines);
    std::vector<int> phases;
    const auto review = must(reviewPayout(*m_approver, id, [&](int phase, std::uint64_t, std::uint64_t) {
        phases.push_back(phase);
        return true;
    }));
    EXPECT_EQ(review.payout.id, id);
    EXPECT_EQ(review.check.count, 14u);
    EXPECT_EQ(review.check.rowRoot, review.payout.rowRoot);
    EXPECT_EQ(review.payees, 3u);
    EXPECT_EQ(review.firstTime, 12u);
    EXPECT_EQ(review.accountChanged, 1u);
    ASSERT_EQ(review.largest.size(), 11u) << "one in CNY, ten in EUR";
    EXPECT_EQ(review.largest[0].clear.amount, 500u);
    EXPECT_EQ(review.largest[1].clear.amount, 11100u);
    EXPECT_EQ(review.largest[10].clear.amount, 10200u);
    ASSERT_EQ(review.marked.size(), 13u);
    EXPECT_EQ(review.marked[0].mark, PayeeMark::AccountChanged);
    EXPECT_EQ(review.marked[1].position, 1u);
    EXPECT_FALSE(phases.empty());
    EXPECT_EQ(codeOf(reviewPayout(*m_approver, id, [](int, std::uint64_t, std::uint64_t) { return true; })),
              "");
}

TEST_F(PayoutRowsTest, SaysWhichRowIsNotWhatWasSealed) {
    const auto id = submitLines({{"Alpha", "DE89370400440532013000"}, {"Beta", "DE02120300000000202051"}});
    must(sql::execute(m_approver->store().database(),
                      "UPDATE document_row SET sealed = zeroblob(length(sealed)) WHERE position = 1"));
    EXPECT_EQ(codeOf(payoutRowKeys(*m_approver, {.payout = id, .text = "alpha"}, {})), "payout.row-changed");
    EXPECT_EQ(codeOf(payoutRows(*m_approver, id, Keys{1})), "payout.row-changed");
    EXPECT_EQ(codeOf(reviewPayout(*m_approver, id, {})), "payout.row-changed");
}

} // namespace
} // namespace cambist::desk
