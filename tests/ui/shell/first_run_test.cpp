// The first run, through the widgets: creating, the sample, joining.
#include "app/console/console.h"
#include "engine/desk/people_desk.h"
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/ui_workspace.h"
#include "ui/shell/create_step.h"
#include "ui/shell/join_step.h"
#include "ui/shell/start_page.h"
#include "ui/shell/unlock_page.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/folder_field.h"
#include "ui/widgets/secret_edit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace cambist::test {

class FirstRunTest : public QObject {
    Q_OBJECT

private:
    static constexpr auto passphrase = "several words that stay";

    struct Open {
        UiWorkspace workspace{UiWorkspace::Contents::Fresh};
        console::ConsoleWindow console;
        ui::StartPage* start;
        Open()
            : console(console::makeConsole(workspace.context())) {
            console.begin({});
            console.window->show();
            start = console.window->findChild<ui::StartPage*>();
        }
        [[nodiscard]] ui::ChoiceButton* choice(int index) const {
            return start->findChildren<ui::ChoiceButton*>().at(index);
        }
    };
    static QPushButton* primaryOf(QWidget* step) {
        for (auto* button : step->findChildren<QPushButton*>())
            if (button->property("kind") == "primary") return button;
        return nullptr;
    }
    static void typeTwice(QWidget* step) {
        for (auto* field : step->findChildren<ui::SecretEdit*>()) QTest::keyClicks(field, passphrase);
    }

private slots:
    void aWorkspaceIsCreatedThroughTheWidgets() {
        Open open;
        picture(*open.console.window, "start");
        QTest::mouseClick(open.choice(0), Qt::LeftButton);
        auto* step = open.start->findChild<ui::CreateStep*>();
        QTRY_VERIFY(step->isVisible());
        auto* primary = primaryOf(step);
        QVERIFY(!primary->isEnabled());
        step->findChild<ui::FolderField*>()->setPath(open.workspace.files() / "made here");
        QLineEdit *name = nullptr, *person = nullptr;
        for (auto* edit : step->findChildren<QLineEdit*>()) {
            if (edit->parent()->inherits("cambist::ui::FolderField")) continue;
            (name ? person : name) = edit;
        }
        QTest::keyClicks(name, "Halden");
        QTest::keyClicks(person, "Ana Lind");
        const auto secrets = step->findChildren<ui::SecretEdit*>();
        QTest::keyClicks(secrets.at(0), "too short");
        QVERIFY(!primary->isEnabled());
        secrets.at(0)->clear();
        QTest::keyClicks(secrets.at(0), passphrase);
        QTest::keyClicks(secrets.at(1), "something else that is long");
        QVERIFY(!primary->isEnabled());
        secrets.at(1)->clear();
        QTest::keyClicks(secrets.at(1), passphrase);
        QVERIFY(primary->isEnabled());
        picture(*open.console.window, "create");
        QTest::mouseClick(primary, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(open.workspace.engine().isOpen(), 60'000);
        QCOMPARE(open.workspace.engine().person(), QString("Ana Lind"));
        QVERIFY(
            std::filesystem::exists(open.workspace.files() / "made here" / "Halden.cambist" / "vault.json"));
        QCOMPARE(open.console.window->currentPage(), ui::PageId::Today);
        QTest::qWait(0);
        picture(*open.console.window, "today-fresh");
    }

    void backLeadsToTheChoices() {
        Open open;
        for (int i = 0; i < 3; ++i) {
            QTest::mouseClick(open.choice(i), Qt::LeftButton);
            QWidget* step = nullptr;
            for (auto* each : open.start->findChildren<ui::StartStep*>())
                if (each->isVisible()) step = each;
            QVERIFY(step);
            for (auto* button : step->findChildren<QPushButton*>())
                if (button->text() == "Back") QTest::mouseClick(button, Qt::LeftButton);
            QVERIFY(!step->isVisible());
            QVERIFY(open.choice(0)->isVisible());
        }
    }

    void theSampleIsMadeWithTwoPeopleAccountsAndAPayoutFile() {
        Open open;
        open.console.beginSample();
        auto* step = open.start->findChild<ui::SampleStep*>();
        QVERIFY(step->isVisible());
        picture(*open.console.window, "sample");
        step->findChild<ui::FolderField*>()->setPath(open.workspace.files() / "tries");
        QTest::mouseClick(primaryOf(step), Qt::LeftButton);
        auto* unlock = open.console.window->findChild<ui::UnlockPage*>();
        QTRY_VERIFY_WITH_TIMEOUT(unlock->isVisible(), 120'000);
        const auto folder = open.workspace.files() / "tries" / "Aurelberg.cambist";
        const auto vault = must(desk::Vault::load(folder));
        QVERIFY(vault.sample);
        QCOMPARE(vault.entries.size(), std::size_t(2));
        QVERIFY(std::filesystem::exists(open.workspace.files() / "tries" / "Aurelberg files" / "payout.csv"));
        picture(*open.console.window, "unlock-sample");
    }

    void somebodyJoinsWithAOneTimeCode() {
        Open open;
        const auto invited = must(
            desk::invite(*open.workspace.beside("maker"), "Bo Chen", access::Approver, desk::Effect::Apply));
        QTest::mouseClick(open.choice(2), Qt::LeftButton);
        auto* step = open.start->findChild<ui::JoinStep*>();
        step->findChild<ui::FolderField*>()->setPath(open.workspace.folder());
        QCOMPARE(step->findChild<QComboBox*>()->currentText(), QString("Bo Chen"));
        for (auto* edit : step->findChildren<QLineEdit*>())
            if (!edit->parent()->inherits("cambist::ui::FolderField") &&
                !edit->parent()->inherits("QComboBox"))
                edit->setText(QString::fromStdString(invited.code));
        typeTwice(step);
        picture(*open.console.window, "join");
        QVERIFY(primaryOf(step)->isEnabled());
        QTest::mouseClick(primaryOf(step), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(open.workspace.engine().isOpen(), 60'000);
        QCOMPARE(open.workspace.engine().person(), QString("Bo Chen"));
    }

    void aFolderThatIsThereIsRefusedInWords() {
        Open open;
        QTest::mouseClick(open.choice(0), Qt::LeftButton);
        auto* step = open.start->findChild<ui::CreateStep*>();
        step->findChild<ui::FolderField*>()->setPath(open.workspace.folder().parent_path());
        QList<QLineEdit*> edits;
        for (auto* edit : step->findChildren<QLineEdit*>())
            if (!edit->parent()->inherits("cambist::ui::FolderField")) edits << edit;
        edits.at(0)->setText(QString::fromStdString(open.workspace.folder().stem().string()));
        edits.at(1)->setText("Ana Lind");
        typeTwice(step);
        QTest::mouseClick(primaryOf(step), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!step->findChildren<QFrame*>().isEmpty() && primaryOf(step)->isVisible(),
                                 1000);
        QTest::qWait(0);
        QVERIFY(!open.workspace.engine().isOpen());
    }
};

} // namespace cambist::test

QTEST_MAIN(cambist::test::FirstRunTest)
#include "first_run_test.moc"
