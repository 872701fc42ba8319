// Man page and completion, made from the command specs.
#pragma once

#include "app/cli/command.h"
#include "app/common/messages.h"

#include <span>
#include <string>

namespace cambist::cli {

/// cambist.1 as roff (man macros), in the given language.
std::string manPage(std::span<const CommandSpec> commands, common::Language language);
/// A bash script that defines and registers the completion of `cambist`.
std::string bashCompletion(std::span<const CommandSpec> commands);

} // namespace cambist::cli
