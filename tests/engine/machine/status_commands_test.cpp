// What the bank reports moves money from transit to contra or back, as often as it changes its mind.
#include "tests/engine/machine/machine_fixture.h"

namespace cambist::machine {
namespace {

using payments::PayoutState;
using payments::RowOutcome;

class StatusCommands : public MachineTest {
protected:
    StatusCommands()
        : m_bankBefore(balanceOf(maker(), "1000"))
        , m_id(released(4)) {}
    /// Amounts are 100.01 to 100.04.
    static std::int64_t amount(std::uint32_t row) { return 10001 + row; }
    void report(const std::vector<std::pair<std::uint32_t, RowOutcome>>& rows,
                const std::string& reason = "AC01") {
        ASSERT_EQ(codeOfRun(maker(), status(m_id, rows, reason)), "");
    }
    /// Where the four rows' money must stand.
    void expect(const std::vector<RowOutcome>& rows, PayoutState state) {
        std::int64_t transit = 0, contra = 0, back = 0;
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            if (rows[i] == RowOutcome::Open) transit += amount(i);
            if (rows[i] == RowOutcome::Settled) contra += amount(i);
            if (rows[i] == RowOutcome::Returned) back += amount(i);
        }
        const auto total = amount(0) + amount(1) + amount(2) + amount(3);
        EXPECT_EQ(balanceOf(maker(), "2100"), transit);
        EXPECT_EQ(balanceOf(maker(), "5000"), contra);
        EXPECT_EQ(balanceOf(maker(), "1000"), m_bankBefore - total + back);
        const auto p = payout(m_id);
        EXPECT_EQ(payments::stateName(p.state), payments::stateName(state));
        std::uint64_t settled = 0, returned = 0;
        for (const auto& g : p.groups) {
            settled += g.settled;
            returned += g.returned;
        }
        EXPECT_EQ(settled, static_cast<std::uint64_t>(contra));
        EXPECT_EQ(returned, static_cast<std::uint64_t>(back));
        for (std::uint32_t i = 0; i < rows.size(); ++i)
            EXPECT_EQ(must(maker().state().payouts.outcome(m_id, i)).outcome, rows[i]) << i;
        expectBalanced();
    }

    static constexpr auto O = RowOutcome::Open, S = RowOutcome::Settled, R = RowOutcome::Returned;
    std::int64_t m_bankBefore;
    payments::PayoutId m_id;
};

TEST_F(StatusCommands, AsOftenAsTheBankChangesItsMind) {
    expect({O, O, O, O}, PayoutState::Released);
    report({{0, S}, {1, S}});
    expect({S, S, O, O}, PayoutState::AcceptedByBank);
    report({{2, R}, {3, S}});
    expect({S, S, R, S}, PayoutState::PartSettled);
    report({{2, S}});
    expect({S, S, S, S}, PayoutState::Settled);
    report({{0, R}, {1, R}, {2, R}, {3, R}});
    expect({R, R, R, R}, PayoutState::RejectedByBank);
    report({{0, S}});
    expect({S, R, R, R}, PayoutState::PartSettled);
    report({{0, O}, {1, O}, {2, O}, {3, O}});
    expect({O, O, O, O}, PayoutState::AcceptedByBank);
    report({{0, S}, {1, R}, {2, S}, {3, R}});
    expect({S, R, S, R}, PayoutState::PartSettled);
    report({{0, R}, {1, S}});
    expect({R, S, S, R}, PayoutState::PartSettled);
}

TEST_F(StatusCommands, TheSameReportAgainMovesNothing) {
    report({{0, S}, {1, R}});
    const auto transfers = maker().state().ledger.lastTransfer();
    report({{0, S}, {1, R}});
    EXPECT_EQ(maker().state().ledger.lastTransfer(), transfers);
    expect({S, R, O, O}, PayoutState::AcceptedByBank);
    // Another reason is kept and moves nothing either.
    report({{1, R}}, "AM04");
    EXPECT_EQ(maker().state().ledger.lastTransfer(), transfers);
    EXPECT_EQ(must(maker().state().payouts.outcome(m_id, 1)).reason, "AM04");
}

TEST_F(StatusCommands, RowsAreNamedOnceInOrder) {
    const auto refused = [&](const std::vector<std::pair<std::uint32_t, RowOutcome>>& rows,
                             const std::string& row) {
        const auto result = run(maker(), status(m_id, rows));
        ASSERT_EQ(codeOf(result), "payout.row-unknown");
        EXPECT_EQ(result.error().arguments(), std::vector<std::string>{row});
    };
    refused({{4, S}}, "5");
    refused({{0xffffffff, S}}, "4294967296");
    refused({{1, S}, {1, R}}, "2");
    refused({{2, S}, {1, R}}, "2");
    const auto unknown = run(maker(), status(m_id, {{0, static_cast<RowOutcome>(3)}}));
    EXPECT_EQ(codeOf(unknown), "payout.outcome-unknown");
    expect({O, O, O, O}, PayoutState::Released);
}

TEST_F(StatusCommands, OnlyWhatWasReleased) {
    const auto waiting = submit(maker(), 2);
    EXPECT_EQ(codeOfRun(maker(), status(waiting, {{0, S}})), "payout.wrong-state");
    EXPECT_EQ(codeOfRun(maker(), status(newPayoutId(), {{0, S}})), "payout.unknown");
    auto reject = approver().newCommand();
    reject.mutable_reject_payout()->set_payout(asText(waiting.view()));
    must(run(approver(), reject));
    EXPECT_EQ(codeOfRun(maker(), status(waiting, {{0, S}})), "payout.wrong-state");
}

TEST_F(StatusCommands, EachCurrencyHasItsOwnAccounts) {
    const auto id = released(8, true);
    const auto transit = balanceOf(maker(), "2110");
    EXPECT_EQ(transit, amount(3) + amount(7));
    EXPECT_EQ(codeOfRun(maker(), status(id, {{3, S}, {7, R}})), "");
    EXPECT_EQ(balanceOf(maker(), "2110"), 0);
    EXPECT_EQ(balanceOf(maker(), "5010"), amount(3));
    expectBalanced();
}

} // namespace
} // namespace cambist::machine
