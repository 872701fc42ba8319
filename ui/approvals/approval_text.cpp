#include "ui/approvals/approval_text.h"

#include "ui/widgets/format.h"
#include "ui/widgets/payout_voucher.h"

#include <QCoreApplication>

#include <algorithm>

namespace cambist::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Approvals)
};

/// In whole units of 10^-4, so that figures of currencies with different decimals can be put in an order.
base::Int128 figure(const desk::PayoutLine::Total& total) {
    auto value = total.amount;
    for (int i = total.currency.minorUnits().value_or(0); i < 4; ++i) value *= 10;
    return value;
}

} // namespace

QString wholeMoney(base::Int128 minorUnits, Currency currency) {
    return moneyText(minorUnits, currency).replace(' ', QChar(0xA0));
}

QString debitAccountText(const ReviewedAccount& account) {
    if (account.number.empty()) return fromUtf8(account.code);
    // The number is not broken over two lines.
    const auto number = groupedNumber(fromUtf8(account.number)).replace(' ', QChar(0xA0));
    return QString("%1 · %2").arg(fromUtf8(account.holder), number);
}

QString waitText(Timestamp since, Timestamp now) {
    const auto minutes = std::max<std::int64_t>(0, (now.nanoseconds - since.nanoseconds) / 60'000'000'000);
    if (minutes < 1) return Words::tr("just now");
    if (minutes < 60) return Words::tr("%1 min").arg(minutes);
    if (minutes < 24 * 60) return Words::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    const auto days = static_cast<int>(minutes / (24 * 60));
    return Words::tr("%n days", "", days);
}

std::vector<desk::PayoutLine::Total> largestFirst(std::vector<desk::PayoutLine::Total> totals) {
    std::stable_sort(totals.begin(), totals.end(),
                     [](const auto& a, const auto& b) { return figure(a) > figure(b); });
    return totals;
}

std::vector<desk::PayoutLine::Total> totalsOf(const desk::PayoutCheck& check) {
    std::vector<desk::PayoutLine::Total> totals;
    for (const auto& group : check.groups) {
        const auto known = std::find_if(totals.begin(), totals.end(),
                                        [&](const auto& t) { return t.currency == group.currency; });
        if (known == totals.end())
            totals.push_back({group.currency, group.amount});
        else
            known->amount += group.amount;
    }
    return largestFirst(std::move(totals));
}

QString actText(std::uint64_t count, const std::vector<desk::PayoutLine::Total>& totals) {
    const auto number = static_cast<int>(count);
    const auto money = [&](std::size_t at) { return wholeMoney(totals[at].amount, totals[at].currency); };
    if (totals.empty()) return Words::tr("Approve");
    if (totals.size() == 1)
        return Words::tr("Approve %1 payments, %2", "", number).arg(countText(count), money(0));
    if (totals.size() == 2)
        return Words::tr("Approve %1 payments, %2 and %3", "", number)
            .arg(countText(count), money(0), money(1));
    return Words::tr("Approve %1 payments in %2 currencies, %3 and others", "", number)
        .arg(countText(count))
        .arg(totals.size())
        .arg(money(0));
}

} // namespace cambist::ui
