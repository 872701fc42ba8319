// Ledger: the accounts with their running sums, and the rules that move them. One instance a region store; it
// keeps all accounts and open pending transfers in memory and writes through LedgerStore. Not thread-safe;
// the engine thread owns it.
#pragma once

#include "engine/base/result.h"
#include "engine/ledger/ledger_store.h"
#include "engine/ledger/types.h"

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace cambist::ledger {

/// Transfers that were checked against the book as it stands; good until the book changes.
struct PostingPlan {
    std::vector<Transfer>
        transfers; ///< PostPending and VoidPending carry the pending transfer's accounts and amount
    std::vector<std::pair<AccountNumber, Balances>> balances; ///< of every touched account, afterwards
};

class Ledger {
public:
    explicit Ledger(LedgerStore store);
    /// Reads accounts and open pending transfers anew: after another process wrote, or a rollback. Errors:
    /// SqlError.
    Status reload();

    /// nullptr if there is none; valid until the next apply or reload.
    [[nodiscard]] const Account* account(AccountNumber number) const;
    [[nodiscard]] const Account* accountByCode(std::string_view code) const;
    [[nodiscard]] const Account* accountByRole(AccountRole role, std::string_view entity,
                                               Currency currency) const;
    /// A pending transfer that is neither posted nor voided.
    [[nodiscard]] const Transfer* pending(TransferSequence sequence) const;
    [[nodiscard]] std::span<const Account> accounts() const { return m_accounts; }
    [[nodiscard]] TransferSequence lastTransfer() const { return m_lastTransfer; }

    /// Whether these accounts can be opened. Errors: Empty … RoleTaken.
    Status checkOpen(std::span<const Account> accounts) const;
    /// Opens them under the next numbers. Only after checkOpen. Errors: SqlError.
    Status applyOpen(std::span<const Account> accounts);

    /// All or nothing: plans the transfers in order, each seeing those before it. Errors: Empty … Overflow.
    Result<PostingPlan> checkPost(std::span<const Transfer> transfers) const;
    /// Books a plan; the result is the sequence of its first transfer. Errors: SqlError.
    Result<TransferSequence> applyPost(const PostingPlan& plan, std::uint64_t logSequence,
                                       std::uint32_t firstIndex);
    /// Writes the balances that changed since the last flush; the sequencer calls it before it commits.
    Status flush();

    [[nodiscard]] LedgerStore& store() { return m_store; }

private:
    struct Working;
    Status checkOne(Working& working, const Transfer& given, std::size_t position) const;
    Result<Transfer> resolve(const Working& working, const Transfer& given,
                             const std::string& position) const;
    Status checkGuards(const Working& working, const Transfer& transfer, const std::string& position) const;

    LedgerStore m_store;
    std::vector<Account> m_accounts; ///< index = number - 1
    std::unordered_map<std::string, AccountNumber> m_byCode;
    std::map<TransferSequence, Transfer> m_pending;
    TransferSequence m_lastTransfer = 0;
    std::vector<bool> m_dirty;
    std::vector<AccountNumber> m_dirtyList;
};

} // namespace cambist::ledger
