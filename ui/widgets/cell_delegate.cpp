#include "ui/widgets/cell_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace cambist::ui {

CellDelegate::CellDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_text(Theme::font(TextStyle::Normal))
    , m_mono(Theme::font(TextStyle::Mono))
    , m_strong(Theme::font(TextStyle::Strong)) {}

QColor CellDelegate::toneColour(Tone tone, const Colours& colours) {
    switch (tone) {
    case Tone::Plain:
        return colours.ink;
    case Tone::Order:
        return colours.accent;
    case Tone::Attention:
        return colours.attention;
    case Tone::Stop:
        return colours.stop;
    case Tone::Quiet:
        return colours.inkSecond;
    }
    return colours.ink;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const auto& colours = m_theme.colours();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, selected ? colours.accentSoft : colours.surface);
    painter->setPen(colours.lineSoft);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }

    auto text = index.data(Qt::DisplayRole).toString();
    const auto glyph = index.data(GlyphRole).toString();
    if (!glyph.isEmpty()) text = text.isEmpty() ? glyph : glyph + ' ' + text;
    if (text.isEmpty()) return;
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    const bool right = alignment.testFlag(Qt::AlignRight);
    const auto weight = index.data(Qt::FontRole).toString();
    painter->setFont(weight == "mono" ? m_mono : weight == "strong" ? m_strong : m_text);
    painter->setPen(toneColour(static_cast<Tone>(index.data(ToneRole).toInt()), colours));
    const auto space = option.rect.adjusted(padding, 0, -padding, 0);
    // A figure that does not fit is a fault of the column's width and must be seen, never shortened.
    const auto shown = right ? text : painter->fontMetrics().elidedText(text, Qt::ElideRight, space.width());
    painter->drawText(space, static_cast<int>(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)),
                      shown);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto weight = index.data(Qt::FontRole).toString();
    const QFontMetrics metrics(weight == "mono" ? m_mono : m_text);
    auto text = index.data(Qt::DisplayRole).toString();
    if (const auto glyph = index.data(GlyphRole).toString(); !glyph.isEmpty()) text = glyph + ' ' + text;
    return {metrics.horizontalAdvance(text) + 2 * padding, m_theme.rowHeight()};
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index) {
    const bool own = !index.data(Qt::ToolTipRole).toString().isEmpty();
    if (own || event->type() != QEvent::ToolTip || !index.isValid() ||
        sizeHint(option, index).width() <= option.rect.width())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), index.data(Qt::DisplayRole).toString(), view->viewport());
    return true;
}

} // namespace cambist::ui
