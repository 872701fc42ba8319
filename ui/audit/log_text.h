// The words of a log entry, from the message table and the language of the window. Pure functions.
#pragma once

#include "app/common/messages.h"
#include "engine/desk/log_view.h"
#include "ui/widgets/page.h"

#include <QString>

#include <optional>

namespace cambist::ui {

/// The commands of one entry, in their order; never empty when it was read.
using LogEntry = std::vector<desk::LogLine>;

/// "maker released payout PB-0412 as pain.001.001.09."
QString lineSentence(const desk::LogLine& line, common::Language language);
/// Of the first command, and how many more there are.
QString entrySentence(const LogEntry& entry, common::Language language);
/// What it was done to, as people call it; empty if there is nothing to name.
QString objectText(const desk::LogLine& line);
QString outcomeText(const desk::LogLine& line);
/// "2026-11-25 07:51:02 UTC".
QString utcText(Timestamp time);
/// Where the object can be seen; nothing if nowhere.
std::optional<NavigationRequest> placeOf(const desk::LogLine& line);

} // namespace cambist::ui
