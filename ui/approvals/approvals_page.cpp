#include "ui/approvals/approvals_page.h"

#include "ui/approvals/approval_guard.h"
#include "ui/approvals/approval_queue_view.h"
#include "ui/approvals/approval_review_view.h"
#include "ui/approvals/approval_text.h"
#include "ui/approvals/payout_rows_panel.h"
#include "ui/approvals/send_back_sheet.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/voucher_button.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cambist::ui {

ApprovalsPage::ApprovalsPage(const UiContext& context, QWidget* parent)
    : Page(PageId::Approvals, context, parent)
    , m_controller(context)
    , m_stack(new QStackedWidget(this))
    , m_queue(new ApprovalQueueView(context, m_controller))
    , m_review(new ApprovalReviewView(context, m_controller))
    , m_sendBack(new SendBackSheet(context.theme, this)) {
    m_stack->addWidget(m_queue);
    m_stack->addWidget(m_review);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    makeActions();
    connectController();
    connectViews();
}

void ApprovalsPage::makeActions() {
    for (auto** action : {&m_open, &m_back, &m_before, &m_next, &m_return, &m_voucher}) {
        *action = new QAction(this);
        // Keys of this page hold while the keyboard is on it.
        (*action)->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(*action);
    }
    m_before->setShortcut(QKeySequence("Alt+Up"));
    m_next->setShortcut(QKeySequence("Alt+Down"));
    m_back->setShortcut(QKeySequence(Qt::Key_Escape));
    connect(m_open, &QAction::triggered, this, [this] {
        if (const auto id = m_queue->current()) openReview(*id);
    });
    connect(m_back, &QAction::triggered, this, [this] {
        // Escape closes what lies in front first.
        if (m_sendBack->isVisible()) return m_sendBack->closeSheet();
        backToQueue();
    });
    connect(m_before, &QAction::triggered, this, [this] { step(-1); });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_return, &QAction::triggered, this, &ApprovalsPage::askToSendBack);
    connect(m_voucher, &QAction::triggered, m_review->voucher(), &VoucherButton::choosePlace);
}

void ApprovalsPage::connectController() {
    connect(&m_controller, &ApprovalsController::queueRead, this, &ApprovalsPage::queueRead);
    connect(&m_controller, &ApprovalsController::queueFailed, this,
            [this](const Error& error) { m_queue->showError(errorSentence(error)); });
    connect(&m_controller, &ApprovalsController::reviewStarted, m_review, &ApprovalReviewView::showComputing);
    connect(&m_controller, &ApprovalsController::reviewDone, this, [this] {
        m_review->showReviewed();
        enableActions();
    });
    connect(&m_controller, &ApprovalsController::reviewStopped, m_review, &ApprovalReviewView::showStopped);
    connect(&m_controller, &ApprovalsController::reviewFailed, m_review, &ApprovalReviewView::showFailure);
    connect(&m_controller, &ApprovalsController::verified, this,
            [this] { m_review->guard()->passphraseOpened(); });
    connect(&m_controller, &ApprovalsController::notVerified, this,
            [this](const Error& error) { m_review->guard()->passphraseRefused(errorSentence(error)); });
    connect(&m_controller, &ApprovalsController::approved, this, [this](const ApprovedPayout& what) {
        m_lastApproved = what;
        m_lastSentBack.clear();
        m_lastApprovedId = QString::fromStdString(toText(m_review->payout()));
        backToQueue();
        tellLast();
    });
    connect(&m_controller, &ApprovalsController::notApproved, this, [this](const Error& error) {
        m_review->guard()->actRefused();
        // A row that is not what was sealed: nothing of what is shown holds any more.
        if (error.is(desk::PayoutDeskError::RowChanged) || error.is(desk::PayoutDeskError::RowsChanged) ||
            error.is(desk::PayoutDeskError::TotalsDiffer))
            return m_review->showFailure(error);
        m_review->showRefusal(errorSentence(error));
    });
    connect(&m_controller, &ApprovalsController::sentBack, this, [this](const QString& reference) {
        m_lastApproved.reset();
        m_lastSentBack = reference;
        backToQueue();
        tellLast();
    });
    connect(&m_controller, &ApprovalsController::notSentBack, this,
            [this](const Error& error) { m_review->showRefusal(errorSentence(error)); });
}

