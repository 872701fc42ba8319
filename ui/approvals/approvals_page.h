// ApprovalsPage: what waits for this person, and the payout that is being decided. GUI thread only.
#pragma once

#include "ui/approvals/approvals_controller.h"
#include "ui/widgets/page.h"

class QStackedWidget;

namespace cambist::ui {

class ApprovalQueueView;
class ApprovalReviewView;
class SendBackSheet;

class ApprovalsPage : public Page {
    Q_OBJECT

public:
    explicit ApprovalsPage(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override { return tr("Approvals"); }
    [[nodiscard]] QString iconName() const override { return "approvals"; }
    /// `object`: id of a payout, whose review opens.
    void show(const NavigationRequest& request) override;
    [[nodiscard]] QList<QAction*> commands() const override;

    [[nodiscard]] ApprovalQueueView* queueView() const { return m_queue; }
    [[nodiscard]] ApprovalReviewView* reviewView() const { return m_review; }
    [[nodiscard]] SendBackSheet* sendBackSheet() const { return m_sendBack; }

protected:
    void refresh() override;
    void conceal() override;
    void retranslate() override;

private:
    void connectController();
    void connectViews();
    void makeActions();
    void openReview(const payments::PayoutId& id);
    void backToQueue();
    /// The payout before or behind this one in the queue.
    void step(int by);
    void queueRead();
    void askToSendBack();
    void tellLast();
    void enableActions();
    [[nodiscard]] bool isReviewing() const;

    ApprovalsController m_controller;
    QStackedWidget* m_stack;
    ApprovalQueueView* m_queue;
    ApprovalReviewView* m_review;
    SendBackSheet* m_sendBack;
    QAction *m_open, *m_back, *m_before, *m_next, *m_return, *m_voucher;
    std::optional<ApprovedPayout> m_lastApproved; ///< told above the queue
    bool m_concealed = false;                     ///< locked since what is shown was read
    QString m_lastApprovedId, m_lastSentBack;
};

} // namespace cambist::ui
