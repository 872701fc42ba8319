#include "tests/ui/screenshots/idle.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace cambist::test {
namespace {

/// What an answer asks for in its turn is waited for, too.
constexpr int rounds = 4;
constexpr int patience = 60'000; ///< ms

} // namespace

void waitUntilIdle(ui::EngineClient& engine) {
    for (int round = 0; round < rounds; ++round) {
        QEventLoop loop;
        int open = 1;
        const auto answered = [&](const Result<int>&) {
            if (--open == 0) loop.quit();
        };
        engine.callClosed(
            &loop, [](const ui::Stop&) { return Result<int>(0); }, answered);
        if (engine.isOpen()) {
            ++open;
            engine.call(
                &loop, ui::Lane::Read, [](desk::Workspace&, const ui::Stop&) { return Result<int>(0); },
                answered);
        }
        // Locked meanwhile: the read lane does not answer any more.
        QObject::connect(&engine, &ui::EngineClient::closed, &loop, &QEventLoop::quit);
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        loop.exec();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

} // namespace cambist::test
