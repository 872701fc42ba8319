// The rows of a draft as a table shows them: filtered, sorted, a page at a time, with what was found in each.
// Not thread-safe; on the thread of the workspace. Errors of all: DraftError UnknownDraft; SqlError;
// SystemError Stopped.
#pragma once

#include "engine/desk/view.h"
#include "engine/desk/workspace.h"
#include "engine/payments/draft.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cambist::desk {

enum class DraftRowColumn : std::uint8_t {
    Position,
    CreditorName,
    CreditorAccount,
    Amount,
    ValueDate,
    State
};

struct DraftRowQuery {
    payments::PayoutId draft = {};
    std::optional<payments::RowState> state = {}; ///< nothing: all
    /// In name, account (blanks aside), end-to-end id or remittance, after folding; empty: all.
    std::string text = {};
    DraftRowColumn column = DraftRowColumn::Position;
    Order order = Order::Ascending;
};

struct DraftRowView {
    payments::DraftRow row;
    std::vector<payments::DraftFinding> findings; ///< codes have static lifetime
};

/// Rows with the same value stand by position.
Result<std::vector<payments::DraftPosition>> draftRowKeys(Workspace& workspace, const DraftRowQuery& query,
                                                          const KeepGoing& keepGoing);
/// In the order of the keys; one that is gone is left out.
Result<std::vector<DraftRowView>> draftRows(Workspace& workspace, const payments::PayoutId& draft,
                                            std::span<const payments::DraftPosition> keys);

/// Another row that this one may repeat: a row of this draft, of another one, or of a payout.
struct DuplicateOf {
    payments::PayoutId owner; ///< draft or payout
    std::string title;
    std::string state; ///< of the row in its draft, or of the payout: "ready", "settled", …
    payments::DraftRow row;
};
/// The rows that the row's findings about duplicates point to, for a look side by side.
Result<std::vector<DuplicateOf>> duplicatesOf(Workspace& workspace, const payments::PayoutId& draft,
                                              payments::DraftPosition position);

} // namespace cambist::desk
