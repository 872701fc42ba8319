// The page Today: what waits for whom, and what is left to set up.
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/ui_workspace.h"
#include "ui/today/check_list.h"
#include "ui/today/today_page.h"
#include "ui/today/todo_row.h"
#include "ui/widgets/person_settings.h"

#include <QSignalSpy>
#include <QTest>

namespace cambist::test {

class TodayTest : public QObject {
    Q_OBJECT

private:
    struct Open {
        UiWorkspace workspace;
        ui::TodayPage page;
        explicit Open(const std::string& person, UiWorkspace::Contents contents = UiWorkspace::Contents::Full)
            : workspace(contents)
            , page(workspace.context()) {
            QEvent words(QEvent::LanguageChange);
            QCoreApplication::sendEvent(&page, &words);
            page.resize(1240, 820);
            page.setVisible(true);
            workspace.openAs(person);
        }
        QStringList rows() const {
            QStringList found;
            for (auto* row : page.findChildren<ui::TodoRow*>())
                if (row->isVisible()) found << row->text();
            return found;
        }
    };

private slots:
    void theMakerSeesWhatToFixAndSubmit() {
        Open open("maker");
        QTRY_VERIFY(!open.rows().isEmpty());
        QVERIFY(open.rows().contains("To fix or decide"));
        QVERIFY(open.rows().contains("Ready to submit"));
        QVERIFY(open.rows().contains("Waiting for another approver"));
        QVERIFY(!open.rows().contains("Waiting for your approval"));
        QVERIFY(open.page.badge() >= 3);
        picture(open.page, "today-maker");
    }

    void theApproverSeesWhatToApproveAndGoesThere() {
        Open open("approver");
        QTRY_VERIFY(open.rows().contains("Waiting for your approval"));
        QSignalSpy asked(&open.page, &ui::Page::navigate);
        for (auto* row : open.page.findChildren<ui::TodoRow*>())
            if (row->text() == "Waiting for your approval") QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        const auto request = asked.first().first().value<ui::NavigationRequest>();
        QCOMPARE(request.page, ui::PageId::Approvals);
        QCOMPARE(request.object, QString::fromStdString(toText(open.workspace.payouts().awaiting)));
    }

    void theChecklistStaysUntilAllIsDone() {
        Open open("maker");
        auto* checks = open.page.findChild<ui::CheckList*>();
        QTRY_VERIFY(!open.rows().isEmpty());
        QVERIFY(checks->isVisible()); // no backup yet
        ui::noteBackup(open.workspace.context(), open.workspace.clock().now());
        open.workspace.engine().close();
        open.workspace.openAs("maker");
        QTRY_VERIFY(!checks->isVisible());
    }

    void aFreshWorkspaceSaysWhatToDoFirst() {
        Open open("maker", UiWorkspace::Contents::Fresh);
        auto* checks = open.page.findChild<ui::CheckList*>();
        QTRY_VERIFY(checks->isVisible());
        QVERIFY(open.rows().isEmpty());
        QVERIFY(!checks->isAllDone());
        QTest::qWait(50);
        picture(open.page, "today-empty");
    }

    void lockingForgetsEverything() {
        Open open("maker");
        QTRY_VERIFY(!open.rows().isEmpty());
        open.workspace.engine().close();
        for (auto* row : open.page.findChildren<ui::TodoRow*>()) QVERIFY(row->text().isEmpty());
        QCOMPARE(open.page.badge(), 0);
    }
};

} // namespace cambist::test

QTEST_MAIN(cambist::test::TodayTest)
#include "today_test.moc"
