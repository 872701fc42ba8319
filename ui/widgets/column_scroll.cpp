#include "ui/widgets/column_scroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace cambist::ui {
namespace {

int heightFor(const QWidget& column, int across) {
    auto* layout = column.layout();
    if (!layout) return column.sizeHint().height();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(across)
                                       : layout->totalSizeHint().height();
}

} // namespace

ColumnScroll::ColumnScroll(QWidget* parent)
    : QScrollArea(parent) {
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
}

void ColumnScroll::setColumn(QWidget* column) {
    setWidget(column);
    arrange();
}

void ColumnScroll::arrange() {
    if (!widget()) return;
    const auto room = maximumViewportSize();
    int across = room.width(), height = heightFor(*widget(), across);
    if (height > room.height()) {
        across -= verticalScrollBar()->sizeHint().width();
        height = heightFor(*widget(), across);
    }
    const QSize size(across, std::max(height, room.height()));
    if (size != widget()->size()) widget()->resize(size);
}

bool ColumnScroll::eventFilter(QObject* watched, QEvent* event) {
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) arrange();
    return done;
}

void ColumnScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    arrange();
}

void ColumnScroll::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    arrange();
}

} // namespace cambist::ui
