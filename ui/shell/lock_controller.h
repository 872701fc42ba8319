// LockController: when the window locks by itself. Counts what a person does, not what programs do; asks
// nobody. Time that the machine slept through counts. GUI thread only.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace cambist::ui {

class LockController : public QObject {
    Q_OBJECT

public:
    explicit LockController(QObject* parent = nullptr);
    /// Begins to count. `minutes` without input lead to lockNow().
    void start(int minutes);
    void stop();
    void setMinutes(int minutes);
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    [[nodiscard]] int secondsLeft() const;
    /// Milliseconds of the wall clock; tests hand in their own.
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }
    /// Looks at the time; called once a second.
    void look();

signals:
    void lockNow();
    void secondsLeftChanged(int seconds);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_timer;
    std::function<qint64()> m_clock;
    qint64 m_lastInput = 0;
    int m_minutes = 5;
    int m_shown = -1;
};

} // namespace cambist::ui
