#include "engine/sql/backup.h"

#include "engine/sql/scrub.h"
#include "tests/engine/sql/store_fixture.h"

#include <sys/stat.h>

namespace cambist::sql {
namespace {

using test::readAll;
using test::with;

class BackupTest : public test::StoreTest {
protected:
    StoreKey m_newKey = StoreKey::generate(m_random);
};

TEST_F(BackupTest, IsEncryptedUnderTheNewKeyAndWhole) {
    Database source = makeStore(3000);
    addRows(source, 5000, 10); // stands in the WAL alone
    int steps = 0;
    std::int64_t last = 0;
    const auto progress = [&](const BackupProgress& at) {
        ++steps;
        EXPECT_GE(at.pagesDone, last);
        EXPECT_LE(at.pagesDone, at.pagesTotal);
        last = at.pagesDone;
        return true;
    };
    ASSERT_TRUE(copyTo(source, file("copy.db"), m_newKey, progress).has_value());
    EXPECT_GE(steps, 2);
    EXPECT_EQ(last, source.pageCount().value());
    for (const char* suffix : {"-wal", "-shm", "-journal"})
        EXPECT_FALSE(std::filesystem::exists(with(file("copy.db"), suffix))) << suffix;
    struct stat status {};
    ASSERT_EQ(::stat(file("copy.db").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    EXPECT_EQ(base::textOf(readAll(file("copy.db"))).find("note of row"), std::string_view::npos);
    EXPECT_TRUE(scrub(file("copy.db"), m_newKey).value().clean());

    EXPECT_TRUE(Database::open(file("copy.db"), m_key, OpenMode::ReadWrite).error().is(SqlError::WrongKey));
    Database copy = Database::open(file("copy.db"), m_newKey, OpenMode::ReadWrite).value();
    EXPECT_EQ(countRows(copy), 3010);
    EXPECT_TRUE(integrityCheck(copy).value().empty());
    addRows(copy, 9000, 1);
    EXPECT_EQ(countRows(source), 3010);
}

TEST_F(BackupTest, ShowsOneMomentWhileOthersWrite) {
    Database source = makeStore(2000);
    Database writer = open(OpenMode::ReadWrite).value();
    int next = 10000;
    const auto writeBetween = [&](const BackupProgress&) {
        addRows(writer, next, 5);
        next += 5;
        return true;
    };
    ASSERT_TRUE(copyTo(source, file("copy.db"), m_newKey, writeBetween).has_value());
    EXPECT_GT(next, 10000);
    Database copy = Database::open(file("copy.db"), m_newKey, OpenMode::ReadOnly).value();
    EXPECT_EQ(countRows(copy), 2000);
    EXPECT_EQ(countRows(source), 2000 + next - 10000);
    EXPECT_TRUE(integrityCheck(copy).value().empty());
}

TEST_F(BackupTest, LeavesNothingWhenItStops) {
    Database source = makeStore(3000);
    const auto stopped =
        copyTo(source, file("copy.db"), m_newKey, [](const BackupProgress&) { return false; });
    ASSERT_TRUE(stopped.has_error());
    EXPECT_TRUE(stopped.error().is(SqlError::Interrupted));
    EXPECT_FALSE(std::filesystem::exists(file("copy.db")));
    EXPECT_FALSE(source.inTransaction());
    EXPECT_TRUE(copyTo(source, file("copy.db"), m_newKey).has_value());
}

TEST_F(BackupTest, NeverWritesOverAFile) {
    Database source = makeStore(10);
    test::writeAll(file("copy.db"), Bytes{1, 2, 3});
    EXPECT_TRUE(copyTo(source, file("copy.db"), m_newKey).error().is(SystemError::AlreadyExists));
    EXPECT_EQ(readAll(file("copy.db")), (Bytes{1, 2, 3}));
    EXPECT_TRUE(copyTo(source, file(), m_newKey).error().is(SystemError::AlreadyExists));
    EXPECT_TRUE(copyTo(source, m_folder / "no" / "copy.db", m_newKey).error().is(SystemError::NotWritable));
    EXPECT_EQ(countRows(source), 10);
}

TEST_F(BackupTest, OfADamagedStoreFails) {
    { const Database database = makeStore(3000); }
    Bytes bytes = readAll(file());
    bytes[20 * 4096 + 77] ^= 1;
    test::writeAll(file(), bytes);
    Database source = open(OpenMode::ReadWrite).value();
    const auto failed = copyTo(source, file("copy.db"), m_newKey);
    ASSERT_TRUE(failed.has_error());
    EXPECT_TRUE(failed.error().is(SqlError::Corrupt))
        << failed.error().code() << failed.error().arguments().at(0);
    EXPECT_FALSE(std::filesystem::exists(file("copy.db")));
}

} // namespace
} // namespace cambist::sql
