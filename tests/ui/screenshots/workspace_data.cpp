#include "tests/ui/screenshots/workspace_data.h"

#include "engine/desk/draft_desk.h"
#include "engine/desk/ledger_desk.h"
#include "engine/desk/payout_desk.h"

#include <QRegularExpression>

namespace cambist::test {

Path importedFile(UiWorkspace& workspace) {
    return workspace.paymentFile("january-suppliers.csv", 30, 5, 9000);
}

QSet<QString> dataOf(UiWorkspace& workspace) {
    QSet<QString> data{"maker", "approver", "Aurelberg", "EU", "eu"};
    const auto add = [&](std::string_view text) {
        data.insert(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    };
    const auto opened = workspace.beside("maker");
    for (const auto& account : must(desk::balances(*opened)).accounts) {
        add(account.code);
        add(account.nameEn);
        add(account.entity);
        if (!account.bank) continue;
        add(account.bank->holder);
        add(account.bank->bankName);
    }
    desk::PayoutDesk payouts(*opened);
    for (const auto& payout : must(payouts.list())) {
        add(payout.title);
        must(payouts.forEachRow(
            payout,
            [&](std::uint64_t, const payments::ClearRow&, const payments::PaymentFields& fields) -> Status {
                for (const auto field : {payments::Field::CreditorName, payments::Field::Remittance,
                                         payments::Field::CreditorTown, payments::Field::CreditorAccount})
                    add(fields[field]);
                return ok();
            }));
    }
    desk::DraftDesk drafts(*opened);
    for (const auto& draft : must(drafts.list())) {
        add(draft.title);
        add(draft.source);
    }
    // Headings and cells of the file that is imported.
    const auto file = readAll(importedFile(workspace));
    const auto text =
        QString::fromUtf8(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
    for (const auto& cell : text.split(QRegularExpression("[,\n]"))) data.insert(cell);
    add(uiMakerPassphrase);
    add(uiApproverPassphrase);
    return data;
}

} // namespace cambist::test
