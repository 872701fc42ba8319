#include "app/cli/draft_view.h"

#include "app/cli/cli_error.h"
#include "app/cli/ledger_json.h"

namespace cambist::cli {

std::string totalsText(const DraftTotals& totals) {
    std::string text;
    for (const auto& [currency, total] : totals)
        text += (text.empty() ? "" : ", ") + std::string(currency.code()) + " " +
                amountText(total.amount, currency);
    return text.empty() ? "–" : text;
}

void writeTotals(JsonWriter& json, const DraftTotals& totals) {
    json.key("totals").beginArray();
    for (const auto& [currency, total] : totals) {
        json.beginObject().member("currency", currency.code()).member("count", total.count);
        json.member("amount", amountText(total.amount, currency)).endObject();
    }
    json.endArray();
}

void writeCounts(JsonWriter& json, const payments::DraftCounts& counts) {
    json.member("rows", counts.rows()).member("ready", counts.ready).member("toFix", counts.toFix);
    json.member("toDecide", counts.toDecide).member("dropped", counts.dropped);
}

std::string draftState(desk::Workspace& workspace, const payments::Draft& draft) {
    if (draft.status == payments::DraftStatus::Submitted) {
        const auto payout = workspace.state().payouts.find(draft.id);
        if (payout && payout.value()) return std::string(stateName(payout.value()->state));
    }
    return std::string(stateName(draft.state()));
}

void writeDraft(JsonWriter& json, desk::Workspace& workspace, const payments::Draft& draft,
                const DraftTotals& totals) {
    const auto idText = [](const payments::PayoutId& id) { return id.empty() ? std::string() : toText(id); };
    const auto* creator = workspace.state().people.person(draft.creator);
    json.beginObject().memberOrNull("id", idText(draft.id)).member("kind", kindName(draft.kind));
    json.member("title", draft.title).member("state", draftState(workspace, draft));
    json.member("source", draft.source).member("format", draft.format);
    json.memberOrNull("parent", idText(draft.parent)).member("created", toText(draft.created));
    json.memberOrNull("creator", creator ? creator->name : std::string());
    writeCounts(json, draft.counts);
    writeTotals(json, totals);
    json.memberOrNull("note", draft.note).endObject();
}

void writeDraftFinding(JsonWriter& json, const payments::DraftFinding& finding, common::Language language) {
    constexpr std::string_view names[] = {"open", "decided", "fixed"};
    json.member("settled", names[static_cast<std::size_t>(finding.settled)]).key("finding");
    writeFinding(json, finding.finding, language);
}

Result<std::optional<Date>> dateOption(Invocation& invocation, std::string_view name) {
    const auto text = invocation.option(name);
    if (!text) return std::optional<Date>();
    const auto date = Date::parse(*text);
    if (!date) return Error(CliError::NotAChoice, *text, {std::string(name), "2026-11-23"});
    return date;
}

Result<std::pair<std::string, std::string>> pairOf(const std::string& text, std::string_view option,
                                                   std::string_view form, PartAt at) {
    const auto equals = at == PartAt::Last ? text.rfind('=') : text.find('=');
    if (equals == std::string::npos || equals == 0)
        return Error(CliError::NotAChoice, text, {std::string(option), std::string(form)});
    return std::pair(text.substr(0, equals), text.substr(equals + 1));
}

} // namespace cambist::cli
