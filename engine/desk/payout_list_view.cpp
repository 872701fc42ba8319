// Drafts and payouts in one list, and the life of one of them.
#include "engine/desk/draft_desk.h"
#include "engine/desk/view_cache.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace cambist::desk {
namespace {

using payments::Draft;
using payments::DraftKind;
using payments::DraftStatus;
using payments::PayoutBatch;
using payments::PayoutId;
using payments::PayoutState;

std::string nameOf(Workspace& workspace, const access::PersonId& id) {
    const auto* person = workspace.state().people.person(id);
    return person ? person->name : std::string();
}

/// Gathers what rows or groups say together.
class Sums {
public:
    explicit Sums(Workspace& workspace)
        : m_ledger(workspace.state().ledger) {}
    void add(ledger::AccountNumber account, Currency currency, base::Int128 amount,
             const std::optional<Date>& valueDate) {
        if (account != 0) m_accounts.insert(account);
        if (currency != Currency() && amount > 0) m_totals[currency] += amount;
        if (!valueDate) return;
        m_first = m_first ? std::min(*m_first, *valueDate) : *valueDate;
        m_last = m_last ? std::max(*m_last, *valueDate) : *valueDate;
    }
    void writeTo(PayoutLine& line) const {
        for (const auto& [currency, amount] : m_totals) line.totals.push_back({currency, amount});
        std::ranges::sort(line.totals, {}, [](const auto& total) { return total.currency.code(); });
        for (const auto number : m_accounts)
            if (const auto* account = m_ledger.account(number)) line.debitAccounts.push_back(account->code);
        std::ranges::sort(line.debitAccounts);
        line.firstValueDate = m_first;
        line.lastValueDate = m_last;
    }

private:
    const ledger::Ledger& m_ledger;
    std::set<ledger::AccountNumber> m_accounts;
    std::map<Currency, base::Int128> m_totals;
    std::optional<Date> m_first, m_last;
};

Status addUpRows(payments::DraftStore& store, const Draft& draft, Sums& sums) {
    return store.forEachBrief(draft.number, [&](const payments::DraftStore::RowBrief& row) -> Status {
        if (row.state != payments::RowState::Dropped)
            sums.add(row.debitAccount, row.currency, base::Int128(row.amount), row.valueDate);
        return ok();
    });
}

class Lister {
public:
    explicit Lister(Workspace& workspace)
        : m_workspace(workspace)
        , m_store(workspace.store().database())
        , m_history(workspace.views().history) {}

    Status read() {
        TRY(m_workspace.store().refresh());
        TRY(m_drafts, DraftDesk(m_workspace).list());
        TRY(m_payouts, m_workspace.state().payouts.list());
        return m_history.catchUp(m_workspace);
    }
    Result<std::vector<PayoutLine>> lines(const std::optional<PayoutId>& only) {
        std::map<PayoutId, const Draft*> drafts;
        for (const auto& draft : m_drafts) drafts.emplace(draft.id, &draft);
        std::vector<PayoutLine> lines;
        for (const auto& payout : m_payouts) {
            if (only && payout.id != *only) continue;
            const auto at = drafts.find(payout.id);
            const auto* draft = at == drafts.end() ? nullptr : at->second;
            // Rejected, it is a draft again where it was prepared.
            if (draft && payout.state == PayoutState::Cancelled) continue;
            lines.push_back(lineOf(payout, draft));
        }
        for (const auto& draft : m_drafts) {
            if (draft.status == DraftStatus::Submitted || (only && draft.id != *only)) continue;
            TRY(auto line, lineOf(draft));
            lines.push_back(std::move(line));
        }
        std::ranges::sort(lines, [](const PayoutLine& a, const PayoutLine& b) {
            return a.changed != b.changed ? a.changed > b.changed : a.id > b.id;
        });
        return lines;
    }

private:
    PayoutLine lineOf(const PayoutId& id, const Draft* draft) {
        PayoutLine line;
        line.id = id;
        line.reference = payoutReference(id);
        if (draft) {
            line.source = draft->source;
            line.setAside = draft->kind == DraftKind::SetAside;
            line.parent = draft->parent;
            line.changed = draft->created;
        }
        const auto& events = m_history.of(id);
        if (!events.empty()) line.changed = events.back().time;
        return line;
    }
    PayoutLine lineOf(const PayoutBatch& payout, const Draft* draft) {
        auto line = lineOf(payout.id, draft);
        line.title = payout.title;
        line.state = payout.state;
        line.count = payout.count;
        line.maker = nameOf(m_workspace, payout.maker);
        line.approver = nameOf(m_workspace, payout.approver);
        Sums sums(m_workspace);
        for (const auto& group : payout.groups)
            sums.add(group.debitAccount, group.currency, base::Int128(group.amount), group.valueDate);
        sums.writeTo(line);
        return line;
    }
    Result<PayoutLine> lineOf(const Draft& draft) {
        auto line = lineOf(draft.id, &draft);
        line.isDraft = true;
        line.title = draft.title;
        line.state = draft.state();
        line.counts = draft.counts;
        line.count = draft.counts.rows();
        line.maker = nameOf(m_workspace, draft.creator);
        Sums sums(m_workspace);
        TRY(addUpRows(m_store, draft, sums));
        sums.writeTo(line);
        return line;
    }