void ApprovalsPage::connectViews() {
    connect(m_queue, &ApprovalQueueView::reviewRequested, this, &ApprovalsPage::openReview);
    connect(m_queue, &ApprovalQueueView::readAgain, this, &ApprovalsPage::refresh);
    connect(m_queue, &ApprovalQueueView::paymentsRequested, this, [this](const QString& payout) {
        emit navigate({PageId::Payments, payout});
    });
    connect(m_queue->table(), &DataTable::currentRowChanged, this, &ApprovalsPage::enableActions);
    connect(m_review, &ApprovalReviewView::backRequested, this, &ApprovalsPage::backToQueue);
    connect(m_review, &ApprovalReviewView::stepRequested, this, &ApprovalsPage::step);
    connect(m_review, &ApprovalReviewView::stopRequested, &m_controller, &ApprovalsController::stopReview);
    connect(m_review, &ApprovalReviewView::computeAgain, this,
            [this] { m_controller.review(m_review->payout()); });
    connect(m_review, &ApprovalReviewView::failed, m_review, &ApprovalReviewView::showFailure);
    auto* guard = m_review->guard();
    connect(guard, &ApprovalGuard::passphraseGiven, this,
            [this, guard] { m_controller.verify(guard->takePassphrase()); });
    connect(guard, &ApprovalGuard::approveRequested, &m_controller, &ApprovalsController::approve);
    connect(guard, &ApprovalGuard::sendBackRequested, this, &ApprovalsPage::askToSendBack);
    connect(m_sendBack, &SendBackSheet::chosen, this,
            [this](const QString& reason) { m_controller.sendBack(m_review->payout(), reason); });
}

bool ApprovalsPage::isReviewing() const {
    return m_stack->currentWidget() == m_review;
}

void ApprovalsPage::show(const NavigationRequest& request) {
    const auto id = payments::PayoutId::parse(request.object.toStdString());
    if (id) openReview(*id);
}

void ApprovalsPage::openReview(const payments::PayoutId& id) {
    m_stack->setCurrentWidget(m_review);
    const bool same = id == m_review->payout() && m_controller.reviewed();
    m_review->setPayout(id);
    if (same)
        m_review->showReviewed();
    else
        m_controller.review(id);
    m_review->rows()->table()->setFocus();
    enableActions();
}

void ApprovalsPage::backToQueue() {
    if (!isReviewing()) return;
    m_controller.stopReview();
    m_review->guard()->withdraw(false);
    m_stack->setCurrentWidget(m_queue);
    m_queue->showQueue();
    m_queue->table()->setFocus();
    enableActions();
}

void ApprovalsPage::step(int by) {
    const auto& queue = m_controller.queue();
    if (!queue || queue->lines.empty() || m_sendBack->isVisible()) return;
    if (!isReviewing()) {
        auto* table = m_queue->table();
        return table->goToRow(
            std::clamp(table->currentIndex().row() + by, 0, table->model()->rowCount() - 1));
    }
    const auto& lines = queue->lines;
    const auto here = std::find_if(lines.begin(), lines.end(),
                                   [&](const auto& line) { return line.id == m_review->payout(); });
    // One that was decided meanwhile has no neighbours: the first is next.
    if (here == lines.end()) return openReview(lines.front().id);
    const auto there = here - lines.begin() + by;
    if (there >= 0 && there < static_cast<std::ptrdiff_t>(lines.size()))
        openReview(lines[static_cast<std::size_t>(there)].id);
}

void ApprovalsPage::refresh() {
    m_controller.readQueue();
    // Locked and open again: the payout that was looked at is computed anew.
    if (m_concealed && isReviewing()) m_controller.review(m_review->payout());
    m_concealed = false;
}

