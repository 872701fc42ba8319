#include "engine/sql/database.h"

#include "tests/engine/sql/store_fixture.h"

#include <atomic>
#include <sys/stat.h>
#include <thread>

namespace cambist::sql {
namespace {

using test::readAll;
using test::with;
using test::writeAll;

class DatabaseTest : public test::StoreTest {};

TEST_F(DatabaseTest, IsEncryptedFromTheFirstByteOn) {
    Database database = makeStore(50);
    EXPECT_TRUE(checkEncrypted(file()).has_value());
    ASSERT_TRUE(database.checkpoint(CheckpointMode::Truncate).has_value());
    addRows(database, 100, 10);
    for (const Path& path : {file(), with(file(), "-wal")}) {
        const Bytes bytes = readAll(path);
        ASSERT_GT(bytes.size(), 4096U) << path;
        EXPECT_EQ(base::textOf(bytes).find("note of row"), std::string_view::npos) << path;
        EXPECT_EQ(base::textOf(bytes).find("CREATE TABLE"), std::string_view::npos) << path;
        struct stat status {};
        ASSERT_EQ(::stat(path.c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777U, 0600U) << path;
    }
}

TEST_F(DatabaseTest, ComesBackWithItsKey) {
    { const Database database = makeStore(20); }
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        Database database = open(mode).value();
        EXPECT_EQ(countRows(database), 20);
        EXPECT_EQ(database.path(), file());
    }
}

TEST_F(DatabaseTest, SaysThatTheKeyIsWrong) {
    { const Database database = makeStore(20); }
    const Bytes before = readAll(file());
    const StoreKey other = StoreKey::generate(m_random);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = Database::open(file(), other, mode);
        ASSERT_TRUE(opened.has_error());
        EXPECT_TRUE(opened.error().is(SqlError::WrongKey)) << opened.error().code();
        EXPECT_EQ(opened.error().object(), file().string());
    }
    EXPECT_EQ(readAll(file()), before);
}

TEST_F(DatabaseTest, TellsDamageFromAWrongKey) {
    { const Database database = makeStore(200); }
    Bytes bytes = readAll(file());
    bytes[100] ^= 1; // in page 1, so that nothing can be read
    writeAll(file(), bytes);
    const auto opened = open(OpenMode::ReadWrite);
    ASSERT_TRUE(opened.has_error());
    EXPECT_TRUE(opened.error().is(SqlError::Corrupt)) << opened.error().code();
}

TEST_F(DatabaseTest, RefusesFilesThatAreNoStores) {
    const auto errorOf = [&](OpenMode mode) { return open(mode).error(); };
    EXPECT_TRUE(errorOf(OpenMode::ReadWrite).is(SystemError::NotFound));
    EXPECT_FALSE(std::filesystem::exists(file()));

    const auto expect = [&](ByteView content, SqlError error) {
        writeAll(file(), content);
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            EXPECT_TRUE(errorOf(mode).is(error)) << errorOf(mode).code() << ' ' << content.size();
            EXPECT_EQ(readAll(file()), Bytes(content.begin(), content.end()));
        }
        EXPECT_TRUE(errorOf(OpenMode::Create).is(SystemError::AlreadyExists));
    };
    expect({}, SqlError::Corrupt);
    expect(Bytes(100, 1), SqlError::Corrupt);
    Bytes plain(8192);
    const std::string_view magic("SQLite format 3\0", 16);
    std::copy(magic.begin(), magic.end(), plain.begin());
    expect(plain, SqlError::NotEncrypted);
    expect(Bytes(8192, 1), SqlError::WrongKey);
    EXPECT_TRUE(Database::open(m_folder, m_key, OpenMode::ReadWrite).has_error());
    EXPECT_TRUE(Database::open(m_folder / "no" / "such.db", m_key, OpenMode::Create)
                    .error()
                    .is(SystemError::NotWritable));
}

TEST_F(DatabaseTest, NoticesThatTheFileWasCut) {
    { const Database database = makeStore(500); }
    const Bytes whole = readAll(file());
    ASSERT_GE(whole.size(), 10 * 4096U);
    for (std::size_t pages : {1U, 2U, 5U}) {
        writeAll(file(), ByteView(whole).first(pages * 4096));
        const auto opened = open(OpenMode::ReadWrite);
        ASSERT_TRUE(opened.has_error()) << pages;
        EXPECT_TRUE(opened.error().is(SqlError::Corrupt)) << opened.error().code();
    }
}

TEST_F(DatabaseTest, ADamagedPageIsNeverReadSilently) {
    { const Database database = makeStore(500); }
    Bytes bytes = readAll(file());
    bytes[3 * 4096 + 500] ^= 0x10;
    writeAll(file(), bytes);
    Database database = open(OpenMode::ReadWrite).value();
    Statement all = Statement::prepare(database, "SELECT sum(length(note)) FROM t NOT INDEXED").value();
    Statement byIndex = Statement::prepare(database, "SELECT count(*) FROM t WHERE note>''").value();
    const auto first = queryInt64(all);
    const auto second = queryInt64(byIndex);
    EXPECT_TRUE(first.has_error() || second.has_error());
    if (first.has_error()) {
        EXPECT_TRUE(first.error().is(SqlError::Corrupt)) << first.error().code();
    }
}

TEST_F(DatabaseTest, OneWritesAndTheOtherSeesIt) {
    Database one = makeStore(5);
    Database other = open(OpenMode::ReadWrite).value();
    const std::int64_t seen = other.dataVersion().value();
    EXPECT_EQ(other.dataVersion().value(), seen);
    const std::int64_t own = one.dataVersion().value();
    addRows(one, 10, 5);
    EXPECT_NE(other.dataVersion().value(), seen);
    EXPECT_EQ(one.dataVersion().value(), own) << "its own commits do not count";
    EXPECT_EQ(countRows(other), 10);
}

