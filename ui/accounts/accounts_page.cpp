#include "ui/accounts/accounts_page.h"

#include "ui/accounts/account_pane.h"
#include "ui/accounts/account_tree.h"
#include "ui/accounts/accounts_controller.h"
#include "ui/widgets/currency_totals.h"
#include "ui/widgets/format.h"
#include "ui/widgets/import_sheet.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/state_stack.h"

#include <QAction>
#include <QButtonGroup>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <set>

namespace cambist::ui {
namespace {

constexpr int findLeast = 96, findMost = 260;

QPushButton* makeChip(QButtonGroup* group) {
    auto* chip = makeButton("chip");
    chip->setCheckable(true);
    group->addButton(chip);
    return chip;
}

} // namespace

AccountsPage::AccountsPage(const UiContext& context, QWidget* parent)
    : Page(PageId::Accounts, context, parent)
    , m_controller(new AccountsController(context, this))
    , m_model(new AccountTreeModel(this))
    , m_tree(new AccountTree(context.theme, *m_model))
    , m_pane(new AccountPane)
    , m_header(new PageHeader)
    , m_import(makeButton("primary"))
    , m_find(new QLineEdit)
    , m_totals(new CurrencyTotals)
    , m_states(new StateStack(makeContents()))
    , m_sheet(new ImportSheet(context, this))
    , m_importAction(new QAction(this))
    , m_statementAction(new QAction(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_header->addButton(m_import);
    column->addWidget(m_states, 1);
    m_pane->hide();
    m_statementAction->setEnabled(false);

    connect(m_controller, &AccountsController::arrived, this, &AccountsPage::arrived);
    connect(m_controller, &AccountsController::failed, this, [this](const Error& error) {
        m_error = error;
        retranslate();
    });
    connect(m_tree, &AccountTree::currentAccountChanged, this, &AccountsPage::showAccount);
    connect(m_pane, &SidePane::closeRequested, this, [this] {
        showAccount(nullptr);
        m_tree->setFocus();
    });
    const auto goToStatement = [this] {
        if (m_pane->account())
            emit navigate({PageId::Ledger, fromUtf8(m_pane->account()->code), "statement"});
    };
    connect(m_pane, &AccountPane::statementRequested, this, goToStatement);
    connect(m_statementAction, &QAction::triggered, this, goToStatement);
    connect(m_tree, &QTreeView::doubleClicked, this, [this, goToStatement](const QModelIndex& at) {
        if (m_model->accountAt(at)) goToStatement();
    });
    connect(m_import, &QPushButton::clicked, m_importAction, &QAction::trigger);
    connect(m_importAction, &QAction::triggered, this, &AccountsPage::chooseFile);
    connect(m_states->empty(), &EmptyState::next, this, &AccountsPage::chooseFile);
    connect(m_states, &StateStack::readAgain, this, &AccountsPage::refresh);
    connect(m_sheet, &ImportSheet::finished, this, &AccountsPage::refresh);
}

QWidget* AccountsPage::makeFilters() {
    auto* filters = new QWidget;
    auto* row = new QHBoxLayout(filters);
    row->setContentsMargins(16, 0, 16, 8);
    row->setSpacing(8);
    auto* group = new QButtonGroup(filters);
    m_all = makeChip(group);
    m_bank = makeChip(group);
    m_transit = makeChip(group);
    m_all->setChecked(true);
    for (auto* chip : {m_all, m_bank, m_transit}) row->addWidget(chip);
    row->addStretch(1);
    m_find->setMinimumWidth(findLeast);
    m_find->setMaximumWidth(findMost);
    m_find->setClearButtonEnabled(true);
    // As wide as it may be before anything is left empty.
    row->addWidget(m_find, 100);
    connect(group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on) applyFilter();
    });
    connect(m_find, &QLineEdit::textChanged, this, &AccountsPage::applyFilter);
    return filters;
}

QWidget* AccountsPage::makeContents() {
    auto* contents = new QWidget;
    auto* row = new QHBoxLayout(contents);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(makeFilters());
    auto* line = new QFrame;
    line->setProperty("kind", "line");
    left->addWidget(line);
    left->addWidget(m_tree, 1);
    left->addWidget(m_totals);
    row->addLayout(left, 1);
    row->addWidget(m_pane);
    return contents;
}

QList<QAction*> AccountsPage::commands() const {
    return {m_importAction, m_statementAction};
}

void AccountsPage::focusContents() {
    // A page that comes to the front gives the keyboard to its first button: the rows are what one came for.
    const auto* focus = window()->focusWidget();
    if (m_tree->isVisible() && (!focus || focus == m_import || !isAncestorOf(focus))) m_tree->setFocus();
}

void AccountsPage::show(const NavigationRequest& request) {
    focusContents();
    if (request.object.isEmpty()) return;
    m_wanted = request.object;
    // It must not stay hidden behind a filter.
    m_find->clear();
    m_all->setChecked(true);
    if (m_tree->goTo(m_wanted)) m_wanted.clear();
    m_tree->setFocus();
}

