// Arguments to values, by the command specs. The only user of CLI11.
#pragma once

#include "app/cli/command.h"
#include "app/cli/invocation.h"

#include <span>
#include <string>
#include <vector>

namespace cambist::cli {

/// What came of it. On an error `arguments` still holds what was understood (language, --json, the command),
/// so that the sentence comes in the right language and names the right usage.
struct ParseOutcome {
    ParsedArguments arguments;
    Status status = ok();
};

/// `words`: argv without the program's name. Values are returned byte for byte, also those that begin with a
/// minus. Asking for --help or --version, or naming a group only, is no error as far as required values are
/// concerned.
ParseOutcome parseArguments(std::span<const CommandSpec> commands, const std::vector<std::string>& words);

/// "money round CURRENCY MODE DECIMAL".
std::string usageOf(const CommandSpec& command);

} // namespace cambist::cli
