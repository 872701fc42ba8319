// LedgerStore: the tables of the ledger. Knows no rule.
#pragma once

#include "engine/base/result.h"
#include "engine/ledger/account_history_store.h"
#include "engine/ledger/types.h"
#include "engine/sql/database.h"
#include "engine/sql/statement.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace cambist::ledger {

/// What filters and orders of the journal look at.
struct TransferBrief {
    TransferSequence sequence = 0;
    AccountNumber debit = 0, credit = 0;
    std::uint64_t amount = 0; ///< minor units
    Date valueDate;
    TransferKind kind = TransferKind::Posted;
    std::string_view reference; ///< valid during the call
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
    /// Rows of the book and of the pending table; the account history follows when there is enough for it.
    Status insertTransfers(TransferSequence first, std::span<const Transfer> transfers,
                           std::uint64_t logSequence, std::uint32_t firstIndex);
    Result<std::vector<BookedTransfer>> transfers(const TransferQuery& query);
    /// The transfers with these sequences, in this order; one that is not there is left out.
    Result<std::vector<BookedTransfer>> transfersAt(std::span<const TransferSequence> sequences);
    using OnBrief = std::function<Status(const TransferBrief&)>;
    /// Those from `first` to `last`, ascending. Read in pages: what is called does not write, and no snapshot
    /// is long.
    Status forEachBrief(TransferSequence first, TransferSequence last, const OnBrief& onBrief);
    /// Those with these sequences, ascending: one by one, or in passing where they lie close together.
    Status forEachBriefAt(std::span<const TransferSequence> sequences, const OnBrief& onBrief);
    [[nodiscard]] AccountHistoryStore& history() { return m_history; }

private:
    struct Statements;
    sql::Database* m_database;
    AccountHistoryStore m_history;
    std::unique_ptr<Statements> m_statements;
};

} // namespace cambist::ledger
