// RegionStore: one region's database with its lock, its anchor and the machine over it. Every write of this
// process goes through write(), so that two processes never write or checkpoint at once, and what is
// acknowledged is anchored.
#pragma once

#include "engine/base/file.h"
#include "engine/machine/machine.h"
#include "engine/region/anchor.h"
#include "engine/region/sequencer.h"
#include "engine/sql/database.h"
#include "engine/sql/migration.h"
#include "engine/sql/transaction.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace cambist::region {

/// Where a region's files lie.
struct RegionPaths {
    Path store, anchor, lock;
};

enum class AfterWrite { Keep, RollBack };

/// Not thread-safe; the engine thread owns it. The last connection that closes moves the WAL into the store;
/// SQLite does so under its exclusive lock, when nobody else has the store open.
class RegionStore {
public:
    /// Makes an empty store with its anchor. Errors: SystemError AlreadyExists …, SqlError.
    static Result<std::unique_ptr<RegionStore>> create(const RegionPaths& paths, const sql::StoreKey& key);
    /// Opens, migrates, compares with the anchor. Errors: RegionError, SqlError, SystemError Busy.
    static Result<std::unique_ptr<RegionStore>> open(const RegionPaths& paths, const sql::StoreKey& key);
    ~RegionStore();
    RegionStore(const RegionStore&) = delete;
    RegionStore& operator=(const RegionStore&) = delete;

    [[nodiscard]] sql::Database& database() { return m_database; }
    [[nodiscard]] machine::Machine& machine() { return m_machine; }
    [[nodiscard]] LogStore& log() { return m_sequencer.log(); }
    [[nodiscard]] Sequencer& sequencer() { return m_sequencer; }
    [[nodiscard]] const RegionPaths& paths() const { return m_paths; }

    /// Runs `work` in one write transaction under the lock, with caches caught up. Keep: committed and
    /// anchored when it returns. RollBack (dry run), or an error: nothing happened. Errors: what `work`
    /// gives, Busy, SqlError, SystemError.
    Status write(AfterWrite after, const std::function<Status()>& work);
    /// Moves as much of the WAL into the store as readers allow. Errors: Busy, SqlError.
    Status checkpointNow();
    /// Catches up with what other processes wrote; before a reading use case.
    Status refresh();

private:
    RegionStore(RegionPaths paths, const sql::StoreKey& key, sql::Database database);
    Status migrate();
    Status commitAndAnchor(sql::Transaction& transaction);
    Status reload();
    Status moveWal();

    RegionPaths m_paths;
    Anchor m_anchor;
    std::optional<base::FileLock>
        m_lock; ///< while it opens and closes; stands before what is closed under it
    sql::Database m_database;
    machine::Machine m_machine;
    Sequencer m_sequencer;
    std::int64_t m_dataVersion = -1;
    std::uint64_t m_mainFile = 0; ///< AnchorValue::mainFile, as far as this process knows
};

/// The migrations of every table of a region store.
std::vector<sql::MigrationList> regionMigrations();

/// The anchor that a store as it stands deserves, but for mainFile. Errors: SqlError.
Result<AnchorValue> anchorValueOf(LogStore& log);
/// What the write counter in the main file alone has reached: an older main file under a newer WAL shows
/// itself by it. Under the lock. Errors: OlderThanAnchor, SqlError.
Result<std::uint64_t> checkMainFile(const RegionPaths& paths, const sql::StoreKey& key,
                                    const AnchorValue& anchor);
/// Errors: OlderThanAnchor, HeadDiffers.
Status compareWithAnchor(LogStore& log, const AnchorValue& anchor, const Path& store);

} // namespace cambist::region
