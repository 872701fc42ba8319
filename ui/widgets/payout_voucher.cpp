#include "ui/widgets/payout_voucher.h"

#include "ui/widgets/format.h"
#include "ui/widgets/table_export.h"
#include "ui/widgets/voucher_painter.h"

#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr int dotsPerInch = 600;

QString accountLine(const ledger::Account* account) {
    if (!account) return {};
    if (!account->bank) return fromUtf8(account->code);
    const auto& bank = *account->bank;
    return QString("%1 · %2").arg(fromUtf8(bank.holder),
                                  groupedNumber(fromUtf8(bank.iban.empty() ? bank.number : bank.iban)));
}

QString personName(desk::Workspace& workspace, const access::PersonId& id) {
    const auto* person = workspace.state().people.person(id);
    return person ? fromUtf8(person->name) : QString();
}

VoucherFacts factsOf(desk::Workspace& workspace, const payments::PayoutBatch& payout,
                     const desk::PayoutCheck& check, const VoucherRequest& request) {
    VoucherFacts facts;
    facts.workspace = QString::fromStdString(workspace.folder().stem().string());
    facts.region = fromUtf8(workspace.region()).toUpper();
    facts.reference = request.reference;
    facts.title = fromUtf8(payout.title);
    facts.approved = payout.approved.nanoseconds > 0 && payout.state != payments::PayoutState::Cancelled &&
                     payout.state != payments::PayoutState::AwaitingApproval;
    facts.count = check.count;
    QStringList entities;
    for (const auto& group : check.groups) {
        const auto* account = workspace.state().ledger.account(group.debitAccount);
        facts.groups.push_back(
            {accountLine(account), group.valueDate, group.count, group.amount, group.currency});
        if (account && !entities.contains(fromUtf8(account->entity))) entities += fromUtf8(account->entity);
        const auto total = std::find_if(facts.totals.begin(), facts.totals.end(),
                                        [&](const auto& t) { return t.first == group.currency; });
        if (total == facts.totals.end())
            facts.totals.emplace_back(group.currency, group.amount);
        else
            total->second += group.amount;
    }
    std::sort(facts.totals.begin(), facts.totals.end(),
              [](const auto& a, const auto& b) { return a.second > b.second; });
    facts.entity = entities.join(", ");
    facts.maker = personName(workspace, payout.maker);
    facts.approver = personName(workspace, payout.approver);
    facts.releaser = personName(workspace, payout.releaser);
    facts.submitted = payout.submitted;
    facts.approvedAt = payout.approved;
    facts.releasedAt = payout.released;
    facts.printed = workspace.clock().now();
    facts.printedBy = request.printedBy;
    facts.rowRoot = fromUtf8(base::toHex(check.rowRoot));
    if (payout.fileHash != Bytes32{}) facts.fileHash = fromUtf8(base::toHex(payout.fileHash));
    return facts;
}

} // namespace

QString groupedNumber(const QString& number) {
    if (number.contains(' ')) return number;
    QString spaced;
    for (qsizetype i = 0; i < number.size(); i += 4) spaced += (i > 0 ? " " : "") + number.mid(i, 4);
    return spaced;
}

VoucherWords VoucherWords::inCurrentLanguage() {
    const auto say = [](const char* text) { return QCoreApplication::translate("PayoutVoucher", text); };
    VoucherWords words;
    words.heading = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Payment voucher"));
    words.pageOf = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Page %1 of %2"));
    words.workspace = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Workspace"));
    words.entity = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Entity"));
    words.reference = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Reference"));
    words.total = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Total"));
    words.inWords = say(QT_TRANSLATE_NOOP("PayoutVoucher", "In words"));
    words.paidFrom = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Debit account"));
    words.valueDate = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Value date"));
    words.payments = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Payments"));
    words.amount = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Amount"));
    words.currency = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Ccy"));
    words.approvals = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Approvals and proof"));
    words.prepared = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Submitted by"));
    words.approved = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Approved by"));
    words.released = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Released by"));
    words.notApproved = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Not approved"));
    words.rowRoot = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Root of the rows"));
    words.fileHash = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Bank file, SHA-256"));
    words.printed = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Written by %1, %2, from the sealed rows"));
    words.number = say(QT_TRANSLATE_NOOP("PayoutVoucher", "No."));
    words.payee = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Payee"));
    words.account = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Account"));
    words.bank = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Bank code"));
    words.purpose = say(QT_TRANSLATE_NOOP("PayoutVoucher", "Purpose"));
    // Both languages, whatever the window speaks: whoever holds the paper must understand it.
    words.watermark = QStringLiteral("DRAFT 草稿\nNOT APPROVED 未授权");
    return words;
}

Result<int> writeVoucher(desk::Workspace& workspace, const VoucherRequest& request, TaskProgress& progress) {
    desk::PayoutDesk desk(workspace);
    TRY(const auto payout, desk.find(request.payout));
    progress.set(0, 0, payout.count);
    TRY(const auto check, desk.recompute(request.payout));
    if (progress.stopRequested()) return Error(ExportError::Stopped);

    QSaveFile file(QString::fromStdString(request.out.string()));
    const auto failure = [&] {
        return Error(SystemError::NotWritable, request.out.string(), {file.errorString().toStdString()});
    };
    if (!file.open(QIODevice::WriteOnly)) return failure();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QPdfWriter writer(&file);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(request.reference);
    writer.setCreator("Cambist");

    const auto facts = factsOf(workspace, payout, check, request);
    VoucherPainter painter(writer, facts, request.words);
    if (!painter.begin()) return failure();
    progress.set(1, 0, payout.count);
    TRY(desk.forEachRow(payout,
                        [&](std::uint64_t position, const payments::ClearRow& clear,
                            const payments::PaymentFields& fields) -> Status {
                            if (progress.stopRequested()) return Error(ExportError::Stopped);
                            painter.addRow(position, clear, fields);
                            progress.set(1, position + 1, payout.count);
                            return ok();
                        }));
    if (!painter.finish() || !file.commit()) return failure();
    return painter.pages();
}

} // namespace cambist::ui
