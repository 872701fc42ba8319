#include "engine/ledger/account_history_store.h"

#include "engine/sql/statement.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace cambist::ledger {
namespace {

/// Transfers that wait to be merged; with the command that is being booked there are never 100,000 postings
/// of them.
constexpr TransferSequence longTail = 40960;
/// Rows written by one merge: keeps it under 50 ms where every posting has an account of its own.
constexpr std::size_t mostRuns = 20000;

std::int64_t number(TransferSequence sequence) {
    return static_cast<std::int64_t>(sequence);
}

/// Ascending transfers as differences, seven bits a byte, low bits first, the high bit set on all but the
/// last byte.
struct Run {
    TransferSequence last = 0;
    Bytes bytes;

    void add(TransferSequence sequence) {
        auto difference = sequence - last;
        for (; difference >= 0x80; difference >>= 7)
            bytes.push_back(static_cast<Byte>(0x80U | (difference & 0x7fU)));
        bytes.push_back(static_cast<Byte>(difference));
        last = sequence;
    }
};

template <class OnSequence>
void readRun(ByteView bytes, const OnSequence& onSequence) {
    TransferSequence sequence = 0, difference = 0;
    unsigned shift = 0;
    for (const Byte byte : bytes) {
        if (shift < 64) difference |= static_cast<TransferSequence>(byte & 0x7fU) << shift;
        shift += 7;
        if (byte & 0x80U) continue;
        sequence += difference;
        onSequence(sequence);
        difference = 0;
        shift = 0;
    }
}

} // namespace

Result<TransferSequence> AccountHistoryStore::merged() {
    TRY(auto select, sql::Statement::prepare(*m_database, "SELECT merged FROM posting_end"));
    TRY(const auto value, sql::queryInt64(select));
    return static_cast<TransferSequence>(value.value_or(0));
}

Status AccountHistoryStore::mergeIfLong(TransferSequence last) {
    TRY(auto end, merged());
    if (last < end + longTail) return ok();
    std::unordered_map<AccountNumber, Run> runs;
    {
        TRY(auto select, sql::Statement::prepare(*m_database, "SELECT sequence, debit, credit FROM transfer"
                                                              " WHERE sequence>? ORDER BY sequence"));
        select.bind(1, number(end));
        const sql::Statement::Scope scope(select);
        while (runs.size() < mostRuns) {
            TRY(const bool row, select.step());
            if (!row) break;
            end = static_cast<TransferSequence>(select.int64(0));
            runs[static_cast<AccountNumber>(select.int64(1))].add(end);
            runs[static_cast<AccountNumber>(select.int64(2))].add(end);
        }
    }
    std::vector<AccountNumber> accounts;
    accounts.reserve(runs.size());
    for (const auto& [account, run] : runs) accounts.push_back(account);
    // In key order, so that each page is touched once.
    std::sort(accounts.begin(), accounts.end());
    TRY(auto insert, sql::Statement::prepare(*m_database, "INSERT INTO posting VALUES(?,?,?)"));
    for (const auto account : accounts) {
        const auto& run = runs.at(account);
        TRY(sql::run(insert, account, number(run.last), ByteView(run.bytes)));
    }
    TRY(auto update, sql::Statement::prepare(*m_database, "UPDATE posting_end SET merged=?"));
    return sql::run(update, number(end));
}

Result<std::vector<TransferSequence>> AccountHistoryStore::page(const TransferQuery& query) {
    TRY(const auto end, merged());
    std::vector<TransferSequence> page;
    if (query.newestFirst) TRY(addTail(query, end, page));
    if (page.size() < query.limit) TRY(addRuns(query, page));
    if (!query.newestFirst && page.size() < query.limit) TRY(addTail(query, end, page));
    return page;
}

