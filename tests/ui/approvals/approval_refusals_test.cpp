// Where nothing may be approved: one's own payout, a payout whose rows were changed, one that was decided
// meanwhile.
#include "tests/ui/approvals/approvals_fixture.h"

#include "engine/desk/payout_desk.h"
#include "engine/sql/statement.h"

#include <QtTest>

namespace cambist::ui {
namespace {

using payments::PayoutState;
using test::must;
using State = ApprovalGuard::State;

/// Somebody who has the store's key changes it behind the program's back.
void change(test::UiWorkspace& workspace, const std::string& sqlText) {
    const auto maker = workspace.beside("maker");
    const auto key = must(sql::StoreKey::of(maker->secrets().regions.at("eu").storeKey.view()));
    const auto store = desk::Workspace::regionPaths(workspace.folder(), "eu").store;
    auto database = must(sql::Database::open(store, key, sql::OpenMode::ReadWrite));
    must(sql::execute(database, sqlText));
}

class ApprovalRefusalsTest : public QObject {
    Q_OBJECT

private slots:
    void ownPayoutCannotBeApproved() {
        test::UiWorkspace workspace;
        test::ShownPage shown(workspace, "maker");
        QCOMPARE(shown.page().badge(), 0);
        QTRY_VERIFY(shown.texts().contains("You prepared this payout, so you cannot approve it."));
        QVERIFY2(shown.texts().contains("approver can."), qPrintable(shown.texts()));
        shown.review(workspace.payouts().awaiting);
        QTRY_VERIFY2(shown.texts().contains("40 payments"), qPrintable(shown.texts()));
        shown.save("own");
        QVERIFY2(shown.texts().contains("You prepared this payout, so you cannot approve it."),
                 qPrintable(shown.texts()));
        QCOMPARE(shown.guard().state(), State::Absent);
        QVERIFY(!offersApproval(shown));
    }

    void changedRowIsNamed() {
        test::UiWorkspace workspace;
        const auto id = workspace.payouts().awaiting;
        change(workspace,
               "UPDATE document_row SET clear=substr(clear,1,8)||x'0000000000000001'||substr(clear,17) "
               "WHERE position=2 AND document=(SELECT max(document) FROM document_row WHERE "
               "position=39)");
        test::ShownPage shown(workspace, "approver");
        shown.review(id);
        QTRY_VERIFY2(shown.texts().contains("This payout cannot be approved."), qPrintable(shown.texts()));
        QVERIFY2(shown.texts().contains("row 3"), qPrintable(shown.texts()));
        QVERIFY2(shown.texts().contains("amount"), qPrintable(shown.texts()));
        shown.save("changed");
        QVERIFY(!offersApproval(shown));
        QCOMPARE(shown.guard().state(), State::Absent);
    }

    void rowChangedAfterTheReviewIsRefusedWhenSigning() {
        test::UiWorkspace workspace;
        test::ShownPage shown(workspace, "approver");
        shown.review(workspace.payouts().awaiting);
        QTRY_COMPARE(shown.guard().state(), State::Asking);
        shown.type(test::uiApproverPassphrase);
        QTRY_COMPARE_WITH_TIMEOUT(shown.guard().state(), State::Armed, 8000);
        change(workspace,
               "UPDATE document_row SET clear=substr(clear,1,8)||x'0000000000000001'||substr(clear,17) "
               "WHERE position=2");
        for (auto* button : shown.guard().findChildren<QPushButton*>())
            if (button->property("kind").toByteArray() == "primary") button->click();
        QTRY_VERIFY2(shown.texts().contains("row 3"), qPrintable(shown.texts()));
        QVERIFY(!offersApproval(shown));
        auto maker = workspace.beside("maker");
        QCOMPARE(must(desk::PayoutDesk(*maker).find(workspace.payouts().awaiting)).state,
                 PayoutState::AwaitingApproval);
    }

    void decidedMeanwhileIsSaid() {
        test::UiWorkspace workspace;
        const auto id = workspace.payouts().awaiting;
        test::ShownPage shown(workspace, "approver");
        shown.review(id);
        QTRY_COMPARE(shown.guard().state(), State::Asking);
        must(desk::PayoutDesk(*workspace.beside("approver")).reject(id, "Wrong week.", desk::Effect::Apply));
        QTRY_VERIFY2(shown.texts().contains("does not wait for approval any more"),
                     qPrintable(shown.texts()));
        QVERIFY(!offersApproval(shown));
        QTRY_COMPARE(shown.page().badge(), 0);
    }

private:
    static bool offersApproval(test::ShownPage& shown) {
        for (auto* button : shown.page().findChildren<QPushButton*>())
            if (button->isVisible() && button->text().startsWith("Approve")) return true;
        return false;
    }
};

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::ApprovalRefusalsTest)
#include "approval_refusals_test.moc"
