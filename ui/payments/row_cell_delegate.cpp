#include "ui/payments/row_cell_delegate.h"

#include <QLineEdit>
#include <QPainter>

namespace cambist::ui {
namespace {

constexpr int corner = 6, leastEditor = 150;

} // namespace

RowCellDelegate::RowCellDelegate(const Theme& theme, QObject* parent)
    : CellDelegate(theme, parent)
    , m_theme(theme) {}

void RowCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    CellDelegate::paint(painter, option, index);
    if (!index.data(EditedRole).toBool()) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.colours().accent);
    const auto at = option.rect.topLeft();
    painter->drawPolygon(QPolygon{at, at + QPoint(corner, 0), at + QPoint(0, corner)});
    painter->restore();
}

QWidget* RowCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                       const QModelIndex& index) const {
    auto* editor = new QLineEdit(parent);
    editor->setProperty("kind", "cell");
    editor->setAccessibleName(
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    if (index.data(Qt::FontRole).toString() == "mono") editor->setFont(Theme::font(TextStyle::Mono));
    return editor;
}

void RowCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* line = qobject_cast<QLineEdit*>(editor);
    // The table may be read anew while somebody types.
    if (line && !line->isModified()) line->setText(index.data(Qt::EditRole).toString());
}

void RowCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                   const QModelIndex& index) const {
    if (const auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text(), Qt::EditRole);
}

void RowCellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
    auto rect = option.rect;
    rect.setWidth(std::max(rect.width(), leastEditor));
    editor->setGeometry(rect);
}

} // namespace cambist::ui
