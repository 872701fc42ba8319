// DraftDesk: payouts that are being prepared: files come in, rows are fixed, decided, set aside, and handed
// on to be submitted. Nothing is ever dropped silently. Not thread-safe; the engine thread owns it.
#pragma once

#include "engine/desk/draft_import.h"
#include "engine/desk/workspace.h"
#include "engine/payments/draft_store.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cambist::desk {

enum class Decision { Keep, Drop };

/// What a fix or a decision made of a row.
struct RowChange {
    payments::DraftRow row;
    std::vector<payments::DraftFinding> findings;
    payments::Draft draft; ///< with its new counts
};

class RowGuess;

class DraftDesk {
public:
    /// The workspace outlives the desk.
    explicit DraftDesk(Workspace& workspace)
        : m_workspace(workspace)
        , m_store(workspace.store().database()) {}

    /// Reads, checks and keeps a file of payments; `name` stands for it in sentences. What can be told
    /// without refusing the file is in the result, also when nothing was kept (ImportResult::stopped). One
    /// import at a time in a workspace. Errors: FileError; DraftError DuplicateFile, DebitAccountUnknown,
    /// MappingUnknown, MappingColumn, UnknownField, HeaderChanged, ReasonNeeded, TotalsForm; SystemError
    /// Busy, NotReadable, Stopped; SqlError.
    Result<ImportResult> importFile(base::FileReader& file, const std::string& name,
                                    const ImportOptions& options);

    Result<std::vector<payments::Draft>> list(); ///< newest first
    /// Errors of all below: DraftError UnknownDraft; SqlError.
    Result<payments::Draft> find(const payments::PayoutId& id);
    Result<std::map<Currency, payments::DraftStore::Total>> totals(const payments::PayoutId& id,
                                                                   payments::RowState state);
    using OnRow = std::function<Status(const payments::DraftRow&)>;
    /// By position; all rows, or those of one state.
    Status forEachRow(const payments::PayoutId& id, std::optional<payments::RowState> state,
                      const OnRow& onRow);
    using OnFinding = std::function<Status(const payments::DraftFinding&)>;
    /// By row, those about the file (row 0) last. Codes live as long as the desk.
    Status forEachFinding(const payments::PayoutId& id, const OnFinding& onFinding);
    Result<std::vector<payments::DraftFinding>> findings(const payments::PayoutId& id,
                                                         payments::DraftPosition position);
    /// A row by its key ("R-…") or its number in the file, from 1. Errors: UnknownRow.
    Result<payments::DraftRow> findRow(const payments::PayoutId& id, const std::string& row);

    using FieldValues = std::vector<std::pair<payments::Field, std::string>>;
    /// Sets fields and checks the row again. What the reader of the file found about a field is settled by
    /// setting it. Errors: UnknownRow, Submitted.
    Result<RowChange> fix(const payments::PayoutId& id, const std::string& row, const FieldValues& values,
                          Effect effect);
    /// The row as the file had it, without decisions. Errors: UnknownRow, Submitted, NotFixed.
    Result<RowChange> undo(const payments::PayoutId& id, const std::string& row, Effect effect);
    /// Keep: what is to be decided is settled, also what the reader of the file found and no check repeats.
    /// Drop: the row is not paid and stays listed. Errors: UnknownRow, Submitted, NothingToDecide,
    /// ReasonNeeded.
    Result<RowChange> decide(const payments::PayoutId& id, const std::string& row, Decision decision,
                             const std::string& reason, Effect effect);
    /// Moves the rows that are not ready into a draft of their own. Errors: Submitted, NothingSetAside,
    /// NothingReady.
    Result<payments::Draft> setAside(const payments::PayoutId& id, Effect effect);

    struct Corrections {
        std::uint64_t rows = 0;    ///< of the file
        std::uint64_t changed = 0; ///< rows that differ from the draft, and were fixed
        payments::Draft draft;
    };
    /// Takes a file back that exportRows wrote: rows are found by their keys, changed cells are fixes.
    /// Errors: FileError, NoRowKeys, UnknownRow, Submitted.
    Result<Corrections> fixFromFile(const payments::PayoutId& id, base::FileReader& file,
                                    const std::string& name, Effect effect);
    /// The rows as CSV (UTF-8): every field, and row key, row, state, findings and what to do, as `tell`
    /// words them.
    using Tell = std::function<std::string(const payments::Finding&)>;
    Result<Bytes> exportRows(const payments::PayoutId& id, const Tell& tell);

    /// For the submit step: ready rows in stable order, with end-to-end ids and dates filled in.
    /// Errors: Submitted, NotReady, NothingReady; those of `onRow` end the walk.
    using OnReadyRow = std::function<Status(const payments::ClearRow&, const payments::PaymentFields&)>;
    Status forEachReadyRow(const payments::PayoutId& id, const OnReadyRow& onRow);
    /// Notes that its rows are a payout, or that this was rejected. What counts is the payout's state in the
    /// log, which find() and list() follow: a draft whose process died in between is submitted all the same.
    Status markSubmitted(const payments::PayoutId& id);
    Status markReopened(const payments::PayoutId& id);

    /// Names of the saved column mappings.
    Result<std::vector<std::string>> mappingNames();

private:
    struct Change;
    Status dropUnfinished();
    Result<payments::Draft> prepare(base::FileReader& file, const std::string& name,
                                    const ImportOptions& options, RowGuess& guess);
    Result<Change> open(const payments::PayoutId& id, const std::string& row);
    Status judgeAgain(Change& change);
    Status save(Change& change, payments::RowState before);
    Result<RowChange> change(const payments::PayoutId& id, const std::string& row, Effect effect,
                             const std::function<Status(Change&)>& work);
    Result<payments::Draft> setAsideNow(const payments::PayoutId& id);
    Status mark(const payments::PayoutId& id, payments::DraftStatus status);
    Status requireReady(const payments::Draft& draft);
    Status followPayout(payments::Draft& draft);

    Workspace& m_workspace;
    payments::DraftStore m_store;
};

} // namespace cambist::desk
