#include "ui/widgets/currency_totals.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace cambist::ui {

CurrencyTotals::CurrencyTotals(QWidget* parent)
    : QFrame(parent)
    , m_name(makeLabel("strong", this)) {
    setProperty("kind", "totals");
    auto* flow = new FlowLayout(28, 8);
    flow->setContentsMargins(12, 8, 12, 8);
    setLayout(flow);
    flow->addWidget(m_name);
    hide();
}

void CurrencyTotals::setTotals(const QString& name, const std::vector<TotalText>& totals) {
    m_name->setText(name);
    while (m_blocks.size() < totals.size()) {
        auto* all = new QWidget(this);
        Block block{all, makeLabel("label", all), makeLabel("strong", all), makeLabel("secondary", all)};
        auto* grid = new QGridLayout(all);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(6);
        grid->setVerticalSpacing(0);
        grid->addWidget(block.currency, 0, 0);
        grid->addWidget(block.amount, 0, 1, Qt::AlignRight);
        grid->addWidget(block.secondary, 1, 0, 1, 2, Qt::AlignRight);
        layout()->addWidget(all);
        m_blocks.push_back(block);
    }
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const bool used = i < totals.size();
        m_blocks[i].all->setVisible(used);
        if (!used) continue;
        m_blocks[i].currency->setText(totals[i].currency);
        m_blocks[i].amount->setText(totals[i].amount);
        m_blocks[i].secondary->setText(totals[i].secondary);
        m_blocks[i].secondary->setVisible(!totals[i].secondary.isEmpty());
    }
    setVisible(!totals.empty());
    updateGeometry();
}

} // namespace cambist::ui
