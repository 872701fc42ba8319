#include "ui/payments/payout_detail_pane.h"

#include "ui/payments/detail_findings.h"
#include "ui/payments/detail_rows_model.h"
#include "ui/payments/detail_timeline.h"
#include "ui/payments/payment_words.h"
#include "ui/payments/state_ladder.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace cambist::ui {

using payments::PayoutState;

namespace {

constexpr int labelColumn = 112;

struct Ladder {
    int current;
    Tone tone;
};

Ladder ladderOf(const desk::PayoutLine& line) {
    if (line.isDraft) {
        if (line.counts.waiting() > 0) return {1, Tone::Attention};
        return {line.state == PayoutState::Checked ? 1 : 0, Tone::Order};
    }
    switch (line.state) {
    case PayoutState::AwaitingApproval:
        return {2, Tone::Quiet};
    case PayoutState::Approved:
        return {2, Tone::Order};
    case PayoutState::Released:
    case PayoutState::AcceptedByBank:
        return {3, Tone::Order};
    case PayoutState::PartSettled:
        return {4, Tone::Attention};
    case PayoutState::RejectedByBank:
        return {4, Tone::Stop};
    case PayoutState::Settled:
        return {4, Tone::Order};
    default:
        return {0, Tone::Stop};
    }
}

QLabel* valueLabel(QWidget* parent = nullptr) {
    auto* label = makeLabel("", parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PayoutDetailPane::PayoutDetailPane(const UiContext& context, const std::map<Act, QAction*>& acts,
                                   QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_layers(new QStackedWidget)
    , m_nothing(makeLabel("label"))
    , m_reference(makeLabel("mono"))
    , m_title(makeLabel("pane-title"))
    , m_status(makeLabel(""))
    , m_tabs(new QTabBar)
    , m_ladder(new StateLadder(context.theme))
    , m_headBox(makeHead())
    , m_pages(new QStackedWidget)
    , m_summary(new QScrollArea)
    , m_summaryGrid(new QGridLayout)
    , m_findings(new DetailFindings(context))
    , m_rowsModel(new DetailRowsModel(context, this))
    , m_rows(new DataTable(context.theme))
    , m_timeline(new DetailTimeline(context)) {
    setProperty("kind", "detail");
    for (int i = 0; i < 4; ++i) m_tabs->addTab({});
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_rows->setPagedModel(m_rowsModel);
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->viewport()->installEventFilter(this);
    auto* summaryContent = new QWidget;
    auto* summaryColumn = new QVBoxLayout(summaryContent);
    summaryColumn->setContentsMargins(0, 0, 8, 0);
    summaryColumn->addLayout(m_summaryGrid);
    summaryColumn->addStretch(1);
    m_summaryGrid->setVerticalSpacing(8);
    m_summaryGrid->setHorizontalSpacing(12);
    m_summaryGrid->setColumnMinimumWidth(0, labelColumn);
    m_summaryGrid->setColumnStretch(1, 1);
    m_summary->setWidget(summaryContent);
    summaryContent->setAutoFillBackground(false);
    m_summary->setWidgetResizable(true);
    m_summary->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (auto* page : std::initializer_list<QWidget*>{m_summary, m_findings, m_rows, m_timeline})
        m_pages->addWidget(page);
    m_title->setWordWrap(true);
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->addWidget(m_reference);
    top->addStretch(1);
    top->addWidget(m_status);
    column->addLayout(top);
    column->addSpacing(2);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_tabs);
    auto* line = new QFrame;
    line->setProperty("kind", "line");
    column->addWidget(line);
    column->addSpacing(12);
    column->addWidget(m_headBox);
    column->addWidget(m_pages, 1);
    column->addSpacing(12);
    column->addWidget(makeActs(acts));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_layers->addWidget(m_nothing);
    m_layers->addWidget(pane);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_layers);
    setMinimumWidth(320);
    connect(m_tabs, &QTabBar::currentChanged, this, &PayoutDetailPane::chooseTab);
    connect(m_findings, &DetailFindings::activated, this, &PayoutDetailPane::rowActivated);
    connect(m_rows, &DataTable::rowActivated, this, &PayoutDetailPane::rowActivated);
}

/// The steps of its life, and how its rows divide: above the summary and the findings.
QWidget* PayoutDetailPane::makeHead() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 16);
    column->setSpacing(8);
    column->addWidget(m_ladder);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(12);
    grid->setColumnMinimumWidth(0, labelColumn);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < 4; ++i) {
        m_headLabels[i] = makeLabel("label");
        m_headValues[i] = valueLabel();
        grid->addWidget(m_headLabels[i], i, 0);
        grid->addWidget(m_headValues[i], i, 1);
    }
    column->addLayout(grid);
    m_bar = new ProportionBar(m_context.theme);
    column->addWidget(m_bar);
    return box;
}

