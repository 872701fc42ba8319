// Who may act: genesis, invitations, joining, roles.
#include "tests/engine/machine/machine_fixture.h"

#include "engine/machine/handlers.h"

namespace cambist::machine {
namespace {

class PeopleCommands : public MachineTest {
protected:
    static crypto::SigningKey key(Byte seed) {
        return must(crypto::SigningKey::fromSeed(SecretBytes(Bytes(32, seed))));
    }
    wire::Command invitation(const std::string& name, std::uint32_t roles, const crypto::SigningKey& code) {
        auto command = maker().newCommand();
        auto& person = *command.mutable_invite_person()->mutable_person();
        person.set_id(asText(access::PersonId::make(m_clock.now(), m_random).view()));
        person.set_name(name);
        person.set_roles(roles);
        person.set_public_key(asText(code.publicKey().bytes));
        return command;
    }
    static wire::Command joining(desk::Workspace& workspace, const access::PersonId& person,
                                 const crypto::SigningKey& fresh) {
        auto command = workspace.newCommand();
        auto& message = *command.mutable_join_person();
        message.set_person(asText(person.view()));
        message.set_public_key(asText(fresh.publicKey().bytes));
        message.set_possession(asText(chain::provePossession(fresh, person.view())));
        return command;
    }
    /// The workspace in the hands of whoever holds `seed`.
    std::unique_ptr<desk::Workspace> holding(Byte seed, const access::PersonId& person,
                                             const std::string& name) {
        auto secrets = secretsOf("maker").clone();
        secrets.signingSeed = SecretBytes(Bytes(32, seed));
        desk::VaultEntry entry;
        entry.person = person;
        entry.name = name;
        return must(desk::Workspace::openWith(m_workspace, entry, std::move(secrets), around()));
    }
    access::Person person(const std::string& name) {
        must(maker().store().refresh());
        const auto* found = maker().state().people.personByName(name);
        return found ? *found : access::Person{};
    }
};

TEST_F(PeopleCommands, AWorkspaceIsFoundedOnce) {
    auto command = maker().newCommand();
    auto& genesis = *command.mutable_genesis();
    genesis.set_region("eu");
    EXPECT_EQ(codeOfRun(maker(), command), "access.already-founded");
}

TEST_F(PeopleCommands, EveryCommandNeedsItsRole) {
    const auto id = submit(maker(), 2);
    auto open = approver().newCommand();
    open.mutable_open_accounts();
    auto post = approver().newCommand();
    post.mutable_post_transfers();
    auto sub = approver().newCommand();
    sub.mutable_submit_payout();
    auto invite = approver().newCommand();
    invite.mutable_invite_person();
    auto restore = approver().newCommand();
    restore.mutable_record_restore();
    const std::pair<const wire::Command*, std::string> approverMayNot[] = {{&open, "administrator"},
                                                                           {&post, "administrator"},
                                                                           {&invite, "administrator"},
                                                                           {&restore, "administrator"},
                                                                           {&sub, "maker"}};
    for (const auto& [command, role] : approverMayNot) {
        const auto result = run(approver(), *command);
        ASSERT_EQ(codeOf(result), "access.not-permitted") << role;
        EXPECT_EQ(result.error().object(), "approver");
        EXPECT_EQ(result.error().arguments(), std::vector<std::string>{role});
    }
    auto approve = maker().newCommand();
    write(*approve.mutable_approve_payout()->mutable_content(), payout(id));
    auto reject = maker().newCommand();
    reject.mutable_reject_payout()->set_payout(asText(id.view()));
    for (const auto* command : {&approve, &reject}) {
        const auto result = run(maker(), *command);
        ASSERT_EQ(codeOf(result), "access.not-permitted");
        EXPECT_EQ(result.error().arguments(), std::vector<std::string>{"approver"});
    }
}

TEST_F(PeopleCommands, InvitationsAreChecked) {
    const auto refused = [&](const std::string& code, auto change) {
        auto command = invitation("carol", access::Maker, key(40));
        change(*command.mutable_invite_person()->mutable_person());
        EXPECT_EQ(codeOfRun(maker(), command), code);
    };
    refused("chain.malformed", [](auto& p) { p.set_id("short"); });
    refused("chain.malformed", [](auto& p) { p.set_public_key("short"); });
    for (const std::string name : {"", " carol", "carol ", "ca\u202erol", "tab\tname"})
        refused("access.name-unusable", [&](auto& p) { p.set_name(name); });
    refused("access.name-unusable", [](auto& p) { p.set_name(std::string(65, 'x')); });
    for (const std::uint32_t roles : {0U, 8U, 9U, 0xffffffffU})
        refused("access.roles-unusable", [&](auto& p) { p.set_roles(roles); });
    refused("access.name-taken", [](auto& p) { p.set_name("approver"); });
    refused("access.key-taken", [&](auto& p) { p.set_public_key(asText(person("approver").publicKey)); });
    refused("access.key-taken", [&](auto& p) { p.set_id(asText(person("approver").id.view())); });
    refused("", [](auto& p) { p.set_name("张伟"); });
    EXPECT_EQ(person("张伟").state, access::PersonState::Invited);
}

TEST_F(PeopleCommands, WhoIsInvitedCanOnlyJoin) {
    must(
        run(maker(), invitation("carol", access::Maker | access::Approver | access::Administrator, key(40))));
    auto carol = holding(40, person("carol").id, "carol");
    auto open = carol->newCommand();
    open.mutable_open_accounts();
    EXPECT_EQ(codeOfRun(*carol, open), "access.not-active");

    const auto id = person("carol").id;
    // For somebody else, without the key's own signature, with a key that is taken.
    EXPECT_EQ(codeOfRun(*carol, joining(*carol, person("maker").id, key(41))), "access.person-unknown");
    auto stolen = joining(*carol, id, key(41));
    stolen.mutable_join_person()->set_possession(asText(chain::provePossession(key(42), id.view())));
    EXPECT_EQ(codeOfRun(*carol, stolen), "access.no-possession");
    EXPECT_EQ(codeOfRun(*carol, joining(*carol, id, key(40))), "access.key-taken");

    EXPECT_EQ(codeOfRun(*carol, joining(*carol, id, key(41))), "");
    EXPECT_EQ(person("carol").state, access::PersonState::Active);
    // The code's key is nobody's now; the person's own works, and joins no second time.
    EXPECT_EQ(codeOfRun(*carol, joining(*carol, id, key(43))), "chain.unknown-actor");
    auto own = holding(41, id, "carol");
    EXPECT_EQ(codeOfRun(*own, joining(*own, id, key(43))), "access.already-joined");
    EXPECT_EQ(codeOfRun(*own, invitation("dave", access::Maker, key(44))), "");
}

TEST_F(PeopleCommands, ALostCodeIsReplaced) {
    must(run(maker(), invitation("carol", access::Maker, key(40))));
    const auto first = person("carol");
    must(run(maker(), invitation("carol", access::Approver, key(41))));
    const auto second = person("carol");
    EXPECT_EQ(second.id, first.id);
    EXPECT_EQ(second.roles, access::Approver);
    auto old = holding(40, first.id, "carol");
    EXPECT_EQ(codeOfRun(*old, joining(*old, first.id, key(50))), "chain.unknown-actor");
    auto fresh = holding(41, first.id, "carol");
    EXPECT_EQ(codeOfRun(*fresh, joining(*fresh, first.id, key(50))), "");
    EXPECT_EQ(codeOfRun(maker(), invitation("carol", access::Maker, key(42))), "access.name-taken");
}

TEST_F(PeopleCommands, UnknownVersionsAndFieldsAreUnsupported) {
    auto command = invitation("carol", access::Maker, key(40));
    for (const std::uint32_t version : {0U, 2U}) {
        command.set_version(version);
        EXPECT_EQ(codeOfRun(maker(), command), "chain.unknown-field");
    }
    command.set_version(1);
    auto& person = *command.mutable_invite_person()->mutable_person();
    person.GetReflection()->MutableUnknownFields(&person)->AddVarint(1000, 1);
    EXPECT_EQ(codeOfRun(maker(), command), "chain.unknown-field");
    auto empty = maker().newCommand();
    EXPECT_EQ(codeOfRun(maker(), empty), "chain.unknown-field");
}

TEST_F(PeopleCommands, ACheckAloneChangesNothing) {
    const auto command = invitation("carol", access::Maker, key(40));
    auto& machine = maker().store().machine();
    Context context;
    context.actor = machine.state().people.personByName("maker");
    Effects effects;
    const auto verdict = must(machine.handle(command, context, Run::CheckOnly, effects));
    EXPECT_EQ(verdict.outcome, chain::Outcome::Accepted);
    EXPECT_EQ(machine.state().people.personByName("carol"), nullptr);
    EXPECT_EQ(effects.finish(), Effects().finish());
}

TEST(Machine, TextsAreCutBetweenCharacters) {
    EXPECT_EQ(firstBytes("abc", 3), "abc");
    EXPECT_EQ(firstBytes("abc", 2), "ab");
    EXPECT_EQ(firstBytes("张伟", 5), "张");
    EXPECT_EQ(firstBytes("张伟", 6), "张伟");
    EXPECT_EQ(firstBytes("张伟", 2), "");
}

} // namespace
} // namespace cambist::machine
