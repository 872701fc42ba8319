#include "ui/widgets/choice_button.h"

#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>

namespace cambist::ui {
namespace {

constexpr int high = 56, leastWidth = 240, usualWidth = 480, margin = 16, drawing = 16;

} // namespace

ChoiceButton::ChoiceButton(const Theme& theme, QString iconName, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_iconName(std::move(iconName)) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceButton::setWords(const QString& title, const QString& detail) {
    setText(title);
    m_detail = detail;
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setToolTip(detail);
    update();
}

QSize ChoiceButton::sizeHint() const {
    return {usualWidth, high};
}

QSize ChoiceButton::minimumSizeHint() const {
    return {leastWidth, high};
}

void ChoiceButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ChoiceButton::paintEvent(QPaintEvent*) {
    const auto& c = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    const qreal pen = focused ? 2 : 1;
    painter.setPen(QPen(focused || underMouse() ? c.accent : c.line, pen));
    painter.setBrush(isDown() ? c.accentSoft : c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2),
                            Measures::cardRadius, Measures::cardRadius);
    const auto scale = devicePixelRatioF();
    painter.drawPixmap(QPoint(margin, (high - drawing) / 2),
                       iconPixmap(m_iconName, c.accent, drawing, scale));
    painter.drawPixmap(QPoint(width() - margin - drawing, (high - drawing) / 2),
                       iconPixmap("chevron-right", c.inkSecond, drawing, scale));
    const QRect text = rect().adjusted(margin * 2 + drawing, 8, -margin * 2 - drawing, -8);
    painter.setPen(isEnabled() ? c.ink : c.inkHint);
    painter.setFont(Theme::font(TextStyle::Strong));
    painter.drawText(text, Qt::AlignTop,
                     painter.fontMetrics().elidedText(this->text(), Qt::ElideRight, text.width()));
    painter.setPen(c.inkSecond);
    painter.setFont(Theme::font(TextStyle::Secondary));
    painter.drawText(text, Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, text.width()));
}

} // namespace cambist::ui
