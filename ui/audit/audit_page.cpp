#include "ui/audit/audit_page.h"

#include "ui/audit/audit_model.h"
#include "ui/audit/entry_pane.h"
#include "ui/audit/verify_sheet.h"
#include "ui/audit/verify_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/stretch_column.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int leastWhat = 320;

} // namespace

AuditPage::AuditPage(const UiContext& context, QWidget* parent)
    : Page(PageId::Audit, context, parent)
    , m_controller(new AuditController(context, this))
    , m_model(new AuditModel(context, this))
    , m_header(new PageHeader)
    , m_verify(makeButton("primary"))
    , m_showReport(makeButton(""))
    , m_found(new Notice(Notice::Kind::Stop))
    , m_table(new DataTable(context.theme))
    , m_states(new StateStack(m_table))
    , m_stretch(new StretchColumn(*m_table, AuditModel::What, leastWhat))
    , m_pane(new EntryPane)
    , m_sheet(new VerifySheet(context, *m_controller, this))
    , m_verifyAction(new QAction(this)) {
    makeLayout();
    m_table->setPagedModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_controller, &AuditController::arrived, this, &AuditPage::arrived);
    connect(m_controller, &AuditController::verified, this, &AuditPage::verified);
    const auto fail = [this](const Error& error) {
        m_error = error;
        retranslate();
    };
    connect(m_controller, &AuditController::failed, this, fail);
    connect(m_model, &AuditModel::failed, this, fail);
    connect(m_model, &AuditModel::rowsArrived, this, &AuditPage::showChosen);
    connect(m_table, &DataTable::currentRowChanged, this, [this](int row) {
        // Getting the keyboard makes a row current that nobody has chosen.
        if (m_model->entryAt(row) != m_current && m_table->selectionModel()->isRowSelected(row))
            chooseRow(row);
    });
    connect(m_table, &DataTable::rowActivated, this, &AuditPage::chooseRow);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& at) { chooseRow(at.row()); });
    connect(m_pane, &SidePane::closeRequested, this, [this] {
        showPane(false);
        m_table->setFocus();
    });
    connect(m_pane, &EntryPane::placeRequested, this, &Page::navigate);
    connect(m_verify, &QPushButton::clicked, m_verifyAction, &QAction::trigger);
    connect(m_verifyAction, &QAction::triggered, this, [this] {
        emit navigate({PageId::Audit, {}, {}});
        m_sheet->begin();
    });
    connect(m_showReport, &QPushButton::clicked, this, [this] {
        if (m_problems) m_sheet->showReport(*m_problems);
    });
    connect(m_states, &StateStack::readAgain, this, &AuditPage::refresh);
}

void AuditPage::makeLayout() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header->addButton(m_verify);
    column->addWidget(m_header);
    auto* found = new QVBoxLayout;
    found->setContentsMargins(16, 0, 16, 0);
    found->addWidget(m_found);
    m_found->content()->addSpacing(4);
    m_found->content()->addWidget(m_showReport, 0, Qt::AlignLeft);
    m_found->hide();
    column->addLayout(found);
    column->addSpacing(8);
    auto* line = new QFrame;
    line->setProperty("kind", "line");
    column->addWidget(line);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_states, 1);
    row->addWidget(m_pane);
    column->addLayout(row, 1);
    m_pane->hide();
}

QList<QAction*> AuditPage::commands() const {
    return {m_verifyAction};
}

void AuditPage::focusContents() {
    // A page that comes to the front gives the keyboard to its first button: the rows are what one came for.
    const auto* focus = window()->focusWidget();
    if (m_table->isVisible() && (!focus || focus == m_verify || !isAncestorOf(focus))) m_table->setFocus();
}

void AuditPage::show(const NavigationRequest& request) {
    focusContents();
    if (const auto entry = request.object.toULongLong(); entry != 0) {
        m_wanted = entry;
        if (m_entries) goTo(entry);
    }
    if (request.part == "verify") m_sheet->begin();
}

void AuditPage::refresh() {
    m_controller->read();
}

