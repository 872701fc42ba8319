#include "ui/payments/finding_card.h"

#include "ui/payments/draft_rows_model.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/format.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cambist::ui {

using payments::Field;
using payments::Severity;

QString suggestionOf(const payments::Finding& finding) {
    // The third argument of these is the text with characters that the payment system carries.
    if (finding.code.ends_with("-characters") && finding.arguments.size() > 3 && finding.field)
        return fromUtf8(finding.arguments[2]);
    if (finding.code == "currency-withdrawn" && finding.arguments.size() > 1)
        return fromUtf8(finding.arguments[1]);
    if (finding.code == "charge-bearer") {
        static const std::pair<const char*, const char*> words[] = {
            {"OUR", "DEBT"}, {"SHA", "SHAR"}, {"BEN", "CRED"}};
        for (const auto& [word, code] : words)
            if (finding.value == word) return QString::fromLatin1(code);
    }
    return {};
}

FindingCard::FindingCard(const payments::Finding& finding, const QString& text, bool editable,
                         common::Language speech, QWidget* parent)
    : Notice(finding.severity == Severity::Fix ? Kind::Stop : Kind::Attention, parent)
    , m_finding(finding) {
    const auto sentences = findingSentences(finding, speech);
    setText(finding.field ? DraftRowsModel::titleOf(*finding.field, speech) : tr("Whole row"),
            tr("%1 %2", "message, then remedy").arg(sentences.message, sentences.remedy));
    setToolTip(sentences.rule);
    const auto value = fromUtf8(common::visibleText(finding.value));
    if (!value.isEmpty()) {
        auto* label = makeLabel("mono", this);
        label->setText(accountText(value));
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        content()->insertWidget(1, label);
    }
    if (finding.field && editable && finding.severity == Severity::Fix) makeEditor(text, speech);
}

void FindingCard::makeEditor(const QString& text, common::Language speech) {
    const auto field = *m_finding.field;
    m_edit = new QLineEdit(this);
    m_edit->setText(text);
    m_edit->setAccessibleName(tr("New value: %1").arg(fieldText(field, speech)));
    m_edit->setFont(Theme::font(TextStyle::Mono));
    auto* fix = makeButton("", this);
    fix->setText(tr("Fix row"));
    fix->setAccessibleName(tr("Fix row: %1").arg(fieldText(field, speech)));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_edit, 1);
    line->addWidget(fix);
    content()->addSpacing(4);
    content()->addLayout(line);
    auto* more = new QWidget(this);
    auto* flow = new FlowLayout(8, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    more->setLayout(flow);
    auto policy = more->sizePolicy();
    policy.setHeightForWidth(true);
    more->setSizePolicy(policy);
    if (const auto suggestion = suggestionOf(m_finding); !suggestion.isEmpty()) {
        auto* use = makeButton("chip", more);
        const auto shown = suggestion.size() > 32 ? suggestion.left(31) + QChar(0x2026) : suggestion;
        use->setText(tr("Use “%1”").arg(shown));
        use->setToolTip(suggestion);
        use->setAccessibleName(use->text());
        flow->addWidget(use);
        connect(use, &QPushButton::clicked, this,
                [this, field, suggestion] { emit fixed(field, suggestion); });
    }
    m_alikeButton = makeButton("quiet", more);
    m_alikeButton->hide();
    flow->addWidget(m_alikeButton);
    content()->addWidget(more);
    const auto send = [this, field] { emit fixed(field, m_edit->text()); };
    connect(m_edit, &QLineEdit::returnPressed, this, send);
    connect(fix, &QPushButton::clicked, this, send);
    connect(m_alikeButton, &QPushButton::clicked, this,
            [this] { emit alikeRequested(*alike(), m_edit->text()); });
}

std::optional<Alike> FindingCard::alike() const {
    if (!m_edit) return std::nullopt;
    return Alike{std::string(m_finding.code), *m_finding.field, m_finding.value};
}

void FindingCard::setOthers(std::uint64_t others) {
    if (!m_alikeButton) return;
    m_alikeButton->setText(tr("Apply to alike (%1)…").arg(countText(others)));
    m_alikeButton->setAccessibleName(
        tr("Apply to %n other rows with the same value", "", static_cast<int>(others)));
    m_alikeButton->setVisible(others > 0);
}

} // namespace cambist::ui