    Workspace& m_workspace;
    payments::DraftStore m_store;
    PayoutHistory& m_history;
    std::vector<Draft> m_drafts;
    std::vector<PayoutBatch> m_payouts;
};

/// Its import, and what was set aside from it or where it was set aside from.
std::vector<PayoutEvent> preparation(Workspace& workspace, const std::vector<Draft>& drafts,
                                     const Draft& draft) {
    const auto event = [&](PayoutEvent::Kind kind, const Draft& from) {
        PayoutEvent made;
        made.kind = kind;
        made.time = from.created;
        made.person = nameOf(workspace, from.creator);
        return made;
    };
    std::vector<PayoutEvent> events;
    if (draft.parent.empty()) {
        events.push_back(event(PayoutEvent::Kind::Imported, draft));
        events.back().detail = draft.source;
        events.back().count = draft.counts.rows();
    } else {
        events.push_back(event(PayoutEvent::Kind::SetAside, draft));
        events.back().count = draft.counts.rows();
        events.back().other = draft.parent;
        const auto from = std::ranges::find(drafts, draft.parent, &Draft::id);
        if (from != drafts.end()) events.back().detail = from->title;
    }
    for (const auto& other : drafts) {
        if (other.parent != draft.id) continue;
        if (draft.parent.empty()) events.front().count += other.counts.rows();
        events.push_back(event(PayoutEvent::Kind::SetAside, other));
        events.back().detail = other.title;
        events.back().count = other.counts.rows();
        events.back().other = other.id;
    }
    return events;
}

} // namespace

std::string payoutReference(const PayoutId& id) {
    const auto text = toText(id);
    return "PB-" + text.substr(text.size() - 8);
}

Result<std::vector<PayoutLine>> payoutLines(Workspace& workspace) {
    Lister lister(workspace);
    TRY(lister.read());
    return lister.lines(std::nullopt);
}

Result<PayoutLine> payoutLine(Workspace& workspace, const PayoutId& id) {
    Lister lister(workspace);
    TRY(lister.read());
    TRY(auto lines, lister.lines(id));
    if (lines.empty()) return Error(payments::PayoutError::UnknownPayout, toText(id));
    return std::move(lines.front());
}

Result<std::vector<PayoutEvent>> payoutTimeline(Workspace& workspace, const PayoutId& id) {
    TRY(workspace.store().refresh());
    TRY(const auto drafts, DraftDesk(workspace).list());
    auto& history = workspace.views().history;
    TRY(history.catchUp(workspace));
    std::vector<PayoutEvent> events;
    const auto draft = std::ranges::find(drafts, id, &Draft::id);
    if (draft != drafts.end()) events = preparation(workspace, drafts, *draft);
    const auto& steps = history.of(id);
    events.insert(events.end(), steps.begin(), steps.end());
    if (events.empty()) return Error(payments::PayoutError::UnknownPayout, toText(id));
    std::ranges::stable_sort(events, {}, &PayoutEvent::time);
    return events;
}

} // namespace cambist::desk
