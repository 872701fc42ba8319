#include "ui/shell/overlay.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace cambist::ui {

Overlay::Overlay(QWidget* window)
    : QFrame(window) {
    setProperty("kind", "popup");
    setFrameShape(QFrame::NoFrame);
    hide();
}

void Overlay::openOverlay(QWidget* first) {
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
        qApp->installEventFilter(this);
    }
    placeAgain();
    show();
    raise();
    if (first) first->setFocus(Qt::PopupFocusReason);
}

void Overlay::closeOverlay() {
    if (isHidden()) return;
    qApp->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before) m_before->setFocus(Qt::PopupFocusReason);
    emit closed();
}

bool Overlay::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) placeAgain();
    if (event->type() != QEvent::MouseButtonPress || !watched->isWidgetType()) return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    const bool inside = widget == this || isAncestorOf(widget) || widget->window() != window();
    if (!inside) closeOverlay();
    return false;
}

bool Overlay::event(QEvent* event) {
    const bool done = QFrame::event(event);
    // What is inside has grown or shrunk.
    if (event->type() == QEvent::LayoutRequest && isVisible()) placeAgain();
    return done;
}

bool Overlay::focusNextPrevChild(bool next) {
    // Tab goes round inside; the window behind cannot be reached by it.
    QList<QWidget*> stops;
    for (auto* widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain())
        if (isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            stops.append(widget);
    if (stops.isEmpty()) return true;
    const auto at = stops.indexOf(QApplication::focusWidget());
    const auto count = stops.size();
    const auto to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Overlay::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return closeOverlay();
    QFrame::keyPressEvent(event);
}

} // namespace cambist::ui
