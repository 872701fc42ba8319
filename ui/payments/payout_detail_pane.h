// PayoutDetailPane: one payout beside the list: where it is in its life, its sums, what was found, its rows,
// what happened, and what can be done now. GUI thread only.
#pragma once

#include "ui/payments/payment_acts.h"
#include "ui/payments/payment_data.h"
#include "ui/widgets/ui_context.h"

#include <QFrame>

#include <map>

class QAction;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace cambist::ui {

class DataTable;
class DetailFindings;
class DetailRowsModel;
class DetailTimeline;
class FlowLayout;
class ProportionBar;
class StateLadder;

class PayoutDetailPane : public QFrame {
    Q_OBJECT

public:
    enum Tab { Summary, Findings, Rows, Timeline };

    /// `acts` by Act: their buttons do what the actions do.
    PayoutDetailPane(const UiContext& context, const std::map<Act, QAction*>& acts,
                     QWidget* parent = nullptr);
    /// The line of the list at once; the rest follows by setDetail().
    void setItem(const PayoutItem* item, const PaymentActs& acts);
    void setDetail(const PayoutDetail& detail);
    void conceal();
    void retranslate();
    void showTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    /// Row of the finding that is current.
    [[nodiscard]] std::optional<DraftPosition> currentRow() const;
    [[nodiscard]] DetailTimeline* timeline() const { return m_timeline; }
    [[nodiscard]] QTabBar* tabBar() const { return m_tabs; }

signals:
    /// A finding or a row was opened.
    void rowActivated();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeActs(const std::map<Act, QAction*>& acts);
    static void follow(QPushButton& button, const QAction& action);
    void showHead();
    void showOutcome();
    void showSummary();
    void showActs();
    void showLine(int row, const QString& label, const QString& text, const QString& tip = {});
    void chooseTab();

    UiContext m_context;
    std::optional<PayoutItem> m_item;
    std::optional<PayoutDetail> m_detail;
    PaymentActs m_acts;
    QStackedWidget* m_layers; ///< nothing chosen; the pane
    QLabel *m_nothing, *m_reference, *m_title, *m_status;
    QTabBar* m_tabs;
    StateLadder* m_ladder;
    QWidget* m_headBox;
    QLabel* m_headLabels[4];
    QLabel* m_headValues[4];
    ProportionBar* m_bar;
    QStackedWidget* m_pages;
    QScrollArea* m_summary;
    QGridLayout* m_summaryGrid;
    std::vector<QLabel*> m_summaryLabels; ///< label and value in turns
    DetailFindings* m_findings;
    DetailRowsModel* m_rowsModel;
    DataTable* m_rows;
    DetailTimeline* m_timeline;
    std::map<Act, QPushButton*> m_buttons;
    std::map<Act, QAction*> m_actions; ///< not owned
    QWidget *m_actBox, *m_otherActs;
    QPushButton* m_nextAct;
};

} // namespace cambist::ui
