#include "ui/approvals/approval_review_view.h"

#include "ui/approvals/approval_findings.h"
#include "ui/approvals/approval_guard.h"
#include "ui/approvals/approval_summary.h"
#include "ui/approvals/approval_text.h"
#include "ui/approvals/payout_rows_panel.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/voucher_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int reviewEdge = 16, waitingWidth = 420;
enum Layer { Computing, Computed, Failed };

} // namespace

ApprovalReviewView::ApprovalReviewView(const UiContext& context, ApprovalsController& controller,
                                       QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_controller(controller)
    , m_back(makeButton("quiet", this))
    , m_stop(makeButton("", this))
    , m_again(makeButton("", this))
    , m_voucher(new VoucherButton(context, this))
    , m_before(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_title(makeLabel("page-title", this))
    , m_reference(makeLabel("mono", this))
    , m_sentence(makeLabel("label", this))
    , m_computing(makeLabel("pane-title", this))
    , m_count(makeLabel("label", this))
    , m_progress(new QProgressBar(this))
    , m_failure(new Notice(Notice::Kind::Stop, this))
    , m_standing(new Notice(Notice::Kind::Attention, this))
    , m_refusal(new Notice(Notice::Kind::Stop, this))
    , m_notices(new QWidget(this))
    , m_summary(new ApprovalSummary(this))
    , m_findings(new ApprovalFindings(this))
    , m_rows(new PayoutRowsPanel(context, this))
    , m_guard(new ApprovalGuard(this))
    , m_stack(new QStackedWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* notices = new QVBoxLayout;
    notices->setContentsMargins(reviewEdge, 0, reviewEdge, 10);
    notices->setSpacing(8);
    for (auto* notice : {m_standing, m_refusal}) {
        notice->hide();
        notices->addWidget(notice);
    }
    // Without a notice it takes no room.
    m_notices->setLayout(notices);
    m_notices->hide();
    column->addWidget(m_notices);
    m_stack->addWidget(makeWaiting());
    m_stack->addWidget(makeBody());
    auto* failure = new QWidget;
    auto* lines = new QVBoxLayout(failure);
    lines->setContentsMargins(reviewEdge, 8, reviewEdge, 8);
    lines->setSpacing(12);
    lines->addWidget(m_failure);
    lines->addWidget(m_again, 0, Qt::AlignLeft);
    lines->addStretch(1);
    m_stack->addWidget(failure);
    column->addWidget(m_stack, 1);
    column->addWidget(m_guard);

    connect(m_back, &QPushButton::clicked, this, &ApprovalReviewView::backRequested);
    connect(m_before, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
    connect(m_stop, &QPushButton::clicked, this, &ApprovalReviewView::stopRequested);
    connect(m_again, &QPushButton::clicked, this, &ApprovalReviewView::computeAgain);
    connect(m_findings, &ApprovalFindings::markRequested, m_rows, &PayoutRowsPanel::chooseMark);
    connect(m_rows, &PayoutRowsPanel::failed, this, &ApprovalReviewView::failed);
}

QWidget* ApprovalReviewView::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(reviewEdge - 6, 10, reviewEdge, 8);
    row->setSpacing(12);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_reference);
    row->addWidget(m_sentence, 1);
    m_sentence->setMinimumWidth(40);
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (auto* button : {m_before, m_next}) {
        button->setFixedSize(Measures::button, Measures::button);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    row->addWidget(m_before);
    row->addWidget(m_next);
    row->addWidget(m_voucher);
    const auto draw = [this] {
        m_back->setIcon(icon("chevron-left", m_context.colours().accent));
        m_before->setIcon(icon("chevron-left", m_context.colours().ink));
        m_next->setIcon(icon("chevron-right", m_context.colours().ink));
    };
    connect(&m_context.theme, &Theme::changed, this, draw);
    draw();
    return head;
}

QWidget* ApprovalReviewView::makeWaiting() {
    auto* waiting = new QWidget(this);
    auto* column = new QVBoxLayout(waiting);
    column->setSpacing(12);
    column->addStretch(2);
    for (auto* label : {m_computing, m_count}) column->addWidget(label, 0, Qt::AlignHCenter);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(waitingWidth);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addWidget(m_stop, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return waiting;
}

QWidget* ApprovalReviewView::makeBody() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(scroll);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(reviewEdge, 0, reviewEdge, 12);
    column->setSpacing(14);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(14);
    cards->addWidget(m_summary, 14);
    cards->addWidget(m_findings, 11);
    column->addLayout(cards);
    column->addWidget(m_rows, 1);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    return scroll;
}

void ApprovalReviewView::setPayout(const payments::PayoutId& id) {
    if (id == m_payout) return;
    m_payout = id;
    m_rows->resetFilter();
}

void ApprovalReviewView::showComputing() {
    m_error.reset();
    m_stopped = false;
    m_refusal->hide();
    m_standing->hide();
    showNotices();
    m_guard->withdraw(false);
    m_progress->setRange(0, 0);
    m_stack->setCurrentIndex(Computing);
    if (auto* task = m_controller.reviewTask())
        connect(task, &Task::changed, this, &ApprovalReviewView::describeProgress);
    describe();
}

void ApprovalReviewView::describeProgress() {
    const auto* task = m_controller.reviewTask();
    if (!task || task->progress()->total() == 0) return m_count->setText({});
    const auto done = task->progress()->done(), total = task->progress()->total();
    m_progress->setRange(0, 1000);
    m_progress->setValue(static_cast<int>(done * 1000 / total));
    m_count->setText(
        tr("%1 of %2 rows opened and proved", "", pluralOf(total)).arg(countText(done), countText(total)));
}

void ApprovalReviewView::showReviewed() {
    const auto& reviewed = m_controller.reviewed();
    if (!reviewed) return;
    m_summary->showPayout(*reviewed);
    m_findings->showPayout(reviewed->review);
    m_rows->showPayout(*reviewed);
    m_stack->setCurrentIndex(Computed);
    m_guard->withdraw(false);
    describe();
    showStanding();
}

void ApprovalReviewView::showStanding() {
    describeStanding();
    const auto& reviewed = m_controller.reviewed();
    if (!reviewed || !m_controller.queue() || m_stack->currentIndex() != Computed) return;
    const auto* line = m_controller.line(m_payout);
    if (!line || !m_controller.queue()->isMine(*line)) return m_guard->withdraw(false);
    if (m_guard->state() == ApprovalGuard::State::Absent)
        m_guard->offer(actText(reviewed->review.check.count, totalsOf(reviewed->review.check)));
}

void ApprovalReviewView::showNotices() {
    m_notices->setVisible(!m_standing->isHidden() || !m_refusal->isHidden());
}

void ApprovalReviewView::describeStanding() {
    const auto& queue = m_controller.queue();
    const auto* line = m_controller.line(m_payout);
    const bool mine = !queue || (line && queue->isMine(*line));
    m_title->setText(mine ? tr("Approve payout") : tr("Payout"));
    m_standing->setVisible(queue && m_controller.reviewed() && !mine);
    showNotices();
    if (m_standing->isHidden()) return;
    if (!line) {
        m_standing->setText(tr("This payout does not wait for approval any more."),
                            tr("It was approved or sent back. Payments shows how it stands."));
    } else if (line->maker == queue->me) {
        const auto others = fromUtf8(queue->others(*line));
        m_standing->setText(tr("You prepared this payout, so you cannot approve it."),
                            others.isEmpty()
                                ? tr("Nobody else has the role approver yet. Settings: invite a person.")
                                : tr("%1 can.").arg(others));
    } else {
        m_standing->setText(tr("You can look, but not approve."), tr("That needs the role approver."));
    }
}

void ApprovalReviewView::showStopped() {
    m_stopped = true;
    m_guard->withdraw(false);
    m_stack->setCurrentIndex(Failed);
    describe();
}

void ApprovalReviewView::showFailure(const Error& error) {
    m_error = error;
    m_standing->hide();
    m_refusal->hide();
    showNotices();
    m_guard->withdraw(false);
    m_rows->conceal();
    m_stack->setCurrentIndex(Failed);
    describe();
}

void ApprovalReviewView::showRefusal(const QString& sentence) {
    m_refusal->setText(tr("Nothing was approved."), sentence);
    m_refusal->show();
    showNotices();
}

void ApprovalReviewView::conceal() {
    m_guard->withdraw(false);
    m_refusal->hide();
    m_standing->hide();
    showNotices();
    m_error.reset();
    m_rows->conceal();
    m_reference->clear();
    m_sentence->clear();
    m_voucher->setPayout({});
    m_count->clear();
    m_stack->setCurrentIndex(Computing);
}

void ApprovalReviewView::describe() {
    const auto& reviewed = m_controller.reviewed();
    const auto* line = m_controller.line(m_payout);
    m_reference->setText(m_payout.empty() ? QString() : fromUtf8(desk::payoutReference(m_payout)));
    const auto name = reviewed ? fromUtf8(reviewed->review.payout.title)
                      : line   ? fromUtf8(line->title)
                               : QString();
    m_sentence->setText(name.isEmpty() ? QString() : tr("%1 · step 1 of 1").arg(name));
    m_sentence->setToolTip(m_sentence->text());
    m_voucher->setPayout(reviewed && m_stack->currentIndex() == Computed ? m_payout : payments::PayoutId());
    if (m_stopped)
        m_failure->setText(tr("Stopped. Not every row was opened."),
                           tr("A payout is approved only after this program has opened and proved all of its "
                              "rows. Nothing was changed."));
    else if (m_error)
        m_failure->setText(tr("■ This payout cannot be approved."), errorText(*m_error, m_context.speech()));
    m_failure->setKindOf(m_stopped ? Notice::Kind::Attention : Notice::Kind::Stop);
}

void ApprovalReviewView::retranslate() {
    m_back->setText(tr("Queue"));
    m_back->setAccessibleName(tr("Back to the queue"));
    m_before->setAccessibleName(tr("Previous payout in the queue"));
    m_next->setAccessibleName(tr("Next payout in the queue"));
    m_before->setToolTip(tr("Previous in the queue (Alt+Up)"));
    m_next->setToolTip(tr("Next in the queue (Alt+Down)"));
    m_voucher->retranslate();
    m_computing->setText(tr("Computing from the signed rows…"));
    m_progress->setAccessibleName(m_computing->text());
    m_stop->setText(tr("Stop. Nothing is approved."));
    m_stop->setAccessibleName(m_stop->text());
    m_again->setText(tr("Compute again"));
    m_again->setAccessibleName(m_again->text());
    m_summary->retranslate();
    m_findings->retranslate();
    m_rows->retranslate();
    m_guard->retranslate();
    if (const auto& reviewed = m_controller.reviewed()) {
        m_summary->showPayout(*reviewed);
        m_findings->showPayout(reviewed->review);
        m_guard->setAct(actText(reviewed->review.check.count, totalsOf(reviewed->review.check)));
    }
    describe();
    describeStanding();
}

} // namespace cambist::ui
