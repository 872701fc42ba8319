// Help texts made from the command specs.
#pragma once

#include "app/cli/command.h"
#include "app/common/messages.h"

#include <span>
#include <string>
#include <vector>

namespace cambist::cli {

/// Of one command: usage, what it does, its arguments and options.
std::string helpOf(const CommandSpec& command, common::Language language);
/// Of a group ("money"), or of the whole when `group` is empty: its commands, one line each.
std::string helpOfGroup(std::span<const CommandSpec> commands, const std::vector<std::string>& group,
                        common::Language language);
/// "Usage: cambist money round CURRENCY MODE DECIMAL [options]".
std::string usageLine(const CommandSpec* command, const std::vector<std::string>& group,
                      common::Language language);
/// "--output FILE, -o FILE"; "--json".
std::string optionTitle(const OptionSpec& option);
/// The help text of an option with its choices and its default behind it.
std::string optionText(const OptionSpec& option, common::Language language);

} // namespace cambist::cli
