// Waiting in the event loop until the engine has answered everything that the window asked for, and what was
// asked for because of these answers. No sleeping in between: a heartbeat in the same loop measures it truly.
// GUI thread.
#pragma once

#include "ui/bridge/engine_client.h"

namespace cambist::test {

/// Both lanes of the engine; the work lane alone while it is locked. Gives up after a minute.
void waitUntilIdle(ui::EngineClient& engine);

} // namespace cambist::test
