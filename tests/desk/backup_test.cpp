// Backup and restore: whole, encrypted, verified, and never over something that is there.
#include "engine/desk/audit_desk.h"
#include "engine/desk/people_desk.h"
#include "tests/support/workspace_fixture.h"

#include <filesystem>

namespace cambist::desk {
namespace {

using test::codeOf;
using test::must;

class Backup : public test::WorkspaceTest {
protected:
    Path target() const { return m_folder / "B.cambist"; }
    Result<region::VerifyReport> restore(const Path& to, std::string_view passphrase = test::makerPassphrase,
                                         const std::string& person = "maker") const {
        return restoreWorkspace(target(), to, person, base::bytesOf(passphrase), around());
    }
    auto verify(const Path& folder) const {
        return must(verifyWorkspace(folder, "maker", base::bytesOf(test::makerPassphrase), around(), {}));
    }
    auto open(const Path& folder, std::string_view passphrase = test::makerPassphrase) const {
        return Workspace::open(folder, "maker", base::bytesOf(passphrase), around());
    }
};

TEST_F(Backup, ACopyOpensAndVerifies) {
    const auto maker = openAs("maker");
    const auto id = submit(*maker, 5);
    const auto report = must(backupWorkspace(*maker, target()));
    EXPECT_TRUE(report.clean());
    EXPECT_GT(report.entries, 0U);
    EXPECT_GT(report.rows, 5U);
    EXPECT_TRUE(verify(target()).clean());
    EXPECT_FALSE(std::filesystem::exists(test::withSuffix(target(), ".partial")));
    const auto copy = must(open(target()));
    EXPECT_EQ(must(PayoutDesk(*copy).find(id)).count, 5U);
    EXPECT_EQ(test::balanceOf(*copy, "1000"), test::balanceOf(*maker, "1000"));
    // The original goes on.
    test::WorkspaceTest::post(*maker, "1000", "3000", "1.00");
}

TEST_F(Backup, NothingInItIsReadable) {
    must(backupWorkspace(*openAs("maker"), target()));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(target())) {
        if (!entry.is_regular_file()) continue;
        const auto bytes = test::readAll(entry.path());
        for (const std::string_view word :
             {"SQLite format", "Alpha GmbH", "CREATE TABLE", "DE89370400440532013000"})
            EXPECT_EQ(base::textOf(bytes).find(word), std::string_view::npos) << entry.path();
    }
    EXPECT_EQ(codeOf(open(target(), "not the passphrase")), "vault.wrong-passphrase");
}

TEST_F(Backup, WhatIsThereIsNotOverwritten) {
    const auto maker = openAs("maker");
    must(backupWorkspace(*maker, target()));
    EXPECT_EQ(codeOf(backupWorkspace(*maker, target())), "system.already-exists");
    EXPECT_EQ(codeOf(backupWorkspace(*maker, m_workspace)), "system.already-exists");
    EXPECT_EQ(codeOf(restore(m_workspace)), "system.already-exists");
    std::filesystem::create_directory(m_folder / "empty");
    EXPECT_EQ(codeOf(restore(m_folder / "empty")), "system.already-exists");
    EXPECT_EQ(codeOf(restore((m_folder / "empty").string() + "/")), "system.already-exists");
}

TEST_F(Backup, ARestoredWorkspaceGoesOnAndSaysSo) {
    std::uint64_t entries = 0;
    {
        const auto maker = openAs("maker");
        submit(*maker, 3);
        entries = must(backupWorkspace(*maker, target().string() + "/")).entries;
        test::WorkspaceTest::post(*maker, "1000", "3000", "7.00");
    }
    const auto to = m_folder / "R.cambist";
    EXPECT_TRUE(must(restore(to)).clean());
    const auto report = verify(to);
    EXPECT_TRUE(report.clean());
    EXPECT_EQ(report.entries, entries + 1); // the restore itself
    const auto restored = must(open(to));
    EXPECT_EQ(test::balanceOf(*restored, "1000"), 100'000'000);
    test::WorkspaceTest::post(*restored, "1000", "3000", "9.00");
    EXPECT_EQ(test::balanceOf(*restored, "1000"), 100'000'900);
    // The backup is as it was: it can be restored again.
    EXPECT_TRUE(must(restore(m_folder / "R2.cambist")).clean());
}

TEST_F(Backup, RestoringTakesThePassphraseAndTheRole) {
    must(backupWorkspace(*openAs("maker"), target()));
    EXPECT_EQ(codeOf(restore(m_folder / "R", "not the passphrase")), "vault.wrong-passphrase");
    EXPECT_EQ(codeOf(restore(m_folder / "R", test::approverPassphrase, "approver")), "access.not-permitted");
    EXPECT_EQ(
        codeOf(restoreWorkspace(m_folder / "none", m_folder / "R", "maker", base::bytesOf("x"), around())),
        "vault.not-a-workspace");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "R"));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "R.partial"));
}

