#include "ui/ledger/transfer_text.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace cambist::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(cambist::ui::Transfer)
};

} // namespace

bool isPosted(ledger::TransferKind kind) {
    return kind == ledger::TransferKind::Posted || kind == ledger::TransferKind::PostPending;
}

QString kindText(const ledger::Transfer& transfer) {
    switch (transfer.kind) {
    case ledger::TransferKind::Posted:
        return Words::tr("posted");
    case ledger::TransferKind::Pending:
        return Words::tr("pending");
    case ledger::TransferKind::PostPending:
        return Words::tr("posts pending %1").arg(transfer.pending);
    case ledger::TransferKind::VoidPending:
        return Words::tr("voids %1").arg(transfer.pending);
    }
    return {};
}

QString kindGlyph(ledger::TransferKind kind) {
    return kind == ledger::TransferKind::Pending ? QString::fromUtf8("●") : QString::fromUtf8("✓");
}

Tone kindTone(ledger::TransferKind kind) {
    return kind == ledger::TransferKind::Pending ? Tone::Order : Tone::Quiet;
}

QString sourceText(const std::string& source) {
    if (source == "post-transfers") return Words::tr("Posted from entries");
    if (source == "submit-payout") return Words::tr("Submission of a payout");
    if (source == "approve-payout") return Words::tr("Approval of a payout");
    if (source == "reject-payout") return Words::tr("Rejection of a payout");
    if (source == "release-payout") return Words::tr("Release of a payout");
    if (source == "record-payout-status") return Words::tr("Report of the bank on a payout");
    return fromUtf8(source);
}

QString lineAmount(const desk::JournalLine& line) {
    return moneyText(line.booked.transfer.amount, line.currency);
}

QString transferSentence(const desk::JournalLine& line) {
    const auto& transfer = line.booked.transfer;
    const auto debit = fromUtf8(line.debitCode), credit = fromUtf8(line.creditCode);
    const auto amount = lineAmount(line), date = dateText(transfer.valueDate);
    switch (transfer.kind) {
    case ledger::TransferKind::Posted:
        return Words::tr("%1 was debited to %2 and credited to %3, value date %4.")
            .arg(amount, debit, credit, date);
    case ledger::TransferKind::Pending:
        return Words::tr("%1 was reserved: to be debited to %2 and credited to %3, value date %4.")
            .arg(amount, debit, credit, date);
    case ledger::TransferKind::PostPending:
        return Words::tr(
                   "What transfer %5 had reserved was posted: %1 debited to %2 and credited to %3, value "
                   "date %4.")
            .arg(amount, debit, credit, date)
            .arg(transfer.pending);
    case ledger::TransferKind::VoidPending:
        return Words::tr(
                   "What transfer %4 had reserved was given back: %1 between %2 and %3. Nothing was posted.")
            .arg(amount, debit, credit)
            .arg(transfer.pending);
    }
    return {};
}

} // namespace cambist::ui
