// The frame: theme, density and language at run time, the task tray, what a person arranged.
#include "app/console/console.h"
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/ui_workspace.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/task_tray.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/icons.h"

#include <QDir>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

namespace cambist::test {

class ShellTest : public QObject {
    Q_OBJECT

private:
    struct Open {
        UiWorkspace workspace;
        console::ConsoleWindow console;
        explicit Open(const std::string& person = "maker")
            : console(console::makeConsole(workspace.context())) {
            console.window->show();
            workspace.openAs(person);
        }
        ui::MainWindow& window() { return *console.window; }
    };

private slots:
    void everyPageHasItsDrawnIcon() {
        Open open;
        for (const auto& [id, page] : open.window().pages())
            QVERIFY2(!ui::iconPixmap(page->iconName(), Qt::black, 16, 1).isNull(),
                     qPrintable(page->iconName()));
        QVERIFY(!ui::iconPixmap("cambist", Qt::black, 256, 1).isNull());
    }

    void themeDensityAndLanguageChangeAtRunTime() {
        Open open;
        for (const auto& [id, page] : open.window().pages()) open.window().goTo({id});
        QElapsedTimer timer;
        timer.start();
        ui::chooseLook(open.workspace.context(), ui::Look::Dark);
        qInfo("theme switched in %lld ms", timer.restart());
        QCOMPARE(open.workspace.theme().mode(), ui::ThemeMode::Dark);
        ui::chooseDensity(open.workspace.context(), ui::Density::Compact);
        QCOMPARE(open.workspace.theme().rowHeight(), 22);
        timer.restart();
        ui::chooseLanguage(open.workspace.context(), common::Language::Chinese);
        QCoreApplication::sendPostedEvents();
        qInfo("language switched in %lld ms", timer.elapsed());
        QCOMPARE(open.workspace.language().current(), common::Language::Chinese);
        // Kept for the next time.
        ui::restoreAppearance(open.workspace.context());
        QCOMPARE(open.workspace.theme().mode(), ui::ThemeMode::Dark);
        QCOMPARE(open.workspace.theme().density(), ui::Density::Compact);
    }

    void everyPageInBothThemesAndLanguages() {
        Open open;
        const QSize sizes[] = {{1440, 900}, {1024, 640}};
        for (const auto look : {ui::Look::Light, ui::Look::Dark}) {
            ui::chooseLook(open.workspace.context(), look);
            for (const auto language : {common::Language::English, common::Language::Chinese}) {
                ui::chooseLanguage(open.workspace.context(), language);
                for (const auto& size : sizes) {
                    open.window().resize(size);
                    for (const auto& [id, page] : open.window().pages()) {
                        open.window().goTo({id});
                        QTest::qWait(120);
                        QVERIFY(page->isVisible());
                        picture(open.window(),
                                QString("%1-%2-%3-%4")
                                    .arg(page->iconName(), look == ui::Look::Dark ? "dark" : "light",
                                         language == common::Language::Chinese ? "zh" : "en")
                                    .arg(size.width()));
                    }
                }
            }
        }
    }

    void theTraySaysHowFarAndWhatStopKeeps() {
        Open open;
        auto* task = open.workspace.tasks().start("Import of sellers.csv", {"Reading", "Checking"},
                                                  "Nothing has been saved yet.");
        task->progress()->set(1, 6210, 10'000);
        open.window().showTasks();
        auto* tray = open.window().findChild<ui::TaskTray*>();
        QVERIFY(tray->isVisible());
        auto* row = tray->findChild<ui::TaskRow*>();
        QVERIFY(row);
        QTRY_VERIFY(ui::taskFigures(*task).startsWith("6,210 of 10,000"));
        picture(open.window(), "tray");
        QPushButton* stop = nullptr;
        for (auto* button : row->findChildren<QPushButton*>())
            if (button->isVisible()) stop = button;
        QVERIFY(stop);
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(!task->progress()->stopRequested());
        picture(open.window(), "tray-stop");
        for (auto* button : row->findChildren<QPushButton*>())
            if (button->isVisible() && button->property("kind") == "stop")
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(task->progress()->stopRequested());
        task->finish(ui::TaskState::Stopped, "Stopped. Nothing has been saved.");
        for (auto* button : row->findChildren<QPushButton*>())
            if (button->isVisible()) QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(open.workspace.tasks().tasks().empty());
    }

    void columnWidthsAreKeptForThePerson() {
        Open open;
        auto* table = open.window().pages().at(ui::PageId::Payments)->findChild<ui::DataTable*>();
        QVERIFY(table);
        table->horizontalHeader()->resizeSection(1, 333);
        open.window().lock();
        open.workspace.openAs("approver");
        open.window().lock();
        table->horizontalHeader()->resizeSection(1, 111);
        open.workspace.openAs("maker");
        QCOMPARE(table->horizontalHeader()->sectionSize(1), 333);
    }

    void theMenuBarHoldsEveryCommandOfEveryPage() {
        Open open;
        QList<QAction*> all;
        for (auto* menu : open.window().menuBar()->findChildren<QMenu*>()) all << menu->actions();
        for (auto* menu : open.window().menuBar()->actions())
            if (menu->menu()) all << menu->menu()->actions();
        for (const auto& [id, page] : open.window().pages())
            for (auto* command : page->commands())
                QVERIFY2(all.contains(command), qPrintable(command->text()));
    }

    void aboutSaysVersionLicenceAndPreview() {
        Open open;
        open.window().showAbout();
        auto* dialog = open.window().findChild<QDialog*>();
        QVERIFY(dialog);
        picture(*dialog, "about");
        QStringList words;
        for (auto* label : dialog->findChildren<QLabel*>()) words << label->text();
        QVERIFY(words.join(' ').contains("GPL-3.0-or-later"));
        QVERIFY(words.join(' ').contains("preview"));
    }
};

} // namespace cambist::test

QTEST_MAIN(cambist::test::ShellTest)
#include "shell_test.moc"
