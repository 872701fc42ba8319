#include "ui/shell/main_window.h"

#include "ui/shell/context_bar.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/unlock_page.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr QSize usualSize{1440, 900};
constexpr QSize leastSize{1024, 640};

} // namespace

MainWindow::MainWindow(const UiContext& context, QWidget* parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_layers(new QStackedWidget)
    , m_stack(new QStackedWidget)
    , m_navigation(new Navigation(context.theme))
    , m_contextBar(new ContextBar(context))
    , m_status(new StatusStrip(context))
    , m_unlock(new UnlockPage(context))
    , m_frame(makeFrame()) {
    setCentralWidget(m_layers);
    m_layers->addWidget(m_unlock);
    m_layers->addWidget(m_frame);
    setMinimumSize(leastSize);
    resize(usualSize);
    connect(m_navigation, &Navigation::chosen, this, [this](PageId page) { goTo({page}); });
    connect(m_status, &StatusStrip::lockRequested, this, &MainWindow::lock);
    connect(m_status, &StatusStrip::auditRequested, this, [this] { goTo({PageId::Audit}); });
    connect(m_unlock, &UnlockPage::otherWorkspace, this, &MainWindow::showStart);
    connect(&context.engine, &EngineClient::opened, this, &MainWindow::opened);
    auto* lockNow = new QShortcut(QKeySequence("Ctrl+L"), this);
    connect(lockNow, &QShortcut::activated, this, &MainWindow::lock);
    retranslate();
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
    m_order.push_back(page->id());
    m_stack->addWidget(page);
    m_navigation->addPage(*page);
    connect(page, &Page::navigate, this, &MainWindow::goTo);
    connect(page, &Page::badgeChanged, this,
            [this, id = page->id()](int count) { m_navigation->setBadge(id, count); });
    const auto number = m_order.size();
    if (number <= 9) {
        auto* jump = new QShortcut(QKeySequence(QString("Ctrl+%1").arg(number)), this);
        connect(jump, &QShortcut::activated, this, [this, id = page->id()] { goTo({id}); });
    }
    // As if the language had changed, so that every page has its words in one place.
    QEvent words(QEvent::LanguageChange);
    QApplication::sendEvent(page, &words);
    m_navigation->retranslate(m_pages);
}

void MainWindow::setStartPage(QWidget* page) {
    m_start = page;
    m_layers->addWidget(page);
}

void MainWindow::showStart() {
    if (m_start) m_layers->setCurrentWidget(m_start);
}

void MainWindow::showUnlock(const Path& folder) {
    m_unlock->setWorkspace(folder, m_context.engine.person());
    m_layers->setCurrentWidget(m_unlock);
    m_unlock->setFocus();
}

void MainWindow::opened() {
    m_layers->setCurrentWidget(m_frame);
    if (m_pages.contains(m_current)) goTo({m_current});
    if (m_focus) m_focus->setFocus();
    retranslate();
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
    m_focus = focusWidget();
    m_layers->setCurrentWidget(m_unlock);
    m_context.engine.close();
    showUnlock(m_context.engine.folder());
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void MainWindow::retranslate() {
    setWindowTitle(
        m_context.engine.isOpen()
            ? QString("Cambist · %1").arg(QString::fromStdString(m_context.engine.folder().stem().string()))
            : QString("Cambist"));
    m_navigation->retranslate(m_pages);
    m_contextBar->retranslate();
    m_status->retranslate();
    m_unlock->retranslate();
}

} // namespace cambist::ui
