// What the page Payments shows, as it was read from the engine: plain values, safe to hand between threads.
#pragma once

#include "engine/desk/draft_desk.h"
#include "engine/desk/payout_view.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace cambist::ui {

using payments::DraftPosition;
using payments::PayoutId;
using DraftSums = std::map<Currency, payments::DraftStore::Total>;

/// A bank account that pays, as a list names it.
struct DebitAccount {
    QString code;
    QString nameEn, nameZh;
    QString number; ///< IBAN or number
    Currency currency;
};

/// One line of the list: a draft or a payout.
struct PayoutItem {
    desk::PayoutLine line;
    std::vector<DebitAccount> debit;
};

/// Who looks, and what they may do.
struct Viewer {
    std::string name;
    bool maker = false, approver = false;
    bool sample = false; ///< the workspace's data is invented
};

struct PayoutList {
    std::vector<PayoutItem> items; ///< newest first
    Viewer viewer;
};

/// A finding that is still open, in the pane beside the list.
struct FindingLine {
    DraftPosition position = 0;
    payments::Finding finding;
};

/// Everything that the detail pane shows of one payout.
struct PayoutDetail {
    PayoutItem item;
    std::string source, note, format;
    std::optional<payments::PayoutBatch> payout; ///< once it was submitted
    DraftSums ready, toFix, toDecide;            ///< of a draft
    DraftSums paid;                              ///< of a payout, all of its payments
    DraftSums settled, returned;                 ///< of a payout, as the books have it
    std::vector<FindingLine> findings;           ///< the first few that are open
    std::vector<desk::PayoutEvent> events;
    QString bankFileName; ///< proposed for the bank file
};

} // namespace cambist::ui
