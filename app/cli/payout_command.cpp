// payout approve|reject|release|bank-file|status: what happens to a payout after its draft.
#include "app/cli/cli_error.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_json.h"
#include "app/cli/payout_json.h"
#include "app/cli/workspace_session.h"
#include "engine/desk/draft_desk.h"
#include "engine/desk/payout_desk.h"

#include <algorithm>

namespace cambist::cli {
namespace {

ExitCode printCheck(Invocation& invocation, desk::Workspace& workspace, const payments::PayoutId& id,
                    const desk::PayoutCheck& check, std::string_view doneKey) {
    auto& output = invocation.output();
    if (output.human()) {
        output.printMessage(doneKey,
                            {toText(id), std::to_string(check.count), totalsText(workspace, check.groups)});
        return ExitCode::Done;
    }
    JsonWriter json;
    json.beginObject().member("id", toText(id)).member("count", check.count);
    json.member("rowRoot", base::toHex(check.rowRoot)).member("dryRun", invocation.dryRun());
    writeGroups(json, workspace, check.groups);
    output.print(json.endObject());
    return ExitCode::Done;
}

Result<ExitCode> submit(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    TRY(const auto session, openWorkspace(invocation));
    desk::DraftDesk drafts(**session);
    TRY(const auto draft, drafts.find(id));
    const auto effect = effectOf(invocation);
    auto check = desk::PayoutDesk(**session).submit(
        id, draft.title, [&](const auto& onRow) { return drafts.forEachReadyRow(id, onRow); }, effect);
    // A crash after the submission was durable leaves the draft open: it is closed the next time it is tried.
    const bool known = check.has_error() && check.error().is(payments::PayoutError::PayoutExists);
    if (effect == desk::Effect::Apply && (check.has_value() || known)) TRY(drafts.markSubmitted(id));
    if (check.has_error()) return check.error();
    return printCheck(invocation, **session, id, check.value(),
                      invocation.dryRun() ? "payout.would-submit" : "payout.submitted");
}

Result<ExitCode> approve(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    TRY(const auto session, openWorkspace(invocation));
    TRY(const auto check, desk::PayoutDesk(**session).approve(id, effectOf(invocation)));
    return printCheck(invocation, **session, id, check,
                      invocation.dryRun() ? "payout.would-approve" : "payout.approved");
}

Result<ExitCode> reject(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    const auto reason = invocation.option("--reason").value_or("");
    TRY(const auto session, openWorkspace(invocation));
    TRY(desk::PayoutDesk(**session).reject(id, reason, effectOf(invocation)));
    if (!invocation.dryRun()) TRY(desk::DraftDesk(**session).markReopened(id));

    return printPayout(invocation, **session, id, "payout.rejected");
}

Result<ExitCode> release(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    const auto format = invocation.option("--format").value_or("pain.001.001.09");
    TRY(const auto session, openWorkspace(invocation));
    desk::PayoutDesk desk(**session);
    const Path out = invocation.option("--out").value_or(desk.messageId(id) + ".xml");
    TRY(desk.release(id, format, out, effectOf(invocation)));
    if (session->workspace->vault().sample) invocation.output().say("payout.sample-cannot-send");
    return printPayout(invocation, **session, id,
                       invocation.dryRun() ? "payout.would-release" : "payout.released", out.string());
}

Result<ExitCode> bankFile(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    TRY(const auto session, openWorkspace(invocation));
    desk::PayoutDesk desk(**session);
    const Path out = invocation.option("--out").value_or(desk.messageId(id) + ".xml");
    TRY(desk.exportFile(id, out));
    return printPayout(invocation, **session, id, "payout.bank-file", out.string());
}

Result<ExitCode> status(Invocation& invocation) {
    TRY(const auto session, openWorkspace(invocation));
    TRY(const auto result,
        desk::PayoutDesk(**session).recordStatus(invocation.positional("FILE"), effectOf(invocation)));
    auto& output = invocation.output();
    const auto state = std::string(stateName(result.state));
    for (const auto& finding : result.findings)
        if (output.human()) output.complain(findingLine(finding, output.language()));
    if (output.human())
        output.printMessage("payout.status", {toText(result.payout), std::to_string(result.settled),
                                              std::to_string(result.returned), std::to_string(result.open),
                                              output.text("state." + state), std::to_string(result.unknown)});
    else {
        JsonWriter json;
        json.beginObject()
            .member("id", toText(result.payout))
            .member("state", state)
            .member("settled", result.settled);
        json.member("returned", result.returned)
            .member("open", result.open)
            .member("unknown", result.unknown);
        json.member("dryRun", invocation.dryRun()).key("findings").beginArray();
        for (const auto& finding : result.findings) writeFinding(json, finding, output.language());
        output.print(json.endArray().endObject());
    }
    const bool any = std::any_of(result.findings.begin(), result.findings.end(), needsAttention);
    return result.unknown > 0 || any ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> payoutCommands() {
    const CommandFlags changing{.printsData = true, .changesState = true, .usesWorkspace = true};
    const PositionalSpec id{.name = "PAYOUT", .help = "argument.payout"};
    const OptionSpec out{.name = "--out", .value = "FILE", .help = "option.bank-file"};
    return {{.path = {"payout", "submit"},
             .summary = "command.payout.submit.summary",
             .description = "command.payout.submit.description",
             .positionals = {id},
             .flags = changing,
             .handler = submit},
            {.path = {"payout", "approve"},
             .summary = "command.payout.approve.summary",
             .description = "command.payout.approve.description",
             .positionals = {id},
             .flags = changing,
             .handler = approve},
            {.path = {"payout", "reject"},
             .summary = "command.payout.reject.summary",
             .description = "command.payout.reject.description",
             .positionals = {id},
             .options = {{.name = "--reason", .value = "TEXT", .help = "option.reason", .required = true}},
             .flags = changing,
             .handler = reject},
            {.path = {"payout", "release"},
             .summary = "command.payout.release.summary",
             .description = "command.payout.release.description",
             .positionals = {id},
             .options = {out,
                         {.name = "--format",
                          .value = "FORMAT",
                          .help = "option.bank-format",
                          .defaultValue = "pain.001.001.09",
                          .choices = {"pain.001.001.09", "pain.001.001.03"}}},
             .flags = changing,
             .handler = release},
            {.path = {"payout", "bank-file"},
             .summary = "command.payout.bank-file.summary",
             .description = "command.payout.bank-file.description",
             .positionals = {id},
             .options = {out},
             .flags = {.printsData = true, .usesWorkspace = true},
             .handler = bankFile},
            {.path = {"payout", "status"},
             .summary = "command.payout.status.summary",
             .description = "command.payout.status.description",
             .positionals = {{.name = "FILE", .help = "argument.status-report"}},
             .flags = changing,
             .handler = status}};
}

} // namespace cambist::cli
