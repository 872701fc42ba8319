// Digests of whole tables: what a replay must arrive at. Row by row in key order, each value with its type,
// so that no two tables with different contents look alike.
#include "engine/machine/machine.h"

#include "engine/sql/statement.h"

#include <string>

namespace cambist::machine {
namespace {

struct Table {
    std::string_view name;
    std::string_view columns;
    std::string_view order;
};

constexpr Table stateTables[] = {
    {"workspace", "workspace, region, base_currency, sequencer_key, sample", "id"},
    {"person", "id, name, roles, state, public_key, key_id", "id"},
    {"device", "key_id, public_key, sequence, last_batch", "key_id"},
    {"account",
     "number, code, name_en, name_zh, type, currency, role, entity, flags, debits_posted, credits_posted,"
     " debits_pending, credits_pending",
     "number"},
    {"account_bank", "account, iban, number, bic, clearing_code, bank_name, holder, country", "account"},
    {"transfer",
     "sequence, log_sequence, position, debit, credit, amount, value_date, kind, pending, linked, reference",
     "sequence"},
    {"transfer_pending", "sequence", "sequence"},
    {"payout",
     "id, title, state, row_root, row_count, maker, approver, releaser, submitted, approved, released, "
     "format,"
     " file_created, file_hash, reason",
     "id"},
    {"payout_group",
     "payout, position, debit_account, currency, value_date, row_count, amount, pending, settled, returned",
     "payout, position"},
    {"payout_row_outcome", "payout, position, outcome, reason", "payout, position"},
    {"command", "id, hash, log_sequence", "id"},
};

void addValue(Effects& effects, const sql::Statement& row, int column, char kind) {
    if (row.isNull(column)) return effects.add(std::string_view("null"));
    effects.add(std::uint64_t(static_cast<unsigned char>(kind)));
    if (kind == 'i') return effects.add(static_cast<std::uint64_t>(row.int64(column)));
    effects.add(row.blob(column));
}

/// typeof() of each column comes behind the columns themselves, so that 1 and '1' differ.
Result<TableDigest> digest(sql::Database& database, const Table& table) {
    std::string types;
    std::string_view rest = table.columns;
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        types += ", typeof(" + std::string(rest.substr(0, comma)) + ")";
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    TRY(auto select, sql::Statement::prepare(database, "SELECT " + std::string(table.columns) + types +
                                                           " FROM " + std::string(table.name) + " ORDER BY " +
                                                           std::string(table.order)));
    const auto columns = select.columnCount() / 2;
    TableDigest result{table.name, 0, {}};
    Effects effects;
    TRY(sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        for (int column = 0; column < columns; ++column)
            addValue(effects, row, column, row.text(columns + column)[0]);
        ++result.rows;
        return ok();
    }));
    result.digest = effects.finish();
    return result;
}

} // namespace

Result<std::vector<TableDigest>> stateDigests(sql::Database& database) {
    std::vector<TableDigest> all;
    for (const auto& table : stateTables) {
        TRY(auto one, digest(database, table));
        all.push_back(one);
    }
    return all;
}

Result<std::vector<TableDigest>> derivedDigests(sql::Database& database) {
    // The history as it reads, not as it lies: how much of it is merged may differ.
    TableDigest posting{"posting", 0, {}};
    Effects effects;
    ledger::AccountHistoryStore history(database);
    TRY(history.forEach([&](ledger::TransferSequence transfer, ledger::AccountNumber account) -> Status {
        effects.add(transfer);
        effects.add(std::uint64_t(account));
        ++posting.rows;
        return ok();
    }));
    posting.digest = effects.finish();
    return std::vector<TableDigest>{posting};
}

} // namespace cambist::machine