TEST_F(DatabaseTest, OnlyOneMayWrite) {
    Database one = makeStore(5);
    Database other = open(OpenMode::ReadWrite).value();
    {
        const Transaction holding = Transaction::begin(one, TransactionMode::Immediate).value();
        const auto waiting = Transaction::begin(other, TransactionMode::Immediate);
        ASSERT_TRUE(waiting.has_error());
        EXPECT_TRUE(waiting.error().is(SqlError::Busy)) << waiting.error().code();
        EXPECT_EQ(countRows(other), 5) << "readers go on";
    }
    EXPECT_TRUE(Transaction::begin(other, TransactionMode::Immediate).has_value());
}

TEST_F(DatabaseTest, ReadOnlyRefusesWrites) {
    Database writer = makeStore(5);
    Database reader = open(OpenMode::ReadOnly).value();
    const auto written = execute(reader, "INSERT INTO t VALUES(100,'x')");
    ASSERT_TRUE(written.has_error());
    EXPECT_TRUE(written.error().is(SqlError::ReadOnly)) << written.error().code();
    addRows(writer, 10, 1);
    EXPECT_EQ(countRows(reader), 6);
}

TEST_F(DatabaseTest, TheMainFileIsReadAsItLies) {
    Database writer = makeStore(5);
    EXPECT_TRUE(open(OpenMode::ReadWrite).has_value());
    ASSERT_TRUE(writer.checkpoint(CheckpointMode::Passive).has_value());
    addRows(writer, 10, 1);
    {
        Database main = open(OpenMode::MainFileOnly).value();
        EXPECT_EQ(countRows(main), 5) << "the sixth stands in the WAL";
        EXPECT_TRUE(execute(main, "INSERT INTO t VALUES(100,'x')").has_error());
    }
    EXPECT_EQ(countRows(writer), 6);
    // A name that would mean something in a URI.
    const Path strange = m_folder / "50% of #2?immutable=0.db";
    std::filesystem::copy_file(file(), strange);
    Database copy = Database::open(strange, m_key, OpenMode::MainFileOnly).value();
    EXPECT_EQ(countRows(copy), 5);
}

TEST_F(DatabaseTest, ChecksPointsOnlyWhenTold) {
    Database database = makeStore();
    for (int i = 0; i < 30; ++i) addRows(database, 1 + i * 50, 50);
    const Path wal = with(file(), "-wal");
    const auto walSize = std::filesystem::file_size(wal);
    EXPECT_GT(walSize, 30 * 4096U);
    EXPECT_EQ(std::filesystem::file_size(file()), 4096U) << "nothing was moved by itself";
    const CheckpointResult passive = database.checkpoint(CheckpointMode::Passive).value();
    EXPECT_GT(passive.walFrames, 30);
    EXPECT_EQ(passive.checkpointed, passive.walFrames);
    EXPECT_EQ(std::filesystem::file_size(wal), walSize);
    ASSERT_TRUE(database.checkpoint(CheckpointMode::Truncate).has_value());
    EXPECT_EQ(std::filesystem::file_size(wal), 0U);
    EXPECT_EQ(static_cast<std::uintmax_t>(database.pageCount().value()) * 4096,
              std::filesystem::file_size(file()));
    EXPECT_EQ(countRows(database), 1500);
}

TEST_F(DatabaseTest, TruncateWaitsForReaders) {
    Database database = makeStore(5);
    Database reader = open(OpenMode::ReadOnly).value();
    Transaction snapshot = Transaction::begin(reader, TransactionMode::Read).value();
    EXPECT_EQ(countRows(reader), 5);
    addRows(database, 10, 5);
    EXPECT_TRUE(database.checkpoint(CheckpointMode::Truncate).error().is(SqlError::Busy));
    EXPECT_EQ(countRows(reader), 5) << "a snapshot stays";
    snapshot.rollback();
    EXPECT_EQ(countRows(reader), 10);
    EXPECT_TRUE(database.checkpoint(CheckpointMode::Truncate).has_value());
}

TEST_F(DatabaseTest, CanBeInterrupted) {
    Database database = Database::openInMemory().value();
    Statement endless =
        Statement::prepare(database, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) "
                                     "SELECT count(*) FROM n")
            .value();
    std::atomic<bool> ended = false;
    std::thread stopper([&] {
        while (!ended) database.interrupt();
    });
    const auto result = endless.step();
    ended = true;
    stopper.join();
    ASSERT_TRUE(result.has_error());
    EXPECT_TRUE(result.error().is(SqlError::Interrupted));
}

TEST_F(DatabaseTest, CanBeMovedWithItsStatements) {
    Database database = makeStore(3);
    Statement count = Statement::prepare(database, "SELECT count(*) FROM t").value();
    Database moved = std::move(database);
    EXPECT_EQ(queryInt64(count).value(), 3);
    addRows(moved, 10, 1);
    EXPECT_EQ(queryInt64(count).value(), 4);
}

TEST_F(DatabaseTest, KeysHave32Bytes) {
    EXPECT_TRUE(StoreKey::of(Bytes(31)).has_error());
    const StoreKey key = StoreKey::of(m_key.view()).value();
    { const Database database = makeStore(1); }
    EXPECT_TRUE(Database::open(file(), key, OpenMode::ReadOnly).has_value());
}

} // namespace
} // namespace cambist::sql
