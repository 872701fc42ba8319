#include "ui/shell/sleep_watch.h"

#include <QDBusConnection>

namespace cambist::ui {
namespace {

constexpr auto service = "org.freedesktop.login1";

} // namespace

SleepWatch::SleepWatch(QObject* parent)
    : QObject(parent) {
    auto bus = QDBusConnection::systemBus();
    if (!bus.isConnected()) return;
    bus.connect(service, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", this,
                SLOT(prepareForSleep(bool)));
    // Of whichever session it is: one's own is the only one that a person sees.
    bus.connect(service, QString(), "org.freedesktop.login1.Session", "Lock", this, SLOT(screenLocked()));
}

void SleepWatch::prepareForSleep(bool begins) {
    if (begins) emit lockNow();
}

void SleepWatch::screenLocked() {
    emit lockNow();
}

} // namespace cambist::ui
