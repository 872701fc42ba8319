// CurrencyTotals: sums below a table, one a currency and never mixed: the code, the sum, and what is behind
// it. They go on in a new line where the width ends; no figure is cut. GUI thread only.
#pragma once

#include <QFrame>
#include <QString>

#include <vector>

class QLabel;

namespace cambist::ui {

struct TotalText {
    QString currency;
    QString amount;    ///< with all decimals
    QString secondary; ///< below it in small; may be empty
};

class CurrencyTotals : public QFrame {
    Q_OBJECT

public:
    explicit CurrencyTotals(QWidget* parent = nullptr);
    /// `name`: what is added up. Hidden while there are no totals.
    void setTotals(const QString& name, const std::vector<TotalText>& totals);

private:
    struct Block {
        QWidget* all;
        QLabel *currency, *amount, *secondary;
    };
    QLabel* m_name;
    std::vector<Block> m_blocks;
};

} // namespace cambist::ui
