// ImportSink: takes the payments of a file one by one, judges them, and writes them in slices into one or two
// drafts that nobody sees until finish(). Memory: one slice, and some 90 bytes a row. Not thread-safe.
#pragma once

#include "engine/desk/draft_import.h"
#include "engine/desk/import_duplicates.h"
#include "engine/desk/import_row.h"
#include "engine/desk/workspace.h"
#include "engine/payments/mapping_store.h"

#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cambist::desk {

class ImportSink final : public formats::PaymentSink {
public:
    /// Everything outlives the sink. `base` has what is known of the draft before the file is read;
    /// `guessedRows` is what progress is told of.
    ImportSink(Workspace& workspace, payments::DraftStore& store, const ImportOptions& options,
               std::vector<Money> expected, payments::Draft base, std::uint64_t guessedRows);

    Status head(const formats::PaymentFileHead& head) override;
    Status payment(payments::PaymentFields&& payment) override;
    void finding(payments::Finding&& finding) override;

    /// Compares totals, then makes the drafts visible, with `save`, or drops them. Errors: SqlError,
    /// SystemError; after Stopped abandon() is due.
    Result<ImportResult> finish(const std::optional<payments::SavedMapping>& save);
    /// Drops what was written. Errors: SqlError, SystemError.
    Status abandon();

private:
    struct Waiting {
        bool aside;
        payments::DraftRow row;
        std::vector<payments::DraftFinding> findings;
    };
    bool writes() const { return m_options.effect == Effect::Apply && !m_refused; }
    Status say(int phase, std::uint64_t done, std::uint64_t total) const;
    void tell(const payments::Finding& finding);
    Status settle(payments::DraftRow& row, std::vector<payments::DraftFinding>& findings);
    Status count(const payments::DraftRow& row);
    Status writeSlice();
    Status writeKeys();
    Status eachKey(std::size_t count, const std::function<Status(std::size_t)>& work);
    payments::DraftPlace placeOfKey(std::size_t key) const;
    void compareTotals();
    std::optional<Error> reasonToStop() const;
    Status complete(const std::optional<payments::SavedMapping>& save);
    void fillDrafts();

    Workspace& m_workspace;
    payments::DraftStore& m_store;
    const ImportOptions& m_options;
    std::vector<Money> m_expected;
    payments::Draft m_main, m_aside;
    RowJudge m_judge;
    DuplicateFinder m_duplicates;
    std::vector<payments::Finding> m_incoming; ///< of the row that comes next
    std::vector<Waiting> m_waiting;
    std::vector<bool> m_isAside; ///< by position
    std::vector<std::pair<std::uint64_t, payments::DraftPosition>>
        m_keys; ///< as they are written, at the end
    std::size_t m_keysWritten = 0;
    std::unordered_map<std::string_view, std::size_t> m_groupOf;
    ImportResult m_result;
    bool m_refused = false; ///< nothing will be kept; only the findings matter from here on
    std::uint64_t m_withoutDebit = 0;
    std::uint64_t m_guessedRows;
};

} // namespace cambist::desk
