// LedgerStore: the tables of the ledger. Knows no rule.
#pragma once

#include "engine/base/result.h"
#include "engine/ledger/types.h"
#include "engine/sql/database.h"
#include "engine/sql/statement.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace cambist::ledger {

/// One account's page of history, or the whole journal.
struct TransferQuery {
    AccountNumber account = 0;  ///< 0: every account
    TransferSequence after = 0; ///< keyset: transfers behind this one
    std::uint32_t limit = 200;
    bool newestFirst = false; ///< `after` then means before; 0: from the end
};

/// Owns its prepared statements; lives no longer than its Database. Not thread-safe. Errors of all: SqlError.
class LedgerStore {
public:
    explicit LedgerStore(sql::Database& database);
    LedgerStore(LedgerStore&&) noexcept;
    LedgerStore& operator=(LedgerStore&&) noexcept;
    ~LedgerStore();

    Result<std::vector<Account>> accounts();
    Result<TransferSequence> lastTransfer();
    Result<std::map<TransferSequence, Transfer>> openPending();

    Status insertAccount(const Account& account);
    Status updateBalances(AccountNumber account, const Balances& balances);
    /// Rows of the book, of the pending table and of the account history.
    Status insertTransfers(TransferSequence first, std::span<const Transfer> transfers,
                           std::uint64_t logSequence, std::uint32_t firstIndex);
    Result<std::vector<BookedTransfer>> transfers(const TransferQuery& query);

private:
    struct Statements;
    sql::Database* m_database;
    std::unique_ptr<Statements> m_statements;
};

} // namespace cambist::ledger