void AuditPage::conceal() {
    m_entries.reset();
    m_model->forget();
    m_pane->forget();
    m_states->setState(StateStack::Loading);
    m_found->hide();
    m_header->setSentence({});
}

void AuditPage::arrived(quint64 entries) {
    m_error.reset();
    m_entries = entries;
    const auto last = m_controller->lastVerified();
    m_model->setVerified(last ? std::optional(last->time) : std::nullopt);
    m_model->setEntries(entries);
    m_states->setState(StateStack::Contents);
    retranslate();
    goTo(m_wanted != 0 ? m_wanted : m_current);
    if (window()->focusWidget() == m_verify) focusContents();
}

void AuditPage::verified(const region::VerifyReport& report) {
    m_problems = report.clean() ? std::nullopt : std::optional(report);
    const auto last = m_controller->lastVerified();
    m_model->setVerified(last && report.clean() ? std::optional(last->time) : std::nullopt);
    showChosen();
    sayHowItIs();
}

void AuditPage::goTo(quint64 entry) {
    const int row = m_model->rowOfEntry(entry);
    if (row < 0) return;
    m_current = entry;
    if (m_wanted == entry)
        m_table->goToRow(row);
    else if (row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(row, std::max(0, m_table->currentIndex().column())));
    if (m_wanted == entry) showPane(true);
    m_wanted = 0;
    showChosen();
}

void AuditPage::chooseRow(int row) {
    m_current = m_model->entryAt(row);
    if (m_current != 0) showPane(true);
    showChosen();
}

void AuditPage::showChosen() {
    const int row = m_model->rowOfEntry(m_current);
    const auto* entry = row < 0 ? nullptr : m_model->at(row);
    if (entry && !entry->empty()) m_pane->setEntry(*entry, m_model->isVerified(*entry), context().speech());
}

void AuditPage::showPane(bool shown) {
    m_pane->setVisible(shown);
    // Columns that the pane shows as well make room for it.
    for (const int column : {AuditModel::Person, AuditModel::Object, AuditModel::Device, AuditModel::Utc})
        m_table->setColumnHidden(column, shown);
    m_stretch->apply();
    if (!shown) m_current = 0;
}

void AuditPage::sayHowItIs() {
    m_found->setVisible(m_problems.has_value() && m_entries.has_value());
    if (m_problems) {
        QStringList sentences;
        for (const auto& problem : m_problems->problems) {
            sentences << errorText(problem, context().speech());
            if (sentences.size() == 3) break;
        }
        m_found->setText(QString::fromUtf8("■ ") + verifyVerdict(*m_problems), sentences.join('\n'));
    }
    if (!m_entries) return m_header->setSentence({});
    const auto entries = tr("%1 entries", "", pluralOf(*m_entries)).arg(countText(*m_entries));
    if (m_problems)
        return m_header->setSentence(
            tr("%1 · %2").arg(entries, QString::fromUtf8("■ ") + verifyVerdict(*m_problems)));
    const auto last = m_controller->lastVerified();
    m_header->setSentence(last ? tr("%1 · last verified %2, nothing found").arg(entries, timeText(last->time))
                               : tr("%1 · not verified on this machine yet").arg(entries));
}

void AuditPage::retranslate() {
    m_header->setTitle(title());
    m_verify->setText(tr("Verify the log…"));
    m_verify->setAccessibleName(m_verify->text());
    m_verifyAction->setText(m_verify->text());
    m_verifyAction->setStatusTip(tr("Checks every page, signature, entry, balance and row from nothing"));
    m_showReport->setText(tr("Show the report"));
    m_showReport->setAccessibleName(m_showReport->text());
    m_table->setAccessibleName(tr("The log, newest first"));
    m_states->retranslate();
    m_states->setLoadingText(tr("Reading the log…"));
    if (m_error) m_states->fail(tr("The log could not be read"), errorSentence(*m_error));
    m_model->retitle();
    m_pane->retranslate(context().speech());
    m_sheet->retranslate();
    sayHowItIs();
}

} // namespace cambist::ui
