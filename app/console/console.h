// The whole window from its parts, as main, the tests and the screenshot walker make it. GUI thread only.
#pragma once

#include "ui/shell/main_window.h"

#include <memory>

namespace cambist::console {

struct ConsoleWindow {
    std::unique_ptr<ui::MainWindow> window;
    /// Asks for the passphrase of this workspace, or shows where one can be made when it is empty.
    void begin(const Path& workspace);
    /// Where a sample is made.
    void beginSample();
};

/// With every page, in the order of the navigation. What the context refers to outlives it.
ConsoleWindow makeConsole(const ui::UiContext& context);

} // namespace cambist::console
