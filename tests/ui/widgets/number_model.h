// A source of rows that answers later, as an engine does: its rows are numbers in a chosen order.
#pragma once

#include "ui/widgets/paged_model.h"

#include <QList>

namespace cambist::ui {

struct NumberRow {
    int number = 0;
};

class NumberModel : public PagedRows<NumberRow> {
    Q_OBJECT

public:
    using PagedRows::PagedRows;
    [[nodiscard]] std::vector<Column> columns() const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// As when a workspace is opened or has changed.
    void load(int rows) { resetRows(rows); }
    /// Pages that were asked for, in this order.
    [[nodiscard]] const QList<int>& asked() const { return m_asked; }
    [[nodiscard]] const QList<int>& dropped() const { return m_dropped; }
    [[nodiscard]] int orders() const { return m_orders; }

protected:
    void requestPage(int page) override;
    void dropPage(int page) override;
    void orderChanged() override;

private:
    QList<int> m_asked, m_dropped;
    int m_orders = 0;
};

} // namespace cambist::ui
