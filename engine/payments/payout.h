// PayoutBatch: what the region knows of a payout, its states, and the rules that move it. Pure values.
#pragma once

#include "engine/access/types.h"
#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/ledger/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cambist::payments {

using PayoutId = base::Id<struct PayoutTag>;

/// States of a payout. Draft and Checked exist on the desk only.
enum class PayoutState : std::uint8_t {
    Draft = 1,            ///< some rows are to be fixed or decided
    Checked = 2,          ///< every row is ready
    AwaitingApproval = 3, ///< submitted
    Approved = 4,         ///< money reserved
    Released = 5,         ///< in transit; the bank file is written
    AcceptedByBank = 6,   ///< the bank has reported, some or all rows are still open
    PartSettled = 7,      ///< some rows settled, some came back, none open
    Settled = 8,          ///< every row settled
    RejectedByBank = 9,   ///< every row came back
    Cancelled = 10,       ///< rejected by an approver; a draft again
};
std::string_view stateName(PayoutState state); ///< "awaiting-approval"

/// What the bank says of one row, as far as the books are concerned.
enum class RowOutcome : std::uint8_t {
    Open = 0,     ///< nothing yet, or "received", "pending": still in transit
    Settled = 1,  ///< accepted: from transit to the contra account
    Returned = 2, ///< rejected: from transit back to the bank account
};
std::string_view outcomeName(RowOutcome outcome);

/// One pending transfer: all rows of one debit account, currency and value date.
struct PayoutGroup {
    ledger::AccountNumber debitAccount = 0;
    Currency currency;
    Date valueDate;
    std::uint64_t count = 0;
    std::uint64_t amount = 0;                ///< minor units
    ledger::TransferSequence pending = 0;    ///< set on approval
    std::uint64_t settled = 0, returned = 0; ///< minor units confirmed and given back so far
    /// Same group of the same rows; what an approval compares.
    [[nodiscard]] bool sameContent(const PayoutGroup& o) const {
        return debitAccount == o.debitAccount && currency == o.currency && valueDate == o.valueDate &&
               count == o.count && amount == o.amount;
    }
};

struct PayoutBatch {
    PayoutId id;
    std::string title;
    PayoutState state = PayoutState::AwaitingApproval;
    Bytes32 rowRoot{};
    std::uint64_t count = 0;
    std::vector<PayoutGroup> groups; ///< by debit account, currency code number, value date
    access::PersonId maker, approver, releaser;
    Timestamp submitted, approved, released;
    std::string format;    ///< of the bank file
    Timestamp fileCreated; ///< its CreDtTm
    Bytes32 fileHash{};    ///< SHA-256 of its bytes
    std::string reason;    ///< of a rejection
};

/// What the machine may read of a row. Amount in minor units; `fingerprint` is a keyed hash of the payee's
/// account and name.
struct ClearRow {
    std::uint64_t key = 0; ///< stable across re-imports and fixes
    std::uint64_t amount = 0;
    Currency currency;
    Date valueDate;
    ledger::AccountNumber debitAccount = 0;
    Bytes16 fingerprint{};
    bool operator==(const ClearRow&) const = default;
};
/// Fixed layout, big-endian: the bytes that a row leaf hashes. 50 bytes.
Bytes encodeClearRow(const ClearRow& row);
std::optional<ClearRow> decodeClearRow(ByteView bytes);
/// "R-4K7…": what people and bank files call a row (13 characters of base32 behind the prefix).
std::string rowKeyText(std::uint64_t key);
std::optional<std::uint64_t> rowKeyFromText(std::string_view text);

/// Adds rows up into groups, in the order in which a content lists them.
class GroupTotals {
public:
    /// False when a sum leaves 63 bits.
    [[nodiscard]] bool add(const ClearRow& row);
    [[nodiscard]] std::vector<PayoutGroup> groups() const { return m_groups; }
    [[nodiscard]] std::uint64_t count() const { return m_count; }

private:
    std::vector<PayoutGroup> m_groups;
    std::uint64_t m_count = 0;
};

/// Why a payout command is refused, in order of precedence.
enum class PayoutError : std::uint16_t {
    UnknownPayout,    ///< object: the id
    PayoutExists,     ///< object: the id
    DocumentMissing,  ///< the rows are not in this region; object: the id
    Empty,            ///< no rows
    WrongState,       ///< object: the id, {0} its state, {1} the state that is needed
    OwnPayout,        ///< maker and approver are one person; object: the person
    ContentDiffers,   ///< what is signed is not what the rows say; object: the id, {0} what differs
    NoTransitAccount, ///< {0} currency, {1} entity
    NoContraAccount,  ///< {0} currency, {1} entity
    NotABankAccount,  ///< object: the account
    RowUnknown,       ///< object: the id, {0} the row
    OutcomeUnknown,   ///< {0} the row
    SampleCannotSend, ///< a sample workspace releases nothing to a real bank; reserved for sending
};
std::string_view errorCode(PayoutError code);

/// The state that follows from what the bank has confirmed.
PayoutState stateAfterStatus(const PayoutBatch& payout);

} // namespace cambist::payments
