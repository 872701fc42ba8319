#include "app/cli/payout_json.h"

#include "app/cli/cli_error.h"
#include "app/cli/ledger_json.h"
#include "engine/desk/payout_desk.h"

#include <map>

namespace cambist::cli {
namespace {

std::map<Currency, base::Int128> totalsOf(const std::vector<payments::PayoutGroup>& groups) {
    std::map<Currency, base::Int128> totals;
    for (const auto& group : groups) totals[group.currency] += base::Int128(group.amount);
    return totals;
}

std::string personName(desk::Workspace& workspace, const access::PersonId& id) {
    const auto* person = workspace.state().people.person(id);
    return person ? person->name : std::string();
}

std::string timeText(Timestamp time) {
    return time.nanoseconds == 0 ? std::string() : toText(time);
}

} // namespace

Result<payments::PayoutId> payoutId(Invocation& invocation) {
    const auto text = invocation.positional("PAYOUT");
    const auto id = payments::PayoutId::parse(text);
    if (!id) return Error(CliError::PayoutIdNeeded, text);
    return *id;
}

std::string totalsText(desk::Workspace&, const std::vector<payments::PayoutGroup>& groups) {
    std::string text;
    for (const auto& [currency, amount] : totalsOf(groups))
        text +=
            (text.empty() ? "" : ", ") + std::string(currency.code()) + " " + amountText(amount, currency);
    return text;
}

void writeGroups(JsonWriter& json, desk::Workspace& workspace,
                 const std::vector<payments::PayoutGroup>& groups) {
    json.key("totals").beginArray();
    for (const auto& [currency, amount] : totalsOf(groups))
        json.beginObject()
            .member("currency", currency.code())
            .member("amount", amountText(amount, currency))
            .endObject();
    json.endArray().key("groups").beginArray();
    for (const auto& g : groups) {
        const auto* account = workspace.state().ledger.account(g.debitAccount);
        const auto sum = [&](std::uint64_t minorUnits) {
            return amountText(base::Int128(minorUnits), g.currency);
        };
        json.beginObject()
            .member("debitAccount", account ? account->code : "")
            .member("currency", g.currency.code());
        json.member("valueDate", toText(g.valueDate))
            .member("count", g.count)
            .member("amount", sum(g.amount));
        json.member("settled", sum(g.settled)).member("returned", sum(g.returned)).endObject();
    }
    json.endArray();
}

void writePayout(JsonWriter& json, desk::Workspace& workspace, const payments::PayoutBatch& p) {
    json.beginObject()
        .member("id", toText(p.id))
        .memberOrNull("title", p.title)
        .member("state", stateName(p.state));
    json.member("count", p.count).member("rowRoot", base::toHex(p.rowRoot));
    json.memberOrNull("maker", personName(workspace, p.maker))
        .memberOrNull("approver", personName(workspace, p.approver));
    json.memberOrNull("submitted", timeText(p.submitted)).memberOrNull("approved", timeText(p.approved));
    json.memberOrNull("released", timeText(p.released)).memberOrNull("format", p.format);
    json.memberOrNull("fileHash", p.format.empty() ? std::string() : base::toHex(p.fileHash));
    json.memberOrNull("reason", p.reason);
    writeGroups(json, workspace, p.groups);
    json.endObject();
}

Result<ExitCode> printPayout(Invocation& invocation, desk::Workspace& workspace, const payments::PayoutId& id,
                             std::string_view key, const std::string& file) {
    TRY(const auto payout, desk::PayoutDesk(workspace).find(id));
    auto& output = invocation.output();
    if (output.human()) {
        output.printMessage(
            key, {toText(id), std::to_string(payout.count), totalsText(workspace, payout.groups), file});
        return ExitCode::Done;
    }
    JsonWriter json;
    json.beginObject().memberOrNull("file", file).member("dryRun", invocation.dryRun()).key("payout");
    writePayout(json, workspace, payout);
    output.print(json.endObject());
    return ExitCode::Done;
}

} // namespace cambist::cli
