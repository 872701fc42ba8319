#include "tests/ui/screenshots/console_walk.h"

#include "tests/ui/walker/finding.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

namespace cambist::test {
namespace {

QString nameOf(ui::PageId page) {
    switch (page) {
    case ui::PageId::Today:
        return "today";
    case ui::PageId::Accounts:
        return "accounts";
    case ui::PageId::Payments:
        return "payments";
    case ui::PageId::Approvals:
        return "approvals";
    case ui::PageId::Ledger:
        return "ledger";
    case ui::PageId::Audit:
        return "audit";
    case ui::PageId::Settings:
        return "settings";
    }
    return "page";
}

/// Asks for more before it does anything, as its name says.
bool onlyOpens(const QString& text) {
    return text.endsWith(QChar(0x2026));
}

QWidgetList visibleWindows() {
    QWidgetList windows;
    for (auto* window : QApplication::topLevelWidgets())
        if (window->isVisible()) windows.append(window);
    return windows;
}

template <class T>
QList<T*> visibleIn(const QWidget& part) {
    QList<T*> visible;
    for (auto* one : part.findChildren<T*>())
        if (one->isVisible()) visible.append(one);
    return visible;
}

} // namespace

void ConsoleWalk::walk(const OnScreen& onScreen) {
    m_onScreen = onScreen;
    m_page = "start";
    m_window.showStart();
    picture("page");
    walkChoices();
    m_page = "unlock";
    m_window.showUnlock(m_folder);
    picture("page");
    for (const auto* person : {"maker", "approver"}) {
        m_unlock(person);
        walkPages(person);
        walkPlaces(person);
        if (person == std::string_view("maker")) {
            walkWindow();
            walkImport();
        }
        m_window.lock();
        settle();
    }
    m_page = "unlock";
    picture("locked");
}

void ConsoleWalk::walkChoices() {
    qsizetype choices = 1;
    for (qsizetype choice = 0; choice < choices; ++choice) {
        QList<QAbstractButton*> buttons;
        for (auto* button : visibleIn<QAbstractButton>(m_window))
            if (button->inherits("cambist::ui::ChoiceButton")) buttons.append(button);
        choices = buttons.size();
        if (choice >= choices) return;
        buttons[choice]->click();
        settle();
        if (auto* dialog = m_window.findChild<QFileDialog*>())
            dialog->close();
        else
            picture(QString("choice-%1").arg(choice + 1));
        for (auto* step : visibleIn<QWidget>(m_window))
            if (step->inherits("cambist::ui::StartStep")) QMetaObject::invokeMethod(step, "back");
        settle();
    }
}

void ConsoleWalk::walkPages(const QString& person) {
    for (const auto& [id, page] : m_window.pages()) {
        m_page = person == "maker" ? nameOf(id) : person + '-' + nameOf(id);
        m_opened = 0;
        m_window.goTo({id});
        settle();
        picture("page");
        walkPage(*page);
    }
}

void ConsoleWalk::walkPage(ui::Page& page) {
    walkTables(page, {});
    walkTabs(page);
    walkSections(page);
    walkCommands(page);
}

void ConsoleWalk::walkTables(const QWidget& part, const QString& where) {
    int number = 0;
    for (auto* view : visibleIn<QAbstractItemView>(part)) {
        if (!view->model() || view->model()->rowCount() == 0 || view->focusPolicy() == Qt::NoFocus) continue;
        view->setCurrentIndex(view->model()->index(0, 0));
        settle();
        picture(where + QString("row-%1").arg(++number));
    }
}

void ConsoleWalk::walkTabs(const QWidget& part) {
    int number = 0;
    for (auto* bar : visibleIn<QTabBar>(part)) {
        ++number;
        const int before = bar->currentIndex();
        for (int tab = 0; tab < bar->count() && bar->isVisible(); ++tab) {
            if (tab == before || !bar->isTabVisible(tab) || !bar->isTabEnabled(tab)) continue;
            bar->setCurrentIndex(tab);
            settle();
            const auto state = QString("tabs-%1-%2").arg(number).arg(tab + 1);
            picture(state);
            // What a tab shows may have a table of its own.
            if (number == 1) walkTables(*bar->parentWidget(), state + '-');
        }
        bar->setCurrentIndex(before);
        settle();
    }
}

void ConsoleWalk::walkSections(const QWidget& part) {
    int number = 0;
    for (auto* button : visibleIn<QPushButton>(part)) {
        if (button->property("kind").toString() != "section" || !button->isEnabled()) continue;
        button->click();
        settle();
        picture(QString("section-%1").arg(++number));
        for (auto* inside : visibleIn<QPushButton>(part))
            if (onlyOpens(inside->text()) && inside->isEnabled())
                openAndPicture([inside] { inside->click(); });
    }
}

void ConsoleWalk::walkCommands(ui::Page& page) {
    for (auto* command : page.commands()) {
        if (!command->isEnabled() || !onlyOpens(command->text())) continue;
        openAndPicture([command] { command->trigger(); });
    }
    QSet<QString> seen;
    for (auto* button : visibleIn<QPushButton>(page)) {
        if (!button->isVisible() || !button->isEnabled() || !onlyOpens(button->text())) continue;
        if (seen.contains(button->text())) continue;
        seen.insert(button->text());
        openAndPicture([button] { button->click(); });
    }
}

void ConsoleWalk::walkPlaces(const QString& person) {
    for (const auto& [name, request] : m_places) {
        m_page = person == "maker" ? name : person + '-' + name;
        m_opened = 0;
        m_window.goTo(request);
        settle();
        picture("page");
        walkPage(*m_window.pages().at(request.page));
    }
}

void ConsoleWalk::walkImport() {
    if (m_paymentFile.isEmpty()) return;
    m_page = "import";
    m_window.goTo({ui::PageId::Payments});
    settle();
    auto& page = *m_window.pages().at(ui::PageId::Payments);
    for (auto* command : page.commands())
        if (command->isEnabled() && command->shortcut() == QKeySequence("Ctrl+I")) command->trigger();
    settle();
    for (auto* window : visibleWindows())
        if (auto* dialog = qobject_cast<QFileDialog*>(window)) {
            emit dialog->fileSelected(m_paymentFile);
            dialog->close();
        }
    settle();
    picture("preview");
    for (auto* button : visibleIn<QPushButton>(page))
        if (button->property("kind").toString() == "primary" && button->isEnabled() && button->isVisible()) {
            button->click();
            break;
        }
    settle();
    picture("imported");
    walkTabs(page);
}

void ConsoleWalk::walkWindow() {
    m_page = "window";
    m_opened = 0;
    m_window.goTo({ui::PageId::Payments});
    settle();
    const std::function<void()> openers[] = {
        [this] { m_window.showPalette(); }, [this] { m_window.showTasks(); },
        [this] { m_window.showShortcuts(); }, [this] { m_window.showAbout(); }};
    for (const auto& open : openers) openAndPicture(open);
}

void ConsoleWalk::openAndPicture(const std::function<void()>& open) {
    const auto before = visibleWindows();
    const auto* frontBefore = front();
    open();
    settle();
    ++m_opened;
    const auto state = QString("opened-%1").arg(m_opened);
    for (auto* window : visibleWindows()) {
        if (before.contains(window)) continue;
        // Qt's own dialogs are not ours to judge.
        if (!qobject_cast<QFileDialog*>(window)) picture(state, window);
        window->close();
    }
    if (front() != frontBefore) {
        picture(state);
        if (auto* open_ = front(); open_ && open_ != &m_window) QTest::keyClick(open_, Qt::Key_Escape);
    }
    settle();
}

QWidget* ConsoleWalk::front() const {
    for (auto* widget : m_window.findChildren<QWidget*>())
        if (widget->isVisible() && coversOnPurpose(*widget)) return widget;
    return &m_window;
}

void ConsoleWalk::picture(const QString& state, QWidget* shown) {
    settle();
    if (shown)
        m_onScreen({m_page, state, shown, shown});
    else
        m_onScreen({m_page, state, &m_window, front()});
}

} // namespace cambist::test
