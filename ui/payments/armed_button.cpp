#include "ui/payments/armed_button.h"

#include <QKeyEvent>

namespace cambist::ui {

ArmedButton::ArmedButton(QWidget* parent)
    : QPushButton(parent) {
    setProperty("kind", "primary");
    setAutoDefault(false);
    setEnabled(false);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &ArmedButton::tick);
}

void ArmedButton::arm() {
    m_left = armSeconds;
    setEnabled(false);
    m_timer.start();
    emit countdown(m_left);
}

void ArmedButton::disarm() {
    m_timer.stop();
    m_left = 0;
    setEnabled(false);
}

void ArmedButton::tick() {
    if (--m_left == 0) {
        m_timer.stop();
        setEnabled(true);
    }
    emit countdown(m_left);
}

void ArmedButton::keyPressEvent(QKeyEvent* event) {
    // Some platforms press a button by Enter.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return;
    QPushButton::keyPressEvent(event);
}

} // namespace cambist::ui
