// The journal and the statement of an account as tables show them. Not thread-safe; on the thread of the
// workspace. Errors of all: SqlError; SystemError Stopped.
#pragma once

#include "engine/desk/view.h"
#include "engine/desk/workspace.h"
#include "engine/ledger/types.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cambist::desk {

enum class JournalColumn : std::uint8_t { Sequence, ValueDate, Amount };

struct JournalQuery {
    ledger::AccountNumber account = 0;      ///< 0: the whole journal
    std::string text = {};                  ///< in the reference, after folding; empty: all
    std::optional<Date> from = {}, to = {}; ///< value dates, both included
    std::optional<std::uint64_t> leastAmount = {}, mostAmount = {}; ///< minor units of whichever currency
    JournalColumn column = JournalColumn::Sequence;
    Order order = Order::Descending;
    /// True when every transfer fits, in the order of the book: keys need not be read.
    [[nodiscard]] bool isWhole() const {
        return account == 0 && text.empty() && !from && !to && !leastAmount && !mostAmount &&
               column == JournalColumn::Sequence;
    }
};

struct JournalLine {
    ledger::BookedTransfer booked; ///< amount and accounts filled in, also for posting and voiding
    Timestamp time;                ///< of its log entry
    std::string debitCode, creditCode;
    Currency currency;
    std::string person; ///< who signed it
    std::string source; ///< code of the command that brought it: "post-transfers", "approve-payout", …
    std::optional<base::Int128> balance; ///< of the query's account after it, posted debits less credits
};

/// 0: nothing was posted yet. With a query that isWhole the keys are 1 … lastTransfer.
Result<ledger::TransferSequence> lastTransfer(Workspace& workspace);
/// Transfers that compare the same stand in the order of the book, in the direction of the query. Amounts of
/// different currencies are ordered by the figures that people see.
Result<std::vector<ledger::TransferSequence>> journalKeys(Workspace& workspace, const JournalQuery& query,
                                                          const KeepGoing& keepGoing);
/// In the order of the keys. `account` as in the query: with one, each line has the balance behind it.
/// Balances are counted back from today's, so the newest are there at once; the first look at the oldest of a
/// million takes as long as reading them.
Result<std::vector<JournalLine>> journalLines(Workspace& workspace, ledger::AccountNumber account,
                                              std::span<const ledger::TransferSequence> keys);

} // namespace cambist::desk
