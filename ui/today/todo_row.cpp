#include "ui/today/todo_row.h"

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr int margin = 16, leastHeight = 52, lineHeight = 20, glyphWidth = 22, drawnSize = 16,
              currencyWidth = 40;
constexpr int usualWidth = 560;

} // namespace

TodoRow::TodoRow(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TodoRow::setWords(const TodoWords& words) {
    m_words = words;
    setText(words.title);
    QStringList totals;
    for (const auto& [amount, currency] : words.totals) totals << currency + ' ' + amount;
    setAccessibleName(words.title);
    setAccessibleDescription((QStringList{words.detail} + totals).join(", "));
    setToolTip(words.detail);
    updateGeometry();
    update();
}

QSize TodoRow::sizeHint() const {
    const int totals = static_cast<int>(m_words.totals.size()) * lineHeight + 16;
    return {usualWidth, std::max(leastHeight, totals)};
}

void TodoRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void TodoRow::paintEvent(QPaintEvent*) {
    const auto& c = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) painter.fillRect(rect().adjusted(1, 0, -1, -1), c.accentSoft);
    painter.fillRect(QRect(margin, height() - 1, width() - 2 * margin, 1), c.lineSoft);
    if (hasFocus()) {
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -3), Measures::radius, Measures::radius);
    }
    const int top = (leastHeight - 2 * lineHeight) / 2;
    painter.setFont(Theme::font(TextStyle::Normal));
    painter.setPen(CellDelegate::toneColour(m_words.tone, c));
    painter.drawText(QRect(margin, top, glyphWidth, lineHeight), Qt::AlignVCenter, m_words.glyph);
    painter.drawPixmap(QPoint(width() - margin - drawnSize, (height() - drawnSize) / 2),
                       iconPixmap("chevron-right", c.inkSecond, drawnSize, devicePixelRatioF()));

    // Figures from the right, then what is left for the words.
    const int right = width() - margin - drawnSize - 12;
    int widest = 0;
    painter.setFont(Theme::font(TextStyle::Strong));
    for (const auto& [amount, currency] : m_words.totals)
        widest = std::max(widest, painter.fontMetrics().horizontalAdvance(amount));
    int y = (height() - static_cast<int>(m_words.totals.size()) * lineHeight) / 2;
    for (const auto& [amount, currency] : m_words.totals) {
        painter.setFont(Theme::font(TextStyle::Strong));
        painter.setPen(c.ink);
        painter.drawText(QRect(right - currencyWidth - widest, y, widest, lineHeight),
                         Qt::AlignRight | Qt::AlignVCenter, amount);
        painter.setFont(Theme::font(TextStyle::Normal));
        painter.setPen(c.inkSecond);
        painter.drawText(QRect(right - currencyWidth + 8, y, currencyWidth, lineHeight), Qt::AlignVCenter,
                         currency);
        y += lineHeight;
    }
    const int left = margin + glyphWidth;
    const QRect words(left, top, right - currencyWidth - widest - 16 - left, lineHeight);
    painter.setFont(Theme::font(TextStyle::Strong));
    painter.setPen(c.ink);
    painter.drawText(words, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_words.title, Qt::ElideRight, words.width()));
    painter.setFont(Theme::font(TextStyle::Secondary));
    painter.setPen(c.inkSecond);
    painter.drawText(words.translated(0, lineHeight), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_words.detail, Qt::ElideRight, words.width()));
}

} // namespace cambist::ui
