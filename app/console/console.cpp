#include "app/console/console.h"

#include "app/console/sample_workspace.h"
#include "ui/accounts/accounts_page.h"
#include "ui/approvals/approvals_page.h"
#include "ui/audit/audit_page.h"
#include "ui/ledger/ledger_page.h"
#include "ui/payments/payments_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/shell/start_page.h"
#include "ui/today/today_page.h"

namespace cambist::console {

void ConsoleWindow::begin(const Path& workspace) {
    if (workspace.empty())
        window->showStart();
    else
        window->showUnlock(workspace);
}

void ConsoleWindow::beginSample() {
    window->showStart();
    if (auto* start = window->findChild<ui::StartPage*>()) start->showSample();
}

ConsoleWindow makeConsole(const ui::UiContext& context) {
    auto window = std::make_unique<ui::MainWindow>(context);
    window->addPage(new ui::TodayPage(context));
    window->addPage(new ui::AccountsPage(context));
    window->addPage(new ui::PaymentsPage(context));
    window->addPage(new ui::ApprovalsPage(context));
    window->addPage(new ui::LedgerPage(context));
    window->addPage(new ui::AuditPage(context));
    window->addPage(new ui::SettingsPage(context));
    auto* start = new ui::StartPage(context, &makeSampleWorkspace);
    window->setStartPage(start);
    auto* shown = window.get();
    QObject::connect(
        start, &ui::StartPage::workspaceChosen, shown,
        [shown](const Path& folder, const QString& person) { shown->showUnlock(folder, person); });
    QObject::connect(shown, &ui::MainWindow::workspaceOpened, shown,
                     [context](const Path& folder) { ui::noteWorkspace(context.settings, folder); });
    return {std::move(window)};
}

} // namespace cambist::console
