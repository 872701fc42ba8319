// cambist: the command line. No Qt.
#include "app/cli/cli_error.h"
#include "app/cli/command_help.h"
#include "app/cli/command_parser.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/version.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <unistd.h>

namespace {

using namespace cambist;
using namespace cambist::cli;

std::vector<CommandSpec> allCommands() {
    std::vector<CommandSpec> all;
    for (const auto& commandsOf :
         {workspaceCommands, userCommands, accountCommands, ledgerCommands, payoutImportCommands,
          payoutDraftCommands, payoutCommands, logCommands, inspectCommands, checkCommands, moneyCommands,
          convertCommands, programCommands}) {
        auto some = commandsOf();
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

OutputSettings settingsOf(const ParsedArguments& arguments) {
    OutputSettings settings;
    if (arguments.has("--json")) settings.format = OutputFormat::Json;
    if (arguments.has("--ndjson")) settings.format = OutputFormat::NdJson;
    settings.language =
        common::languageFromLocale(environment("LC_ALL"), environment("LC_MESSAGES"), environment("LANG"));
    if (const auto given = arguments.value("--lang"))
        settings.language = common::languageFromName(*given).value_or(settings.language);
    settings.quiet = arguments.has("--quiet");
    settings.progress = ::isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb";
    settings.color = settings.progress && !arguments.has("--no-color") && environment("NO_COLOR").empty();
    return settings;
}

ExitCode run(std::span<const CommandSpec> commands, const ParseOutcome& parsed, Output& output) {
    const auto& arguments = parsed.arguments;
    if (!parsed.status) {
        const ExitCode code = output.refuse(parsed.status.error());
        const bool listCommands = parsed.status.error().is(CliError::IncompleteCommand);
        output.complain(listCommands ? helpOfGroup(commands, arguments.group, output.language())
                                     : usageLine(arguments.command, arguments.group, output.language()));
        return code;
    }
    if (arguments.has("--help")) {
        output.print(arguments.command != nullptr
                         ? helpOf(*arguments.command, output.language())
                         : helpOfGroup(commands, arguments.group, output.language()));
        return ExitCode::Done;
    }
    if (arguments.has("--version") || arguments.command == nullptr) {
        output.printLine(versionLine());
        return ExitCode::Done;
    }
    Invocation invocation(arguments, commands, output);
    const Result<ExitCode> result = arguments.command->handler(invocation);
    return result ? result.value() : output.refuse(result.error());
}

} // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is noticed when writing, and ends quietly
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    const auto commands = allCommands();
    const ParseOutcome parsed = parseArguments(commands, words);
    Output output(settingsOf(parsed.arguments));
    ExitCode code = run(commands, parsed, output);
    if (const Status finished = output.finish(); !finished) code = output.refuse(finished.error());
    return static_cast<int>(code);
}
