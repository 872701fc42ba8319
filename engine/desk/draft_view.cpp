#include "engine/desk/draft_view.h"

#include "engine/desk/draft_desk.h"
#include "engine/desk/text_filter.h"
#include "engine/desk/view_keys.h"
#include "engine/payments/duplicates.h"

#include <algorithm>
#include <limits>
#include <mutex>
#include <set>

namespace cambist::desk {
namespace {

using payments::Draft;
using payments::DraftFinding;
using payments::DraftPosition;
using payments::DraftRow;
using payments::DraftStore;
using payments::Field;
using payments::PayoutId;
using payments::RowState;
using RowKey = OrderedKey<DraftPosition>;

bool isText(DraftRowColumn column) {
    return column == DraftRowColumn::CreditorName || column == DraftRowColumn::CreditorAccount;
}

base::Int128 numberOf(const DraftStore::RowBrief& row, DraftRowColumn column) {
    switch (column) {
    case DraftRowColumn::Amount:
        return shownAmount(base::Int128(row.amount), row.currency);
    case DraftRowColumn::ValueDate:
        return row.valueDate ? row.valueDate->days() : std::numeric_limits<std::int32_t>::min();
    case DraftRowColumn::State:
        return static_cast<int>(row.state);
    default:
        return row.position;
    }
}

/// Rows whose texts fit, with the text that they are ordered by.
Result<std::vector<RowKey>> rowsByText(DraftStore& store, payments::DraftNumber draft,
                                       const DraftRowQuery& query, Asking& asking) {
    std::vector<RowKey> rows;
    TextFilter filter(query.text);
    const auto textOf = [&](const payments::FieldViews& fields) {
        std::string text;
        if (query.column == DraftRowColumn::CreditorName)
            foldInto(text, fields[static_cast<std::size_t>(Field::CreditorName)]);
        else if (query.column == DraftRowColumn::CreditorAccount)
            text = foldedAccount(fields[static_cast<std::size_t>(Field::CreditorAccount)]);
        return text;
    };
    TRY(store.forEachFields(draft, [&](DraftPosition position, RowState state, ByteView bytes) -> Status {
        TRY(asking.step());
        if (query.state && *query.state != state) return ok();
        const auto fields = payments::viewFields(bytes);
        if (fields && filter.fitsPayment(*fields)) rows.push_back({position, 0, textOf(*fields)});
        return ok();
    }));
    return rows;
}

/// Rows by what the index of briefs has: those of `among`, ascending, if given.
Result<std::vector<RowKey>> rowsByNumber(DraftStore& store, payments::DraftNumber draft,
                                         const DraftRowQuery& query, const std::vector<RowKey>* among,
                                         Asking& asking) {
    std::vector<RowKey> rows;
    std::size_t next = 0;
    TRY(store.forEachBrief(draft, [&](const DraftStore::RowBrief& row) -> Status {
        TRY(asking.step());
        if (query.state && *query.state != row.state) return ok();
        if (among) {
            while (next < among->size() && (*among)[next].key < row.position) ++next;
            if (next == among->size() || (*among)[next].key != row.position) return ok();
        }
        rows.push_back({row.position, numberOf(row, query.column), {}});
        return ok();
    }));
    return rows;
}

/// A code as the program keeps it: findings outlive the store that they were read from.
std::string_view kept(std::string_view code) {
    static std::mutex mutex;
    static std::set<std::string, std::less<>> codes;
    const std::lock_guard lock(mutex);
    const auto at = codes.find(code);
    return at != codes.end() ? *at : *codes.emplace(code).first;
}

/// Where a finding about duplicates points to.
class DuplicateSearch {
public:
    DuplicateSearch(Workspace& workspace, const Draft& draft)
        : m_workspace(workspace)
        , m_store(workspace.store().database())
        , m_draft(draft) {}

