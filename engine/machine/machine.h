// Machine: the one deterministic machine that every command goes through, everywhere the same. A handler is a
// check that yields a plan or a reason, then the plan, which cannot fail. One instance a region store; not
// thread-safe.
#pragma once

#include "engine/access/register.h"
#include "engine/base/result.h"
#include "engine/chain/types.h"
#include "engine/crypto/digest.h"
#include "engine/documents/document_store.h"
#include "engine/ledger/ledger.h"
#include "engine/payments/payout_store.h"
#include "engine/sql/database.h"
#include "engine/sql/migration.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cambist::chain::wire {
class Command;
}

namespace cambist::machine {

/// What a command may read and change: the state tables and the documents of one region.
struct State {
    State(sql::Database& database, sql::Database& documentDatabase)
        : people(database)
        , ledger(ledger::LedgerStore(database))
        , payouts(database)
        , documents(documentDatabase) {}

    access::Register people;
    ledger::Ledger ledger;
    payments::PayoutStore payouts;
    documents::DocumentStore documents;
};

/// The logical effects of commands, hashed as they happen: names and numbers, never a clock, a locale or a
/// row layout.
class Effects {
public:
    void add(std::string_view name);
    void add(std::uint64_t number);
    void add(ByteView bytes);
    template <class... Parts>
    void note(std::string_view name, const Parts&... parts) {
        add(name);
        (add(parts), ...);
    }
    /// SHA-256 of all that was added since the last call.
    Digest finish() { return m_digest.finish(); }

private:
    crypto::Sha256 m_digest;
};

/// Everything a handler knows beside the command: who says so (from the verified key) and the region's time.
struct Context {
    const access::Person* actor = nullptr; ///< nullptr for the genesis only
    access::KeyId actorKey{};
    Bytes32 actorPublicKey{};
    Timestamp time;
    std::uint64_t logSequence = 0;
    std::uint32_t nextTransferIndex = 0; ///< running index of transfers within the log entry
};

enum class Run {
    CheckOnly, ///< dry run: the verdict, nothing else
    Apply,
};

class Machine {
public:
    /// State tables and documents in one store.
    explicit Machine(sql::Database& database)
        : m_state(database, database) {}
    /// Replay: state in one store, documents read from another.
    Machine(sql::Database& state, sql::Database& documents)
        : m_state(state, documents) {}

    /// Reads all that is kept in memory anew. Errors: SqlError.
    Status reload();
    [[nodiscard]] State& state() { return m_state; }
    [[nodiscard]] const State& state() const { return m_state; }

    /// The verdict on one command. A rejection is a verdict, an Error is a broken store: then the caller
    /// rolls back and reloads. With CheckOnly nothing changes. Effects are added for what was applied.
    Result<chain::Verdict> handle(const chain::wire::Command& command, Context& context, Run run,
                                  Effects& effects);
    /// Writes what is still in memory only; before every commit.
    Status flush() { return m_state.ledger.flush(); }

private:
    State m_state;
};

/// The migrations of every table that the machine reads or writes.
std::vector<sql::MigrationList> stateMigrations();

/// Errors that are no verdict: the store or the system failed.
bool isFatal(const Error& error);

/// SHA-256 over every row of a state table in key order; the tables in a fixed order. Errors: SqlError.
struct TableDigest {
    std::string_view table;
    std::uint64_t rows = 0;
    Digest digest{};
};
Result<std::vector<TableDigest>> stateDigests(sql::Database& database);
/// The same over derived tables: what is rebuilt from the state.
Result<std::vector<TableDigest>> derivedDigests(sql::Database& database);

} // namespace cambist::machine
