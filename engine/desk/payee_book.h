// PayeeBook: who was ever paid from here, and in which payout first. Fingerprints are clear fields, so what
// was paid before in the same form is known without opening a row; names and accounts are read when a payee
// is new. Some 150 bytes a payee, in memory as long as the workspace is open: keyed hashes, no texts. Of this
// folder's own; on the thread of the workspace.
#pragma once

#include "engine/desk/payout_view.h"

#include <cstring>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cambist::desk {

/// A payee as marks compare them: keyed hashes of the folded name and account; 0: none.
struct PayeeKeys {
    std::uint64_t name = 0, account = 0;
};
PayeeKeys payeeKeys(const Workspace& workspace, const payments::PaymentFields& fields);

class PayeeBook {
public:
    /// Position of a payout among those that were released, in order: payees of lower ones were paid before.
    using Rank = std::uint32_t;

    /// Reads the clear fields of payouts that were released since the last call; the result is the rank up to
    /// which they count for this payout. Errors: SqlError; SystemError Stopped.
    Result<Rank> catchUp(Workspace& workspace, const payments::PayoutBatch& payout,
                         const KeepGoing& keepGoing);
    /// Whether a payee with this fingerprint was paid before: no mark.
    [[nodiscard]] bool knows(const Bytes16& fingerprint, Rank before) const;
    /// Opens a row of every payee that catchUp found, unless that was done. `progress` has phase 1. Errors:
    /// SqlError, PayoutDeskError RowChanged; SystemError Stopped.
    Status readNames(Workspace& workspace, const Progress& progress);
    /// Of a payee that is not known, after readNames.
    [[nodiscard]] PayeeMark markOf(const PayeeKeys& payee, Rank before) const;

private:
    struct Unread {
        Rank rank;
        std::uint64_t position;
    };
    struct Hash {
        std::size_t operator()(const Bytes16& bytes) const {
            std::size_t hash = 0; // a keyed hash already
            std::memcpy(&hash, bytes.data(), sizeof hash);
            return hash;
        }
    };
    Status readFingerprints(Workspace& workspace, const payments::PayoutBatch& payout,
                            const KeepGoing& keepGoing);

    Status readSomeNames(Workspace& workspace, std::size_t& next);

    std::vector<payments::PayoutId> m_released;
    std::unordered_map<Bytes16, Rank, Hash> m_payees;
    std::unordered_map<std::uint64_t, Rank> m_names, m_accounts;
    std::vector<Unread> m_unread; ///< the first row of each payee that has not been opened
};

} // namespace cambist::desk
