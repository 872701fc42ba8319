#include "engine/region/log_store.h"

#include <bit>

namespace cambist::region {
namespace {

Bytes copy(ByteView view) {
    return {view.begin(), view.end()};
}
std::int64_t number(std::uint64_t value) {
    return static_cast<std::int64_t>(value);
}

} // namespace

Result<LogEnd> LogStore::end() {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT size, frontier, effects, time FROM log_end"));
    LogEnd end;
    TRY(const bool found, select.step());
    if (!found) return end;
    std::vector<chain::Hash> roots;
    const auto bytes = select.blob(1);
    for (std::size_t i = 0; i + 32 <= bytes.size(); i += 32) {
        chain::Hash root{};
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i), 32, root.begin());
        roots.push_back(root);
    }
    const auto size = static_cast<std::uint64_t>(select.int64(0));
    if (roots.size() != static_cast<std::size_t>(std::popcount(size)))
        return Error(sql::SqlError::Corrupt, "log_end");
    end.frontier = chain::MerkleFrontier(size, std::move(roots));
    end.effects = select.bytes<32>(2).value_or(chain::Hash{});
    end.time = {select.int64(3)};
    return end;
}

Status LogStore::saveEnd(const LogEnd& end) {
    Bytes frontier;
    for (const auto& root : end.frontier.roots()) base::append(frontier, root);
    TRY(auto update,
        sql::Statement::prepare(*m_database, "UPDATE log_end SET size=?, frontier=?, effects=?, time=?"));
    TRY(sql::run(update, number(end.frontier.size()), ByteView(frontier), ByteView(end.effects),
                 end.time.nanoseconds));
    if (m_database->changes() > 0) return ok();
    TRY(auto insert, sql::Statement::prepare(*m_database, "INSERT INTO log_end VALUES(1,?,?,?,?)"));
    return sql::run(insert, number(end.frontier.size()), ByteView(frontier), ByteView(end.effects),
                    end.time.nanoseconds);
}

Status LogStore::append(const StoredBatch& batch) {
    TRY(auto insert, sql::Statement::prepare(*m_database, "INSERT INTO log_batch VALUES(?,?,?)"));
    return sql::run(insert, number(batch.sequence), ByteView(batch.batch), ByteView(batch.entry));
}

Status LogStore::addHead(std::uint64_t size, ByteView head) {
    TRY(auto insert, sql::Statement::prepare(*m_database, "INSERT INTO log_head VALUES(?,?)"));
    return sql::run(insert, number(size), head);
}

Result<std::optional<Bytes>> LogStore::head(std::uint64_t size) {
    TRY(auto select, sql::Statement::prepare(*m_database, "SELECT head FROM log_head WHERE size=?"));
    select.bind(1, number(size));
    TRY(const bool found, select.step());
    if (!found) return std::optional<Bytes>();
    return std::optional<Bytes>(copy(select.blob(0)));
}

Status LogStore::forEach(std::uint64_t after, std::uint64_t limit, const OnBatch& onBatch) {
    TRY(auto select, sql::Statement::prepare(*m_database, "SELECT sequence, batch, entry FROM log_batch"
                                                          " WHERE sequence>? ORDER BY sequence LIMIT ?"));
    select.bind(1, number(after)).bind(2, number(limit));
    return sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        return onBatch({static_cast<std::uint64_t>(row.int64(0)), copy(row.blob(1)), copy(row.blob(2))});
    });
}

Status LogStore::forEachHead(const OnHead& onHead) {
    TRY(auto select, sql::Statement::prepare(*m_database, "SELECT size, head FROM log_head ORDER BY size"));
    return sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        return onHead(static_cast<std::uint64_t>(row.int64(0)), row.blob(1));
    });
}

Result<std::optional<KnownCommand>> LogStore::command(const chain::CommandId& id) {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT hash, log_sequence FROM command WHERE id=?"));
    select.bind(1, id.view());
    TRY(const bool found, select.step());
    if (!found) return std::optional<KnownCommand>();
    return std::optional<KnownCommand>(
        {select.bytes<32>(0).value_or(chain::Hash{}), static_cast<std::uint64_t>(select.int64(1))});
}

Status LogStore::addCommand(const chain::CommandId& id, const KnownCommand& known) {
    TRY(auto insert, sql::Statement::prepare(*m_database, "INSERT INTO command VALUES(?,?,?)"));
    return sql::run(insert, id.view(), ByteView(known.hash), number(known.logSequence));
}

Result<std::uint64_t> LogStore::writeCounter() {
    TRY(auto select, sql::Statement::prepare(*m_database, "SELECT writes FROM store_counter"));
    TRY(const auto writes, sql::queryInt64(select));
    return static_cast<std::uint64_t>(writes.value_or(0));
}

Status LogStore::bumpWriteCounter() {
    return sql::execute(*m_database, "UPDATE store_counter SET writes = writes + 1");
}

} // namespace cambist::region
