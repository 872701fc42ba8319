#include "engine/sql/scrub.h"

#include "tests/engine/sql/store_fixture.h"

#include <algorithm>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace cambist::sql {
namespace {

using test::readAll;
using test::with;
using test::writeAll;

constexpr std::size_t page = 4096;
constexpr std::size_t walHeader = 32;
constexpr std::size_t frame = 24 + page;

/// For the message of a failed expectation.
std::string words(const ScrubReport& report) {
    std::string text = "damaged pages:";
    for (const std::uint32_t number : report.damagedPages) text += ' ' + std::to_string(number);
    text += ", damaged frames:";
    for (const std::uint32_t number : report.damagedWalFrames) text += ' ' + std::to_string(number);
    return text + ", valid " + std::to_string(report.walFramesValid) + " committed " +
           std::to_string(report.walFramesCommitted) + " of " + std::to_string(report.walFrames) +
           ", missing " + std::to_string(report.missingPages) + ", trailing " +
           std::to_string(report.trailingBytes) + (report.walHeaderDamaged ? ", WAL header" : "");
}

class ScrubTest : public test::StoreTest {
protected:
    /// A store with free pages, and its WAL with the last transactions. Closed; both files as bytes.
    void makeFiles() {
        Database database = makeStore(400);
        Statement remove = Statement::prepare(database, "DELETE FROM t WHERE id BETWEEN 50 AND 250").value();
        ASSERT_TRUE(run(remove).has_value());
        ASSERT_TRUE(database.checkpoint(CheckpointMode::Truncate).has_value());
        for (int i = 0; i < 3; ++i) addRows(database, 1000 + 20 * i, 10);
        m_main = readAll(file());
        m_wal = readAll(with(file(), "-wal"));
        ASSERT_GE(m_main.size(), 12 * page);
        ASSERT_GE(m_wal.size(), walHeader + 6 * frame);
    }
    void put(ByteView main, ByteView wal) const {
        writeAll(copy(), main);
        writeAll(with(copy(), "-wal"), wal);
    }
    [[nodiscard]] Path copy() const { return file("scrubbed.db"); }
    [[nodiscard]] ScrubReport look() const { return scrub(copy(), m_key).value(); }
    [[nodiscard]] std::size_t frames() const { return (m_wal.size() - walHeader) / frame; }

    Bytes m_main;
    Bytes m_wal;
};

TEST_F(ScrubTest, FindsNothingInAHealthyStore) {
    makeFiles();
    put(m_main, m_wal);
    const ScrubReport report = look();
    EXPECT_TRUE(report.clean()) << words(report);
    EXPECT_EQ(report.pages, m_main.size() / page);
    EXPECT_EQ(report.walFrames, frames());
    EXPECT_EQ(report.walFramesValid, frames());
    EXPECT_EQ(report.walFramesCommitted, frames());
    EXPECT_EQ(report.walTailBytes, 0U);
    Database database = Database::open(copy(), m_key, OpenMode::ReadWrite).value();
    EXPECT_TRUE(integrityCheck(database).value().empty());
    EXPECT_EQ(countRows(database), 229);
}

TEST_F(ScrubTest, FindsAFlippedBitInEveryPage) {
    makeFiles();
    std::mt19937 random(1);
    for (std::size_t number = 1; number <= m_main.size() / page; ++number) {
        for (int round = 0; round < 4; ++round) {
            Bytes changed = m_main;
            const std::size_t at = random() % (page - 12); // content, IV, MAC; in page 1 the salt, too
            changed[(number - 1) * page + at] ^= static_cast<Byte>(1U << random() % 8);
            put(changed, m_wal);
            const ScrubReport report = look();
            EXPECT_FALSE(report.clean());
            const auto& damaged = report.damagedPages;
            EXPECT_TRUE(std::find(damaged.begin(), damaged.end(), number) != damaged.end())
                << number << ' ' << at;
            EXPECT_EQ(damaged.size(), number == 1 && at < 16 ? report.pages : 1U) << number << ' ' << at;
        }
    }
}

TEST_F(ScrubTest, FindsAFlippedBitInEveryFrame) {
    makeFiles();
    std::mt19937 random(2);
    for (std::size_t number = 1; number <= frames(); ++number) {
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < 24; ++at) places.push_back(at); // the whole frame header
        for (int i = 0; i < 12; ++i) places.push_back(24 + random() % page);
        places.push_back(frame - 1); // the filling behind the MAC, which the checksum covers
        for (const std::size_t at : places) {
            Bytes changed = m_wal;
            changed[walHeader + (number - 1) * frame + at] ^= static_cast<Byte>(1U << random() % 8);
            put(m_main, changed);
            const ScrubReport report = look();
            EXPECT_EQ(report.damagedWalFrames, std::vector<std::uint32_t>{static_cast<std::uint32_t>(number)})
                << number << ' ' << at;
            EXPECT_EQ(report.walFramesValid, number - 1) << number << ' ' << at;
            EXPECT_EQ(report.unfinishedWalFrames.empty(), number != frames()) << number << ' ' << at;
            EXPECT_TRUE(report.damagedPages.empty());
        }
    }
}

