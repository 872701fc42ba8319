// Plain values of the ledger: accounts, transfers, balances. Amounts are minor units of the account's
// currency.
#pragma once

#include "engine/base/checked.h"
#include "engine/base/time.h"
#include "engine/money/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::ledger {

/// Rows use small integers for accounts, given in the order of opening, from 1. 0: none.
using AccountNumber = std::uint32_t;
/// Position of a transfer in the ledger, from 1, without gaps.
using TransferSequence = std::uint64_t;

enum class AccountType : std::uint8_t { Asset = 1, Liability = 2, Equity = 3, Income = 4, Expense = 5 };

/// What the product uses an account for; at most one account per role, entity and currency but for None and
/// Bank.
enum class AccountRole : std::uint8_t {
    None = 0,
    Bank = 1,             ///< a bank account's book
    PayoutsInTransit = 2, ///< released, not yet confirmed by the bank
    PayoutContra = 3,     ///< what confirmed payouts are booked against
};

/// Guards, a bit set.
enum AccountFlags : std::uint32_t {
    NoFlags = 0,
    NoOverdraft = 1, ///< the balance, pending payments out included, never falls below zero on the account's
                     ///< normal side
};

/// A bank's side of an account with role Bank. Company data, kept in clear.
struct BankDetails {
    std::string iban, number, bic, clearingCode, bankName, holder, country;
    bool operator==(const BankDetails&) const = default;
};

/// Four running sums; there is never a signed balance.
struct Balances {
    std::int64_t debitsPosted = 0, creditsPosted = 0, debitsPending = 0, creditsPending = 0;
    bool operator==(const Balances&) const = default;
};

struct Account {
    AccountNumber number = 0;
    std::string code, nameEn, nameZh;
    AccountType type = AccountType::Asset;
    Currency currency;
    AccountRole role = AccountRole::None;
    std::string entity;
    std::uint32_t flags = NoFlags;
    std::optional<BankDetails> bank;
    Balances balances;
};

/// True for types whose balance is normally on the debit side.
constexpr bool isDebitNormal(AccountType type) {
    return type == AccountType::Asset || type == AccountType::Expense;
}
/// Posted debits minus posted credits.
constexpr base::Int128 postedBalance(const Balances& b) {
    return base::Int128(b.debitsPosted) - b.creditsPosted;
}
/// What can still be used on the normal side: posted balance less what is pending against it.
base::Int128 availableBalance(const Account& account);

enum class TransferKind : std::uint8_t {
    Posted = 1,
    Pending = 2,     ///< reserves: counts in the pending sums until it is posted or voided, once
    PostPending = 3, ///< posts the pending transfer `pending` in full
    VoidPending = 4, ///< gives the pending transfer `pending` back
};

/// Moves a positive amount from the debit account's value to the credit account: debit `debit`, credit
/// `credit`. For PostPending and VoidPending accounts, amount and value date are those of the pending
/// transfer (given as 0).
struct Transfer {
    AccountNumber debit = 0, credit = 0;
    std::uint64_t amount = 0;
    Date valueDate;
    TransferKind kind = TransferKind::Posted;
    TransferSequence pending = 0;
    bool linked = false; ///< one journal entry with the next transfer: all or nothing
    std::string reference;
};

/// A transfer as it stands in the book.
struct BookedTransfer {
    TransferSequence sequence = 0;
    std::uint64_t logSequence = 0; ///< entry of the log that brought it
    std::uint32_t index = 0;       ///< within its log entry
    Transfer transfer;
};

/// Why transfers or accounts are refused, in order of precedence. {0}: 1-based position in the command.
enum class LedgerError : std::uint16_t {
    Empty,            ///< a command without transfers or accounts
    TooMany,          ///< {0} given, {1} allowed
    CodeMissing,      ///< {0} position
    CodeExists,       ///< object: the code
    UnknownType,      ///< object: the code, {0} what was given
    RoleTaken,        ///< object: the code, {0} the account that has the role
    KindUnknown,      ///< {0} position; also posting or voiding with an amount or accounts of its own
    AmountZero,       ///< {0} position
    AmountOutOfRange, ///< {0} position
    AccountUnknown,   ///< object: the account, {0} position
    SameAccount,      ///< object: the code, {0} position
    CurrencyMismatch, ///< {0} position, {1} and {2} the currencies
    PendingUnknown, ///< {0} position, {1} the pending transfer; also one named by a transfer that posts none
    PendingDone,    ///< {0} position, {1} the pending transfer
    PendingOwned,   ///< object: what the pending transfer moves with, {0} position, {1} the pending transfer
    LinkOpen,       ///< the last transfer of a command is linked to nothing
    InsufficientFunds, ///< object: the code, {0} position, {1} available, {2} needed
    Overflow,          ///< object: the code, {0} position: a running sum leaves 64 bits
};
std::string_view errorCode(LedgerError code);

} // namespace cambist::ledger
