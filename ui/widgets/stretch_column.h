// StretchColumn: gives one column of a table what the others leave, so that a wide window shows more of a
// text and a narrow one still shows every figure. GUI thread only.
#pragma once

#include <QObject>

class QTableView;

namespace cambist::ui {

class StretchColumn : public QObject {
    Q_OBJECT

public:
    /// A child of the table. The column is never narrower than `least` logical pixels.
    StretchColumn(QTableView& table, int column, int least);
    /// After columns were hidden or shown.
    void apply();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTableView& m_table;
    int m_column, m_least;
};

} // namespace cambist::ui
