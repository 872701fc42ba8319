#include "ui/shell/context_bar.h"

#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace cambist::ui {

ContextBar::ContextBar(const UiContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_workspace(makeLabel("", this))
    , m_regionLabel(makeLabel("", this))
    , m_date(makeLabel("", this))
    , m_sample(makeLabel("sample", this))
    , m_find(makeButton("", this)) {
    setProperty("kind", "context-bar");
    setFixedHeight(Measures::contextBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(16);
    for (auto* label : {m_workspace, m_regionLabel, m_date}) {
        label->setTextFormat(Qt::RichText);
        row->addWidget(label);
    }
    row->addWidget(m_sample);
    row->addStretch(1);
    m_find->setMinimumWidth(260);
    row->addWidget(m_find);
    connect(m_find, &QPushButton::clicked, this, &ContextBar::findRequested);
    connect(&context.engine, &EngineClient::opened, this, &ContextBar::refresh);
    m_sample->hide();
}

void ContextBar::refresh() {
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

void ContextBar::retranslate() {
    const auto pair = [](const QString& label, const QString& value) {
        return QString("%1 <b>%2</b>").arg(label.toHtmlEscaped(), value.toHtmlEscaped());
    };
    m_workspace->setText(pair(tr("Workspace"), m_workspaceName));
    m_regionLabel->setText(pair(tr("Region"), m_region.toUpper()));
    m_date->setText(
        pair(tr("Business date"), dateText(Date::of(m_context.engine.surroundings().clock.now()))));
    m_sample->setText(tr("SAMPLE"));
    m_sample->setVisible(m_isSample);
    m_find->setText(tr("Find anything") + "    Ctrl+K");
    m_find->setAccessibleName(tr("Find anything"));
}

} // namespace cambist::ui
