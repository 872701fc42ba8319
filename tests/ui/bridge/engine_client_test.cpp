// The engine on threads of its own, seen from the GUI thread.
#include "engine/desk/payout_desk.h"
#include "tests/ui/support/ui_workspace.h"

#include <QtTest>

#include <filesystem>
#include <latch>

namespace cambist::ui {
namespace {

using test::UiWorkspace;
using test::waitFor;

/// Files of the workspace that this process holds open: the store's connections, and so its keys.
int openFiles(const Path& folder) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
        std::error_code gone;
        const auto target = std::filesystem::read_symlink(entry.path(), gone).string();
        if (!gone && target.starts_with(folder.string())) ++count;
    }
    return count;
}

/// Work that stands still until it is let go; nobody waits for ever when a test fails.
class Gate {
public:
    ~Gate() { letGo(); }
    void arrive() {
        m_arrived = true;
        m_gate.wait();
    }
    [[nodiscard]] bool arrived() const { return m_arrived; }
    void letGo() {
        if (!m_open.exchange(true)) m_gate.count_down();
    }

private:
    std::latch m_gate{1};
    std::atomic<bool> m_arrived = false, m_open = false;
};

Result<int> answerOf(int value) {
    return value;
}

class EngineClientTest : public QObject {
    Q_OBJECT

private:
    static void post(UiWorkspace& workspace) {
        const auto approver = workspace.beside("approver");
        test::must(desk::PayoutDesk(*approver).approve(workspace.payouts().awaiting, desk::Effect::Apply));
    }
    /// Everything that was on the way of both lanes has been done, and its answers have come.
    static bool settled(EngineClient& engine) {
        QObject context;
        bool done = false;
        engine.callClosed(
            &context, [](const Stop&) { return answerOf(0); }, [&](Result<int>) { done = true; });
        return waitFor([&] { return done; });
    }

private slots:
    void opensWithTheRightPassphrase() {
        UiWorkspace workspace;
        QSignalSpy opened(&workspace.engine(), &EngineClient::opened);
        workspace.openAs("maker");
        QCOMPARE(opened.count(), 1);
        QVERIFY(workspace.engine().isOpen());
        QCOMPARE(workspace.engine().person(), QString("maker"));
        QVERIFY(workspace.engine().folder() == workspace.folder());
    }

    void staysClosedWithAnotherPassphrase() {
        UiWorkspace workspace;
        QSignalSpy opened(&workspace.engine(), &EngineClient::opened);
        std::string code;
        workspace.engine().open(workspace.folder(), "maker", SecretBytes(base::bytesOf("not the passphrase")),
                                this, [&](Status done) { code = test::codeOf(done); });
        QTRY_COMPARE(QString::fromStdString(code), QString("vault.wrong-passphrase"));
        QCOMPARE(opened.count(), 0);
        QVERIFY(!workspace.engine().isOpen());
    }

    void theLaterOfTwoOpeningsCounts() {
        UiWorkspace workspace;
        bool first = false, second = false;
        auto& engine = workspace.engine();
        const auto secret = [](const char* person) {
            return SecretBytes(base::bytesOf(UiWorkspace::passphraseOf(person)));
        };
        engine.open(workspace.folder(), "maker", secret("maker"), this, [&](Status) { first = true; });
        engine.open(workspace.folder(), "approver", secret("approver"), this, [&](Status) { second = true; });
        QTRY_VERIFY(second);
        QVERIFY(!first);
        QCOMPARE(engine.person(), QString("approver"));
    }

    void worksElsewhereAndAnswersHere() {
        UiWorkspace workspace;
        workspace.openAs("maker");
        for (const auto lane : {Lane::Read, Lane::Work}) {
            QThread* worked = nullptr;
            QThread* answered = nullptr;
            workspace.engine().call(
                this, lane,
                [&](desk::Workspace&, const Stop&) {
                    worked = QThread::currentThread();
                    return answerOf(7);
                },
                [&](Result<int> answer) {
                    QCOMPARE(answer.value(), 7);
                    answered = QThread::currentThread();
                });
            QTRY_VERIFY(answered);
            QCOMPARE(answered, thread());
            QVERIFY(worked != answered);
        }
    }

