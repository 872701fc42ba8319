// The rows of a submitted payout as a table shows them, opened and proved as they are read, and what an
// approver should look at. Not thread-safe; on the thread of the workspace. Errors of all: PayoutError
// UnknownPayout; PayoutDeskError RowChanged; SqlError; SystemError Stopped.
#pragma once

#include "engine/desk/payout_desk.h"
#include "engine/desk/view.h"
#include "engine/payments/draft.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cambist::desk {

enum class PayoutRowColumn : std::uint8_t {
    Position,
    CreditorName,
    CreditorAccount,
    Amount,
    ValueDate,
    Outcome,
    Mark
};

/// What stands out about a payee, from the payouts that were released before this one was, or until now.
/// Names and accounts are compared after folding, blanks aside. Other rows of the same payout do not count.
enum class PayeeMark : std::uint8_t {
    None,
    FirstTime,      ///< neither this account nor this name was ever paid from here
    AccountChanged, ///< the name was paid before, but never to this account
};

struct PayoutRowQuery {
    payments::PayoutId payout = {};
    std::string text = {};              ///< as DraftRowQuery
    std::optional<PayeeMark> mark = {}; ///< nothing: all
    PayoutRowColumn column = PayoutRowColumn::Position;
    Order order = Order::Ascending;
};

struct PayoutRowView {
    std::uint64_t position = 0;
    payments::ClearRow clear;
    payments::PaymentFields fields;
    payments::RowOutcome outcome = payments::RowOutcome::Open;
    std::string reason; ///< the bank's code
    PayeeMark mark = PayeeMark::None;
};

/// Rows with the same value stand by position. Texts and marks cost opening rows, once for a payout; the
/// first marks of all, those of the payees that were ever paid from here.
Result<std::vector<std::uint64_t>> payoutRowKeys(Workspace& workspace, const PayoutRowQuery& query,
                                                 const KeepGoing& keepGoing);
/// In the order of the positions; one that is not there is left out.
Result<std::vector<PayoutRowView>> payoutRows(Workspace& workspace, const payments::PayoutId& payout,
                                              std::span<const std::uint64_t> positions);

/// What the approver's own program makes of a payout: everything opened, proved, recomputed and compared.
struct ApprovalReview {
    payments::PayoutBatch payout;
    PayoutCheck check;
    std::uint64_t payees = 0;                        ///< different accounts
    std::uint64_t firstTime = 0, accountChanged = 0; ///< rows
    std::vector<PayoutRowView> largest;              ///< ten of each currency, by its code, the largest first
    std::vector<PayoutRowView> marked; ///< up to 200: accounts that changed, then first-time payees
};
/// Phase 0: rows opened. Phase 1: payees of earlier payouts read, where there are new ones to compare.
Result<ApprovalReview> reviewPayout(Workspace& workspace, const payments::PayoutId& payout,
                                    const Progress& progress);

/// One step of a payout's life, in the order in which it happened. Steps from Submitted on come from the log:
/// one that was rejected and submitted again has them all.
struct PayoutEvent {
    enum class Kind : std::uint8_t { Imported, SetAside, Submitted, Rejected, Approved, Released, Reported };
    Kind kind{};
    Timestamp time;
    std::string person;
    /// Name of the file (Imported), title (SetAside: of the draft that has the rows, or that they come from;
    /// Submitted), reason (Rejected), format (Released); else empty.
    std::string detail;
    std::uint64_t count = 0;                 ///< rows: imported, set aside, submitted, reported
    std::uint64_t settled = 0, returned = 0; ///< rows of a report
    payments::PayoutId other = {}; ///< SetAside: the draft that has the rows, or that they come from
};
/// Of a draft, too. A report of many rows is one event, however many commands brought it.
Result<std::vector<PayoutEvent>> payoutTimeline(Workspace& workspace, const payments::PayoutId& payout);

/// "PB-7K3QM2XA": "PB-" and the last 8 characters of the id's text, 40 random bits. What people say on the
/// phone; short, so that it tells payouts of one desk apart but is no id.
std::string payoutReference(const payments::PayoutId& id);

/// Drafts and payouts in one list, newest first: what the page Payments shows. A draft that was submitted is
/// a payout; one that was rejected is a draft again.
struct PayoutLine {
    payments::PayoutId id;
    std::string reference; ///< payoutReference
    std::string title;
    std::string source; ///< name of the file; empty: prepared on another desk
    payments::PayoutState state{};
    payments::DraftCounts counts;           ///< of a draft
    std::uint64_t count = 0;                ///< rows, of a draft with those that were dropped
    bool isDraft = false, setAside = false; ///< setAside: rows of another draft, also once it is a payout
    payments::PayoutId parent;              ///< of what was set aside; empty: none
    struct Total {
        Currency currency;
        base::Int128 amount = 0;
    };
    std::vector<Total> totals;              ///< by currency code; of a draft without what was dropped
    std::vector<std::string> debitAccounts; ///< codes, ascending
    std::optional<Date> firstValueDate, lastValueDate;
    std::string maker;    ///< of a draft: who imported it
    std::string approver; ///< or who rejected it
    Timestamp changed;    ///< imported, or the last step in the log
};
/// By `changed`, then by id.
Result<std::vector<PayoutLine>> payoutLines(Workspace& workspace);
/// One of them. Errors: PayoutError UnknownPayout.
Result<PayoutLine> payoutLine(Workspace& workspace, const payments::PayoutId& id);

} // namespace cambist::desk
