// TaskTray: long work as it goes on: what it is, how far, how fast, how long still, and Stop, which first
// says what is kept. Work that has ended stays until it is put away. GUI thread only.
#pragma once

#include "ui/shell/overlay.h"
#include "ui/widgets/ui_context.h"

#include <QProgressBar>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cambist::ui {

/// One line of the tray. Lives as long as its task is in the tray.
class TaskRow : public QFrame {
    Q_OBJECT

public:
    explicit TaskRow(Task* task, QWidget* parent = nullptr);
    [[nodiscard]] const Task* task() const { return m_task; }
    void show();
    void retranslate();

signals:
    void putAway(Task* task);

private:
    void showWords();

    QPointer<Task> m_task;
    QLabel *m_name, *m_phase, *m_figures, *m_keeps;
    QProgressBar* m_bar;
    QPushButton *m_stop, *m_stopNow, *m_goOn, *m_away;
    bool m_asks = false; ///< Stop was pressed and says what is kept
};

class TaskTray : public Overlay {
    Q_OBJECT

public:
    TaskTray(const UiContext& context, QWidget* window);
    void toggle();
    void retranslate();

protected:
    [[nodiscard]] QRect place(const QSize& window) const override;

private:
    void look();

    TaskList& m_tasks;
    QLabel *m_title, *m_none;
    QVBoxLayout* m_column;
    std::vector<TaskRow*> m_rows;
};

/// "6,210 of 10,000 · 2,100 a second · 4 s left", as far as it is known.
QString taskFigures(const Task& task);

} // namespace cambist::ui
