// A payout on paper: PDF/A-1b, A4, always light, with embedded fonts: what is paid from where, every row, the
// amount in words, who approved, and the hashes by which it can be proved. Everything is opened and
// recomputed from the sealed rows first. A watermark lies under each page until the payout is approved.
#pragma once

#include "engine/desk/payout_desk.h"
#include "ui/bridge/task_list.h"

#include <QString>

#include <utility>
#include <vector>

namespace cambist::ui {

/// What a voucher says, filled in before it is painted. Plain values.
struct VoucherGroup {
    QString account; ///< "Halden CN · 9550 8802 1100 0017"
    Date valueDate;
    std::uint64_t count = 0;
    base::Int128 amount = 0;
    Currency currency;
};
struct VoucherFacts {
    QString workspace, region, entity, reference, title;
    bool approved = false;
    std::uint64_t count = 0;
    std::vector<VoucherGroup> groups;
    std::vector<std::pair<Currency, base::Int128>> totals; ///< the largest first
    QString maker, approver, releaser;
    Timestamp submitted, approvedAt, releasedAt, printed;
    QString printedBy;
    QString rowRoot, fileHash; ///< hexadecimal; the bank file's is empty before the release
};

/// The words of a voucher in the language of the window; taken on the GUI thread, used on another.
struct VoucherWords {
    static VoucherWords inCurrentLanguage();
    QString heading, pageOf, workspace, entity, reference, total, inWords, paidFrom, valueDate, payments,
        amount, currency, approvals, prepared, approved, released, notApproved, proof, rowRoot, fileHash,
        printed, number, payee, account, bank, purpose, watermark;
};

struct VoucherRequest {
    payments::PayoutId payout;
    QString reference; ///< as the window calls the payout
    QString printedBy;
    Path out;
    VoucherWords words;
};

/// Pages written. Phase 0: rows proved; 1: rows painted. Errors: as PayoutDesk::recompute; SystemError
/// NotWritable; ExportError Stopped. On the thread of the workspace; there is no file unless it succeeds.
Result<int> writeVoucher(desk::Workspace& workspace, const VoucherRequest& request, TaskProgress& progress);

/// "DE89 3704 0044 …": groups of four, also for numbers that are no IBAN.
QString groupedNumber(const QString& number);

} // namespace cambist::ui
