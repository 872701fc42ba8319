// AccountsPage: where the money lies: entity, currency, account. Objects: the code of an account. GUI thread
// only.
#pragma once

#include "engine/desk/ledger_desk.h"
#include "ui/widgets/page.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace cambist::ui {

class AccountPane;
class AccountTree;
class AccountTreeModel;
class AccountsController;
class CurrencyTotals;
class ImportSheet;
class PageHeader;
class StateStack;

class AccountsPage : public Page {
    Q_OBJECT

public:
    explicit AccountsPage(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override { return tr("Accounts"); }
    [[nodiscard]] QString iconName() const override { return "accounts"; }
    void show(const NavigationRequest& request) override;
    [[nodiscard]] QList<QAction*> commands() const override;

protected:
    void refresh() override;
    void conceal() override;
    void retranslate() override;

private:
    QWidget* makeContents();
    QWidget* makeFilters();
    void arrived(const std::vector<ledger::Account>& accounts, bool mayOpen);
    void applyFilter();
    void showAccount(const ledger::Account* account);
    void chooseFile();
    void sayHowMany();
    void focusContents();

    AccountsController* m_controller;
    AccountTreeModel* m_model;
    AccountTree* m_tree;
    AccountPane* m_pane;
    PageHeader* m_header;
    QPushButton *m_all, *m_bank, *m_transit, *m_import;
    QLineEdit* m_find;
    CurrencyTotals* m_totals;
    StateStack* m_states;
    ImportSheet* m_sheet;
    QAction *m_importAction, *m_statementAction;
    QString m_wanted; ///< account to go to when they are there
    std::optional<Error> m_error;
    bool m_mayOpen = true;
};

} // namespace cambist::ui
