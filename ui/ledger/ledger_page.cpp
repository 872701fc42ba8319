#include "ui/ledger/ledger_page.h"

#include "ui/ledger/journal_model.h"
#include "ui/ledger/journal_view.h"
#include "ui/ledger/statement_view.h"
#include "ui/ledger/transfer_pane.h"
#include "ui/ledger/trial_balance_view.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/import_sheet.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace cambist::ui {

LedgerPage::LedgerPage(const UiContext& context, QWidget* parent)
    : Page(PageId::Ledger, context, parent)
    , m_controller(new LedgerController(context, this))
    , m_header(new PageHeader)
    , m_post(makeButton("primary"))
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_journal(new JournalView(context))
    , m_statement(new StatementView(context))
    , m_trial(new TrialBalanceView(context))
    , m_pane(new TransferPane)
    , m_sheet(new ImportSheet(context, this)) {
    makeCommands();
    makeLayout();
    connect(m_controller, &LedgerController::arrived, this, &LedgerPage::arrived);
    connect(m_controller, &LedgerController::failed, this,
            [this](const Error& error) { m_header->setSentence(errorSentence(error)); });
    connect(m_controller, &LedgerController::transferArrived, this, [this](const TransferDetails& details) {
        m_pane->setDetails(details, m_balances ? m_balances->accounts : AccountList(),
                           this->context().speech());
        showPane(true);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showView(static_cast<View>(tab)); });
    connect(m_journal, &JournalView::transferChosen, this, &LedgerPage::chooseTransfer);
    connect(m_journal, &JournalView::postRequested, this, &LedgerPage::chooseFile);
    connect(m_journal->model(), &PagedModel::loaded, this, [this] {
        sayWhatMatters();
        if (window()->focusWidget() == m_post) focusContents();
    });
    connect(m_statement, &StatementView::transferChosen, this, &LedgerPage::chooseTransfer);
    connect(m_trial, &TrialBalanceView::statementRequested, this, &LedgerPage::showStatement);
    connect(m_pane, &SidePane::closeRequested, this, [this] {
        showPane(false);
        m_stack->currentWidget()->findChild<DataTable*>()->setFocus();
    });
    connect(m_pane, &TransferPane::accountRequested, this, [this](const QString& code) {
        emit navigate({PageId::Accounts, code, {}});
    });
    connect(m_pane, &TransferPane::entryRequested, this, [this](quint64 entry) {
        emit navigate({PageId::Audit, QString::number(entry), {}});
    });
    connect(m_pane, &TransferPane::transferRequested, this, [this](quint64 sequence) {
        m_tabs->setCurrentIndex(Journal);
        m_journal->goTo(sequence);
        chooseTransfer(sequence);
    });
    connect(m_post, &QPushButton::clicked, m_postAction, &QAction::trigger);
    connect(m_sheet, &ImportSheet::finished, this, &LedgerPage::refresh);
}

void LedgerPage::makeCommands() {
    m_postAction = new QAction(this);
    connect(m_postAction, &QAction::triggered, this, &LedgerPage::chooseFile);
    for (int i = 0; i < 3; ++i) {
        m_views[i] = new QAction(this);
        connect(m_views[i], &QAction::triggered, this, [this, i] {
            emit navigate({PageId::Ledger, {}, {}});
            m_tabs->setCurrentIndex(i);
        });
    }
}

void LedgerPage::makeLayout() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header->addButton(m_post);
    column->addWidget(m_header);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(16, 0, 16, 0);
    tabs->addWidget(m_tabs, 1);
    column->addLayout(tabs);
    auto* line = new QFrame;
    line->setProperty("kind", "line");
    column->addWidget(line);
    for (int i = 0; i < 3; ++i) m_tabs->addTab({});
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (auto* view : {static_cast<QWidget*>(m_journal), static_cast<QWidget*>(m_statement),
                       static_cast<QWidget*>(m_trial)})
        m_stack->addWidget(view);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_stack, 1);
    row->addWidget(m_pane);
    column->addLayout(row, 1);
    m_pane->hide();
}

QList<QAction*> LedgerPage::commands() const {
    return {m_postAction, m_views[Journal], m_views[Statement], m_views[TrialBalance]};
}

void LedgerPage::focusContents() {
    // A page that comes to the front gives the keyboard to its first button: the rows are what one came for.
    const auto* focus = window()->focusWidget();
    auto* table = m_stack->currentWidget()->findChild<DataTable*>();
    if (table->isVisible() && (!focus || focus == m_post || !isAncestorOf(focus))) table->setFocus();
}

