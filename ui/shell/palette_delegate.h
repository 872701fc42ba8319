// PaletteDelegate: paints a line of the command palette: a drawn icon, what it is, where it belongs, and to
// the right its shortcut or why it cannot be done now. GUI thread only.
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace cambist::ui {

class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int rowHeight = 36;
    PaletteDelegate(const Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace cambist::ui
