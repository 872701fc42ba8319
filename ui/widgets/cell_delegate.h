// CellDelegate: paints the cells of our tables: figures to the right and whole, references in the fixed-width
// face, a status as glyph and word in the colour of its tone. GUI thread only.
#pragma once

#include "ui/widgets/paged_model.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace cambist::ui {

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// A cell that is shortened shows all of itself as a tool tip.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    /// What a tone looks like as text.
    static QColor toneColour(Tone tone, const Colours& colours);
    static constexpr int padding = 10; ///< left and right of a cell's text

private:
    const Theme& m_theme;
    QFont m_text, m_mono, m_strong;
};

} // namespace cambist::ui
