// ApprovalQueueModel: one row a payout that waits. GUI thread only.
#pragma once

#include "ui/approvals/approvals_controller.h"
#include "ui/widgets/paged_model.h"

namespace cambist::ui {

class ApprovalQueueModel : public PagedRows<desk::PayoutLine> {
    Q_OBJECT

public:
    enum ColumnOf { Reference, Wait, Name, Rows, Totals, FirstTime, Maker, Step, ColumnCount };
    /// `controller` outlives the model and has the queue.
    explicit ApprovalQueueModel(const ApprovalsController& controller, const Clock& clock,
                                QObject* parent = nullptr);
    [[nodiscard]] std::vector<Column> columns() const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int rowOfKey(const QVariant& key) const override;
    /// The queue of the controller has changed, or it has none any more.
    void requeue();
    /// Time has passed.
    void refreshWaits();
    [[nodiscard]] const desk::PayoutLine* line(int row) const;

protected:
    void requestPage(int page) override;

private:
    [[nodiscard]] QVariant text(const desk::PayoutLine& line, int column) const;
    [[nodiscard]] static QString totals(const desk::PayoutLine& line);

    const ApprovalsController& m_controller;
    const Clock& m_clock;
};

} // namespace cambist::ui
