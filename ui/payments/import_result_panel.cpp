#include "ui/payments/import_result_panel.h"

#include "ui/payments/state_ladder.h"
#include "ui/payments/sums_grid.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cambist::ui {

using payments::Severity;

namespace {

constexpr int contentWidth = 1180;

QFrame* card(QLabel* title, QGridLayout* grid) {
    auto* frame = new QFrame;
    frame->setProperty("kind", "card");
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    column->addWidget(title);
    column->addLayout(grid);
    column->addStretch(1);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    return frame;
}

void empty(QLayout& layout) {
    while (auto* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ImportResultPanel::ImportResultPanel(const UiContext& context, QWidget* parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_headline(makeLabel("figure"))
    , m_sentence(makeLabel("label"))
    , m_totalsTitle(makeLabel("strong"))
    , m_problemsTitle(makeLabel("strong"))
    , m_bar(new ProportionBar(context.theme))
    , m_totals(new QGridLayout)
    , m_problems(new QGridLayout)
    , m_notices(new QVBoxLayout)
    , m_fix(makeButton("primary"))
    , m_goOn(makeButton(""))
    , m_export(makeButton(""))
    , m_leave(makeButton("")) {
    auto* content = new QWidget;
    auto* outer = new QHBoxLayout(content);
    outer->setContentsMargins(16, 8, 16, 16);
    auto* inner = new QWidget;
    inner->setMaximumWidth(contentWidth);
    outer->addWidget(inner, 100);
    outer->addStretch(1);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_headline);
    column->addWidget(m_bar);
    column->addWidget(m_sentence);
    column->addSpacing(4);
    auto* exits = new QWidget;
    auto* flow = new FlowLayout(12, 12);
    flow->setContentsMargins(0, 0, 0, 0);
    exits->setLayout(flow);
    for (auto* button : {m_fix, m_goOn, m_export, m_leave}) flow->addWidget(button);
    auto policy = exits->sizePolicy();
    policy.setHeightForWidth(true);
    exits->setSizePolicy(policy);
    column->addWidget(exits);
    column->addSpacing(4);
    column->addLayout(m_notices);
    m_notices->setSpacing(8);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(16);
    m_problemsCard = card(m_problemsTitle, m_problems);
    m_totalsCard = card(m_totalsTitle, m_totals);
    m_problems->setColumnStretch(2, 1);
    m_totals->setColumnStretch(0, 1);
    cards->addWidget(m_problemsCard, 5);
    cards->addWidget(m_totalsCard, 3);
    column->addLayout(cards);
    column->addStretch(1);
    m_headline->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setWidget(content);
    content->setAutoFillBackground(false);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (m_result && m_result->setAside) emit fixRequested(m_result->setAside->id);
    });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        if (m_result && m_result->draft) emit goOnRequested(m_result->draft->id);
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (m_result && m_result->setAside) emit exportRequested(m_result->setAside->id);
    });
    connect(m_leave, &QPushButton::clicked, this, &ImportResultPanel::leave);
}

void ImportResultPanel::setResult(const desk::ImportResult& result) {
    m_result = result;
    fill();
    m_fix->isVisibleTo(this) ? m_fix->setFocus() : m_goOn->setFocus();
}

void ImportResultPanel::conceal() {
    m_result.reset();
    m_headline->clear();
    m_sentence->clear();
    for (auto* layout : std::initializer_list<QLayout*>{m_totals, m_problems, m_notices}) empty(*layout);
}

QString ImportResultPanel::headline() const {
    return m_headline->text();
}

void ImportResultPanel::fill() {
    if (!m_result) return;
    const auto& counts = m_result->counts;
    const auto speech = m_context.speech();
    m_headline->setText(
        messageText(counts.toDecide == 0 ? "draft.headline-fix" : "draft.headline", speech,
                    {countText(counts.ready), countText(counts.toFix), countText(counts.toDecide)}));
    m_bar->setParts(
        {{counts.ready, Tone::Order}, {counts.toFix, Tone::Stop}, {counts.toDecide, Tone::Attention}},
        m_headline->text());
    const auto waiting = static_cast<int>(counts.waiting());
    const auto ready = static_cast<int>(counts.ready);
    const bool both = m_result->draft && m_result->setAside;
    m_sentence->setText(
        both ? tr("The rows that need you are a draft of their own. The others can go on without them; "
                  "nothing "
                  "is sent before another person has approved it.")
        : waiting > 0 ? tr("No row is ready yet. Fix the rows, or correct the file and import it again.")
                      : tr("Every row is ready. Nothing is sent before another person has approved it."));
    m_fix->setText(tr("Fix %n rows here", "", waiting));
    m_goOn->setText(tr("Go on with %n ready rows", "", ready));
    m_export->setText(tr("Export %n rows with reasons…", "", waiting));
    m_leave->setText(tr("Leave, keep the drafts"));
    for (auto* button : {m_fix, m_goOn, m_export, m_leave}) button->setAccessibleName(button->text());
    m_fix->setVisible(m_result->setAside.has_value());
    m_export->setVisible(m_result->setAside.has_value());
    m_goOn->setVisible(m_result->draft.has_value());
    setKind(*m_goOn, m_result->setAside ? "" : "primary");
    empty(*m_notices);
    for (const auto& finding : m_result->fileFindings) {
        if (finding.severity == Severity::Note) continue;
        auto* notice = new Notice(Notice::Kind::Attention);
        const auto text = findingSentences(finding, speech);
        notice->setText(tr("The whole file"),
                        tr("%1 %2", "message, then remedy").arg(text.message, text.remedy));
        m_notices->addWidget(notice);
    }
    fillTotals();
    fillProblems();
}

void ImportResultPanel::fillTotals() {
    empty(*m_totals);
    m_totalsCard->setVisible(!m_result->ready.empty());
    m_totals->addWidget(new SumsGrid(m_result->ready), 0, 0);
}

void ImportResultPanel::fillProblems() {
    empty(*m_problems);
    int line = 0;
    for (const auto& group : m_result->groups) {
        if (group.severity == Severity::Note) continue;
        const bool fix = group.severity == Severity::Fix;
        auto *glyph = makeLabel(fix ? "stop" : "attention"), *count = makeLabel("strong"),
             *text = makeLabel("");
        glyph->setText(fix ? QStringLiteral("■") : QStringLiteral("▲"));
        glyph->setToolTip(fix ? tr("to fix") : tr("to decide"));
        glyph->setAccessibleName(glyph->toolTip());
        count->setText(countText(group.count));
        const auto sentences = findingSentences(group.first, m_context.speech());
        text->setText(sentences.message);
        text->setToolTip(sentences.rule);
        text->setWordWrap(true);
        m_problems->addWidget(glyph, line, 0, Qt::AlignTop);
        m_problems->addWidget(count, line, 1, Qt::AlignRight | Qt::AlignTop);
        m_problems->addWidget(text, line++, 2);
    }
    m_problemsCard->setVisible(line > 0);
}

void ImportResultPanel::retranslate() {
    m_totalsTitle->setText(tr("Ready, by currency"));
    m_problemsTitle->setText(tr("What was found, with the first row of each"));
    setAccessibleName(tr("Result of the import"));
    fill();
}

} // namespace cambist::ui
