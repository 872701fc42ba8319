// PayoutRowsPanel: the rows of a payout with their filters and their sums. GUI thread only.
#pragma once

#include "ui/approvals/approvals_controller.h"
#include "ui/widgets/export_button.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;

namespace cambist::ui {

class DataTable;
class PayoutRowsModel;
class StateStack;
class TotalsLine;

class PayoutRowsPanel : public QWidget {
    Q_OBJECT

public:
    explicit PayoutRowsPanel(const UiContext& context, QWidget* parent = nullptr);
    /// The review's sums stand below the rows as long as no filter is set.
    void showPayout(const ReviewedPayout& reviewed);
    /// All, or those of one kind.
    void chooseMark(std::optional<desk::PayeeMark> mark);
    void conceal();
    /// The filter belongs to the payout that is left.
    void resetFilter();
    void retranslate();
    [[nodiscard]] DataTable* table() const { return m_table; }
    [[nodiscard]] ExportButton* exportButton() const { return m_export; }

signals:
    /// A row could not be opened or proved.
    void failed(const cambist::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void describe();
    void fitColumns();
    [[nodiscard]] ExportOffer offer() const;

    UiContext m_context;
    std::optional<ReviewedPayout> m_reviewed;
    QPushButton *m_all, *m_firstTime, *m_changed;
    QLineEdit* m_text;
    ExportButton* m_export;
    PayoutRowsModel* m_model;
    DataTable* m_table;
    StateStack* m_states;
    TotalsLine* m_totals;
    QTimer* m_typing;
    QVariant m_key; ///< of the current row, kept over locking
    int m_scroll = 0;
    bool m_restore = false;
};

} // namespace cambist::ui
