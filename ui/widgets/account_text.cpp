#include "ui/widgets/account_text.h"

#include "ui/widgets/format.h"

namespace cambist::ui {
namespace {

constexpr qsizetype shownFirst = 4, shownLast = 4, leastToCover = 12;

} // namespace

QString accountName(const ledger::Account& account, common::Language language) {
    const bool chinese = language == common::Language::Chinese;
    const auto& first = chinese ? account.nameZh : account.nameEn;
    return fromUtf8(first.empty() ? (chinese ? account.nameEn : account.nameZh) : first);
}

QString bankNumber(const ledger::Account& account) {
    if (!account.bank) return {};
    return fromUtf8(account.bank->iban.empty() ? account.bank->number : account.bank->iban);
}

QString maskedNumber(const QString& number) {
    // Of a short number half is covered.
    const auto last = number.size() < leastToCover ? number.size() / 2 : shownLast;
    const auto first = number.size() < leastToCover ? 0 : shownFirst;
    if (number.isEmpty()) return {};
    return (first > 0 ? number.first(first) + ' ' : QString()) + QChar(0x2026) + ' ' + number.last(last);
}

base::Int128 ledgerBalance(const ledger::Account& account) {
    return onNormalSide(ledger::postedBalance(account.balances), account);
}

base::Int128 onNormalSide(base::Int128 debitsLessCredits, const ledger::Account& account) {
    return ledger::isDebitNormal(account.type) ? debitsLessCredits : -debitsLessCredits;
}

base::Int128 pendingOut(const ledger::Account& account) {
    return ledger::isDebitNormal(account.type) ? account.balances.creditsPending
                                               : account.balances.debitsPending;
}

} // namespace cambist::ui
