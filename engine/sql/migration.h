// Migrations: the numbered SQL scripts that make a store's tables. They lie beside the store class that owns
// the tables (engine/<folder>/migrations/NNNN_name.sql), are numbered across the engine, and never change
// once released. cambist_migrations() (packaging/cmake/CambistMigrations.cmake) turns them into
// "engine/<folder>/migrations.h".
#pragma once

#include "engine/base/result.h"
#include "engine/sql/database.h"

#include <initializer_list>
#include <span>
#include <string_view>

namespace cambist::sql {

struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};
using MigrationList = std::span<const Migration>;

/// Applies what is missing, in the order of the numbers, each in one transaction together with its record
/// (number, name, SHA-256 of the text) in table schema_migration. Two processes may do so at once. Errors:
/// NewerSchema, ChangedMigration, BadMigrations (a number twice), and what a script meets. Nothing is applied
/// before the store's records have been compared with all that is known.
Status migrate(Database& database, std::initializer_list<MigrationList> known);
Status migrate(Database& database, MigrationList known);

/// Compares only: for stores opened for reading. Errors: as migrate, and OutdatedSchema if something is
/// missing.
Status checkSchema(Database& database, std::initializer_list<MigrationList> known);

/// The highest recorded number; 0 for a store without migrations.
Result<int> schemaNumber(Database& database);

} // namespace cambist::sql
