// EngineLane: one thread of the engine with an unlocked workspace of its own. Work is done in the order in
// which it comes. The GUI thread owns the lane and never waits for it, but for the destructor.
#pragma once

#include "engine/desk/workspace.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace cambist::ui {

class EngineLane : public QObject {
    Q_OBJECT

public:
    EngineLane();
    /// Ends the work that is under way, closes the workspace and joins the thread.
    ~EngineLane() override;

    /// Any thread. The workspace is nullptr while the lane has none.
    void post(std::function<void(desk::Workspace*)> work);
    /// Any thread. Takes the workspace over, or (nullptr) closes it: its keys are wiped on the lane's thread.
    void setWorkspace(std::shared_ptr<std::unique_ptr<desk::Workspace>> workspace);

private:
    QThread m_thread;
    QObject m_worker;                             ///< lives on m_thread
    std::unique_ptr<desk::Workspace> m_workspace; ///< touched on m_thread alone
};

} // namespace cambist::ui
