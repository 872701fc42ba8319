// AccountBalances: the balance of one account behind each of its postings, counted back from today's as far
// as somebody looked. Of this folder's own; on the thread of the workspace.
#pragma once

#include "engine/desk/workspace.h"

#include <optional>
#include <utility>
#include <vector>

namespace cambist::desk {

class AccountBalances {
public:
    /// Goes on with what is known if it is the same account and nothing was booked since. Errors: SqlError.
    Status begin(Workspace& workspace, ledger::AccountNumber account);
    /// Posted debits less credits behind this transfer; nothing if it does not touch the account. Errors:
    /// SqlError.
    Result<std::optional<base::Int128>> after(Workspace& workspace, ledger::TransferSequence sequence);

private:
    Status readMore(Workspace& workspace);

    ledger::AccountNumber m_account = 0;
    ledger::TransferSequence m_last = 0;
    base::Int128 m_next = 0; ///< behind the newest posting that is not in m_balances
    bool m_whole = false;
    std::vector<std::pair<ledger::TransferSequence, base::Int128>> m_balances; ///< newest first
};

} // namespace cambist::desk
