// ArmedButton: what leaves the house. It can be pressed only some seconds after it was shown, and never by
// Enter. GUI thread only.
#pragma once

#include <QPushButton>
#include <QTimer>

namespace cambist::ui {

class ArmedButton : public QPushButton {
    Q_OBJECT

public:
    static constexpr int armSeconds = 3;
    explicit ArmedButton(QWidget* parent = nullptr);
    /// Starts counting anew.
    void arm();
    void disarm();
    [[nodiscard]] int secondsLeft() const { return m_left; }

signals:
    void countdown(int secondsLeft);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tick();

    QTimer m_timer;
    int m_left = 0;
};

} // namespace cambist::ui
