#include "engine/sql/scrub.h"

#include "engine/sql/statement.h"
#include "engine/sql/store_file.h"
#include "engine/sql/store_file_reader.h"
#include "engine/sql/wal_scrub.h"

#include <algorithm>
#include <limits>

namespace cambist::sql {
namespace {

constexpr std::size_t pagesAtOnce = 64;

Path walOf(const Path& store) {
    Path wal = store;
    wal += "-wal";
    return wal;
}

/// How many pages the store had at the last checkpoint, if page 1 can be trusted.
using CountedPages = std::optional<std::uint32_t>;

Result<CountedPages> scrubPages(StoreFileReader& reader, PageChecker& checker, ScrubReport& report) {
    CountedPages counted;
    Bytes buffer(pagesAtOnce * pageSize);
    report.pages = reader.size() / pageSize;
    report.trailingBytes = reader.size() % pageSize;
    for (std::uint64_t first = 1; first <= report.pages; first += pagesAtOnce) {
        TRY(const std::size_t got, reader.readAt((first - 1) * pageSize, buffer));
        for (std::size_t i = 0; (i + 1) * pageSize <= got; ++i) {
            const auto number = static_cast<std::uint32_t>(first + i);
            const ByteView page = ByteView(buffer).subspan(i * pageSize, pageSize);
            if (number == lockPage) continue;
            if (!checker.isRight(number, page))
                report.damagedPages.push_back(number);
            else if (number == 1)
                counted = checker.pageCountIn(page);
        }
    }
    return counted;
}

void compareWithWal(const WalContent& wal, CountedPages counted, ScrubReport& report) {
    std::copy_if(report.damagedPages.begin(), report.damagedPages.end(),
                 std::back_inserter(report.replacedPages),
                 [&](std::uint32_t page) { return wal.pages.contains(page); });
    const std::uint64_t expected = wal.pageCount != 0 ? wal.pageCount : counted.value_or(0);
    if (expected <= report.pages) return;
    const auto isBeyondFile = [&](std::uint32_t page) { return page > report.pages && page <= expected; };
    auto held = static_cast<std::uint64_t>(std::count_if(wal.pages.begin(), wal.pages.end(), isBeyondFile));
    if (isBeyondFile(lockPage)) ++held;
    report.missingPages = expected - report.pages - held;
}

} // namespace

Result<ScrubReport> scrub(const Path& store, const StoreKey& key) {
    TRY(auto reader, StoreFileReader::open(store));
    Bytes start(saltSize);
    TRY(const std::size_t got, reader.readAt(0, start));
    if (beginsAsPlainSqlite(ByteView(start).first(got))) return Error(SqlError::NotEncrypted, store.string());
    if (reader.size() < pageSize) return Error(SqlError::Corrupt, store.string());
    // Page numbers have 32 bits.
    if (reader.size() / pageSize > std::numeric_limits<std::uint32_t>::max())
        return Error(SqlError::Corrupt, store.string());

    PageChecker checker(key, start);
    ScrubReport report;
    TRY(const CountedPages counted, scrubPages(reader, checker, report));
    TRY(const WalContent wal, scrubWal(walOf(store), checker, report));
    compareWithWal(wal, counted, report);
    return report;
}

Result<std::vector<std::string>> integrityCheck(Database& database) {
    TRY(auto statement, Statement::prepare(database, "PRAGMA integrity_check"));
    std::vector<std::string> faults;
    TRY(forEachRow(statement, [&](const Statement& row) -> Status {
        if (row.text(0) != "ok") faults.emplace_back(row.text(0));
        return ok();
    }));
    return faults;
}

} // namespace cambist::sql
