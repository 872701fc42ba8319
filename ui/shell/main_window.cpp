#include "ui/shell/main_window.h"

#include "ui/shell/about_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/context_bar.h"
#include "ui/shell/menus.h"
#include "ui/shell/navigation.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/task_tray.h"
#include "ui/shell/unlock_page.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>

namespace cambist::ui {
namespace {

constexpr QSize usualSize{1440, 900};
constexpr QSize leastSize{1024, 640};

QIcon applicationIcon(const Colours& colours) {
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(iconPixmap("cambist", colours.ink, size, 1));
    return icon;
}

/// The table that a cell's editor belongs to, else the widget itself: an editor does not live through a lock.
QWidget* tableOf(QWidget* widget) {
    for (auto* at = widget; at; at = at->parentWidget())
        if (auto* view = qobject_cast<QAbstractItemView*>(at)) return view;
    return widget;
}

} // namespace

MainWindow::MainWindow(const UiContext& context, QWidget* parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_layout(context, *this)
    , m_layers(new QStackedWidget)
    , m_stack(new QStackedWidget)
    , m_navigation(new Navigation(context.theme))
    , m_contextBar(new ContextBar(context))
    , m_status(new StatusStrip(context))
    , m_unlock(new UnlockPage(context))
    , m_frame(makeFrame())
    , m_menus(new Menus(context, *this))
    , m_palette(new CommandPalette(context, this))
    , m_tray(new TaskTray(context, this)) {
    setCentralWidget(m_layers);
    m_layers->addWidget(m_unlock);
    m_layers->addWidget(m_frame);
    setWindowIcon(applicationIcon(context.colours()));
    setMinimumSize(leastSize);
    resize(usualSize);
    m_layout.restoreWindow();
    menuBar()->hide();
    connectParts();
    connectMenus();
    retranslate();
}

void MainWindow::connectParts() {
    connect(m_navigation, &Navigation::chosen, this, [this](PageId page) { goTo({page}); });
    connect(m_contextBar, &ContextBar::findRequested, this, &MainWindow::showPalette);
    connect(m_palette, &CommandPalette::navigate, this, &MainWindow::goTo);
    connect(m_status, &StatusStrip::lockRequested, this, &MainWindow::lock);
    connect(m_status, &StatusStrip::tasksRequested, this, &MainWindow::showTasks);
    connect(m_status, &StatusStrip::auditRequested, this, [this] { goTo({PageId::Audit}); });
    connect(m_status, &StatusStrip::personRequested, this, [this] { goTo({PageId::Settings, "people"}); });
    connect(m_unlock, &UnlockPage::otherWorkspace, this, &MainWindow::showStart);
    connect(&m_context.engine, &EngineClient::opened, this, &MainWindow::opened);
    connect(&m_lock, &LockController::lockNow, this, &MainWindow::lock);
    connect(&m_sleep, &SleepWatch::lockNow, this, &MainWindow::lock);
    connect(&m_lock, &LockController::secondsLeftChanged, this, [this](int seconds) {
        m_lock.setMinutes(idleMinutes(m_context));
        m_status->setSecondsToLock(seconds);
    });
}

void MainWindow::connectMenus() {
    connect(m_menus, &Menus::goTo, this, &MainWindow::goTo);
    connect(m_menus, &Menus::findRequested, this, &MainWindow::showPalette);
    connect(m_menus, &Menus::lockRequested, this, &MainWindow::lock);
    connect(m_menus, &Menus::otherWorkspaceRequested, this, [this] {
        lock();
        showStart();
    });
    connect(m_menus, &Menus::tasksRequested, this, &MainWindow::showTasks);
    connect(m_menus, &Menus::collapseRequested, this, &MainWindow::setCollapsed);
    connect(m_menus, &Menus::shortcutsRequested, this, &MainWindow::showShortcuts);
    connect(m_menus, &Menus::aboutRequested, this, &MainWindow::showAbout);
}

QWidget* MainWindow::makeFrame() {
    auto* frame = new QWidget;
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_contextBar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    row->addLayout(column, 1);
    return frame;
}

void MainWindow::addPage(Page* page) {
    m_pages[page->id()] = page;
    m_stack->addWidget(page);
    m_navigation->addPage(*page);
    connect(page, &Page::navigate, this, &MainWindow::goTo);
    connect(page, &Page::badgeChanged, this,
            [this, id = page->id()](int count) { m_navigation->setBadge(id, count); });
    // As if the language had changed, so that every page has its words in one place.
    QEvent words(QEvent::LanguageChange);
    QApplication::sendEvent(page, &words);
    m_menus->addPage(page);
    m_navigation->retranslate(m_pages);
}

void MainWindow::setStartPage(QWidget* page) {
    m_start = page;
    m_layers->addWidget(page);
}

void MainWindow::showStart() {
    if (!m_start) return;
    m_layers->setCurrentWidget(m_start);
    m_start->setFocus();
}

void MainWindow::showUnlock(const Path& folder, const QString& person) {
    m_unlock->setWorkspace(folder, person.isEmpty() ? m_context.engine.person() : person);
    m_layers->setCurrentWidget(m_unlock);
    m_unlock->setFocus();
}

void MainWindow::opened() {
    restoreAppearance(m_context);
    m_layout.restorePages(m_pages);
    setCollapsed(m_layout.navigationCollapsed());
    const auto folder = m_context.engine.folder();
    const bool again = folder == m_lastFolder;
    m_lastFolder = folder;
    menuBar()->show();
    m_layers->setCurrentWidget(m_frame);
    // Nothing has the keyboard yet: the page takes it, and Tab begins there.
    m_stack->setFocus(Qt::OtherFocusReason);
    if (again)
        bringBack();
    else
        goTo({m_pages.contains(PageId::Today) || m_pages.empty() ? PageId::Today : m_pages.begin()->first});
    m_lock.start(idleMinutes(m_context));
    retranslate();
    emit workspaceOpened(folder);
}

void MainWindow::bringBack() {
    const auto found = m_pages.find(m_current);
    if (found == m_pages.end()) return;
    m_stack->setCurrentWidget(found->second);
    if (m_focus)
        m_focus->setFocus(Qt::OtherFocusReason);
    else
        found->second->setFocus(Qt::OtherFocusReason);
}

void MainWindow::goTo(const NavigationRequest& request) {
    const auto found = m_pages.find(request.page);
    if (found == m_pages.end() || !m_context.engine.isOpen()) return;
    m_current = request.page;
    m_navigation->setCurrent(request.page);
    m_stack->setCurrentWidget(found->second);
    found->second->show(request);
}

void MainWindow::lock() {
    if (!m_context.engine.isOpen()) return;
    m_lock.stop();
    closeWhatIsInFront();
    m_focus = tableOf(focusWidget());
    // A cell that is being edited hands its text to the engine before the engine closes.
    if (m_focus && m_focus != focusWidget()) m_focus->setFocus(Qt::OtherFocusReason);
    m_layout.savePages(m_pages);
    m_layers->setCurrentWidget(m_unlock);
    menuBar()->hide();
    m_context.engine.close();
    clearOurClipboard();
    showUnlock(m_context.engine.folder());
}

void MainWindow::closeWhatIsInFront() {
    m_palette->conceal();
    m_tray->closeOverlay();
    while (auto* popup = QApplication::activePopupWidget())
        if (!popup->close()) break;
    for (auto* widget : QApplication::topLevelWidgets()) {
        if (widget == this || !widget->isVisible()) continue;
        if (auto* dialog = qobject_cast<QDialog*>(widget)) dialog->reject();
        widget->hide();
    }
}

void MainWindow::showPalette() {
    if (!m_context.engine.isOpen()) return;
    m_tray->closeOverlay();
    if (m_palette->isVisible()) return m_palette->closeOverlay();
    m_palette->openWith(m_menus->paletteEntries());
}

void MainWindow::showTasks() {
    m_palette->closeOverlay();
    m_tray->toggle();
}

void MainWindow::showShortcuts() {
    (new ShortcutsSheet(m_menus->shortcutGroups(), this))->open();
}

void MainWindow::showAbout() {
    (new AboutDialog(m_context.theme, this))->open();
}

void MainWindow::setCollapsed(bool collapsed) {
    m_navigation->setCollapsed(collapsed);
    m_menus->setCollapsed(collapsed);
    if (m_context.engine.isOpen()) m_layout.setNavigationCollapsed(collapsed);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_layout.saveWindow();
    if (m_context.engine.isOpen()) m_layout.savePages(m_pages);
    clearOurClipboard();
    QMainWindow::closeEvent(event);
}

void MainWindow::retranslate() {
    setWindowTitle(
        m_context.engine.isOpen()
            ? QString("Cambist · %1").arg(QString::fromStdString(m_context.engine.folder().stem().string()))
            : QString("Cambist"));
    m_navigation->retranslate(m_pages);
    m_menus->retranslate();
    m_contextBar->retranslate();
    m_status->retranslate();
    m_unlock->retranslate();
    m_palette->retranslate();
    m_tray->retranslate();
}

} // namespace cambist::ui
