// DetailFindings: what is to be done in a draft, row by row, with the one that is current in full. GUI thread
// only.
#pragma once

#include "ui/payments/payment_data.h"
#include "ui/widgets/ui_context.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace cambist::ui {

class Notice;

class DetailFindings : public QWidget {
    Q_OBJECT

public:
    explicit DetailFindings(const UiContext& context, QWidget* parent = nullptr);
    void setFindings(const std::vector<FindingLine>& findings, std::uint64_t waiting);
    void retranslate();
    /// Row of the file that is current; nothing if there is none.
    [[nodiscard]] std::optional<DraftPosition> currentRow() const;

signals:
    /// Enter or a double click on a finding.
    void activated();

private:
    void showCurrent();
    void fill();

    UiContext m_context;
    std::vector<FindingLine> m_findings;
    std::uint64_t m_waiting = 0;
    QTableWidget* m_table;
    QLabel *m_none, *m_more, *m_value;
    Notice* m_notice;
};

} // namespace cambist::ui
