// ApprovalReviewView: one payout, computed by this program, and the acts on it. GUI thread only.
#pragma once

#include "ui/approvals/approvals_controller.h"

#include <QWidget>

class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace cambist::ui {

class ApprovalFindings;
class ApprovalGuard;
class ApprovalSummary;
class Notice;
class PayoutRowsPanel;
class VoucherButton;

class ApprovalReviewView : public QWidget {
    Q_OBJECT

public:
    /// `controller` outlives the view.
    ApprovalReviewView(const UiContext& context, ApprovalsController& controller, QWidget* parent = nullptr);
    /// Another payout: its filter and place are new.
    void setPayout(const payments::PayoutId& id);
    [[nodiscard]] const payments::PayoutId& payout() const { return m_payout; }

    void showComputing();
    void showReviewed();
    void showStopped();
    /// It does not verify, or cannot be read: no act.
    void showFailure(const Error& error);
    /// The queue is new: whether this payout still waits, and for whom.
    void showStanding();
    /// Why an act was refused.
    void showRefusal(const QString& sentence);
    void conceal();
    void retranslate();

    [[nodiscard]] ApprovalGuard* guard() const { return m_guard; }
    [[nodiscard]] PayoutRowsPanel* rows() const { return m_rows; }
    [[nodiscard]] VoucherButton* voucher() const { return m_voucher; }

signals:
    void backRequested();
    /// -1: the one before in the queue, 1: the next.
    void stepRequested(int by);
    void computeAgain();
    void stopRequested();
    void failed(const cambist::Error& error);

private:
    QWidget* makeHead();
    QWidget* makeBody();
    QWidget* makeWaiting();
    void describe();
    void describeProgress();
    void describeStanding();
    void showNotices();

    UiContext m_context;
    ApprovalsController& m_controller;
    payments::PayoutId m_payout;
    std::optional<Error> m_error;
    bool m_stopped = false;

    QPushButton *m_back, *m_stop, *m_again;
    VoucherButton* m_voucher;
    QToolButton *m_before, *m_next;
    QLabel *m_title, *m_reference, *m_sentence, *m_computing, *m_count;
    QProgressBar* m_progress;
    Notice *m_failure, *m_standing, *m_refusal;
    QWidget* m_notices;
    ApprovalSummary* m_summary;
    ApprovalFindings* m_findings;
    PayoutRowsPanel* m_rows;
    ApprovalGuard* m_guard;
    QStackedWidget* m_stack; ///< computing; what was computed; failure
};

} // namespace cambist::ui
