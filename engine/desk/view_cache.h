// ViewCache: what views remember between two calls on one workspace. It holds nothing that is not read anew
// from the store or proved to be still so, and goes with the workspace when it is locked.
#pragma once

#include "engine/desk/account_balances.h"
#include "engine/desk/entry_briefs.h"
#include "engine/desk/payee_book.h"
#include "engine/desk/payout_history.h"
#include "engine/desk/payout_table.h"

namespace cambist::desk {

struct ViewCache {
    PayoutHistory history;
    EntryBriefs entries;
    AccountBalances balances;
    PayeeBook payees;
    PayoutTable table; ///< of the payout that was looked at last
};

} // namespace cambist::desk
