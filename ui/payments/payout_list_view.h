// PayoutListView: title, chips, the table of drafts and payouts, and their sums. GUI thread only.
#pragma once

#include "ui/payments/payout_list_model.h"
#include "ui/widgets/ui_context.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace cambist::ui {

struct ExportOffer;

class DataTable;
class EmptyState;
class ExportButton;
class Notice;
class PageHeader;
class CurrencyTotals;

class PayoutListView : public QWidget {
    Q_OBJECT

public:
    explicit PayoutListView(const UiContext& context, QWidget* parent = nullptr);
    void setList(const PayoutList& list);
    /// What was shown is forgotten; which payout was current, and where one had scrolled to, is not.
    void conceal();
    void showError(const QString& sentence);
    void retranslate();
    /// Who is no maker is told why there is nothing to import.
    void allowImport(bool allowed);
    /// Makes it current, lifting a filter that hides it. One that is not there yet is chosen when it comes.
    void select(const PayoutId& id);
    [[nodiscard]] const PayoutItem* current() const;
    /// What came of the last act. Empty: nothing.
    void tell(const QString& sentence, bool attention, bool stop);
    [[nodiscard]] DataTable* table() const { return m_table; }
    [[nodiscard]] QPushButton* importButton() const { return m_import; }
    [[nodiscard]] const PayoutListModel& model() const { return *m_model; }

signals:
    void currentChanged();
    void activated();
    void importRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeChips();
    void chooseFilter(PayoutFilter filter);
    void showCounts();
    void restore();
    void fitColumns();
    [[nodiscard]] ExportOffer offer() const;

    UiContext m_context;
    PayoutListModel* m_model;
    PageHeader* m_header;
    ExportButton* m_export;
    QPushButton* m_import;
    Notice* m_notice;
    QPushButton* m_dismiss;
    QWidget* m_noticeRow;
    std::vector<QPushButton*> m_chips;
    QStackedWidget* m_stack;
    DataTable* m_table;
    EmptyState *m_empty, *m_none;
    QLabel *m_loading, *m_error;
    CurrencyTotals* m_totals;
    QWidget* m_chipRow;
    std::optional<PayoutId> m_selected;
    int m_scroll = 0;
    bool m_mayImport = true;
    bool m_known = false; ///< the list was read
    bool m_restoring = false;
};

} // namespace cambist::ui
