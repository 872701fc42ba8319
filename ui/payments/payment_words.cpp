#include "ui/payments/payment_words.h"

#include "ui/widgets/format.h"

#include <algorithm>

namespace cambist::ui {

using desk::PayoutLine;
using payments::PayoutState;
using payments::RowOutcome;
using payments::RowState;

namespace {

constexpr int shownHead = 4, shownTail = 4;

bool isOpenDraft(const PayoutLine& line) {
    return line.isDraft;
}

QString accountName(const DebitAccount& account, bool chinese) {
    const auto& name = chinese && !account.nameZh.isEmpty() ? account.nameZh : account.nameEn;
    return name.isEmpty() ? account.code : name;
}

} // namespace

bool passes(const PayoutLine& line, PayoutFilter filter) {
    switch (filter) {
    case PayoutFilter::All:
        return true;
    case PayoutFilter::ToFix:
        return isOpenDraft(line) && line.counts.waiting() > 0;
    case PayoutFilter::ToSubmit:
        return isOpenDraft(line) && line.counts.waiting() == 0 && line.counts.ready > 0;
    case PayoutFilter::Awaiting:
        return !line.isDraft && line.state == PayoutState::AwaitingApproval;
    case PayoutFilter::Approved:
        return line.state == PayoutState::Approved;
    case PayoutFilter::InTransit:
        return line.state == PayoutState::Released || line.state == PayoutState::AcceptedByBank;
    case PayoutFilter::Done:
        return line.state == PayoutState::PartSettled || line.state == PayoutState::Settled ||
               line.state == PayoutState::RejectedByBank;
    }
    return true;
}

StatusText PaymentWords::status(const PayoutLine& line) {
    if (line.isDraft && line.counts.waiting() > 0)
        return {"▲", line.counts.toFix > 0 ? tr("To fix") : tr("To decide"), Tone::Attention};
    switch (line.state) {
    case PayoutState::Draft:
        return {"✓", tr("Nothing left"), Tone::Quiet};
    case PayoutState::Checked:
        return {"●", tr("Checked"), Tone::Order};
    case PayoutState::AwaitingApproval:
        return {"●", tr("Awaiting approval"), Tone::Order};
    case PayoutState::Approved:
        return {"●", tr("Approved"), Tone::Order};
    case PayoutState::Released:
        return {"◆", tr("Sent"), Tone::Order};
    case PayoutState::AcceptedByBank:
        return {"◆", tr("Accepted by bank"), Tone::Order};
    case PayoutState::PartSettled:
        return {"▲", tr("Part-settled"), Tone::Attention};
    case PayoutState::Settled:
        return {"✓", tr("Settled"), Tone::Quiet};
    case PayoutState::RejectedByBank:
        return {"■", tr("Rejected by bank"), Tone::Stop};
    case PayoutState::Cancelled:
        return {"■", tr("Returned"), Tone::Stop};
    }
    return {};
}

StatusText PaymentWords::rowState(RowState state) {
    switch (state) {
    case RowState::Ready:
        return {"●", tr("Ready"), Tone::Order};
    case RowState::ToFix:
        return {"■", tr("To fix"), Tone::Stop};
    case RowState::ToDecide:
        return {"▲", tr("To decide"), Tone::Attention};
    case RowState::Dropped:
        return {"✓", tr("Dropped"), Tone::Quiet};
    }
    return {};
}

StatusText PaymentWords::outcome(RowOutcome outcome) {
    switch (outcome) {
    case RowOutcome::Open:
        return {"◆", tr("In transit"), Tone::Order};
    case RowOutcome::Settled:
        return {"✓", tr("Settled"), Tone::Quiet};
    case RowOutcome::Returned:
        return {"■", tr("Returned"), Tone::Stop};
    }
    return {};
}

QString PaymentWords::filter(PayoutFilter filter) {
    switch (filter) {
    case PayoutFilter::All:
        return tr("All");
    case PayoutFilter::ToFix:
        return tr("To fix");
    case PayoutFilter::ToSubmit:
        return tr("To submit");
    case PayoutFilter::Awaiting:
        return tr("Awaiting approval");
    case PayoutFilter::Approved:
        return tr("Approved");
    case PayoutFilter::InTransit:
        return tr("In transit");
    case PayoutFilter::Done:
        return tr("Done");
    }
    return {};
}

QString shortAccount(const QString& number) {
    if (number.size() <= shownHead + shownTail + 1) return number;
    return number.left(shownHead) + QChar(0x2026) + number.right(shownTail);
}

QString PaymentWords::debitAccount(const PayoutItem& item, bool chinese) {
    if (item.debit.empty()) return QString(QChar(0x2013));
    if (item.debit.size() > 1) return tr("%n accounts", "", static_cast<int>(item.debit.size()));
    const auto& only = item.debit.front();
    const auto name = accountName(only, chinese);
    return only.number.isEmpty() ? name : name + QStringLiteral(" · ") + shortAccount(only.number);
}

QString PaymentWords::debitAccountTip(const PayoutItem& item, bool chinese) {
    QStringList lines;
    for (const auto& account : item.debit)
        lines << accountName(account, chinese) + QStringLiteral(" · ") + accountText(account.number);
    return lines.join('\n');
}

QString PaymentWords::debitAccountLines(const PayoutItem& item, bool chinese) {
    QStringList lines;
    for (const auto& account : item.debit)
        lines << (account.number.isEmpty()
                      ? accountName(account, chinese)
                      : accountName(account, chinese) + QStringLiteral(" · ") + shortAccount(account.number));
    return lines.join('\n');
}

std::vector<std::pair<Currency, payments::DraftStore::Total>> inOrder(const DraftSums& sums) {
    std::vector<std::pair<Currency, payments::DraftStore::Total>> list(sums.begin(), sums.end());
    std::ranges::sort(list, [](const auto& a, const auto& b) {
        return a.second.count != b.second.count ? a.second.count > b.second.count
                                                : a.first.code() < b.first.code();
    });
    return list;
}

std::vector<PayoutLine::Total> asTotals(const DraftSums& sums) {
    std::vector<PayoutLine::Total> list;
    for (const auto& [currency, total] : inOrder(sums)) list.push_back({currency, total.amount});
    return list;
}

QString PaymentWords::totals(const std::vector<PayoutLine::Total>& totals) {
    if (totals.empty()) return QString(QChar(0x2013));
    const auto first = moneyText(totals.front().amount, totals.front().currency);
    if (totals.size() == 1) return first;
    return tr("%1 and %n more", "another currency", static_cast<int>(totals.size()) - 1).arg(first);
}

QString PaymentWords::totals(const DraftSums& totals) {
    return PaymentWords::totals(asTotals(totals));
}

QString PaymentWords::totalLines(const std::vector<PayoutLine::Total>& totals) {
    QStringList lines;
    for (const auto& total : totals) lines << moneyText(total.amount, total.currency);
    return lines.join('\n');
}

QString PaymentWords::totalLines(const DraftSums& totals) {
    return totalLines(asTotals(totals));
}

} // namespace cambist::ui
