#include "ui/ledger/statement_view.h"

#include "ui/ledger/account_chooser.h"
#include "ui/widgets/account_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/stretch_column.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int leastReference = 104, chooserWidth = 340;

/// Midnight here, at the beginning of a day.
Timestamp beginOf(Date date) {
    const auto parts = date.parts();
    const auto midnight = QDate(parts.year, parts.month, parts.day).startOfDay();
    return Timestamp{midnight.toMSecsSinceEpoch() * 1'000'000};
}

QWidget* stacked(QLabel* label, QLabel* value) {
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(label);
    column->addWidget(value);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return all;
}

QWidget* inRow(const std::vector<QWidget*>& parts) {
    auto* all = new QWidget;
    auto* row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (auto* part : parts) row->addWidget(part);
    return all;
}

} // namespace

StatementView::StatementView(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new StatementModel(context, this))
    , m_account(new AccountChooser(false))
    , m_accountLabel(makeLabel("label"))
    , m_periodLabel(makeLabel("label"))
    , m_dash(makeLabel("label"))
    , m_from(new DateField)
    , m_to(new DateField)
    , m_openingLabel(makeLabel("secondary"))
    , m_opening(makeLabel("strong"))
    , m_changeLabel(makeLabel("secondary"))
    , m_change(makeLabel("strong"))
    , m_closingLabel(makeLabel("secondary"))
    , m_closing(makeLabel("figure"))
    , m_count(makeLabel("secondary"))
    , m_problem(makeLabel("stop"))
    , m_table(new DataTable(context.theme))
    , m_states(new StateStack(m_table))
    , m_stretch(new StretchColumn(*m_table, StatementModel::Reference, leastReference)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* line = new QFrame;
    line->setProperty("kind", "line");
    column->addWidget(line);
    column->addWidget(m_states, 1);
    m_count->setContentsMargins(16, 6, 16, 6);
    column->addWidget(m_count);
    m_table->setPagedModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_states->setState(StateStack::Empty);
    m_account->setFixedWidth(chooserWidth);

    connect(m_account, &AccountChooser::chosen, this, [this] {
        m_toTheEnd = true;
        m_current = 0;
        read();
    });
    for (auto* date : {m_from, m_to})
        connect(date, &DateField::dateChanged, this, [this] {
            m_toTheEnd = true;
            read();
        });
    connect(m_model, &StatementModel::counting, this, [this] { m_count->setText(tr("counting…")); });
    connect(m_model, &PagedModel::loaded, this, &StatementView::loaded);
    connect(m_model, &StatementModel::failed, this, [this](const Error& error) {
        m_error = error;
        retranslate();
    });
    const auto choose = [this](int row) {
        m_current = m_model->sequenceAt(row);
        emit transferChosen(m_current);
    };
    connect(m_table, &DataTable::currentRowChanged, this, [this, choose](int row) {
        // Getting the keyboard makes a row current that nobody has chosen.
        if (m_model->sequenceAt(row) != m_current && m_table->selectionModel()->isRowSelected(row))
            choose(row);
    });
    connect(m_table, &DataTable::rowActivated, this, choose);
    connect(m_table, &QTableView::clicked, this, [choose](const QModelIndex& at) { choose(at.row()); });
    connect(m_states, &StateStack::readAgain, this, &StatementView::refresh);
}

QWidget* StatementView::makeHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    auto* choice = new FlowLayout(20, 8);
    m_accountLabel->setBuddy(m_account);
    m_periodLabel->setBuddy(m_from);
    m_dash->setBuddy(m_to);
    choice->addWidget(inRow({m_accountLabel, m_account}));
    choice->addWidget(inRow({m_periodLabel, m_from, m_dash, m_to}));
    column->addLayout(choice);
    column->addWidget(m_problem);
    m_problem->hide();
    m_figures = new QWidget;
    auto* figures = new FlowLayout(36, 8);
    m_figures->setLayout(figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->addWidget(stacked(m_closingLabel, m_closing));
    figures->addWidget(stacked(m_openingLabel, m_opening));
    figures->addWidget(stacked(m_changeLabel, m_change));
    column->addWidget(m_figures);
    m_figures->hide();
    return head;
}

void StatementView::setNarrow(bool narrow) {
    for (const int column : {StatementModel::Posted, StatementModel::Reference, StatementModel::ValueDate,
                             StatementModel::Reserved})
        m_table->setColumnHidden(column, narrow);
    m_stretch->apply();
}

void StatementView::setAccounts(const AccountList& accounts) {
    m_account->setAccounts(accounts, m_context.speech());
}

StatementPeriod StatementView::period() const {
    StatementPeriod period;
    if (m_from->date()) period.from = beginOf(*m_from->date());
    if (m_to->date()) period.until = beginOf(m_to->date()->plusDays(1));
    return period;
}

void StatementView::showAccount(const QString& code) {
    m_from->clear();
    m_to->clear();
    m_account->choose(code);
}

void StatementView::refresh() {
    read();
}

void StatementView::read() {
    const auto problem = m_from->problem().isEmpty() ? m_to->problem() : m_from->problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (const auto* account = m_account->account()) m_model->read(*account, period());
}

void StatementView::conceal() {
    m_model->forget();
    m_figures->hide();
    m_count->clear();
    m_states->setState(m_account->account() ? StateStack::Loading : StateStack::Empty);
}

void StatementView::loaded() {
    m_error.reset();
    m_states->setState(StateStack::Contents);
    retranslate();
    const int row = m_model->rowOfKey(QVariant::fromValue<qulonglong>(m_current));
    if (row > 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(row, std::max(0, m_table->currentIndex().column())));
    if (m_toTheEnd) m_table->scrollToBottom();
    m_toTheEnd = false;
}

void StatementView::sayFigures() {
    const auto& account = m_model->account();
    m_figures->setVisible(account.has_value());
    if (!account) return;
    const auto amount = [&](base::Int128 value) {
        return moneyText(onNormalSide(value, *account), account->currency);
    };
    m_opening->setText(amount(m_model->opening()));
    m_change->setText(amount(m_model->closing() - m_model->opening()));
    m_closing->setText(amount(m_model->closing()));
    m_count->setText(tr("%1 transfers", "", pluralOf(static_cast<std::uint64_t>(m_model->lines())))
                         .arg(countText(static_cast<std::uint64_t>(m_model->lines()))));
}

void StatementView::retranslate() {
    m_accountLabel->setText(tr("Account"));
    m_account->setAccessibleName(tr("Account"));
    m_periodLabel->setText(tr("Posted"));
    m_dash->setText(QString(QChar(0x2013)));
    m_from->setPlaceholderText(tr("from"));
    m_to->setPlaceholderText(tr("to"));
    m_from->setAccessibleName(tr("Posted from"));
    m_to->setAccessibleName(tr("Posted to"));
    m_openingLabel->setText(tr("Opening balance"));
    m_changeLabel->setText(tr("Change"));
    m_closingLabel->setText(tr("Closing balance"));
    m_table->setAccessibleName(tr("Account statement"));
    m_states->retranslate();
    m_states->setLoadingText(tr("Reading the statement…"));
    m_states->empty()->setText(tr("No account is chosen"),
                               tr("Choose one above, by any part of its code or name."));
    m_model->retitle();
    if (m_error)
        m_states->fail(tr("The statement could not be read"), errorText(*m_error, m_context.speech()));
    sayFigures();
}

} // namespace cambist::ui
