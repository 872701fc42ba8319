#include "ui/shell/lock_controller.h"

#include <QApplication>
#include <QDateTime>
#include <QEvent>

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr int lookMilliseconds = 1000;

bool isInput(QEvent::Type type) {
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

} // namespace

LockController::LockController(QObject* parent)
    : QObject(parent)
    , m_clock(&QDateTime::currentMSecsSinceEpoch) {
    m_timer.setInterval(lookMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &LockController::look);
}

void LockController::start(int minutes) {
    m_minutes = minutes;
    m_lastInput = m_clock();
    if (!isRunning()) qApp->installEventFilter(this);
    m_timer.start();
    look();
}

void LockController::stop() {
    m_timer.stop();
    qApp->removeEventFilter(this);
    m_shown = -1;
    emit secondsLeftChanged(-1);
}

void LockController::setMinutes(int minutes) {
    m_minutes = minutes;
    if (isRunning()) look();
}

int LockController::secondsLeft() const {
    // A wall clock that was set back must not give more time than there is.
    const auto idle = std::max<qint64>(0, m_clock() - m_lastInput);
    return static_cast<int>(std::max<qint64>(0, qint64(m_minutes) * 60 - idle / 1000));
}

void LockController::look() {
    const auto now = m_clock();
    if (now < m_lastInput) m_lastInput = now;
    const int left = secondsLeft();
    if (left == 0) {
        stop();
        emit lockNow();
        return;
    }
    if (left == m_shown) return;
    m_shown = left;
    emit secondsLeftChanged(left);
}

bool LockController::eventFilter(QObject*, QEvent* event) {
    // Spontaneous: it came from the system and so from a person.
    if (!isInput(event->type()) || !(event->spontaneous() || event->type() == QEvent::InputMethod))
        return false;
    // The first touch after a long sleep comes before the timer: it must not save the session.
    if (secondsLeft() == 0) {
        look();
        return true;
    }
    m_lastInput = m_clock();
    return false;
}

} // namespace cambist::ui
