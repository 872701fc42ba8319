// The page Approvals: what waits, the review that this program computes, and the way to an approval.
#include "tests/ui/approvals/approvals_fixture.h"

#include "engine/desk/payout_desk.h"
#include "ui/approvals/send_back_sheet.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QtTest>

#include <future>

namespace cambist::ui {
namespace {

using payments::PayoutState;
using test::must;
using State = ApprovalGuard::State;

constexpr const char* act = "Approve 36 payments, CNY 2,906,500.00";

PayoutState stateOf(test::UiWorkspace& workspace, const payments::PayoutId& id) {
    auto maker = workspace.beside("maker");
    return must(desk::PayoutDesk(*maker).find(id)).state;
}

QString plain(QString text) {
    return text.replace(QChar(0xA0), ' ');
}

class ApprovalsPageTest : public QObject {
    Q_OBJECT

private slots:
    void listsWhatWaitsAndCountsItInTheBadge() {
        test::UiWorkspace workspace;
        test::ShownPage shown(workspace, "approver");
        QCOMPARE(shown.page().badge(), 1);
        const auto* model = shown.page().queueView()->table()->model();
        QCOMPARE(model->rowCount(), 1);
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells += model->index(0, column).data().toString();
        QVERIFY2(cells.contains("November suppliers"), qPrintable(cells.join('|')));
        QVERIFY(cells.contains("40"));
        QVERIFY(cells.contains("maker"));
        QVERIFY(cells.join('|').contains("EUR ") && cells.join('|').contains("CNY "));
        QVERIFY2(cells.contains("--"), "first-time payees are not known before the review");
    }

    void showsWhatThisProgramComputed() {
        test::UiWorkspace workspace;
        const auto before = test::submitCny(workspace, "Freight October", test::freight(6, 500));
        test::payOut(workspace, before);
        auto payments = test::freight(6);
        payments[0].account = "40000230090244150000"; // another account than in October
        payments.push_back({"合肥恒达光电有限公司", "6222020200001009999", "1000.00", "差旅"});
        const auto id = test::submitCny(workspace, "Freight November", payments);
        test::ShownPage shown(workspace, "approver");
        shown.review(id);
        const auto texts = shown.texts();
        QVERIFY2(texts.contains("10 payments to "), qPrintable(texts));
        QVERIFY2(texts.contains("人民币"), qPrintable(texts));
        QVERIFY2(texts.contains("1 first-time payee"), qPrintable(texts));
        QVERIFY2(texts.contains("合肥恒达光电有限公司  CNY 1,000.00"), qPrintable(texts));
        QVERIFY2(texts.contains(QRegularExpression("1 payees? with another account")), qPrintable(texts));
        QVERIFY2(texts.contains("深圳市远航国际货运代理有限公司  CNY 412,000.00"), qPrintable(texts));
        QVERIFY2(texts.contains("2026-11-24"), qPrintable(texts));
        shown.button("▲ First-time 1")->click();
        auto* model = shown.page().reviewView()->rows()->table()->model();
        QTRY_COMPARE(model->rowCount(), 1);
        QTRY_COMPARE(model->index(0, 1).data().toString(), QString("合肥恒达光电有限公司"));
        shown.button("All 10")->click();
        QTRY_COMPARE(model->rowCount(), 10);
    }

