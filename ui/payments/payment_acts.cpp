#include "ui/payments/payment_acts.h"

#include "ui/widgets/format.h"

namespace cambist::ui {

using payments::PayoutState;

PaymentActs::PaymentActs(const PayoutItem& item, const Viewer& viewer) {
    if (item.line.isDraft)
        ofDraft(item, viewer);
    else
        ofPayout(item, viewer);
}

/// Allowed where there is no reason against it.
void PaymentActs::set(Act act, const QString& reason) {
    m_acts[static_cast<std::size_t>(act)] = {true, reason.isEmpty(), reason};
}

void PaymentActs::ofDraft(const PayoutItem& item, const Viewer& viewer) {
    const auto& counts = item.line.counts;
    const auto waiting = static_cast<int>(counts.waiting());
    const QString notMaker =
        viewer.maker ? QString()
                     : tr("You do not have the role maker. A maker prepares and submits payouts.");
    const QString allReady = tr("Every row is ready or dropped.");
    const QString noneReady = tr("No row is ready yet. Fix rows first.");
    if (waiting > 0) set(Act::FixRows, notMaker);
    set(Act::Submit, !notMaker.isEmpty() ? notMaker
                     : waiting > 0 ? tr("%n rows are not ready. Fix them or set them aside.", "", waiting)
                     : counts.ready == 0 ? noneReady
                                         : QString());
    set(Act::SetAside, !notMaker.isEmpty() ? notMaker
                       : waiting == 0      ? allReady
                       : counts.ready == 0 ? tr("No row is ready, so there is nothing to go on with.")
                                           : QString());
    set(Act::ExportRows, counts.rows() == 0 ? tr("The draft has no rows.") : QString());
    set(Act::TakeBack, !notMaker.isEmpty()  ? notMaker
                       : counts.rows() == 0 ? tr("The draft has no rows.")
                                            : QString());
    if (!viewer.maker) return;
    if (waiting > 0)
        m_next = Act::FixRows;
    else if (counts.ready > 0)
        m_next = Act::Submit;
    m_waits = m_next.has_value();
}

void PaymentActs::ofPayout(const PayoutItem& item, const Viewer& viewer) {
    const auto state = item.line.state;
    const bool own = item.line.maker == viewer.name;
    const bool decides = viewer.approver && !own;
    const bool moves = viewer.maker || viewer.approver;
    const QString noRole = tr("You have neither the role maker nor the role approver.");
    set(Act::Voucher, {});
    if (state == PayoutState::AwaitingApproval) {
        set(Act::Approve, own               ? tr("You prepared this payout, so another person approves it.")
                          : viewer.approver ? QString()
                                            : tr("You do not have the role approver."));
        set(Act::Release, tr("It has to be approved first."));
        set(Act::ExportFile, tr("There is a bank file once the payout was released."));
        set(Act::ReadStatus, tr("The bank reports once the payout was released."));
        if (decides) m_next = Act::Approve;
        return;
    }
    const bool approved = state == PayoutState::Approved;
    set(Act::Release, approved ? (moves ? QString() : noRole) : tr("It was released already."));
    set(Act::ExportFile, approved ? tr("There is a bank file once the payout was released.") : QString());
    set(Act::ReadStatus, approved ? tr("The bank reports once the payout was released.")
                         : moves  ? QString()
                                  : noRole);
    if (approved && moves) {
        m_next = Act::Release;
        m_waits = true;
    }
    const bool open = state == PayoutState::Released || state == PayoutState::AcceptedByBank;
    if (open && moves) m_next = Act::ReadStatus;
}

} // namespace cambist::ui
