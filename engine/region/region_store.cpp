#include "engine/region/region_store.h"

#include "engine/crypto/digest.h"
#include "engine/region/migrations.h"

#include <algorithm>
#include <chrono>

namespace cambist::region {
namespace {

constexpr std::chrono::milliseconds lockPatience{20000};
/// A WAL of this many pages (40 MiB) is moved into the store after a write.
constexpr int largeWal = 10000;

/// Through a connection that may only read: a store that is refused stays as it was found, its WAL included.
Result<std::uint64_t> checkAnchor(const RegionPaths& paths, const sql::StoreKey& key) {
    TRY(auto database, sql::Database::open(paths.store, key, sql::OpenMode::ReadOnly));
    TRY(const auto anchor, Anchor(paths.anchor, key.view()).read());
    if (!anchor) return Error(RegionError::AnchorMissing, paths.anchor.string());
    LogStore log(database);
    TRY(compareWithAnchor(log, *anchor, paths.store));
    return checkMainFile(paths, key, *anchor);
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

Result<std::uint64_t> checkMainFile(const RegionPaths& paths, const sql::StoreKey& key,
                                    const AnchorValue& anchor) {
    // A store whose first writer died has everything in its WAL: there is no table yet, or not even a page.
    std::uint64_t writes = 0;
    auto database = sql::Database::open(paths.store, key, sql::OpenMode::MainFileOnly);
    if (database.has_value()) {
        const auto counted = LogStore(database.value()).writeCounter();
        if (counted.has_error() && !counted.error().is(sql::SqlError::Statement)) return counted.error();
        if (counted.has_value()) writes = counted.value();
    } else if (anchor.mainFile > 0) {
        return database.error();
    }
    if (writes < anchor.mainFile)
        return Error(RegionError::OlderThanAnchor, paths.store.string(),
                     {std::to_string(writes), std::to_string(anchor.mainFile)});
    return writes;
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
    TRY(const auto mainFile, checkAnchor(paths, key));
    TRY(auto database, sql::Database::open(paths.store, key, sql::OpenMode::ReadWrite));
    std::unique_ptr<RegionStore> store(new RegionStore(paths, key, std::move(database)));
    store->m_mainFile = mainFile;
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
    TRY(auto value, anchorValueOf(log()));
    TRY(const auto before, m_anchor.read());
    // Another process may have moved more into the main file than we know of.
    value.mainFile = std::max(m_mainFile, before ? before->mainFile : 0);
    TRY(transaction.commit());
    // Commit, then anchor, then acknowledge: after a crash in between the store is ahead of the anchor, never
    // behind.
    return m_anchor.write(value);
}

Status RegionStore::moveWal() {
    TRY(const auto moved, m_database.checkpoint(sql::CheckpointMode::Passive));
    if (moved.checkpointed < moved.walFrames) return ok();
    TRY(m_mainFile, log().writeCounter());
    return ok();
}

Status RegionStore::checkpointNow() {
    TRY(const auto lock, base::FileLock::acquire(m_paths.lock, lockPatience));
    return moveWal();
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
    // Not by the size of the file, which stays when a checkpoint has moved everything. One that cannot be
    // made now is made after the next write.
    if (m_database.walFrames() > largeWal) (void)moveWal();
    return done;
}

} // namespace cambist::region
