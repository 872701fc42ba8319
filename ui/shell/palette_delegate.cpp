#include "ui/shell/palette_delegate.h"

#include "ui/shell/palette_model.h"
#include "ui/widgets/icons.h"

#include <QPainter>

namespace cambist::ui {
namespace {

constexpr int rowMargin = 14, gap = 10, rowIcon = 16;

QString iconOf(int kind) {
    switch (static_cast<PaletteEntry::Kind>(kind)) {
    case PaletteEntry::Kind::Page:
        return "chevron-right";
    case PaletteEntry::Kind::Command:
        return "play";
    case PaletteEntry::Kind::Payout:
        return "payments";
    case PaletteEntry::Kind::Account:
        return "accounts";
    }
    return "chevron-right";
}

int paintKeycap(QPainter& painter, const QRect& row, const QString& text, const Colours& c) {
    painter.setFont(Theme::font(TextStyle::Mono));
    const int wide = painter.fontMetrics().horizontalAdvance(text) + 12;
    const QRect cap(row.right() - rowMargin - wide, row.center().y() - 9, wide, 19);
    painter.setPen(c.line);
    painter.setBrush(c.surface);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(c.inkSecond);
    painter.drawText(cap, Qt::AlignCenter, text);
    return wide;
}

} // namespace

PaletteDelegate::PaletteDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) {}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, rowHeight};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const auto& c = m_theme.colours();
    const auto reason = index.data(PaletteModel::ReasonRole).toString();
    const auto shortcut = index.data(PaletteModel::ShortcutRole).toString();
    const bool can = reason.isEmpty();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.accentSoft);
        painter->drawRoundedRect(row.adjusted(4, 1, -4, -1), Measures::radius, Measures::radius);
    }
    const auto drawn = iconPixmap(iconOf(index.data(PaletteModel::KindRole).toInt()), c.inkSecond, rowIcon,
                                  painter->device()->devicePixelRatioF());
    painter->drawPixmap(QPoint(row.left() + rowMargin, row.center().y() - rowIcon / 2 + 1), drawn);
    int right = rowMargin;
    if (!shortcut.isEmpty()) right += paintKeycap(*painter, row, shortcut, c) + gap;
    QRect text = row.adjusted(rowMargin + rowIcon + gap, 0, -right, 0);
    painter->setFont(Theme::font(TextStyle::Normal));
    painter->setPen(can ? c.ink : c.inkSecond);
    const auto title = index.data(Qt::DisplayRole).toString();
    const int wide = std::min(painter->fontMetrics().horizontalAdvance(title) + 1, text.width());
    painter->drawText(text, Qt::AlignVCenter, painter->fontMetrics().elidedText(title, Qt::ElideRight, wide));
    text.setLeft(text.left() + wide + gap);
    painter->setFont(Theme::font(TextStyle::Secondary));
    painter->setPen(c.inkSecond);
    const auto second = can ? index.data(PaletteModel::DetailRole).toString() : reason;
    painter->drawText(text, static_cast<int>(Qt::AlignVCenter | (can ? Qt::AlignLeft : Qt::AlignRight)),
                      painter->fontMetrics().elidedText(second, Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace cambist::ui
