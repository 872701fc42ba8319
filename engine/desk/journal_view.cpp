#include "engine/desk/journal_view.h"

#include "engine/desk/text_filter.h"
#include "engine/desk/view_cache.h"
#include "engine/desk/view_keys.h"

#include <algorithm>
#include <limits>

namespace cambist::desk {
namespace {

using ledger::TransferBrief;
using ledger::TransferSequence;
using TransferKey = OrderedKey<TransferSequence>;

/// Which transfers fit, and what they are ordered by. Many transfers in a row have one reference.
class JournalFilter {
public:
    JournalFilter(const ledger::Ledger& ledger, const JournalQuery& query)
        : m_ledger(ledger)
        , m_query(query)
        , m_text(query.text) {}

    [[nodiscard]] bool fits(const TransferBrief& transfer) {
        if (m_query.leastAmount && transfer.amount < *m_query.leastAmount) return false;
        if (m_query.mostAmount && transfer.amount > *m_query.mostAmount) return false;
        if (m_query.from && transfer.valueDate < *m_query.from) return false;
        if (m_query.to && transfer.valueDate > *m_query.to) return false;
        if (m_text.empty()) return true;
        if (!m_asked || transfer.reference != m_reference) {
            m_reference = transfer.reference;
            m_fits = m_text.fits(m_reference);
            m_asked = true;
        }
        return m_fits;
    }
    [[nodiscard]] base::Int128 numberOf(const TransferBrief& transfer) const {
        switch (m_query.column) {
        case JournalColumn::ValueDate:
            return transfer.valueDate.days();
        case JournalColumn::Amount: {
            const auto* account = m_ledger.account(transfer.debit);
            return shownAmount(base::Int128(transfer.amount), account ? account->currency : Currency());
        }
        case JournalColumn::Sequence:
            break;
        }
        return 0;
    }

private:
    const ledger::Ledger& m_ledger;
    const JournalQuery& m_query;
    TextFilter m_text;
    std::string m_reference;
    bool m_asked = false, m_fits = false;
};

/// Nothing but the account, in the order of the book: its history says it all.
bool isHistory(const JournalQuery& query) {
    JournalQuery rest = query;
    rest.account = 0;
    return rest.isWhole();
}

/// In the order of the book; equal numbers keep it, or turn round with the direction.
std::vector<TransferSequence> ordered(std::vector<TransferKey> rows, const JournalQuery& query) {
    if (query.order == Order::Descending) std::ranges::reverse(rows);
    if (query.column != JournalColumn::Sequence) return keysInOrder(std::move(rows), query.order);
    std::vector<TransferSequence> keys;
    keys.reserve(rows.size());
    for (const auto& row : rows) keys.push_back(row.key);
    return keys;
}

} // namespace

Result<TransferSequence> lastTransfer(Workspace& workspace) {
    TRY(workspace.store().refresh());
    return workspace.state().ledger.lastTransfer();
}

Result<std::vector<TransferSequence>> journalKeys(Workspace& workspace, const JournalQuery& query,
                                                  const KeepGoing& keepGoing) {
    TRY(const auto last, lastTransfer(workspace));
    auto& ledger = workspace.state().ledger;
    Asking asking(keepGoing);
    TRY(asking.now());
    std::vector<TransferSequence> touching;
    if (query.account != 0) {
        TRY(touching, ledger.store().history().page(
                          {query.account, 0, std::numeric_limits<std::uint32_t>::max(), false}));
        while (!touching.empty() && touching.back() > last) touching.pop_back();
        if (isHistory(query)) {
            if (query.order == Order::Descending) std::ranges::reverse(touching);
            return touching;
        }
    }
    std::vector<TransferKey> rows;
    JournalFilter filter(ledger, query);
    const auto take = [&](const TransferBrief& transfer) -> Status {
        TRY(asking.step());
        if (filter.fits(transfer)) rows.push_back({transfer.sequence, filter.numberOf(transfer), {}});
        return ok();
    };
    TRY(query.account != 0 ? ledger.store().forEachBriefAt(touching, take)
                           : ledger.store().forEachBrief(1, last, take));
    TRY(asking.now());
    return ordered(std::move(rows), query);
}

Result<std::vector<JournalLine>> journalLines(Workspace& workspace, ledger::AccountNumber account,
                                              std::span<const TransferSequence> keys) {
    TRY(workspace.store().refresh());
    auto& ledger = workspace.state().ledger;
    auto& views = workspace.views();
    TRY(auto transfers, ledger.store().transfersAt(keys));
    if (account != 0) TRY(views.balances.begin(workspace, account));
    std::vector<JournalLine> lines;
    lines.reserve(transfers.size());
    for (auto& booked : transfers) {
        JournalLine line;
        TRY(const auto* entry, views.entries.of(workspace, booked.logSequence));
        line.time = entry->time;
        line.person = entry->person;
        line.source = entry->codeAt(booked.index);
        if (const auto* debit = ledger.account(booked.transfer.debit)) {
            line.debitCode = debit->code;
            line.currency = debit->currency;
        }
        if (const auto* credit = ledger.account(booked.transfer.credit)) line.creditCode = credit->code;
        if (account != 0) {
            TRY(line.balance, views.balances.after(workspace, booked.sequence));
        }
        line.booked = std::move(booked);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace cambist::desk
