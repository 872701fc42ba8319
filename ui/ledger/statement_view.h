// StatementView: the statement of one account for a period. GUI thread only.
#pragma once

#include "ui/ledger/ledger_controller.h"
#include "ui/ledger/statement_model.h"

#include <QWidget>

class QLabel;

namespace cambist::ui {

class AccountChooser;
class DataTable;
class DateField;
class StateStack;
class StretchColumn;

class StatementView : public QWidget {
    Q_OBJECT

public:
    explicit StatementView(const UiContext& context, QWidget* parent = nullptr);
    void setAccounts(const AccountList& accounts);
    /// Columns that the pane shows as well make room for it.
    void setNarrow(bool narrow);
    void refresh();
    void conceal();
    void retranslate();
    void showAccount(const QString& code);
    [[nodiscard]] DataTable* table() const { return m_table; }
    [[nodiscard]] StatementModel* model() const { return m_model; }

signals:
    /// 0: none is.
    void transferChosen(quint64 sequence);

private:
    QWidget* makeHead();
    void read();
    void loaded();
    void sayFigures();
    [[nodiscard]] StatementPeriod period() const;

    UiContext m_context;
    StatementModel* m_model;
    AccountChooser* m_account;
    QLabel *m_accountLabel, *m_periodLabel, *m_dash;
    DateField *m_from, *m_to;
    QLabel *m_openingLabel, *m_opening, *m_changeLabel, *m_change, *m_closingLabel, *m_closing, *m_count;
    QLabel* m_problem;
    QWidget* m_figures;
    DataTable* m_table;
    StateStack* m_states;
    StretchColumn* m_stretch;
    quint64 m_current = 0;
    bool m_toTheEnd = true; ///< a statement that was opened shows its newest lines
    std::optional<Error> m_error;
};

} // namespace cambist::ui
