#include "ui/bridge/task_list.h"

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr int lookMilliseconds = 100;
/// Before this a rate is a guess.
constexpr qint64 settledMilliseconds = 500;

} // namespace

Task::Task(QString name, QStringList phases, QString stopKeeps, QObject* parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_phases(std::move(phases))
    , m_stopKeeps(std::move(stopKeeps)) {
    m_phaseTime.start();
}

std::uint64_t Task::rate() const {
    const auto elapsed = m_phaseTime.elapsed();
    if (m_state != TaskState::Running || elapsed < settledMilliseconds) return 0;
    return m_progress->done() * 1000 / static_cast<std::uint64_t>(elapsed);
}

int Task::secondsLeft() const {
    const auto perSecond = rate();
    const auto done = m_progress->done(), total = m_progress->total();
    if (perSecond == 0 || total < done) return -1;
    return static_cast<int>((total - done) / perSecond);
}

void Task::finish(TaskState state, const QString& outcome) {
    m_state = state;
    m_outcome = outcome;
    emit changed();
}

void Task::look() {
    if (m_state != TaskState::Running) return;
    if (m_progress->phase() != m_seenPhase) {
        m_seenPhase = m_progress->phase();
        m_phaseTime.restart();
    } else if (m_progress->done() == m_seenDone) {
        return;
    }
    m_seenDone = m_progress->done();
    emit changed();
}

TaskList::TaskList(QObject* parent)
    : QObject(parent) {
    m_timer.setInterval(lookMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &TaskList::look);
}

Task* TaskList::start(const QString& name, const QStringList& phases, const QString& stopKeeps) {
    auto* task = new Task(name, phases, stopKeeps, this);
    m_tasks.push_back(task);
    connect(task, &Task::changed, this, &TaskList::changed);
    m_timer.start();
    emit changed();
    return task;
}

void TaskList::putAway(Task* task) {
    if (std::erase(m_tasks, task) == 0) return;
    task->deleteLater();
    emit changed();
}

int TaskList::running() const {
    return static_cast<int>(std::count_if(m_tasks.begin(), m_tasks.end(), [](const Task* task) {
        return task->state() == TaskState::Running;
    }));
}

void TaskList::look() {
    if (running() == 0) m_timer.stop();
    for (auto* task : m_tasks) task->look();
}

} // namespace cambist::ui
