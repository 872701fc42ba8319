// FlowLayout: puts widgets beside each other and goes on in a new line where the width ends, so that filters
// and totals are whole at every size of the window. GUI thread only.
#pragma once

#include <QLayout>

#include <vector>

namespace cambist::ui {

class FlowLayout : public QLayout {
public:
    /// Logical pixels between neighbours and between lines.
    FlowLayout(int between, int lines);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool move) const;

    int m_between, m_lines;
    std::vector<QLayoutItem*> m_items; ///< owned
};

} // namespace cambist::ui
