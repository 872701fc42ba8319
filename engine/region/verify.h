// Verification of a region store from nothing: every page, every signature, every hash, every balance again.
#pragma once

#include "engine/base/result.h"
#include "engine/region/region_store.h"
#include "engine/sql/database.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace cambist::region {

/// What can be found, in the order of the work.
enum class VerifyProblem : std::uint16_t {
    PageDamaged,   ///< a page of the store was changed; {0} its number, {1} "replaced" if the WAL has a newer
                   ///< one
    PagesMissing,  ///< {0} pages that the store counts and the file does not hold
    TrailingBytes, ///< {0} bytes behind the last page
    WalDamaged,    ///< {0} the frame of the WAL
    WalHeader,     ///< the WAL's header was changed
    AnchorMissing, ///< the anchor file is not there
    AnchorDamaged, ///< the anchor was changed
    OlderThanAnchor, ///< writes are missing; {0} in the store, {1} in the anchor
    HeadDiffers,     ///< the log at the anchor's size is another one; {0} size
    Unreadable,      ///< the store does not open or cannot be read on; {0} code
    Structure,       ///< SQLite's own check; {0} its words
    BatchRefused,    ///< a batch of the log does not verify; {0} entry, {1} code
    EntryDiffers,    ///< replay gives another entry; {0} entry
    HeadBad,         ///< a head does not verify or does not fit the log; {0} its size
    EndDiffers,      ///< what the store says of the log's end is not so
    TableDiffers,    ///< a table is not what the log makes of it; {0} table
    DerivedDiffers,  ///< a derived table is not what the state makes of it; {0} table
    RowChanged, ///< a document's row is not what was sealed; {0} row, {1} field or "row", {2} code; object:
                ///< payout
};
std::string_view errorCode(VerifyProblem code);

struct VerifyReport {
    std::uint64_t pages = 0, walFrames = 0;
    std::uint64_t entries = 0, commands = 0, signatures = 0, heads = 0, transfers = 0, tables = 0, rows = 0;
    chain::Hash root{};
    std::vector<Error> problems;
    [[nodiscard]] bool clean() const { return problems.empty(); }
};

/// (what is being done, done, total); total 0 when it is not known.
using VerifyProgress = std::function<void(std::string_view step, std::uint64_t done, std::uint64_t total)>;

/// Asked where progress is told; false ends the work with SystemError Stopped.
using VerifyKeepGoing = std::function<bool()>;

/// Never writes to the store. Holds the lock while it scrubs. Errors only when nothing could be read at all
/// (NotFound, WrongKey of every page, Busy), or Stopped; everything else is a problem in the report.
Result<VerifyReport> verifyStore(const RegionPaths& paths, const sql::StoreKey& key,
                                 const VerifyProgress& progress, const VerifyKeepGoing& keepGoing = {});

} // namespace cambist::region
