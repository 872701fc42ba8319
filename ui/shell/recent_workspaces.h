// The workspaces that were opened here, latest first: paths alone. Those that are gone are left out.
#pragma once

#include "engine/base/file.h"

#include <vector>

class QSettings;

namespace cambist::ui {

std::vector<Path> recentWorkspaces(const QSettings& settings);
void noteWorkspace(QSettings& settings, const Path& folder);

} // namespace cambist::ui
