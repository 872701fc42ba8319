// account import|list.
#include "app/cli/commands.h"
#include "app/cli/ledger_json.h"
#include "app/cli/workspace_session.h"
#include "engine/desk/ledger_desk.h"

namespace cambist::cli {
namespace {

Result<ExitCode> importChart(Invocation& invocation) {
    TRY(const auto session, openWorkspace(invocation));
    const auto file = invocation.positional("FILE");
    TRY(const auto result, desk::importAccounts(**session, file, effectOf(invocation)));
    auto& output = invocation.output();
    if (output.human()) {
        output.printMessage(invocation.dryRun() ? "account.would-open" : "account.opened",
                            {std::to_string(result.opened), std::to_string(result.bankAccounts),
                             std::to_string(result.alreadyOpen)});
        return ExitCode::Done;
    }
    JsonWriter json;
    json.beginObject().member("opened", result.opened).member("bankAccounts", result.bankAccounts);
    json.member("alreadyOpen", result.alreadyOpen).member("dryRun", invocation.dryRun());
    output.print(json.endObject());
    return ExitCode::Done;
}

Result<ExitCode> listAccounts(Invocation& invocation) {
    TRY(const auto session, openWorkspace(invocation));
    TRY(const auto view, desk::balances(**session));
    auto& output = invocation.output();
    Table table({{output.text("column.account")},
                 {output.text("column.name")},
                 {output.text("column.type")},
                 {output.text("column.currency")},
                 {output.text("column.entity")},
                 {output.text("column.bank-account")}});
    JsonWriter json;
    if (output.format() == OutputFormat::Json) json.beginArray();
    for (const auto& account : view.accounts) {
        const auto bank =
            account.bank ? (account.bank->iban.empty() ? account.bank->number : account.bank->iban) : "";
        table.add({account.code, accountName(account, output.language()), std::string(typeName(account.type)),
                   std::string(account.currency.code()), account.entity, bank});
        writeAccount(json, account);
        if (output.format() == OutputFormat::NdJson) output.print(json);
    }
    if (output.human()) output.print(table);
    if (output.format() == OutputFormat::Json) output.print(json.endArray());
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> accountCommands() {
    return {{.path = {"account", "import"},
             .summary = "command.account.import.summary",
             .description = "command.account.import.description",
             .positionals = {{.name = "FILE", .help = "argument.chart"}},
             .flags = {.printsData = true, .changesState = true, .usesWorkspace = true},
             .handler = importChart},
            {.path = {"account", "list"},
             .summary = "command.account.list.summary",
             .description = "",
             .flags = {.printsData = true, .usesWorkspace = true},
             .handler = listAccounts}};
}

} // namespace cambist::cli