    void keepsTheOrderOfALane() {
        UiWorkspace workspace;
        workspace.openAs("maker");
        std::vector<int> order;
        for (int i = 0; i < 50; ++i)
            workspace.engine().call(
                this, Lane::Read, [i](desk::Workspace&, const Stop&) { return answerOf(i); },
                [&](Result<int> answer) { order.push_back(answer.value()); });
        QTRY_COMPARE(order.size(), std::size_t(50));
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void doesNotAnswerADeadContext() {
        UiWorkspace workspace;
        workspace.openAs("maker");
        Gate gate;
        auto context = std::make_unique<QObject>();
        bool answered = false;
        workspace.engine().call(
            context.get(), Lane::Work,
            [&](desk::Workspace&, const Stop&) {
                gate.arrive();
                return answerOf(0);
            },
            [&](Result<int>) { answered = true; });
        QTRY_VERIFY(gate.arrived());
        context.reset();
        gate.letGo();
        QVERIFY(settled(workspace.engine()));
        QVERIFY(!answered);
    }

    void abandonedWorkSeesItAndIsNotAnswered() {
        UiWorkspace workspace;
        workspace.openAs("maker");
        Gate gate;
        bool answered = false;
        std::atomic<bool> sawIt = false;
        auto call = workspace.engine().call(
            this, Lane::Work,
            [&](desk::Workspace&, const Stop& stop) {
                gate.arrive();
                sawIt = stop.requested();
                return answerOf(0);
            },
            [&](Result<int>) { answered = true; });
        QTRY_VERIFY(gate.arrived());
        call.abandon();
        gate.letGo();
        QVERIFY(settled(workspace.engine()));
        QVERIFY(sawIt);
        QVERIFY(!answered);
    }

    void whatWasAskedBeforeTheLockIsNotShownAfterIt() {
        UiWorkspace workspace;
        workspace.openAs("maker");
        Gate gate;
        bool answered = false;
        std::atomic<bool> ended = false;
        workspace.engine().call(
            this, Lane::Read,
            [&](desk::Workspace&, const Stop&) {
                gate.arrive();
                ended = true;
                return answerOf(0);
            },
            [&](Result<int>) { answered = true; });
        QTRY_VERIFY(gate.arrived());
        QSignalSpy closed(&workspace.engine(), &EngineClient::closed);
        workspace.engine().close();
        QCOMPARE(closed.count(), 1);
        gate.letGo();
        QTRY_VERIFY(ended);
        QTRY_COMPARE(openFiles(workspace.folder()), 0);
        QVERIFY(!answered);
    }

    void nothingIsReadWhileLocked() {
        UiWorkspace workspace;
        workspace.openAs("maker");
        workspace.engine().close();
        std::atomic<bool> ran = false;
        for (const auto lane : {Lane::Read, Lane::Work})
            workspace.engine().call(
                this, lane,
                [&](desk::Workspace&, const Stop&) {
                    ran = true;
                    return answerOf(0);
                },
                [](Result<int>) {});
        QVERIFY(settled(workspace.engine()));
        QTRY_COMPARE(openFiles(workspace.folder()), 0);
        QVERIFY(!ran);
    }

    void workThatWaitedForTheLockSaysThatItWasNotDone() {
        UiWorkspace workspace;
        workspace.openAs("maker");
        Gate gate;
        const auto wait = [&](desk::Workspace&, const Stop&) {
            gate.arrive();
            return answerOf(0);
        };
        workspace.engine().call(this, Lane::Work, wait, [](Result<int>) {});
        std::string code;
        bool ran = false;
        workspace.engine().call(
            this, Lane::Work,
            [&](desk::Workspace&, const Stop&) {
                ran = true;
                return answerOf(1);
            },
            [&](Result<int> answer) { code = answer.has_error() ? answer.error().code() : "done"; });
        QTRY_VERIFY(gate.arrived());
        workspace.engine().close();
        gate.letGo();
        // What was asked before the lock stands in the lane before the closing of the workspace, so it is
        // done; what comes behind it is not.
        QTRY_COMPARE(code, std::string("done"));
        QVERIFY(ran);
        code.clear();
        workspace.engine().call(
            this, Lane::Work, [&](desk::Workspace&, const Stop&) { return answerOf(2); },
            [&](Result<int> answer) { code = answer.has_error() ? answer.error().code() : "done"; });
        QTRY_COMPARE(code, std::string("system.stopped"));
    }

    void workUnderWayEndsAndThenTheKeysGo() {
        UiWorkspace workspace;
        workspace.openAs("approver");
        QVERIFY(openFiles(workspace.folder()) > 0);
        Gate gate;
        bool answered = false;
        workspace.engine().call(
            this, Lane::Work,
            [&](desk::Workspace& opened, const Stop&) {
                gate.arrive();
                return desk::PayoutDesk(opened).approve(workspace.payouts().awaiting, desk::Effect::Apply);
            },
            [&](Result<desk::PayoutCheck> done) { answered = done.has_value(); });
        QTRY_VERIFY(gate.arrived());
        QElapsedTimer time;
        time.start();
        workspace.engine().close();
        QVERIFY2(time.elapsed() < 100, "locking waits for work");
        QVERIFY(!workspace.engine().isOpen());
        gate.letGo();
        QTRY_VERIFY(answered);
        QTRY_COMPARE(openFiles(workspace.folder()), 0);
        const auto maker = workspace.beside("maker");
        QCOMPARE(test::must(desk::PayoutDesk(*maker).find(workspace.payouts().awaiting)).state,
                 payments::PayoutState::Approved);
    }

    void readingGoesOnDuringWork() {
        UiWorkspace workspace;
        workspace.openAs("maker");
        Gate gate;
        bool worked = false, read = false;
        workspace.engine().call(
            this, Lane::Work,
            [&](desk::Workspace&, const Stop&) {
                gate.arrive();
                return answerOf(0);
            },
            [&](Result<int>) { worked = true; });
        QTRY_VERIFY(gate.arrived());
        workspace.engine().call(
            this, Lane::Read,
            [](desk::Workspace& opened, const Stop&) { return desk::PayoutDesk(opened).list(); },
            [&](const Result<std::vector<payments::PayoutBatch>>& list) { read = !list.value().empty(); });
        QTRY_VERIFY(read);
        QVERIFY(!worked);
        gate.letGo();
        QTRY_VERIFY(worked);
    }

    void saysWhenSomebodyElseHasWritten() {
        UiWorkspace workspace;
        workspace.openAs("maker");
        QSignalSpy changed(&workspace.engine(), &EngineClient::changed);
        post(workspace);
        QTRY_COMPARE(changed.count(), 1);
        // And what is read then is what they have written.
        std::optional<payments::PayoutState> state;
        workspace.engine().call(
            this, Lane::Read,
            [id = workspace.payouts().awaiting](desk::Workspace& opened, const Stop&) {
                return desk::PayoutDesk(opened).find(id);
            },
            [&](Result<payments::PayoutBatch> payout) { state = payout.value().state; });
        QTRY_VERIFY(state.has_value());
        QCOMPARE(*state, payments::PayoutState::Approved);
    }

    void saysAtOnceWhenItWasWeWhoWrote() {
        UiWorkspace workspace;
        workspace.openAs("approver");
        QSignalSpy changed(&workspace.engine(), &EngineClient::changed);
        bool answered = false;
        workspace.engine().call(
            this, Lane::Work,
            [id = workspace.payouts().awaiting](desk::Workspace& opened, const Stop&) {
                return desk::PayoutDesk(opened).approve(id, desk::Effect::Apply);
            },
            [&](Result<desk::PayoutCheck>) { answered = true; });
        QTRY_VERIFY(answered);
        QTRY_COMPARE(changed.count(), 1);
    }

    void aRefusalComesAsAnError() {
        UiWorkspace workspace;
        workspace.openAs("maker");
        std::string code;
        workspace.engine().call(
            this, Lane::Work,
            [id = workspace.payouts().awaiting](desk::Workspace& opened, const Stop&) {
                return desk::PayoutDesk(opened).approve(id, desk::Effect::Apply);
            },
            [&](const Result<desk::PayoutCheck>& done) { code = test::codeOf(done); });
        QTRY_COMPARE(QString::fromStdString(code), QString("access.not-permitted"));
    }

    void endsWithWorkUnderWay() {
        auto workspace = std::make_unique<UiWorkspace>();
        workspace->openAs("maker");
        std::atomic<bool> ended = false;
        workspace->engine().call(
            this, Lane::Work,
            [&](desk::Workspace& opened, const Stop&) {
                auto list = desk::PayoutDesk(opened).list();
                ended = true;
                return list;
            },
            [](const Result<std::vector<payments::PayoutBatch>>&) { QFAIL("answered after its end"); });
        workspace.reset();
        QVERIFY(ended);
        QCoreApplication::processEvents();
    }
};

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::EngineClientTest)
#include "engine_client_test.moc"
