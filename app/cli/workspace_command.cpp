// workspace create|backup|restore.
#include "app/cli/commands.h"
#include "app/cli/verify_report.h"
#include "app/cli/workspace_session.h"
#include "engine/desk/audit_desk.h"

namespace cambist::cli {
namespace {

Result<ExitCode> create(Invocation& invocation) {
    auto& output = invocation.output();
    desk::CreateOptions options;
    options.folder = invocation.positional("WORKSPACE");
    options.region = invocation.option("--region").value_or("eu");
    options.baseCurrency = invocation.option("--currency").value_or("EUR");
    options.person = workspacePerson(invocation);
    options.sample = invocation.flag("--sample");
    if (options.person.empty()) return Error(desk::VaultError::PersonNeeded, {}, {"--user"});
    WorkspaceSession session;
    TRY(const auto passphrase, invocation.passphrases().askNew("prompt.new-passphrase-of", {options.person}));
    TRY(desk::checkPassphrase(passphrase.view()));
    if (!invocation.dryRun())
        TRY(desk::Workspace::create(options, passphrase.view(), session.surroundings()));
    if (output.human())
        output.printMessage(invocation.dryRun() ? "workspace.would-create" : "workspace.created",
                            {options.folder.string(), options.region, options.baseCurrency, options.person});
    else {
        JsonWriter json;
        json.beginObject().member("workspace", options.folder.string()).member("region", options.region);
        json.member("currency", options.baseCurrency)
            .member("user", options.person)
            .member("sample", options.sample);
        json.member("status", "preview").member("dryRun", invocation.dryRun()).endObject();
        output.print(json);
    }
    output.say("workspace.preview");
    return ExitCode::Done;
}

Result<ExitCode> backup(Invocation& invocation) {
    const Path target = invocation.positional("BACKUP");
    TRY(const auto session, openWorkspace(invocation));
    if (invocation.dryRun()) return ExitCode::Done;
    TRY(const auto report, desk::backupWorkspace(**session, target));
    return printVerifyReport(invocation.output(), report, "workspace.backed-up", target.string());
}

Result<ExitCode> restore(Invocation& invocation) {
    const Path source = invocation.positional("BACKUP");
    const Path target = invocation.positional("WORKSPACE");
    TRY(const auto vault, desk::Vault::load(source));
    sayWhatItIs(invocation.output(), vault);
    TRY(const auto* entry, desk::chooseEntry(vault, workspacePerson(invocation)));
    TRY(const auto passphrase, invocation.passphrases().ask("prompt.passphrase-of", {entry->name}));
    WorkspaceSession session;
    if (invocation.dryRun()) {
        TRY(const auto report,
            desk::verifyWorkspace(source, entry->name, passphrase.view(), session.surroundings(), {}));
        return printVerifyReport(invocation.output(), report, "workspace.would-restore", target.string());
    }
    TRY(const auto report,
        desk::restoreWorkspace(source, target, entry->name, passphrase.view(), session.surroundings()));
    return printVerifyReport(invocation.output(), report, "workspace.restored", target.string());
}

} // namespace

std::vector<CommandSpec> workspaceCommands() {
    return {
        {.path = {"workspace", "create"},
         .summary = "command.workspace.create.summary",
         .description = "command.workspace.create.description",
         .positionals = {{.name = "WORKSPACE", .help = "argument.workspace"}},
         .options =
             {{.name = "--region",
               .value = "REGION",
               .help = "option.region",
               .defaultValue = "eu",
               .choices = {"eu", "sg", "cn"}},
              {.name = "--currency", .value = "CODE", .help = "option.base-currency", .defaultValue = "EUR"},
              {.name = "--sample", .help = "option.sample"}},
         .flags = {.printsData = true, .changesState = true, .usesWorkspace = true},
         .handler = create},
        {.path = {"workspace", "backup"},
         .summary = "command.workspace.backup.summary",
         .description = "command.workspace.backup.description",
         .positionals = {{.name = "BACKUP", .help = "argument.backup-target"}},
         .flags = {.printsData = true, .changesState = true, .usesWorkspace = true},
         .handler = backup},
        {.path = {"workspace", "restore"},
         .summary = "command.workspace.restore.summary",
         .description = "command.workspace.restore.description",
         .positionals = {{.name = "BACKUP", .help = "argument.backup"},
                         {.name = "WORKSPACE", .help = "argument.workspace"}},
         .flags = {.printsData = true, .changesState = true, .usesWorkspace = true},
         .handler = restore}};
}

} // namespace cambist::cli
