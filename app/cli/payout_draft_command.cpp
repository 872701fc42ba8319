// payout list|show|findings|rows|fix|decide|set-aside|export: what is prepared, and what a person does to its
// rows.
#include "app/cli/cli_error.h"
#include "app/cli/commands.h"
#include "app/cli/draft_view.h"
#include "app/cli/input_file.h"
#include "app/cli/payment_json.h"
#include "app/cli/payout_json.h"
#include "app/cli/workspace_session.h"
#include "engine/desk/payout_desk.h"

#include <set>

namespace cambist::cli {
namespace {

using desk::DraftDesk;
using payments::Draft;
using payments::DraftFinding;
using payments::DraftRow;
using payments::RowState;

/// An open array of --json, or lines of --ndjson.
class Items {
public:
    Items(Output& output, std::string_view opening)
        : m_output(output) {
        if (output.format() == OutputFormat::Json) output.print(opening);
    }
    void add(JsonWriter& json) {
        if (m_output.format() == OutputFormat::NdJson) return m_output.print(json);
        if (!m_first) m_output.print(",");
        m_first = false;
        m_output.print(json.take());
    }
    void close(std::string_view closing) {
        if (m_output.format() == OutputFormat::Json) m_output.printLine(closing);
    }

private:
    Output& m_output;
    bool m_first = true;
};

Result<ExitCode> list(Invocation& invocation) {
    TRY(const auto session, openWorkspace(invocation));
    auto& workspace = **session;
    auto& output = invocation.output();
    DraftDesk desk(workspace);
    TRY(const auto drafts, desk.list());
    TRY(const auto payouts, desk::PayoutDesk(workspace).list());
    Table table({{output.text("draft.column.id")},
                 {output.text("draft.column.title")},
                 {output.text("draft.column.kind")},
                 {output.text("draft.column.state")},
                 {output.text("draft.column.ready"), Align::Right},
                 {output.text("draft.column.to-fix"), Align::Right},
                 {output.text("draft.column.to-decide"), Align::Right},
                 {output.text("draft.column.total")}});
    Items items(output, "{\"payouts\":[");
    JsonWriter json;
    std::set<payments::PayoutId> listed;
    for (const auto& draft : drafts) {
        listed.insert(draft.id);
        TRY(const auto totals, desk.totals(draft.id, RowState::Ready));
        table.add(
            {toText(draft.id), draft.title, output.text("draft.kind." + std::string(kindName(draft.kind))),
             output.text("state." + draftState(workspace, draft)), std::to_string(draft.counts.ready),
             std::to_string(draft.counts.toFix), std::to_string(draft.counts.toDecide), totalsText(totals)});
        if (output.human()) continue;
        writeDraft(json, workspace, draft, totals);
        items.add(json);
    }
    for (const auto& payout : payouts) {
        if (listed.contains(payout.id)) continue;
        table.add({toText(payout.id), payout.title, output.text("draft.kind.payout"),
                   output.text("state." + std::string(stateName(payout.state))), std::to_string(payout.count),
                   "", "", totalsText(workspace, payout.groups)});
        if (output.human()) continue;
        writePayout(json, workspace, payout);
        items.add(json);
    }
    if (!output.human())
        items.close("]}");
    else if (table.empty())
        output.say("draft.nothing");
    else
        output.print(table);
    return ExitCode::Done;
}

void printDraft(Output& output, desk::Workspace& workspace, const Draft& draft, const DraftTotals& totals) {
    Table table({{output.text("draft.column.what")}, {output.text("draft.column.value")}});
    const auto line = [&](const char* key, std::string value) {
        if (!value.empty()) table.add({output.text(std::string("draft.column.") + key), std::move(value)});
    };
    line("id", toText(draft.id));
    line("title", draft.title);
    line("kind", output.text("draft.kind." + std::string(kindName(draft.kind))));
    line("state", output.text("state." + draftState(workspace, draft)));
    line("source", draft.source + " (" + draft.format + ")");
    line("created", toText(draft.created));
    line("parent", draft.parent.empty() ? "" : toText(draft.parent));
    line("ready", std::to_string(draft.counts.ready));
    line("to-fix", std::to_string(draft.counts.toFix));
    line("to-decide", std::to_string(draft.counts.toDecide));
    line("dropped", std::to_string(draft.counts.dropped));
    line("total", totalsText(totals));
    line("note", draft.note);
    output.print(table);
    if (draft.status == payments::DraftStatus::Submitted) return;
    if (draft.counts.waiting() > 0)
        output.say("draft.next-findings", {toText(draft.id)});
    else if (draft.counts.ready > 0)
        output.say("draft.next-submit", {toText(draft.id)});
}

Result<ExitCode> show(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    TRY(const auto session, openWorkspace(invocation));
    auto& workspace = **session;
    DraftDesk desk(workspace);
    const auto draft = desk.find(id);
    const bool unknown = draft.has_error() && draft.error().is(payments::DraftError::UnknownDraft);
    if (draft.has_error() && !unknown) return draft.error();
    auto& output = invocation.output();
    TRY(const auto payout, workspace.state().payouts.find(id));
    if (unknown && !payout) return draft.error();
    if (payout && payout->state != payments::PayoutState::Cancelled) {
        if (output.human()) {
            output.printMessage("payout.shown",
                                {toText(id), output.text("state." + std::string(stateName(payout->state))),
                                 std::to_string(payout->count), totalsText(workspace, payout->groups)});
            return ExitCode::Done;
        }
        JsonWriter json;
        writePayout(json, workspace, *payout);
        output.print(json);
        return ExitCode::Done;
    }
    if (unknown) return draft.error();
    TRY(const auto totals, desk.totals(id, RowState::Ready));
    if (output.human()) {
        printDraft(output, workspace, draft.value(), totals);
        return ExitCode::Done;
    }
    JsonWriter json;
    writeDraft(json, workspace, draft.value(), totals);
    output.print(json);
    return ExitCode::Done;
}

Result<ExitCode> findings(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    TRY(const auto session, openWorkspace(invocation));
    auto& output = invocation.output();
    DraftDesk desk(**session);
    bool any = false;
    Items items(output, "{\"id\":\"" + toText(id) + "\",\"findings\":[");
    JsonWriter json;
    TRY(desk.forEachFinding(id, [&](const DraftFinding& one) -> Status {
        const bool open = one.settled == payments::Settled::Open;
        any = any || (open && needsAttention(one.finding));
        if (output.human()) {
            const auto mark = open ? std::string() : " " + output.text("draft.settled-mark");
            output.printLine(findingLine(one.finding, output.language()) + mark);
            return ok();
        }
        json.beginObject();
        writeDraftFinding(json, one, output.language());
        json.endObject();
        items.add(json);
        return ok();
    }));
    if (!output.human()) items.close("]}");
    return any ? ExitCode::Findings : ExitCode::Done;
}

std::optional<RowState> stateOption(Invocation& invocation) {
    const auto name = invocation.option("--state");
    for (const auto state : {RowState::Ready, RowState::ToFix, RowState::ToDecide, RowState::Dropped})
        if (name == rowStateName(state)) return state;
    return std::nullopt;
}

void writeRow(JsonWriter& json, desk::Workspace& workspace, const DraftRow& row) {
    const auto* account = workspace.state().ledger.account(row.debitAccount);
    json.beginObject()
        .member("rowKey", payments::rowKeyText(row.key))
        .member("state", rowStateName(row.state));
    json.member("fixed", row.original.has_value()).memberOrNull("reason", row.reason);
    const auto* person = row.person.empty() ? nullptr : workspace.state().people.person(row.person);
    json.memberOrNull("person", person ? person->name : std::string());
    json.memberOrNull("valueDate", row.valueDate ? toText(*row.valueDate) : std::string());
    json.memberOrNull("debitAccountCode", account ? account->code : std::string());
    writePaymentMembers(json, row.fields);
    json.endObject();
}

Result<ExitCode> rows(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    TRY(const auto session, openWorkspace(invocation));
    auto& output = invocation.output();
    DraftDesk desk(**session);
    Items items(output, "{\"id\":\"" + toText(id) + "\",\"rows\":[");
    JsonWriter json;
    TRY(desk.forEachRow(id, stateOption(invocation), [&](const DraftRow& row) -> Status {
        using payments::Field;
        if (output.human()) {
            const auto date = row.valueDate ? toText(*row.valueDate) : row.fields[Field::ExecutionDate];
            output.printLine(common::visibleText(
                padded(std::to_string(row.fields.row), 7, Align::Right) + "  " +
                payments::rowKeyText(row.key) + "  " +
                padded(output.text("draft.row-state." + std::string(rowStateName(row.state))), 10) + "  " +
                padded(row.fields[Field::Amount], 14, Align::Right) + " " +
                padded(row.fields[Field::Currency], 3) + "  " + date + "  " +
                padded(row.fields[Field::CreditorAccount], 24) + "  " + row.fields[Field::CreditorName] +
                (row.reason.empty() ? "" : "  (" + row.reason + ")")));
            return ok();
        }
        writeRow(json, **session, row);
        items.add(json);
        return ok();
    }));
    if (!output.human()) items.close("]}");
    return ExitCode::Done;
}

/// The row as it is now, or would be. Findings that are still open go to stderr.
ExitCode printChange(Invocation& invocation, desk::Workspace& workspace, const desk::RowChange& change) {
    auto& output = invocation.output();
    const auto& [row, found, draft] = change;
    const bool waits = row.state == RowState::ToFix || row.state == RowState::ToDecide;
    if (output.human()) {
        const auto state = output.text("draft.row-state." + std::string(rowStateName(row.state)));
        output.printMessage(invocation.dryRun() ? "draft.would-be" : "draft.row-is",
                            {std::to_string(row.fields.row), payments::rowKeyText(row.key), state,
                             toText(draft.id), std::to_string(draft.counts.ready),
                             std::to_string(draft.counts.toFix), std::to_string(draft.counts.toDecide)});
        for (const auto& one : found)
            if (waits && one.settled == payments::Settled::Open && needsAttention(one.finding))
                output.complain(findingLine(one.finding, output.language()));
        return waits ? ExitCode::Findings : ExitCode::Done;
    }
    JsonWriter json;
    json.beginObject().member("id", toText(draft.id)).member("dryRun", invocation.dryRun()).key("row");
    writeRow(json, workspace, row);
    json.key("findings").beginArray();
    for (const auto& one : found) {
        json.beginObject();
        writeDraftFinding(json, one, output.language());
        json.endObject();
    }
    json.endArray().key("draft").beginObject();
    writeCounts(json, draft.counts);
    output.print(json.endObject().endObject());
    return waits ? ExitCode::Findings : ExitCode::Done;
}

Result<ExitCode> fixFrom(Invocation& invocation, const payments::PayoutId& id, const std::string& file) {
    TRY(auto input, openInput(file, formats::ReadOptions{}.maxBytes));
    TRY(const auto session, openWorkspace(invocation));
    auto& output = invocation.output();
    TRY(const auto done,
        DraftDesk(**session).fixFromFile(id, input.reader, input.name, effectOf(invocation)));
    const auto& counts = done.draft.counts;
    if (output.human()) {
        output.printMessage("draft.from-file",
                            {std::to_string(done.rows), std::to_string(done.changed), toText(id),
                             std::to_string(counts.ready), std::to_string(counts.toFix),
                             std::to_string(counts.toDecide)});
    } else {
        JsonWriter json;
        json.beginObject().member("id", toText(id)).member("dryRun", invocation.dryRun());
        json.member("read", done.rows).member("fixed", done.changed);
        writeCounts(json, counts);
        output.print(json.endObject());
    }
    return counts.waiting() > 0 ? ExitCode::Findings : ExitCode::Done;
}

Result<ExitCode> fix(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    const auto row = invocation.option("--row");
    const auto from = invocation.option("--from");
    const auto sets = invocation.allOf("--set");
    const bool undo = invocation.flag("--undo");
    if (from && (row || undo || !sets.empty()))
        return Error(CliError::OptionsExclude, "--from", {row ? "--row" : undo ? "--undo" : "--set"});
    if (from) return fixFrom(invocation, id, *from);
    if (!row) return Error(CliError::OptionMissing, "--row");
    if (undo && !sets.empty()) return Error(CliError::OptionsExclude, "--undo", {"--set"});
    if (!undo && sets.empty()) return Error(CliError::OptionMissing, "--set");
    DraftDesk::FieldValues values;
    for (const auto& text : sets) {
        TRY(const auto pair, pairOf(text, "--set", "FIELD=VALUE", PartAt::First));
        const auto field = payments::fieldFromName(pair.first);
        if (!field) return Error(payments::DraftError::UnknownField, pair.first);
        values.emplace_back(*field, pair.second);
    }
    TRY(const auto session, openWorkspace(invocation));
    DraftDesk desk(**session);
    const auto effect = effectOf(invocation);
    TRY(const auto change, undo ? desk.undo(id, *row, effect) : desk.fix(id, *row, values, effect));
    return printChange(invocation, **session, change);
}

Result<ExitCode> decide(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    const bool keep = invocation.flag("--keep");
    if (keep == invocation.flag("--drop")) {
        if (keep) return Error(CliError::OptionsExclude, "--keep", {"--drop"});
        return Error(CliError::OptionMissing, "--keep / --drop");
    }
    TRY(const auto session, openWorkspace(invocation));
    TRY(const auto change,
        DraftDesk(**session).decide(id, invocation.option("--row").value_or(""),
                                    keep ? desk::Decision::Keep : desk::Decision::Drop,
                                    invocation.option("--reason").value_or(""), effectOf(invocation)));
    return printChange(invocation, **session, change);
}

Result<ExitCode> setAside(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    TRY(const auto session, openWorkspace(invocation));
    TRY(const auto aside, DraftDesk(**session).setAside(id, effectOf(invocation)));
    auto& output = invocation.output();
    if (output.human()) {
        output.printMessage("draft.aside",
                            {aside.id.empty() ? "–" : toText(aside.id), std::to_string(aside.counts.rows())});
        if (!invocation.dryRun()) output.say("draft.next-submit", {toText(id)});
        return ExitCode::Done;
    }
    JsonWriter json;
    json.beginObject().member("id", toText(id)).member("dryRun", invocation.dryRun()).key("setAside");
    writeDraft(json, **session, aside, {});
    output.print(json.endObject());
    return ExitCode::Done;
}

Result<ExitCode> exportRows(Invocation& invocation) {
    TRY(const auto id, payoutId(invocation));
    const Path out = invocation.option("--out").value_or("");
    TRY(const auto session, openWorkspace(invocation));
    auto& output = invocation.output();
    DraftDesk desk(**session);
    TRY(const auto draft, desk.find(id));
    TRY(const auto bytes, desk.exportRows(id, [&](const payments::Finding& finding) {
        return findingLine(finding, output.language());
    }));
    TRY(base::writeFileAtomically(out, bytes, base::FileMode::Private));
    if (output.human()) {
        output.printMessage("draft.exported", {std::to_string(draft.counts.rows()), out.string()});
        return ExitCode::Done;
    }
    JsonWriter json;
    json.beginObject().member("id", toText(id)).member("file", out.string());
    output.print(json.member("rows", draft.counts.rows()).endObject());
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> payoutDraftCommands() {
    const CommandFlags reading{.printsData = true, .usesWorkspace = true};
    const CommandFlags changing{.printsData = true, .changesState = true, .usesWorkspace = true};
    const PositionalSpec id{.name = "PAYOUT", .help = "argument.payout"};
    const OptionSpec row{.name = "--row", .value = "ROW", .help = "option.row"};
    OptionSpec neededRow = row;
    neededRow.required = true;
    const auto spec = [&](std::string_view word, std::string_view summary, std::string_view description,
                          CommandFlags flags, Handler handler, std::vector<OptionSpec> options = {}) {
        CommandSpec one{.path = {"payout", word}, .summary = summary, .description = description};
        if (word != "list") one.positionals = {id};
        one.options = std::move(options);
        one.flags = flags;
        one.handler = handler;
        return one;
    };
    return {spec("list", "command.payout.list.summary", "command.payout.list.description", reading, list),
            spec("show", "command.payout.show.summary", "command.payout.show.description", reading, show),
            spec("findings", "command.payout.findings.summary", "command.payout.findings.description",
                 reading, findings),
            spec("rows", "command.payout.rows.summary", "command.payout.rows.description", reading, rows,
                 {{.name = "--state",
                   .value = "STATE",
                   .help = "option.state",
                   .choices = {"ready", "to-fix", "to-decide", "dropped"}}}),
            spec("fix", "command.payout.fix.summary", "command.payout.fix.description", changing, fix,
                 {row,
                  {.name = "--set", .value = "FIELD=VALUE", .help = "option.set", .repeatable = true},
                  {.name = "--undo", .help = "option.undo"},
                  {.name = "--from", .value = "FILE", .help = "option.fix-from"}}),
            spec("decide", "command.payout.decide.summary", "command.payout.decide.description", changing,
                 decide,
                 {neededRow,
                  {.name = "--keep", .help = "option.keep"},
                  {.name = "--drop", .help = "option.drop"},
                  {.name = "--reason", .value = "TEXT", .help = "option.decide-reason", .required = true}}),
            spec("set-aside", "command.payout.set-aside.summary", "command.payout.set-aside.description",
                 changing, setAside),
            spec("export", "command.payout.export.summary", "command.payout.export.description", reading,
                 exportRows,
                 {{.name = "--out", .value = "FILE", .help = "option.export-out", .required = true}})};
}

} // namespace cambist::cli
