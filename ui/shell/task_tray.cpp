#include "ui/shell/task_tray.h"

#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr int trayWidth = 400, trayMargin = 12, barSteps = 1000;

const char* kindOf(TaskState state) {
    switch (state) {
    case TaskState::Failed:
        return "stop";
    case TaskState::Stopped:
        return "attention";
    default:
        return "secondary";
    }
}

QString glyphOf(TaskState state) {
    switch (state) {
    case TaskState::Running:
        return QString::fromUtf8("◆");
    case TaskState::Done:
        return QString::fromUtf8("✓");
    case TaskState::Stopped:
        return QString::fromUtf8("▲");
    case TaskState::Failed:
        return QString::fromUtf8("■");
    }
    return {};
}

QString timeLeft(int seconds) {
    constexpr int minute = 60;
    if (seconds < minute) return QCoreApplication::translate("TaskTray", "%1 s left").arg(seconds);
    return QCoreApplication::translate("TaskTray", "%1 min %2 s left")
        .arg(seconds / minute)
        .arg(seconds % minute);
}

} // namespace

QString taskFigures(const Task& task) {
    const auto done = task.progress()->done(), total = task.progress()->total();
    if (task.state() != TaskState::Running || done == 0) return {};
    QStringList parts;
    parts << (total > 0
                  ? QCoreApplication::translate("TaskTray", "%1 of %2").arg(countText(done), countText(total))
                  : countText(done));
    if (const auto rate = task.rate(); rate > 0)
        parts << QCoreApplication::translate("TaskTray", "%1 a second").arg(countText(rate));
    if (const int left = task.secondsLeft(); total > 0 && left >= 0) parts << timeLeft(left);
    return parts.join(QString::fromUtf8(" · "));
}

TaskRow::TaskRow(Task* task, QWidget* parent)
    : QFrame(parent)
    , m_task(task)
    , m_name(makeLabel("strong"))
    , m_phase(makeLabel("secondary"))
    , m_figures(makeLabel("secondary"))
    , m_keeps(makeLabel("attention"))
    , m_bar(new QProgressBar)
    , m_stop(makeButton("quiet"))
    , m_stopNow(makeButton("stop"))
    , m_goOn(makeButton(""))
    , m_away(makeButton("quiet")) {
    setProperty("kind", "row");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 12);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_stop);
    head->addWidget(m_away);
    column->addLayout(head);
    column->addWidget(m_phase);
    column->addWidget(m_bar);
    column->addWidget(m_figures);
    column->addWidget(m_keeps);
    auto* ask = new QHBoxLayout;
    ask->addStretch(1);
    ask->addWidget(m_goOn);
    ask->addWidget(m_stopNow);
    column->addLayout(ask);
    m_bar->setTextVisible(false);
    m_phase->setWordWrap(true);
    m_keeps->setWordWrap(true);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_asks = true;
        show();
        m_goOn->setFocus();
    });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        m_asks = false;
        show();
    });
    connect(m_stopNow, &QPushButton::clicked, this, [this] {
        m_asks = false;
        if (m_task) m_task->stop();
        show();
    });
    connect(m_away, &QPushButton::clicked, this, [this] { emit putAway(m_task); });
    retranslate();
}

void TaskRow::retranslate() {
    m_stop->setText(tr("Stop…"));
    m_stopNow->setText(tr("Stop"));
    m_goOn->setText(tr("Go on"));
    m_away->setText(tr("Close"));
    show();
}

void TaskRow::show() {
    if (!m_task) return;
    const bool running = m_task->state() == TaskState::Running;
    const bool stopping = m_task->progress()->stopRequested();
    if (!running) m_asks = false;
    showWords();
    m_bar->setVisible(running);
    const auto done = m_task->progress()->done(), total = m_task->progress()->total();
    m_bar->setRange(0, total > 0 ? barSteps : 0);
    if (total > 0) m_bar->setValue(static_cast<int>(std::min(done, total) * barSteps / total));
    m_keeps->setVisible(m_asks);
    m_goOn->setVisible(m_asks);
    m_stopNow->setVisible(m_asks);
    m_stop->setVisible(running && !m_asks && !stopping && !m_task->stopKeeps().isEmpty());
    m_away->setVisible(!running);
}

void TaskRow::showWords() {
    const bool running = m_task->state() == TaskState::Running;
    const bool stopping = running && m_task->progress()->stopRequested();
    m_name->setText(glyphOf(m_task->state()) + ' ' + m_task->name());
    const auto phase = stopping ? tr("Stopping…") : m_task->phase();
    m_phase->setText(running ? phase : m_task->outcome());
    setKind(*m_phase, kindOf(m_task->state()));
    m_phase->setVisible(!m_phase->text().isEmpty());
    const auto figures = taskFigures(*m_task);
    m_figures->setText(figures);
    m_figures->setVisible(!figures.isEmpty());
    m_keeps->setText(m_task->stopKeeps());
    m_bar->setAccessibleName(m_task->name());
    m_stop->setAccessibleName(tr("Stop %1").arg(m_task->name()));
    m_away->setAccessibleName(tr("Close %1").arg(m_task->name()));
}

TaskTray::TaskTray(const UiContext& context, QWidget* window)
    : Overlay(window)
    , m_tasks(context.tasks)
    , m_title(makeLabel("pane-title"))
    , m_none(makeLabel("label"))
    , m_column(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_none);
    column->addLayout(m_column);
    m_column->setSpacing(0);
    m_none->setWordWrap(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&m_tasks, &TaskList::changed, this, &TaskTray::look);
}

void TaskTray::toggle() {
    if (isVisible()) return closeOverlay();
    look();
    openOverlay(this);
}

void TaskTray::look() {
    const auto& tasks = m_tasks.tasks();
    std::erase_if(m_rows, [&](TaskRow* row) {
        const bool there = std::find(tasks.begin(), tasks.end(), row->task()) != tasks.end();
        if (!there) row->deleteLater();
        return !there;
    });
    for (auto* task : tasks) {
        const auto same = [&](const TaskRow* row) { return row->task() == task; };
        if (const auto it = std::find_if(m_rows.begin(), m_rows.end(), same); it != m_rows.end()) {
            (*it)->show();
            continue;
        }
        auto* row = new TaskRow(task, this);
        m_column->insertWidget(0, row);
        row->setVisible(true);
        connect(row, &TaskRow::putAway, &m_tasks, &TaskList::putAway);
        m_rows.push_back(row);
    }
    m_none->setVisible(m_rows.empty());
}

void TaskTray::retranslate() {
    m_title->setText(tr("Tasks"));
    setAccessibleName(m_title->text());
    m_none->setText(tr("No long work is under way. Imports, checks and backups show here how far they are."));
    for (auto* row : m_rows) row->retranslate();
}

QRect TaskTray::place(const QSize& window) const {
    const int high = std::min(layout()->totalHeightForWidth(trayWidth), window.height() - 2 * trayMargin);
    return {window.width() - trayWidth - trayMargin,
            window.height() - Measures::statusBar - high - trayMargin, trayWidth, high};
}

} // namespace cambist::ui
