// SleepWatch: tells when the machine goes to sleep or the desktop locks its screen, as far as the system says
// so (logind over D-Bus). Where there is no such thing it stays silent. GUI thread only.
#pragma once

#include <QObject>

namespace cambist::ui {

class SleepWatch : public QObject {
    Q_OBJECT

public:
    explicit SleepWatch(QObject* parent = nullptr);

signals:
    void lockNow();

private slots:
    void prepareForSleep(bool begins);
    void screenLocked();
};

} // namespace cambist::ui
