// ViewCache: what views remember between two calls on one workspace. It holds nothing that is not read anew
// from the store or proved to be still so, and goes with the workspace when it is locked.
#pragma once

#include "engine/desk/payout_history.h"

namespace cambist::desk {

struct ViewCache {
    PayoutHistory history;
};

} // namespace cambist::desk
