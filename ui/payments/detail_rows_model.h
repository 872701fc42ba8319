// DetailRowsModel: the rows of a draft or a payout in the narrow table of the detail pane, a page at a time.
// GUI thread only.
#pragma once

#include "ui/payments/payment_words.h"
#include "ui/widgets/paged_model.h"
#include "ui/widgets/ui_context.h"

namespace cambist::ui {

/// A row of either kind, as the pane shows it.
struct DetailRow {
    std::uint64_t position = 0; ///< 0-based, in its file
    QString name, amount, currency;
    std::optional<payments::RowState> state; ///< of a draft's row
    payments::RowOutcome outcome{};          ///< of a payout's row
    [[nodiscard]] StatusText status() const {
        return state ? PaymentWords::rowState(*state) : PaymentWords::outcome(outcome);
    }
};

class DetailRowsModel : public PagedRows<DetailRow> {
    Q_OBJECT

public:
    enum ColumnIndex { Number, Name, Amount, Ccy, State };

    explicit DetailRowsModel(const UiContext& context, QObject* parent = nullptr);
    [[nodiscard]] std::vector<Column> columns() const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Nothing: no rows. The same payout again: reads anew.
    void setPayout(const std::optional<PayoutItem>& item);

protected:
    void requestPage(int page) override;
    void dropPage(int page) override;

private:
    UiContext m_context;
    std::optional<PayoutId> m_id;
    bool m_isDraft = false;
    std::vector<std::uint64_t> m_keys;
    QSet<int> m_pages; ///< that are here
    Call m_call;
};

} // namespace cambist::ui
