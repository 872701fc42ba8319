// PayoutDesk: from a checked draft to a released payout and the bank's answer. The approver's own program
// opens every row and recomputes what is signed.
#pragma once

#include "engine/desk/view.h"
#include "engine/desk/workspace.h"
#include "engine/documents/row_sealer.h"
#include "engine/payments/payout.h"
#include "engine/payments/types.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cambist::formats {
struct PaymentStatusReport;
}

namespace cambist::desk {

/// What opening and recomputing the rows of a payout gave.
struct PayoutCheck {
    Bytes32 rowRoot{};
    std::uint64_t count = 0;
    std::vector<payments::PayoutGroup> groups;
};

/// Why a payout's rows or files are refused, in order of precedence. Object: the payout.
enum class PayoutDeskError : std::uint16_t {
    RowChanged,    ///< {0} row, {1} field, or "row" when it cannot be told: not what was sealed
    RowsChanged,   ///< every row is whole, but they are not those that were submitted
    TotalsDiffer,  ///< {0} what differs
    DraftNotReady, ///< {0} rows to fix or decide
    FileDiffers,   ///< the bank file would not be the one that was released
    NotReleased,   ///< {0} state
    ReportUnknown, ///< the bank's report names no payout of this workspace; {0} its original message id
    FormatUnknown, ///< {0} the format asked for
};
std::string_view errorCode(PayoutDeskError code);

/// One PmtInf of a payout's bank file: the rows of one group that go the same way. `positions` are 0-based.
struct BankFileBlock {
    std::string id; ///< PmtInfId
    std::size_t group = 0;
    bool sepa = false;        ///< service level SEPA
    std::uint64_t amount = 0; ///< minor units
    std::vector<std::uint64_t> positions;
};

/// What a bank's report says of one row.
struct ReportedRow {
    payments::RowOutcome outcome{};
    std::string reason; ///< ISO 20022 external status reason code
};

class PayoutDesk {
public:
    explicit PayoutDesk(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Rows of a payout as the submit step takes them: clear fields and texts, in stable order.
    using OnRow = std::function<Status(const payments::ClearRow&, const payments::PaymentFields&)>;
    using RowSource = std::function<Status(const OnRow&)>;

    /// Every row with its texts.
    using OnOpened = std::function<Status(std::uint64_t position, const payments::ClearRow&,
                                          const payments::PaymentFields&)>;

    /// Seals the rows into a document and submits it under the draft's id. Progress: phase 0 rows sealed, 1
    /// submitting, which cannot be stopped. Errors: PayoutError, DocumentError, SqlError; SystemError
    /// Stopped.
    Result<PayoutCheck> submit(const payments::PayoutId& id, const std::string& title, const RowSource& rows,
                               Effect effect, const Progress& progress = {});
    /// Opens every row, proves it, adds it up, and compares with what was submitted; `onRow` is shown what
    /// was opened. Progress: phase 0 rows opened. Errors: RowChanged, RowsChanged, TotalsDiffer,
    /// DocumentError, PayoutError UnknownPayout; SystemError Stopped.
    Result<PayoutCheck> recompute(const payments::PayoutId& id, const Progress& progress = {},
                                  const OnOpened& onRow = {});
    /// recompute, then the approval's signature over it. Progress: phase 0 rows opened, 1 approving, which
    /// cannot be stopped. Errors also: as the machine rejects (OwnPayout, …).
    Result<PayoutCheck> approve(const payments::PayoutId& id, Effect effect, const Progress& progress = {});
    Status reject(const payments::PayoutId& id, const std::string& reason, Effect effect);

    /// Books the payout into transit and writes the bank file; `format` "pain.001.001.09" or
    /// "pain.001.001.03".
    Status release(const payments::PayoutId& id, const std::string& format, const Path& out, Effect effect);
    /// The bank file of a released payout again, byte for byte. Errors: NotReleased, FileDiffers.
    Status exportFile(const payments::PayoutId& id, const Path& out);

    struct StatusResult {
        payments::PayoutId payout;
        std::uint64_t settled = 0, returned = 0, open = 0; ///< rows that this report names
        std::uint64_t unknown = 0;                         ///< rows that the payout does not have
        payments::PayoutState state{};
        std::vector<payments::Finding> findings;
    };
    /// Books what a pain.002 reports. Errors: ReportUnknown, FileError, PayoutError.
    Result<StatusResult> recordStatus(const Path& file, Effect effect);

    /// Every row, opened and proved.
    Status forEachRow(const payments::PayoutBatch& payout, const OnOpened& onRow);
    /// The same for the rows at these positions, in this order.
    Status forRows(const payments::PayoutBatch& payout, std::span<const std::uint64_t> positions,
                   const OnOpened& onRow);
    Result<payments::PayoutBatch> find(const payments::PayoutId& id);
    Result<std::vector<payments::PayoutBatch>> list();

    /// "CB…" or "SAMPLE…": the MsgId of a payout's bank file, at most 35 characters.
    [[nodiscard]] std::string messageId(const payments::PayoutId& id) const;

private:
    Result<documents::RowSealer> sealer();
    Result<Bytes32> renderFile(const payments::PayoutBatch& payout, Timestamp created,
                               const std::string& format, const std::function<Status(ByteView)>& sink);
    Status openRow(const payments::PayoutBatch& payout, documents::RowSealer& sealer, std::uint64_t position,
                   const documents::SealedRow& row, const OnOpened& onRow);
    Status writeFile(const payments::PayoutBatch& payout, const Path& out);
    Result<std::vector<std::optional<ReportedRow>>> readOutcomes(const payments::PayoutBatch& payout,
                                                                 const formats::PaymentStatusReport& report,
                                                                 StatusResult& result);
    /// In the order of the file. Errors: as forEachRow, TotalsDiffer.
    Result<std::vector<BankFileBlock>> fileBlocks(const payments::PayoutBatch& payout);

    Workspace& m_workspace;
};

} // namespace cambist::desk
