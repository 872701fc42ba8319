// The WAL's part of a scrub. For scrub.cpp.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/sql/scrub.h"
#include "engine/sql/store_file.h"

#include <cstdint>
#include <unordered_set>

namespace cambist::sql {

/// What the committed frames make of the store.
struct WalContent {
    std::unordered_set<std::uint32_t> pages; ///< pages that stand in a committed frame
    std::uint32_t pageCount = 0;             ///< of the store after the last commit; 0 without one
};

/// Fills the wal… fields of the report. A WAL that is not there is an empty one.
Result<WalContent> scrubWal(const Path& wal, PageChecker& checker, ScrubReport& report);

} // namespace cambist::sql
