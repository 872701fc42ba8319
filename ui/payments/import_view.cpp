#include "ui/payments/import_view.h"

#include "ui/payments/import_preview_panel.h"
#include "ui/payments/import_result_panel.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

enum Layer { Preview, Running, Finished };

QString delimiterWord(const std::string& delimiter) {
    if (delimiter == ",") return ImportView::tr("comma");
    if (delimiter == ";") return ImportView::tr("semicolon");
    if (delimiter == "\t") return ImportView::tr("tab");
    return fromUtf8(delimiter);
}

} // namespace

ImportView::ImportView(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_controller(new ImportController(context, this))
    , m_back(makeButton("quiet"))
    , m_stop(makeButton(""))
    , m_title(new ElidedLabel("page-title"))
    , m_sentence(new ElidedLabel("label"))
    , m_phase(makeLabel("pane-title"))
    , m_rows(makeLabel("label"))
    , m_progress(new QProgressBar)
    , m_stack(new QStackedWidget)
    , m_preview(new ImportPreviewPanel(context))
    , m_result(new ImportResultPanel(context)) {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(10, 12, 16, 10);
    head->setSpacing(12);
    head->addWidget(m_back);
    head->addWidget(m_title);
    head->addWidget(m_sentence, 1);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stack->addWidget(m_preview);
    m_stack->addWidget(makeRunning());
    m_stack->addWidget(m_result);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    connect(m_back, &QPushButton::clicked, this, &ImportView::closed);
    connect(m_preview, &ImportPreviewPanel::cancelled, this, &ImportView::closed);
    connect(m_preview, &ImportPreviewPanel::importRequested, this, &ImportView::start);
    connect(m_preview, &ImportPreviewPanel::encodingChosen, this,
            [this](const QString& encoding) { m_controller->look(m_controller->file(), encoding); });
    connect(m_preview, &ImportPreviewPanel::earlierRequested, this, &ImportView::selectRequested);
    connect(m_result, &ImportResultPanel::fixRequested, this, &ImportView::fixRequested);
    connect(m_result, &ImportResultPanel::goOnRequested, this, &ImportView::selectRequested);
    connect(m_result, &ImportResultPanel::exportRequested, this, &ImportView::exportRequested);
    connect(m_result, &ImportResultPanel::leave, this, &ImportView::closed);
    connect(m_controller, &ImportController::looked, this, [this](const ImportSource& source) {
        m_source = source;
        showHead(&source);
        m_preview->setSource(source);
    });
    const auto refuse = [this](const Error& error) {
        m_stack->setCurrentIndex(Preview);
        m_preview->refuse(errorText(error, m_context.speech()));
    };
    connect(m_controller, &ImportController::refused, this, refuse);
    connect(m_controller, &ImportController::failed, this, refuse);
    connect(m_controller, &ImportController::stopped, this, [this] {
        m_stack->setCurrentIndex(Preview);
        m_preview->refuse(tr("The import was stopped. Nothing has been saved."));
    });
    connect(m_controller, &ImportController::finished, this, &ImportView::finished);
}

QWidget* ImportView::makeRunning() {
    auto* page = new QWidget;
    auto* outer = new QVBoxLayout(page);
    auto* box = new QFrame;
    box->setProperty("kind", "card");
    box->setFixedWidth(480);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(10);
    column->addWidget(m_phase);
    column->addWidget(m_progress);
    auto* line = new QHBoxLayout;
    line->addWidget(m_rows, 1);
    line->addWidget(m_stop);
    column->addLayout(line);
    m_progress->setTextVisible(false);
    outer->addSpacing(48);
    outer->addWidget(box, 0, Qt::AlignHCenter);
    outer->addStretch(1);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_controller->task()) m_controller->task()->stop();
        m_stop->setEnabled(false);
    });
    return page;
}

bool ImportView::showsResult() const {
    return m_stack->currentIndex() == Finished;
}

