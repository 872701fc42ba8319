// Overlay: something small in front of the window that goes away when one looks elsewhere: Escape, a click
// beside it, or the keyboard leaving it. It belongs to the window, so that locking covers it. GUI thread
// only.
#pragma once

#include <QFrame>
#include <QPointer>

namespace cambist::ui {

class Overlay : public QFrame {
    Q_OBJECT

public:
    explicit Overlay(QWidget* window);
    /// Comes to the front; `first` gets the keyboard.
    void openOverlay(QWidget* first);
    /// The keyboard goes back to where it was.
    void closeOverlay();

signals:
    void closed();

protected:
    /// Where it stands in its window.
    [[nodiscard]] virtual QRect place(const QSize& window) const = 0;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void placeAgain() { setGeometry(place(parentWidget()->size())); }

private:
    QPointer<QWidget> m_before;
};

} // namespace cambist::ui
