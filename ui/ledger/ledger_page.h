// LedgerPage: what was posted. Objects: the code of an account with part "statement" (also: none) or
// "journal"; the number of a transfer with part "transfer"; part "trial-balance" without an object. GUI
// thread only.
#pragma once

#include "ui/ledger/ledger_controller.h"
#include "ui/widgets/page.h"

#include <optional>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace cambist::ui {

class ImportSheet;
class JournalView;
class PageHeader;
class StatementView;
class TransferPane;
class TrialBalanceView;

class LedgerPage : public Page {
    Q_OBJECT

public:
    explicit LedgerPage(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override { return tr("Ledger"); }
    [[nodiscard]] QString iconName() const override { return "ledger"; }
    void show(const NavigationRequest& request) override;
    [[nodiscard]] QList<QAction*> commands() const override;

protected:
    void refresh() override;
    void conceal() override;
    void retranslate() override;

private:
    enum View { Journal, Statement, TrialBalance };
    void makeLayout();
    void makeCommands();
    void arrived(const desk::BalanceView& view, bool mayPost);
    void chooseTransfer(quint64 sequence);
    void showPane(bool shown);
    void showView(View view);
    void showStatement(const QString& code);
    void chooseFile();
    void sayWhatMatters();
    void focusContents();

    LedgerController* m_controller;
    PageHeader* m_header;
    QPushButton* m_post;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    JournalView* m_journal;
    StatementView* m_statement;
    TrialBalanceView* m_trial;
    TransferPane* m_pane;
    ImportSheet* m_sheet;
    QAction *m_postAction, *m_views[3];
    std::optional<desk::BalanceView> m_balances;
    QString m_wanted; ///< account whose statement to show when the accounts are there
    quint64 m_current = 0;
    bool m_mayPost = true;
};

} // namespace cambist::ui
