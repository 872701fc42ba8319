// Regions as people call them. GUI thread only.
#pragma once

#include <QString>

namespace cambist::ui {

/// "EU", "Singapore", … of a region's code.
QString regionText(const QString& code);

} // namespace cambist::ui
