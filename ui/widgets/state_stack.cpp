#include "ui/widgets/state_stack.h"

#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace cambist::ui {

StateStack::StateStack(QWidget* contents, QWidget* parent)
    : QStackedWidget(parent)
    , m_loading(makeLabel("label", this))
    , m_empty(new EmptyState(this))
    , m_notice(new Notice(Notice::Kind::Stop, this))
    , m_again(makeButton("", this)) {
    m_loading->setAlignment(Qt::AlignCenter);
    auto* failed = new QWidget(this);
    auto* column = new QVBoxLayout(failed);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_notice);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    column->addStretch(1);
    addWidget(m_loading);
    addWidget(contents);
    addWidget(m_empty);
    addWidget(failed);
    connect(m_again, &QPushButton::clicked, this, &StateStack::readAgain);
}

void StateStack::setLoadingText(const QString& text) {
    m_loading->setText(text);
}

void StateStack::fail(const QString& title, const QString& sentence) {
    m_notice->setText(title, sentence);
    setState(Failed);
}

void StateStack::retranslate() {
    m_again->setText(tr("Read again"));
    m_again->setAccessibleName(m_again->text());
}

} // namespace cambist::ui
