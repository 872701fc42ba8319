#include "ui/shell/start_step.h"

#include "ui/widgets/column_scroll.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/labels.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int inset = 28, columnGap = 32;

QFrame* makeCard(QWidget* page, int width) {
    auto* card = new QFrame;
    card->setProperty("kind", "card");
    card->setFixedWidth(width);
    auto* inside = new QWidget;
    auto* middle = new QVBoxLayout(inside);
    middle->setContentsMargins(16, 16, 16, 16);
    middle->addStretch(2);
    // In a row of its own: lines that wrap are counted for the width of the card.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    middle->addLayout(row);
    middle->addStretch(3);
    auto* scroll = new ColumnScroll;
    scroll->setColumn(inside);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    return card;
}

} // namespace

StartStep::StartStep(const UiContext& context, int width, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(makeLabel("page-title"))
    , m_sentence(makeLabel("label"))
    , m_phase(makeLabel("secondary"))
    , m_inside(new QWidget)
    , m_columns{new QVBoxLayout, new QVBoxLayout}
    , m_notice(new Notice(Notice::Kind::Stop))
    , m_progress(new QProgressBar)
    , m_back(makeButton(""))
    , m_primary(makeButton("primary")) {
    auto* column = new QVBoxLayout(makeCard(this, width));
    column->setContentsMargins(inset, 24, inset, 24);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(8);
    column->addWidget(m_inside);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addWidget(m_phase);
    column->addSpacing(8);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(m_primary);
    column->addLayout(foot);
    m_sentence->setWordWrap(true);
    m_phase->setWordWrap(true);
    auto* row = new QHBoxLayout(m_inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(columnGap);
    for (auto* each : m_columns) {
        each->setSpacing(4);
        row->addLayout(each, 1);
    }
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    connect(m_back, &QPushButton::clicked, this, &StartStep::back);
    clearProblem();
    setBusy(false);
}

QLabel* StartStep::addField(std::size_t index, QWidget* field) {
    auto* label = makeLabel("label");
    label->setBuddy(field);
    auto* to = column(index);
    if (to->count() > 0) to->addSpacing(8);
    to->addWidget(label);
    to->addWidget(field);
    return label;
}

void StartStep::setWords(const QString& title, const QString& sentence, const QString& act) {
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_primary->setText(act);
    m_back->setText(tr("Back"));
    m_progress->setAccessibleName(act);
    setAccessibleName(title);
}

void StartStep::retranslate() {
    clearProblem();
}

void StartStep::setBusy(bool busy, const QString& phase) {
    m_inside->setEnabled(!busy);
    m_back->setEnabled(!busy);
    m_primary->setEnabled(!busy);
    m_progress->setVisible(busy);
    m_phase->setText(phase);
    m_phase->setVisible(busy && !phase.isEmpty());
}

void StartStep::showError(const Error& error) {
    showProblem({}, errorText(error, m_context.speech()));
}

void StartStep::showProblem(const QString& title, const QString& text) {
    m_notice->setText(title, text);
    m_notice->show();
}

void StartStep::clearProblem() {
    m_notice->hide();
}

} // namespace cambist::ui
