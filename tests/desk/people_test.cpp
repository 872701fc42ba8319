// Inviting, joining, passphrases: one-time codes, and what a crash in between leaves.
#include "engine/desk/people_desk.h"
#include "tests/support/workspace_fixture.h"

#include <filesystem>

namespace cambist::desk {
namespace {

using access::AccessError;
using test::codeOf;
using test::must;
using test::refusedWith;

constexpr std::string_view carolsPassphrase = "carol and her payouts";

class People : public test::WorkspaceTest {
protected:
    Invitation inviteCarol(std::uint32_t roles = access::Maker) {
        return must(invite(*openAs("maker"), "carol", roles, Effect::Apply));
    }
    Status joinCarol(const std::string& code, std::string_view passphrase = carolsPassphrase) {
        return join(m_workspace, "carol", code, base::bytesOf(passphrase), around());
    }
    auto openCarol(std::string_view passphrase = carolsPassphrase) {
        return Workspace::open(m_workspace, "carol", base::bytesOf(passphrase), around());
    }
    bool active() {
        return openAs("maker")->state().people.personByName("carol")->state == access::PersonState::Active;
    }
};

TEST_F(People, JoiningWithACode) {
    const auto invitation = inviteCarol();
    EXPECT_EQ(invitation.name, "carol");
    EXPECT_GE(invitation.code.size(), 20U);
    EXPECT_TRUE(refusedWith(AccessError::NotActive, openCarol()));
    ASSERT_EQ(codeOf(joinCarol(invitation.code)), "");
    const auto carol = must(openCarol());
    const auto all = people(*carol);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[1].name, "carol");
    EXPECT_EQ(all[1].roles, access::Maker);
    EXPECT_EQ(all[1].state, access::PersonState::Active);
    EXPECT_TRUE(all[1].opensHere);
    // She can act in her own name.
    submit(*carol, 2);
}

TEST_F(People, ACodeIsTypedAsPeopleType) {
    auto code = inviteCarol().code;
    std::string typed = " ";
    for (const char c : code)
        typed += c == '-' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    EXPECT_EQ(codeOf(checkInvitation(m_workspace, "carol", typed)), "");
    EXPECT_EQ(codeOf(joinCarol(typed)), "");
}

TEST_F(People, AWrongCodeOpensNothing) {
    const auto code = inviteCarol().code;
    auto wrong = code;
    wrong[0] = wrong[0] == 'A' ? 'B' : 'A';
    EXPECT_TRUE(refusedWith(VaultError::WrongCode, joinCarol(wrong)));
    EXPECT_TRUE(refusedWith(VaultError::WrongCode, joinCarol("")));
    EXPECT_TRUE(refusedWith(VaultError::WrongCode, joinCarol("!!")));
    EXPECT_TRUE(refusedWith(VaultError::WrongCode, checkInvitation(m_workspace, "carol", wrong)));
    EXPECT_TRUE(refusedWith(VaultError::NotInvited,
                            join(m_workspace, "dave", code, base::bytesOf(carolsPassphrase), around())));
    EXPECT_TRUE(refusedWith(VaultError::PassphraseTooShort, joinCarol(code, "short")));
    EXPECT_EQ(codeOf(joinCarol(code)), "");
}

TEST_F(People, ACodeWorksOnce) {
    const auto code = inviteCarol().code;
    must(joinCarol(code));
    EXPECT_TRUE(refusedWith(VaultError::NotInvited, joinCarol(code, "somebody else's words")));
    EXPECT_EQ(codeOf(openCarol()), "");
}

TEST_F(People, ANewInvitationReplacesTheOld) {
    const auto old = inviteCarol(access::Maker).code;
    const auto fresh = inviteCarol(access::Approver).code;
    EXPECT_TRUE(refusedWith(VaultError::WrongCode, joinCarol(old)));
    ASSERT_EQ(codeOf(joinCarol(fresh)), "");
    EXPECT_EQ(openAs("maker")->state().people.personByName("carol")->roles, access::Approver);
    const auto again = invite(*openAs("maker"), "carol", access::Maker, Effect::Apply);
    EXPECT_TRUE(refusedWith(AccessError::NameTaken, again));
}

TEST_F(People, OnlyAdministratorsInvite) {
    EXPECT_TRUE(refusedWith(AccessError::NotPermitted,
                            invite(*openAs("approver"), "carol", access::Maker, Effect::Apply)));
    EXPECT_TRUE(
        refusedWith(AccessError::NameUnusable, invite(*openAs("maker"), "", access::Maker, Effect::Apply)));
    EXPECT_TRUE(refusedWith(AccessError::RolesUnusable, invite(*openAs("maker"), "carol", 0, Effect::Apply)));
    EXPECT_TRUE(refusedWith(AccessError::NameTaken,
                            invite(*openAs("maker"), "approver", access::Maker, Effect::Apply)));
    // Nothing of this reached the vault.
    EXPECT_EQ(must(Vault::load(m_workspace)).entries.size(), 2U);
}

TEST_F(People, ADryInvitationLeavesNothing) {
    const auto before = test::readAll(m_workspace / "vault.json");
    EXPECT_EQ(must(invite(*openAs("maker"), "carol", access::Maker, Effect::DryRun)).code, "");
    EXPECT_EQ(test::readAll(m_workspace / "vault.json"), before);
    EXPECT_EQ(openAs("maker")->state().people.personByName("carol"), nullptr);
}

// The program died after the log had taken the new key, before it could close the invitation.
TEST_F(People, JoiningAgainAfterACrashKeepsTheKeyThatCounts) {
    const auto code = inviteCarol().code;
    const auto invited = must(Vault::load(m_workspace));
    must(joinCarol(code));
    auto vault = must(Vault::load(m_workspace));
    vault.entries.push_back(*std::find_if(invited.entries.begin(), invited.entries.end(),
                                          [](const auto& e) { return e.invited; }));
    must(vault.save(m_workspace));
    EXPECT_EQ(codeOf(openCarol()), ""); // who has joined stands before the invitation

    EXPECT_TRUE(refusedWith(VaultError::WrongPassphrase, joinCarol(code, "another passphrase")));
    EXPECT_EQ(codeOf(joinCarol(code)), "");
    EXPECT_EQ(must(Vault::load(m_workspace)).entries.size(), 3U);
    submit(*must(openCarol()), 1);
}

// It died after the vault had the new entry, before the log took the key: everything may be done again.
TEST_F(People, JoiningAgainAfterAnEarlierCrash) {
    const auto code = inviteCarol().code;
    const auto log = test::readAll(paths().store);
    const auto anchor = test::readAll(paths().anchor);
    const auto invited = must(Vault::load(m_workspace));
    must(joinCarol(code));
    auto vault = must(Vault::load(m_workspace));
    vault.entries.push_back(*std::find_if(invited.entries.begin(), invited.entries.end(),
                                          [](const auto& e) { return e.invited; }));
    must(vault.save(m_workspace));
    test::writeAll(paths().store, log);
    test::writeAll(paths().anchor, anchor);
    ASSERT_FALSE(active());
    EXPECT_EQ(codeOf(joinCarol(code, "a newly chosen one")), "");
    EXPECT_TRUE(active());
    EXPECT_TRUE(refusedWith(VaultError::WrongPassphrase, openCarol()));
    submit(*must(openCarol("a newly chosen one")), 1);
}

// The vault is older than the log: an invitation whose code was replaced since.
TEST_F(People, AnOutdatedInvitationDoesNotReplaceAnything) {
    const auto old = inviteCarol().code;
    const auto oldVault = test::readAll(m_workspace / "vault.json");
    inviteCarol();
    test::writeAll(m_workspace / "vault.json", oldVault);
    EXPECT_TRUE(refusedWith(VaultError::WrongCode, joinCarol(old)));
    EXPECT_EQ(must(Vault::load(m_workspace)).entries.size(), 3U); // no entry that the log knows nothing of
}

TEST_F(People, PassphrasesCanBeChanged) {
    const auto change = [&](std::string_view old, std::string_view fresh) {
        return changePassphrase(m_workspace, "approver", base::bytesOf(old), base::bytesOf(fresh), m_random);
    };
    const auto before = test::readAll(m_workspace / "vault.json");
    EXPECT_TRUE(refusedWith(VaultError::WrongPassphrase, change("not the old one", "a new passphrase")));
    EXPECT_TRUE(refusedWith(VaultError::PassphraseTooShort, change(test::approverPassphrase, "short")));
    EXPECT_TRUE(refusedWith(VaultError::PersonUnknown,
                            changePassphrase(m_workspace, "eve", base::bytesOf("x"),
                                             base::bytesOf("a new passphrase"), m_random)));
    EXPECT_EQ(test::readAll(m_workspace / "vault.json"), before);
    ASSERT_EQ(codeOf(change(test::approverPassphrase, "a new passphrase")), "");
    const auto open = [&](std::string_view passphrase) {
        return codeOf(Workspace::open(m_workspace, "approver", base::bytesOf(passphrase), around()));
    };
    EXPECT_EQ(open(test::approverPassphrase), "vault.wrong-passphrase");
    EXPECT_EQ(open("a new passphrase"), "");
    // The others' are as they were.
    EXPECT_EQ(codeOf(Workspace::open(m_workspace, "maker", base::bytesOf(test::makerPassphrase), around())),
              "");
}

} // namespace
} // namespace cambist::desk
