#include "ui/ledger/statement_model.h"

#include "ui/ledger/transfer_text.h"
#include "ui/widgets/account_text.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace cambist::ui {

struct StatementModel::Answer {
    ledger::Account account;
    StatementPeriod period;
    std::shared_ptr<const Keys> keys;
    base::Int128 opening = 0, closing = 0;
};

namespace {

using Keys = StatementModel::Keys;

/// "2026-11-23"; the time of day stands in the pane.
constexpr qsizetype dateLength = 10;

Result<desk::JournalLine> lineOf(desk::Workspace& workspace, ledger::AccountNumber account,
                                 ledger::TransferSequence sequence) {
    TRY(auto lines, desk::journalLines(workspace, account, {&sequence, 1}));
    if (lines.empty()) return Error(base::SystemError::NotFound, std::to_string(sequence));
    return std::move(lines.front());
}

/// The first key whose transfer was posted at `time` or later: times of the log never go back.
Result<std::size_t> firstSince(desk::Workspace& workspace, const Keys& keys, Timestamp time) {
    std::size_t low = 0, high = keys.size();
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        TRY(const auto line, lineOf(workspace, 0, keys[middle]));
        if (line.time < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/// The account's balance when `count` of its keys are posted.
Result<base::Int128> balanceAfter(desk::Workspace& workspace, ledger::AccountNumber account, const Keys& keys,
                                  std::size_t count) {
    if (count == 0) return base::Int128(0);
    TRY(const auto line, lineOf(workspace, account, keys[count - 1]));
    return line.balance.value_or(0);
}

bool isFigure(int column) {
    using Model = StatementModel;
    return column == Model::Debit || column == Model::Credit || column == Model::Balance ||
           column == Model::Reserved;
}

} // namespace

StatementModel::StatementModel(const UiContext& context, QObject* parent)
    : PagedRows(parent)
    , m_context(context) {}

void StatementModel::read(const ledger::Account& account, const StatementPeriod& period) {
    m_call.abandon();
    emit counting();
    m_call = m_context.engine.call(
        this, Lane::Read,
        [account, period](desk::Workspace& workspace, const Stop& stop) -> Result<Answer> {
            desk::JournalQuery query;
            query.account = account.number;
            query.order = desk::Order::Ascending;
            Answer answer{account, period, nullptr, 0, 0};
            TRY(auto keys, desk::journalKeys(workspace, query, [&stop] { return !stop.requested(); }));
            std::size_t first = 0, last = keys.size();
            if (period.from) {
                TRY(first, firstSince(workspace, keys, *period.from));
            }
            if (period.until) {
                TRY(last, firstSince(workspace, keys, *period.until));
            }
            last = std::max(first, last);
            TRY(answer.opening, balanceAfter(workspace, account.number, keys, first));
            TRY(answer.closing, balanceAfter(workspace, account.number, keys, last));
            keys.resize(last);
            keys.erase(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(first));
            answer.keys = std::make_shared<const Keys>(std::move(keys));
            return answer;
        },
        [this](Result<Answer> answer) {
            if (answer.has_error()) return emit failed(answer.error());
            take(answer.value());
        });
}

void StatementModel::take(const Answer& answer) {
    const bool same = m_account && m_account->number == answer.account.number && m_period == answer.period &&
                      m_keys && *m_keys == *answer.keys && m_opening == answer.opening &&
                      m_closing == answer.closing;
    m_account = answer.account;
    m_period = answer.period;
    m_keys = answer.keys;
    m_opening = answer.opening;
    m_closing = answer.closing;
    if (same) return emit loaded(rowCount());
    for (auto& call : m_pageCalls) call.abandon();
    m_pageCalls.clear();
    resetRows(static_cast<int>(m_keys->size()) + 2);
}

void StatementModel::forget() {
    m_call.abandon();
    for (auto& call : m_pageCalls) call.abandon();
    m_pageCalls.clear();
    m_keys.reset();
    m_account.reset();
    m_opening = m_closing = 0;
    forgetPages();
}

ledger::TransferSequence StatementModel::sequenceAt(int row) const {
    return m_keys && row >= 1 && row <= lines() ? (*m_keys)[static_cast<std::size_t>(row - 1)] : 0;
}

int StatementModel::rowOfKey(const QVariant& key) const {
    const auto sequence = key.toULongLong();
    if (!m_keys || sequence == 0) return -1;
    const auto found = std::lower_bound(m_keys->begin(), m_keys->end(), sequence);
    return found == m_keys->end() || *found != sequence ? -1 : static_cast<int>(found - m_keys->begin()) + 1;
}

void StatementModel::requestPage(int page) {
    if (!m_account || !m_keys) return;
    const int first = page * pageRows, last = std::min(rowCount(), first + pageRows);
    Keys keys;
    for (int row = first; row < last; ++row)
        if (const auto sequence = sequenceAt(row); sequence != 0) keys.push_back(sequence);
    const bool opens = first == 0, closes = last == rowCount();
    m_pageCalls[page] = m_context.engine.call(
        this, Lane::Read,
        [account = m_account->number, keys](desk::Workspace& workspace, const Stop&) {
            return desk::journalLines(workspace, account, keys);
        },
        [this, page, opens, closes](Result<std::vector<desk::JournalLine>> lines) {
            m_pageCalls.remove(page);
            if (lines.has_error()) return emit failed(lines.error());
            std::vector<StatementRow> rows;
            if (opens) rows.push_back({StatementRow::Kind::Opening, {}});
            for (auto& line : lines.value()) rows.push_back({StatementRow::Kind::Transfer, std::move(line)});
            if (closes) rows.push_back({StatementRow::Kind::Closing, {}});
            putPage(page, std::move(rows));
        });
}

std::vector<Column> StatementModel::columns() const {
    return {{tr("No."), ColumnKind::Count, 64},           {tr("Posted"), ColumnKind::Date, 96},
            {tr("Other account"), ColumnKind::Mono, 140}, {tr("Debit"), ColumnKind::Amount, 132},
            {tr("Credit"), ColumnKind::Amount, 132},      {tr("Balance"), ColumnKind::Amount, 140},
            {tr("Reference"), ColumnKind::Text, 180},     {tr("Value date"), ColumnKind::Date, 96},
            {tr("Kind"), ColumnKind::Status, 148},        {tr("Reserved"), ColumnKind::Amount, 108}};
}

int StatementModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString StatementModel::balanceText(base::Int128 debitsLessCredits) const {
    return m_account ? amountText(onNormalSide(debitsLessCredits, *m_account), m_account->currency)
                     : QString();
}

QString StatementModel::lineText(const desk::JournalLine& line, int column) const {
    const auto& transfer = line.booked.transfer;
    const bool debited = m_account && transfer.debit == m_account->number;
    const auto amount = amountText(transfer.amount, line.currency);
    switch (column) {
    case Number:
        return countText(line.booked.sequence);
    case Posted:
        return timeText(line.time).left(dateLength);
    case Other:
        return fromUtf8(debited ? line.creditCode : line.debitCode);
    case Debit:
        return isPosted(transfer.kind) && debited ? amount : QString();
    case Credit:
        return isPosted(transfer.kind) && !debited ? amount : QString();
    case Balance:
        return line.balance ? balanceText(*line.balance) : QString();
    case Reference:
        return fromUtf8(transfer.reference);
    case ValueDate:
        return dateText(transfer.valueDate);
    case Kind:
        return kindText(transfer);
    case Reserved:
        if (transfer.kind == ledger::TransferKind::Posted) return {};
        return transfer.kind == ledger::TransferKind::Pending
                   ? amount
                   : amountText(-base::Int128(transfer.amount), line.currency);
    default:
        return {};
    }
}

QString StatementModel::text(const StatementRow& row, int column) const {
    if (row.kind == StatementRow::Kind::Transfer) return lineText(row.line, column);
    const bool opening = row.kind == StatementRow::Kind::Opening;
    if (column == Other) return opening ? tr("Opening balance") : tr("Closing balance");
    if (column == Balance) return balanceText(opening ? m_opening : m_closing);
    return {};
}

QVariant StatementModel::data(const QModelIndex& index, int role) const {
    const int column = index.column();
    if (role == KeyRole) return QVariant::fromValue<qulonglong>(sequenceAt(index.row()));
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter |
                                (isFigure(column) || column == Number ? Qt::AlignRight : Qt::AlignLeft));
    const auto* row = rowAt(index.row());
    if (!row) return {};
    const bool isTransfer = row->kind == StatementRow::Kind::Transfer;
    const auto kind = row->line.booked.transfer.kind;
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, column);
    case Qt::AccessibleTextRole: {
        const auto shown = text(*row, column);
        return isFigure(column) && !shown.isEmpty() && m_account
                   ? fromUtf8(m_account->currency.code()) + ' ' + shown
                   : shown;
    }
    case Qt::FontRole:
        if (!isTransfer) return "strong";
        return column == Number || column == Other ? "mono" : "";
    case GlyphRole:
        return isTransfer && column == Kind ? kindGlyph(kind) : QString();
    case ToneRole:
        if (isTransfer && column == Kind) return static_cast<int>(kindTone(kind));
        return static_cast<int>(isTransfer && (column == Posted || column == Reserved) ? Tone::Quiet
                                                                                       : Tone::Plain);
    default:
        return {};
    }
}

} // namespace cambist::ui
