#include "ui/shell/menus.h"

#include "ui/widgets/appearance.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace cambist::ui {
namespace {

constexpr std::size_t mostNumbered = 9;

QString keysOf(const QAction& action) {
    return action.shortcut().toString(QKeySequence::NativeText);
}

/// As it is read in a list: without the mark of the access key.
QString plainText(const QAction& action) {
    auto text = action.text();
    text.remove('&');
    if (text.endsWith(QString::fromUtf8("…"))) text.chop(1);
    return text;
}

} // namespace

Menus::Menus(const UiContext& context, QMainWindow& window)
    : QObject(&window)
    , m_context(context)
    , m_window(window)
    , m_workspace(window.menuBar()->addMenu(QString()))
    , m_go(window.menuBar()->addMenu(QString()))
    , m_view(window.menuBar()->addMenu(QString()))
    , m_help(window.menuBar()->addMenu(QString())) {
    makeWorkspaceMenu();
    makeViewMenu();
    makeHelpMenu();
}

QAction* Menus::add(QMenu* menu, const char* keys, void (Menus::*signal)()) {
    auto* action = menu->addAction(QString());
    action->setShortcut(QKeySequence(QString::fromLatin1(keys)));
    connect(action, &QAction::triggered, this, signal);
    return action;
}

QActionGroup* Menus::addChoice(QMenu* menu, std::size_t count, const std::function<void(int)>& choose) {
    auto* group = new QActionGroup(this);
    for (std::size_t i = 0; i < count; ++i) {
        auto* action = group->addAction(menu->addAction(QString()));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [choose, i] { choose(static_cast<int>(i)); });
    }
    connect(menu, &QMenu::aboutToShow, this, &Menus::showChosen);
    return group;
}

void Menus::makeWorkspaceMenu() {
    m_find = add(m_workspace, "Ctrl+K", &Menus::findRequested);
    m_tasks = add(m_workspace, "Ctrl+Shift+T", &Menus::tasksRequested);
    m_workspace->addSeparator();
    m_lock = add(m_workspace, "Ctrl+L", &Menus::lockRequested);
    m_other = add(m_workspace, "Ctrl+O", &Menus::otherWorkspaceRequested);
    m_workspace->addSeparator();
    m_quit = m_workspace->addAction(QString());
    m_quit->setShortcut(QKeySequence("Ctrl+Q"));
    connect(m_quit, &QAction::triggered, &m_window, &QWidget::close);
}

void Menus::makeViewMenu() {
    m_look = m_view->addMenu(QString());
    m_density = m_view->addMenu(QString());
    m_language = m_view->addMenu(QString());
    m_looks = addChoice(m_look, 3, [this](int i) { chooseLook(m_context, static_cast<Look>(i)); });
    m_densities =
        addChoice(m_density, 3, [this](int i) { chooseDensity(m_context, static_cast<Density>(i)); });
    m_languages = addChoice(m_language, 2,
                            [this](int i) { chooseLanguage(m_context, static_cast<common::Language>(i)); });
    m_view->addSeparator();
    m_collapse = m_view->addAction(QString());
    m_collapse->setCheckable(true);
    m_collapse->setShortcut(QKeySequence("Ctrl+B"));
    connect(m_collapse, &QAction::toggled, this, &Menus::collapseRequested);
}

void Menus::makeHelpMenu() {
    m_shortcuts = add(m_help, "Ctrl+/", &Menus::shortcutsRequested);
    m_about = add(m_help, "", &Menus::aboutRequested);
}

void Menus::addPage(Page* page) {
    auto* go = m_go->addAction(QString());
    const auto number = m_pages.size() + 1;
    if (page->id() == PageId::Settings)
        go->setShortcut(QKeySequence("Ctrl+,"));
    else if (number <= mostNumbered)
        go->setShortcut(QKeySequence(QString("Ctrl+%1").arg(number)));
    connect(go, &QAction::triggered, this, [this, id = page->id()] { emit goTo({id}); });
    auto* menu = new QMenu(m_window.menuBar());
    m_window.menuBar()->insertMenu(m_view->menuAction(), menu);
    m_pages.push_back({page, go, menu});
    connect(menu, &QMenu::aboutToShow, this, [this, at = m_pages.size() - 1] { fillPageMenu(m_pages[at]); });
    retranslate();
}

