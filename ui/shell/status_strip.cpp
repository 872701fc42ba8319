#include "ui/shell/status_strip.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace cambist::ui {

StatusStrip::StatusStrip(const UiContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_region(makeButton("status", this))
    , m_tasks(makeButton("status", this))
    , m_person(makeButton("status", this))
    , m_lock(makeButton("status", this)) {
    setProperty("kind", "status-bar");
    setFixedHeight(Measures::statusBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_region);
    row->addWidget(m_tasks);
    row->addStretch(1);
    row->addWidget(m_person);
    row->addWidget(m_lock);
    connect(m_region, &QPushButton::clicked, this, &StatusStrip::auditRequested);
    connect(m_tasks, &QPushButton::clicked, this, &StatusStrip::tasksRequested);
    connect(m_person, &QPushButton::clicked, this, &StatusStrip::lockRequested);
    connect(m_lock, &QPushButton::clicked, this, &StatusStrip::lockRequested);
    connect(&context.tasks, &TaskList::changed, this, &StatusStrip::retranslate);
    connect(&context.engine, &EngineClient::opened, this, &StatusStrip::retranslate);
}

void StatusStrip::retranslate() {
    // With the embedded sequencer there is nobody to be behind.
    m_region->setText(QString::fromUtf8("● ") + tr("Kept on this machine"));
    const auto& tasks = m_context.tasks.tasks();
    if (m_context.tasks.running() == 0)
        m_tasks->setText(tr("Tasks: none"));
    else
        for (const auto* task : tasks)
            if (task->state() == TaskState::Running)
                m_tasks->setText(QString::fromUtf8("◆ ") + task->name() + ": " + task->phase());
    m_person->setText(m_context.engine.person());
    m_person->setAccessibleName(tr("Signed in as %1").arg(m_context.engine.person()));
    m_lock->setText(m_secondsToLock < 0 ? tr("Lock")
                                        : tr("Locks in %1:%2")
                                              .arg(m_secondsToLock / 60, 2, 10, QChar('0'))
                                              .arg(m_secondsToLock % 60, 2, 10, QChar('0')));
}

void StatusStrip::setSecondsToLock(int seconds) {
    if (seconds == m_secondsToLock) return;
    m_secondsToLock = seconds;
    retranslate();
}

} // namespace cambist::ui
