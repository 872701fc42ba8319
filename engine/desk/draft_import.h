// Importing a payout file: what can be asked for, and what came of it. Values; the work is
// DraftDesk::importFile.
#pragma once

#include "engine/desk/view.h"
#include "engine/desk/workspace.h"
#include "engine/formats/payment_file.h"
#include "engine/payments/draft_store.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cambist::desk {

enum class OnBad {
    Hold, ///< rows that are not ready are set aside as a draft of their own
    Stop, ///< nothing is kept if one is not ready
};
enum class OnDuplicate {
    Hold,  ///< duplicates wait for a decision
    Allow, ///< they are ready; duplicateReason says why
};

struct ImportOptions {
    std::string title = {};    ///< empty: the file's name
    std::string encoding = {}; ///< empty: found by itself
    OnBad onBad = OnBad::Hold;
    OnDuplicate onDuplicate = OnDuplicate::Hold;
    std::string duplicateReason = {};
    std::optional<std::string> again = {}; ///< why the same bytes are imported a second time
    std::optional<std::uint64_t> expectRows = {};
    std::vector<std::string> expectTotals = {};   ///< "EUR=1234.50"
    std::optional<std::string> acceptTotals = {}; ///< why the file is taken although counts or sums differ
    std::string debitAccount = {};         ///< for rows that name none: IBAN, number or code; empty: none
    std::optional<Date> valueDate = {};    ///< for rows without a date; nothing: businessDate
    std::optional<Date> businessDate = {}; ///< nothing: the clock's
    std::vector<std::pair<std::string, std::string>> columns =
        {};                       ///< heading or number from 1, field name or "-"
    std::string mapping = {};     ///< a saved mapping; its headings must be the file's
    std::string saveMapping = {}; ///< saves the mapping that was used under this name
    Effect effect = Effect::Apply;
    /// Phase 0 reads the file, counting its rows without a total; 1 checks and writes them, with a total that
    /// is a guess; 2 makes them visible, with the rows as total. False at any time: SystemError Stopped, and
    /// nothing is kept.
    Progress progress = {};
};

/// Findings of one kind.
struct FindingGroup {
    payments::Severity severity{};
    std::uint64_t count = 0;
    payments::Finding first;
};

struct ImportResult {
    std::string format, encoding;
    std::string mapping; ///< the saved mapping that was used; empty: none
    std::uint64_t rows = 0;
    payments::DraftCounts counts; ///< over both drafts
    std::uint64_t duplicatesByEndToEndId = 0, duplicatesInFile = 0, duplicatesElsewhere = 0; ///< rows
    std::map<Currency, payments::DraftStore::Total> ready;                                   ///< per currency
    std::map<Currency, payments::DraftStore::Total> all; ///< rows with an amount that can be read
    std::vector<FindingGroup> groups;                    ///< in the order of their first appearance
    std::vector<payments::Finding> fileFindings;         ///< about the file as a whole
    /// Rows that are ready; nothing when there are none. Empty id in a dry run.
    std::optional<payments::Draft> draft;
    /// Rows that are to be fixed or decided.
    std::optional<payments::Draft> setAside;
    /// Why nothing was kept, though the file could be read: DraftError RowsStopped, TotalsStopped,
    /// DebitAccountNeeded.
    std::optional<Error> stopped;
};

} // namespace cambist::desk
