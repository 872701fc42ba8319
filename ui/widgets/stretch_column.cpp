#include "ui/widgets/stretch_column.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace cambist::ui {

StretchColumn::StretchColumn(QTableView& table, int column, int least)
    : QObject(&table)
    , m_table(table)
    , m_column(column)
    , m_least(least) {
    table.horizontalHeader()->setStretchLastSection(false);
    table.viewport()->installEventFilter(this);
}

bool StretchColumn::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) apply();
    return QObject::eventFilter(watched, event);
}

void StretchColumn::apply() {
    if (!m_table.model()) return;
    // Without it the last one that is shown takes the rest.
    m_table.horizontalHeader()->setStretchLastSection(m_table.isColumnHidden(m_column));
    if (m_table.isColumnHidden(m_column)) return;
    int others = 0;
    for (int i = 0; i < m_table.model()->columnCount(); ++i)
        if (i != m_column && !m_table.isColumnHidden(i)) others += m_table.columnWidth(i);
    m_table.setColumnWidth(m_column, std::max(m_least, m_table.viewport()->width() - others));
}

} // namespace cambist::ui