void LedgerPage::show(const NavigationRequest& request) {
    focusContents();
    if (request.part == "transfer") {
        m_tabs->setCurrentIndex(Journal);
        m_journal->goTo(request.object.toULongLong());
        chooseTransfer(request.object.toULongLong());
    } else if (request.part == "journal") {
        m_tabs->setCurrentIndex(Journal);
        m_journal->filterByAccount(request.object);
    } else if (request.part == "trial-balance") {
        m_tabs->setCurrentIndex(TrialBalance);
    } else if (!request.object.isEmpty()) {
        showStatement(request.object);
    }
}

void LedgerPage::refresh() {
    m_controller->read();
    m_journal->refresh();
    if (m_current != 0) m_controller->readTransfer(m_current);
}

void LedgerPage::conceal() {
    m_balances.reset();
    m_controller->dropTransfer();
    m_journal->conceal();
    m_statement->conceal();
    m_trial->conceal();
    m_pane->forget();
    m_header->setSentence({});
}

void LedgerPage::arrived(const desk::BalanceView& view, bool mayPost) {
    m_balances = view;
    m_mayPost = mayPost;
    m_journal->setAccounts(view.accounts);
    m_journal->setMayPost(mayPost);
    m_statement->setAccounts(view.accounts);
    m_trial->setBalances(view);
    if (m_wanted.isEmpty())
        m_statement->refresh();
    else
        m_statement->showAccount(m_wanted);
    m_wanted.clear();
    retranslate();
}

void LedgerPage::chooseTransfer(quint64 sequence) {
    m_current = sequence;
    if (sequence == 0) return showPane(false);
    m_controller->readTransfer(sequence);
}

void LedgerPage::showPane(bool shown) {
    if (!shown) {
        m_current = 0;
        m_controller->dropTransfer();
        m_pane->forget();
    }
    const bool visible = shown && m_tabs->currentIndex() != TrialBalance;
    m_pane->setVisible(visible);
    m_journal->setNarrow(visible);
    m_statement->setNarrow(visible);
}

void LedgerPage::showView(View view) {
    m_stack->setCurrentIndex(view);
    // What is chosen in one view is not what is chosen in the other.
    showPane(false);
}

void LedgerPage::showStatement(const QString& code) {
    m_tabs->setCurrentIndex(Statement);
    if (m_balances)
        m_statement->showAccount(code);
    else
        m_wanted = code;
}

void LedgerPage::chooseFile() {
    auto* dialog =
        new QFileDialog(this, tr("Post entries"), {}, tr("Entries (*.ndjson *.jsonl);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_sheet->start(m_controller->postingJob(Path(file.toStdString())));
    });
    dialog->open();
}

void LedgerPage::sayWhatMatters() {
    if (!m_balances) return m_header->setSentence({});
    const auto transfers = tr("%1 transfers", "", pluralOf(m_journal->model()->last()))
                               .arg(countText(m_journal->model()->last()));
    const auto verdict = TrialBalanceView::verdict(*m_balances);
    m_header->setSentence(verdict.isEmpty() ? transfers : tr("%1 · %2").arg(transfers, verdict));
}

void LedgerPage::retranslate() {
    m_header->setTitle(title());
    m_post->setText(tr("Post entries…"));
    m_post->setAccessibleName(m_post->text());
    m_post->setEnabled(m_mayPost);
    m_postAction->setText(m_post->text());
    m_postAction->setEnabled(m_mayPost);
    m_postAction->setStatusTip(m_mayPost ? tr("Posts the entries of an NDJSON file, after a dry run")
                                         : tr("Only an administrator posts entries."));
    m_post->setToolTip(m_mayPost ? QString() : m_postAction->statusTip());
    const QString names[] = {tr("Journal"), tr("Account statement"), tr("Trial balance")};
    for (int i = 0; i < 3; ++i) {
        m_tabs->setTabText(i, names[i]);
        m_views[i]->setText(names[i]);
        m_views[i]->setStatusTip(tr("Shows this view of the ledger"));
    }
    m_tabs->setAccessibleName(tr("Views of the ledger"));
    m_journal->retranslate();
    m_statement->retranslate();
    m_trial->retranslate();
    if (m_balances) {
        m_journal->setAccounts(m_balances->accounts);
        m_statement->setAccounts(m_balances->accounts);
    }
    m_pane->retranslate(m_balances ? m_balances->accounts : AccountList(), context().speech());
    m_sheet->retranslate();
    sayWhatMatters();
}

} // namespace cambist::ui
