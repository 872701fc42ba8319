// AccountPane: what is known of one account. GUI thread only.
#pragma once

#include "app/common/messages.h"
#include "engine/desk/ledger_desk.h"
#include "ui/widgets/side_pane.h"

#include <optional>

class QPushButton;

namespace cambist::ui {

class FactList;

class AccountPane : public SidePane {
    Q_OBJECT

public:
    explicit AccountPane(QWidget* parent = nullptr);
    /// A copy is kept, so that the words can be set anew.
    void setAccount(const ledger::Account& account, common::Language language);
    void forget();
    void retranslate(common::Language language);
    [[nodiscard]] const std::optional<ledger::Account>& account() const { return m_account; }

signals:
    void statementRequested(const QString& code);

private:
    std::optional<ledger::Account> m_account;
    QLabel *m_figure, *m_figureLabel;
    FactList *m_identifiers, *m_use, *m_balances;
    QPushButton* m_statement;
};

} // namespace cambist::ui
