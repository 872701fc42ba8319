#include "ui/widgets/page_sheet.h"

#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int cardWidth = 520, above = 72, border = 24;
/// How much of the page is covered, of 255.
constexpr int cover = 200;

} // namespace

PageSheet::PageSheet(const Theme& theme, QWidget* page)
    : QWidget(page)
    , m_theme(theme)
    , m_card(new QFrame(this))
    , m_title(makeLabel("pane-title", m_card))
    , m_text(makeLabel("", m_card))
    , m_content(new QVBoxLayout)
    , m_primary(makeButton("primary", m_card))
    , m_secondary(makeButton("", m_card)) {
    m_card->setProperty("kind", "card");
    m_card->setFixedWidth(cardWidth);
    auto* place = new QVBoxLayout(this);
    place->setContentsMargins(border, above, border, border);
    // Between two stretches, so that the height of its text is that of the card's width.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_card);
    middle->addStretch(1);
    place->addLayout(middle);
    place->addStretch(1);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(border, 20, border, 20);
    column->setSpacing(12);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_content->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(m_content);
    column->addSpacing(4);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch(1);
    buttons->addWidget(m_secondary);
    buttons->addWidget(m_primary);
    column->addLayout(buttons);
    connect(m_secondary, &QPushButton::clicked, this, &PageSheet::closeSheet);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    page->installEventFilter(this);
    QWidget::hide();
}

void PageSheet::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

void PageSheet::setText(const QString& text) {
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

void PageSheet::openSheet(QWidget* first) {
    if (!isVisible()) m_before = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    QWidget::show();
    raise();
    if (first) first->setFocus();
}

void PageSheet::closeSheet() {
    if (isHidden()) return;
    hide();
    if (m_before && m_before->isVisible()) m_before->setFocus();
    emit closed();
}

bool PageSheet::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool PageSheet::focusNextPrevChild(bool next) {
    auto* from = window()->focusWidget();
    if (!from || !isAncestorOf(from)) from = this;
    auto* to = from;
    do {
        to = next ? to->nextInFocusChain() : to->previousInFocusChain();
        const bool ours = isAncestorOf(to) && to->isVisible() && to->isEnabled();
        if (ours && (to->focusPolicy() & Qt::TabFocus) != 0) {
            to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (to != from);
    return true;
}

void PageSheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_secondary->isVisible()) return m_secondary->click();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_primary->isVisible() && m_primary->isEnabled()) return m_primary->click();
    // Nothing goes through to the page below.
    event->accept();
}

void PageSheet::mousePressEvent(QMouseEvent*) {}

void PageSheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    auto colour = m_theme.colours().ground;
    colour.setAlpha(cover);
    painter.fillRect(rect(), colour);
}

} // namespace cambist::ui
