#include "ui/widgets/data_table.h"

#include "ui/widgets/cell_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace cambist::ui {
namespace {

constexpr int headerHeight = 32;

void prepare(QTableView& table) {
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setFixedHeight(headerHeight);
}

} // namespace

DataTable::DataTable(Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_delegate(new CellDelegate(theme, this))
    , m_frozen(new QTableView(this)) {
    prepare(*this);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setStretchLastSection(true);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &DataTable::chooseOrder);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &DataTable::placeFrozen);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& i) { emit rowActivated(i.row()); });

    prepare(*m_frozen);
    m_frozen->setItemDelegate(m_delegate);
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setFrameShape(QFrame::NoFrame);
    // The table itself tells assistive technology everything.
    m_frozen->setAccessibleName(" ");
    m_frozen->hide();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
            &QScrollBar::setValue);
    connect(&theme, &Theme::changed, this, &DataTable::applyTheme);
    setFrameShape(QFrame::NoFrame);
    applyTheme();
}

void DataTable::setPagedModel(PagedModel* model) {
    m_model = model;
    setModel(model);
    m_frozen->setModel(model);
    m_frozen->setSelectionModel(selectionModel());
    for (int column = 1; column < model->columnCount(); ++column) m_frozen->hideColumn(column);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { emit currentRowChanged(current.row()); });
    resetWidths();
}

void DataTable::resetWidths() {
    const auto columns = m_model->columns();
    for (int i = 0; i < static_cast<int>(columns.size()); ++i)
        setColumnWidth(i, columns[static_cast<std::size_t>(i)].width);
    placeFrozen();
}

QVariant DataTable::currentKey() const {
    return currentIndex().isValid() ? model()->data(model()->index(currentIndex().row(), 0), KeyRole)
                                    : QVariant();
}

void DataTable::goToRow(int row) {
    const auto index = model()->index(row, std::max(0, currentIndex().column()));
    if (!index.isValid()) return;
    setCurrentIndex(index);
    scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void DataTable::chooseOrder(int column) {
    const auto columns = m_model->columns();
    if (!columns[static_cast<std::size_t>(column)].sortable) return;
    const bool again = m_model->sortColumn() == column && m_model->sortOrder() == Qt::AscendingOrder;
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_model->sort(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void DataTable::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit rowActivated(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    placeFrozen();
}

void DataTable::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) placeFrozen();
}

void DataTable::placeFrozen() {
    if (!m_model) return;
    // Only while the first column has been scrolled away: one table is cheaper to paint than two.
    const bool needed = horizontalScrollBar()->value() > 0;
    m_frozen->setVisible(needed);
    if (!needed) return;
    m_frozen->setColumnWidth(0, columnWidth(0));
    m_frozen->setGeometry(frameWidth(), frameWidth(), columnWidth(0),
                          viewport()->height() + horizontalHeader()->height());
    m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value());
    m_frozen->raise();
}

void DataTable::applyTheme() {
    for (auto* table : {static_cast<QTableView*>(this), m_frozen}) {
        table->verticalHeader()->setMinimumSectionSize(m_theme.rowHeight());
        table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
        table->viewport()->update();
    }
}

} // namespace cambist::ui
