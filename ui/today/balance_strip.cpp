#include "ui/today/balance_strip.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int stripInset = 16, between = 36, rowGap = 12;

} // namespace

BalanceStrip::BalanceStrip(QWidget* parent)
    : QFrame(parent)
    , m_title(makeLabel("pane-title"))
    , m_open(makeButton("quiet"))
    , m_flow(new QWidget) {
    setProperty("kind", "card");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(stripInset, 12, stripInset, 14);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_open);
    column->addLayout(head);
    auto* flow = new FlowLayout(between, rowGap);
    flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setLayout(flow);
    column->addWidget(m_flow);
    connect(m_open, &QPushButton::clicked, this, &BalanceStrip::openRequested);
}

BalanceStrip::Block BalanceStrip::makeBlock() {
    Block block{new QWidget(m_flow), makeLabel("secondary"), makeLabel("strong"), makeLabel("secondary")};
    auto* column = new QVBoxLayout(block.all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(block.currency);
    head->addStretch(1);
    head->addWidget(block.accounts);
    column->addLayout(head);
    column->addWidget(block.amount, 0, Qt::AlignRight);
    block.amount->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_flow->layout()->addWidget(block.all);
    return block;
}

void BalanceStrip::setBalances(const std::vector<BankBalance>& balances) {
    m_balances = balances;
    while (m_blocks.size() < balances.size()) m_blocks.push_back(makeBlock());
    retranslate();
    m_flow->updateGeometry();
}

void BalanceStrip::retranslate() {
    m_title->setText(tr("In the bank accounts"));
    m_open->setText(tr("Open accounts"));
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const auto& block = m_blocks[i];
        const bool used = i < m_balances.size();
        block.all->setVisible(used);
        if (!used) continue;
        const auto& balance = m_balances[i];
        block.currency->setText(fromUtf8(balance.currency.code()));
        block.amount->setText(amountText(balance.balance, balance.currency));
        block.amount->setAccessibleName(moneyText(balance.balance, balance.currency));
        block.accounts->setText(tr("%n accounts", "", static_cast<int>(balance.accounts)));
        setKind(*block.amount, balance.balance < 0 ? "stop" : "strong");
    }
}

} // namespace cambist::ui
