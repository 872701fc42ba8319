#include "ui/payments/payments_page.h"

#include "ui/payments/act_sheet.h"
#include "ui/payments/draft_rows_view.h"
#include "ui/payments/import_view.h"
#include "ui/payments/payment_words.h"
#include "ui/payments/payout_detail_pane.h"
#include "ui/payments/payout_list_view.h"
#include "ui/payments/release_form.h"
#include "ui/payments/sums_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

QString textOf(const PayoutId& id) {
    return QString::fromStdString(toText(id));
}

} // namespace

PaymentsPage::PaymentsPage(const UiContext& context, QWidget* parent)
    : Page(PageId::Payments, context, parent)
    , m_controller(new PaymentsController(context, this))
    , m_views(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Horizontal)) {
    makeActions();
    m_list = new PayoutListView(context);
    m_pane = new PayoutDetailPane(context, m_acts);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({Measures::detailPane * 3, Measures::detailPane});
    m_splitter->setHandleWidth(1);
    m_rows = new DraftRowsView(context);
    m_importView = new ImportView(context);
    for (auto* view : std::initializer_list<QWidget*>{m_splitter, m_rows, m_importView})
        m_views->addWidget(view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_views);
    m_sheet = new ActSheet(context.theme, this);
    setAcceptDrops(true);
    connectController();
    connect(m_list, &PayoutListView::currentChanged, this, &PaymentsPage::currentChanged);
    connect(m_list, &PayoutListView::importRequested, this, &PaymentsPage::chooseImport);
    connect(m_list, &PayoutListView::activated, this, [this] {
        const auto* item = m_list->current();
        if (item && item->line.isDraft)
            openRows(item->line.id, {});
        else
            m_pane->showTab(PayoutDetailPane::Rows);
    });
    connect(m_pane, &PayoutDetailPane::rowActivated, this, [this] {
        const auto* item = m_list->current();
        if (item && item->line.isDraft) openRows(item->line.id, m_pane->currentRow());
    });
    connectViews();
}

void PaymentsPage::connectViews() {
    connect(m_rows, &DraftRowsView::back, this, &PaymentsPage::showList);
    connect(m_rows, &DraftRowsView::submitRequested, this, [this] {
        showList();
        run(Act::Submit);
    });
    connect(m_rows, &DraftRowsView::openRequested, this,
            [this](const PayoutId& owner, DraftPosition position) {
                m_list->select(owner);
                const auto* item = m_list->current();
                if (item && item->line.isDraft) return openRows(owner, position);
                m_pane->showTab(PayoutDetailPane::Rows);
                showList();
            });
    connect(m_importView, &ImportView::closed, this, &PaymentsPage::showList);
    connect(m_importView, &ImportView::selectRequested, this, [this](const PayoutId& id) {
        m_list->select(id);
        m_pane->showTab(PayoutDetailPane::Summary);
        showList();
    });
    connect(m_importView, &ImportView::fixRequested, this, [this](const PayoutId& id) {
        m_list->select(id);
        openRows(id, {});
    });
    connect(m_importView, &ImportView::exportRequested, this, [this](const PayoutId& id) {
        chooseFile(true, tr("Export rows"), tr("rows to fix") + ".csv", tr("CSV files (*.csv)"),
                   [this, id](const Path& file) {
                       showList();
                       m_controller->exportRows(id, file);
                   });
    });
}

void PaymentsPage::showList() {
    m_views->setCurrentWidget(m_splitter);
    m_list->table()->setFocus();
    currentChanged();
}

void PaymentsPage::openRows(const PayoutId& id, std::optional<DraftPosition> position) {
    m_rows->open(id, QString::fromStdString(desk::payoutReference(id)), m_viewer.maker, position);
    m_views->setCurrentWidget(m_rows);
    m_rows->table()->setFocus();
}

