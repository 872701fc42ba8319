// StatusStrip: how things are, in words and shapes: the region, the work under way, who one is, when the
// window locks. Every part is a button that leads where it can be dealt with. GUI thread only.
#pragma once

#include "ui/widgets/ui_context.h"

#include <QFrame>

class QPushButton;

namespace cambist::ui {

class StatusStrip : public QFrame {
    Q_OBJECT

public:
    explicit StatusStrip(const UiContext& context, QWidget* parent = nullptr);
    void retranslate();
    /// Seconds until the window locks by itself; -1: it does not.
    void setSecondsToLock(int seconds);

signals:
    void tasksRequested();
    void auditRequested();
    void personRequested();
    void lockRequested();

private:
    void opened();
    void showTasks();
    void showPerson();
    void showLock();

    UiContext m_context;
    int m_secondsToLock = -1;
    QString m_regionCode;
    std::uint32_t m_roles = 0;
    QPushButton *m_region, *m_tasks, *m_person, *m_lock;
};

} // namespace cambist::ui
