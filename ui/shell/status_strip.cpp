#include "ui/shell/status_strip.h"

#include "engine/desk/people_desk.h"
#include "ui/shell/task_tray.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/role_text.h"

#include <QHBoxLayout>

namespace cambist::ui {
namespace {

struct Mine {
    std::string region;
    std::uint32_t roles = 0;
};

Result<Mine> readMine(desk::Workspace& workspace) {
    Mine mine{workspace.region(), 0};
    for (const auto& person : desk::people(workspace))
        if (person.id == workspace.person()) mine.roles = person.roles;
    return mine;
}

} // namespace

StatusStrip::StatusStrip(const UiContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_region(makeButton("status-order", this))
    , m_tasks(makeButton("status", this))
    , m_person(makeButton("status", this))
    , m_lock(makeButton("status", this)) {
    setProperty("kind", "status-bar");
    setFixedHeight(Measures::statusBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(8);
    row->addWidget(m_region);
    row->addWidget(m_tasks);
    row->addStretch(1);
    row->addWidget(m_person);
    row->addWidget(m_lock);
    connect(m_region, &QPushButton::clicked, this, &StatusStrip::auditRequested);
    connect(m_tasks, &QPushButton::clicked, this, &StatusStrip::tasksRequested);
    connect(m_person, &QPushButton::clicked, this, &StatusStrip::personRequested);
    connect(m_lock, &QPushButton::clicked, this, &StatusStrip::lockRequested);
    connect(&context.tasks, &TaskList::changed, this, &StatusStrip::showTasks);
    connect(&context.engine, &EngineClient::opened, this, &StatusStrip::opened);
}

void StatusStrip::opened() {
    m_roles = 0;
    retranslate();
    m_context.engine.call(
        this, Lane::Read, [](desk::Workspace& workspace, const Stop&) { return readMine(workspace); },
        [this](Result<Mine> mine) {
            if (mine.has_error()) return;
            m_regionCode = fromUtf8(mine.value().region).toUpper();
            m_roles = mine.value().roles;
            retranslate();
        });
}

void StatusStrip::retranslate() {
    // With the embedded sequencer there is nobody to be behind.
    const auto words =
        m_regionCode.isEmpty() ? tr("Kept on this machine") : tr("%1 kept on this machine").arg(m_regionCode);
    m_region->setText(QString::fromUtf8("● ") + words);
    m_region->setAccessibleName(words);
    m_region->setToolTip(tr("Open the audit page"));
    showTasks();
    showPerson();
    showLock();
}

void StatusStrip::showTasks() {
    const Task* running = nullptr;
    const Task* ended = nullptr;
    for (const auto* task : m_context.tasks.tasks())
        (task->state() == TaskState::Running ? running : ended) = task;
    QString words = tr("Tasks: none");
    if (running) {
        const auto figures = taskFigures(*running);
        const auto phase = running->phase();
        words = figures.isEmpty() && phase.isEmpty() ? running->name()
                : figures.isEmpty()                  ? tr("%1: %2").arg(running->name(), phase)
                                                     : tr("%1: %2 %3").arg(running->name(), phase, figures);
        m_tasks->setText(QString::fromUtf8("◆ ") + words);
    } else if (ended) {
        words = tr("%1 ended").arg(ended->name());
        const bool good = ended->state() == TaskState::Done;
        m_tasks->setText(QString::fromUtf8(good ? "✓ " : "▲ ") + words);
    } else {
        m_tasks->setText(words);
    }
    m_tasks->setAccessibleName(words);
    setKind(*m_tasks, running ? "status-order" : "status");
}

void StatusStrip::showPerson() {
    const auto name = m_context.engine.person();
    const auto roles = rolesText(m_roles);
    m_person->setText(roles.isEmpty() ? name : tr("%1 · %2").arg(name, roles));
    m_person->setAccessibleName(tr("Signed in as %1").arg(m_person->text()));
    m_person->setVisible(!name.isEmpty());
}

void StatusStrip::showLock() {
    constexpr int minute = 60;
    m_lock->setText(m_secondsToLock < 0 ? tr("Lock")
                                        : tr("Locks in %1:%2")
                                              .arg(m_secondsToLock / minute, 2, 10, QChar('0'))
                                              .arg(m_secondsToLock % minute, 2, 10, QChar('0')));
    m_lock->setAccessibleName(tr("Lock now"));
    m_lock->setToolTip(tr("Lock now"));
}

void StatusStrip::setSecondsToLock(int seconds) {
    if (seconds == m_secondsToLock) return;
    m_secondsToLock = seconds;
    showLock();
}

} // namespace cambist::ui
