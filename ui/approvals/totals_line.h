// TotalsLine: below a table, its sums, one line a currency, under the columns of amount and currency. GUI
// thread only.
#pragma once

#include "ui/widgets/theme.h"

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

namespace cambist::ui {

class DataTable;

class TotalsLine : public QWidget {
    Q_OBJECT

public:
    /// `table` and `theme` outlive the line.
    TotalsLine(const Theme& theme, const DataTable& table, int amountColumn, int currencyColumn,
               QWidget* parent = nullptr);
    /// What is added up, and per currency the amount and the code.
    void setTotals(const QString& name, std::vector<std::pair<QString, QString>> totals);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    const DataTable& m_table;
    int m_amountColumn, m_currencyColumn;
    QString m_name;
    std::vector<std::pair<QString, QString>> m_totals;
};

} // namespace cambist::ui
