// user invite|join|passphrase|list.
#include "app/cli/cli_error.h"
#include "app/cli/commands.h"
#include "app/cli/workspace_session.h"
#include "engine/base/text.h"
#include "engine/desk/people_desk.h"

#include <algorithm>
#include <array>

namespace cambist::cli {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 3> roleNames{
    {{"maker", access::Maker}, {"approver", access::Approver}, {"administrator", access::Administrator}}};

Result<std::uint32_t> rolesFrom(const std::string& text) {
    std::uint32_t roles = access::NoRole;
    for (const auto part : base::split(text, ',')) {
        const auto name = base::trim(part);
        const auto* it =
            std::find_if(roleNames.begin(), roleNames.end(), [&](const auto& r) { return r.first == name; });
        if (it == roleNames.end())
            return Error(CliError::NotAChoice, std::string(name),
                         {"--roles", "maker, approver, administrator"});
        roles |= it->second;
    }
    return roles;
}

std::string rolesText(std::uint32_t roles) {
    std::string text;
    for (const auto& [name, role] : roleNames)
        if (roles & role) text += (text.empty() ? "" : ",") + std::string(name);
    return text;
}

Result<ExitCode> inviteUser(Invocation& invocation) {
    const auto name = invocation.positional("NAME");
    TRY(const auto roles, rolesFrom(invocation.option("--roles").value_or("approver")));
    TRY(const auto session, openWorkspace(invocation));
    TRY(const auto invitation, desk::invite(**session, name, roles, effectOf(invocation)));
    auto& output = invocation.output();
    if (output.human()) {
        if (!invitation.code.empty()) output.printLine(invitation.code);
        output.say("user.invited", {name, rolesText(roles)});
        return ExitCode::Done;
    }
    JsonWriter json;
    json.beginObject()
        .member("name", name)
        .member("roles", rolesText(roles))
        .memberOrNull("code", invitation.code);
    output.print(json.endObject());
    return ExitCode::Done;
}

Result<ExitCode> joinWorkspace(Invocation& invocation) {
    const auto name = invocation.positional("NAME");
    TRY(const auto folder, workspaceFolder(invocation));
    TRY(const auto code, invocation.passphrases().ask("prompt.code-of", {name}));
    TRY(const auto passphrase, invocation.passphrases().askNew("prompt.new-passphrase-of", {name}));
    WorkspaceSession session;
    if (invocation.dryRun()) {
        TRY(desk::checkPassphrase(passphrase.view()));
        TRY(desk::checkInvitation(folder, name, std::string(base::textOf(code.view()))));
        invocation.output().say("user.would-join", {name});
        return ExitCode::Done;
    }
    TRY(desk::join(folder, name, std::string(base::textOf(code.view())), passphrase.view(),
                   session.surroundings()));
    auto& output = invocation.output();
    if (output.human())
        output.printMessage("user.joined", {name});
    else {
        JsonWriter json;
        output.print(json.beginObject().member("name", name).member("state", "active").endObject());
    }
    return ExitCode::Done;
}

Result<ExitCode> changePassphrase(Invocation& invocation) {
    TRY(const auto folder, workspaceFolder(invocation));
    TRY(const auto vault, desk::Vault::load(folder));
    TRY(const auto* entry, desk::chooseEntry(vault, workspacePerson(invocation)));
    const auto name = entry->name;
    TRY(const auto old, invocation.passphrases().ask("prompt.passphrase-of", {name}));
    TRY(const auto fresh, invocation.passphrases().askNew("prompt.new-passphrase-of", {name}));
    WorkspaceSession session;
    if (invocation.dryRun()) {
        TRY(desk::checkPassphrase(fresh.view()));
        TRY(desk::openEntry(vault.workspace, *entry, old.view()));
        invocation.output().say("user.passphrase-would-change", {name});
        return ExitCode::Done;
    }
    TRY(desk::changePassphrase(folder, name, old.view(), fresh.view(), session.random));
    invocation.output().say("user.passphrase-changed", {name});
    return ExitCode::Done;
}

Result<ExitCode> listUsers(Invocation& invocation) {
    TRY(const auto session, openWorkspace(invocation));
    auto& output = invocation.output();
    Table table({{output.text("column.name")}, {output.text("column.roles")}, {output.text("column.state")}});
    JsonWriter json;
    if (output.format() == OutputFormat::Json) json.beginArray();
    for (const auto& person : desk::people(**session)) {
        const std::string state = person.state == access::PersonState::Active ? "active" : "invited";
        table.add({person.name, rolesText(person.roles), output.text("person." + state)});
        json.beginObject().member("id", toText(person.id)).member("name", person.name);
        json.member("roles", rolesText(person.roles)).member("state", state).endObject();
        if (output.format() == OutputFormat::NdJson) output.print(json);
    }
    if (output.human()) output.print(table);
    if (output.format() == OutputFormat::Json) output.print(json.endArray());
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> userCommands() {
    const CommandFlags changing{.printsData = true, .changesState = true, .usesWorkspace = true};
    const CommandFlags reading{.printsData = true, .usesWorkspace = true};
    const PositionalSpec name{.name = "NAME", .help = "argument.person"};
    return {{.path = {"user", "invite"},
             .summary = "command.user.invite.summary",
             .description = "command.user.invite.description",
             .positionals = {name},
             .options =
                 {{.name = "--roles", .value = "ROLES", .help = "option.roles", .defaultValue = "approver"}},
             .flags = changing,
             .handler = inviteUser},
            {.path = {"user", "join"},
             .summary = "command.user.join.summary",
             .description = "command.user.join.description",
             .positionals = {name},
             .flags = changing,
             .handler = joinWorkspace},
            {.path = {"user", "passphrase"},
             .summary = "command.user.passphrase.summary",
             .description = "command.user.passphrase.description",
             .flags = {.changesState = true, .usesWorkspace = true},
             .handler = changePassphrase},
            {.path = {"user", "list"},
             .summary = "command.user.list.summary",
             .description = "",
             .flags = reading,
             .handler = listUsers}};
}

} // namespace cambist::cli
