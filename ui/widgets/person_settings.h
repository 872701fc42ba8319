// Where in the settings of this machine something of one person or of one workspace is kept. Names never
// stand there: the keys are digests. Pure functions of what they are given.
#pragma once

#include "ui/widgets/ui_context.h"

#include <QString>

namespace cambist::ui {

/// "people/1f3c…": the person who opened the workspace last; "people/anyone" before that.
QString personGroup(const EngineClient& engine);
/// "workspaces/88ab…".
QString workspaceGroup(const Path& folder);

/// When a verified backup was last made from here; nothing: never.
Timestamp lastBackup(const UiContext& context);
void noteBackup(const UiContext& context, Timestamp when);

} // namespace cambist::ui
