// The command palette: what it finds, in both languages, and what it does.
#include "app/console/console.h"
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/ui_workspace.h"
#include "ui/shell/command_palette.h"

#include <QLineEdit>
#include <QTest>

namespace cambist::test {

class PaletteTest : public QObject {
    Q_OBJECT

private:
    struct Open {
        UiWorkspace workspace;
        console::ConsoleWindow console;
        ui::CommandPalette* palette;
        Open()
            : console(console::makeConsole(workspace.context())) {
            console.window->show();
            workspace.openAs("maker");
            palette = console.window->findChild<ui::CommandPalette*>();
        }
        /// Types into the open palette.
        void type(const QString& text) {
            auto* edit = palette->findChild<QLineEdit*>();
            edit->clear();
            QTest::keyClicks(edit, text);
        }
        QStringList titles() const {
            QStringList found;
            for (int i = 0; i < palette->model().rowCount(); ++i) found << palette->model().at(i)->title;
            return found;
        }
        bool knowsPayouts() const {
            for (const auto& entry : palette->model().entries())
                if (entry.kind == ui::PaletteEntry::Kind::Payout) return true;
            return false;
        }
    };

private slots:
    void ctrlKOpensAndEscapeGivesTheKeyboardBack() {
        Open open;
        auto& window = *open.console.window;
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(open.palette->isVisible());
        QVERIFY(open.palette->model().rowCount() > 10);
        QTest::keyClick(open.palette->findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(!open.palette->isVisible());
    }

    void pinyinAndInitialsFindTheChinesePage() {
        Open open;
        open.workspace.language().set(common::Language::Chinese);
        auto& window = *open.console.window;
        const auto title = window.pages().at(ui::PageId::Payments)->title();
        QCOMPARE(title, QString::fromUtf8("付款"));
        window.showPalette();
        QTRY_VERIFY(open.knowsPayouts());
        for (const auto* typed : {"fk", "fukuan", "付款", "ｆｋ"}) {
            open.type({});
            open.palette->findChild<QLineEdit*>()->setText(QString::fromUtf8(typed));
            QVERIFY2(open.titles().contains(title), typed);
            QCOMPARE(open.titles().first(), title);
        }
        picture(window, "palette-zh");
    }

    void accountsAreFoundByTheSoundOfTheirChineseNames() {
        Open open;
        open.console.window->showPalette();
        QTRY_VERIFY(open.knowsPayouts());
        for (const auto* typed : {"@ouyuan", "@oy", "@ouyuanyinhangcunkuan"}) {
            open.type(typed);
            QVERIFY2(open.palette->model().rowCount() > 0, typed);
        }
        open.type("@ouyuanyinhang");
        QVERIFY(open.palette->model().at(0)->detail.contains("AHG-BANK-EUR"));
    }

    void prefixesChooseTheKind() {
        Open open;
        open.console.window->showPalette();
        QTRY_VERIFY(open.knowsPayouts());
        open.type("#");
        QVERIFY(open.palette->model().rowCount() > 0);
        for (int i = 0; i < open.palette->model().rowCount(); ++i)
            QCOMPARE(open.palette->model().at(i)->kind, ui::PaletteEntry::Kind::Payout);
        open.type("@DE42 9999");
        QVERIFY(open.palette->model().rowCount() > 0);
        QCOMPARE(open.palette->model().at(0)->kind, ui::PaletteEntry::Kind::Account);
        open.type(">");
        for (int i = 0; i < open.palette->model().rowCount(); ++i)
            QVERIFY(open.palette->model().at(i)->kind != ui::PaletteEntry::Kind::Payout);
        open.type("pay");
        picture(*open.console.window, "palette");
    }

    void enterGoesThere() {
        Open open;
        open.console.window->showPalette();
        QTRY_VERIFY(open.knowsPayouts());
        open.type("settings");
        QTest::keyClick(open.palette->findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(open.console.window->currentPage(), ui::PageId::Settings);
        QVERIFY(!open.palette->isVisible());
    }

    void whatCannotBeDoneSaysWhyAndDoesNothing() {
        Open open;
        open.console.window->showPalette();
        for (const auto& entry : open.palette->model().entries())
            if (entry.kind == ui::PaletteEntry::Kind::Command) QVERIFY(entry.run);
        open.type("no command is called like this");
        QCOMPARE(open.palette->model().rowCount(), 0);
        picture(*open.console.window, "palette-nothing");
    }

    void lockingForgetsWhatWasFound() {
        Open open;
        open.console.window->showPalette();
        QTRY_VERIFY(open.knowsPayouts());
        open.console.window->lock();
        QVERIFY(!open.palette->isVisible());
        QCOMPARE(open.palette->model().entries().size(), std::size_t(0));
    }
};

} // namespace cambist::test

QTEST_MAIN(cambist::test::PaletteTest)
#include "palette_test.moc"
