// The page Approvals over a real workspace, with what a test needs to reach in it. GUI thread only.
#pragma once

#include "tests/ui/support/ui_workspace.h"
#include "ui/approvals/approval_guard.h"
#include "ui/approvals/approval_queue_view.h"
#include "ui/approvals/approval_review_view.h"
#include "ui/approvals/approvals_page.h"
#include "ui/approvals/payout_rows_panel.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/secret_edit.h"

#include <memory>
#include <string>
#include <vector>

namespace cambist::test {

/// A payment in CNY from the sample's account in Shanghai.
struct CnyPayment {
    std::string payee, account, amount, purpose;
};

/// Imported and submitted by the maker; every row has to be ready.
payments::PayoutId submitCny(UiWorkspace& workspace, const std::string& title,
                             const std::vector<CnyPayment>& payments);
/// Approved and released, so that its payees are known from then on.
void payOut(UiWorkspace& workspace, const payments::PayoutId& id);
/// Two large payments, `count` to payees of every month, and one to another account of one of them. `more`
/// yuan are added to each: equal payments of two files would be held as duplicates.
std::vector<CnyPayment> freight(int count, int more = 0);

/// The page as the window shows it.
class ShownPage {
public:
    explicit ShownPage(UiWorkspace& workspace, const std::string& person, QSize size = {1244, 790});
    [[nodiscard]] ui::ApprovalsPage& page() { return *m_page; }
    [[nodiscard]] ui::ApprovalGuard& guard() { return *m_page->reviewView()->guard(); }
    /// Opens a payout and waits until it is computed, or refused.
    void review(const payments::PayoutId& id);
    void type(std::string_view passphrase);
    /// A visible child by its accessible name; throws if there is none.
    QWidget* named(const QString& name);
    QPushButton* button(const QString& name);
    /// All texts of visible labels, one a line.
    [[nodiscard]] QString texts() const;
    void save(const QString& name);

private:
    std::unique_ptr<ui::ApprovalsPage> m_page;
};

} // namespace cambist::test