void PaymentsPage::makeActions() {
    const auto make = [this](const QKeySequence& keys, std::function<void()> run) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, run = std::move(run)] {
            if (!m_sheet->isOpen()) run();
        });
        return action;
    };
    m_import = make(QKeySequence("Ctrl+I"), [this] { chooseImport(); });
    addAction(m_import);
    m_toggleDetail = make(QKeySequence("F4"), [this] { m_pane->setVisible(!m_pane->isVisible()); });
    m_splitter->addAction(m_toggleDetail);
    for (int i = 0; i < actCount; ++i) {
        const auto act = static_cast<Act>(i);
        const QKeySequence keys(act == Act::Submit ? "Ctrl+Return" : act == Act::FixRows ? "F2" : "");
        m_acts[act] = make(keys, [this, act] { run(act); });
        m_splitter->addAction(m_acts[act]); // F2 edits a cell elsewhere
    }
}

void PaymentsPage::connectController() {
    connect(m_controller, &PaymentsController::listRead, this, &PaymentsPage::listRead);
    connect(m_controller, &PaymentsController::detailRead, this, [this](const PayoutDetail& detail) {
        m_detail = detail;
        m_pane->setDetail(detail);
        showActs();
    });
    connect(m_controller, &PaymentsController::readFailed, this,
            [this](const Error& error) { m_list->showError(errorSentence(error)); });
    connect(m_controller, &PaymentsController::busyChanged, this, &PaymentsPage::showActs);
    connect(m_controller, &PaymentsController::done, this, [this](const ActDone& done) {
        m_list->tell(done.sentence, done.attention, false);
        if (done.select) m_list->select(*done.select);
    });
    connect(m_controller, &PaymentsController::failed, this,
            [this](const Error& error) { m_list->tell(errorSentence(error), false, true); });
}

QString PaymentsPage::title() const {
    return tr("Payments");
}

QList<QAction*> PaymentsPage::commands() const {
    QList<QAction*> all{m_import};
    for (const auto& [act, action] : m_acts) all << action;
    return all;
}

void PaymentsPage::show(const NavigationRequest& request) {
    if (request.part == "import") {
        showList();
        return chooseImport();
    }
    if (request.object.isEmpty()) return;
    showList();
    if (const auto id = PayoutId::parse(request.object.toStdString())) {
        m_list->select(*id);
        m_wanted = {*id, request.part};
        showWanted();
    }
}

/// What somebody asked for, as soon as the list has it.
void PaymentsPage::showWanted() {
    const auto* item = m_list->current();
    if (!m_wanted || !item || item->line.id != m_wanted->first) return;
    const auto part = m_wanted->second;
    m_wanted.reset();
    if (part == "findings") m_pane->showTab(PayoutDetailPane::Findings);
    if (part == "timeline") m_pane->showTab(PayoutDetailPane::Timeline);
    if (part != "rows") return;
    m_pane->showTab(PayoutDetailPane::Rows);
    if (item->line.isDraft) openRows(item->line.id, {});
}

void PaymentsPage::refresh() {
    m_controller->readList();
    m_rows->refresh();
    m_importView->refresh();
}

void PaymentsPage::conceal() {
    m_controller->forget();
    m_detail.reset();
    m_sheet->close();
    m_list->conceal();
    m_pane->conceal();
    m_rows->conceal();
    m_importView->conceal();
}

void PaymentsPage::listRead(const PayoutList& list) {
    m_viewer = list.viewer;
    m_list->setList(list);
    int waits = 0;
    for (const auto& item : list.items) waits += PaymentActs(item, m_viewer).waitsForViewer() ? 1 : 0;
    setBadge(waits);
    m_import->setEnabled(m_viewer.maker);
    m_import->setStatusTip(m_viewer.maker ? QString() : tr("Only a maker prepares payouts."));
    m_list->allowImport(m_viewer.maker);
    currentChanged();
    showWanted();
}

void PaymentsPage::currentChanged() {
    const auto* item = m_list->current();
    m_allowed = item ? PaymentActs(*item, m_viewer) : PaymentActs();
    if (m_detail && (!item || m_detail->item.line.id != item->line.id)) m_detail.reset();
    m_pane->setItem(item, m_allowed);
    showActs();
    // Rows that are fixed one after the other do not need the pane each time.
    if (item && m_views->currentWidget() == m_splitter) m_controller->readDetail(item->line.id);
}

