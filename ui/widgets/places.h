// Where files of the person lie on this machine. GUI thread only.
#pragma once

#include "engine/base/file.h"

namespace cambist::ui {

/// Where new workspaces go unless one says otherwise: "Cambist" among the person's documents.
Path workspacesFolder();
/// `folder`/`name``extension`, or "name 2", "name 3", … if that is taken.
Path freePath(const Path& folder, const std::string& name, const std::string& extension);

} // namespace cambist::ui
