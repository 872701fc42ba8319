#include "ui/bridge/engine_lane.h"

namespace cambist::ui {

EngineLane::EngineLane() {
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

EngineLane::~EngineLane() {
    post([this](desk::Workspace*) { m_workspace.reset(); });
    m_thread.quit();
    m_thread.wait();
}

void EngineLane::post(std::function<void(desk::Workspace*)> work) {
    QMetaObject::invokeMethod(
        &m_worker, [this, work = std::move(work)] { work(m_workspace.get()); }, Qt::QueuedConnection);
}

void EngineLane::setWorkspace(std::shared_ptr<std::unique_ptr<desk::Workspace>> workspace) {
    post([this, workspace](desk::Workspace*) { m_workspace = workspace ? std::move(*workspace) : nullptr; });
}

} // namespace cambist::ui
