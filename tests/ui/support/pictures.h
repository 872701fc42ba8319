// Pictures of widgets for people to look at: written when the environment names a folder for them
// (CAMBIST_PICTURES), else nothing happens. GUI thread only.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QWidget>

namespace cambist::test {

inline void picture(QWidget& widget, const QString& name) {
    const auto folder = qEnvironmentVariable("CAMBIST_PICTURES");
    if (folder.isEmpty()) return;
    // What was changed is laid out when the events of it have been seen, some of which bring others.
    for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
    widget.grab().save(folder + '/' + name + ".png");
}

} // namespace cambist::test
