// Locking: when it happens, what it closes and wipes, and that everything is where it was afterwards.
#include "app/console/console.h"
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/ui_workspace.h"
#include "ui/shell/unlock_page.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/secret_edit.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QSignalSpy>
#include <QTest>

namespace cambist::test {

class LockTest : public QObject {
    Q_OBJECT

private:
    /// Unlocks as a person would: chooses the name, types the passphrase, Enter.
    static void unlock(ui::MainWindow& window, UiWorkspace& workspace, const std::string& person) {
        auto* page = window.findChild<ui::UnlockPage*>();
        page->findChild<QComboBox*>()->setCurrentText(QString::fromStdString(person));
        auto* field = page->findChild<ui::SecretEdit*>();
        QTest::keyClicks(field, QString::fromUtf8(UiWorkspace::passphraseOf(person).data(),
                                                  qsizetype(UiWorkspace::passphraseOf(person).size())));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(workspace.engine().isOpen(), 30'000);
    }
    struct Open {
        UiWorkspace workspace;
        console::ConsoleWindow console;
        Open()
            : console(console::makeConsole(workspace.context())) {
            console.begin(workspace.folder());
            console.window->show();
        }
        ui::MainWindow& window() { return *console.window; }
    };

private slots:
    void theUnlockPageShowsWhoMayOpenAndTheSamplesPassphrases() {
        Open open;
        auto* page = open.window().findChild<ui::UnlockPage*>();
        QVERIFY(page->isVisible());
        QCOMPARE(page->findChild<QComboBox*>()->count(), 2);
        picture(open.window(), "unlock");
    }

    void aWrongPassphraseIsSaidAndNothingOpens() {
        Open open;
        auto* field = open.window().findChild<ui::UnlockPage*>()->findChild<ui::SecretEdit*>();
        QTest::keyClicks(field, "this is not the one");
        QTest::keyClick(field, Qt::Key_Return);
        const auto isSaid = [&] {
            for (auto* notice : open.window().findChild<ui::UnlockPage*>()->findChildren<ui::Notice*>())
                if (notice->isVisible() && notice->property("kind") == "notice-stop") return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), 30'000);
        picture(open.window(), "unlock-wrong");
        QVERIFY(!open.workspace.engine().isOpen());
    }

    void idleTimeLocksAndInputPutsItOff() {
        Open open;
        unlock(open.window(), open.workspace, "maker");
        auto& lock = open.window().lockController();
        QVERIFY(lock.isRunning());
        qint64 now = 1'000'000'000;
        lock.setClock([&now] { return now; });
        lock.start(5);
        QCOMPARE(lock.secondsLeft(), 300);
        now += 250'000;
        lock.look();
        QCOMPARE(lock.secondsLeft(), 50);
        QTest::keyClick(&open.window(), Qt::Key_Shift);
        QCOMPARE(lock.secondsLeft(), 300);
        now += 301'000;
        lock.look();
        QVERIFY(!open.workspace.engine().isOpen());
        QVERIFY(open.window().findChild<ui::UnlockPage*>()->isVisible());
    }

    void theFirstTouchAfterALongSleepDoesNotSaveTheSession() {
        Open open;
        unlock(open.window(), open.workspace, "maker");
        qint64 now = 1'000'000'000;
        auto& lock = open.window().lockController();
        lock.setClock([&now] { return now; });
        lock.start(5);
        now += 3'600'000;
        QTest::keyClick(&open.window(), Qt::Key_Shift);
        QVERIFY(!open.workspace.engine().isOpen());
    }

    void ctrlLLocksClosesDialogsAndClearsTheClipboard() {
        Open open;
        unlock(open.window(), open.workspace, "maker");
        open.window().showAbout();
        auto* dialog = open.window().findChild<QDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        const QPointer<QDialog> guard(dialog);
        ui::putOnClipboard("a code that is told in person");
        dialog->reject();
        open.window().activateWindow();
        QTest::keyClick(&open.window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!open.workspace.engine().isOpen());
        QTRY_VERIFY(!guard || !guard->isVisible());
        QVERIFY(QApplication::clipboard()->text().isEmpty());
    }

    void lockingClosesAnOpenDialogAndAsksNothing() {
        Open open;
        unlock(open.window(), open.workspace, "maker");
        open.window().showShortcuts();
        const QPointer<QDialog> dialog(open.window().findChild<QDialog*>());
        QVERIFY(dialog);
        picture(*dialog, "shortcuts");
        open.window().lock();
        QVERIFY(!dialog || !dialog->isVisible());
        QVERIFY(open.window().findChild<ui::UnlockPage*>()->isVisible());
    }

    void theClipboardOfOthersIsLeftAlone() {
        Open open;
        unlock(open.window(), open.workspace, "maker");
        QApplication::clipboard()->setText("from elsewhere");
        open.window().lock();
        QCOMPARE(QApplication::clipboard()->text(), QString("from elsewhere"));
    }

    void afterUnlockingPageRowAndFocusAreBack() {
        Open open;
        unlock(open.window(), open.workspace, "maker");
        open.window().goTo({ui::PageId::Payments});
        auto* page = open.window().pages().at(ui::PageId::Payments);
        ui::DataTable* table = nullptr;
        const auto isThere = [&] {
            for (auto* each : page->findChildren<ui::DataTable*>())
                if (each->isVisible() && each->model() && each->model()->rowCount() > 2) table = each;
            return table != nullptr;
        };
        QTRY_VERIFY(isThere());
        table->goToRow(2);
        QTRY_VERIFY(table->currentKey().isValid());
        const auto key = table->currentKey();
        table->setFocus();
        open.window().lock();
        QVERIFY(!open.workspace.engine().isOpen());
        unlock(open.window(), open.workspace, "maker");
        QCOMPARE(open.window().currentPage(), ui::PageId::Payments);
        QVERIFY(page->isVisible());
        QTRY_COMPARE(table->currentKey(), key);
        QTRY_COMPARE(QApplication::focusWidget(), table);
    }

    void somebodyElseUnlocksAndSeesTheirOwnTasks() {
        Open open;
        unlock(open.window(), open.workspace, "maker");
        open.window().goTo({ui::PageId::Payments});
        open.window().lock();
        unlock(open.window(), open.workspace, "approver");
        QCOMPARE(open.workspace.engine().person(), QString("approver"));
        QCOMPARE(open.window().currentPage(), ui::PageId::Payments);
        QTRY_VERIFY(open.window().pages().at(ui::PageId::Approvals)->badge() > 0);
    }
};

} // namespace cambist::test

QTEST_MAIN(cambist::test::LockTest)
#include "lock_test.moc"
