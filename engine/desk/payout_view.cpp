#include "engine/desk/payout_view.h"

#include "engine/base/text.h"
#include "engine/desk/text_filter.h"
#include "engine/desk/view_cache.h"
#include "engine/desk/view_keys.h"

#include <map>

namespace cambist::desk {
namespace {

using payments::ClearRow;
using payments::PaymentFields;
using payments::PayoutBatch;
using RowKey = OrderedKey<std::uint64_t>;

/// What a query looks at, as far as it is needed; the rest is nullptr.
struct Columns {
    const std::vector<ClearRow>* clear = nullptr;
    const std::vector<PayoutTable::Texts>* texts = nullptr;
    const std::vector<PayeeMark>* marks = nullptr;
    std::map<std::uint64_t, payments::RowOutcomeRecord> outcomes;
};

Result<Columns> readColumns(Workspace& workspace, const PayoutBatch& payout, const PayoutRowQuery& query,
                            const KeepGoing& keepGoing) {
    auto& table = workspace.views().table;
    table.begin(payout);
    const auto column = query.column;
    Columns columns;
    if (column == PayoutRowColumn::Amount || column == PayoutRowColumn::ValueDate) {
        TRY(columns.clear, table.clearRows(workspace, keepGoing));
    }
    if (!TextFilter(query.text).empty() || column == PayoutRowColumn::CreditorName ||
        column == PayoutRowColumn::CreditorAccount) {
        TRY(columns.texts, table.texts(workspace, keepGoing));
    }
    if (query.mark || column == PayoutRowColumn::Mark) {
        TRY(columns.marks, table.marks(workspace, keepGoing));
    }
    if (column == PayoutRowColumn::Outcome) {
        TRY(columns.outcomes, workspace.state().payouts.outcomes(payout.id));
    }
    return columns;
}

RowKey keyOf(const Columns& columns, PayoutRowColumn column, std::uint64_t position) {
    const auto at = static_cast<std::size_t>(position);
    switch (column) {
    case PayoutRowColumn::CreditorName:
        return {position, 0, (*columns.texts)[at].name};
    case PayoutRowColumn::CreditorAccount:
        return {position, 0, (*columns.texts)[at].account};
    case PayoutRowColumn::Amount: {
        const auto& row = (*columns.clear)[at];
        return {position, shownAmount(base::Int128(row.amount), row.currency), {}};
    }
    case PayoutRowColumn::ValueDate:
        return {position, (*columns.clear)[at].valueDate.days(), {}};
    case PayoutRowColumn::Outcome: {
        const auto outcome = columns.outcomes.find(position);
        return {
            position, outcome == columns.outcomes.end() ? 0 : static_cast<int>(outcome->second.outcome), {}};
    }
    case PayoutRowColumn::Mark:
        return {position, static_cast<int>((*columns.marks)[at]), {}};
    case PayoutRowColumn::Position:
        break;
    }
    return {position, position, {}};
}

/// What was typed, in texts that are folded already.
class RowText {
public:
    explicit RowText(const std::string& text)
        : m_folded(base::foldForComparison(text))
        , m_account(foldedAccount(text)) {}
    [[nodiscard]] bool fits(const PayoutTable::Texts& texts) const {
        return texts.name.find(m_folded) != std::string::npos ||
               texts.account.find(m_account) != std::string::npos ||
               texts.others.find(m_folded) != std::string::npos;
    }

private:
    std::string m_folded, m_account;
};

} // namespace

Result<std::vector<std::uint64_t>> payoutRowKeys(Workspace& workspace, const PayoutRowQuery& query,
                                                 const KeepGoing& keepGoing) {
    TRY(const auto payout, PayoutDesk(workspace).find(query.payout));
    TRY(const auto columns, readColumns(workspace, payout, query, keepGoing));
    Asking asking(keepGoing);
    const bool filtered = !TextFilter(query.text).empty();
    const RowText text(query.text);
    std::vector<RowKey> rows;
    for (std::uint64_t position = 0; position < payout.count; ++position) {
        TRY(asking.step());
        const auto at = static_cast<std::size_t>(position);
        if (query.mark && (*columns.marks)[at] != *query.mark) continue;
        if (filtered && !text.fits((*columns.texts)[at])) continue;
        rows.push_back(keyOf(columns, query.column, position));
    }
    workspace.views().table.trim();
    TRY(asking.now());
    return keysInOrder(std::move(rows), query.order);
}

Result<std::vector<PayoutRowView>> payoutRows(Workspace& workspace, const payments::PayoutId& id,
                                              std::span<const std::uint64_t> positions) {
    PayoutDesk desk(workspace);
    TRY(const auto payout, desk.find(id));
    auto& book = workspace.views().payees;
    TRY(const auto before, book.catchUp(workspace, payout, {}));
    std::vector<std::uint64_t> there;
    for (const auto position : positions)
        if (position < payout.count) there.push_back(position);
    std::vector<PayoutRowView> rows;
    rows.reserve(there.size());
    bool anyNew = false;
    TRY(desk.forRows(
        payout, there,
        [&](std::uint64_t position, const ClearRow& clear, const PaymentFields& fields) -> Status {
            PayoutRowView row;
            row.position = position;
            row.clear = clear;
            row.fields = fields;
            row.fields.row = static_cast<std::uint32_t>(position + 1);
            anyNew = anyNew || !book.knows(clear.fingerprint, before);
            rows.push_back(std::move(row));
            return ok();
        }));
    if (anyNew) TRY(book.readNames(workspace, {}));
    for (auto& row : rows) {
        if (!book.knows(row.clear.fingerprint, before))
            row.mark = book.markOf(payeeKeys(workspace, row.fields), before);
        TRY(auto outcome, workspace.state().payouts.outcome(id, row.position));
        row.outcome = outcome.outcome;
        row.reason = std::move(outcome.reason);
    }
    return rows;
}

} // namespace cambist::desk
