// UiContext: what every page is handed. References to things that app/console owns and that outlive the
// window.
#pragma once

#include "app/common/messages.h"
#include "ui/bridge/engine_client.h"
#include "ui/bridge/task_list.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

class QSettings;

namespace cambist::ui {

struct UiContext {
    EngineClient& engine;
    TaskList& tasks;
    Theme& theme;
    LanguageSwitch& language;
    QSettings& settings; ///< appearance and layout of this person on this machine; never a name or an amount

    [[nodiscard]] const Colours& colours() const { return theme.colours(); }
    [[nodiscard]] common::Language speech() const { return language.current(); }
};

} // namespace cambist::ui
