// Payouts in words and as JSON, and what the payout commands share.
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/json_writer.h"
#include "engine/desk/workspace.h"
#include "engine/payments/payout.h"

#include <string>
#include <string_view>
#include <vector>

namespace cambist::cli {

/// The positional PAYOUT. Errors: PayoutIdNeeded.
Result<payments::PayoutId> payoutId(Invocation& invocation);

/// "EUR 1204880.00, USD 5000.00": per currency, over all groups.
std::string totalsText(desk::Workspace& workspace, const std::vector<payments::PayoutGroup>& groups);
/// Members "totals" (per currency) and "groups".
void writeGroups(JsonWriter& json, desk::Workspace& workspace,
                 const std::vector<payments::PayoutGroup>& groups);

/// One object with everything that the region knows of a payout.
void writePayout(JsonWriter& json, desk::Workspace& workspace, const payments::PayoutBatch& payout);
/// The payout as it stands: the sentence of `key` ({0} id, {1} count, {2} totals, {3} `file`) or JSON.
Result<ExitCode> printPayout(Invocation& invocation, desk::Workspace& workspace, const payments::PayoutId& id,
                             std::string_view key, const std::string& file = {});

} // namespace cambist::cli
