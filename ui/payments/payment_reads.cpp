#include "ui/payments/payment_reads.h"

#include "engine/desk/draft_view.h"

#include <algorithm>

namespace cambist::ui {

using payments::RowState;

namespace {

/// More are read in the view of the rows.
constexpr std::size_t mostFindings = 200;

DebitAccount debitAccountOf(const ledger::Account& account) {
    DebitAccount one{QString::fromStdString(account.code),
                     QString::fromStdString(account.nameEn),
                     QString::fromStdString(account.nameZh),
                     {},
                     account.currency};
    if (account.bank)
        one.number =
            QString::fromStdString(account.bank->iban.empty() ? account.bank->number : account.bank->iban);
    return one;
}

PayoutItem itemOf(desk::Workspace& workspace, desk::PayoutLine line) {
    PayoutItem item{std::move(line), {}};
    for (const auto& code : item.line.debitAccounts) {
        const auto* account = workspace.state().ledger.accountByCode(code);
        item.debit.push_back(account ? debitAccountOf(*account)
                                     : DebitAccount{QString::fromStdString(code), {}, {}, {}, {}});
    }
    return item;
}

Viewer viewerOf(desk::Workspace& workspace) {
    const auto* person = workspace.state().people.person(workspace.person());
    const auto roles = person ? person->roles : static_cast<std::uint32_t>(access::NoRole);
    return {workspace.personName(), (roles & access::Maker) != 0, (roles & access::Approver) != 0,
            workspace.vault().sample};
}

/// The first rows that are to be fixed or decided, by position.
Status addFindings(desk::Workspace& workspace, const PayoutId& id, const Stop& stop, PayoutDetail& detail) {
    const auto goOn = [&] { return !stop.requested(); };
    std::vector<DraftPosition> rows;
    for (const auto state : {RowState::ToFix, RowState::ToDecide}) {
        TRY(const auto keys, desk::draftRowKeys(workspace, {.draft = id, .state = state, .text = {}}, goOn));
        rows.insert(rows.end(), keys.begin(), keys.end());
    }
    std::ranges::sort(rows);
    if (rows.size() > mostFindings) rows.resize(mostFindings);
    TRY(const auto views, desk::draftRows(workspace, id, rows));
    for (const auto& view : views)
        for (const auto& [finding, settled] : view.findings) {
            const bool counts =
                finding.severity == payments::Severity::Fix || finding.severity == payments::Severity::Decide;
            if (counts && settled == payments::Settled::Open)
                detail.findings.push_back({view.row.position, finding});
        }
    return ok();
}

Status addDraft(desk::Workspace& workspace, const PayoutId& id, const Stop& stop, PayoutDetail& detail) {
    desk::DraftDesk drafts(workspace);
    TRY(const auto draft, drafts.find(id));
    detail.source = draft.source;
    detail.format = draft.format;
    detail.note = draft.note;
    TRY(detail.ready, drafts.totals(id, RowState::Ready));
    TRY(detail.toFix, drafts.totals(id, RowState::ToFix));
    TRY(detail.toDecide, drafts.totals(id, RowState::ToDecide));
    return draft.counts.waiting() > 0 ? addFindings(workspace, id, stop, detail) : ok();
}

} // namespace

std::vector<DebitAccount> readDebitAccounts(desk::Workspace& workspace) {
    std::vector<DebitAccount> accounts;
    for (const auto& account : workspace.state().ledger.accounts())
        if (account.role == ledger::AccountRole::Bank) accounts.push_back(debitAccountOf(account));
    return accounts;
}

Result<PayoutList> readPayoutList(desk::Workspace& workspace) {
    PayoutList list;
    list.viewer = viewerOf(workspace);
    TRY(auto lines, desk::payoutLines(workspace));
    for (auto& line : lines) list.items.push_back(itemOf(workspace, std::move(line)));
    return list;
}

Result<PayoutDetail> readPayoutDetail(desk::Workspace& workspace, const PayoutId& id, const Stop& stop) {
    PayoutDetail detail;
    TRY(auto line, desk::payoutLine(workspace, id));
    detail.item = itemOf(workspace, std::move(line));
    desk::PayoutDesk payouts(workspace);
    if (detail.item.line.isDraft) {
        TRY(addDraft(workspace, id, stop, detail));
    } else {
        TRY(detail.payout, payouts.find(id));
        detail.format = detail.payout->format;
        for (const auto& group : detail.payout->groups) {
            auto& paid = detail.paid[group.currency];
            paid.count += group.count;
            paid.amount += base::Int128(group.amount);
            if (group.settled > 0) detail.settled[group.currency].amount += base::Int128(group.settled);
            if (group.returned > 0) detail.returned[group.currency].amount += base::Int128(group.returned);
        }
    }
    // A life without events is shown as one without, rather than nothing at all.
    if (auto events = desk::payoutTimeline(workspace, id); events.has_value())
        detail.events = std::move(events).value();
    detail.bankFileName = QString::fromStdString(payouts.messageId(id)) + QStringLiteral(".xml");
    return detail;
}

} // namespace cambist::ui
