#include "ui/widgets/flow_layout.h"

#include <algorithm>
#include <memory>

namespace cambist::ui {

FlowLayout::FlowLayout(int between, int lines)
    : m_between(between)
    , m_lines(lines) {}

FlowLayout::~FlowLayout() {
    for (const auto* item : m_items) delete item;
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.push_back(item);
    invalidate();
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    auto* item = itemAt(index);
    if (item) m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const {
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const {
    const auto margins = contentsMargins();
    int width = 0, height = 0;
    for (const auto* item : m_items) {
        if (item->isEmpty()) continue;
        width += item->sizeHint().width() + (width > 0 ? m_between : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const {
    const auto margins = contentsMargins();
    QSize least;
    for (const auto* item : m_items)
        if (!item->isEmpty()) least = least.expandedTo(item->minimumSize());
    return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool move) const {
    const auto inside = rect.marginsRemoved(contentsMargins());
    int y = inside.y();
    for (std::size_t first = 0; first < m_items.size();) {
        // How many fit into this line, and how high it is.
        int width = 0, height = 0;
        auto last = first;
        for (; last < m_items.size(); ++last) {
            if (m_items[last]->isEmpty()) continue;
            const auto size = m_items[last]->sizeHint();
            const int with = width + (width > 0 ? m_between : 0) + size.width();
            if (width > 0 && with > inside.width()) break;
            width = with;
            height = std::max(height, size.height());
        }
        int x = inside.x();
        for (; first < last; ++first) {
            auto* item = m_items[first];
            if (item->isEmpty()) continue;
            const auto size = item->sizeHint();
            const QPoint at(x, y + (height - size.height()) / 2);
            if (move) item->setGeometry({at, QSize(std::min(size.width(), inside.width()), size.height())});
            x += size.width() + m_between;
        }
        if (height > 0) y += height + m_lines;
    }
    const int used = y > inside.y() ? y - m_lines : y;
    return used - rect.y() + contentsMargins().bottom();
}

} // namespace cambist::ui