void PaymentsPage::showActs() {
    const auto* item = m_list->current();
    for (const auto& [act, action] : m_acts) {
        const auto& state = m_allowed.of(act);
        // Those restate what is read after the list: sums, the name of the bank file.
        const bool restates = act == Act::Submit || act == Act::Release || act == Act::ExportFile;
        const bool reading = restates && !m_detail;
        const bool allowed = item && state.allowed && !m_controller->busy() && !reading;
        const auto reason = !item                  ? tr("Choose a payout first.")
                            : !state.relevant      ? tr("This does not belong to a payout in this state.")
                            : m_controller->busy() ? tr("Something else is under way.")
                            : !state.allowed       ? state.reason
                                                   : tr("Its details are being read.");
        action->setEnabled(allowed);
        action->setStatusTip(allowed ? QString() : reason);
        action->setToolTip(allowed ? action->text() : reason);
    }
    const int waiting = item ? static_cast<int>(item->line.counts.waiting()) : 0;
    m_acts[Act::FixRows]->setText(tr("Fix in place  F2"));
    m_acts[Act::SetAside]->setText(waiting > 0 ? tr("Set %n aside", "", waiting) : tr("Set aside"));
    m_acts[Act::Submit]->setText(tr("Submit…"));
    m_acts[Act::ExportRows]->setText(waiting > 0 ? tr("Export rows to fix…") : tr("Export rows…"));
    m_acts[Act::TakeBack]->setText(tr("Take back corrections…"));
    m_acts[Act::Approve]->setText(tr("Approve…"));
    m_acts[Act::Release]->setText(tr("Release…"));
    m_acts[Act::ExportFile]->setText(tr("Export bank file again…"));
    m_acts[Act::Voucher]->setText(tr("Voucher as PDF…"));
    m_acts[Act::ReadStatus]->setText(tr("Read bank status…"));
}

void PaymentsPage::run(Act act) {
    const auto* item = m_list->current();
    if (!item || !m_acts[act]->isEnabled()) return;
    const auto id = item->line.id;
    const auto name = QString::fromStdString(item->line.reference);
    const auto xml = tr("Bank files (*.xml)"), csv = tr("CSV files (*.csv)");
    switch (act) {
    case Act::FixRows:
        return openRows(id, m_pane->currentRow());
    case Act::Submit:
        return askSubmit(*item);
    case Act::SetAside:
        return askSetAside(*item);
    case Act::ExportRows:
        return chooseFile(true, tr("Export rows"), name + ".csv", csv,
                          [this, id](const Path& file) { m_controller->exportRows(id, file); });
    case Act::TakeBack:
        return chooseFile(false, tr("Take back corrections"), {}, csv,
                          [this, id](const Path& file) { m_controller->takeBack(id, file); });
    case Act::Approve:
        emit navigate({PageId::Approvals, textOf(id), {}});
        return;
    case Act::Release:
        return askRelease(*item);
    case Act::ExportFile:
        return chooseFile(true, tr("Export bank file again"), m_detail ? m_detail->bankFileName : QString(),
                          xml, [this, id](const Path& file) { m_controller->exportFile(id, file); });
    case Act::Voucher:
        return chooseFile(true, tr("Write a voucher"), name + ".pdf", tr("PDF documents (*.pdf)"),
                          [this, id, name](const Path& file) { m_controller->writeVoucher(id, name, file); });
    case Act::ReadStatus:
        return chooseFile(false, tr("Read bank status"), {}, xml,
                          [this](const Path& file) { m_controller->readStatus(file); });
    }
}

