#include "ui/widgets/export_button.h"

#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"

#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QWidgetAction>

namespace cambist::ui {

ExportButton::ExportButton(const UiContext& context, QWidget* parent)
    : QPushButton(parent)
    , m_context(context)
    , m_menu(new QMenu(this)) {
    setAutoDefault(false);
    connect(&context.engine, &EngineClient::closed, m_menu, &QWidget::close);
    connect(m_menu, &QMenu::aboutToShow, this, &ExportButton::fillMenu);
    connect(this, &QPushButton::clicked, this,
            [this] { m_menu->popup(mapToGlobal(QPoint(0, height() + Measures::grid))); });
}

void ExportButton::retranslate() {
    setText(tr("Export ▾"));
    setAccessibleName(tr("Export"));
    m_menu->setAccessibleName(tr("Export"));
}

void ExportButton::fillMenu() {
    m_menu->clear();
    const auto offer = m_offer ? m_offer() : ExportOffer();
    auto* head = new QLabel(m_menu);
    head->setProperty("kind", "secondary");
    head->setContentsMargins(12, 6, 24, 6);
    const bool filtered = !offer.filter.isEmpty();
    if (!offer.source)
        head->setText(tr("There is nothing to export yet."));
    else if (filtered)
        head->setText(tr("%1 rows match the filter; %2 exist.", "", pluralOf(offer.matching))
                          .arg(countText(offer.matching), countText(offer.existing)));
    else
        head->setText(tr("%1 rows exist; no filter is set.", "", pluralOf(offer.existing))
                          .arg(countText(offer.existing)));
    auto* shown = new QWidgetAction(m_menu);
    shown->setDefaultWidget(head);
    shown->setEnabled(false);
    m_menu->addAction(shown);
    if (!offer.source) return;
    for (const auto format : {ExportFormat::Csv, ExportFormat::Xlsx}) addFormat(offer, format, !filtered);
    if (!filtered) return;
    m_menu->addSeparator();
    for (const auto format : {ExportFormat::Csv, ExportFormat::Xlsx}) addFormat(offer, format, true);
}

void ExportButton::addFormat(const ExportOffer& offer, ExportFormat format, bool everything) {
    const auto rows = everything ? offer.existing : offer.matching;
    const bool csv = format == ExportFormat::Csv;
    const bool all = everything && !offer.filter.isEmpty();
    auto* action = m_menu->addAction(all ? (csv ? tr("All %1 rows as CSV…", "", pluralOf(rows))
                                                : tr("All %1 rows for Excel…", "", pluralOf(rows)))
                                               .arg(countText(rows))
                                         : (csv ? tr("CSV…") : tr("Excel…")));
    connect(action, &QAction::triggered, this,
            [this, format, everything] { choosePlace(format, everything); });
    if (csv || rows <= mostSheetRows) return;
    action->setEnabled(false);
    action->setText(tr("Excel holds %1 rows; %2 are too many. Use CSV, or filter.")
                        .arg(countText(mostSheetRows), countText(rows)));
}

void ExportButton::choosePlace(ExportFormat format, bool everything) {
    const bool csv = format == ExportFormat::Csv;
    auto* dialog = new QFileDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Export"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(csv ? tr("CSV file (*.csv)") : tr("Excel workbook (*.xlsx)"));
    dialog->setDefaultSuffix(csv ? "csv" : "xlsx");
    dialog->selectFile(m_offer().fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format, everything](const QString& file) {
        exportTo(Path(file.toStdString()), format, everything);
    });
    // Locking covers it: what is open in front of the window goes.
    connect(&m_context.engine, &EngineClient::closed, dialog, &QWidget::close);
    dialog->open();
}

ExportAbout ExportButton::about(const ExportOffer& offer, bool everything) const {
    const auto now = m_context.engine.surroundings().clock.now();
    const auto filter = everything || offer.filter.isEmpty() ? tr("None: all rows") : offer.filter;
    return {tr("About"),
            tr("Rows"),
            {{tr("Exported by"), m_context.engine.person()},
             {tr("Exported at (UTC)"), fromUtf8(toText(now))},
             {tr("Workspace"), QString::fromStdString(m_context.engine.folder().stem().string())},
             {tr("Filter"), filter},
             {tr("Rows in all"), countText(offer.existing)}},
            tr("Rows in this file"),
            tr("Total of %1, %2"),
            tr("SHA-256 of the rows as CSV")};
}

void ExportButton::exportTo(const Path& path, ExportFormat format, bool everything) {
    const auto offer = m_offer();
    if (!offer.source) return;
    auto table = std::make_shared<ExportTable>();
    table->columns = offer.columns;
    table->about = about(offer, everything);
    table->rows = everything ? offer.existing : offer.matching;
    table->source = offer.source(everything);
    auto* task = m_context.tasks.start(
        tr("Export to %1").arg(QString::fromStdString(path.filename().string())),
        {tr("Writing rows"), tr("Finishing the file")}, tr("Stop. No file is written."));
    connect(&m_context.engine, &EngineClient::closed, task, &Task::stop);
    const QPointer<Task> guard(task);
    m_context.engine.call(
        task, Lane::Work,
        [table, format, path, progress = task->progress()](desk::Workspace& workspace, const Stop&) {
            return exportTable(*table, format, path, workspace, *progress);
        },
        [self = QPointer(this), guard, path](Result<ExportResult> result) {
            if (self && guard) self->finished(*guard, path, result);
        });
}

void ExportButton::finished(Task& task, const Path& path, const Result<ExportResult>& result) {
    const auto file = QString::fromStdString(path.filename().string());
    if (result.has_value()) {
        const auto rows = result.value().rows;
        task.finish(TaskState::Done,
                    tr("%1 rows written to %2.", "", static_cast<int>(rows)).arg(countText(rows), file));
        emit exported(QString::fromStdString(path.string()));
        return;
    }
    const auto& error = result.error();
    if (error.is(ExportError::Stopped)) {
        task.finish(TaskState::Stopped, tr("Stopped. No file was written."));
        emit refused(task.outcome());
        return;
    }
    task.finish(TaskState::Failed,
                error.is(ExportError::TooManyRows)
                    ? tr("Excel holds %1 rows; the table has more. No file was written. Use CSV, or filter.")
                          .arg(countText(mostSheetRows))
                    : errorText(error, m_context.speech()));
    emit refused(task.outcome());
}

} // namespace cambist::ui
