#include "ui/approvals/approval_findings.h"

#include "ui/approvals/approval_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

#include <algorithm>

namespace cambist::ui {
namespace {

/// Named in the card; the table has all.
constexpr std::size_t namedMost = 3;

QString payeeLine(const desk::PayoutRowView& row) {
    return fromUtf8(row.fields[payments::Field::CreditorName]) + QStringLiteral("  ") +
           wholeMoney(row.clear.amount, row.clear.currency);
}

} // namespace

ApprovalFindings::ApprovalFindings(QWidget* parent)
    : QFrame(parent)
    , m_title(makeLabel("strong", this))
    , m_sentence(makeLabel("secondary", this))
    , m_nothing(makeLabel("", this))
    , m_largestTitle(makeLabel("label", this))
    , m_largest(makeLabel("", this))
    , m_firstTime(makeGroup(desk::PayeeMark::FirstTime))
    , m_changed(makeGroup(desk::PayeeMark::AccountChanged)) {
    setProperty("kind", "card");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    auto* head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addWidget(m_sentence);
    column->addLayout(head);
    column->addSpacing(2);
    column->addWidget(m_nothing);
    column->addWidget(m_firstTime.notice);
    column->addWidget(m_changed.notice);
    column->addSpacing(2);
    auto* largest = new QVBoxLayout;
    largest->setSpacing(2);
    largest->addWidget(m_largestTitle);
    largest->addWidget(m_largest);
    column->addLayout(largest);
    column->addStretch(1);
    for (auto* label : {m_sentence, m_nothing, m_largest}) label->setWordWrap(true);
    m_largest->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

ApprovalFindings::Group ApprovalFindings::makeGroup(desk::PayeeMark mark) {
    const Group group{new Notice(Notice::Kind::Attention, this), makeButton("quiet", this)};
    group.notice->content()->addWidget(group.all, 0, Qt::AlignLeft);
    connect(group.all, &QPushButton::clicked, this, [this, mark] { emit markRequested(mark); });
    return group;
}

void ApprovalFindings::fill(const Group& group, const desk::ApprovalReview& review, desk::PayeeMark mark,
                            std::uint64_t count, const QString& title) {
    group.notice->setVisible(count > 0);
    if (count == 0) return;
    std::vector<const desk::PayoutRowView*> rows;
    for (const auto& row : review.marked)
        if (row.mark == mark) rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto* a, const auto* b) { return a->clear.amount > b->clear.amount; });
    QStringList lines;
    for (std::size_t i = 0; i < std::min(rows.size(), namedMost); ++i) lines += payeeLine(*rows[i]);
    group.notice->setText(title, lines.join('\n'));
    group.all->setVisible(rows.size() > namedMost);
    group.all->setText(tr("Show all %1 in the table").arg(countText(count)));
    group.all->setAccessibleName(QString("%1: %2").arg(title, group.all->text()));
}

void ApprovalFindings::showPayout(const desk::ApprovalReview& review) {
    fill(m_firstTime, review, desk::PayeeMark::FirstTime, review.firstTime,
         tr("▲ %1 first-time payees", "", static_cast<int>(review.firstTime))
             .arg(countText(review.firstTime)));
    fill(m_changed, review, desk::PayeeMark::AccountChanged, review.accountChanged,
         tr("▲ %1 payees with another account than before", "", static_cast<int>(review.accountChanged))
             .arg(countText(review.accountChanged)));
    m_nothing->setVisible(review.firstTime + review.accountChanged == 0);
    // With nothing else to look at there is room for more of them; the table sorts by amount.
    const auto largest = review.firstTime + review.accountChanged == 0 ? namedMost : std::size_t{1};
    QStringList lines;
    for (std::size_t i = 0; i < std::min(review.largest.size(), largest); ++i)
        lines += payeeLine(review.largest[i]);
    m_largest->setText(lines.join('\n'));
    m_largestTitle->setVisible(!lines.isEmpty());
}

void ApprovalFindings::retranslate() {
    m_title->setText(tr("What stands out"));
    m_sentence->setText(tr("Against all payouts that were released from this workspace before"));
    m_nothing->setText(tr("Nothing stands out. Every payee was paid before, to the same account."));
    m_largestTitle->setText(tr("Largest payments"));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_sentence->text());
}

} // namespace cambist::ui