Status AccountHistoryStore::addTail(const TransferQuery& query, TransferSequence merged,
                                    std::vector<TransferSequence>& page) {
    const bool fromEnd = query.newestFirst && query.after == 0;
    const auto before =
        query.newestFirst && !fromEnd ? number(query.after) : std::numeric_limits<std::int64_t>::max();
    const auto after = query.newestFirst ? merged : std::max(merged, query.after);
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT sequence FROM transfer WHERE sequence>? AND sequence<?"
                                             " AND (debit=? OR credit=?) ORDER BY sequence" +
                                                 std::string(query.newestFirst ? " DESC" : "") + " LIMIT ?"));
    const auto left = static_cast<std::int64_t>(query.limit - page.size());
    sql::bindAll(select, number(after), before, query.account, query.account, left);
    return sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        page.push_back(static_cast<TransferSequence>(row.int64(0)));
        return ok();
    });
}

Status AccountHistoryStore::addRuns(const TransferQuery& query, std::vector<TransferSequence>& page) {
    const bool fromEnd = query.newestFirst && query.after == 0;
    const auto bound = fromEnd ? std::numeric_limits<std::int64_t>::max() : number(query.after);
    std::vector<TransferSequence> run;
    const auto add = [&](sql::Statement& select) -> Status {
        sql::bindAll(select, query.account, bound);
        const sql::Statement::Scope scope(select);
        while (page.size() < query.limit) {
            TRY(const bool row, select.step());
            if (!row) break;
            run.clear();
            readRun(select.blob(0), [&](TransferSequence sequence) {
                if (query.newestFirst ? number(sequence) < bound : number(sequence) > bound)
                    run.push_back(sequence);
            });
            if (query.newestFirst) std::reverse(run.begin(), run.end());
            const auto count = std::min<std::size_t>(run.size(), query.limit - page.size());
            page.insert(page.end(), run.begin(), run.begin() + static_cast<std::ptrdiff_t>(count));
        }
        return ok();
    };
    constexpr std::string_view from = "SELECT transfers FROM posting WHERE account=?1 AND last";
    if (!query.newestFirst) {
        TRY(auto runs, sql::Statement::prepare(*m_database, std::string(from) + ">?2 ORDER BY last"));
        return add(runs);
    }
    // A run is found by its newest transfer: the one that the bound falls into ends behind it.
    TRY(auto straddling,
        sql::Statement::prepare(*m_database, std::string(from) + ">=?2 ORDER BY last LIMIT 1"));
    TRY(add(straddling));
    TRY(auto runs, sql::Statement::prepare(*m_database, std::string(from) + "<?2 ORDER BY last DESC"));
    return add(runs);
}

Status AccountHistoryStore::forEach(const OnPosting& onPosting) {
    TRY(const auto end, merged());
    std::vector<std::pair<AccountNumber, TransferSequence>> tail;
    TRY(auto newer, sql::Statement::prepare(*m_database, "SELECT sequence, debit, credit FROM transfer"
                                                         " WHERE sequence>? ORDER BY sequence"));
    newer.bind(1, number(end));
    TRY(sql::forEachRow(newer, [&](const sql::Statement& row) -> Status {
        for (const int side : {1, 2})
            tail.emplace_back(static_cast<AccountNumber>(row.int64(side)),
                              static_cast<TransferSequence>(row.int64(0)));
        return ok();
    }));
    std::sort(tail.begin(), tail.end());
    auto next = tail.begin();
    const auto addTailBefore = [&](std::int64_t account) -> Status {
        for (; next != tail.end() && next->first < account; ++next) TRY(onPosting(next->first, next->second));
        return ok();
    };
    TRY(auto runs, sql::Statement::prepare(*m_database, "SELECT account, transfers FROM posting"
                                                        " ORDER BY account, last"));
    TRY(sql::forEachRow(runs, [&](const sql::Statement& row) -> Status {
        TRY(addTailBefore(row.int64(0)));
        Status done = ok();
        readRun(row.blob(1), [&](TransferSequence sequence) {
            if (done.has_value()) done = onPosting(static_cast<AccountNumber>(row.int64(0)), sequence);
        });
        return done;
    }));
    return addTailBefore(std::numeric_limits<std::int64_t>::max());
}

} // namespace cambist::ledger
