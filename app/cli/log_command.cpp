// log verify: the signed log replayed from nothing.
#include "app/cli/commands.h"
#include "app/cli/verify_report.h"
#include "app/cli/workspace_session.h"
#include "engine/desk/audit_desk.h"

namespace cambist::cli {
namespace {

Result<ExitCode> verify(Invocation& invocation) {
    const auto given = invocation.positional("WORKSPACE");
    Path folder = given;
    if (given.empty()) {
        TRY(folder, workspaceFolder(invocation));
    }
    TRY(const auto vault, desk::Vault::load(folder));
    auto& output = invocation.output();
    sayWhatItIs(output, vault);
    TRY(const auto* entry, desk::chooseEntry(vault, workspacePerson(invocation)));
    TRY(const auto passphrase, invocation.passphrases().ask("prompt.passphrase-of", {entry->name}));
    WorkspaceSession session;
    const auto progress = [&](std::string_view step, std::uint64_t done, std::uint64_t total) {
        if (total > 0 && done % 64 == 0)
            output.progress("verify.progress",
                            {std::string(step), std::to_string(done), std::to_string(total)});
    };
    TRY(const auto report,
        desk::verifyWorkspace(folder, entry->name, passphrase.view(), session.surroundings(), progress));
    return printVerifyReport(output, report, "verify.clean", folder.string());
}

} // namespace

std::vector<CommandSpec> logCommands() {
    return {{.path = {"log", "verify"},
             .summary = "command.log.verify.summary",
             .description = "command.log.verify.description",
             .positionals = {{.name = "WORKSPACE", .help = "argument.workspace", .required = false}},
             .flags = {.printsData = true, .usesWorkspace = true},
             .handler = verify}};
}

} // namespace cambist::cli
