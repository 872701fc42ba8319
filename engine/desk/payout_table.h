// PayoutTable: what orders, filters and marks of one payout's rows need, read once. Rows of a payout do not
// change, so it is good as long as the payout has the same root. Of this folder's own; on the thread of the
// workspace.
#pragma once

#include "engine/desk/payee_book.h"
#include "engine/desk/payout_view.h"

#include <optional>
#include <string>
#include <vector>

namespace cambist::desk {

class PayoutTable {
public:
    /// Folded texts of a row, for comparing.
    struct Texts {
        std::string name, account, others; ///< others: end-to-end id and remittance, a line each
    };
    /// Forgets another payout.
    void begin(const payments::PayoutBatch& payout);
    /// All below: errors of DocumentStore and PayoutDesk; SystemError Stopped.
    Result<const std::vector<payments::ClearRow>*> clearRows(Workspace& workspace,
                                                             const KeepGoing& keepGoing);
    Result<const std::vector<Texts>*> texts(Workspace& workspace, const KeepGoing& keepGoing);
    /// One a row.
    Result<const std::vector<PayeeMark>*> marks(Workspace& workspace, const KeepGoing& keepGoing);
    /// What a review found, so that nobody reads it again.
    void setMarks(PayeeBook::Rank before, std::vector<PayeeMark> marks);
    /// The texts of a very large payout are not kept.
    void trim();

private:
    payments::PayoutBatch m_payout;
    std::vector<payments::ClearRow> m_clear;
    std::vector<Texts> m_texts;
    std::vector<PayeeMark> m_marks;
    std::optional<PayeeBook::Rank> m_markedBefore; ///< what the marks compare with
};

} // namespace cambist::desk
