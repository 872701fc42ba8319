#include "engine/desk/log_view.h"

#include "engine/chain/merkle.h"
#include "engine/chain/messages.pb.h"
#include "engine/desk/payout_view.h"
#include "engine/region/log_store.h"
#include "tests/support/workspace_fixture.h"

#include <algorithm>

namespace cambist::desk {
namespace {

using test::must;

class LogViewTest : public test::WorkspaceTest {
protected:
    std::unique_ptr<Workspace> m_maker = openAs("maker");
    std::unique_ptr<Workspace> m_approver = openAs("approver");

    std::vector<LogLine> all() { return must(logLines(*m_maker, 1, must(logSize(*m_maker)))); }
};

TEST_F(LogViewTest, SaysWhoDidWhatSinceTheBeginning) {
    const auto lines = all();
    ASSERT_EQ(lines.size(), 5u);
    std::vector<std::string> told;
    for (const auto& line : lines) {
        std::string text = line.sentence;
        for (const auto& argument : line.arguments) text += " | " + argument;
        told.push_back(text);
        EXPECT_EQ(line.entry, told.size());
        EXPECT_EQ(line.command, 0u);
        EXPECT_EQ(line.outcome, "accepted");
        EXPECT_EQ(line.device.size(), 8u);
        EXPECT_EQ(line.time, m_clock.now());
    }
    EXPECT_EQ(told, (std::vector<std::string>{
                        "log.genesis | maker | eu | EUR",
                        "log.open-accounts | maker | 8 | 1000",
                        "log.post-transfers | maker | 2",
                        "log.invite-person | maker | approver",
                        "log.join-person | approver",
                    }));
    EXPECT_EQ(lines[4].person, "approver") << "signed by a key that is gone";
    EXPECT_EQ(lines[4].object, "approver");
}

TEST_F(LogViewTest, TellsThePayoutsByTheirReferences) {
    const auto id = submit(*m_maker, 3);
    must(PayoutDesk(*m_approver).approve(id, Effect::Apply));
    must(PayoutDesk(*m_maker).release(id, "pain.001.001.09", m_folder / "out.xml", Effect::Apply));
    const auto single = submit(*m_maker, 1);
    must(PayoutDesk(*m_approver).reject(single, "no invoice", Effect::Apply));
    const auto lines = must(logLines(*m_approver, 6, 100));
    ASSERT_EQ(lines.size(), 5u);
    EXPECT_EQ(lines[0].code, "submit-payout");
    EXPECT_EQ(lines[0].object, toText(id));
    EXPECT_EQ(lines[0].arguments, (std::vector<std::string>{"maker", payoutReference(id), "3", "Suppliers"}));
    EXPECT_EQ(lines[0].counts, std::vector<std::size_t>{2});
    EXPECT_EQ(lines[1].code, "approve-payout");
    EXPECT_EQ(lines[1].person, "approver");
    EXPECT_EQ(lines[2].arguments.back(), "pain.001.001.09");
    EXPECT_EQ(lines[3].sentence, "log.submit-payout.one");
    EXPECT_EQ(lines[4].sentence, "log.reject-payout");
    EXPECT_EQ(lines[4].arguments,
              (std::vector<std::string>{"approver", payoutReference(single), "no invoice"}));
}

TEST_F(LogViewTest, GivesPagesAndTheHashThatTheTreeHas) {
    EXPECT_TRUE(must(logLines(*m_maker, 0, 10)).empty());
    EXPECT_TRUE(must(logLines(*m_maker, 6, 10)).empty());
    const auto page = must(logLines(*m_maker, 2, 2));
    ASSERT_EQ(page.size(), 2u);
    EXPECT_EQ(page[0].entry, 2u);
    must(m_maker->store().log().forEach(1, 1, [&](const region::StoredBatch& stored) -> Status {
        EXPECT_EQ(page[0].hash, base::toHex(chain::leafHash(stored.entry)));
        return ok();
    }));
}

TEST_F(LogViewTest, TwoCommandsOfOneEntryAreTwoLines) {
    auto first = m_maker->newCommand(), second = m_maker->newCommand();
    for (auto* command : {&first, &second}) {
        auto& account = *command->mutable_open_accounts()->add_accounts();
        account.set_code(command == &first ? "7000" : "7010");
        account.set_name_en("x");
        account.set_type(5);
        account.set_currency("EUR");
    }
    const std::vector commands{first, second};
    must(m_maker->submit(commands, Effect::Apply));
    must(m_maker->submit({&first, 1}, Effect::Apply));
    const auto lines = must(logLines(*m_maker, 6, 2));
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[1].command, 1u);
    EXPECT_EQ(lines[1].sentence, "log.open-accounts.one");
    EXPECT_EQ(lines[1].object, "7010");
    EXPECT_EQ(lines[2].outcome, "duplicate");
}

} // namespace
} // namespace cambist::desk
