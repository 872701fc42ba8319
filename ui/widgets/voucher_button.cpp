#include "ui/widgets/voucher_button.h"

#include "engine/desk/payout_view.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"

#include <QFileDialog>

namespace cambist::ui {

VoucherButton::VoucherButton(const UiContext& context, QWidget* parent)
    : QPushButton(parent)
    , m_context(context) {
    setAutoDefault(false);
    setEnabled(false);
    const auto draw = [this] { setIcon(ui::icon("document", m_context.colours().ink)); };
    connect(&context.theme, &Theme::changed, this, draw);
    draw();
    connect(this, &QPushButton::clicked, this, &VoucherButton::choosePlace);
}

void VoucherButton::setPayout(const payments::PayoutId& id) {
    m_payout = id;
    setEnabled(!id.empty());
}

void VoucherButton::retranslate() {
    setText(tr("Voucher…"));
    setAccessibleName(tr("Write a voucher as PDF"));
}

void VoucherButton::choosePlace() {
    if (m_payout.empty()) return;
    auto* dialog = new QFileDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Write voucher"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF document (*.pdf)"));
    dialog->setDefaultSuffix("pdf");
    dialog->selectFile(fromUtf8(desk::payoutReference(m_payout)));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { writeTo(Path(file.toStdString())); });
    connect(&m_context.engine, &EngineClient::closed, dialog, &QWidget::close);
    dialog->open();
}

void VoucherButton::writeTo(const Path& path) {
    const VoucherRequest request{m_payout, fromUtf8(desk::payoutReference(m_payout)),
                                 m_context.engine.person(), path, VoucherWords::inCurrentLanguage()};
    auto* task =
        m_context.tasks.start(tr("Voucher %1").arg(request.reference),
                              {tr("Proving the rows"), tr("Writing pages")}, tr("Stop. No file is written."));
    connect(&m_context.engine, &EngineClient::closed, task, &Task::stop);
    m_context.engine.call(
        task, Lane::Work,
        [request, progress = task->progress()](desk::Workspace& workspace, const Stop&) {
            return writeVoucher(workspace, request, *progress);
        },
        [self = QPointer(this), path, task = QPointer(task)](Result<int> pages) {
            if (self && task) self->finished(*task, path, pages);
        });
}

void VoucherButton::finished(Task& task, const Path& path, const Result<int>& pages) {
    const auto file = QString::fromStdString(path.filename().string());
    if (pages.has_value()) {
        task.finish(TaskState::Done, tr("%n pages written to %1.", "", pages.value()).arg(file));
        emit written(QString::fromStdString(path.string()));
        return;
    }
    if (task.progress()->stopRequested())
        task.finish(TaskState::Stopped, tr("Stopped. No file was written."));
    else
        task.finish(TaskState::Failed, errorText(pages.error(), m_context.speech()));
    emit refused(task.outcome());
}

} // namespace cambist::ui
