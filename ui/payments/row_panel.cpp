#include "ui/payments/row_panel.h"

#include "ui/payments/duplicate_compare.h"
#include "ui/payments/finding_card.h"
#include "ui/payments/payment_words.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace cambist::ui {

using payments::Field;
using payments::RowState;
using payments::Settled;
using payments::Severity;

namespace {

bool isOpen(const payments::DraftFinding& one) {
    return one.settled == Settled::Open &&
           (one.finding.severity == Severity::Fix || one.finding.severity == Severity::Decide);
}

bool isDuplicate(const payments::DraftFinding& one) {
    return isOpen(one) && one.finding.code.starts_with("duplicate-") &&
           one.finding.severity == Severity::Decide;
}

/// Whether nothing changed that is shown: what is being typed then stays.
bool sameContent(const desk::DraftRowView& a, const desk::DraftRowView& b) {
    return a.row.position == b.row.position && a.row.state == b.row.state && a.row.fields == b.row.fields &&
           a.row.original == b.row.original && a.row.reason == b.row.reason &&
           std::ranges::equal(a.findings, b.findings, [](const auto& x, const auto& y) {
               return x.settled == y.settled && x.finding.code == y.finding.code &&
                      x.finding.value == y.finding.value;
           });
}

} // namespace

RowPanel::RowPanel(const UiContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_title(makeLabel("pane-title"))
    , m_key(makeLabel("mono"))
    , m_state(makeLabel(""))
    , m_nothing(makeLabel("label"))
    , m_reasonLabel(makeLabel("label"))
    , m_said(makeLabel("secondary"))
    , m_scroll(new QScrollArea)
    , m_content(new QVBoxLayout)
    , m_decision(new QWidget)
    , m_reason(new QComboBox)
    , m_keep(makeButton(""))
    , m_drop(makeButton("stop"))
    , m_undo(makeButton("")) {
    setProperty("kind", "detail");
    setMinimumWidth(320);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 8, 12);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 8, 0);
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_state);
    column->addLayout(top);
    column->addWidget(m_key);
    column->addSpacing(10);
    column->addWidget(m_nothing);
    auto* inside = new QWidget;
    inside->setLayout(m_content);
    m_content->setContentsMargins(0, 0, 8, 0);
    m_content->setSpacing(12);
    m_content->addStretch(1);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    makeDecision(column);
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(0, 0, 8, 10);
    m_said->setWordWrap(true);
    setRow({}, false);
}

void RowPanel::makeDecision(QVBoxLayout* to) {
    auto* column = new QVBoxLayout(m_decision);
    column->setContentsMargins(0, 12, 8, 0);
    column->setSpacing(8);
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reasonLabel->setBuddy(m_reason);
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
    column->addWidget(m_said);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    buttons->addWidget(m_drop);
    buttons->addWidget(m_keep);
    column->addLayout(buttons);
    to->addWidget(m_decision);
    connect(m_keep, &QPushButton::clicked, this, [this] { decide(desk::Decision::Keep); });
    connect(m_drop, &QPushButton::clicked, this, [this] { decide(desk::Decision::Drop); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (m_view) emit undoRequested(m_view->row.position);
    });
}

void RowPanel::decide(desk::Decision decision) {
    if (!m_view) return;
    const auto reason = m_reason->currentText().trimmed();
    if (reason.isEmpty()) {
        m_said->setText(tr("A decision is kept with its reason. Choose one or write your own."));
        setKind(*m_said, "attention");
        m_said->show();
        m_reason->setFocus();
        return;
    }
    emit decided(m_view->row.position, decision, reason);
}

void RowPanel::setRow(const std::optional<desk::DraftRowView>& view, bool editable) {
    const bool same = view && m_view && view->row.position == m_view->row.position;
    if (same && editable == m_editable && sameContent(*view, *m_view)) return;
    m_view = view;
    m_editable = editable;
    if (!same) m_reason->setCurrentText({});
    fill();
}

void RowPanel::clearContent() {
    m_cards.clear();
    for (auto* part : m_parts) {
        part->hide();
        part->deleteLater(); // it may be the one whose signal brought us here
    }
    m_parts.clear();
}

