// Drafts in words and as JSON, and what the draft commands share.
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
