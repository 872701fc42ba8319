#include "ui/approvals/approval_queue_view.h"

#include "ui/approvals/approval_queue_model.h"
#include "ui/approvals/approval_text.h"
#include "ui/widgets/currency_totals.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/state_stack.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr int minuteMilliseconds = 60'000;
constexpr int queueEdge = 16;

} // namespace

ApprovalQueueView::ApprovalQueueView(const UiContext& context, ApprovalsController& controller,
                                     QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_controller(controller)
    , m_header(new PageHeader(this))
    , m_review(makeButton("primary", this))
    , m_told(new Notice(Notice::Kind::Order, this))
    , m_role(new Notice(Notice::Kind::Attention, this))
    , m_own(new Notice(Notice::Kind::Attention, this))
    , m_showPayment(makeButton("", m_told))
    , m_next(makeButton("", m_told))
    , m_putAway(makeButton("quiet", m_told))
    , m_model(new ApprovalQueueModel(controller, context.engine.surroundings().clock, this))
    , m_table(new DataTable(context.theme, this))
    , m_totals(new CurrencyTotals(this))
    , m_states(new StateStack(m_table, this))
    , m_minute(new QTimer(this)) {
    m_header->addButton(m_review);
    m_table->setPagedModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(12);
    acts->setContentsMargins(0, 8, 0, 2);
    for (auto* button : {m_next, m_showPayment, m_putAway}) acts->addWidget(button);
    acts->addStretch(1);
    m_told->content()->addLayout(acts);
    auto* notices = new QVBoxLayout;
    notices->setContentsMargins(queueEdge, 0, queueEdge, 0);
    notices->setSpacing(0);
    for (auto* notice : {m_told, m_role, m_own}) {
        // A gap below each, but only while it is there.
        auto* place = new QWidget(this);
        auto* inside = new QVBoxLayout(place);
        inside->setContentsMargins(0, 0, 0, 8);
        inside->addWidget(notice);
        notices->addWidget(place);
        notice->installEventFilter(this);
        notice->hide();
        place->hide();
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_header);
    column->addLayout(notices);
    column->addWidget(m_states, 1);
    column->addWidget(m_totals);
    column->setSpacing(0);

    const auto review = [this] {
        if (const auto id = current()) emit reviewRequested(*id);
    };
    connect(m_review, &QPushButton::clicked, this, review);
    connect(m_table, &DataTable::rowActivated, this, review);
    connect(m_table, &DataTable::currentRowChanged, this, &ApprovalQueueView::describeCurrent);
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_told->hide();
        if (const auto* first = m_model->line(0)) emit reviewRequested(first->id);
    });
    connect(m_showPayment, &QPushButton::clicked, this, [this] { emit paymentsRequested(m_toldPayout); });
    connect(m_putAway, &QPushButton::clicked, m_told, &QWidget::hide);
    connect(m_states, &StateStack::readAgain, this, &ApprovalQueueView::readAgain);
    connect(m_states->empty(), &EmptyState::next, this, [this] { emit paymentsRequested({}); });
    connect(m_minute, &QTimer::timeout, m_model, &ApprovalQueueModel::refreshWaits);
    m_minute->start(minuteMilliseconds);
}

std::optional<payments::PayoutId> ApprovalQueueView::current() const {
    const auto* line = m_model->line(m_table->currentIndex().row());
    return line ? std::optional(line->id) : std::nullopt;
}

void ApprovalQueueView::showQueue() {
    m_model->requeue();
    const auto needed = m_model->columns()[ApprovalQueueModel::Totals].width;
    if (m_table->columnWidth(ApprovalQueueModel::Totals) < needed)
        m_table->setColumnWidth(ApprovalQueueModel::Totals, needed);
    const bool any = m_model->rowCount() > 0;
    m_states->setState(any ? StateStack::Contents : StateStack::Empty);
    const int row = std::max(0, m_model->rowOfKey(m_key));
    if (any && m_table->currentIndex().row() != row) m_table->goToRow(row);
    describe();
    describeCurrent();
}

void ApprovalQueueView::showError(const QString& sentence) {
    m_states->fail(tr("The queue cannot be read."), sentence);
    m_review->setEnabled(false);
}

