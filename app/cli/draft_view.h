// Drafts in words and as JSON, and what the draft commands share. Shapes that scripts may rely on (amounts
// are text, ids null where nothing was kept):
//   payout import --json
//   {"draft":DRAFT|null,"setAside":DRAFT|null,"dryRun","kept","format","encoding","mapping",
//                           "rows","ready","toFix","toDecide","dropped","sent":0,
//                           "duplicates":{"endToEndId","inFile","otherBatches"},"totals":[TOTAL],
//                           "problems":[{"code","severity","count","first":FINDING}],"findings":[FINDING],"error":null|{…}}
//                --ndjson   {"kind":"import",…}, then {"kind":"problem",…} and
//                {"kind":"finding","finding":FINDING}
//   payout list --json      {"payouts":[DRAFT or payout]}; --ndjson one a line; payout show: one of them
//   payout findings --json  {"id","findings":[{"settled":"open"|"decided"|"fixed","finding":FINDING}]};
//   --ndjson: the items payout rows --json      {"id","rows":[ROW]}; --ndjson: the items payout fix|decide
//   {"id","dryRun","row":ROW,"findings":[…],"draft":{"rows","ready",…}}; fix --from {"read","fixed"}
// DRAFT
// {"id","kind":"payout"|"set-aside","title","state","source","format","parent","created","creator","rows","ready",
// "toFix","toDecide","dropped","totals":[TOTAL],"note"}; TOTAL {"currency","count","amount"} of the rows that
// are ready; ROW {"rowKey","state","fixed","reason","person","valueDate","debitAccountCode", and the payment
// as `inspect` has it}.
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/json_writer.h"
#include "engine/desk/draft_desk.h"
#include "engine/desk/workspace.h"

#include <map>
#include <string>

namespace cambist::cli {

using DraftTotals = std::map<Currency, payments::DraftStore::Total>;

/// "EUR 1204880.00, USD 5000.00"; "–" for none.
std::string totalsText(const DraftTotals& totals);
/// Member "totals": [{"currency","count","amount"}].
void writeTotals(JsonWriter& json, const DraftTotals& totals);
/// Members "rows", "ready", "toFix", "toDecide", "dropped".
void writeCounts(JsonWriter& json, const payments::DraftCounts& counts);
/// One object with everything about a draft; `totals` are those of its ready rows. An empty id is null (dry
/// run).
void writeDraft(JsonWriter& json, desk::Workspace& workspace, const payments::Draft& draft,
                const DraftTotals& totals);
/// "checked", "awaiting-approval", …: the payout's state once it is submitted.
std::string draftState(desk::Workspace& workspace, const payments::Draft& draft);

/// {"settled":"open"|"decided"|"fixed", "finding":{…}}: members inside an object that the caller has opened.
void writeDraftFinding(JsonWriter& json, const payments::DraftFinding& finding, common::Language language);

/// An option that is a date. Errors: NotAChoice.
Result<std::optional<Date>> dateOption(Invocation& invocation, std::string_view name);
/// "left=right" of an option, parted at the last or first '='. Errors: NotAChoice.
enum class PartAt { First, Last };
Result<std::pair<std::string, std::string>> pairOf(const std::string& text, std::string_view option,
                                                   std::string_view form, PartAt at);

} // namespace cambist::cli
