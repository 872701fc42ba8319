// One workspace open in two places: each sees what the other wrote, and nothing is lost or doubled.
#include "engine/desk/audit_desk.h"
#include "engine/desk/ledger_desk.h"
#include "engine/desk/people_desk.h"
#include "tests/support/workspace_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

namespace cambist::desk {
namespace {

using test::codeOf;
using test::must;

class TwoWriters : public test::WorkspaceTest {
protected:
    static void openAccount(Workspace& workspace, const Path& file, const std::string& code) {
        test::writeText(file, "code,type,currency\n" + code + ",asset,EUR\n");
        must(importAccounts(workspace, file, Effect::Apply));
    }
    /// Runs in a process of its own; true when it came to its end.
    static pid_t inChild(const std::function<void()>& work) {
        const auto child = ::fork();
        if (child != 0) return child;
        int code = 1;
        try {
            work();
            code = 0;
        } catch (const std::exception& e) {
            std::cerr << e.what() << '\n';
        }
        std::_Exit(code);
    }
    static bool ended(pid_t child) {
        int status = 0;
        return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    void expectSound() const {
        const auto report =
            must(verifyWorkspace(m_workspace, "maker", base::bytesOf(test::makerPassphrase), around(), {}));
        EXPECT_TRUE(report.clean()) << (report.clean() ? "" : test::words(report.problems.front()));
    }
};

TEST_F(TwoWriters, EachSeesTheOthersAccounts) {
    auto one = openAs("maker");
    auto two = openAs("maker");
    for (int i = 0; i < 6; ++i) {
        auto& writer = i % 2 == 0 ? *one : *two;
        auto& reader = i % 2 == 0 ? *two : *one;
        const auto code = "S" + std::to_string(i);
        openAccount(writer, m_folder / "a.csv", code);
        must(reader.store().refresh());
        const auto* seen = reader.state().ledger.accountByCode(code);
        ASSERT_NE(seen, nullptr) << i;
        EXPECT_EQ(seen->number, writer.state().ledger.accountByCode(code)->number);
        test::WorkspaceTest::post(reader, code, "3000", "1.00");
        EXPECT_EQ(test::balanceOf(writer, code), 100);
    }
    one.reset();
    two.reset();
    expectSound();
}

TEST_F(TwoWriters, TwoPeopleAtOnce) {
    auto maker = openAs("maker");
    auto approver = openAs("approver");
    for (int i = 0; i < 3; ++i) {
        const auto id = submit(*maker, 3);
        must(PayoutDesk(*approver).approve(id, Effect::Apply));
        EXPECT_EQ(
            codeOf(PayoutDesk(*maker).release(id, "pain.001.001.09", m_folder / "x.xml", Effect::Apply)), "");
        EXPECT_EQ(must(PayoutDesk(*approver).find(id)).state, payments::PayoutState::Released);
    }
}

TEST_F(TwoWriters, WhoWasInvitedMeanwhileIsKnown) {
    auto one = openAs("maker");
    auto two = openAs("maker");
    must(invite(*one, "carol", access::Maker, Effect::Apply));
    EXPECT_EQ(codeOf(invite(*two, "carol", access::Approver, Effect::Apply)), "");
    must(one->store().refresh());
    EXPECT_EQ(one->state().people.personByName("carol")->roles, access::Approver);
}

TEST_F(TwoWriters, ProcessesTakeTurns) {
    constexpr int each = 40;
    std::vector<pid_t> children;
    for (int process = 0; process < 3; ++process)
        children.push_back(inChild([&] {
            auto workspace = openAs("maker");
            for (int i = 0; i < each; ++i) {
                PostingSession posting(*workspace, "p", std::to_string(process) + "/" + std::to_string(i),
                                       Effect::Apply);
                must(posting.add(
                    R"({"debit":"5000","credit":"3000","amount":"0.01","valueDate":"2026-11-23"})"));
                must(posting.finish());
                if (i % 10 == 9) workspace = openAs("maker");
            }
        }));
    for (const auto child : children) EXPECT_TRUE(ended(child));
    EXPECT_EQ(test::balanceOf(*openAs("maker"), "5000"), 3 * each);
    expectSound();
}

TEST_F(TwoWriters, VerifyingWhileOthersWriteFindsNothing) {
    const auto writer = inChild([&] {
        for (int round = 0; round < 10; ++round) {
            auto workspace = openAs("maker"); // opening and closing moves the WAL about
            for (int i = 0; i < 4; ++i) test::WorkspaceTest::post(*workspace, "5000", "3000", "0.01");
        }
    });
    int rounds = 0, status = 0;
    for (; ::waitpid(writer, &status, WNOHANG) == 0; ++rounds) {
        const auto report = region::verifyStore(paths(), storeKey(), {});
        ASSERT_FALSE(report.has_error()) << codeOf(report);
        EXPECT_TRUE(report.value().clean()) << test::words(report.value().problems.front());
    }
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    EXPECT_GT(rounds, 0);
    expectSound();
}

TEST_F(TwoWriters, KilledAmidWritingLosesNothingAcknowledged) {
    for (int round = 0; round < (test::longMode() ? 200 : 8); ++round) {
        int pipe[2];
        ASSERT_EQ(::pipe(pipe), 0);
        const auto before = test::balanceOf(*openAs("maker"), "5000");
        const auto child = inChild([&] {
            auto workspace = openAs("maker");
            for (;;) {
                test::WorkspaceTest::post(*workspace, "5000", "3000", "0.01");
                if (::write(pipe[1], "x", 1) != 1) std::_Exit(1);
            }
        });
        ::close(pipe[1]);
        char byte = 0;
        int acknowledged = 0;
        for (int i = 0; i <= round % 5 && ::read(pipe[0], &byte, 1) == 1; ++i) ++acknowledged;
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        ::waitpid(child, nullptr, 0);
        while (::read(pipe[0], &byte, 1) == 1) ++acknowledged; // said before it died
        ::close(pipe[0]);
        const auto after = test::balanceOf(*openAs("maker"), "5000");
        EXPECT_GE(after - before, acknowledged);
        EXPECT_LE(after - before, acknowledged + 1);
    }
    expectSound();
}

} // namespace
} // namespace cambist::desk
