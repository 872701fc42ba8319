// How the window looks and which language it speaks, as somebody chose it: applied at once and kept for this
// person and as what this machine begins with. GUI thread only.
#pragma once

#include "ui/widgets/ui_context.h"

namespace cambist::ui {

enum class Look {
    Light,
    Dark,
    System, ///< as the desktop was when the program started
};

/// Before Theme::apply() changes the palette: whether the desktop is dark.
void noteDesktopLook(QSettings& settings);
/// Look, density and language as this person left them, or else as this machine was left. The language of
/// the system the first time.
void restoreAppearance(const UiContext& context);

[[nodiscard]] Look chosenLook(const UiContext& context);
void chooseLook(const UiContext& context, Look look);
void chooseDensity(const UiContext& context, Density density);
void chooseLanguage(const UiContext& context, common::Language language);

/// Minutes without input until the window locks.
[[nodiscard]] int idleMinutes(const UiContext& context);
void chooseIdleMinutes(const UiContext& context, int minutes);
inline constexpr int usualIdleMinutes = 5, mostIdleMinutes = 60;

} // namespace cambist::ui
