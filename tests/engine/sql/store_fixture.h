// A folder of its own for each test, and a store in it.
#pragma once

#include "engine/base/file.h"
#include "engine/base/random.h"
#include "engine/sql/database.h"
#include "engine/sql/statement.h"
#include "engine/sql/transaction.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

namespace cambist::sql::test {

inline Bytes readAll(const Path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}
inline void writeAll(const Path& path, ByteView bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    ASSERT_TRUE(out.good()) << path;
}
inline Path with(const Path& path, const char* suffix) {
    Path result = path;
    result += suffix;
    return result;
}

class StoreTest : public ::testing::Test {
protected:
    StoreTest() {
        std::string name = (std::filesystem::temp_directory_path() / "cambist-sql-XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
    }
    ~StoreTest() override {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    [[nodiscard]] Path file(const char* name = "eu.db") const { return m_folder / name; }
    [[nodiscard]] Result<Database> open(OpenMode mode) const { return Database::open(file(), m_key, mode); }
    /// A store with table t(id, note) and `rows` rows, its connection still open.
    [[nodiscard]] Database makeStore(int rows = 0) const {
        Database database = open(OpenMode::Create).value();
        EXPECT_TRUE(
            execute(database, "CREATE TABLE t(id INTEGER PRIMARY KEY, note TEXT UNIQUE)").has_value());
        addRows(database, 1, rows);
        return database;
    }
    /// One transaction.
    static void addRows(Database& database, int first, int count) {
        Transaction transaction = Transaction::begin(database, TransactionMode::Immediate).value();
        Statement insert = Statement::prepare(database, "INSERT INTO t VALUES(?,?)").value();
        for (int id = first; id < first + count; ++id) {
            const std::string note = "note of row " + std::to_string(id) + std::string(100, '.');
            ASSERT_TRUE(run(insert, id, note).has_value());
        }
        ASSERT_TRUE(transaction.commit().has_value());
    }
    static std::int64_t countRows(Database& database) {
        Statement count = Statement::prepare(database, "SELECT count(*) FROM t").value();
        return queryInt64(count).value().value_or(-1);
    }

    base::SystemRandom m_random;
    StoreKey m_key = StoreKey::generate(m_random);
    Path m_folder;
};

} // namespace cambist::sql::test
