#include "ui/payments/payout_list_model.h"

#include "ui/widgets/format.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace cambist::ui {
namespace {

QString keyOf(const PayoutItem& item) {
    return QString::fromStdString(toText(item.line.id));
}

std::uint64_t rowsOf(const desk::PayoutLine& line) {
    return line.isDraft ? line.counts.rows() : line.count;
}

/// Where a payout is in its life, so that sorting by status follows it.
int stage(const desk::PayoutLine& line) {
    return line.isDraft && line.counts.waiting() > 0 ? 0 : static_cast<int>(line.state);
}

QString datesText(const desk::PayoutLine& line) {
    if (!line.firstValueDate) return QString(QChar(0x2013));
    return dateText(*line.firstValueDate);
}

} // namespace

std::vector<Column> PayoutListModel::columns() const {
    return {
        {tr("Payout"), ColumnKind::Mono, 102, true},        {tr("Name"), ColumnKind::Text, 160, true},
        {tr("Debit account"), ColumnKind::Text, 170, true}, {tr("Rows"), ColumnKind::Count, 60, true},
        {tr("Total"), ColumnKind::Amount, 112, true},       {tr("Ccy"), ColumnKind::Text, 46, true},
        {tr("Value date"), ColumnKind::Date, 90, true},     {tr("Status"), ColumnKind::Status, 148, true}};
}

QString PayoutListModel::text(const PayoutItem& item, int column) const {
    const auto& line = item.line;
    switch (column) {
    case Reference:
        return QString::fromStdString(line.reference);
    case Name:
        return QString::fromStdString(line.title);
    case Debit:
        return PaymentWords::debitAccount(item, m_chinese);
    case Rows:
        return countText(rowsOf(line));
    case Total:
        if (line.totals.empty()) return QString(QChar(0x2013));
        if (line.totals.size() > 1) return tr("%n currencies", "", static_cast<int>(line.totals.size()));
        return amountText(line.totals.front().amount, line.totals.front().currency);
    case Ccy:
        return line.totals.size() == 1 ? fromUtf8(line.totals.front().currency.code()) : QString();
    case ValueDate:
        return datesText(line);
    case Status:
        return PaymentWords::status(line).word;
    default:
        return {};
    }
}

QVariant PayoutListModel::data(const QModelIndex& index, int role) const {
    const auto* item = itemAt(index.row());
    if (!item) return {};
    const auto status = [&] { return PaymentWords::status(item->line); };
    switch (role) {
    case Qt::DisplayRole:
        return text(*item, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Status) return status().word;
        if (index.column() == Total) return PaymentWords::totals(item->line.totals);
        return text(*item, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Name) return text(*item, Name);
        if (index.column() == Debit) return PaymentWords::debitAccountTip(*item, m_chinese);
        if (index.column() == Total && item->line.totals.size() > 1)
            return PaymentWords::totalLines(item->line.totals);
        if (index.column() == ValueDate && item->line.firstValueDate != item->line.lastValueDate)
            return tr("%1 to %2")
                .arg(dateText(*item->line.firstValueDate), dateText(*item->line.lastValueDate));
        return {};
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            Qt::AlignVCenter |
            (index.column() == Rows || index.column() == Total ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return index.column() == Reference ? QVariant("mono") : QVariant();
    case GlyphRole:
        return index.column() == Status ? QVariant(status().glyph) : QVariant();
    case ToneRole:
        if (index.column() == Status) return static_cast<int>(status().tone);
        if (index.column() == Total && item->line.totals.size() > 1) return static_cast<int>(Tone::Quiet);
        return static_cast<int>(Tone::Plain);
    case KeyRole:
        return keyOf(*item);
    default:
        return {};
    }
}

int PayoutListModel::rowOfKey(const QVariant& key) const {
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        if (keyOf(m_items[m_shown[row]]) == key.toString()) return static_cast<int>(row);
    return -1;
}

void PayoutListModel::setItems(std::vector<PayoutItem> items) {
    m_items = std::move(items);
    choose();
}

void PayoutListModel::setFilter(PayoutFilter filter) {
    m_filter = filter;
    choose();
}

const PayoutItem* PayoutListModel::itemAt(int row) const {
    if (row < 0 || static_cast<std::size_t>(row) >= m_shown.size()) return nullptr;
    return &m_items[m_shown[static_cast<std::size_t>(row)]];
}

const PayoutItem* PayoutListModel::find(const PayoutId& id) const {
    const auto found = std::ranges::find_if(m_items, [&](const auto& item) { return item.line.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

int PayoutListModel::countOf(PayoutFilter filter) const {
    return static_cast<int>(
        std::ranges::count_if(m_items, [&](const auto& item) { return passes(item.line, filter); }));
}

std::vector<desk::PayoutLine::Total> PayoutListModel::totals() const {
    std::map<Currency, base::Int128> sums;
    for (const auto at : m_shown)
        for (const auto& total : m_items[at].line.totals) sums[total.currency] += total.amount;
    std::vector<desk::PayoutLine::Total> list;
    for (const auto& [currency, amount] : sums) list.push_back({currency, amount});
    return list;
}

void PayoutListModel::choose() {
    m_shown.clear();
    for (std::size_t at = 0; at < m_items.size(); ++at)
        if (passes(m_items[at].line, m_filter)) m_shown.push_back(at);
    const int column = sortColumn();
    const auto before = [&](std::size_t left, std::size_t right) {
        const auto &a = m_items[left].line, &b = m_items[right].line;
        switch (column) {
        case Rows:
            return rowsOf(a) < rowsOf(b);
        case Total: {
            // Amounts of different currencies are never compared.
            if (a.totals.size() != 1 || b.totals.size() != 1) return a.totals.size() < b.totals.size();
            const auto &x = a.totals.front(), &y = b.totals.front();
            return x.currency == y.currency ? x.amount < y.amount : x.currency.code() < y.currency.code();
        }
        case ValueDate:
            return a.firstValueDate < b.firstValueDate;
        case Status:
            return stage(a) < stage(b);
        default:
            return QString::localeAwareCompare(text(m_items[left], column), text(m_items[right], column)) < 0;
        }
    };
    if (column >= 0) {
        std::ranges::stable_sort(m_shown, before);
        if (sortOrder() == Qt::DescendingOrder) std::ranges::reverse(m_shown);
    }
    resetRows(static_cast<int>(m_shown.size()));
}

} // namespace cambist::ui
