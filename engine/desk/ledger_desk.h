// LedgerDesk: the chart of accounts, posting from files, balances and the journal.
#pragma once

#include "engine/desk/workspace.h"
#include "engine/ledger/types.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::desk {

/// Why a file of accounts or entries is refused. Object: the file's name. {0} is a line.
enum class BookFileError : std::uint16_t {
    NotJson,    ///< {0} line
    Line,       ///< {0} line: not an object of the kind that is expected here, {1} what is missing or wrong
    UnknownKey, ///< {0} line, {1} the key
    UnknownAccount, ///< {0} line, {1} the account's code
    Amount,         ///< {0} line, {1} the text, {2} code of what is wrong
    DateForm,       ///< {0} line, {1} the text
    EntryTooLarge,  ///< {0} line, {1} legs allowed
    Unbalanced,     ///< {0} line: an entry's debits and credits differ, {1} currency
    ColumnMissing,  ///< {0} the column's name
    ValueUnknown,   ///< {0} line, {1} column, {2} the value
    AccountDiffers, ///< {0} line, {1} code: open already, with other particulars
    Stopped,        ///< an entry was refused by the books; {0} line, {1} code, {2} entries posted before it
    TooLongLine,    ///< {0} line, {1} the bound in bytes
};
std::string_view errorCode(BookFileError code);

struct AccountImport {
    std::uint64_t opened = 0, alreadyOpen = 0, bankAccounts = 0;
};
/// Opens the accounts of a CSV file (columns code, type, currency; optional name, name_zh, role, entity,
/// flags, iban, number, bic, clearing_code, bank_name, holder, country). Accounts that are open already with
/// the same particulars are passed over. Errors: FileError, BookFileError, LedgerError, AccessError.
Result<AccountImport> importAccounts(Workspace& workspace, const Path& file, Effect effect);

struct PostingResult {
    std::uint64_t lines = 0, transfers = 0;
    std::uint64_t duplicates = 0; ///< lines that were posted by an earlier run of the same file
};

/// Posts entries, one JSON object a line, as they come: {"debit","credit","amount","valueDate","reference"}
/// or
/// {"legs":[{"account","debit"|"credit"}],"valueDate","reference"}. Lines are gathered into commands of up to
/// 8,190 transfers whose ids follow from their bytes and place, so that a run that was cut short can be run
/// again.
class PostingSession {
public:
    /// `salt` tells a deliberate second posting of the same lines from a repeated one.
    PostingSession(Workspace& workspace, std::string name, std::string salt, Effect effect);
    ~PostingSession();
    /// One line; blank ones are passed over. Errors: BookFileError (nothing of the line is posted), SqlError.
    Status add(std::string_view line);
    /// Posts what is waiting. The result counts everything since the beginning.
    Result<PostingResult> finish();

private:
    struct Data;
    Status addLine(std::string_view line);
    Status flush();
    std::unique_ptr<Data> m_data;
};

struct CurrencyTotal {
    Currency currency;
    base::Int128 debits = 0, credits = 0; ///< posted, over all accounts: equal, always
    base::Int128 pendingDebits = 0, pendingCredits = 0;
};
/// Accounts in the order of their codes, with the sums per currency.
struct BalanceView {
    std::vector<ledger::Account> accounts;
    std::vector<CurrencyTotal> totals;
    [[nodiscard]] bool balanced() const;
};
Result<BalanceView> balances(Workspace& workspace);

} // namespace cambist::desk