void RowPanel::fill() {
    clearContent();
    m_scroll->setVisible(m_view.has_value());
    m_decision->setVisible(m_view && m_editable);
    m_nothing->setVisible(!m_view || m_view->row.state == RowState::Ready);
    m_nothing->setText(m_view ? tr("Nothing is wrong with this row.")
                              : tr("Choose a row to see what was found in it."));
    for (auto* label : {m_title, m_key, m_state, m_said}) label->clear();
    if (!m_view) return;
    const auto& row = m_view->row;
    const auto speech = m_context.speech();
    const auto state = PaymentWords::rowState(row.state);
    m_title->setText(tr("Row %1").arg(countText(row.fields.row)));
    m_key->setText(fromUtf8(payments::rowKeyText(row.key)));
    m_state->setText(state.whole());
    setKind(*m_state, state.tone == Tone::Stop        ? "stop"
                      : state.tone == Tone::Attention ? "attention"
                      : state.tone == Tone::Quiet     ? "label"
                                                      : "order");
    bool duplicate = false;
    for (const auto& one : m_view->findings) {
        if (!isOpen(one) || row.state == RowState::Dropped) continue;
        const auto& finding = one.finding;
        const auto text = finding.field ? fromUtf8(row.fields[*finding.field]) : QString();
        auto* card = new FindingCard(finding, text, m_editable, speech);
        m_content->insertWidget(m_content->count() - 1, card);
        m_parts.push_back(card);
        m_cards.push_back(card);
        connect(card, &FindingCard::fixed, this, [this](Field field, const QString& value) {
            emit fixed(m_view->row.position, field, value);
        });
        connect(card, &FindingCard::alikeRequested, this, &RowPanel::alikeRequested);
        duplicate = duplicate || isDuplicate(one);
    }
    addChanges();
    addNotes();
    const bool dropped = row.state == RowState::Dropped, toDecide = row.state == RowState::ToDecide;
    m_keep->setVisible(toDecide || dropped);
    m_keep->setText(dropped ? tr("Bring back") : tr("Keep row"));
    m_drop->setVisible(!dropped);
    m_undo->setEnabled(row.original.has_value() || !row.person.empty());
    m_said->setVisible(!row.reason.empty());
    if (!row.reason.empty()) m_said->setText(tr("Reason given: %1").arg(fromUtf8(row.reason)));
    setKind(*m_said, "secondary");
    if (duplicate) emit duplicatesWanted(row.position);
    if (!m_cards.empty())
        if (const auto alike = m_cards.front()->alike()) emit alikeWanted(row.position, *alike);
}

/// What a person changed after the import; the approver sees the same.
void RowPanel::addChanges() {
    const auto& row = m_view->row;
    if (!row.original) return;
    QStringList lines;
    for (std::size_t i = 0; i < payments::fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if ((*row.original)[field] == row.fields[field]) continue;
        const auto was = fromUtf8(common::visibleText((*row.original)[field]));
        const auto is = fromUtf8(common::visibleText(row.fields[field]));
        lines << tr("%1: %2, in the file %3", "field, value now, value in the file")
                     .arg(fieldText(field, m_context.speech()), is.isEmpty() ? QString(QChar(0x2013)) : is,
                          was.isEmpty() ? QString(QChar(0x2013)) : was);
    }
    if (lines.isEmpty()) return;
    auto* notice = new Notice(Notice::Kind::Order);
    notice->setText(tr("Changed after the import"), lines.join('\n'));
    m_content->insertWidget(m_content->count() - 1, notice);
    m_parts.push_back(notice);
}

void RowPanel::addNotes() {
    QStringList lines;
    for (const auto& one : m_view->findings)
        if (one.finding.severity == Severity::Note)
            lines << findingSentences(one.finding, m_context.speech()).message;
    if (lines.isEmpty()) return;
    auto* label = makeLabel("secondary");
    label->setText(lines.join('\n'));
    label->setWordWrap(true);
    m_content->insertWidget(m_content->count() - 1, label);
    m_parts.push_back(label);
}

void RowPanel::setDuplicates(DraftPosition position, const std::vector<desk::DuplicateOf>& duplicates) {
    if (!m_view || m_view->row.position != position) return;
    for (const auto& other : duplicates) {
        auto* compare = new DuplicateCompare(m_view->row, other, m_context.speech());
        m_content->insertWidget(m_content->count() - 1, compare);
        m_parts.push_back(compare);
        connect(compare, &DuplicateCompare::openRequested, this, &RowPanel::openRequested);
    }
}

void RowPanel::setOthers(DraftPosition position, std::uint64_t others) {
    if (m_view && m_view->row.position == position && !m_cards.empty()) m_cards.front()->setOthers(others);
}

void RowPanel::retranslate() {
    m_reasonLabel->setText(tr("Reason of the decision"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    const auto typed = m_reason->currentText();
    m_reason->clear();
    m_reason->addItems({tr("Two payments are meant, checked with the payee"),
                        tr("The same payment, entered twice"), tr("Not to be paid, agreed with the sender")});
    m_reason->setCurrentText(typed);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or write"));
    m_drop->setText(tr("Drop row"));
    m_drop->setAccessibleName(m_drop->text());
    m_keep->setAccessibleName(tr("Keep row"));
    m_undo->setText(tr("Take back"));
    m_undo->setAccessibleName(tr("Take the row back as the file had it"));
    m_undo->setToolTip(
        tr("The row as the file had it, without decisions (Ctrl+Z takes back the last change)"));
    m_scroll->setAccessibleName(tr("What was found in the row"));
    setAccessibleName(tr("The row"));
    fill();
}

} // namespace cambist::ui
