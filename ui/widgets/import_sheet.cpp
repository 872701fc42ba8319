#include "ui/widgets/import_sheet.h"

#include "ui/widgets/error_text.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace cambist::ui {

ImportSheet::ImportSheet(const UiContext& context, QWidget* page)
    : PageSheet(context.theme, page)
    , m_context(context)
    , m_progress(new QProgressBar(this))
    , m_notice(new Notice(Notice::Kind::Stop, this)) {
    m_progress->setTextVisible(false);
    content()->addWidget(m_progress);
    content()->addWidget(m_notice);
    connect(primary(), &QPushButton::clicked, this, [this] {
        show(Step::Working);
        run(desk::Effect::Apply);
    });
    // A dry run that nobody waits for need not go on.
    connect(this, &PageSheet::closed, this, [this] {
        if (m_step == Step::Checking && m_task) m_task->stop();
    });
    connect(&context.engine, &EngineClient::closed, this, &PageSheet::closeSheet);
}

void ImportSheet::start(ImportJob job) {
    m_job = std::move(job);
    ++m_run;
    show(Step::Checking);
    openSheet(secondary());
    run(desk::Effect::DryRun);
}

void ImportSheet::run(desk::Effect effect) {
    const bool dry = effect == desk::Effect::DryRun;
    const auto name = dry ? m_job.checking() : m_job.doing();
    m_task = m_context.tasks.start(name, {name}, dry ? tr("Nothing has been changed.") : m_job.stopKeeps());
    connect(m_task, &Task::changed, this, [this, task = m_task.data()] {
        if (task != m_task) return;
        const auto total = task->progress()->total();
        m_progress->setRange(0, total > 0 ? 1000 : 0);
        if (total > 0) m_progress->setValue(static_cast<int>(task->progress()->done() * 1000 / total));
    });
    m_progress->setRange(0, 0);
    m_context.engine.call(
        this, Lane::Work,
        [work = m_job.work, effect, progress = m_task->progress()](desk::Workspace& workspace, const Stop&) {
            return work(workspace, effect, *progress);
        },
        [this, effect, number = m_run, job = m_job, task = m_task](Result<ImportCounts> result) {
            finish(effect, job, task, result);
            // The sheet is about another file by now.
            if (number == m_run) answered(effect, std::move(result));
            if (effect == desk::Effect::Apply) emit finished();
        });
}

void ImportSheet::finish(desk::Effect effect, const ImportJob& job, Task* task,
                         const Result<ImportCounts>& result) const {
    if (!task) return;
    if (result.has_value())
        return task->finish(TaskState::Done, effect == desk::Effect::DryRun ? job.wouldDo(result.value())
                                                                            : job.done(result.value()));
    if (task->progress()->stopRequested()) return task->finish(TaskState::Stopped, task->stopKeeps());
    task->finish(TaskState::Failed, errorText(result.error(), m_context.speech()));
}

void ImportSheet::answered(desk::Effect effect, Result<ImportCounts> result) {
    if (result.has_error()) {
        m_error = result.error();
        return show(Step::Refused);
    }
    m_counts = result.value();
    show(effect == desk::Effect::DryRun ? Step::Asking : Step::Done);
}

void ImportSheet::show(Step step) {
    m_step = step;
    retranslate();
    if (!isVisible()) return;
    (primary()->isVisibleTo(this) ? primary() : secondary())->setFocus();
}

void ImportSheet::retranslate() {
    if (!m_job.title) return;
    setTitle(m_job.title());
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setVisible(m_step == Step::Checking || m_step == Step::Working);
    m_notice->setVisible(m_step == Step::Refused);
    const auto act = m_step == Step::Asking ? m_job.act(m_counts) : QString();
    primary()->setVisible(!act.isEmpty());
    primary()->setText(act);
    primary()->setAccessibleName(act);
    switch (m_step) {
    case Step::Checking:
        setText(m_job.checking());
        secondary()->setText(tr("Stop"));
        break;
    case Step::Asking:
        setText(m_job.wouldDo(m_counts));
        secondary()->setText(act.isEmpty() ? tr("Close") : tr("Cancel"));
        break;
    case Step::Working:
        setText(m_job.doing());
        secondary()->setText(tr("Go on in the background"));
        break;
    case Step::Done:
        setText(m_job.done(m_counts));
        secondary()->setText(tr("Close"));
        break;
    case Step::Refused:
        setText({});
        m_notice->setText(tr("The file was not taken"),
                          m_error ? errorText(*m_error, m_context.speech()) : QString());
        secondary()->setText(tr("Close"));
        break;
    }
    secondary()->setAccessibleName(secondary()->text());
}

} // namespace cambist::ui
