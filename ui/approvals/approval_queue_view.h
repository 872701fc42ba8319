// ApprovalQueueView: what waits for approval, and what the last act did. GUI thread only.
#pragma once

#include "ui/approvals/approvals_controller.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace cambist::ui {

class ApprovalQueueModel;
class CurrencyTotals;
class DataTable;
class EmptyState;
class Notice;
class PageHeader;
class StateStack;

class ApprovalQueueView : public QWidget {
    Q_OBJECT

public:
    /// `controller` outlives the view.
    ApprovalQueueView(const UiContext& context, ApprovalsController& controller, QWidget* parent = nullptr);
    /// The controller's queue is new; the selection is kept by its key.
    void showQueue();
    void showError(const QString& sentence);
    /// What happened, above the queue, until it is put away; `payout` may be opened in Payments.
    void tell(const QString& title, const QString& text, const QString& payout = {});
    void conceal();
    void retranslate();
    [[nodiscard]] std::optional<payments::PayoutId> current() const;
    [[nodiscard]] DataTable* table() const { return m_table; }

signals:
    void reviewRequested(const cambist::payments::PayoutId& id);
    void readAgain();
    void paymentsRequested(const QString& payout);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void describe();
    void describeCurrent();
    void addUp();

    UiContext m_context;
    ApprovalsController& m_controller;
    PageHeader* m_header;
    QPushButton* m_review;
    Notice *m_told, *m_role, *m_own;
    QPushButton *m_showPayment, *m_next, *m_putAway;
    ApprovalQueueModel* m_model;
    DataTable* m_table;
    CurrencyTotals* m_totals;
    StateStack* m_states;
    QTimer* m_minute;
    QVariant m_key; ///< of the current row, kept over locking
    QString m_toldPayout;
};

} // namespace cambist::ui
