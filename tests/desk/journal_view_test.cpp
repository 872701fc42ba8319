#include "engine/desk/journal_view.h"

#include "engine/chain/messages.pb.h"
#include "engine/desk/ledger_desk.h"
#include "tests/support/workspace_fixture.h"

#include <algorithm>

namespace cambist::desk {
namespace {

using ledger::TransferSequence;
using test::codeOf;
using test::must;
using Keys = std::vector<TransferSequence>;

const KeepGoing goOn;

/// The template has two transfers: 1 to account 1000 in EUR, 2 to account 1010 in CNY, 1,000,000.00 each.
class JournalViewTest : public test::WorkspaceTest {
protected:
    std::unique_ptr<Workspace> m_maker = openAs("maker");

    void postLine(const std::string& debit, const std::string& credit, const std::string& amount,
                  const std::string& date, const std::string& reference) {
        PostingSession posting(*m_maker, "test", std::to_string(++m_posted), Effect::Apply);
        must(posting.add(R"({"debit":")" + debit + R"(","credit":")" + credit + R"(","amount":")" + amount +
                         R"(","valueDate":")" + date + R"(","reference":")" + reference + R"("})"));
        must(posting.finish());
    }
    void postFour() {
        postLine("5000", "1000", "30.00", "2026-11-24", "Rent 11"); // 3
        postLine("5000", "1000", "7.50", "2026-11-22", "ＦＥＥ 1"); // 4
        postLine("5010", "1010", "30.00", "2026-11-23", "fee 2");   // 5
        postLine("1000", "3000", "30.00", "2026-11-24", "");        // 6
    }
    Keys keys(const JournalQuery& query) { return must(journalKeys(*m_maker, query, goOn)); }
    [[nodiscard]] ledger::AccountNumber number(std::string_view code) {
        return m_maker->state().ledger.accountByCode(code)->number;
    }
    int m_posted = 0;
};

TEST_F(JournalViewTest, FiltersAndOrders) {
    postFour();
    EXPECT_EQ(must(lastTransfer(*m_maker)), 6u);
    JournalQuery query;
    EXPECT_TRUE(query.isWhole());
    EXPECT_EQ(keys(query), (Keys{6, 5, 4, 3, 2, 1}));
    query.order = Order::Ascending;
    EXPECT_EQ(keys(query), (Keys{1, 2, 3, 4, 5, 6}));
    query.text = "fee";
    EXPECT_FALSE(query.isWhole());
    EXPECT_EQ(keys(query), (Keys{4, 5}));
    query.text = "RENT";
    EXPECT_EQ(keys(query), (Keys{3}));
    query.text = "  ";
    query.from = Date::parse("2026-11-23");
    query.to = Date::parse("2026-11-24");
    EXPECT_EQ(keys(query), (Keys{3, 5, 6}));
    query = {};
    query.leastAmount = 3000;
    query.mostAmount = 3000;
    EXPECT_EQ(keys(query), (Keys{6, 5, 3}));
    query.column = JournalColumn::ValueDate;
    EXPECT_EQ(keys(query), (Keys{6, 3, 5})) << "of one day, the newest first";
    query.order = Order::Ascending;
    EXPECT_EQ(keys(query), (Keys{5, 3, 6}));
    query = {};
    query.column = JournalColumn::Amount;
    query.order = Order::Ascending;
    EXPECT_EQ(keys(query), (Keys{4, 3, 5, 6, 1, 2}));
}

TEST_F(JournalViewTest, ShowsAnAccountWithItsBalances) {
    postFour();
    JournalQuery query;
    query.account = number("1000");
    EXPECT_EQ(keys(query), (Keys{6, 4, 3, 1}));
    query.text = "rent";
    EXPECT_EQ(keys(query), (Keys{3}));
    const Keys wanted{1, 6, 4, 3, 5, 99};
    const auto lines = must(journalLines(*m_maker, query.account, wanted));
    ASSERT_EQ(lines.size(), 5u) << "there is no transfer 99";
    EXPECT_EQ(lines[0].balance, base::Int128(100'000'000));
    EXPECT_EQ(lines[1].balance, base::Int128(100'000'000 - 3000 - 750 + 3000));
    EXPECT_EQ(lines[2].balance, base::Int128(100'000'000 - 3000 - 750));
    EXPECT_EQ(lines[3].balance, base::Int128(100'000'000 - 3000));
    EXPECT_FALSE(lines[4].balance) << "5 does not touch the account";
    EXPECT_EQ(lines[3].debitCode, "5000");
    EXPECT_EQ(lines[3].creditCode, "1000");
    EXPECT_EQ(lines[3].currency.code(), "EUR");
    EXPECT_EQ(lines[3].person, "maker");
    EXPECT_EQ(lines[3].source, "post-transfers");
    EXPECT_EQ(lines[3].time, m_clock.now());
    // What is booked later moves the balances of nothing before it.
    postLine("1000", "3000", "1.00", "2026-11-24", "");
    EXPECT_EQ(must(journalLines(*m_maker, query.account, Keys{3}))[0].balance,
              base::Int128(100'000'000 - 3000));
    EXPECT_FALSE(must(journalLines(*m_maker, 0, Keys{3}))[0].balance);
}

TEST_F(JournalViewTest, BalancesAreThoseOfTheLedgerHowFarBackSoever) {
    // More than one reading, and more than one segment of the history.
    PostingSession posting(*m_maker, "many", "", Effect::Apply);
    for (int i = 0; i < 12000; ++i)
        must(posting.add(std::string(R"({"debit":")") + (i % 3 == 0 ? "5000" : "1000") + R"(","credit":")" +
                         (i % 3 == 0 ? "1000" : "3000") + R"(","amount":"0.0)" + std::to_string(1 + i % 9) +
                         R"(","valueDate":"2026-11-23"})"));
    must(posting.finish());
    JournalQuery query;
    query.account = number("1000");
    query.order = Order::Ascending;
    const auto all = keys(query);
    ASSERT_EQ(all.size(), 12001u);
    const auto lines = must(journalLines(*m_maker, query.account, all));
    base::Int128 balance = 0;
    for (const auto& line : lines) {
        const auto amount = base::Int128(line.booked.transfer.amount);
        balance += line.booked.transfer.debit == query.account ? amount : -amount;
        ASSERT_EQ(line.balance, balance) << line.booked.sequence;
    }
    EXPECT_EQ(balance, base::Int128(test::balanceOf(*m_maker, "1000")));
}

TEST_F(JournalViewTest, ShowsWhatAPayoutBooked) {
    auto approver = openAs("approver");
    const auto id = submit(*m_maker, 3, false);
    must(PayoutDesk(*approver).approve(id, Effect::Apply));
    must(PayoutDesk(*m_maker).release(id, "pain.001.001.09", m_folder / "out.xml", Effect::Apply));
    const auto last = must(lastTransfer(*m_maker));
    JournalQuery query;
    query.text = toText(id);
    auto found = keys(query);
    ASSERT_EQ(found.size(), 4u) << "two value dates, reserved and posted";
    EXPECT_EQ(found[0], last);
    const auto lines = must(journalLines(*m_maker, number("1000"), found));
    EXPECT_EQ(lines[0].source, "release-payout");
    EXPECT_EQ(lines[0].person, "maker");
    EXPECT_EQ(lines[0].booked.transfer.kind, ledger::TransferKind::PostPending);
    EXPECT_GT(lines[0].booked.transfer.amount, 0u);
    EXPECT_EQ(lines[3].source, "approve-payout");
    EXPECT_EQ(lines[3].person, "approver");
    EXPECT_EQ(lines[3].balance, base::Int128(100'000'000)) << "a reservation moves nothing yet";
    EXPECT_EQ(lines[0].balance, base::Int128(test::balanceOf(*m_maker, "1000")));
}

TEST_F(JournalViewTest, StopsWhenAskedTo) {
    JournalQuery query;
    query.text = "x";
    EXPECT_EQ(codeOf(journalKeys(*m_maker, query, [] { return false; })), "system.stopped");
}

} // namespace
} // namespace cambist::desk
