// payout import: a file of payments becomes a draft, and another one of what is to be fixed or decided.
#include "app/cli/cli_error.h"
#include "app/cli/commands.h"
#include "app/cli/draft_view.h"
#include "app/cli/input_file.h"
#include "app/cli/ledger_json.h"
#include "app/cli/workspace_session.h"

#include <charconv>

namespace cambist::cli {
namespace {

using desk::ImportOptions;
using desk::ImportResult;

Result<std::optional<std::uint64_t>> countOption(Invocation& invocation, std::string_view name) {
    const auto text = invocation.option(name);
    if (!text) return std::optional<std::uint64_t>();
    std::uint64_t value = 0;
    const auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (failed != std::errc() || end != text->data() + text->size())
        return Error(CliError::NotANumber, *text, {std::string(name)});
    return std::optional(value);
}

/// "9,963": figures in a headline, grouped as both languages do.
std::string grouped(std::uint64_t value) {
    std::string text = std::to_string(value);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

Result<ImportOptions> optionsOf(Invocation& invocation) {
    ImportOptions options;
    options.title = invocation.option("--title").value_or("");
    options.encoding = invocation.option("--encoding").value_or("");
    if (invocation.option("--on-bad") == "stop") options.onBad = desk::OnBad::Stop;
    if (invocation.option("--on-duplicate") == "allow") options.onDuplicate = desk::OnDuplicate::Allow;
    options.duplicateReason = invocation.option("--reason").value_or("");
    options.again = invocation.option("--again");
    TRY(options.expectRows, countOption(invocation, "--expect-rows"));
    options.expectTotals = invocation.allOf("--expect-total");
    options.acceptTotals = invocation.option("--accept-totals");
    options.debitAccount = invocation.option("--debit-account").value_or("");
    TRY(options.valueDate, dateOption(invocation, "--value-date"));
    TRY(options.businessDate, dateOption(invocation, "--business-date"));
    for (const auto& text : invocation.allOf("--map")) {
        TRY(auto pair, pairOf(text, "--map", "COLUMN=FIELD", PartAt::Last));
        options.columns.push_back(std::move(pair));
    }
    options.mapping = invocation.option("--mapping").value_or("");
    options.saveMapping = invocation.option("--save-mapping").value_or("");
    if (!options.mapping.empty() && !options.columns.empty())
        return Error(CliError::OptionsExclude, "--mapping", {"--map"});
    options.effect = effectOf(invocation);
    return options;
}

void printProblems(Output& output, const ImportResult& result) {
    Table problems({{output.text("draft.column.problem")},
                    {output.text("draft.column.rows"), Align::Right},
                    {output.text("draft.column.first")}});
    for (const auto& group : result.groups)
        if (group.severity != payments::Severity::Note)
            problems.add({std::string(group.first.code), std::to_string(group.count),
                          common::findingText(group.first, output.language()).message});
    if (problems.empty()) return;
    output.print("\n");
    output.print(problems);
}

void printForPeople(Output& output, const ImportResult& result, bool dryRun) {
    const auto& counts = result.counts;
    const std::vector<std::string> figures{grouped(counts.ready), grouped(counts.toFix),
                                           grouped(counts.toDecide)};
    const std::string_view key = result.stopped         ? "draft.headline-stopped"
                                 : dryRun               ? "draft.headline-dry"
                                 : counts.toDecide == 0 ? "draft.headline-fix"
                                                        : "draft.headline";
    output.printMessage(key, figures);
    if (!result.ready.empty()) {
        Table totals({{output.text("draft.column.currency")},
                      {output.text("draft.column.count"), Align::Right},
                      {output.text("draft.column.amount"), Align::Right}});
        for (const auto& [currency, total] : result.ready)
            totals.add({std::string(currency.code()), std::to_string(total.count),
                        amountText(total.amount, currency)});
        output.print("\n");
        output.print(totals);
    }
    printProblems(output, result);
    for (const auto& finding : result.fileFindings)
        if (needsAttention(finding)) output.complain(findingLine(finding, output.language()));
    if (!result.mapping.empty()) output.say("draft.mapping-used", {result.mapping});
    if (dryRun || result.stopped) return;
    output.print("\n");
    if (result.draft)
        output.printMessage("draft.main",
                            {toText(result.draft->id), std::to_string(result.draft->counts.rows()),
                             totalsText(result.ready)});
    if (result.setAside)
        output.printMessage("draft.aside",
                            {toText(result.setAside->id), std::to_string(result.setAside->counts.rows())});
    if (result.setAside) output.say("draft.next-findings", {toText(result.setAside->id)});
    if (result.draft) output.say("draft.next-submit", {toText(result.draft->id)});
}

void writeSummary(JsonWriter& json, desk::Workspace& workspace, const ImportResult& result, bool dryRun) {
    const auto draft = [&](std::string_view name, const auto& one, const DraftTotals& totals) {
        json.key(name);
        if (one && !result.stopped)
            writeDraft(json, workspace, *one, totals);
        else
            json.null();
    };
    draft("draft", result.draft, result.ready);
    draft("setAside", result.setAside, {});
    json.member("dryRun", dryRun).member("kept", !dryRun && !result.stopped);
    json.member("format", result.format).memberOrNull("encoding", result.encoding);
    json.memberOrNull("mapping", result.mapping);
    writeCounts(json, result.counts);
    json.member("sent", 0).key("duplicates").beginObject();
    json.member("endToEndId", result.duplicatesByEndToEndId).member("inFile", result.duplicatesInFile);
    json.member("otherBatches", result.duplicatesElsewhere).endObject();
    writeTotals(json, result.ready);
}

void writeProblem(JsonWriter& json, const desk::FindingGroup& group, common::Language language) {
    json.member("code", group.first.code).member("severity", severityName(group.severity));
    json.member("count", group.count).key("first");
    writeFinding(json, group.first, language);
}

void writeStop(JsonWriter& json, const ImportResult& result, common::Language language) {
    json.key("error");
    if (!result.stopped) {
        json.null();
        return;
    }
    const auto& error = *result.stopped;
    json.beginObject().member("code", error.code()).memberOrNull("object", error.object());
    json.member("message", common::errorSentence(error, language)).endObject();
}

void printJson(Output& output, desk::Workspace& workspace, const ImportResult& result, bool dryRun) {
    JsonWriter json;
    json.beginObject();
    writeSummary(json, workspace, result, dryRun);
    json.key("problems").beginArray();
    for (const auto& group : result.groups) {
        json.beginObject();
        writeProblem(json, group, output.language());
        json.endObject();
    }
    json.endArray().key("findings").beginArray();
    for (const auto& finding : result.fileFindings) writeFinding(json, finding, output.language());
    json.endArray();
    writeStop(json, result, output.language());
    output.print(json.endObject());
}

void printNdJson(Output& output, desk::Workspace& workspace, const ImportResult& result, bool dryRun) {
    JsonWriter json;
    json.beginObject().member("kind", "import");
    writeSummary(json, workspace, result, dryRun);
    writeStop(json, result, output.language());
    output.print(json.endObject());
    for (const auto& group : result.groups) {
        json.beginObject().member("kind", "problem");
        writeProblem(json, group, output.language());
        output.print(json.endObject());
    }
    for (const auto& finding : result.fileFindings) {
        json.beginObject().member("kind", "finding").key("finding");
        writeFinding(json, finding, output.language());
        output.print(json.endObject());
    }
}

Result<ExitCode> import(Invocation& invocation) {
    TRY(const auto options, optionsOf(invocation));
    TRY(auto input, openInput(invocation.positional("FILE"), formats::ReadOptions{}.maxBytes));
    TRY(const auto session, openWorkspace(invocation));
    TRY(const auto result, desk::DraftDesk(**session).importFile(input.reader, input.name, options));
    auto& output = invocation.output();
    switch (output.format()) {
    case OutputFormat::Json:
        printJson(output, **session, result, invocation.dryRun());
        break;
    case OutputFormat::NdJson:
        printNdJson(output, **session, result, invocation.dryRun());
        break;
    case OutputFormat::Human:
        printForPeople(output, result, invocation.dryRun());
        break;
    }
    if (result.stopped) {
        output.complain(common::errorSentence(*result.stopped, output.language()));
        return ExitCode::Refused;
    }
    return result.counts.waiting() > 0 ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> payoutImportCommands() {
    return {{.path = {"payout", "import"},
             .summary = "command.payout.import.summary",
             .description = "command.payout.import.description",
             .positionals = {{.name = "FILE", .help = "argument.payment-file"}},
             .options = {{.name = "--title", .value = "TEXT", .help = "option.title"},
                         {.name = "--debit-account", .value = "ACCOUNT", .help = "option.debit-account"},
                         {.name = "--value-date", .value = "DATE", .help = "option.value-date"},
                         {.name = "--business-date", .value = "DATE", .help = "option.business-date"},
                         {.name = "--on-bad",
                          .value = "WHAT",
                          .help = "option.on-bad",
                          .defaultValue = "hold",
                          .choices = {"hold", "stop"}},
                         {.name = "--on-duplicate",
                          .value = "WHAT",
                          .help = "option.on-duplicate",
                          .defaultValue = "hold",
                          .choices = {"hold", "allow"}},
                         {.name = "--reason", .value = "TEXT", .help = "option.import-reason"},
                         {.name = "--again", .value = "REASON", .help = "option.import-again"},
                         {.name = "--expect-rows", .value = "N", .help = "option.expect-rows"},
                         {.name = "--expect-total",
                          .value = "CUR=AMOUNT",
                          .help = "option.expect-total",
                          .repeatable = true},
                         {.name = "--accept-totals", .value = "REASON", .help = "option.accept-totals"},
                         {.name = "--encoding", .value = "NAME", .help = "option.encoding"},
                         {.name = "--map", .value = "COLUMN=FIELD", .help = "option.map", .repeatable = true},
                         {.name = "--mapping", .value = "NAME", .help = "option.mapping"},
                         {.name = "--save-mapping", .value = "NAME", .help = "option.save-mapping"}},
             .flags = {.printsData = true, .changesState = true, .usesWorkspace = true},
             .handler = import}};
}

} // namespace cambist::cli
