#include "engine/region/region_store.h"

#include "engine/crypto/digest.h"
#include "engine/region/migrations.h"

#include <chrono>

namespace cambist::region {
namespace {

constexpr std::chrono::milliseconds lockPatience{20000};
/// A WAL of this many pages (40 MiB) is moved into the store after a write.
constexpr int largeWal = 10000;

/// Through a connection that may only read: a store that is refused stays as it was found, its WAL included.
Status checkAnchor(const RegionPaths& paths, const sql::StoreKey& key) {
    TRY(auto database, sql::Database::open(paths.store, key, sql::OpenMode::ReadOnly));
    TRY(const auto anchor, Anchor(paths.anchor, key.view()).read());
    if (!anchor) return Error(RegionError::AnchorMissing, paths.anchor.string());
    LogStore log(database);
    return compareWithAnchor(log, *anchor, paths.store);
}

} // namespace

std::vector<sql::MigrationList> regionMigrations() {
    auto all = machine::stateMigrations();
    all.push_back(region::migrations());
    return all;
}

Result<AnchorValue> anchorValueOf(LogStore& log) {
    AnchorValue value;
    TRY(value.writes, log.writeCounter());
    TRY(const auto end, log.end());
    value.logSize = end.frontier.size();
    TRY(const auto head, log.head(value.logSize));
    if (head) value.head = crypto::sha256(*head);
    return value;
}

Status compareWithAnchor(LogStore& log, const AnchorValue& anchor, const Path& store) {
    TRY(const auto writes, log.writeCounter());
    if (writes < anchor.writes)
        return Error(RegionError::OlderThanAnchor, store.string(),
                     {std::to_string(writes), std::to_string(anchor.writes)});
    if (anchor.logSize == 0) return ok();
    TRY(const auto head, log.head(anchor.logSize));
    if (!head || crypto::sha256(*head) != anchor.head)
        return Error(RegionError::HeadDiffers, store.string(), {std::to_string(anchor.logSize)});
    return ok();
}

RegionStore::RegionStore(RegionPaths paths, const sql::StoreKey& key, sql::Database database)
    : m_paths(std::move(paths))
    , m_anchor(m_paths.anchor, key.view())
    , m_database(std::move(database))
    , m_machine(m_database)
    , m_sequencer(m_database, m_machine) {}

RegionStore::~RegionStore() {
    if (m_lock) return;
    // The last connection moves the WAL into the store when it closes; nobody may read the files meanwhile.
    // Without the lock SQLite's own still keeps the store whole.
    if (auto lock = base::FileLock::acquire(m_paths.lock, lockPatience); lock.has_value())
        m_lock.emplace(std::move(lock).value());
}

Status RegionStore::migrate() {
    const auto lists = regionMigrations();
    std::vector<sql::Migration> all;
    for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
    return sql::migrate(m_database, sql::MigrationList(all));
}

Result<std::unique_ptr<RegionStore>> RegionStore::create(const RegionPaths& paths, const sql::StoreKey& key) {
    TRY(auto lock, base::FileLock::acquire(paths.lock, lockPatience));
    TRY(auto database, sql::Database::open(paths.store, key, sql::OpenMode::Create));
    std::unique_ptr<RegionStore> store(new RegionStore(paths, key, std::move(database)));
    store->m_lock.emplace(std::move(lock));
    TRY(store->migrate());
    TRY(store->m_anchor.write({}));
    TRY(store->reload());
    store->m_lock.reset();
    return store;
}

Result<std::unique_ptr<RegionStore>> RegionStore::open(const RegionPaths& paths, const sql::StoreKey& key) {
    TRY(auto lock, base::FileLock::acquire(paths.lock, lockPatience));
    TRY(checkAnchor(paths, key));
    TRY(auto database, sql::Database::open(paths.store, key, sql::OpenMode::ReadWrite));
    std::unique_ptr<RegionStore> store(new RegionStore(paths, key, std::move(database)));
    store->m_lock.emplace(std::move(lock));
    TRY(store->migrate());
    TRY(store->reload());
    store->m_lock.reset();
    return store;
}

Status RegionStore::reload() {
    TRY(m_dataVersion, m_database.dataVersion());
    return m_machine.reload();
}

Status RegionStore::refresh() {
    TRY(const auto version, m_database.dataVersion());
    if (version == m_dataVersion) return ok();
    if (m_database.inTransaction()) return reload();
    // One snapshot over all tables: another process may write between two of them.
    TRY(auto snapshot, sql::Transaction::begin(m_database, sql::TransactionMode::Read));
    return reload();
}

Status RegionStore::commitAndAnchor(sql::Transaction& transaction) {
    TRY(log().bumpWriteCounter());
    TRY(const auto value, anchorValueOf(log()));
    TRY(transaction.commit());
    // Commit, then anchor, then acknowledge: after a crash in between the store is ahead of the anchor, never
    // behind.
    return m_anchor.write(value);
}

void RegionStore::checkpointIfLarge() {
    // Not by the size of the file, which stays when a checkpoint has moved everything.
    // A checkpoint that cannot be made now is made after the next write.
    if (m_database.walFrames() > largeWal) (void)m_database.checkpoint(sql::CheckpointMode::Passive);
}

Status RegionStore::write(AfterWrite after, const std::function<Status()>& work) {
    TRY(const auto lock, base::FileLock::acquire(m_paths.lock, lockPatience));
    TRY(auto transaction, sql::Transaction::begin(m_database, sql::TransactionMode::Immediate));
    TRY(refresh());
    auto done = work();
    if (done.has_value() && after == AfterWrite::Keep) done = commitAndAnchor(transaction);
    if (done.has_error() || after == AfterWrite::RollBack) {
        transaction.rollback();
        // What the work changed in memory is not so.
        if (auto again = reload(); done.has_value() && again.has_error()) return again;
        return done;
    }
    checkpointIfLarge();
    return done;
}

} // namespace cambist::region