    Status read() {
        TRY(m_drafts, DraftDesk(m_workspace).list());
        return ok();
    }
    /// Nothing where the row is gone.
    Result<std::optional<DuplicateOf>> find(const payments::Finding& finding, DraftPosition itself) {
        const auto& said = finding.arguments;
        if (said.size() < 2 || said[0].empty() || said[0].size() > 9 ||
            said[0].find_first_not_of("0123456789") != std::string::npos)
            return std::optional<DuplicateOf>();
        const auto number = std::stoul(said[0]);
        if (number == 0) return std::optional<DuplicateOf>();
        const auto position = static_cast<DraftPosition>(number - 1);
        const auto id = PayoutId::parse(said[1]);
        const auto named = id ? std::ranges::find(m_drafts, *id, &Draft::id) : m_drafts.end();
        // A name of a file: the same import, wherever its rows are now.
        const Draft& start = named == m_drafts.end() ? m_draft : *named;
        for (const auto& draft : family(start)) {
            if (draft->id == m_draft.id && position == itself) continue;
            TRY(auto row, m_store.row(draft->number, position));
            if (!row) continue;
            TRY(auto state, stateOf(*draft, *row));
            return std::optional<DuplicateOf>(
                DuplicateOf{draft->id, draft->title, std::move(state), *std::move(row)});
        }
        return std::optional<DuplicateOf>();
    }

private:
    /// The draft itself, then what shares a file with it.
    std::vector<const Draft*> family(const Draft& start) const {
        std::vector<const Draft*> all{&start};
        for (const auto& other : m_drafts) {
            const bool shares = other.parent == start.id || other.id == start.parent ||
                                (!start.parent.empty() && other.parent == start.parent);
            if (shares && other.id != start.id) all.push_back(&other);
        }
        return all;
    }
    Result<std::string> stateOf(const Draft& draft, const DraftRow& row) {
        if (draft.status == payments::DraftStatus::Submitted && row.state == RowState::Ready) {
            TRY(const auto payout, m_workspace.state().payouts.find(draft.id));
            if (payout) return std::string(stateName(payout->state));
        }
        return std::string(rowStateName(row.state));
    }

    Workspace& m_workspace;
    DraftStore m_store;
    const Draft& m_draft;
    std::vector<Draft> m_drafts;
};

} // namespace

Result<std::vector<DraftPosition>> draftRowKeys(Workspace& workspace, const DraftRowQuery& query,
                                                const KeepGoing& keepGoing) {
    TRY(const auto draft, DraftDesk(workspace).find(query.draft));
    DraftStore store(workspace.store().database());
    Asking asking(keepGoing);
    std::vector<RowKey> rows;
    const bool filtered = !TextFilter(query.text).empty();
    if (filtered || isText(query.column)) {
        TRY(rows, rowsByText(store, draft.number, query, asking));
    }
    if (!isText(query.column)) {
        TRY(rows, rowsByNumber(store, draft.number, query, filtered ? &rows : nullptr, asking));
    }
    TRY(asking.now());
    return keysInOrder(std::move(rows), query.order);
}

Result<std::vector<DraftRowView>> draftRows(Workspace& workspace, const PayoutId& id,
                                            std::span<const DraftPosition> keys) {
    TRY(const auto draft, DraftDesk(workspace).find(id));
    DraftStore store(workspace.store().database());
    std::vector<DraftRowView> rows;
    rows.reserve(keys.size());
    for (const auto key : keys) {
        TRY(auto row, store.row(draft.number, key));
        if (!row) continue;
        TRY(auto findings, store.findings({draft.number, key}));
        for (auto& one : findings) one.finding.code = kept(one.finding.code);
        rows.push_back({*std::move(row), std::move(findings)});
    }
    return rows;
}

Result<std::vector<DuplicateOf>> duplicatesOf(Workspace& workspace, const PayoutId& id,
                                              DraftPosition position) {
    TRY(const auto draft, DraftDesk(workspace).find(id));
    DraftStore store(workspace.store().database());
    TRY(const auto findings, store.findings({draft.number, position}));
    DuplicateSearch search(workspace, draft);
    TRY(search.read());
    std::vector<DuplicateOf> found;
    for (const auto& [finding, settled] : findings) {
        if (!payments::isDuplicateCode(finding.code)) continue;
        TRY(auto one, search.find(finding, position));
        if (!one) continue;
        const bool known = std::ranges::any_of(found, [&](const DuplicateOf& other) {
            return other.owner == one->owner && other.row.position == one->row.position;
        });
        if (!known) found.push_back(*std::move(one));
    }
    return found;
}

} // namespace cambist::desk