void Menus::fillPageMenu(const PageMenu& menu) const {
    const auto commands = menu.page->commands();
    if (menu.menu->actions() != commands) {
        menu.menu->clear();
        menu.menu->addActions(commands);
    }
    menu.menu->setToolTipsVisible(true);
    menu.menu->menuAction()->setVisible(!commands.isEmpty());
}

void Menus::setCollapsed(bool collapsed) {
    m_collapse->setChecked(collapsed);
}

void Menus::showChosen() {
    m_looks->actions().at(static_cast<int>(chosenLook(m_context)))->setChecked(true);
    m_densities->actions().at(static_cast<int>(m_context.theme.density()))->setChecked(true);
    m_languages->actions().at(static_cast<int>(m_context.speech()))->setChecked(true);
}

void Menus::retranslate() {
    m_workspace->setTitle(tr("&Workspace"));
    m_go->setTitle(tr("&Go"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    m_find->setText(tr("Find anything…"));
    m_tasks->setText(tr("Tasks"));
    m_lock->setText(tr("Lock"));
    m_other->setText(tr("Another workspace…"));
    m_quit->setText(tr("Quit"));
    m_look->setTitle(tr("Theme"));
    m_density->setTitle(tr("Density"));
    m_language->setTitle(tr("Language"));
    const QStringList looks{tr("Light"), tr("Dark"), tr("As the desktop")};
    const QStringList densities{tr("Compact"), tr("Normal"), tr("Roomy")};
    // Each language is called by its own name, so that one finds it back.
    const QStringList languages{"English", QString::fromUtf8("简体中文")};
    for (int i = 0; i < looks.size(); ++i) m_looks->actions().at(i)->setText(looks[i]);
    for (int i = 0; i < densities.size(); ++i) m_densities->actions().at(i)->setText(densities[i]);
    for (int i = 0; i < languages.size(); ++i) m_languages->actions().at(i)->setText(languages[i]);
    m_collapse->setText(tr("Narrow navigation"));
    m_shortcuts->setText(tr("Keyboard shortcuts"));
    m_about->setText(tr("About Cambist"));
    for (const auto& entry : m_pages) {
        entry.go->setText(entry.page->title());
        entry.menu->setTitle(entry.page->title());
        fillPageMenu(entry);
    }
    showChosen();
}

void Menus::addCommands(std::vector<PaletteEntry>& entries, const QMenu* menu, const QString& where,
                        const Page* page) const {
    for (auto* action : menu->actions()) {
        if (action->isSeparator() || action->menu() || action == m_find) continue;
        PaletteEntry entry;
        entry.title = plainText(*action);
        entry.detail = where;
        entry.shortcut = keysOf(*action);
        if (!action->isEnabled())
            entry.reason = action->statusTip().isEmpty() ? tr("Not possible now") : action->statusTip();
        const QPointer<QAction> guard(action);
        entry.run = [this, guard, page] {
            auto* self = const_cast<Menus*>(this);
            if (page) emit self->goTo({page->id()});
            if (guard && guard->isEnabled()) guard->trigger();
        };
        entries.push_back(std::move(entry));
    }
}

std::vector<PaletteEntry> Menus::paletteEntries() const {
    std::vector<PaletteEntry> entries;
    for (const auto& page : m_pages) {
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Page;
        entry.title = page.page->title();
        entry.shortcut = keysOf(*page.go);
        entry.run = [action = page.go] { action->trigger(); };
        entries.push_back(std::move(entry));
    }
    for (const auto& page : m_pages) {
        fillPageMenu(page);
        addCommands(entries, page.menu, page.page->title(), page.page);
    }
    for (const auto* menu : {m_workspace, m_look, m_density, m_language, m_view, m_help})
        addCommands(entries, menu, menu->title().remove('&'), nullptr);
    return entries;
}

std::vector<ShortcutGroup> Menus::shortcutGroups() const {
    const auto keys = [](const QMenu* menu, const QString& title) {
        ShortcutGroup group{title, {}};
        for (const auto* action : menu->actions())
            if (!action->shortcut().isEmpty()) group.keys.emplace_back(keysOf(*action), plainText(*action));
        return group;
    };
    std::vector<ShortcutGroup> groups;
    for (const auto* menu : {m_workspace, m_go, m_view, m_help})
        groups.push_back(keys(menu, menu->title().remove('&')));
    for (const auto& page : m_pages) {
        fillPageMenu(page);
        groups.push_back(keys(page.menu, page.page->title()));
    }
    groups.push_back(ShortcutsSheet::everywhere());
    return groups;
}

} // namespace cambist::ui
