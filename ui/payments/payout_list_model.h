// PayoutListModel: drafts and payouts, filtered and in the order asked for. The whole list is in memory:
// some hundreds of lines a year. GUI thread only.
#pragma once

#include "ui/payments/payment_words.h"
#include "ui/widgets/paged_model.h"

#include <array>

namespace cambist::ui {

class PayoutListModel : public PagedModel {
    Q_OBJECT

public:
    enum ColumnIndex { Reference, Name, Debit, Rows, Total, Ccy, ValueDate, Status };

    using PagedModel::PagedModel;
    [[nodiscard]] std::vector<Column> columns() const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Of any loaded line; -1: not shown.
    [[nodiscard]] int rowOfKey(const QVariant& key) const override;

    void setItems(std::vector<PayoutItem> items);
    void setFilter(PayoutFilter filter);
    void setChinese(bool chinese) { m_chinese = chinese; }
    [[nodiscard]] PayoutFilter filter() const { return m_filter; }
    /// Nothing outside the rows that are shown.
    [[nodiscard]] const PayoutItem* itemAt(int row) const;
    [[nodiscard]] const PayoutItem* find(const PayoutId& id) const;
    [[nodiscard]] const std::vector<PayoutItem>& items() const { return m_items; }
    [[nodiscard]] int countOf(PayoutFilter filter) const;
    /// Of the rows that are shown, by currency.
    [[nodiscard]] std::vector<desk::PayoutLine::Total> totals() const;

protected:
    void requestPage(int page) override { pageArrived(page); }
    void dropPage(int) override {}
    void orderChanged() override { choose(); }

private:
    void choose();
    [[nodiscard]] QString text(const PayoutItem& item, int column) const;

    std::vector<PayoutItem> m_items;
    std::vector<std::size_t> m_shown; ///< places in m_items
    PayoutFilter m_filter = PayoutFilter::All;
    bool m_chinese = false;
};

} // namespace cambist::ui
