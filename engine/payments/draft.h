// Draft: a payout that is being prepared on this desk, before anything is signed. Plain values and their
// encoding.
#pragma once

#include "engine/access/types.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/ledger/types.h"
#include "engine/payments/payout.h"
#include "engine/payments/types.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::payments {

enum class DraftKind : std::uint8_t {
    Payout = 1,
    SetAside = 2, ///< rows of another draft that are to be fixed or decided
};
enum class DraftStatus : std::uint8_t {
    Writing = 0, ///< an import that has not ended: nobody sees it
    Open = 1,
    Submitted = 2, ///< its ready rows are a payout under the same id
};
enum class RowState : std::uint8_t {
    Ready = 0,
    ToFix = 1,
    ToDecide = 2,
    Dropped = 3, ///< stays listed, with reason and person
};
std::string_view rowStateName(RowState state); ///< "ready", "to-fix", "to-decide", "dropped"
std::string_view kindName(DraftKind kind);     ///< "payout", "set-aside"

struct DraftCounts {
    std::uint64_t ready = 0, toFix = 0, toDecide = 0, dropped = 0;
    [[nodiscard]] std::uint64_t rows() const { return ready + toFix + toDecide + dropped; }
    [[nodiscard]] std::uint64_t waiting() const { return toFix + toDecide; }
    std::uint64_t& of(RowState state);
    bool operator==(const DraftCounts&) const = default;
};

/// Local number of a draft in its store.
using DraftNumber = std::int64_t;

struct Draft {
    DraftNumber number = 0;
    PayoutId id;
    DraftKind kind = DraftKind::Payout;
    DraftStatus status = DraftStatus::Writing;
    PayoutId parent; ///< of a SetAside draft; empty: none
    std::string title;
    std::string source; ///< name of the file
    Bytes32 fileHash{}; ///< SHA-256 of its bytes
    std::string format;
    Timestamp created;
    access::PersonId creator;
    ledger::AccountNumber debitAccount = 0; ///< for rows that name none; 0: not given
    std::optional<Date> valueDate;          ///< for rows without a date; nothing: businessDate
    Date businessDate;
    DraftCounts counts;
    std::optional<std::uint64_t> declaredCount;
    std::string declaredSum;
    std::string note; ///< why it was taken although totals differ, or a second time

    /// Checked: something is ready and nothing waits.
    [[nodiscard]] PayoutState state() const {
        return counts.ready > 0 && counts.waiting() == 0 ? PayoutState::Checked : PayoutState::Draft;
    }
};

/// 0-based; the row's number in its file less one, also in the draft that it was set aside to.
using DraftPosition = std::uint32_t;
inline constexpr DraftPosition filePosition = 0xFFFFFFFF; ///< findings about the file as a whole

struct DraftRow {
    DraftPosition position = 0;
    std::uint64_t key = 0;
    RowState state = RowState::Ready;
    PaymentFields fields;                   ///< row and line among them
    std::uint64_t amount = 0;               ///< minor units; 0: not known
    Currency currency;                      ///< XXX: not known
    std::optional<Date> valueDate;          ///< nothing: the date that is given cannot be read
    ledger::AccountNumber debitAccount = 0; ///< 0: not known
    Bytes16 fingerprint{};
    std::optional<PaymentFields> original; ///< as the file had it, once something was fixed
    std::string reason;                    ///< of the last decision
    access::PersonId person;
    Timestamp decided;

    [[nodiscard]] ClearRow clear() const {
        return {key, amount, currency, valueDate.value_or(Date()), debitAccount, fingerprint};
    }
};

/// What became of a finding.
enum class Settled : std::uint8_t {
    Open = 0,
    Decided = 1, ///< a person keeps the row as it is
    Fixed = 2,   ///< what the reader found: the field was set since
};
struct DraftFinding {
    Finding finding;
    Settled settled = Settled::Open;
};

/// First 8 bytes of SHA-256(file hash ‖ row number as 32 bits, big-endian): the same on every import of the
/// same bytes.
std::uint64_t rowKey(const Bytes32& fileHash, std::uint32_t row);

/// Compact bytes of the fields (not of row and line), and back. Nothing if the bytes are not of this form.
Bytes encodeFields(const PaymentFields& fields);
std::optional<PaymentFields> decodeFields(ByteView bytes);
/// The texts as they lie in the bytes, for a look at a few of them; valid as long as the bytes are.
using FieldViews = std::array<std::string_view, fieldCount>;
std::optional<FieldViews> viewFields(ByteView bytes);

/// The heaviest finding that is still open decides: Fix, Decide, else ready.
RowState stateFor(const std::vector<DraftFinding>& findings);

/// Why a draft is not made or changed, in order of precedence.
enum class DraftError : std::uint16_t {
    UnknownDraft,       ///< object: the id
    UnknownRow,         ///< object: the draft, {0} the row as given
    UnknownField,       ///< object: the field as given
    Submitted,          ///< a submitted draft does not change; object: the id
    NotReady,           ///< rows are to be fixed or decided; object: the id, {0} to fix, {1} to decide
    NothingReady,       ///< no row is ready; object: the id
    NothingSetAside,    ///< every row is ready or dropped; object: the id
    NotFixed,           ///< there is nothing to take back; object: the draft, {0} the row
    NothingToDecide,    ///< the row has findings that only a fix settles, or none; object: the draft, {0} the
                        ///< row
    ReasonNeeded,       ///< a decision needs a reason
    DuplicateFile,      ///< the same bytes were imported; object: the file, {0} that draft, {1} when
    DebitAccountNeeded, ///< no row names a debit account and none is given; object: the file, {0} the bank
                        ///< accounts
    DebitAccountUnknown, ///< object: the account as given, {0} the bank accounts
    MappingUnknown,      ///< object: the name, {0} the names that there are
    MappingColumn,       ///< object: the column as given, {0} the headings
    HeaderChanged, ///< object: the file, {0} the mapping, {1} headings that are new, {2} headings that are
                   ///< gone
    RowsStopped,   ///< --on-bad stop; object: the file, {0} rows that are not ready
    TotalsStopped, ///< control totals differ; object: the file, {0} how many findings
    TotalsForm,    ///< object: the total as given
    NoRowKeys,     ///< a corrected file without the column of row keys; object: the file
};
std::string_view errorCode(DraftError code);

} // namespace cambist::payments
