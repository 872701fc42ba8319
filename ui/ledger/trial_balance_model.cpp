#include "ui/ledger/trial_balance_model.h"

#include "ui/widgets/account_text.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace cambist::ui {
namespace {

bool isSum(int column) {
    return column >= TrialBalanceModel::Debits && column <= TrialBalanceModel::PendingCredits;
}

} // namespace

bool isEven(const desk::CurrencyTotal& total) {
    return total.debits == total.credits && total.pendingDebits == total.pendingCredits;
}

void TrialBalanceModel::setBalances(const desk::BalanceView& view, common::Language language) {
    m_language = language;
    m_all.clear();
    for (const auto& total : view.totals) {
        for (const auto& account : view.accounts)
            if (account.currency == total.currency) m_all.push_back({false, account, {}});
        m_all.push_back({true, {}, total});
    }
    resetRows(static_cast<int>(m_all.size()));
    // They are all here: nobody waits for the first screen.
    for (int page = 0; page * pageRows < rowCount(); ++page) requestPage(page);
}

void TrialBalanceModel::requestPage(int page) {
    const auto first = m_all.begin() + page * pageRows;
    const auto count = std::min<std::ptrdiff_t>(pageRows, m_all.end() - first);
    putPage(page, {first, first + count});
}

const ledger::Account* TrialBalanceModel::accountAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const auto& found = m_all[static_cast<std::size_t>(row)];
    return found.isTotal ? nullptr : &found.account;
}

std::vector<Column> TrialBalanceModel::columns() const {
    return {{tr("Account"), ColumnKind::Mono, 164},
            {tr("Name"), ColumnKind::Text, 200},
            {tr("Ccy"), ColumnKind::Text, 52},
            {tr("Debits posted"), ColumnKind::Amount, 148},
            {tr("Credits posted"), ColumnKind::Amount, 148},
            {tr("Balance"), ColumnKind::Amount, 148},
            {tr("Debits pending"), ColumnKind::Amount, 128},
            {tr("Credits pending"), ColumnKind::Amount, 128},
            {tr("Check"), ColumnKind::Status, 88}};
}

int TrialBalanceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString TrialBalanceModel::text(const TrialRow& row, int column) const {
    const auto& b = row.account.balances;
    const auto amount = [&](base::Int128 ofTotal, base::Int128 ofAccount) {
        return amountText(row.isTotal ? ofTotal : ofAccount, row.currency());
    };
    switch (column) {
    case Code:
        return row.isTotal ? tr("Total %1").arg(fromUtf8(row.currency().code())) : fromUtf8(row.account.code);
    case Name:
        return row.isTotal ? QString() : accountName(row.account, m_language);
    case Ccy:
        return fromUtf8(row.currency().code());
    case Debits:
        return amount(row.total.debits, b.debitsPosted);
    case Credits:
        return amount(row.total.credits, b.creditsPosted);
    case Balance:
        return row.isTotal ? QString() : amountText(ledgerBalance(row.account), row.currency());
    case PendingDebits:
        if (!row.isTotal && b.debitsPending == 0) return QString(QChar(0x2013));
        return amount(row.total.pendingDebits, b.debitsPending);
    case PendingCredits:
        if (!row.isTotal && b.creditsPending == 0) return QString(QChar(0x2013));
        return amount(row.total.pendingCredits, b.creditsPending);
    case Check:
        if (!row.isTotal) return {};
        return isEven(row.total) ? tr("equal") : tr("differ");
    default:
        return {};
    }
}

QVariant TrialBalanceModel::data(const QModelIndex& index, int role) const {
    const auto* row = rowAt(index.row());
    if (!row) return {};
    const int column = index.column();
    const bool check = row->isTotal && column == Check;
    const bool even = !row->isTotal || isEven(row->total);
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, column);
    case Qt::AccessibleTextRole:
        return isSum(column) ? fromUtf8(row->currency().code()) + ' ' + text(*row, column)
                             : text(*row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isSum(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return row->isTotal ? "strong" : column == Code ? "mono" : "";
    case GlyphRole:
        return !check ? QString() : even ? QString::fromUtf8("✓") : QString::fromUtf8("■");
    case ToneRole: {
        if (check) return static_cast<int>(even ? Tone::Quiet : Tone::Stop);
        const auto& b = row->account.balances;
        const bool nothing = !row->isTotal && ((column == PendingDebits && b.debitsPending == 0) ||
                                               (column == PendingCredits && b.creditsPending == 0) ||
                                               (column == Debits && b.debitsPosted == 0) ||
                                               (column == Credits && b.creditsPosted == 0));
        return static_cast<int>(nothing ? Tone::Quiet : Tone::Plain);
    }
    case KeyRole:
        return row->isTotal ? text(*row, Code) : fromUtf8(row->account.code);
    default:
        return {};
    }
}

} // namespace cambist::ui
