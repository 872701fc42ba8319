// Transaction and Savepoint: what is not committed is rolled back when the object goes.
#pragma once

#include "engine/base/result.h"
#include "engine/sql/database.h"

namespace cambist::sql {

enum class TransactionMode {
    Immediate, ///< takes the write lock now (Busy if another has it)
    Read       ///< one snapshot for several reads, from the first read on; keep it under 2 s
};

/// Movable; same thread as its Database, gone before it. Not nested: use Savepoint inside.
class Transaction {
public:
    static Result<Transaction> begin(Database& database, TransactionMode mode);
    ~Transaction(); ///< rolls back unless committed
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&& other) = delete;

    /// Durable when it returns (synchronous=FULL). After an error nothing was written, and the destructor
    /// rolls back.
    Status commit();
    void rollback();

private:
    explicit Transaction(sqlite3* handle)
        : m_handle(handle) {}
    sqlite3* m_handle = nullptr;
};

/// A part of a transaction that can be undone alone: dry runs. May be nested; the inner one goes first.
class Savepoint {
public:
    static Result<Savepoint> begin(Database& database);
    ~Savepoint(); ///< undoes what was done since begin() unless kept
    Savepoint(Savepoint&& other) noexcept;
    Savepoint& operator=(Savepoint&& other) = delete;

    /// What was done since begin() becomes part of what surrounds it. Outside a transaction this commits.
    Status keep();
    void undo();

private:
    explicit Savepoint(sqlite3* handle)
        : m_handle(handle) {}
    sqlite3* m_handle = nullptr;
};

} // namespace cambist::sql