void ApprovalQueueView::tell(const QString& title, const QString& text, const QString& payout) {
    m_toldPayout = payout;
    m_told->setText(title, text);
    m_told->show();
    m_showPayment->setVisible(!payout.isEmpty());
}

void ApprovalQueueView::conceal() {
    m_key = m_table->currentKey().isValid() ? m_table->currentKey() : m_key;
    m_told->hide();
    m_own->hide();
    m_model->requeue();
    addUp();
    m_states->setState(StateStack::Loading);
}

void ApprovalQueueView::describe() {
    const auto& queue = m_controller.queue();
    addUp();
    if (!queue) return m_header->setSentence({});
    const desk::PayoutLine* oldest = nullptr;
    int mine = 0;
    for (const auto& line : queue->lines)
        if (queue->isMine(line)) {
            ++mine;
            if (!oldest) oldest = &line;
        }
    const auto others = static_cast<int>(queue->lines.size()) - mine;
    if (oldest)
        m_header->setSentence(
            tr("%n payouts wait for you, the longest since %1", "", mine).arg(timeText(oldest->changed)));
    else if (others > 0)
        m_header->setSentence(tr("Nothing waits for you; %n payouts wait for somebody else", "", others));
    else
        m_header->setSentence({});
    m_next->setVisible(mine > 0);
    m_role->setVisible(!queue->mayApprove && !queue->lines.empty());
    QStringList names;
    for (const auto& name : queue->approvers) names += fromUtf8(name);
    m_role->setText(
        tr("You can look, but not approve."),
        names.isEmpty()
            ? tr("Nobody has the role approver yet. Settings: invite a person.")
            : tr("That needs the role approver. These people have it: %1.").arg(names.join(", ")));
}

void ApprovalQueueView::addUp() {
    std::vector<desk::PayoutLine::Total> sums;
    if (const auto& queue = m_controller.queue())
        for (const auto& line : queue->lines) {
            if (!queue->isMine(line)) continue;
            for (const auto& total : line.totals) {
                const auto known = std::find_if(sums.begin(), sums.end(),
                                                [&](const auto& s) { return s.currency == total.currency; });
                if (known == sums.end())
                    sums.push_back(total);
                else
                    known->amount += total.amount;
            }
        }
    std::vector<TotalText> texts;
    for (const auto& sum : largestFirst(std::move(sums)))
        texts.push_back({fromUtf8(sum.currency.code()), amountText(sum.amount, sum.currency), {}});
    m_totals->setTotals(tr("Waits for you"), texts);
}

bool ApprovalQueueView::eventFilter(QObject* watched, QEvent* event) {
    auto* notice = qobject_cast<Notice*>(watched);
    if (notice && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        notice->parentWidget()->setVisible(event->type() == QEvent::ShowToParent);
    return QWidget::eventFilter(watched, event);
}

void ApprovalQueueView::describeCurrent() {
    const auto* line = m_model->line(m_table->currentIndex().row());
    const auto& queue = m_controller.queue();
    m_review->setEnabled(line != nullptr);
    m_review->setVisible(line != nullptr);
    if (line) m_key = m_table->currentKey();
    const bool own = line && queue && line->maker == queue->me;
    m_own->setVisible(own);
    if (!own) return;
    const auto others = fromUtf8(queue->others(*line));
    m_own->setText(tr("You prepared this payout, so you cannot approve it."),
                   others.isEmpty() ? tr("Nobody else has the role approver yet. Settings: invite a person.")
                                    : tr("%1 can.").arg(others));
}

void ApprovalQueueView::retranslate() {
    m_header->setTitle(tr("Approvals"));
    m_review->setText(tr("Review payout"));
    m_review->setAccessibleName(m_review->text());
    m_table->setAccessibleName(tr("Payouts that wait for approval"));
    m_showPayment->setText(tr("Open in Payments"));
    m_next->setText(tr("Review the next one"));
    m_putAway->setText(tr("Close"));
    for (auto* button : {m_showPayment, m_next, m_putAway}) button->setAccessibleName(button->text());
    m_states->setLoadingText(tr("Reading what waits…"));
    m_states->empty()->setText(
        tr("Nothing waits for approval."),
        tr("A payout comes here when it is submitted. Its maker cannot approve it; another person does."),
        tr("Open Payments"));
    m_states->retranslate();
    m_model->retitle();
    describe();
    describeCurrent();
}

} // namespace cambist::ui
