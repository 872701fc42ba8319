// Long work as people see it in the task tray.
#include "ui/bridge/task_list.h"

#include <QtTest>

#include <thread>

namespace cambist::ui {
namespace {

class TaskListTest : public QObject {
    Q_OBJECT

private slots:
    void showsWhatAnotherThreadWrites() {
        TaskList tasks;
        auto* task = tasks.start("Import", {"Reading", "Checking"}, "Nothing has been saved.");
        QCOMPARE(tasks.running(), 1);
        QCOMPARE(task->phase(), QString("Reading"));
        QSignalSpy changed(&tasks, &TaskList::changed);
        std::thread([progress = task->progress()] { progress->set(1, 10, 1000); }).join();
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(task->phase(), QString("Checking"));
        QCOMPARE(task->progress()->done(), std::uint64_t(10));
        QCOMPARE(task->stopKeeps(), QString("Nothing has been saved."));
    }

    void looksTenTimesASecondWhateverTheWorkDoes() {
        TaskList tasks;
        auto* task = tasks.start("Verify", {"Entries"}, {});
        QSignalSpy changed(&tasks, &TaskList::changed);
        QElapsedTimer time;
        time.start();
        std::uint64_t done = 0;
        QVERIFY(QTest::qWaitFor([&] {
            task->progress()->set(0, ++done, 0);
            return changed.count() >= 3;
        }));
        QVERIFY2(time.elapsed() >= 200, "more than ten changes a second");
    }

    void tellsARateOnceItIsKnown() {
        TaskList tasks;
        auto* task = tasks.start("Import", {"Rows"}, {});
        QCOMPARE(task->rate(), std::uint64_t(0));
        QCOMPARE(task->secondsLeft(), -1);
        task->progress()->set(0, 1'000'000, 100'000'000);
        QTRY_VERIFY(task->rate() > 0);
        QVERIFY(task->secondsLeft() > 0);
        task->finish(TaskState::Done, "9,963 rows");
        QCOMPARE(task->rate(), std::uint64_t(0));
    }

    void aTotalThatIsNotKnownGivesNoTimeLeft() {
        TaskList tasks;
        auto* task = tasks.start("Import", {"Rows"}, {});
        task->progress()->set(0, 1'000'000, 0);
        QTRY_VERIFY(task->rate() > 0);
        QCOMPARE(task->secondsLeft(), -1);
    }

    void stopReachesTheWork() {
        TaskList tasks;
        auto* task = tasks.start("Import", {"Rows"}, "Nothing has been saved.");
        const auto progress = task->progress();
        std::atomic<bool> stopped = false;
        std::thread work([&] {
            while (!progress->stopRequested()) std::this_thread::yield();
            stopped = true;
        });
        task->stop();
        work.join();
        QVERIFY(stopped);
        QCOMPARE(task->state(), TaskState::Running); // until the work itself has ended
        task->finish(TaskState::Stopped, "Stopped.");
        QCOMPARE(task->state(), TaskState::Stopped);
        QCOMPARE(tasks.running(), 0);
    }

    void staysUntilItIsPutAway() {
        TaskList tasks;
        auto* first = tasks.start("First", {}, {});
        auto* second = tasks.start("Second", {}, {});
        first->finish(TaskState::Failed, "The file ended early.");
        QCOMPARE(tasks.tasks().size(), std::size_t(2));
        QCOMPARE(first->outcome(), QString("The file ended early."));
        QSignalSpy changed(&tasks, &TaskList::changed), gone(first, &QObject::destroyed);
        tasks.putAway(first);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(tasks.tasks().front(), second);
        QTRY_COMPARE(gone.count(), 1);
        tasks.putAway(nullptr);
        QCOMPARE(changed.count(), 1);
    }
};

} // namespace
} // namespace cambist::ui

QTEST_GUILESS_MAIN(cambist::ui::TaskListTest)
#include "task_list_test.moc"