TEST_F(Backup, ABackupKeepsThePassphraseOfItsDay) {
    must(backupWorkspace(*openAs("maker"), target()));
    must(changePassphrase(m_workspace, "maker", base::bytesOf(test::makerPassphrase),
                          base::bytesOf("quite another one"), m_random));
    EXPECT_EQ(codeOf(open(target())), "");
    EXPECT_EQ(codeOf(open(m_workspace)), "vault.wrong-passphrase");
}

TEST_F(Backup, ADamagedBackupIsNotRestored) {
    must(backupWorkspace(*openAs("maker"), target()));
    const auto store = target() / "regions" / "eu.db";
    const auto healthy = test::readAll(store);
    for (std::size_t page = 1; page * 4096 < healthy.size(); page += 17) {
        auto damaged = healthy;
        damaged[page * 4096 + 100] ^= 1;
        test::writeAll(store, damaged);
        const auto result = restore(m_folder / "R");
        // A page that SQLite does not need is copied as what it is: nothing.
        if (result.has_value()) {
            EXPECT_TRUE(result.value().clean());
            std::filesystem::remove_all(m_folder / "R");
        } else {
            EXPECT_FALSE(std::filesystem::exists(m_folder / "R")) << page;
        }
        EXPECT_FALSE(std::filesystem::exists(m_folder / "R.partial")) << page;
    }
    auto damaged = healthy;
    for (std::size_t page = 1; page * 4096 < healthy.size(); ++page) damaged[page * 4096 + 100] ^= 1;
    test::writeAll(store, damaged);
    EXPECT_FALSE(codeOf(restore(m_folder / "R")).empty());
}

TEST_F(Backup, AChangedBackupIsNotRestored) {
    must(backupWorkspace(*openAs("maker"), target()));
    {
        auto database =
            must(sql::Database::open(target() / "regions" / "eu.db", storeKey(), sql::OpenMode::ReadWrite));
        must(sql::execute(database, "UPDATE account SET debits_posted=debits_posted+1 WHERE number=1"));
    }
    const auto result = restore(m_folder / "R");
    ASSERT_EQ(codeOf(result), "backup.not-sound");
    EXPECT_EQ(result.error().arguments(), std::vector<std::string>{"verify.table-differs"});
    EXPECT_FALSE(std::filesystem::exists(m_folder / "R"));
}

TEST_F(Backup, ABrokenStoreIsNotBackedUp) {
    const auto maker = openAs("maker");
    {
        auto database = must(sql::Database::open(paths().store, storeKey(), sql::OpenMode::ReadWrite));
        must(sql::execute(database, "UPDATE person SET roles=7"));
    }
    EXPECT_EQ(codeOf(backupWorkspace(*maker, target())), "backup.not-sound");
    EXPECT_FALSE(std::filesystem::exists(target()));
}

} // namespace
} // namespace cambist::desk
