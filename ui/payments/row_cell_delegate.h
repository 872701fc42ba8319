// RowCellDelegate: cells of a draft's rows that are edited in place: a corner marks what was changed after
// the import. GUI thread only.
#pragma once

#include "ui/widgets/cell_delegate.h"

namespace cambist::ui {

class RowCellDelegate : public CellDelegate {
    Q_OBJECT

public:
    explicit RowCellDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace cambist::ui
