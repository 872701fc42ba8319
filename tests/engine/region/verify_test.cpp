// Verifying a healthy store: everything is looked at, nothing is found, nothing is changed.
#include "tests/engine/region/region_fixture.h"

namespace cambist::region {
namespace {

class Verify : public RegionTest {};

TEST_F(Verify, AHealthyStoreIsClean) {
    makeHistory();
    const auto report = verify();
    EXPECT_EQ(codes(report), "");
    EXPECT_TRUE(report.clean());
    EXPECT_GT(report.pages, 20U);
    EXPECT_EQ(report.entries, static_cast<std::uint64_t>(number("SELECT count(*) FROM log_batch")));
    EXPECT_EQ(report.transfers, static_cast<std::uint64_t>(number("SELECT count(*) FROM transfer")));
    EXPECT_EQ(report.heads, report.entries);
    EXPECT_EQ(report.signatures, 3 * report.entries);
    EXPECT_GE(report.commands, report.entries);
    EXPECT_GE(report.tables, 12U);
    EXPECT_GT(report.rows, 50U);
}

TEST_F(Verify, AnEmptyLogIsClean) {
    const auto fresh = RegionPaths{m_folder / "f.db", m_folder / "f.anchor", m_folder / "f.lock"};
    must(RegionStore::create(fresh, storeKey())).reset();
    const auto report = must(verifyStore(fresh, storeKey(), {}));
    EXPECT_EQ(codes(report), "");
    EXPECT_EQ(report.entries, 0U);
}

TEST_F(Verify, NothingIsWritten) {
    makeHistory();
    {
        const auto open = openAs("maker"); // so that there is a WAL
        post(*open, "1000", "3000", "1.00");
        const auto before = files();
        ASSERT_FALSE(before.wal.empty());
        EXPECT_EQ(codes(verify()), "");
        const auto after = files();
        EXPECT_EQ(after.db, before.db);
        EXPECT_EQ(after.wal, before.wal);
        EXPECT_EQ(after.anchor, before.anchor);
    }
    const auto before = files();
    EXPECT_EQ(codes(verify()), "");
    EXPECT_EQ(files().db, before.db);
}

TEST_F(Verify, AnotherKeyReadsNothing) {
    const auto stranger = sql::StoreKey::generate(m_random);
    const auto result = verifyStore(paths(), stranger, {});
    ASSERT_TRUE(result.has_error() || !result.value().clean());
    EXPECT_EQ(codeOf(RegionStore::open(paths(), stranger)), "sql.wrong-key");
}

TEST_F(Verify, ProgressNamesItsSteps) {
    makeHistory();
    std::string steps;
    std::uint64_t last = 0, total = 0;
    must(verifyStore(paths(), storeKey(), [&](std::string_view step, std::uint64_t done, std::uint64_t of) {
        if (steps.find(step) == std::string::npos) steps += std::string(step) + " ";
        if (step == "log") last = done, total = of;
    }));
    EXPECT_EQ(steps, "pages structure log tables ");
    EXPECT_EQ(last, total);
}

TEST_F(Verify, StateIsTheLogPlayedAgain) {
    makeHistory();
    const auto live =
        must(sql::Database::open(paths().store, storeKey(), sql::OpenMode::ReadOnly)).pageCount();
    EXPECT_GT(must(Result<std::int64_t>(live)), 0);
    // The same commands on a copy of the beginning give the same tables and the same root.
    const auto once = verify();
    const auto twice = verify();
    EXPECT_EQ(once.root, twice.root);
    post(*openAs("maker"), "1000", "3000", "1.00");
    EXPECT_NE(verify().root, once.root);
    EXPECT_EQ(codes(verify()), "");
}

TEST_F(Verify, StoresOfAnotherKindAreSaidSo) {
    test::writeText(db(), std::string(8192, 'x'));
    EXPECT_FALSE(codeOf(openStore()).empty());
    test::writeText(db(), "short");
    EXPECT_EQ(codeOf(openStore()), "sql.corrupt");
    std::string plain("SQLite format 3");
    plain.resize(8192, '\0');
    test::writeText(db(), plain);
    EXPECT_EQ(codeOf(openStore()), "sql.not-encrypted");
    std::filesystem::remove(db());
    EXPECT_EQ(codeOf(openStore()), "system.not-found");
}

TEST_F(Verify, AStoreOfANewerVersionIsLeftAlone) {
    change("INSERT INTO schema_migration SELECT 9999, 'future', sha256 FROM schema_migration LIMIT 1");
    EXPECT_EQ(codeOf(openStore()), "sql.newer-schema");
}

} // namespace
} // namespace cambist::region
