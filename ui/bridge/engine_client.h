// EngineClient: the one place where the window and the engine meet. Work is handed over as a function that
// runs on a thread of the engine; its answer comes back on the GUI thread, to a context object that still
// lives, or not at all. GUI thread only.
#pragma once

#include "engine/desk/workspace.h"
#include "ui/bridge/engine_lane.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace cambist::ui {

/// Whether somebody still wants the answer. Given to work, which looks at it between two steps. Any thread.
class Stop {
public:
    [[nodiscard]] bool requested() const { return m_requested; }
    void request() { m_requested = true; }

private:
    std::atomic<bool> m_requested = false;
};

/// A call on its way: a handle that may be copied, kept or dropped.
class Call {
public:
    Call() = default;
    explicit Call(std::shared_ptr<Stop> stop)
        : m_stop(std::move(stop)) {}
    /// Its answer is not wanted any more: work that looks ends early, and no answer is delivered.
    void abandon() {
        if (m_stop) m_stop->request();
        m_stop.reset();
    }

private:
    std::shared_ptr<Stop> m_stop;
};

/// Reading and writing have a thread and a connection each, so that a page of a table is there while a file
/// is imported.
enum class Lane {
    Read, ///< what views ask for; sees the last committed state
    Work, ///< what changes something, one after the other
};

class EngineClient : public QObject {
    Q_OBJECT

public:
    /// `surroundings` outlive the client.
    explicit EngineClient(const desk::Surroundings& surroundings, QObject* parent = nullptr);
    ~EngineClient() override;

    /// Derives the key and opens the workspace on both lanes. Errors: as desk::Workspace::open.
    void open(const Path& folder, const QString& person, SecretBytes passphrase, QObject* context,
              std::function<void(Status)> done);
    /// Locks: from now on nothing is read, and the keys are wiped when the work that is under way has ended.
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Who it is and which workspace, since open(); also while it is locked.
    [[nodiscard]] QString person() const { return m_person; }
    [[nodiscard]] const Path& folder() const { return m_folder; }
    [[nodiscard]] const desk::Surroundings& surroundings() const { return m_surroundings; }

    /// `work`: Result<T>(desk::Workspace&, const Stop&), on the lane's thread; the workspace is caught up
    /// with other processes. `done`: void(Result<T>), on the GUI thread, unless `context` is gone, the call
    /// was abandoned or (Lane::Read) the workspace was locked meanwhile.
    template <class Work, class Done>
    Call call(QObject* context, Lane lane, Work work, Done done);

    /// Work that needs no open workspace (creating, joining, restoring), on the work lane.
    template <class Work, class Done>
    Call callClosed(QObject* context, Work work, Done done);

signals:
    void opened();
    void closed();
    /// Something in the workspace changed: by us or by another process.
    void changed();

private:
    using Deliver = std::function<void()>;
    void deliver(QPointer<QObject> context, std::shared_ptr<Stop> stop, Lane lane, quint64 session,
                 const Deliver& answer);
    EngineLane& lane(Lane lane) { return lane == Lane::Read ? *m_read : *m_work; }
    void lookForChanges();

    desk::Surroundings m_surroundings;
    Path m_folder;
    QString m_person;
    bool m_open = false;
    quint64 m_session = 0; ///< counts openings and closings
    std::int64_t m_dataVersion = -1;
    QTimer m_watch;
    std::unique_ptr<EngineLane> m_read, m_work;
};

template <class Work, class Done>
Call EngineClient::call(QObject* context, Lane where, Work work, Done done) {
    using Answer = std::invoke_result_t<Work, desk::Workspace&, const Stop&>;
    auto stop = std::make_shared<Stop>();
    const QPointer<QObject> guard(context);
    const auto session = m_session;
    lane(where).post([this, guard, stop, where, session, work = std::move(work),
                      done = std::move(done)](desk::Workspace* workspace) mutable {
        // A view that was locked asks again when it is opened; work says that it was not done.
        if (stop->requested() || (!workspace && where == Lane::Read)) return;
        auto answer = std::make_shared<Answer>([&]() -> Answer {
            if (!workspace) return Error(SystemError::Stopped);
            if (auto caughtUp = workspace->store().refresh(); caughtUp.has_error())
                return std::move(caughtUp).error();
            return work(*workspace, *stop);
        }());
        QMetaObject::invokeMethod(this, [=, this, done = std::move(done)]() mutable {
            deliver(guard, stop, where, session, [&] { done(std::move(*answer)); });
        });
    });
    return Call(stop);
}

template <class Work, class Done>
Call EngineClient::callClosed(QObject* context, Work work, Done done) {
    using Answer = std::invoke_result_t<Work, const Stop&>;
    auto stop = std::make_shared<Stop>();
    const QPointer<QObject> guard(context);
    const auto session = m_session;
    m_work->post([this, guard, stop, session, work = std::move(work),
                  done = std::move(done)](desk::Workspace*) mutable {
        if (stop->requested()) return;
        auto answer = std::make_shared<Answer>(work(*stop));
        QMetaObject::invokeMethod(this, [=, this, done = std::move(done)]() mutable {
            deliver(guard, stop, Lane::Work, session, [&] { done(std::move(*answer)); });
        });
    });
    return Call(stop);
}

} // namespace cambist::ui