    void approvesAfterPassphraseAndPause() {
        test::UiWorkspace workspace;
        test::ShownPage shown(workspace, "approver");
        const auto id = workspace.payouts().awaiting;
        shown.review(id);
        QTRY_COMPARE(shown.guard().state(), State::Asking);
        auto* approve = primary(shown);
        QVERIFY(plain(approve->text()).startsWith("Approve 40 payments, "));
        QVERIFY(!approve->isEnabled());
        shown.type(test::uiApproverPassphrase);
        QTRY_COMPARE(shown.guard().state(), State::Counting);
        QVERIFY2(shown.texts().contains("button active in 3 s"), qPrintable(shown.texts()));
        QVERIFY(!approve->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(shown.guard().state(), State::Armed, 6000);
        // Enter alone never approves, neither where the keyboard is nor on the button.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        approve->setFocus();
        QTest::keyClick(approve, Qt::Key_Return);
        QTest::keyClick(approve, Qt::Key_Enter);
        QCOMPARE(shown.guard().state(), State::Armed);
        QTest::keyClick(approve, Qt::Key_Space);
        QTRY_VERIFY(shown.texts().contains("is approved: 40 payments."));
        QVERIFY2(shown.texts().contains("is reserved on Aurelberg Beispiel Holding AG"),
                 qPrintable(shown.texts()));
        shown.save("approved");
        QCOMPARE(stateOf(workspace, id), PayoutState::Approved);
        QTRY_COMPARE(shown.page().badge(), 0);
    }

    void asksForThePassphraseAgainAfterAWrongOne() {
        test::UiWorkspace workspace;
        test::ShownPage shown(workspace, "approver");
        shown.review(workspace.payouts().awaiting);
        QTRY_COMPARE(shown.guard().state(), State::Asking);
        shown.type("not the passphrase");
        QTRY_VERIFY(shown.texts().contains("passphrase", Qt::CaseInsensitive) &&
                    shown.guard().state() == State::Asking);
        QVERIFY(!primary(shown)->isEnabled());
        // The maker's own passphrase is no better.
        shown.type(test::uiMakerPassphrase);
        QTRY_COMPARE(shown.guard().state(), State::Asking);
        QVERIFY(!primary(shown)->isEnabled());
        QCOMPARE(stateOf(workspace, workspace.payouts().awaiting), PayoutState::AwaitingApproval);
    }

    void sendsBackWithAReason() {
        test::UiWorkspace workspace;
        test::ShownPage shown(workspace, "approver");
        const auto id = workspace.payouts().awaiting;
        shown.review(id);
        QTRY_COMPARE(shown.guard().state(), State::Asking);
        shown.button("Send back…")->click();
        auto* sheet = shown.page().sendBackSheet();
        QVERIFY(sheet->isVisible());
        QVERIFY2(!sheet->primary()->isEnabled(), "a reason is needed");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY2(!sheet->isVisible(), "Escape keeps it waiting");
        QCOMPARE(shown.guard().state(), State::Asking);
        shown.button("Send back…")->click();
        sheet->findChild<QComboBox*>()->setCurrentIndex(6);
        QVERIFY2(!sheet->primary()->isEnabled(), "another reason needs words");
        sheet->findChild<QComboBox*>()->setCurrentIndex(1);
        sheet->primary()->click();
        QTRY_VERIFY(shown.texts().contains("was sent back."));
        QCOMPARE(stateOf(workspace, id), PayoutState::Cancelled);
        auto maker = workspace.beside("maker");
        QCOMPARE(must(desk::PayoutDesk(*maker).find(id)).reason, std::string("An amount is wrong"));
    }

    void movesThroughTheQueueByKeys() {
        test::UiWorkspace workspace;
        // One hour after the other: what waits longest is first.
        workspace.clock().set({workspace.clock().now().nanoseconds + 3'600'000'000'000});
        const auto second = test::submitCny(workspace, "Freight", test::freight(3));
        test::ShownPage shown(workspace, "approver");
        QTRY_COMPARE(shown.page().badge(), 2);
        shown.review(workspace.payouts().awaiting);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(shown.page().reviewView()->payout(), second);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(shown.page().reviewView()->payout(), workspace.payouts().awaiting);
        // Reviews that were left are not left in the tray.
        QTRY_COMPARE(workspace.tasks().running(), 0);
        QCOMPARE(workspace.tasks().tasks().size(), std::size_t{0});
    }

    void stoppedReviewApprovesNothing() {
        test::UiWorkspace workspace;
        test::ShownPage shown(workspace, "approver");
        // The lane is busy, so that there is something to stop.
        auto wait = std::make_shared<std::promise<void>>();
        workspace.engine().call(
            &shown.page(), Lane::Work,
            [wait](desk::Workspace&, const Stop&) -> Status {
                wait->get_future().wait();
                return ok();
            },
            [](const Status&) {});
        shown.page().show({PageId::Approvals, QString::fromStdString(toText(workspace.payouts().awaiting))});
        QVERIFY2(shown.texts().contains("Computing from the signed rows"), qPrintable(shown.texts()));
        shown.button("Stop. Nothing is approved.")->click();
        wait->set_value();
        QTRY_VERIFY2(shown.texts().contains("Not every row was opened."), qPrintable(shown.texts()));
        QCOMPARE(shown.guard().state(), State::Absent);
        shown.button("Compute again")->click();
        QTRY_COMPARE(shown.guard().state(), State::Asking);
    }

    void forgetsWhenLockedAndComesBackToTheSameRow() {
        test::UiWorkspace workspace;
        test::ShownPage shown(workspace, "approver");
        shown.review(workspace.payouts().awaiting);
        auto* table = shown.page().reviewView()->rows()->table();
        QTRY_COMPARE(table->model()->rowCount(), 40);
        QTRY_VERIFY(table->model()->index(17, 0).data().isValid());
        table->goToRow(17);
        workspace.engine().close();
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY2(!shown.texts().contains("EUR"), qPrintable(shown.texts()));
        QCOMPARE(shown.guard().state(), State::Absent);
        workspace.openAs("approver");
        QTRY_COMPARE(table->model()->rowCount(), 40);
        QTRY_COMPARE(table->currentIndex().row(), 17);
    }

    void paintsInBothThemesAndSizes() {
        test::UiWorkspace workspace;
        test::payOut(workspace, test::submitCny(workspace, "Freight October", knownPayees()));
        const auto id = test::submitCny(workspace, "深圳货运", thirtySix());
        for (const auto mode : {ThemeMode::Light, ThemeMode::Dark})
            for (const QSize size : {QSize(1244, 828), QSize(1170, 696), QSize(828, 568)}) {
                workspace.theme().apply(mode, Density::Normal);
                test::ShownPage shown(workspace, "approver", size);
                const auto name =
                    QString("%1-%2").arg(mode == ThemeMode::Dark ? "dark" : "light").arg(size.width());
                QTest::qWait(50);
                shown.save("queue-" + name);
                shown.review(id);
                QTRY_COMPARE(shown.guard().state(), State::Asking);
                QTRY_VERIFY(
                    shown.page().reviewView()->rows()->table()->model()->index(0, 1).data().isValid());
                QCOMPARE(plain(primary(shown)->text()), QString(act));
                shown.save("review-" + name);
                const auto least = shown.page().minimumSizeHint();
                QVERIFY2(least.width() <= size.width(), qPrintable(QString::number(least.width())));
                if (size.width() != 1170) continue;
                shown.type(test::uiApproverPassphrase);
                QTRY_COMPARE(shown.guard().state(), State::Counting);
                shown.save("armed-" + name);
                shown.button("Send back…")->click();
                shown.save("sendback-" + name);
            }
    }

private:
    static QPushButton* primary(test::ShownPage& shown) {
        for (auto* button : shown.guard().findChildren<QPushButton*>())
            if (button->property("kind").toByteArray() == "primary") return button;
        return nullptr;
    }
    static std::vector<test::CnyPayment> knownPayees() {
        auto payments = test::freight(30, 500);
        payments.erase(payments.begin(), payments.begin() + 2);
        payments.pop_back();
        return payments;
    }
    /// 36 payments that come to 2,906,500.00.
    static std::vector<test::CnyPayment> thirtySix() {
        auto payments = test::freight(33);
        std::int64_t sum = 0;
        for (const auto& payment : payments) sum += std::stoll(payment.amount);
        payments[2].amount = std::to_string(2'906'500 - (sum - std::stoll(payments[2].amount))) + ".00";
        return payments;
    }
};

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::ApprovalsPageTest)
#include "approvals_page_test.moc"
