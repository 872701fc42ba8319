// PayoutHistory: what the log says of each payout, remembered as far as the log was read. Of this folder's
// own; on the thread of the workspace.
#pragma once

#include "engine/desk/log_reader.h"
#include "engine/desk/payout_view.h"

#include <map>
#include <vector>

namespace cambist::desk {

class PayoutHistory {
public:
    /// Reads what the log has got since the last call: the first time all of it. Errors: SqlError.
    Status catchUp(Workspace& workspace);
    /// In the order of the log.
    [[nodiscard]] const std::vector<PayoutEvent>& of(const payments::PayoutId& id) const;

private:
    struct Life {
        std::vector<PayoutEvent> events;
        std::string report; ///< hash of the last report
    };
    void take(Workspace& workspace, const LoggedEntry& entry, const LoggedCommand& command);

    std::uint64_t m_read = 0; ///< entries
    std::map<payments::PayoutId, Life> m_lives;
};

} // namespace cambist::desk
