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
    TRY(auto select, sql::Statement::prepare(*m_database, "SELECT max(last) FROM posting_segment"));
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
    std::sort(accounts.begin(), accounts.end());
    TRY(auto insert, sql::Statement::prepare(*m_database, "INSERT INTO posting VALUES(?,?,?)"));
    for (const auto account : accounts)
        TRY(sql::run(insert, number(end), account, ByteView(runs.at(account).bytes)));
    TRY(auto segment, sql::Statement::prepare(*m_database, "INSERT INTO posting_segment VALUES(?)"));
    return sql::run(segment, number(end));
}

Result<std::vector<TransferSequence>> AccountHistoryStore::page(const TransferQuery& query) {
    TRY(const auto end, merged());
    std::vector<TransferSequence> page;
    if (query.newestFirst) TRY(addTail(query, end, page));
    if (page.size() < query.limit) TRY(addSegments(query, page));
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

Status AccountHistoryStore::addSegments(const TransferQuery& query, std::vector<TransferSequence>& page) {
    const bool fromEnd = query.newestFirst && query.after == 0;
    const auto bound = fromEnd ? std::numeric_limits<std::int64_t>::max() : number(query.after);
    TRY(auto posting,
        sql::Statement::prepare(*m_database, "SELECT transfers FROM posting WHERE segment=? AND account=?"));
    std::vector<TransferSequence> run;
    const auto addRun = [&](std::int64_t segment) -> Status {
        sql::bindAll(posting, segment, query.account);
        const sql::Statement::Scope scope(posting);
        TRY(const bool found, posting.step());
        if (!found) return ok();
        run.clear();
        readRun(posting.blob(0), [&](TransferSequence sequence) {
            if (query.newestFirst ? number(sequence) < bound : number(sequence) > bound)
                run.push_back(sequence);
        });
        if (query.newestFirst) std::reverse(run.begin(), run.end());
        run.resize(std::min<std::size_t>(run.size(), query.limit - page.size()));
        page.insert(page.end(), run.begin(), run.end());
        return ok();
    };
    const auto addAll = [&](std::string_view which) -> Status {
        TRY(auto segments,
            sql::Statement::prepare(*m_database,
                                    "SELECT last FROM posting_segment WHERE last" + std::string(which)));
        segments.bind(1, bound);
        while (page.size() < query.limit) {
            TRY(const bool more, segments.step());
            if (!more) break;
            TRY(addRun(segments.int64(0)));
        }
        return ok();
    };
    if (!query.newestFirst) return addAll(">? ORDER BY last");
    // The segment that the bound falls into ends behind it.
    TRY(addAll(">=? ORDER BY last LIMIT 1"));
    return addAll("<? ORDER BY last DESC");
}

Status AccountHistoryStore::forEach(const OnPosting& onPosting) {
    using Posting = std::pair<TransferSequence, AccountNumber>;
    std::vector<Posting> segment;
    std::int64_t last = 0;
    const auto finishSegment = [&]() -> Status {
        std::sort(segment.begin(), segment.end());
        for (const auto& [transfer, account] : segment) TRY(onPosting(transfer, account));
        segment.clear();
        return ok();
    };
    TRY(auto runs, sql::Statement::prepare(*m_database, "SELECT segment, account, transfers FROM posting"
                                                        " ORDER BY segment, account"));
    TRY(sql::forEachRow(runs, [&](const sql::Statement& row) -> Status {
        if (row.int64(0) != last) TRY(finishSegment());
        last = row.int64(0);
        const auto account = static_cast<AccountNumber>(row.int64(1));
        readRun(row.blob(2), [&](TransferSequence transfer) { segment.emplace_back(transfer, account); });
        return ok();
    }));
    TRY(finishSegment());
    TRY(const auto end, merged());
    TRY(auto tail, sql::Statement::prepare(*m_database, "SELECT sequence, debit, credit FROM transfer"
                                                        " WHERE sequence>? ORDER BY sequence"));
    tail.bind(1, number(end));
    return sql::forEachRow(tail, [&](const sql::Statement& row) -> Status {
        const auto debit = row.int64(1), credit = row.int64(2);
        for (const auto account : {std::min(debit, credit), std::max(debit, credit)})
            TRY(onPosting(static_cast<TransferSequence>(row.int64(0)), static_cast<AccountNumber>(account)));
        return ok();
    });
}

} // namespace cambist::ledger
