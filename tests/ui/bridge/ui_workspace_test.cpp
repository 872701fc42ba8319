// What tests/ui/support promises: the states that every test of the window starts from.
#include "tests/ui/support/ui_workspace.h"

#include "engine/desk/draft_desk.h"
#include "engine/desk/payout_desk.h"

#include <QtTest>

namespace cambist::test {
namespace {

using payments::PayoutState;

class UiWorkspaceTest : public QObject {
    Q_OBJECT

private slots:
    void hasAPayoutInEveryState() {
        UiWorkspace workspace;
        const auto maker = workspace.beside("maker");
        desk::PayoutDesk desk(*maker);
        const auto& ids = workspace.payouts();
        const auto stateOf = [&](const payments::PayoutId& id) { return must(desk.find(id)).state; };
        QCOMPARE(stateOf(ids.awaiting), PayoutState::AwaitingApproval);
        QCOMPARE(stateOf(ids.approved), PayoutState::Approved);
        QCOMPARE(stateOf(ids.released), PayoutState::Released);
        QCOMPARE(stateOf(ids.settled), PayoutState::PartSettled);
        QCOMPARE(stateOf(ids.cancelled), PayoutState::Cancelled);
    }

    void hasDraftsToWorkOn() {
        UiWorkspace workspace;
        const auto maker = workspace.beside("maker");
        desk::DraftDesk drafts(*maker);
        const auto ready = must(drafts.find(workspace.payouts().ready));
        QCOMPARE(ready.counts.ready, std::uint64_t(51));
        QCOMPARE(ready.counts.toFix + ready.counts.toDecide, std::uint64_t(0));
        const auto toFix = must(drafts.find(workspace.payouts().toFix));
        QCOMPARE(toFix.counts.toFix + toFix.counts.toDecide, std::uint64_t(9));
    }

    void aFreshOneHasNobodyElse() {
        UiWorkspace workspace(UiWorkspace::Contents::Fresh);
        QCOMPARE(must(desk::Vault::load(workspace.folder())).entries.size(), std::size_t(1));
        workspace.openAs("maker");
    }

    void copiesAreTheirOwn() {
        UiWorkspace one, other;
        QVERIFY(one.folder() != other.folder());
        must(desk::PayoutDesk(*one.beside("approver")).approve(one.payouts().awaiting, desk::Effect::Apply));
        const auto unchanged = must(desk::PayoutDesk(*other.beside("maker")).find(other.payouts().awaiting));
        QCOMPARE(unchanged.state, PayoutState::AwaitingApproval);
    }
};

} // namespace
} // namespace cambist::test

QTEST_MAIN(cambist::test::UiWorkspaceTest)
#include "ui_workspace_test.moc"
