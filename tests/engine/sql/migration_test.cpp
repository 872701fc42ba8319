#include "engine/sql/migration.h"

#include "tests/engine/sql/store_fixture.h"

namespace cambist::sql {
namespace {

constexpr Migration one{1, "one", "CREATE TABLE one(a); INSERT INTO one VALUES(1);"};
constexpr Migration two{2, "two", "CREATE TABLE two(a); INSERT INTO two SELECT a FROM one;"};
constexpr Migration five{5, "five", "ALTER TABLE two ADD COLUMN b;"};
constexpr Migration oneChanged{1, "one", "CREATE TABLE one(a); INSERT INTO one VALUES(2);"};
constexpr Migration broken{6, "broken", "CREATE TABLE six(a); INSERT INTO nowhere VALUES(1);"};

template <class... M>
std::array<Migration, sizeof...(M)> list(M... migrations) {
    return {migrations...};
}

class MigrationTest : public test::StoreTest {
protected:
    [[nodiscard]] static bool hasTable(Database& database, std::string_view name) {
        Statement query =
            Statement::prepare(database, "SELECT count(*) FROM sqlite_master WHERE type='table' AND name=?")
                .value();
        return queryInt64(query, name).value() == 1;
    }
};

TEST_F(MigrationTest, AppliesWhatIsMissingInOrder) {
    Database database = open(OpenMode::Create).value();
    EXPECT_EQ(schemaNumber(database).value(), 0);
    const auto later = list(five, two);
    const auto first = list(one);
    ASSERT_TRUE(migrate(database, {later, first}).has_value());
    EXPECT_EQ(schemaNumber(database).value(), 5);
    Statement sum = Statement::prepare(database, "SELECT count(*) FROM two WHERE a=1 AND b IS NULL").value();
    EXPECT_EQ(queryInt64(sum).value(), 1);
    const std::int64_t before = database.pageCount().value();
    ASSERT_TRUE(migrate(database, {later, first}).has_value());
    EXPECT_EQ(queryInt64(sum).value(), 1) << "nothing twice";
    EXPECT_EQ(database.pageCount().value(), before);
}

TEST_F(MigrationTest, GoesOnWhereItStopped) {
    Database database = open(OpenMode::Create).value();
    const auto old = list(one);
    ASSERT_TRUE(migrate(database, old).has_value());
    const auto withBroken = list(one, two, five, broken);
    const auto failed = migrate(database, withBroken);
    ASSERT_TRUE(failed.has_error());
    EXPECT_TRUE(failed.error().is(SqlError::Statement));
    EXPECT_EQ(schemaNumber(database).value(), 5) << "each is a transaction of its own";
    EXPECT_FALSE(hasTable(database, "six"));
    EXPECT_FALSE(database.inTransaction());
    const auto all = list(one, two, five);
    EXPECT_TRUE(migrate(database, all).has_value());
}

TEST_F(MigrationTest, RefusesANewerStore) {
    Database database = open(OpenMode::Create).value();
    const auto newer = list(one, two, five);
    ASSERT_TRUE(migrate(database, newer).has_value());
    const auto older = list(one, two);
    for (const Status& refused : {migrate(database, older), checkSchema(database, {older})}) {
        ASSERT_TRUE(refused.has_error());
        EXPECT_TRUE(refused.error().is(SqlError::NewerSchema));
        EXPECT_EQ(refused.error().arguments(), (std::vector<std::string>{"5", "2"}));
        EXPECT_EQ(refused.error().object(), file().string());
    }
}

TEST_F(MigrationTest, RefusesAChangedMigrationBeforeItChangesAnything) {
    Database database = open(OpenMode::Create).value();
    const auto before = list(one);
    ASSERT_TRUE(migrate(database, before).has_value());
    const auto changed = list(oneChanged, two);
    const auto refused = migrate(database, changed);
    ASSERT_TRUE(refused.has_error());
    EXPECT_TRUE(refused.error().is(SqlError::ChangedMigration));
    EXPECT_EQ(refused.error().arguments().at(0), "1");
    EXPECT_FALSE(hasTable(database, "two"));
}

TEST_F(MigrationTest, ComparesWithoutApplying) {
    Database database = open(OpenMode::Create).value();
    const auto all = list(one, two);
    const auto missing = checkSchema(database, {all});
    ASSERT_TRUE(missing.has_error());
    EXPECT_TRUE(missing.error().is(SqlError::OutdatedSchema));
    EXPECT_FALSE(hasTable(database, "schema_migration"));
    ASSERT_TRUE(migrate(database, all).has_value());
    Database reader = open(OpenMode::ReadOnly).value();
    EXPECT_TRUE(checkSchema(reader, {all}).has_value());
}

TEST_F(MigrationTest, RefusesANumberTwice) {
    Database database = open(OpenMode::Create).value();
    const auto first = list(one, two);
    const auto second = list(oneChanged);
    const auto refused = migrate(database, {first, second});
    ASSERT_TRUE(refused.has_error());
    EXPECT_TRUE(refused.error().is(SqlError::BadMigrations));
    EXPECT_FALSE(hasTable(database, "one"));
}

} // namespace
} // namespace cambist::sql
