#include "engine/desk/row_guess.h"
#include "tests/desk/draft_fixture.h"
#include "tests/support/workspace_fixture.h"

#include "engine/desk/audit_desk.h"

#include <algorithm>
#include <set>

namespace cambist::desk {
namespace {

using test::codeOf;
using test::must;

/// Says how far something is, and stops it at one of the calls.
struct Stopper {
    int stopAt = -1; ///< -1: never
    int calls = 0;
    std::set<int> phases = {};
    std::uint64_t lastDone = 0, lastTotal = 0, widest = 0;

    Progress progress() {
        return [this](int phase, std::uint64_t done, std::uint64_t total) {
            if (phases.contains(phase) && done > lastDone) widest = std::max(widest, done - lastDone);
            phases.insert(phase);
            lastDone = done;
            lastTotal = total;
            return calls++ != stopAt;
        };
    }
};

class ImportStopTest : public DraftDeskTest {
protected:
    static std::string file(int rows) {
        std::string text(header);
        for (int i = 0; i < rows; ++i)
            text += i % 10 == 3
                        ? "X-" + std::to_string(i) + ",x,EUR,2026-11-25,Bad," + ibanOf(i) + ",,,bank-eur\n"
                        : goodRow(i);
        return text;
    }
    std::int64_t count(const std::string& table) {
        auto select =
            must(sql::Statement::prepare(m_workspace->store().database(), "SELECT count(*) FROM " + table));
        return must(sql::queryInt64(select)).value_or(-1);
    }
};

TEST_F(ImportStopTest, SaysHowFarItIs) {
    Stopper stopper;
    ImportOptions options;
    options.progress = stopper.progress();
    const auto result = must(importText(file(7000), options));
    EXPECT_EQ(result.rows, 7000u);
    EXPECT_EQ(stopper.phases, (std::set{0, 1, 2}));
    EXPECT_EQ(stopper.lastTotal, 7000u);
    EXPECT_LE(stopper.widest, 2000u) << "one piece of the file has some 700 rows";
    EXPECT_GT(stopper.calls, 7000 / 500);
}

TEST_F(ImportStopTest, KeepsNothingWhereverItIsStopped) {
    const auto text = file(5600);
    Stopper free;
    {
        ImportOptions options;
        options.effect = Effect::DryRun;
        options.progress = free.progress();
        must(importText(text, options));
    }
    // The first slice is written at 5,000 rows; keys come behind the end of a dry run.
    for (const int at :
         {0, 3, free.calls / 2, free.calls - 3, free.calls - 1, free.calls + 3, free.calls + 30}) {
        Stopper stopper{at};
        ImportOptions options;
        options.progress = stopper.progress();
        EXPECT_EQ(codeOf(importText(text, options)), "system.stopped") << at;
        EXPECT_EQ(stopper.calls, at + 1);
        EXPECT_TRUE(must(m_desk->list()).empty());
        for (const auto* table : {"draft", "draft_row", "draft_finding", "draft_key"})
            EXPECT_EQ(count(table), 0) << table << " after " << at;
    }
    // The same bytes were never imported.
    EXPECT_EQ(must(importText(text)).rows, 5600u);
}

TEST(RowGuesses, CountRowsOfTablesAndTransfers) {
    const auto rowsOf = [](std::string_view text, std::size_t piece) {
        RowGuess guess;
        for (std::size_t at = 0; at < text.size(); at += piece) guess.add(text.substr(at, piece));
        return guess.rows();
    };
    for (const std::size_t piece : {1u, 7u, 4096u}) {
        EXPECT_EQ(rowsOf("a,b\n1,2\n3,4\n", piece), 2u);
        EXPECT_EQ(rowsOf("a,b\n1,2\n3,4", piece), 2u);
        EXPECT_EQ(rowsOf("<D>\n<CdtTrfTxInf>\n</CdtTrfTxInf><p:CdtTrfTxInf></p:CdtTrfTxInf></D>", piece), 2u);
    }
    EXPECT_EQ(RowGuess().rows(), 0u);
}

class PayoutStopTest : public test::WorkspaceTest {
protected:
    std::unique_ptr<Workspace> m_maker = openAs("maker");
    std::int64_t count(const std::string& table) {
        auto select =
            must(sql::Statement::prepare(m_maker->store().database(), "SELECT count(*) FROM " + table));
        return must(sql::queryInt64(select)).value_or(-1);
    }
};

TEST_F(PayoutStopTest, ASubmissionThatIsStoppedLeavesNoRows) {
    const auto payments = makePayments(*m_maker, 2600);
    PayoutDesk desk(*m_maker);
    const auto id = newPayoutId();
    for (const int at : {0, 9, 10}) {
        Stopper stopper{at};
        EXPECT_EQ(codeOf(desk.submit(id, "t", sourceOf(payments), Effect::Apply, stopper.progress())),
                  "system.stopped");
        EXPECT_EQ(count("document"), 0);
        EXPECT_EQ(count("document_row"), 0);
        EXPECT_EQ(codeOf(desk.find(id)), "payout.unknown");
    }
    Stopper stopper;
    must(desk.submit(id, "t", sourceOf(payments), Effect::Apply, stopper.progress()));
    EXPECT_EQ(stopper.phases, (std::set{0, 1}));
}

TEST_F(PayoutStopTest, AnApprovalThatIsStoppedApprovesNothing) {
    const auto id = submit(*m_maker, 1200);
    const auto approver = openAs("approver");
    PayoutDesk desk(*approver);
    for (const int at : {0, 3, 4}) {
        Stopper stopper{at};
        EXPECT_EQ(codeOf(desk.approve(id, Effect::Apply, stopper.progress())), "system.stopped");
        EXPECT_EQ(must(desk.find(id)).state, payments::PayoutState::AwaitingApproval);
    }
    Stopper recompute{1};
    EXPECT_EQ(codeOf(desk.recompute(id, recompute.progress())), "system.stopped");
    EXPECT_EQ(recompute.lastTotal, 1200u);
    Stopper stopper;
    must(desk.approve(id, Effect::Apply, stopper.progress()));
    EXPECT_EQ(stopper.phases, (std::set{0, 1}));
}

TEST_F(PayoutStopTest, AVerificationCanBeStopped) {
    submit(*m_maker, 5);
    m_maker.reset();
    int asked = 0;
    const auto verify = [&](const KeepGoing& keepGoing) {
        return verifyWorkspace(m_workspace, "maker", base::bytesOf(test::makerPassphrase), around(), {},
                               keepGoing);
    };
    must(verify([&] { return ++asked > 0; }));
    for (int at = 1; at <= asked; at += 3) {
        int left = at;
        EXPECT_EQ(codeOf(verify([&] { return --left > 0; })), "system.stopped") << at;
    }
}

} // namespace
} // namespace cambist::desk
