// AccountHistoryStore: which transfers touch an account. Derived from the table of transfers and merged
// behind a watermark into segments, each sorted by account and only ever appended: an index row for every
// posting would rewrite a page an account with each command. What is newer than the watermark, the tail, is
// read from the transfers themselves.
#pragma once

#include "engine/base/result.h"
#include "engine/ledger/types.h"
#include "engine/sql/database.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace cambist::ledger {

/// One account's page of history, or the whole journal.
struct TransferQuery {
    AccountNumber account = 0;  ///< 0: every account
    TransferSequence after = 0; ///< keyset: transfers behind this one
    std::uint32_t limit = 200;
    bool newestFirst = false; ///< `after` then means before; 0: from the end
};

/// Lives no longer than its Database. Not thread-safe. Errors of all: SqlError.
class AccountHistoryStore {
public:
    explicit AccountHistoryStore(sql::Database& database)
        : m_database(&database) {}

    /// Merges the tail when it has become long; `last` is the newest transfer. Inside the transaction that
    /// booked it.
    Status mergeIfLong(TransferSequence last);
    /// The transfers of query.account, in the order asked for.
    Result<std::vector<TransferSequence>> page(const TransferQuery& query);
    /// Every posting, by transfer and account, whatever was merged so far.
    using OnPosting = std::function<Status(TransferSequence, AccountNumber)>;
    Status forEach(const OnPosting& onPosting);

private:
    Result<TransferSequence> merged();
    Status addTail(const TransferQuery& query, TransferSequence merged, std::vector<TransferSequence>& page);
    Status addSegments(const TransferQuery& query, std::vector<TransferSequence>& page);

    sql::Database* m_database;
};

} // namespace cambist::ledger
