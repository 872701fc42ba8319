#include "engine/sql/statement.h"

#include "engine/sql/transaction.h"

#include <gtest/gtest.h>
#include <limits>

namespace cambist::sql {
namespace {

class StatementTest : public ::testing::Test {
protected:
    StatementTest() { EXPECT_TRUE(execute(m_database, "CREATE TABLE t(a, b, c CHECK(c<>7))").has_value()); }
    Statement prepare(std::string_view sql) { return Statement::prepare(m_database, sql).value(); }
    std::int64_t rows() {
        Statement count = prepare("SELECT count(*) FROM t");
        return queryInt64(count).value().value_or(-1);
    }
    Database m_database = Database::openInMemory().value();
};

TEST_F(StatementTest, CarriesEveryKindOfValue) {
    enum class Kind : std::uint8_t { One = 1 };
    Statement echo = prepare("SELECT ?,?,?,?,?,?,?,?,?,?,?");
    const std::string text = "汇衡 \0 x";
    const Bytes blob = {0, 1, 2, 255};
    const Bytes16 id = {1, 2, 3};
    const std::optional<std::int64_t> none;
    const std::optional<std::int64_t> some = 5;
    bindAll(echo, std::numeric_limits<std::int64_t>::min(), std::uint32_t{4294967295U}, true, text, blob, id,
            none, some, std::string_view(), Bytes(), Kind::One);
    ASSERT_TRUE(echo.step().value());
    EXPECT_EQ(echo.columnCount(), 11);
    EXPECT_EQ(echo.int64(0), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(echo.int64(1), 4294967295);
    EXPECT_TRUE(echo.boolean(2));
    EXPECT_EQ(echo.text(3), text);
    EXPECT_EQ(Bytes(echo.blob(4).begin(), echo.blob(4).end()), blob);
    EXPECT_EQ(echo.bytes<16>(5), id);
    EXPECT_EQ(echo.bytes<15>(5), std::nullopt);
    EXPECT_TRUE(echo.isNull(6));
    EXPECT_EQ(echo.int32(7), 5);
    EXPECT_FALSE(echo.isNull(8)) << "an empty text is not NULL";
    EXPECT_FALSE(echo.isNull(9)) << "an empty blob is not NULL";
    EXPECT_EQ(echo.int64(10), 1);
    EXPECT_FALSE(echo.step().value());
}

TEST_F(StatementTest, CopiesWhenAsked) {
    Statement echo = prepare("SELECT ?,?");
    {
        std::string text = "gone soon";
        Bytes blob = {1, 2, 3};
        echo.bindCopy(1, text).bindCopy(2, blob);
        text.assign(text.size(), 'x');
        blob.assign(blob.size(), 0);
    }
    ASSERT_TRUE(echo.step().value());
    EXPECT_EQ(echo.text(0), "gone soon");
    EXPECT_EQ(echo.blob(1)[2], 3);
}

TEST_F(StatementTest, RunsAgainAndAgain) {
    Statement insert = prepare("INSERT INTO t VALUES(?,?,?)");
    for (int i = 10; i < 20; ++i) ASSERT_TRUE(run(insert, i, "x", std::nullopt).has_value());
    EXPECT_EQ(m_database.changes(), 1);
    EXPECT_EQ(m_database.lastInsertRowid(), 10);
    Statement select = prepare("SELECT a FROM t WHERE a>=? ORDER BY a");
    std::int64_t sum = 0;
    const auto add = [&](const Statement& row) -> Status {
        sum += row.int64(0);
        return ok();
    };
    ASSERT_TRUE(forEachRow(bindAll(select, 18), add).has_value());
    EXPECT_EQ(sum, 18 + 19);
    EXPECT_EQ(queryInt64(select, 15).value(), 15);
    EXPECT_EQ(queryInt64(select, 100).value(), std::nullopt);
    const auto fail = [](const Statement&) -> Status { return Error(SqlError::Statement, "stop"); };
    EXPECT_TRUE(forEachRow(bindAll(select, 10), fail).has_error());
    EXPECT_TRUE(execute(m_database, "DROP TABLE t").has_value()) << "no read is left open";
}

TEST_F(StatementTest, NamesTheConstraintAndNeverTheValue) {
    ASSERT_TRUE(execute(m_database, "CREATE UNIQUE INDEX u ON t(a)").has_value());
    Statement insert = prepare("INSERT INTO t VALUES(?,?,?)");
    ASSERT_TRUE(run(insert, "secret value", 1, 1).has_value());
    const auto again = run(insert, "secret value", 1, 1);
    ASSERT_TRUE(again.has_error());
    EXPECT_TRUE(again.error().is(SqlError::Constraint));
    EXPECT_EQ(again.error().arguments().at(0), "UNIQUE constraint failed: t.a");
    EXPECT_TRUE(run(insert, 5, 1, 7).error().is(SqlError::Constraint));
    EXPECT_TRUE(run(insert, 6, 1, 8).has_value()) << "a refusal does not stick";
    EXPECT_EQ(rows(), 2);
}

TEST_F(StatementTest, RefusesWhatIsNotOneStatement) {
    for (const char* sql : {"", "  ", "SELEC 1", "SELECT 1; SELECT 2", "SELECT nothing FROM nowhere"}) {
        const auto prepared = Statement::prepare(m_database, sql);
        ASSERT_TRUE(prepared.has_error()) << sql;
        EXPECT_TRUE(prepared.error().is(SqlError::Statement)) << sql;
        EXPECT_EQ(prepared.error().object(), ":memory:");
    }
    EXPECT_TRUE(Statement::prepare(m_database, "SELECT 1;\n ").has_value());
    EXPECT_TRUE(Statement().step().has_error());
    Statement single = prepare("SELECT ?");
    EXPECT_TRUE(run(single, 1, 2).has_error()) << "there is no second parameter";
    EXPECT_TRUE(run(single, 1).has_value());
}

TEST_F(StatementTest, TransactionsAreAllOrNothing) {
    Statement insert = prepare("INSERT INTO t VALUES(?,NULL,NULL)");
    {
        const Transaction dropped = Transaction::begin(m_database, TransactionMode::Immediate).value();
        ASSERT_TRUE(run(insert, 1).has_value());
        EXPECT_TRUE(m_database.inTransaction());
    }
    EXPECT_EQ(rows(), 0);
    Transaction kept = Transaction::begin(m_database, TransactionMode::Immediate).value();
    ASSERT_TRUE(run(insert, 1).has_value());
    Transaction moved = std::move(kept);
    EXPECT_TRUE(moved.commit().has_value());
    EXPECT_TRUE(moved.commit().has_error());
    EXPECT_FALSE(m_database.inTransaction());
    EXPECT_EQ(rows(), 1);
}

TEST_F(StatementTest, SavepointsUndoTheirPart) {
    Statement insert = prepare("INSERT INTO t VALUES(?,NULL,NULL)");
    Transaction transaction = Transaction::begin(m_database, TransactionMode::Immediate).value();
    ASSERT_TRUE(run(insert, 1).has_value());
    {
        const Savepoint dryRun = Savepoint::begin(m_database).value();
        ASSERT_TRUE(run(insert, 2).has_value());
        {
            Savepoint inner = Savepoint::begin(m_database).value();
            ASSERT_TRUE(run(insert, 3).has_value());
            ASSERT_TRUE(inner.keep().has_value());
        }
        EXPECT_EQ(rows(), 3);
    }
    EXPECT_EQ(rows(), 1);
    ASSERT_TRUE(transaction.commit().has_value());
    EXPECT_EQ(rows(), 1);
}

} // namespace
} // namespace cambist::sql
