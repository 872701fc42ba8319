// JournalFilterBar: which transfers the journal shows. Amounts are compared in one currency alone, that of
// the account that is chosen. GUI thread only.
#pragma once

#include "engine/desk/journal_view.h"
#include "ui/ledger/ledger_controller.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace cambist::ui {

class AccountChooser;
class DateField;
class MoneyEdit;

class JournalFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit JournalFilterBar(const UiContext& context, QWidget* parent = nullptr);
    void setAccounts(const AccountList& accounts);
    /// Without an order.
    [[nodiscard]] desk::JournalQuery query() const;
    /// False: everything is shown.
    [[nodiscard]] bool isActive() const;
    void clear();
    void chooseAccount(const QString& code);
    void retranslate();

signals:
    void changed();

private:
    void changedNow();
    void followAccount();

    UiContext m_context;
    QLineEdit* m_text;
    AccountChooser* m_account;
    QLabel *m_dateLabel, *m_dateTo, *m_amountLabel, *m_amountTo, *m_problem;
    DateField *m_from, *m_to;
    MoneyEdit *m_least, *m_most;
    QPushButton* m_clear;
    QTimer m_typed; ///< a word is looked for when it is written, not each of its letters
};

} // namespace cambist::ui