/// What comes next stands last and to the right.
QWidget* PayoutDetailPane::makeActs(const std::map<Act, QAction*>& acts) {
    m_actBox = new QWidget;
    auto* column = new QVBoxLayout(m_actBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_otherActs = new QWidget;
    auto* flow = new FlowLayout(8, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    m_otherActs->setLayout(flow);
    auto policy = m_otherActs->sizePolicy();
    policy.setHeightForWidth(true);
    m_otherActs->setSizePolicy(policy);
    m_nextAct = makeButton("primary");
    column->addWidget(m_otherActs);
    column->addWidget(m_nextAct, 0, Qt::AlignRight);
    for (const auto act : {Act::SetAside, Act::ExportRows, Act::Submit, Act::TakeBack, Act::Approve,
                           Act::Release, Act::ReadStatus, Act::ExportFile, Act::Voucher, Act::FixRows}) {
        auto* action = acts.at(act);
        auto* button = makeButton("", m_otherActs);
        flow->addWidget(button);
        m_buttons[act] = button;
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, [this, act, button, action] {
            follow(*button, *action);
            if (m_acts.next() == act) follow(*m_nextAct, *action);
        });
        m_actions[act] = action;
    }
    connect(m_nextAct, &QPushButton::clicked, this, [this] {
        if (const auto next = m_acts.next()) m_actions[*next]->trigger();
    });
    return m_actBox;
}

void PayoutDetailPane::follow(QPushButton& button, const QAction& action) {
    button.setText(action.text());
    button.setAccessibleName(action.text());
    button.setToolTip(action.toolTip());
    button.setAccessibleDescription(action.statusTip());
    button.setEnabled(action.isEnabled());
}

void PayoutDetailPane::setItem(const PayoutItem* item, const PaymentActs& acts) {
    const bool same = item && m_item && m_item->line.id == item->line.id;
    m_acts = acts;
    m_layers->setCurrentIndex(item ? 1 : 0);
    if (!item) {
        m_item.reset();
        m_detail.reset();
        m_rowsModel->setPayout({});
        return;
    }
    m_item = *item;
    if (!same) {
        m_detail.reset();
        m_findings->setFindings({}, 0);
        m_timeline->setEvents({});
        m_rowsModel->setPayout({});
        if (!item->line.isDraft && tab() == Findings) showTab(Summary);
    }
    showHead();
    showSummary();
    showActs();
}

void PayoutDetailPane::setDetail(const PayoutDetail& detail) {
    if (!m_item || m_item->line.id != detail.item.line.id) return;
    m_detail = detail;
    m_item = detail.item;
    m_findings->setFindings(detail.findings, detail.item.line.counts.waiting());
    m_timeline->setEvents(detail.events);
    m_rowsModel->setPayout(detail.item);
    showHead();
    showSummary();
}

void PayoutDetailPane::conceal() {
    setItem(nullptr, {});
    m_findings->setFindings({}, 0);
    m_timeline->setEvents({});
    for (auto* label : {m_reference, m_title, m_status}) label->clear();
    for (auto* label : m_summaryLabels) label->clear();
    for (auto* label : m_headValues) label->clear();
}

void PayoutDetailPane::showTab(Tab tab) {
    m_tabs->setCurrentIndex(tab);
    chooseTab();
}

PayoutDetailPane::Tab PayoutDetailPane::tab() const {
    return static_cast<Tab>(std::max(0, m_tabs->currentIndex()));
}

std::optional<DraftPosition> PayoutDetailPane::currentRow() const {
    if (tab() == Findings) return m_findings->currentRow();
    if (tab() != Rows) return std::nullopt;
    const auto key = m_rows->currentKey();
    return key.isValid() ? std::optional(static_cast<DraftPosition>(key.toULongLong())) : std::nullopt;
}

/// The names of the rows have what the other columns leave.
bool PayoutDetailPane::eventFilter(QObject* object, QEvent* event) {
    if (object == m_rows->viewport() && event->type() == QEvent::Resize) {
        constexpr int leastName = 88;
        int others = 0;
        for (int i = 0; i < m_rowsModel->columnCount(); ++i)
            if (i != DetailRowsModel::Name)
                others += m_rowsModel->columns()[static_cast<std::size_t>(i)].width;
        m_rows->setColumnWidth(DetailRowsModel::Name,
                               std::max(leastName, m_rows->viewport()->width() - others));
    }
    return QFrame::eventFilter(object, event);
}

void PayoutDetailPane::chooseTab() {
    m_pages->setCurrentIndex(tab());
    m_headBox->setVisible(tab() == Summary || tab() == Findings);
}

void PayoutDetailPane::showHead() {
    const auto& line = m_item->line;
    m_reference->setText(QString::fromStdString(line.reference));
    m_title->setText(QString::fromStdString(line.title));
    const auto status = PaymentWords::status(line);
    m_status->setText(status.whole());
    setKind(*m_status, status.tone == Tone::Attention ? "attention"
                       : status.tone == Tone::Stop    ? "stop"
                       : status.tone == Tone::Quiet   ? "label"
                                                      : "order");
    const auto [current, tone] = ladderOf(line);
    const QStringList steps{tr("Draft"), tr("Checked"), tr("Approval"), tr("Released"), tr("Settled")};
    m_ladder->setSteps(steps, current, tone);
    m_ladder->setAccessibleName(tr("Step %1 of 5: %2").arg(current + 1).arg(steps[current]));
    m_tabs->setTabVisible(Findings, line.isDraft);
    const auto waiting = line.counts.waiting();
    m_tabs->setTabText(Findings, waiting > 0 ? tr("Findings %1").arg(countText(waiting)) : tr("Findings"));

    const auto show = [&](int row, const QString& label, std::uint64_t count, const DraftSums* totals,
                          bool visible) {
        const auto sum =
            totals && !totals->empty() ? QStringLiteral(" · ") + PaymentWords::totals(*totals) : QString();
        m_headLabels[row]->setText(label);
        m_headValues[row]->setText(countText(count) + sum);
        m_headValues[row]->setToolTip(totals && totals->size() > 1 ? PaymentWords::totalLines(*totals)
                                                                   : QString());
        m_headLabels[row]->setVisible(visible);
        m_headValues[row]->setVisible(visible);
    };
    if (line.isDraft) {
        const auto& counts = line.counts;
        show(0, tr("Ready"), counts.ready, m_detail ? &m_detail->ready : nullptr, true);
        show(1, tr("To fix"), counts.toFix, m_detail ? &m_detail->toFix : nullptr, true);
        show(2, tr("To decide"), counts.toDecide, m_detail ? &m_detail->toDecide : nullptr,
             counts.toDecide > 0);
        show(3, tr("Dropped"), counts.dropped, nullptr, counts.dropped > 0);
        m_bar->setParts({{counts.ready, Tone::Order},
                         {counts.toFix, Tone::Stop},
                         {counts.toDecide, Tone::Attention},
                         {counts.dropped, Tone::Quiet}},
                        tr("%1 of %2 rows are ready").arg(countText(counts.ready), countText(counts.rows())));
        return;
    }
    const auto sum = [&](int row, const QString& label, const DraftSums& totals) {
        show(row, label, 0, nullptr, !totals.empty());
        m_headValues[row]->setText(PaymentWords::totals(totals));
        m_headValues[row]->setToolTip(PaymentWords::totalLines(totals));
    };
    show(0, tr("Payments"), line.count, nullptr, true);
    const auto paid = m_detail ? PaymentWords::totals(m_detail->paid) : PaymentWords::totals(line.totals);
    m_headValues[0]->setText(countText(line.count) + QStringLiteral(" · ") + paid);
    m_headValues[0]->setToolTip(PaymentWords::totalLines(line.totals));
    sum(1, tr("Settled"), m_detail ? m_detail->settled : DraftSums());
    sum(2, tr("Returned"), m_detail ? m_detail->returned : DraftSums());
    show(3, {}, 0, nullptr, false);
    showOutcome();
}

/// How the payments divide, each group by its amounts: sums of different currencies are not added up.
void PayoutDetailPane::showOutcome() {
    constexpr std::uint64_t whole = 1000; // thousandths of a payment
    std::uint64_t settled = 0, returned = 0, open = 0;
    if (m_detail && m_detail->payout)
        for (const auto& group : m_detail->payout->groups) {
            if (group.amount == 0) continue;
            const auto share = [&](std::uint64_t part) {
                return static_cast<std::uint64_t>(base::Int128(part) * group.count * whole / group.amount);
            };
            settled += share(group.settled);
            returned += share(group.returned);
            open += share(group.amount - std::min(group.amount, group.settled + group.returned));
        }
    const auto words = settled + returned == 0 ? tr("The bank has not reported yet")
                       : open == 0             ? tr("The bank has reported on every payment")
                                               : tr("The bank has reported on some of the payments");
    std::vector<ProportionBar::Part> parts{{settled, Tone::Order}, {returned, Tone::Stop}};
    if (settled + returned > 0) parts.push_back({open, Tone::Quiet});
    m_bar->setParts(std::move(parts), words);
}

void PayoutDetailPane::showLine(int row, const QString& label, const QString& text, const QString& tip) {
    const auto at = static_cast<std::size_t>(row) * 2;
    while (m_summaryLabels.size() < at + 2) {
        const auto place = static_cast<int>(m_summaryLabels.size() / 2);
        auto *name = makeLabel("label"), *value = valueLabel();
        value->setWordWrap(true);
        m_summaryGrid->addWidget(name, place, 0, Qt::AlignTop);
        m_summaryGrid->addWidget(value, place, 1);
        m_summaryLabels.push_back(name);
        m_summaryLabels.push_back(value);
    }
    m_summaryLabels[at]->setText(label);
    m_summaryLabels[at + 1]->setText(text);
    m_summaryLabels[at + 1]->setToolTip(tip);
    for (auto label2 : {m_summaryLabels[at], m_summaryLabels[at + 1]}) label2->setVisible(true);
}

void PayoutDetailPane::showSummary() {
    const auto& line = m_item->line;
    const bool chinese = m_context.speech() == common::Language::Chinese;
    int row = 0;
    const auto add = [&](const QString& label, const QString& text, const QString& tip = {}) {
        if (!text.isEmpty()) showLine(row++, label, text, tip);
    };
    add(tr("Total"), PaymentWords::totalLines(line.totals));
    add(tr("Debit account"), PaymentWords::debitAccountLines(*m_item, chinese),
        PaymentWords::debitAccountTip(*m_item, chinese));
    if (line.firstValueDate)
        add(tr("Value date"),
            line.firstValueDate == line.lastValueDate
                ? dateText(*line.firstValueDate)
                : tr("%1 to %2").arg(dateText(*line.firstValueDate), dateText(*line.lastValueDate)));
    add(tr("Prepared by"), QString::fromStdString(line.maker));
    add(tr("Approved by"), QString::fromStdString(line.approver));
    add(tr("File"), QString::fromStdString(line.source));
    if (m_detail)
        add(line.isDraft ? tr("Format") : tr("Bank file"), QString::fromStdString(m_detail->format));
    if (m_detail) add(tr("Note"), QString::fromStdString(m_detail->note));
    add(tr("Changed"), timeText(line.changed));
    if (line.setAside) add(tr("Kind"), tr("Rows that were set aside"));
    for (auto at = static_cast<std::size_t>(row) * 2; at < m_summaryLabels.size(); ++at)
        m_summaryLabels[at]->setVisible(false);
}

void PayoutDetailPane::showActs() {
    for (const auto& [act, button] : m_buttons) {
        button->setVisible(m_acts.of(act).relevant && m_acts.next() != act);
    }
    const auto next = m_acts.next();
    m_nextAct->setVisible(next.has_value());
    if (next) follow(*m_nextAct, *m_actions[*next]);
    m_otherActs->layout()->invalidate();
    m_otherActs->updateGeometry();
}

void PayoutDetailPane::retranslate() {
    m_nothing->setText(tr("Choose a payout to see where it stands."));
    m_tabs->setTabText(Summary, tr("Summary"));
    m_tabs->setTabText(Findings, tr("Findings"));
    m_tabs->setTabText(Rows, tr("Rows"));
    m_tabs->setTabText(Timeline, tr("Timeline"));
    m_tabs->setAccessibleName(tr("Parts of the payout"));
    m_rows->setAccessibleName(tr("Rows of the payout"));
    m_summary->setAccessibleName(tr("Summary"));
    setAccessibleName(tr("Details of the payout"));
    m_rowsModel->retitle();
    m_findings->retranslate();
    m_timeline->retranslate();
    if (!m_item) return;
    showHead();
    showSummary();
}

} // namespace cambist::ui
