// The style sheet of the application, from the colours of a theme. Widgets say what they are by the property
// "kind" (QPushButton: "primary", "quiet"; QLabel: "secondary", "title", …; QFrame: "card", "notice-stop",
// …).
#pragma once

#include "ui/widgets/theme.h"

#include <QString>

namespace cambist::ui {

QString styleSheet(const Colours& colours);

} // namespace cambist::ui
