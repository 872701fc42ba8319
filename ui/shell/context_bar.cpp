#include "ui/shell/context_bar.h"

#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/region_text.h"

#include <QHBoxLayout>
#include <QKeySequence>

namespace cambist::ui {
namespace {

constexpr int findWidth = 280, leastFindWidth = 180;

/// A label and what it says, for one line of rich text.
QString pair(const QString& label, const QString& value, const QColor& labelColour) {
    return QString("<span style='color:%1'>%2</span> <b>%3</b>")
        .arg(labelColour.name(), label.toHtmlEscaped(), value.toHtmlEscaped());
}

} // namespace

ContextBar::ContextBar(const UiContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_workspace(makeLabel("", this))
    , m_regionLabel(makeLabel("", this))
    , m_date(makeLabel("", this))
    , m_time(makeLabel("", this))
    , m_sample(makeLabel("sample", this))
    , m_find(makeButton("find", this))
    , m_findText(makeLabel("hint"))
    , m_findKeys(makeLabel("keycap")) {
    setProperty("kind", "context-bar");
    setFixedHeight(Measures::contextBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(20);
    for (auto* label : {m_workspace, m_regionLabel, m_date, m_time}) {
        label->setTextFormat(Qt::RichText);
        row->addWidget(label);
    }
    row->addWidget(m_sample, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_find, 2);
    makeFind();
    connect(&context.engine, &EngineClient::opened, this, &ContextBar::refresh);
    connect(&context.engine, &EngineClient::changed, this, &ContextBar::showTime);
    connect(&context.theme, &Theme::changed, this, &ContextBar::retranslate);
    m_sample->hide();
}

void ContextBar::makeFind() {
    auto* inside = new QHBoxLayout(m_find);
    inside->setContentsMargins(10, 0, 8, 0);
    inside->addWidget(m_findText, 1);
    inside->addWidget(m_findKeys, 0, Qt::AlignVCenter);
    for (auto* label : {m_findText, m_findKeys}) label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_find->setMinimumWidth(leastFindWidth);
    m_find->setMaximumWidth(findWidth);
    connect(m_find, &QPushButton::clicked, this, &ContextBar::findRequested);
}

void ContextBar::refresh() {
    showTime();
    m_context.engine.call(
        this, Lane::Read,
        [](desk::Workspace& w, const Stop&) -> Result<std::pair<std::string, bool>> {
            return std::pair(w.region(), w.vault().sample);
        },
        [this](Result<std::pair<std::string, bool>> found) {
            if (found.has_error()) return;
            m_region = fromUtf8(found.value().first);
            m_isSample = found.value().second;
            m_workspaceName = QString::fromStdString(m_context.engine.folder().stem().string());
            retranslate();
        });
}

void ContextBar::showTime() {
    m_asOf = m_context.engine.surroundings().clock.now();
    retranslate();
}

void ContextBar::retranslate() {
    const auto& label = m_context.colours().inkSecond;
    const auto name = fontMetrics().elidedText(m_workspaceName, Qt::ElideRight, 200);
    m_workspace->setText(pair(tr("Workspace"), name, label));
    m_workspace->setToolTip(m_workspaceName);
    m_regionLabel->setText(pair(tr("Region"), regionText(m_region), label));
    const auto today = Date::of(m_context.engine.surroundings().clock.now());
    m_date->setText(pair(tr("Business date"), dateText(today), label));
    m_time->setText(pair(tr("As of"), timeText(m_asOf).section(' ', 1), label));
    m_sample->setText(tr("SAMPLE"));
    m_sample->setToolTip(tr("Invented data: nothing can be sent."));
    m_sample->setVisible(m_isSample);
    m_findText->setText(tr("Find anything"));
    m_findKeys->setText(QKeySequence("Ctrl+K").toString(QKeySequence::NativeText).replace('+', ' '));
    m_find->setAccessibleName(tr("Find anything"));
}

} // namespace cambist::ui
