// Creating and opening workspaces.
#include "tests/support/workspace_fixture.h"

#include <filesystem>
#include <sys/stat.h>

namespace cambist::desk {
namespace {

using test::codeOf;
using test::must;
using test::refusedWith;

class Workspaces : public test::WorkspaceTest {
protected:
    Status create(const Path& folder, std::string region = "eu", std::string currency = "EUR",
                  std::string person = "maker", std::string_view passphrase = test::makerPassphrase) {
        return Workspace::create({folder, std::move(region), std::move(currency), std::move(person), false},
                                 base::bytesOf(passphrase), around());
    }
    auto open(const Path& folder, const std::string& person, std::string_view passphrase) {
        return Workspace::open(folder, person, base::bytesOf(passphrase), around());
    }
    std::string vaultText() const {
        return std::string(base::textOf(test::readAll(m_workspace / "vault.json")));
    }
};

TEST_F(Workspaces, AFreshOneOpensWithItsPassphrase) {
    const auto folder = m_folder / "new.cambist";
    ASSERT_EQ(codeOf(create(folder, "sg", "SGD", "张伟")), "");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "new.cambist.partial"));
    const auto workspace = must(open(folder, "", test::makerPassphrase));
    EXPECT_EQ(workspace->region(), "sg");
    EXPECT_EQ(workspace->personName(), "张伟");
    ASSERT_TRUE(workspace->state().people.facts().has_value());
    EXPECT_EQ(workspace->state().people.facts()->baseCurrency.code(), "SGD");
    const auto* founder = workspace->state().people.personByName("张伟");
    EXPECT_EQ(founder->roles, access::Maker | access::Administrator);
    // Nobody else may read it.
    struct stat status {};
    ASSERT_EQ(::stat(folder.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0077U, 0U);
    ASSERT_EQ(::stat((folder / "vault.json").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0077U, 0U);
}

TEST_F(Workspaces, WhatCannotBeCreatedLeavesNothing) {
    const auto folder = m_folder / "new.cambist";
    EXPECT_EQ(codeOf(create(m_workspace)), "system.already-exists");
    EXPECT_EQ(codeOf(create(folder, "us")), "vault.region-unknown");
    EXPECT_EQ(codeOf(create(folder, "eu", "XXY")), "money.unknown-currency");
    EXPECT_EQ(codeOf(create(folder, "eu", "EUR", " maker")), "access.name-unusable");
    const auto tooShort = create(folder, "eu", "EUR", "maker", "elf Zeichen");
    ASSERT_TRUE(refusedWith(VaultError::PassphraseTooShort, tooShort));
    EXPECT_EQ(tooShort.error().arguments(), (std::vector<std::string>{"11", "12"}));
    // Characters count, not bytes.
    EXPECT_EQ(codeOf(create(folder, "eu", "EUR", "maker", "十一个汉字不算很长的")),
              "vault.passphrase-too-short");
    test::writeText(m_folder / "file", "x");
    EXPECT_EQ(codeOf(create(m_folder / "file" / "new.cambist")), "system.not-writable");
    EXPECT_EQ(codeOf(create(m_folder / std::string(300, 'x'))), "system.not-writable");
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
        EXPECT_TRUE(entry.path() == m_workspace || entry.path() == m_folder / "file") << entry.path();
}

TEST_F(Workspaces, ATrailingSlashIsNoOtherFolder) {
    ASSERT_EQ(codeOf(create((m_folder / "new.cambist").string() + "/")), "");
    EXPECT_TRUE(std::filesystem::exists(m_folder / "new.cambist" / "vault.json"));
    EXPECT_EQ(codeOf(create((m_folder / "new.cambist").string() + "/")), "system.already-exists");
    EXPECT_EQ(codeOf(open((m_folder / "new.cambist").string() + "/", "", test::makerPassphrase)), "");
}

TEST_F(Workspaces, WhoOpensItMustBeKnown) {
    const auto needed = open(m_workspace, "", test::makerPassphrase);
    ASSERT_TRUE(refusedWith(VaultError::PersonNeeded, needed));
    EXPECT_EQ(needed.error().arguments(), std::vector<std::string>{"maker, approver"});
    const auto unknown = open(m_workspace, "eve", test::makerPassphrase);
    ASSERT_TRUE(refusedWith(VaultError::PersonUnknown, unknown));
    EXPECT_EQ(unknown.error().object(), "eve");
    EXPECT_TRUE(refusedWith(VaultError::WrongPassphrase, open(m_workspace, "maker", "not the passphrase")));
    EXPECT_TRUE(
        refusedWith(VaultError::WrongPassphrase, open(m_workspace, "approver", test::makerPassphrase)));
    EXPECT_TRUE(refusedWith(VaultError::WrongPassphrase, open(m_workspace, "maker", "")));
    EXPECT_EQ(codeOf(open(m_workspace, "maker", test::makerPassphrase)), "");
    EXPECT_EQ(codeOf(open(m_workspace, "approver", test::approverPassphrase)), "");
}

TEST_F(Workspaces, OneEntryDoesNotOpenAsAnothers) {
    auto vault = must(Vault::load(m_workspace));
    std::swap(vault.entries[0].sealed, vault.entries[1].sealed);
    std::swap(vault.entries[0].salt, vault.entries[1].salt);
    must(vault.save(m_workspace));
    EXPECT_TRUE(
        refusedWith(VaultError::WrongPassphrase, open(m_workspace, "maker", test::approverPassphrase)));
}

TEST_F(Workspaces, FoldersThatAreNone) {
    EXPECT_TRUE(refusedWith(VaultError::NotAWorkspace, open(m_folder / "none", "", "x")));
    EXPECT_TRUE(refusedWith(VaultError::NotAWorkspace, open(m_folder.path(), "", "x")));
}

TEST_F(Workspaces, AVaultThatCannotBeReadIsSaidSo) {
    const auto good = vaultText();
    const auto with = [&](const std::string& text) {
        test::writeText(m_workspace / "vault.json", text);
        return codeOf(open(m_workspace, "maker", test::makerPassphrase));
    };
    const auto replaced = [&](const std::string& what, const std::string& by) {
        auto text = good;
        text.replace(text.find(what), what.size(), by);
        return with(text);
    };
    EXPECT_EQ(with(""), "vault.damaged");
    EXPECT_EQ(with("[]"), "vault.damaged");
    EXPECT_EQ(with("{}"), "vault.damaged");
    EXPECT_EQ(with(good.substr(0, good.size() / 2)), "vault.damaged");
    EXPECT_EQ(with(std::string(1 << 20, '[')), "vault.damaged");
    EXPECT_EQ(replaced("\"format\": 1", "\"format\": 2"), "vault.newer-format");
    EXPECT_EQ(replaced("\"format\": 1", "\"format\": 0"), "vault.damaged");
    EXPECT_EQ(replaced("\"format\": 1", "\"format\": \"1\""), "vault.damaged");
    // Costs that would take all memory, or none.
    EXPECT_EQ(replaced("\"memoryKiB\": 65536", "\"memoryKiB\": 4294967295"), "vault.damaged");
    EXPECT_EQ(replaced("\"memoryKiB\": 65536", "\"memoryKiB\": 1"), "vault.damaged");
    EXPECT_EQ(with(good), "");
}

TEST_F(Workspaces, ThePassphraseStandsNowhere) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_workspace)) {
        if (!entry.is_regular_file()) continue;
        const auto bytes = test::readAll(entry.path());
        for (const auto secret : {test::makerPassphrase, test::approverPassphrase})
            EXPECT_EQ(base::textOf(bytes).find(secret), std::string_view::npos) << entry.path();
    }
}

TEST_F(Workspaces, ASampleShowsItsPassphrase) {
    const auto folder = m_folder / "sample.cambist";
    must(Workspace::create({folder, "eu", "EUR", "maker", true}, base::bytesOf(test::makerPassphrase),
                           around()));
    const auto vault = must(Vault::load(folder));
    EXPECT_TRUE(vault.sample);
    EXPECT_EQ(vault.entries[0].samplePassphrase, test::makerPassphrase);
    const auto workspace = must(open(folder, "maker", test::makerPassphrase));
    EXPECT_TRUE(workspace->state().people.facts()->sample);
    EXPECT_FALSE(must(Vault::load(m_workspace)).sample);
}

TEST_F(Workspaces, FingerprintsAreKeyedByTheTeam) {
    const auto maker = openAs("maker");
    EXPECT_EQ(maker->fingerprint("DE1"), openAs("approver")->fingerprint("DE1"));
    EXPECT_NE(maker->fingerprint("DE1"), maker->fingerprint("DE2"));
    const auto folder = m_folder / "other.cambist";
    must(create(folder));
    EXPECT_NE(must(open(folder, "", test::makerPassphrase))->fingerprint("DE1"), maker->fingerprint("DE1"));
}

} // namespace
} // namespace cambist::desk
