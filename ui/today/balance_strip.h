// BalanceStrip: what is in the bank accounts, one figure a currency, never a mixed sum. GUI thread only.
#pragma once

#include "ui/today/today_data.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace cambist::ui {

class BalanceStrip : public QFrame {
    Q_OBJECT

public:
    explicit BalanceStrip(QWidget* parent = nullptr);
    void setBalances(const std::vector<BankBalance>& balances);
    void retranslate();

signals:
    void openRequested();

private:
    struct Block {
        QWidget* all;
        QLabel *currency, *amount, *accounts;
    };
    Block makeBlock();

    QLabel* m_title;
    QPushButton* m_open;
    QWidget* m_flow;
    std::vector<Block> m_blocks;
    std::vector<BankBalance> m_balances;
};

} // namespace cambist::ui
