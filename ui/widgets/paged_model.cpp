#include "ui/widgets/paged_model.h"

#include <QTimer>

namespace cambist::ui {
namespace {

/// What is kept: a few screens around where one is and was.
constexpr int pagesKept = 24;

} // namespace

PagedModel::PagedModel(QObject* parent)
    : QAbstractTableModel(parent) {}

int PagedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int PagedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

QVariant PagedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const auto all = columns();
    if (section < 0 || section >= static_cast<int>(all.size())) return {};
    const auto& column = all[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return column.title;
    if (role == Qt::TextAlignmentRole) {
        const bool right = column.kind == ColumnKind::Amount || column.kind == ColumnKind::Count;
        return QVariant::fromValue(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

void PagedModel::sort(int column, Qt::SortOrder order) {
    if (column == m_sortColumn && order == m_sortOrder) return;
    m_sortColumn = column;
    m_sortOrder = order;
    orderChanged();
}

void PagedModel::retitle() {
    if (columnCount() > 0) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (m_rows > 0) emit dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
}

int PagedModel::rowOfKey(const QVariant& key) const {
    for (const int page : m_here)
        for (int row = page * pageRows; row < std::min(m_rows, (page + 1) * pageRows); ++row)
            if (data(index(row, 0), KeyRole) == key) return row;
    return -1;
}

bool PagedModel::isLoaded(int row) const {
    if (row < 0 || row >= m_rows) return false;
    const int page = row / pageRows;
    touch(page);
    return m_here.contains(page);
}

void PagedModel::touch(int page) const {
    if (!m_recent.isEmpty() && m_recent.last() == page) return;
    m_recent.removeOne(page);
    m_recent.append(page);
    if (m_asked.contains(page)) return;
    m_asked.insert(page);
    // Asked for while a view paints: only when control is back in the event loop.
    auto* self = const_cast<PagedModel*>(this);
    QTimer::singleShot(0, self, [self, page] {
        if (self->m_asked.contains(page) && !self->m_here.contains(page)) self->requestPage(page);
    });
}

void PagedModel::resetRows(int rows) {
    forgetPages();
    if (rows != m_rows) {
        // Not a reset: the view would lose its place.
        if (rows > m_rows) {
            beginInsertRows({}, m_rows, rows - 1);
            m_rows = rows;
            endInsertRows();
        } else {
            beginRemoveRows({}, rows, m_rows - 1);
            m_rows = rows;
            endRemoveRows();
        }
    }
    if (m_rows > 0) emit dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
    emit loaded(m_rows);
}

void PagedModel::forgetPages() {
    for (const int page : std::as_const(m_here)) dropPage(page);
    m_here.clear();
    m_asked.clear();
    m_recent.clear();
}

void PagedModel::pageArrived(int page) {
    m_here.insert(page);
    while (m_recent.size() > pagesKept) {
        const int old = m_recent.takeFirst();
        m_asked.remove(old);
        if (m_here.remove(old)) dropPage(old);
    }
    const int first = page * pageRows, last = std::min(m_rows, first + pageRows) - 1;
    if (first <= last) emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

} // namespace cambist::ui
