// version, man, completion, help.
#include "app/cli/cli_error.h"
#include "app/cli/command_help.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/manual.h"
#include "app/cli/version.h"

#include <algorithm>

namespace cambist::cli {

namespace {

Result<ExitCode> version(Invocation& invocation) {
    Output& output = invocation.output();
    if (output.human()) {
        output.printLine(versionLine());
        return ExitCode::Done;
    }
    JsonWriter json;
    json.beginObject().member("name", "cambist").member("version", versionNumber()).endObject();
    output.print(json);
    return ExitCode::Done;
}

Result<ExitCode> man(Invocation& invocation) {
    invocation.output().print(manPage(invocation.commands(), invocation.language()));
    return ExitCode::Done;
}

Result<ExitCode> completion(Invocation& invocation) {
    invocation.output().print(bashCompletion(invocation.commands()));
    return ExitCode::Done;
}

Result<ExitCode> help(Invocation& invocation) {
    const auto words = invocation.allOf("WORD");
    const auto commands = invocation.commands();
    bool isGroup = words.empty();
    for (const auto& command : commands) {
        if (std::ranges::equal(command.path, words)) {
            invocation.output().print(helpOf(command, invocation.language()));
            return ExitCode::Done;
        }
        isGroup = isGroup || (command.path.size() > words.size() &&
                              std::equal(words.begin(), words.end(), command.path.begin()));
    }
    if (!isGroup) return Error(CliError::UnknownCommand, words.front());
    invocation.output().print(helpOfGroup(commands, words, invocation.language()));
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> programCommands() {
    return {
        {.path = {"version"},
         .summary = "command.version.summary",
         .description = {},
         .flags = {.printsData = true},
         .handler = version},
        {.path = {"man"},
         .summary = "command.man.summary",
         .description = "command.man.description",
         .handler = man},
        {.path = {"completion"},
         .summary = "command.completion.summary",
         .description = "command.completion.description",
         .positionals = {{.name = "SHELL", .help = "argument.shell", .choices = {"bash"}}},
         .handler = completion},
        {.path = {"help"},
         .summary = "command.help.summary",
         .description = {},
         .positionals =
             {{.name = "WORD", .help = "argument.help-word", .required = false, .repeatable = true}},
         .handler = help},
    };
}

} // namespace cambist::cli
