#include "ui/widgets/labels.h"

#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace cambist::ui {

QLabel* makeLabel(const char* kind, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("kind", kind);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QPushButton* makeButton(const char* kind, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setProperty("kind", kind);
    button->setAutoDefault(false);
    return button;
}

void setKind(QWidget& widget, const char* kind) {
    if (widget.property("kind").toByteArray() == kind) return;
    widget.setProperty("kind", kind);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent)
    , m_title(makeLabel("page-title", this))
    , m_sentence(new ElidedLabel("label", this))
    , m_buttons(new QHBoxLayout) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_sentence, 1);
    m_buttons->setSpacing(12);
    row->addLayout(m_buttons);
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

void PageHeader::setSentence(const QString& sentence) {
    m_sentence->setFullText(sentence);
}

void PageHeader::addButton(QPushButton* button) {
    m_buttons->addWidget(button);
}

Notice::Notice(Kind kind, QWidget* parent)
    : QFrame(parent)
    , m_title(makeLabel("strong", this))
    , m_text(makeLabel("", this))
    , m_content(new QVBoxLayout(this)) {
    m_content->setContentsMargins(12, 8, 12, 8);
    m_content->setSpacing(2);
    m_content->addWidget(m_title);
    m_content->addWidget(m_text);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setKindOf(kind);
}

void Notice::setKindOf(Kind kind) {
    static constexpr const char* kinds[] = {"notice-order", "notice-attention", "notice-stop"};
    setKind(*this, kinds[static_cast<int>(kind)]);
}

void Notice::setText(const QString& title, const QString& text) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_what(makeLabel("pane-title", this))
    , m_why(makeLabel("label", this))
    , m_button(makeButton("primary", this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 48, 32, 48);
    column->setSpacing(8);
    column->addWidget(m_what, 0, Qt::AlignHCenter);
    column->addWidget(m_why);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignHCenter);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::next);
}

void EmptyState::setText(const QString& what, const QString& why, const QString& button) {
    m_what->setText(what);
    m_why->setText(why);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

} // namespace cambist::ui
