#include "engine/payments/payout_store.h"

#include "engine/sql/statement.h"

namespace cambist::payments {
namespace {

template <std::size_t N>
std::array<Byte, N> bytesAt(const sql::Statement& row, int column) {
    return row.bytes<N>(column).value_or(std::array<Byte, N>{});
}

constexpr std::string_view columns =
    "id, title, state, row_root, row_count, maker, approver, releaser, submitted,"
    " approved, released, format, file_created, file_hash, reason";

PayoutBatch readPayout(const sql::Statement& row) {
    PayoutBatch p;
    p.id = {bytesAt<16>(row, 0)};
    p.title = row.text(1);
    p.state = static_cast<PayoutState>(row.int64(2));
    p.rowRoot = bytesAt<32>(row, 3);
    p.count = static_cast<std::uint64_t>(row.int64(4));
    p.maker = {bytesAt<16>(row, 5)};
    p.approver = {bytesAt<16>(row, 6)};
    p.releaser = {bytesAt<16>(row, 7)};
    p.submitted = {row.int64(8)};
    p.approved = {row.int64(9)};
    p.released = {row.int64(10)};
    p.format = row.text(11);
    p.fileCreated = {row.int64(12)};
    p.fileHash = bytesAt<32>(row, 13);
    p.reason = row.text(14);
    return p;
}

Status readGroups(sql::Database& database, PayoutBatch& payout) {
    TRY(auto select,
        sql::Statement::prepare(
            database, "SELECT debit_account, currency, value_date, row_count, amount, pending, settled,"
                      " returned FROM payout_group WHERE payout=? ORDER BY position"));
    select.bind(1, payout.id.view());
    return sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        const auto number = [&](int column) { return static_cast<std::uint64_t>(row.int64(column)); };
        TRY(const auto currency, Currency::fromNumeric(static_cast<std::uint16_t>(row.int64(1))));
        payout.groups.push_back({static_cast<ledger::AccountNumber>(row.int64(0)), currency,
                                 Date(row.int32(2)), number(3), number(4), number(5), number(6), number(7)});
        return ok();
    });
}

} // namespace

Result<std::optional<PayoutBatch>> PayoutStore::find(const PayoutId& id) {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT " + std::string(columns) + " FROM payout WHERE id=?"));
    select.bind(1, id.view());
    TRY(const bool found, select.step());
    if (!found) return std::optional<PayoutBatch>();
    auto payout = readPayout(select);
    TRY(readGroups(*m_database, payout));
    return std::optional<PayoutBatch>(std::move(payout));
}

Result<std::vector<PayoutBatch>> PayoutStore::list() {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT " + std::string(columns) +
                                                 " FROM payout ORDER BY submitted DESC, id DESC"));
    std::vector<PayoutBatch> payouts;
    TRY(sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        payouts.push_back(readPayout(row));
        return ok();
    }));
    for (auto& payout : payouts) TRY(readGroups(*m_database, payout));
    return payouts;
}

Status PayoutStore::save(const PayoutBatch& p) {
    TRY(auto remove, sql::Statement::prepare(*m_database, "DELETE FROM payout WHERE id=?"));
    TRY(sql::run(remove, p.id.view()));
    TRY(auto insert, sql::Statement::prepare(*m_database, "INSERT INTO payout(" + std::string(columns) +
                                                              ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    TRY(sql::run(insert, p.id.view(), p.title, p.state, ByteView(p.rowRoot),
                 static_cast<std::int64_t>(p.count), p.maker.view(), p.approver.view(), p.releaser.view(),
                 p.submitted.nanoseconds, p.approved.nanoseconds, p.released.nanoseconds, p.format,
                 p.fileCreated.nanoseconds, ByteView(p.fileHash), p.reason));
    TRY(auto clear, sql::Statement::prepare(*m_database, "DELETE FROM payout_group WHERE payout=?"));
    TRY(sql::run(clear, p.id.view()));
    TRY(auto group,
        sql::Statement::prepare(*m_database, "INSERT INTO payout_group VALUES(?,?,?,?,?,?,?,?,?,?)"));
    std::int64_t position = 0;
    for (const auto& g : p.groups) {
        const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
        TRY(sql::run(group, p.id.view(), position++, g.debitAccount, g.currency.numeric(), g.valueDate.days(),
                     number(g.count), number(g.amount), number(g.pending), number(g.settled),
                     number(g.returned)));
    }
    return ok();
}

Result<RowOutcomeRecord> PayoutStore::outcome(const PayoutId& id, std::uint64_t position) {
    TRY(auto select,
        sql::Statement::prepare(
            *m_database, "SELECT outcome, reason FROM payout_row_outcome WHERE payout=? AND position=?"));
    select.bind(1, id.view()).bind(2, static_cast<std::int64_t>(position));
    TRY(const bool found, select.step());
    if (!found) return RowOutcomeRecord{};
    return RowOutcomeRecord{static_cast<RowOutcome>(select.int64(0)), std::string(select.text(1))};
}

Result<std::map<std::uint64_t, RowOutcomeRecord>> PayoutStore::outcomes(const PayoutId& id) {
    TRY(auto select, sql::Statement::prepare(*m_database, "SELECT position, outcome, reason FROM"
                                                          " payout_row_outcome WHERE payout=?"
                                                          " ORDER BY position"));
    select.bind(1, id.view());
    std::map<std::uint64_t, RowOutcomeRecord> outcomes;
    TRY(sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        outcomes.emplace_hint(
            outcomes.end(), static_cast<std::uint64_t>(row.int64(0)),
            RowOutcomeRecord{static_cast<RowOutcome>(row.int64(1)), std::string(row.text(2))});
        return ok();
    }));
    return outcomes;
}

Status PayoutStore::setOutcome(const PayoutId& id, std::uint64_t position, const RowOutcomeRecord& record) {
    const auto row = static_cast<std::int64_t>(position);
    TRY(auto update,
        sql::Statement::prepare(
            *m_database, "UPDATE payout_row_outcome SET outcome=?, reason=? WHERE payout=? AND position=?"));
    TRY(sql::run(update, record.outcome, record.reason, id.view(), row));
    if (m_database->changes() > 0) return ok();
    TRY(auto insert, sql::Statement::prepare(*m_database, "INSERT INTO payout_row_outcome VALUES(?,?,?,?)"));
    return sql::run(insert, id.view(), row, record.outcome, record.reason);
}

} // namespace cambist::payments