void ApprovalsPage::queueRead() {
    const auto& queue = *m_controller.queue();
    setBadge(static_cast<int>(std::count_if(queue.lines.begin(), queue.lines.end(),
                                            [&](const auto& line) { return queue.isMine(line); })));
    m_queue->showQueue();
    m_review->showStanding();
    enableActions();
}

void ApprovalsPage::askToSendBack() {
    const auto& reviewed = m_controller.reviewed();
    if (!reviewed || m_review->guard()->state() == ApprovalGuard::State::Absent) return;
    m_sendBack->ask(
        QString("%1 · %2").arg(fromUtf8(reviewed->reference), fromUtf8(reviewed->review.payout.title)),
        fromUtf8(reviewed->maker));
}

void ApprovalsPage::tellLast() {
    if (!m_lastSentBack.isEmpty())
        return m_queue->tell(tr("%1 was sent back.").arg(m_lastSentBack),
                             tr("It is a draft again; its maker sees your reason."));
    if (!m_lastApproved) return;
    const auto& groups = m_lastApproved->check.groups;
    QStringList lines;
    std::vector<std::pair<ledger::AccountNumber, desk::PayoutLine::Total>> reserved;
    std::vector<std::size_t> accounts;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto known = std::find_if(reserved.begin(), reserved.end(), [&](const auto& r) {
            return r.first == groups[i].debitAccount && r.second.currency == groups[i].currency;
        });
        if (known != reserved.end()) {
            known->second.amount += groups[i].amount;
            continue;
        }
        reserved.emplace_back(groups[i].debitAccount,
                              desk::PayoutLine::Total{groups[i].currency, groups[i].amount});
        accounts.push_back(i);
    }
    for (std::size_t i = 0; i < reserved.size(); ++i)
        lines += tr("%1 is reserved on %2.")
                     .arg(wholeMoney(reserved[i].second.amount, reserved[i].second.currency),
                          debitAccountText(m_lastApproved->accounts[accounts[i]]));
    lines += tr("Next: release it in Payments, which writes the bank file.");
    m_queue->tell(tr("✓ %1 is approved: %2 payments.", "", static_cast<int>(m_lastApproved->check.count))
                      .arg(fromUtf8(m_lastApproved->reference), countText(m_lastApproved->check.count)),
                  lines.join('\n'), m_lastApprovedId);
}

void ApprovalsPage::conceal() {
    m_sendBack->closeSheet();
    m_lastApproved.reset();
    m_lastSentBack.clear();
    m_controller.forget();
    m_queue->conceal();
    m_review->conceal();
    m_concealed = true;
    setBadge(0);
}

QList<QAction*> ApprovalsPage::commands() const {
    return {m_open, m_back, m_before, m_next, m_return, m_voucher};
}

void ApprovalsPage::enableActions() {
    const auto& queue = m_controller.queue();
    const bool reviewing = isReviewing(), any = queue && !queue->lines.empty();
    const auto allow = [](QAction* action, bool allowed, const QString& why) {
        action->setEnabled(allowed);
        action->setStatusTip(allowed ? QString() : why);
    };
    const auto noReview = tr("No payout is open for review.");
    allow(m_open, !reviewing && m_queue->current().has_value(), tr("No payout is chosen in the queue."));
    allow(m_back, reviewing, noReview);
    allow(m_before, any, tr("Nothing waits for approval."));
    allow(m_next, any, tr("Nothing waits for approval."));
    allow(m_voucher, reviewing && m_controller.reviewed().has_value(), noReview);
    allow(m_return, reviewing && m_review->guard()->state() != ApprovalGuard::State::Absent,
          tr("No payout that you may decide is open for review."));
}

void ApprovalsPage::retranslate() {
    m_open->setText(tr("Review payout"));
    m_back->setText(tr("Back to the queue"));
    m_before->setText(tr("Previous payout in the queue"));
    m_next->setText(tr("Next payout in the queue"));
    m_return->setText(tr("Send payout back…"));
    m_voucher->setText(tr("Write voucher…"));
    m_queue->retranslate();
    m_review->retranslate();
    m_sendBack->retranslate();
    tellLast();
    enableActions();
}

} // namespace cambist::ui