TEST_F(ScrubTest, FindsADamagedWalHeader) {
    makeFiles();
    for (std::size_t at = 0; at < walHeader; ++at) {
        Bytes changed = m_wal;
        changed[at] ^= 0x04;
        put(m_main, changed);
        const ScrubReport report = look();
        EXPECT_TRUE(report.walHeaderDamaged) << at;
        EXPECT_FALSE(report.clean());
        EXPECT_EQ(report.walTailBytes, m_wal.size());
    }
}

TEST_F(ScrubTest, SaysWhereAWalWasCut) {
    makeFiles();
    for (std::size_t whole = 0; whole <= frames(); ++whole) {
        for (const std::size_t more : {std::size_t{0}, std::size_t{1}, frame / 2, frame - 1}) {
            const std::size_t size = walHeader + whole * frame + more;
            if (size > m_wal.size()) continue;
            put(m_main, ByteView(m_wal).first(size));
            const ScrubReport report = look();
            EXPECT_EQ(report.walFrames, whole);
            EXPECT_EQ(report.walFramesValid, whole);
            EXPECT_LE(report.walFramesCommitted, whole);
            EXPECT_EQ(report.walTailBytes, more);
        }
    }
    put(m_main, ByteView(m_wal).first(walHeader - 1));
    EXPECT_TRUE(look().walHeaderDamaged);
}

TEST_F(ScrubTest, FindsWhatWasCutOffTheMainFile) {
    makeFiles();
    const std::size_t pages = m_main.size() / page;
    for (std::size_t left = 1; left < pages; ++left) {
        put(ByteView(m_main).first(left * page), {});
        const ScrubReport report = look();
        EXPECT_EQ(report.missingPages, pages - left);
        EXPECT_FALSE(report.clean());
    }
    put(ByteView(m_main).first(2 * page + 100), {});
    EXPECT_EQ(look().trailingBytes, 100U);
    put(ByteView(m_main).first(100), {});
    EXPECT_TRUE(scrub(copy(), m_key).error().is(SqlError::Corrupt));
    EXPECT_TRUE(scrub(file("none.db"), m_key).error().is(SystemError::NotFound));
}

TEST_F(ScrubTest, FindsPagesThatWereSwappedOrWiped) {
    makeFiles();
    Bytes swapped = m_main;
    std::swap_ranges(swapped.begin() + 3 * page, swapped.begin() + 4 * page, swapped.begin() + 5 * page);
    put(swapped, m_wal);
    EXPECT_EQ(look().damagedPages, (std::vector<std::uint32_t>{4, 6}));
    Bytes wiped = m_main;
    std::fill_n(wiped.begin() + 3 * page, page,
                Byte{0}); // SQLCipher itself takes such a page for an empty one
    put(wiped, m_wal);
    EXPECT_EQ(look().damagedPages, (std::vector<std::uint32_t>{4}));
}

