#include "ui/payments/import_controller.h"

#include "ui/payments/payment_reads.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"

namespace cambist::ui {

using desk::ImportOptions;
using desk::ImportResult;
using desk::Workspace;

namespace {

desk::Progress follow(const std::shared_ptr<TaskProgress>& progress) {
    return [progress](int phase, std::uint64_t done, std::uint64_t total) {
        progress->set(phase, done, total);
        return !progress->stopRequested();
    };
}

} // namespace

ImportController::ImportController(const UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context) {}

QString ImportController::fileName() const {
    return QString::fromStdString(m_file.filename().string());
}

void ImportController::look(const Path& file, const QString& encoding) {
    m_file = file;
    m_look.abandon();
    m_look = m_context.engine.call(
        this, Lane::Read,
        [file, wanted = encoding.toStdString()](Workspace& workspace, const Stop&) -> Result<ImportSource> {
            TRY(auto reader, base::FileReader::open(file));
            ImportSource source;
            TRY(source.preview, desk::previewImport(workspace, reader, file.filename().string(), wanted));
            source.accounts = readDebitAccounts(workspace);
            return source;
        },
        [this](Result<ImportSource> source) {
            if (source.has_error())
                emit refused(source.error());
            else
                emit looked(source.value());
        });
}

void ImportController::run(const ImportOptions& wanted) {
    if (m_task) return;
    auto options = wanted;
    m_task = m_context.tasks.start(tr("Import %1").arg(fileName()), {tr("Read"), tr("Check"), tr("Save")},
                                   tr("Nothing has been saved."));
    options.progress = follow(m_task->progress());
    m_context.engine.call(
        this, Lane::Work,
        [file = m_file, options](Workspace& workspace, const Stop&) -> Result<ImportResult> {
            TRY(auto reader, base::FileReader::open(file));
            return desk::DraftDesk(workspace).importFile(reader, file.filename().string(), options);
        },
        [this](Result<ImportResult> result) { end(std::move(result)); });
}

void ImportController::end(Result<ImportResult> result) {
    const bool wasStopped = result.has_error() && result.error().is(SystemError::Stopped);
    const bool open = m_context.engine.isOpen();
    if (m_task) {
        if (wasStopped)
            m_task->finish(TaskState::Stopped, tr("Nothing has been saved."));
        else if (result.has_error() || result.value().stopped)
            m_task->finish(TaskState::Failed, tr("Nothing has been saved."));
        else
            m_task->finish(TaskState::Done, tr("%1 ready, %2 to fix or decide")
                                                .arg(countText(result.value().counts.ready),
                                                     countText(result.value().counts.waiting())));
        m_task = nullptr;
    }
    // Locked meanwhile: the list shows the new draft after unlocking.
    if (!open) return;
    if (wasStopped)
        emit stopped();
    else if (result.has_error())
        emit failed(result.error());
    else
        emit finished(result.value());
}

void ImportController::forget() {
    m_look.abandon();
}

} // namespace cambist::ui
