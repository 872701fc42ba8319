#include "engine/sql/transaction.h"

#include "engine/sql/store_connection.h"

#include <sqlcipher/sqlite3.h>

#include <utility>

namespace cambist::sql {
Result<Transaction> Transaction::begin(Database& database, TransactionMode mode) {
    TRY(runScript(database.handle(), mode == TransactionMode::Immediate ? "BEGIN IMMEDIATE" : "BEGIN"));
    return Transaction(database.handle());
}

Transaction::~Transaction() {
    rollback();
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)) {}

Status Transaction::commit() {
    if (m_handle == nullptr) return Error(SqlError::Statement, {}, {"no transaction"});
    TRY(runScript(m_handle, "COMMIT"));
    m_handle = nullptr;
    return ok();
}

void Transaction::rollback() {
    sqlite3* const handle = std::exchange(m_handle, nullptr);
    // A full disk or an I/O error has already rolled it back.
    if (handle != nullptr && sqlite3_get_autocommit(handle) == 0) (void)runScript(handle, "ROLLBACK");
}

Result<Savepoint> Savepoint::begin(Database& database) {
    TRY(runScript(database.handle(), "SAVEPOINT cambist"));
    return Savepoint(database.handle());
}

Savepoint::~Savepoint() {
    undo();
}

Savepoint::Savepoint(Savepoint&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)) {}

Status Savepoint::keep() {
    if (m_handle == nullptr) return Error(SqlError::Statement, {}, {"no savepoint"});
    TRY(runScript(m_handle, "RELEASE cambist"));
    m_handle = nullptr;
    return ok();
}

void Savepoint::undo() {
    sqlite3* const handle = std::exchange(m_handle, nullptr);
    if (handle == nullptr || sqlite3_get_autocommit(handle) != 0) return;
    (void)runScript(handle, "ROLLBACK TO cambist");
    (void)runScript(handle, "RELEASE cambist");
}

} // namespace cambist::sql
