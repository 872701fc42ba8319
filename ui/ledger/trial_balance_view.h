// TrialBalanceView: whether debits equal credits, currency by currency. GUI thread only.
#pragma once

#include "ui/ledger/trial_balance_model.h"
#include "ui/widgets/ui_context.h"

#include <QWidget>

namespace cambist::ui {

class DataTable;
class Notice;

class TrialBalanceView : public QWidget {
    Q_OBJECT

public:
    explicit TrialBalanceView(const UiContext& context, QWidget* parent = nullptr);
    void setBalances(const desk::BalanceView& view);
    void conceal();
    void retranslate();
    /// "✓ Debits equal credits in EUR, CNY" or where they do not; empty without accounts.
    [[nodiscard]] static QString verdict(const desk::BalanceView& view);
    [[nodiscard]] DataTable* table() const { return m_table; }
    [[nodiscard]] TrialBalanceModel* model() const { return m_model; }

signals:
    /// Enter or a double click.
    void statementRequested(const QString& code);

private:
    UiContext m_context;
    desk::BalanceView m_view;
    Notice* m_verdict;
    TrialBalanceModel* m_model;
    DataTable* m_table;
};

} // namespace cambist::ui