void ImportView::open(const Path& file) {
    // The import that is under way is seen first.
    if (m_controller->task()) return;
    m_source.reset();
    m_controller->look(file, {});
    m_preview->setFile(m_controller->fileName());
    m_stack->setCurrentIndex(Preview);
    showHead(nullptr);
}

void ImportView::refresh() {
    if (m_stack->currentIndex() == Preview && !m_source && !m_controller->file().empty())
        m_controller->look(m_controller->file(), m_preview->encoding());
}

void ImportView::conceal() {
    m_controller->forget();
    m_source.reset();
    m_preview->conceal();
    m_result->conceal();
    m_sentence->setFullText({});
    // What came of it stands in the list.
    if (m_stack->currentIndex() == Finished) emit closed();
}

void ImportView::start() {
    m_preview->refuse({});
    m_controller->run(m_preview->options());
    m_stack->setCurrentIndex(Running);
    m_stop->setEnabled(true);
    m_progress->setRange(0, 0);
    if (auto* task = m_controller->task()) connect(task, &Task::changed, this, &ImportView::showProgress);
    showProgress();
}

void ImportView::showProgress() {
    auto* task = m_controller->task();
    if (!task) return;
    const auto& progress = *task->progress();
    m_phase->setText(task->phase());
    const auto done = progress.done(), total = progress.total();
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) m_progress->setValue(static_cast<int>(done * 1000 / total));
    const auto rate = task->rate();
    m_rows->setText(done == 0   ? tr("Reading the file")
                    : rate == 0 ? tr("%1 rows").arg(countText(done))
                                : tr("%1 rows, %2 a second").arg(countText(done), countText(rate)));
}

void ImportView::finished(const desk::ImportResult& result) {
    if (!result.stopped) {
        m_result->setResult(result);
        m_stack->setCurrentIndex(Finished);
        m_title->setFullText(tr("Imported"));
        m_sentence->setFullText(m_controller->fileName());
        return;
    }
    m_stack->setCurrentIndex(Preview);
    const auto& why = *result.stopped;
    if (why.is(payments::DraftError::DebitAccountNeeded)) {
        m_preview->refuse(
            tr("No row names a debit account. Choose the one that pays for the whole file below."));
        m_preview->debitBox()->setFocus();
        return;
    }
    if (why.is(payments::DraftError::TotalsStopped)) {
        QStringList sentences;
        for (const auto& finding : result.fileFindings)
            if (finding.severity == payments::Severity::Decide)
                sentences << findingSentences(finding, m_context.speech()).message;
        m_preview->askForTotals(sentences.join('\n'));
        return;
    }
    m_preview->refuse(errorText(why, m_context.speech()));
}

void ImportView::showHead(const ImportSource* source) {
    m_title->setFullText(tr("Import a file"));
    const auto name = m_controller->fileName();
    if (!source) return m_sentence->setFullText(name);
    const auto& preview = source->preview;
    const auto size = QLocale::c().formattedDataSize(static_cast<qint64>(preview.bytes), 0);
    const auto format = preview.delimiter.empty() ? fromUtf8(preview.format)
                                                  : tr("CSV, %1").arg(delimiterWord(preview.delimiter));
    const auto encoding = preview.guessed ? tr("%1, found by its characters").arg(fromUtf8(preview.encoding))
                                          : fromUtf8(preview.encoding);
    m_sentence->setFullText(QStringList{name, size, format, encoding}.join(QStringLiteral(" · ")));
}

void ImportView::retranslate() {
    m_back->setText(tr("‹ Payments"));
    m_back->setAccessibleName(tr("Back to the payouts"));
    m_stop->setText(tr("Stop. Nothing has been saved."));
    m_stop->setAccessibleName(m_stop->text());
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_preview->retranslate();
    m_result->retranslate();
    if (m_stack->currentIndex() == Preview) showHead(m_source ? &*m_source : nullptr);
    showProgress();
}

} // namespace cambist::ui
