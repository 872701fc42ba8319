// LogStore: the region's log in its tables. Knows no rule. Not thread-safe. Errors of all: SqlError.
#pragma once

#include "engine/chain/merkle.h"
#include "engine/chain/types.h"
#include "engine/sql/database.h"
#include "engine/sql/statement.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace cambist::region {

struct StoredBatch {
    std::uint64_t sequence = 0;
    Bytes batch; ///< wire::SignedBatch
    Bytes entry; ///< wire::LogEntry
};
struct KnownCommand {
    chain::Hash hash{};
    std::uint64_t logSequence = 0;
};
/// Where the log ends: what appending needs.
struct LogEnd {
    chain::MerkleFrontier frontier;
    chain::Hash effects{};
    Timestamp time;
};

class LogStore {
public:
    explicit LogStore(sql::Database& database)
        : m_database(&database) {}

    Result<LogEnd> end();
    Status saveEnd(const LogEnd& end);
    Status append(const StoredBatch& batch);
    Status addHead(std::uint64_t size, ByteView head);
    /// The signed head over exactly `size` entries.
    Result<std::optional<Bytes>> head(std::uint64_t size);
    using OnBatch = std::function<Status(const StoredBatch& batch)>;
    /// Batches in order, behind `after`; at most `limit`.
    Status forEach(std::uint64_t after, std::uint64_t limit, const OnBatch& onBatch);
    using OnHead = std::function<Status(std::uint64_t size, ByteView head)>;
    Status forEachHead(const OnHead& onHead);

    Result<std::optional<KnownCommand>> command(const chain::CommandId& id);
    Status addCommand(const chain::CommandId& id, const KnownCommand& known);

    Result<std::uint64_t> writeCounter();
    Status bumpWriteCounter();

private:
    sql::Database* m_database;
};

} // namespace cambist::region
