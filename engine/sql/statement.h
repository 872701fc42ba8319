// Statement: one prepared SQL statement, kept by the store class that owns it and used again and again.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/sql/database.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <type_traits>

struct sqlite3_stmt;

namespace cambist::sql {

/// Movable; same thread as its Database, and gone before it. Parameters and columns are counted from 1 and
/// from 0.
class Statement {
public:
    /// Exactly one statement. Errors: SqlError::Statement, Corrupt, Busy.
    static Result<Statement> prepare(Database& database, std::string_view sql);
    Statement() = default; ///< not prepared; using it is an error (Statement)
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;

    /// Binding starts a fresh run if the last one has not been reset. A bind that fails makes the next step()
    /// fail. Text and blobs are not copied: they must live until the run has ended; bindCopy copies.
    template <class T>
    requires(std::integral<T> && (std::signed_integral<T> ||
                                  sizeof(T) < sizeof(std::int64_t))) Statement& bind(int parameter, T value) {
        return bindInt64(parameter, static_cast<std::int64_t>(value));
    }
    template <class T>
    requires std::is_enum_v<T> Statement& bind(int parameter, T value) {
        return bindInt64(parameter, static_cast<std::int64_t>(value));
    }
    Statement& bind(int parameter, std::string_view text);
    Statement& bind(int parameter, const char* text) { return bind(parameter, std::string_view(text)); }
    Statement& bind(int parameter, ByteView blob);
    Statement& bind(int parameter, std::nullopt_t);
    template <class T>
    Statement& bind(int parameter, const std::optional<T>& value) {
        return value ? bind(parameter, *value) : bind(parameter, std::nullopt);
    }
    Statement& bind(int parameter, std::string&& text) = delete; ///< would dangle: bindCopy
    Statement& bind(int parameter, Bytes&& blob) = delete;       ///< would dangle: bindCopy
    Statement& bindCopy(int parameter, std::string_view text);
    Statement& bindCopy(int parameter, ByteView blob);

    /// True: a row stands ready. False: done, and the statement is reset. After an error it is reset, too.
    Result<bool> step();
    /// For statements without rows: steps to the end.
    Status run();
    /// Ends the run (and with it a read snapshot); bindings stay.
    void reset();

    /// Of the current row. Views are valid until the next step, reset or bind. NULL reads as 0, empty text or
    /// no bytes.
    [[nodiscard]] std::int64_t int64(int column) const;
    [[nodiscard]] std::int32_t int32(int column) const;
    [[nodiscard]] bool boolean(int column) const { return int64(column) != 0; }
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] ByteView blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// A blob of exactly N bytes, or nothing.
    template <std::size_t N>
    [[nodiscard]] std::optional<std::array<Byte, N>> bytes(int column) const {
        const ByteView view = blob(column);
        if (view.size() != N) return std::nullopt;
        std::array<Byte, N> copy;
        std::memcpy(copy.data(), view.data(), N);
        return copy;
    }
    [[nodiscard]] int columnCount() const;

    /// Resets the statement when it goes out of scope: for reading one row and leaving.
    class Scope {
    public:
        explicit Scope(Statement& statement)
            : m_statement(statement) {}
        ~Scope() { m_statement.reset(); }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        Statement& m_statement;
    };

private:
    explicit Statement(sqlite3_stmt* statement)
        : m_statement(statement) {}
    Statement& bindInt64(int parameter, std::int64_t value);
    void startRun();
    void note(int resultCode);
    sqlite3_stmt* m_statement = nullptr;
    bool m_running = false;
    int m_bindResult = 0;
};

/// Binds all arguments in order from parameter 1. They must outlive the run.
template <class... Args>
Statement& bindAll(Statement& statement, const Args&... args) {
    int parameter = 0;
    (statement.bind(++parameter, args), ...);
    return statement;
}
/// Binds, runs a statement without rows to its end, resets.
template <class... Args>
Status run(Statement& statement, const Args&... args) {
    return bindAll(statement, args...).run();
}
/// Binds and gives the first column of the first row, or nothing if there is no row or it is NULL.
template <class... Args>
Result<std::optional<std::int64_t>> queryInt64(Statement& statement, const Args&... args) {
    bindAll(statement, args...);
    const Statement::Scope scope(statement);
    TRY(const bool row, statement.step());
    if (!row || statement.isNull(0)) return std::optional<std::int64_t>();
    return std::optional<std::int64_t>(statement.int64(0));
}
/// Steps through all rows of an already bound statement; `onRow(statement)` returns a Status, and its error
/// ends the walk.
template <class OnRow>
Status forEachRow(Statement& statement, OnRow&& onRow) {
    const Statement::Scope scope(statement);
    for (;;) {
        TRY(const bool row, statement.step());
        if (!row) return ok();
        TRY(onRow(statement));
    }
}

} // namespace cambist::sql
