#include "ui/payments/act_sheet.h"

#include "ui/payments/armed_button.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>

namespace cambist::ui {
namespace {

constexpr int cardWidth = 560;

} // namespace

ActSheet::ActSheet(const Theme& theme, QWidget* page)
    : QWidget(page)
    , m_theme(theme)
    , m_card(new QFrame(this))
    , m_column(new QVBoxLayout(m_card))
    , m_title(makeLabel("page-title", m_card))
    , m_effect(makeLabel("", m_card))
    , m_hint(makeLabel("secondary", m_card))
    , m_armed(new ArmedButton(m_card))
    , m_plain(makeButton("primary", m_card))
    , m_cancel(makeButton("", m_card)) {
    m_card->setProperty("kind", "card");
    m_card->setFixedWidth(cardWidth);
    m_column->setContentsMargins(24, 20, 24, 20);
    m_column->setSpacing(12);
    m_title->setWordWrap(true);
    m_effect->setWordWrap(true);
    m_effect->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(m_title);
    m_column->addWidget(m_effect);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_plain);
    buttons->addWidget(m_armed);
    m_column->addSpacing(4);
    // Above the act: beside it there is no room for an act with its sum.
    m_column->addWidget(m_hint, 0, Qt::AlignRight);
    m_column->addLayout(buttons);
    auto* around = new QVBoxLayout(this);
    around->addStretch(2);
    around->addWidget(m_card, 0, Qt::AlignHCenter);
    around->addStretch(3);
    connect(m_armed, &ArmedButton::countdown, this, &ActSheet::tellCountdown);
    connect(m_armed, &QPushButton::clicked, this, &ActSheet::confirm);
    connect(m_plain, &QPushButton::clicked, this, &ActSheet::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &ActSheet::close);
    page->installEventFilter(this);
    setProperty("overlay", true); // covers its page on purpose
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QPushButton* ActSheet::actButton() const {
    return m_leaves ? m_armed : m_plain;
}

void ActSheet::open(const Words& words, QWidget* content, bool leavesTheHouse,
                    std::function<void()> confirmed) {
    m_title->setText(words.title);
    m_effect->setText(words.effect);
    m_effect->setVisible(!words.effect.isEmpty());
    m_cancel->setText(words.cancel);
    m_cancel->setAccessibleName(words.cancel);
    delete m_content;
    m_content = content;
    if (content) m_column->insertWidget(2, content);
    m_leaves = leavesTheHouse;
    m_armed->setVisible(m_leaves);
    m_plain->setVisible(!m_leaves);
    m_hint->setVisible(m_leaves);
    setActText(words.act);
    setActEnabled(true);
    m_confirmed = std::move(confirmed);
    m_focus = QApplication::focusWidget();
    setAccessibleName(words.title);
    setAccessibleDescription(words.effect);
    fitCard();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_cancel->setFocus();
    if (m_leaves) m_armed->arm();
}

/// As high as its words need at this width.
void ActSheet::fitCard() {
    m_column->activate();
    m_card->setFixedHeight(m_column->totalHeightForWidth(m_card->width()));
}

void ActSheet::setActText(const QString& text) {
    actButton()->setText(text);
    actButton()->setAccessibleName(text);
}

void ActSheet::setActEnabled(bool enabled) {
    m_plain->setEnabled(enabled);
}

void ActSheet::tellCountdown(int seconds) {
    m_hint->setText(seconds > 0 ? tr("Can be pressed in %n s", "", seconds) : QString());
}

void ActSheet::confirm() {
    const auto confirmed = std::move(m_confirmed);
    close();
    if (confirmed) confirmed();
}

void ActSheet::close() {
    m_armed->disarm();
    m_confirmed = {};
    const QPointer<QWidget> focus(m_focus);
    m_focus = nullptr;
    hide();
    if (focus) focus->setFocus();
}

bool ActSheet::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Resize && object == parentWidget()) setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(object, event);
}

void ActSheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close();
    // Nothing behind the sheet hears a key.
    event->accept();
}

bool ActSheet::focusNextPrevChild(bool next) {
    // Round and round inside the sheet.
    auto* now = QApplication::focusWidget();
    auto* to = now ? now : m_cancel;
    do {
        to = next ? to->nextInFocusChain() : to->previousInFocusChain();
        const bool takes = isAncestorOf(to) && to->isEnabled() && to->isVisible() &&
                           (to->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (!takes) continue;
        to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    } while (to != now);
    return true;
}

void ActSheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    auto veil = m_theme.colours().ground;
    veil.setAlphaF(0.82F);
    painter.fillRect(rect(), veil);
}

} // namespace cambist::ui