void PaymentsPage::askSubmit(const PayoutItem& item) {
    const auto id = item.line.id;
    const int rows = static_cast<int>(item.line.counts.ready);
    const auto totals =
        m_detail ? PaymentWords::totals(m_detail->ready) : PaymentWords::totals(item.line.totals);
    auto* sums = m_detail ? new SumsGrid(m_detail->ready) : nullptr;
    m_sheet->open(
        {tr("Submit “%1” for approval").arg(QString::fromStdString(item.line.title)),
         tr("%n payments are sealed and signed with your key. Another person approves them; until then "
            "no money moves. The rows do not change any more.",
            "", rows),
         tr("Submit %n payments, %1", "", rows).arg(totals), tr("Not yet")},
        sums, false, [this, id, rows] { m_controller->submit(id, rows); });
}

void PaymentsPage::askSetAside(const PayoutItem& item) {
    const auto id = item.line.id;
    const int waiting = static_cast<int>(item.line.counts.waiting());
    m_sheet->open(
        {tr("Set rows aside"),
         tr("%n rows that are not ready become a draft of their own. Nothing is lost, and the rows that "
            "are ready can go on.",
            "", waiting),
         tr("Set %n rows aside", "", waiting), tr("Leave as it is")},
        nullptr, false, [this, id] { m_controller->setAside(id); });
}

void PaymentsPage::askRelease(const PayoutItem& item) {
    const auto id = item.line.id;
    const int rows = static_cast<int>(item.line.count);
    auto* form = new ReleaseForm(item, m_detail ? m_detail->paid : DraftSums(),
                                 context().speech() == common::Language::Chinese,
                                 m_detail ? m_detail->bankFileName : QString());
    const auto totals =
        m_detail ? PaymentWords::totals(m_detail->paid) : PaymentWords::totals(item.line.totals);
    m_sheet->open({tr("Release “%1”").arg(QString::fromStdString(item.line.title)),
                   m_viewer.sample ? tr("The bank file is written and the money is booked as on its way. "
                                        "This is a sample workspace: the "
                                        "payees and banks are invented.")
                                   : tr("The bank file is written and the money is booked as on its way. "
                                        "Whoever hands the file to the "
                                        "bank moves the money. A release cannot be taken back here."),
                   tr("Release %n payments, %1", "", rows).arg(totals), tr("Do not release")},
                  form, true, [this, id, rows, form] {
                      const auto format = form->format();
                      chooseFile(true, tr("Write the bank file"), form->fileName(), tr("Bank files (*.xml)"),
                                 [this, id, format, rows](const Path& file) {
                                     m_controller->release(id, format, file, rows);
                                 });
                  });
}

void PaymentsPage::chooseFile(bool save, const QString& caption, const QString& name, const QString& filter,
                              std::function<void(const Path&)> chosen) {
    auto* dialog = new QFileDialog(this, caption);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setNameFilters({filter, tr("All files (*)")});
    if (!name.isEmpty()) dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [chosen = std::move(chosen)](const QString& file) { chosen(Path(file.toStdString())); });
    connect(&engine(), &EngineClient::closed, dialog, &QDialog::reject);
    dialog->open();
}

void PaymentsPage::chooseImport() {
    chooseFile(false, tr("Import a file of payments"), {}, tr("Payments (*.csv *.txt *.xml)"),
               [this](const Path& file) { importFile(file); });
}

void PaymentsPage::importFile(const Path& file) {
    m_importView->open(file);
    m_views->setCurrentWidget(m_importView);
}

void PaymentsPage::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile() && m_viewer.maker) event->acceptProposedAction();
}

void PaymentsPage::dropEvent(QDropEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.isEmpty()) return;
    event->acceptProposedAction();
    importFile(Path(urls.front().toLocalFile().toStdString()));
}

void PaymentsPage::retranslate() {
    m_import->setText(tr("Import file…"));
    m_toggleDetail->setText(tr("Show or hide the details"));
    m_splitter->setAccessibleName(tr("Payments"));
    showActs();
    m_list->retranslate();
    m_pane->retranslate();
    m_rows->retranslate();
    m_importView->retranslate();
}

} // namespace cambist::ui
