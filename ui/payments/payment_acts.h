// What may be done with a payout now, and why the rest may not. Pure functions over what the list knows.
#pragma once

#include "ui/payments/payment_data.h"

#include <QCoreApplication>

#include <array>

namespace cambist::ui {

enum class Act {
    FixRows,    ///< open the rows that are to be fixed or decided
    Submit,     ///< hand over for approval
    SetAside,   ///< rows that are not ready into a draft of their own
    ExportRows, ///< rows with what is wrong in them, as CSV
    TakeBack,   ///< corrections that come back in such a file
    Approve,    ///< on the page Approvals
    Release,    ///< write the bank file
    ExportFile, ///< the bank file again
    ReadStatus, ///< the bank's answer
    Voucher,    ///< on paper
};
inline constexpr int actCount = 10;

struct ActState {
    bool relevant = false; ///< belongs to what a payout of this kind goes through
    bool allowed = false;
    QString reason; ///< why it is not allowed; a sentence
};

class PaymentActs {
    Q_DECLARE_TR_FUNCTIONS(cambist::ui::PaymentActs)

public:
    PaymentActs() = default;
    PaymentActs(const PayoutItem& item, const Viewer& viewer);
    [[nodiscard]] const ActState& of(Act act) const { return m_acts[static_cast<std::size_t>(act)]; }
    /// The step that comes next; nothing when the payout waits for somebody else.
    [[nodiscard]] std::optional<Act> next() const { return m_next; }
    /// Whether the payout needs work of this person.
    [[nodiscard]] bool waitsForViewer() const { return m_waits; }

private:
    void ofDraft(const PayoutItem& item, const Viewer& viewer);
    void ofPayout(const PayoutItem& item, const Viewer& viewer);
    void set(Act act, const QString& reason);

    std::array<ActState, actCount> m_acts;
    std::optional<Act> m_next;
    bool m_waits = false;
};

} // namespace cambist::ui