void AccountsPage::refresh() {
    m_controller->read();
}

void AccountsPage::conceal() {
    showAccount(nullptr);
    m_model->setAccounts({});
    m_totals->setTotals({}, {});
    m_header->setSentence({});
    m_states->setState(StateStack::Loading);
}

void AccountsPage::arrived(const std::vector<ledger::Account>& accounts, bool mayOpen) {
    m_error.reset();
    m_mayOpen = mayOpen;
    m_model->setAccounts(accounts);
    m_states->setState(accounts.empty() ? StateStack::Empty : StateStack::Contents);
    retranslate();
    if (!m_wanted.isEmpty() && m_tree->goTo(m_wanted)) m_wanted.clear();
    if (window()->focusWidget() == m_import) focusContents();
    // The figures in the pane are those of now.
    if (m_pane->isVisibleTo(this)) showAccount(m_model->accountAt(m_tree->currentIndex()));
}

void AccountsPage::applyFilter() {
    const auto scope = m_bank->isChecked()      ? AccountScope::Bank
                       : m_transit->isChecked() ? AccountScope::InTransit
                                                : AccountScope::All;
    m_model->setFilter(scope, m_find->text());
    sayHowMany();
}

void AccountsPage::showAccount(const ledger::Account* account) {
    m_pane->setVisible(account != nullptr);
    m_tree->setNarrow(account != nullptr);
    m_statementAction->setEnabled(account != nullptr);
    if (account)
        m_pane->setAccount(*account, context().speech());
    else
        m_pane->forget();
}

void AccountsPage::chooseFile() {
    auto* dialog =
        new QFileDialog(this, tr("Import accounts"), {}, tr("Chart of accounts (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_sheet->start(m_controller->importJob(Path(file.toStdString())));
    });
    dialog->open();
}

void AccountsPage::sayHowMany() {
    const auto& accounts = m_model->accounts();
    if (accounts.empty()) return m_header->setSentence({});
    std::set<std::string> entities, currencies;
    int atBanks = 0;
    for (const auto& account : accounts) {
        entities.insert(account.entity);
        currencies.insert(std::string(account.currency.code()));
        atBanks += account.role == ledger::AccountRole::Bank;
    }
    const int all = static_cast<int>(accounts.size()), shown = m_model->shownAccounts();
    if (shown < all)
        m_header->setSentence(
            tr("%1 of %2 shown")
                .arg(countText(static_cast<std::uint64_t>(shown)), tr("%n accounts", "", all)));
    else
        m_header->setSentence(tr("%1, %2 · %3 · %4")
                                  .arg(tr("%n accounts", "", all), tr("%n at banks", "", atBanks),
                                       tr("%n entities", "", static_cast<int>(entities.size())),
                                       tr("%n currencies", "", static_cast<int>(currencies.size()))));
    m_totals->setTotals(m_transit->isChecked() ? tr("In transit") : tr("At banks"), m_model->totals());
}

void AccountsPage::retranslate() {
    m_header->setTitle(title());
    m_import->setText(tr("Import accounts…"));
    m_importAction->setText(m_import->text());
    m_importAction->setEnabled(m_mayOpen);
    m_importAction->setStatusTip(m_mayOpen ? tr("Opens the accounts of a CSV file, after a dry run")
                                           : tr("Only an administrator opens accounts."));
    m_import->setEnabled(m_mayOpen);
    m_import->setToolTip(m_mayOpen ? QString() : m_importAction->statusTip());
    m_statementAction->setText(tr("Show statement"));
    m_statementAction->setStatusTip(tr("Shows what was posted to the account that is selected"));
    m_all->setText(tr("All"));
    m_bank->setText(tr("Bank accounts"));
    m_transit->setText(tr("In transit"));
    m_find->setPlaceholderText(tr("Code, name, bank or number"));
    m_find->setAccessibleName(tr("Find in accounts"));
    m_tree->setAccessibleName(tr("Accounts by entity and currency"));
    for (auto* button : {m_import, m_all, m_bank, m_transit}) button->setAccessibleName(button->text());
    m_states->retranslate();
    m_states->setLoadingText(tr("Reading the accounts…"));
    m_states->empty()->setText(tr("No accounts yet"),
                               m_mayOpen ? tr("A chart of accounts comes from a CSV file with code, type and "
                                              "currency. It is tried first; nothing is opened unseen.")
                                         : tr("An administrator opens accounts from a CSV file."),
                               m_mayOpen ? tr("Import accounts…") : QString());
    if (m_error) m_states->fail(tr("The accounts could not be read"), errorSentence(*m_error));
    m_model->setLanguage(context().speech());
    m_pane->retranslate(context().speech());
    m_sheet->retranslate();
    sayHowMany();
}

} // namespace cambist::ui
