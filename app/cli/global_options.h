// The options that every command has.
#pragma once

#include "app/cli/command.h"

#include <span>
#include <vector>

namespace cambist::cli {

/// All of them, whether or not a command uses them.
std::span<const OptionSpec> globalOptions();
/// Those that help, man page and completion show for a command: --json only where data is printed, and so on.
std::vector<OptionSpec> shownGlobalOptions(const CommandFlags& flags);
/// Whether the command accepts it: --dry-run is refused where nothing is changed, so that nobody takes it for
/// granted.
bool acceptsGlobalOption(const CommandFlags& flags, std::string_view name);

} // namespace cambist::cli
