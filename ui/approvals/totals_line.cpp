#include "ui/approvals/totals_line.h"

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/data_table.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace cambist::ui {

TotalsLine::TotalsLine(const Theme& theme, const DataTable& table, int amountColumn, int currencyColumn,
                       QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_table(table)
    , m_amountColumn(amountColumn)
    , m_currencyColumn(currencyColumn) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto repaint = [this] { update(); };
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, repaint);
    connect(table.horizontalHeader(), &QHeaderView::geometriesChanged, this, repaint);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, repaint);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void TotalsLine::setTotals(const QString& name, std::vector<std::pair<QString, QString>> totals) {
    m_name = name;
    m_totals = std::move(totals);
    QStringList spoken{name};
    for (const auto& [amount, currency] : m_totals) spoken += currency + ' ' + amount;
    setAccessibleName(spoken.join(", "));
    updateGeometry();
    update();
}

QSize TotalsLine::sizeHint() const {
    const auto lines = std::max<std::size_t>(1, m_totals.size());
    return {200, m_theme.rowHeight() * static_cast<int>(lines) + 1};
}

void TotalsLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& colours = m_theme.colours();
    painter.fillRect(rect(), colours.ground);
    painter.setPen(colours.line);
    painter.drawLine(0, 0, width(), 0);
    painter.setPen(colours.ink);
    painter.setFont(Theme::font(TextStyle::Strong));
    const auto* header = m_table.horizontalHeader();
    const int row = m_theme.rowHeight();
    const int amountRight =
        header->sectionViewportPosition(m_amountColumn) + header->sectionSize(m_amountColumn);
    const int currencyLeft = header->sectionViewportPosition(m_currencyColumn) + CellDelegate::padding;
    const QRect name(CellDelegate::padding, 1, amountRight / 2, row);
    painter.drawText(name, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft),
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, name.width()));
    int top = 1;
    for (const auto& [amount, currency] : m_totals) {
        painter.drawText(QRect(0, top, amountRight - CellDelegate::padding, row),
                         static_cast<int>(Qt::AlignVCenter | Qt::AlignRight), amount);
        painter.drawText(QRect(currencyLeft, top, 60, row), static_cast<int>(Qt::AlignVCenter), currency);
        top += row;
    }
}

} // namespace cambist::ui
