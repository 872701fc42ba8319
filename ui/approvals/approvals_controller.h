// ApprovalsController: what waits for approval, one payout recomputed by this program, and the two acts.
// Knows no widget. Holds what the engine answered until forget(). GUI thread only.
#pragma once

#include "engine/desk/payout_view.h"
#include "ui/widgets/ui_context.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cambist::ui {

/// What waits, the longest first; those that somebody else must approve behind them.
struct ApprovalQueue {
    std::vector<desk::PayoutLine> lines;
    std::string me;
    bool mayApprove = false;            ///< this person has the role
    std::vector<std::string> approvers; ///< all who have it and have joined, by name
    /// Waits for this very person.
    [[nodiscard]] bool isMine(const desk::PayoutLine& line) const { return mayApprove && line.maker != me; }
    /// Who could approve it instead, separated by commas.
    [[nodiscard]] std::string others(const desk::PayoutLine& line) const;
};

struct ReviewedAccount {
    std::string code, holder, number, bankName;
};

struct ReviewedPayout {
    desk::ApprovalReview review;
    std::string reference, maker;
    std::vector<ReviewedAccount> accounts; ///< one a group of review.check
};

/// What an approval did.
struct ApprovedPayout {
    std::string reference;
    desk::PayoutCheck check;
    std::vector<ReviewedAccount> accounts; ///< one a group
};

class ApprovalsController : public QObject {
    Q_OBJECT

public:
    explicit ApprovalsController(const UiContext& context, QObject* parent = nullptr);

    void readQueue();
    [[nodiscard]] const std::optional<ApprovalQueue>& queue() const { return m_queue; }
    [[nodiscard]] const desk::PayoutLine* line(const payments::PayoutId& id) const;

    /// Opens, proves and adds up every row. A review under way is stopped.
    void review(const payments::PayoutId& id);
    void stopReview();
    [[nodiscard]] const std::optional<ReviewedPayout>& reviewed() const { return m_reviewed; }
    [[nodiscard]] Task* reviewTask() const { return m_reviewTask; }
    /// First-time payees of a payout that was reviewed since the workspace was opened.
    [[nodiscard]] std::optional<std::uint64_t> firstTimeOf(const payments::PayoutId& id) const;

    /// Whether it opens this person's own entry of the vault, as it stands on the disk now.
    void verify(SecretBytes passphrase);
    /// Signs what was shown: refused when the rows are not those of reviewed() any more.
    void approve();
    void sendBack(const payments::PayoutId& id, const QString& reason);

    /// Drops everything that was read: the workspace is locked.
    void forget();

signals:
    void queueRead();
    void queueFailed(const cambist::Error& error);
    void reviewStarted();
    void reviewDone();
    void reviewStopped();
    void reviewFailed(const cambist::Error& error);
    void verified();
    void notVerified(const cambist::Error& error);
    void approved(const cambist::ui::ApprovedPayout& what);
    void notApproved(const cambist::Error& error);
    void sentBack(const QString& reference);
    void notSentBack(const cambist::Error& error);

private:
    void reviewAnswered(Task& task, Result<ReviewedPayout> answer);

    UiContext m_context;
    std::optional<ApprovalQueue> m_queue;
    std::optional<ReviewedPayout> m_reviewed;
    std::map<payments::PayoutId, std::uint64_t> m_firstTime;
    QPointer<Task> m_reviewTask;
    Call m_queueCall, m_verifyCall;
};

} // namespace cambist::ui
