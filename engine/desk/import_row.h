// RowJudge: a row as a file or a person states it, with everything that follows from it and everything that
// is wrong with it by itself. One import or one change at a time; not thread-safe.
#pragma once

#include "engine/desk/workspace.h"
#include "engine/payments/draft.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cambist::desk {

/// Bank accounts of the ledger by everything that a file may call them: IBAN, number, code. A copy of what is
/// needed: good until accounts are opened.
class DebitAccounts {
public:
    struct Entry {
        ledger::AccountNumber number = 0;
        std::string code;
        Currency currency;
        std::string country; ///< ISO 3166; empty: not known
    };
    explicit DebitAccounts(const ledger::Ledger& ledger);
    /// All that have the name; empty: none.
    [[nodiscard]] std::vector<const Entry*> find(std::string_view name) const;
    [[nodiscard]] const Entry* byNumber(ledger::AccountNumber number) const;
    [[nodiscard]] std::string codes() const; ///< "bank-eur, bank-cny"

private:
    void name(std::string_view text, std::size_t entry);
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byName;
};

/// Codes of the findings that RowJudge adds to those of payments::checkRow.
namespace findings {
inline constexpr std::string_view debitAccountMissing =
    "debit-account-missing"; ///< Fix: {0} the bank accounts
inline constexpr std::string_view debitAccountUnknown =
    "debit-account-unknown"; ///< Fix: {0} the bank accounts
inline constexpr std::string_view debitAccountCurrency =
    "debit-account-currency"; ///< Fix: {0} its own, {1} the row's
inline constexpr std::string_view expectedRows =
    "expected-rows"; ///< Decide, row 0: {0} expected, {1} counted
inline constexpr std::string_view expectedTotal =
    "expected-total"; ///< Decide, row 0: {0} currency, {1} expected, {2} is
} // namespace findings

class RowJudge {
public:
    /// What holds for all rows of a draft.
    struct Settings {
        Bytes32 fileHash{};
        ledger::AccountNumber debitAccount = 0; ///< for rows that name none; 0: none
        std::optional<Date> valueDate;          ///< for rows without a date; nothing: businessDate
        Date businessDate;
    };
    RowJudge(const Workspace& workspace, const ledger::Ledger& ledger, Settings settings);

    /// Fills all that follows from row.fields, and adds what is wrong. `afterReader`: see RowCheckOptions.
    void judge(payments::DraftRow& row, bool afterReader, std::vector<payments::Finding>& to) const;
    [[nodiscard]] const DebitAccounts& accounts() const { return m_accounts; }

private:
    const DebitAccounts::Entry* debitAccount(const payments::DraftRow& row,
                                             std::vector<payments::Finding>& to) const;

    const Workspace& m_workspace;
    DebitAccounts m_accounts;
    Settings m_settings;
};

/// A finding that RowJudge makes anew each time; others come from the reader of the file or the search for
/// duplicates.
bool isJudged(std::string_view code);

} // namespace cambist::desk