TEST_F(ScrubTest, SaysWhichDamageTheWalHeals) {
    makeFiles();
    Bytes changed = m_main;
    changed[500] ^= 1; // page 1, which every transaction writes
    put(changed, m_wal);
    EXPECT_EQ(look().damagedPages, (std::vector<std::uint32_t>{1}));
    EXPECT_EQ(look().replacedPages, (std::vector<std::uint32_t>{1}));
    put(changed, {});
    EXPECT_TRUE(look().replacedPages.empty());
}

TEST_F(ScrubTest, ToleratesWhatAnEarlierUseOfTheWalLeft) {
    Database database = makeStore(200);
    ASSERT_TRUE(database.checkpoint(CheckpointMode::Passive).has_value());
    addRows(database, 1000, 1); // begins the WAL anew, over the old frames
    const ScrubReport report = scrub(file(), m_key).value();
    EXPECT_TRUE(report.clean()) << words(report);
    EXPECT_GT(report.walFrames, report.walFramesValid);
    EXPECT_GT(report.walFramesCommitted, 0U);
    EXPECT_EQ(report.walTailBytes, (report.walFrames - report.walFramesValid) * frame);
    Bytes wal = readAll(with(file(), "-wal"));
    wal[walHeader + 100] ^= 1;
    put(readAll(file()), wal);
    EXPECT_EQ(look().damagedWalFrames.front(), 1U);
}

TEST_F(ScrubTest, ToleratesATransactionThatWasGivenUp) {
    Database database = makeStore(10);
    ASSERT_TRUE(execute(database, "PRAGMA cache_size=10").has_value()); // so that it writes before it commits
    {
        const Transaction givenUp = Transaction::begin(database, TransactionMode::Immediate).value();
        Statement insert = Statement::prepare(database, "INSERT INTO t VALUES(?,?)").value();
        for (int id = 1000; id < 2000; ++id)
            ASSERT_TRUE(run(insert, id, std::string(200, 'a') + std::to_string(id)).has_value());
    }
    const ScrubReport open = scrub(file(), m_key).value();
    EXPECT_TRUE(open.clean()) << words(open);
    EXPECT_GT(open.walFramesValid, open.walFramesCommitted);
    addRows(database, 20, 1); // shorter: the rest of what was given up stays behind it
    const ScrubReport after = scrub(file(), m_key).value();
    EXPECT_TRUE(after.clean()) << words(after);
    EXPECT_GT(after.walFrames, after.walFramesValid);
    EXPECT_EQ(after.walFramesValid, after.walFramesCommitted);
}

TEST_F(ScrubTest, DoesNotTakeSQLitesLocksAway) {
    Database database = makeStore(10);
    ASSERT_TRUE(scrub(file(), m_key).has_value());
    ASSERT_TRUE(checkEncrypted(file()).has_value());
    ASSERT_TRUE(open(OpenMode::ReadWrite).has_value());
    // Another process that opens and closes must not think that it is the last and delete the WAL.
    const pid_t child = ::fork();
    if (child == 0) {
        const bool opened = open(OpenMode::ReadWrite).has_value();
        ::_exit(opened ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    EXPECT_TRUE(std::filesystem::exists(with(file(), "-wal")));
    addRows(database, 100, 1);
    EXPECT_EQ(countRows(database), 11);
}

TEST_F(ScrubTest, RefusesAPlainFileAndCondemnsUnderAWrongKey) {
    makeFiles();
    put(m_main, {});
    const StoreKey other = StoreKey::generate(m_random);
    const ScrubReport report = scrub(copy(), other).value();
    EXPECT_EQ(report.damagedPages.size(), report.pages);
    Bytes plain = m_main;
    const std::string_view magic("SQLite format 3\0", 16);
    std::copy(magic.begin(), magic.end(), plain.begin());
    put(plain, {});
    EXPECT_TRUE(scrub(copy(), m_key).error().is(SqlError::NotEncrypted));
}

} // namespace
} // namespace cambist::sql
