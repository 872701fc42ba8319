#include "engine/sql/migration.h"

#include "engine/crypto/digest.h"
#include "engine/sql/statement.h"
#include "engine/sql/transaction.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace cambist::sql {
namespace {

using Recorded = std::map<int, Digest>;

Error migrationError(SqlError code, const Database& database, int number) {
    return {code, database.path().string(), {std::to_string(number)}};
}

Result<std::vector<Migration>> inOrder(const Database& database, std::initializer_list<MigrationList> lists) {
    std::vector<Migration> all;
    for (const MigrationList list : lists) all.insert(all.end(), list.begin(), list.end());
    std::sort(all.begin(), all.end(),
              [](const Migration& a, const Migration& b) { return a.number < b.number; });
    const auto sameNumber = [](const Migration& a, const Migration& b) { return a.number == b.number; };
    const auto twice = std::adjacent_find(all.begin(), all.end(), sameNumber);
    if (twice != all.end()) return migrationError(SqlError::BadMigrations, database, twice->number);
    if (!all.empty() && all.front().number < 1)
        return migrationError(SqlError::BadMigrations, database, all.front().number);
    return all;
}

Digest hashOf(const Migration& migration) {
    return crypto::sha256(base::bytesOf(migration.sql));
}

Result<bool> hasTable(Database& database) {
    TRY(auto statement,
        Statement::prepare(
            database, "SELECT count(*) FROM sqlite_master WHERE type='table' AND name='schema_migration'"));
    TRY(auto count, queryInt64(statement));
    return count.value_or(0) != 0;
}

Result<Recorded> readRecorded(Database& database) {
    Recorded recorded;
    TRY(const bool present, hasTable(database));
    if (!present) return recorded;
    TRY(auto statement, Statement::prepare(database, "SELECT number, sha256 FROM schema_migration"));
    TRY(forEachRow(statement, [&](const Statement& row) -> Status {
        const auto hash = row.bytes<32>(1);
        if (!hash) return migrationError(SqlError::ChangedMigration, database, row.int32(0));
        recorded.emplace(row.int32(0), *hash);
        return ok();
    }));
    return recorded;
}

/// Every record must be known here, with the same text.
Status compare(const Database& database, const Recorded& recorded, const std::vector<Migration>& known) {
    const auto numberOf = [&](int number) {
        return std::lower_bound(
            known.begin(), known.end(), number,
            [](const Migration& migration, int wanted) { return migration.number < wanted; });
    };
    for (auto record = recorded.rbegin(); record != recorded.rend(); ++record) {
        const auto found = numberOf(record->first);
        if (found == known.end() || found->number != record->first) {
            const int highest = known.empty() ? 0 : known.back().number;
            return Error(SqlError::NewerSchema, database.path().string(),
                         {std::to_string(record->first), std::to_string(highest)});
        }
    }
    for (const auto& [number, hash] : recorded)
        if (hashOf(*numberOf(number)) != hash)
            return migrationError(SqlError::ChangedMigration, database, number);
    return ok();
}

Status apply(Database& database, const Migration& migration, const std::vector<Migration>& known) {
    TRY(auto transaction, Transaction::begin(database, TransactionMode::Immediate));
    TRY(execute(database, "CREATE TABLE IF NOT EXISTS schema_migration("
                          "number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 BLOB NOT NULL)"));
    // Another process may have been quicker, and may know more.
    TRY(const Recorded recorded, readRecorded(database));
    TRY(compare(database, recorded, known));
    if (recorded.contains(migration.number)) return ok();
    TRY(execute(database, migration.sql));
    TRY(auto statement, Statement::prepare(database, "INSERT INTO schema_migration VALUES(?,?,?)"));
    TRY(run(statement, migration.number, migration.name, hashOf(migration)));
    return transaction.commit();
}

} // namespace

Status migrate(Database& database, std::initializer_list<MigrationList> known) {
    TRY(const std::vector<Migration> all, inOrder(database, known));
    TRY(const Recorded recorded, readRecorded(database));
    TRY(compare(database, recorded, all));
    for (const Migration& migration : all)
        if (!recorded.contains(migration.number)) TRY(apply(database, migration, all));
    return ok();
}

Status migrate(Database& database, MigrationList known) {
    return migrate(database, std::initializer_list<MigrationList>{known});
}

Status checkSchema(Database& database, std::initializer_list<MigrationList> known) {
    TRY(const std::vector<Migration> all, inOrder(database, known));
    TRY(const Recorded recorded, readRecorded(database));
    TRY(compare(database, recorded, all));
    for (const Migration& migration : all)
        if (!recorded.contains(migration.number))
            return migrationError(SqlError::OutdatedSchema, database, migration.number);
    return ok();
}

Result<int> schemaNumber(Database& database) {
    TRY(const Recorded recorded, readRecorded(database));
    return recorded.empty() ? 0 : recorded.rbegin()->first;
}

} // namespace cambist::sql
