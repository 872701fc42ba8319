// Every file of commands hands over its specs through one of these; main.cpp puts them together.
#pragma once

#include "app/cli/command.h"

#include <vector>

namespace cambist::cli {

std::vector<CommandSpec> inspectCommands();
std::vector<CommandSpec> checkCommands();
std::vector<CommandSpec> moneyCommands();
std::vector<CommandSpec> convertCommands();
std::vector<CommandSpec> workspaceCommands();
std::vector<CommandSpec> userCommands();
std::vector<CommandSpec> accountCommands();
std::vector<CommandSpec> ledgerCommands();
std::vector<CommandSpec> payoutImportCommands();
std::vector<CommandSpec> payoutDraftCommands();
std::vector<CommandSpec> payoutCommands();
std::vector<CommandSpec> logCommands();
/// version, man, completion, help: about the program itself.
std::vector<CommandSpec> programCommands();

} // namespace cambist::cli
