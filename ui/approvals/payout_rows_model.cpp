#include "ui/approvals/payout_rows_model.h"

#include "ui/widgets/format.h"
#include "ui/widgets/payout_voucher.h"

#include <algorithm>

namespace cambist::ui {
namespace {

/// To add rows up they have to be opened: so many take some 100 ms.
constexpr std::size_t addedUpMost = 2000;

std::optional<desk::PayoutRowColumn> sortedBy(int column) {
    switch (column) {
    case PayoutRowsModel::Position:
        return desk::PayoutRowColumn::Position;
    case PayoutRowsModel::Payee:
        return desk::PayoutRowColumn::CreditorName;
    case PayoutRowsModel::Account:
        return desk::PayoutRowColumn::CreditorAccount;
    case PayoutRowsModel::Amount:
        return desk::PayoutRowColumn::Amount;
    case PayoutRowsModel::Mark:
        return desk::PayoutRowColumn::Mark;
    default:
        return std::nullopt;
    }
}

} // namespace

PayoutRowsModel::PayoutRowsModel(EngineClient& engine, QObject* parent)
    : PagedRows(parent)
    , m_engine(engine) {}

std::vector<Column> PayoutRowsModel::columns() const {
    return {
        {tr("No."), ColumnKind::Count, 60, true},      {tr("Payee"), ColumnKind::Text, 206, true},
        {tr("Account"), ColumnKind::Mono, 226, true},  {tr("Bank code"), ColumnKind::Mono, 116, false},
        {tr("Amount"), ColumnKind::Amount, 128, true}, {tr("Ccy"), ColumnKind::Text, 52, false},
        {tr("Purpose"), ColumnKind::Text, 150, false}, {tr("Stands out"), ColumnKind::Status, 150, true},
    };
}

QString PayoutRowsModel::text(const desk::PayoutRowView& row, int column) const {
    using payments::Field;
    const auto field = [&](Field first, Field second) {
        const auto& text = row.fields[first].empty() ? row.fields[second] : row.fields[first];
        return text.empty() ? QStringLiteral("–") : fromUtf8(text);
    };
    switch (column) {
    case Position:
        return countText(row.position + 1);
    case Payee:
        return fromUtf8(row.fields[Field::CreditorName]);
    case Account:
        return groupedNumber(fromUtf8(row.fields[Field::CreditorAccount]));
    case BankCode:
        return field(Field::CreditorAgentCode, Field::CreditorAgent);
    case Amount:
        return amountText(row.clear.amount, row.clear.currency);
    case CurrencyCode:
        return fromUtf8(row.clear.currency.code());
    case Purpose:
        return field(Field::Remittance, Field::Purpose);
    case Mark:
        return row.mark == desk::PayeeMark::FirstTime        ? tr("First time")
               : row.mark == desk::PayeeMark::AccountChanged ? tr("Account changed")
                                                             : QStringLiteral("–");
    default:
        return {};
    }
}

QString PayoutRowsModel::spoken(const QString& text, const desk::PayoutRowView& row, int column) {
    if (column == Amount) return fromUtf8(row.clear.currency.code()) + ' ' + text;
    if (column == Mark && row.mark == desk::PayeeMark::None) return tr("nothing stands out");
    return text;
}

QVariant PayoutRowsModel::data(const QModelIndex& index, int role) const {
    const auto* row = rowAt(index.row());
    if (!row) return {};
    const int column = index.column();
    const bool marked = column == Mark && row->mark != desk::PayeeMark::None;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*row, column);
    case Qt::AccessibleTextRole:
        return spoken(text(*row, column), *row, column);
    case Qt::TextAlignmentRole: {
        const bool right = column == Position || column == Amount;
        return static_cast<int>(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    case Qt::FontRole:
        return column == Account || column == BankCode ? "mono" : "";
    case GlyphRole:
        return marked ? QStringLiteral("▲") : QString();
    case ToneRole:
        return static_cast<int>(marked                                 ? Tone::Attention
                                : column == Mark || column == Position ? Tone::Quiet
                                                                       : Tone::Plain);
    case KeyRole:
        return static_cast<qulonglong>(row->position);
    default:
        return {};
    }
}

int PayoutRowsModel::rowOfKey(const QVariant& key) const {
    if (!key.isValid()) return -1;
    const auto found = std::find(m_positions.begin(), m_positions.end(), key.toULongLong());
    return found == m_positions.end() ? -1 : static_cast<int>(found - m_positions.begin());
}

void PayoutRowsModel::setPayout(const payments::PayoutId& id) {
    m_query.payout = id;
    readKeys();
}

void PayoutRowsModel::setFilter(const QString& text, std::optional<desk::PayeeMark> mark) {
    const auto wanted = text.trimmed().toStdString();
    if (wanted == m_query.text && mark == m_query.mark) return;
    m_query.text = wanted;
    m_query.mark = mark;
    if (!m_query.payout.empty()) readKeys();
}

void PayoutRowsModel::clear() {
    m_keysCall.abandon();
    ++m_generation;
    m_query.payout = {};
    m_positions.clear();
    m_totals.reset();
    resetRows(0);
}

Result<PayoutRowsModel::Keys> PayoutRowsModel::keysOf(desk::Workspace& workspace,
                                                      const desk::PayoutRowQuery& query, const Stop& stop) {
    Keys keys;
    TRY(keys.positions, desk::payoutRowKeys(workspace, query, [&stop] { return !stop.requested(); }));
    const bool filtered = !query.text.empty() || query.mark;
    if (!filtered || keys.positions.size() > addedUpMost) return keys;
    TRY(const auto rows, desk::payoutRows(workspace, query.payout, keys.positions));
    std::vector<desk::PayoutLine::Total> totals;
    for (const auto& row : rows) {
        const auto known = std::find_if(totals.begin(), totals.end(),
                                        [&](const auto& t) { return t.currency == row.clear.currency; });
        if (known == totals.end())
            totals.push_back({row.clear.currency, row.clear.amount});
        else
            known->amount += row.clear.amount;
    }
    keys.totals = std::move(totals);
    return keys;
}

void PayoutRowsModel::readKeys() {
    m_keysCall.abandon();
    const auto column = sortedBy(sortColumn());
    m_query.column = column.value_or(desk::PayoutRowColumn::Position);
    m_query.order =
        column && sortOrder() == Qt::DescendingOrder ? desk::Order::Descending : desk::Order::Ascending;
    m_keysCall = m_engine.call(
        this, Lane::Read,
        [query = m_query](desk::Workspace& workspace, const Stop& stop) {
            return keysOf(workspace, query, stop);
        },
        [this](Result<Keys> answer) {
            if (answer.has_error()) return emit failed(answer.error());
            ++m_generation;
            m_positions = std::move(answer.value().positions);
            m_totals = std::move(answer.value().totals);
            resetRows(static_cast<int>(m_positions.size()));
        });
}

void PayoutRowsModel::requestPage(int page) {
    const auto from = std::min(m_positions.size(), static_cast<std::size_t>(page) * pageRows);
    const auto to = std::min(m_positions.size(), from + pageRows);
    std::vector<std::uint64_t> positions(m_positions.begin() + static_cast<std::ptrdiff_t>(from),
                                         m_positions.begin() + static_cast<std::ptrdiff_t>(to));
    m_engine.call(
        this, Lane::Read,
        [id = m_query.payout, positions = std::move(positions)](desk::Workspace& workspace, const Stop&) {
            return desk::payoutRows(workspace, id, positions);
        },
        [this, page, generation = m_generation](Result<std::vector<desk::PayoutRowView>> rows) {
            if (generation != m_generation) return;
            if (rows.has_error()) return emit failed(rows.error());
            putPage(page, std::move(rows).value());
        });
}

} // namespace cambist::ui
