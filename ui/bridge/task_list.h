// TaskList: long work as people see it in the task tray. Progress is written by the engine's thread and
// looked at by the GUI thread ten times a second. GUI thread only, but for TaskProgress.
#pragma once

#include "ui/bridge/engine_client.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <memory>
#include <vector>

namespace cambist::ui {

/// How far work is. Any thread.
class TaskProgress {
public:
    void set(int phase, std::uint64_t done, std::uint64_t total) {
        m_phase = phase;
        m_done = done;
        m_total = total;
    }
    [[nodiscard]] int phase() const { return m_phase; }
    [[nodiscard]] std::uint64_t done() const { return m_done; }
    [[nodiscard]] std::uint64_t total() const { return m_total; }
    [[nodiscard]] bool stopRequested() const { return m_stop.requested(); }
    void requestStop() { m_stop.request(); }

private:
    std::atomic<int> m_phase = 0;
    std::atomic<std::uint64_t> m_done = 0, m_total = 0; ///< rows, entries, …; total 0: not known
    Stop m_stop;
};

enum class TaskState { Running, Done, Stopped, Failed };

/// One piece of long work. Owned by the TaskList.
class Task : public QObject {
    Q_OBJECT

public:
    Task(QString name, QStringList phases, QString stopKeeps, QObject* parent);
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString phase() const { return m_phases.value(m_progress->phase()); }
    /// What Stop would leave: "Nothing has been saved." Empty: it cannot be stopped.
    [[nodiscard]] QString stopKeeps() const { return m_stopKeeps; }
    [[nodiscard]] TaskState state() const { return m_state; }
    /// How it ended, as a sentence; empty while it runs.
    [[nodiscard]] QString outcome() const { return m_outcome; }
    [[nodiscard]] const std::shared_ptr<TaskProgress>& progress() const { return m_progress; }
    /// Per second over the whole phase; 0: too early to say.
    [[nodiscard]] std::uint64_t rate() const;
    /// Seconds left at this rate; -1: not known.
    [[nodiscard]] int secondsLeft() const;
    void stop() { m_progress->requestStop(); }
    /// The last word; the task stays in the tray until it is put away.
    void finish(TaskState state, const QString& outcome);

signals:
    void changed();

private:
    friend class TaskList;
    void look();

    QString m_name;
    QStringList m_phases;
    QString m_stopKeeps, m_outcome;
    std::shared_ptr<TaskProgress> m_progress = std::make_shared<TaskProgress>();
    TaskState m_state = TaskState::Running;
    QElapsedTimer m_phaseTime;
    int m_seenPhase = 0;
    std::uint64_t m_seenDone = 0;
};

class TaskList : public QObject {
    Q_OBJECT

public:
    explicit TaskList(QObject* parent = nullptr);
    /// `phases` are named in the order of their numbers.
    Task* start(const QString& name, const QStringList& phases, const QString& stopKeeps);
    void putAway(Task* task);
    [[nodiscard]] const std::vector<Task*>& tasks() const { return m_tasks; }
    [[nodiscard]] int running() const;

signals:
    void changed();

private:
    void look();

    std::vector<Task*> m_tasks; ///< children of this, oldest first
    QTimer m_timer;
};

} // namespace cambist::ui
