#include "ui/ledger/journal_view.h"

#include "ui/ledger/journal_filter_bar.h"
#include "ui/ledger/journal_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/stretch_column.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int leastReference = 120;

} // namespace

JournalView::JournalView(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new JournalModel(context, this))
    , m_filters(new JournalFilterBar(context))
    , m_table(new DataTable(context.theme))
    , m_count(makeLabel("secondary"))
    , m_states(new StateStack(m_table))
    , m_stretch(new StretchColumn(*m_table, JournalModel::Reference, leastReference)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    auto* line = new QFrame;
    line->setProperty("kind", "line");
    column->addWidget(line);
    column->addWidget(m_states, 1);
    m_count->setContentsMargins(16, 6, 16, 6);
    column->addWidget(m_count);
    m_table->setPagedModel(m_model);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(JournalModel::Number, Qt::DescendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);

    connect(m_filters, &JournalFilterBar::changed, this, [this] { m_model->setQuery(m_filters->query()); });
    connect(m_model, &JournalModel::counting, this, [this] {
        m_counting = true;
        sayHowMany();
    });
    connect(m_model, &PagedModel::loaded, this, &JournalView::loaded);
    connect(m_model, &JournalModel::failed, this, [this](const Error& error) {
        m_error = error;
        retranslate();
    });
    connect(m_table, &DataTable::currentRowChanged, this, [this](int row) {
        const auto sequence = m_model->sequenceAt(row);
        // Getting the keyboard makes a row current that nobody has chosen.
        if (sequence == 0 || sequence == m_current || !m_table->selectionModel()->isRowSelected(row)) return;
        m_current = sequence;
        emit transferChosen(sequence);
    });
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        m_current = m_model->sequenceAt(row);
        emit transferChosen(m_current);
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& at) {
        m_current = m_model->sequenceAt(at.row());
        emit transferChosen(m_current);
    });
    connect(m_states, &StateStack::readAgain, this, &JournalView::refresh);
    connect(m_states->empty(), &EmptyState::next, this, [this] {
        if (isFiltered())
            m_filters->clear();
        else
            emit postRequested();
    });
}

void JournalView::setNarrow(bool narrow) {
    for (const int column : {JournalModel::Posted, JournalModel::Reference, JournalModel::Person})
        m_table->setColumnHidden(column, narrow);
    m_stretch->apply();
}

bool JournalView::isFiltered() const {
    return m_filters->isActive();
}

void JournalView::setAccounts(const AccountList& accounts) {
    m_filters->setAccounts(accounts);
}

void JournalView::setMayPost(bool mayPost) {
    m_mayPost = mayPost;
}

void JournalView::refresh() {
    m_model->reload();
}

void JournalView::conceal() {
    m_model->forget();
    m_states->setState(StateStack::Loading);
    m_count->clear();
}

void JournalView::filterByAccount(const QString& code) {
    m_filters->chooseAccount(code);
}

void JournalView::goTo(ledger::TransferSequence sequence) {
    m_current = sequence;
    m_goThere = true;
    if (isFiltered() && m_model->rowOfKey(QVariant::fromValue<qulonglong>(sequence)) < 0)
        m_filters->clear();
    else
        m_model->reload();
}

void JournalView::loaded(int rows) {
    m_counting = false;
    m_error.reset();
    m_states->setState(rows > 0 ? StateStack::Contents : StateStack::Empty);
    retranslate();
    const int row = m_model->rowOfKey(QVariant::fromValue<qulonglong>(m_current));
    if (row >= 0 && (m_goThere || row != m_table->currentIndex().row())) {
        if (m_goThere)
            m_table->goToRow(row);
        else
            m_table->setCurrentIndex(m_model->index(row, std::max(0, m_table->currentIndex().column())));
    } else if (row < 0 && m_current != 0) {
        const QSignalBlocker quiet(m_table);
        m_table->setCurrentIndex({});
        m_current = 0;
    }
    m_goThere = false;
}

void JournalView::sayHowMany() {
    if (m_counting) return m_count->setText(tr("counting…"));
    const auto rows = static_cast<std::uint64_t>(m_model->rowCount());
    if (isFiltered())
        m_count->setText(tr("%1 of %2 transfers fit", "", pluralOf(m_model->last()))
                             .arg(countText(rows), countText(m_model->last())));
    else
        m_count->setText(tr("%1 transfers", "", pluralOf(rows)).arg(countText(rows)));
}

void JournalView::retranslate() {
    m_filters->retranslate();
    m_model->retitle();
    m_states->retranslate();
    m_table->setAccessibleName(tr("Journal"));
    m_states->setLoadingText(tr("Reading the journal…"));
    if (isFiltered())
        m_states->empty()->setText(
            tr("No transfer fits"),
            tr("The book holds %1 transfers.", "", pluralOf(m_model->last())).arg(countText(m_model->last())),
            tr("Clear filters"));
    else
        m_states->empty()->setText(
            tr("Nothing has been posted yet"),
            tr("Entries come from a file, and from payouts that are approved and released."),
            m_mayPost ? tr("Post entries…") : QString());
    if (m_error) m_states->fail(tr("The journal could not be read"), errorText(*m_error, m_context.speech()));
    sayHowMany();
}

} // namespace cambist::ui
