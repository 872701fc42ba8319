#include "tests/ui/widgets/number_model.h"

#include <QTimer>

#include <algorithm>

namespace cambist::ui {

std::vector<Column> NumberModel::columns() const {
    return {{"Reference", ColumnKind::Mono, 160, true},
            {"Payee", ColumnKind::Text, 400, false},
            {"Amount", ColumnKind::Amount, 400, true},
            {"Status", ColumnKind::Status, 400, false}};
}

QVariant NumberModel::data(const QModelIndex& index, int role) const {
    const auto* row = rowAt(index.row());
    if (!row) return {};
    if (role == KeyRole) return row->number;
    if (role == GlyphRole && index.column() == 3) return QString::fromUtf8("●");
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == 2 ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case 0:
        return QString("AUR-%1").arg(row->number, 6, 10, QChar('0'));
    case 1:
        return QString("Payee %1").arg(row->number);
    case 2:
        return QString("%1.00").arg(row->number);
    default:
        return QString("in order");
    }
}

void NumberModel::requestPage(int page) {
    m_asked.append(page);
    QTimer::singleShot(0, this, [this, page] {
        std::vector<NumberRow> rows;
        const int last = std::min(rowCount(), (page + 1) * pageRows);
        const bool down = sortColumn() >= 0 && sortOrder() == Qt::DescendingOrder;
        for (int row = page * pageRows; row < last; ++row)
            rows.push_back({down ? rowCount() - 1 - row : row});
        putPage(page, std::move(rows));
    });
}

void NumberModel::dropPage(int page) {
    m_dropped.append(page);
    PagedRows::dropPage(page);
}

void NumberModel::orderChanged() {
    ++m_orders;
    resetRows(rowCount());
}

} // namespace cambist::ui
