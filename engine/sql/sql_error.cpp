#include "engine/sql/sql_error.h"

#include <array>

namespace cambist::sql {

std::string_view errorCode(SqlError code) {
    static constexpr std::array<std::string_view, 14> names = {
        "sql.not-encrypted",
        "sql.wrong-key",
        "sql.corrupt",
        "sql.newer-schema",
        "sql.changed-migration",
        "sql.outdated-schema",
        "sql.bad-migrations",
        "sql.busy",
        "sql.full",
        "sql.read-only",
        "sql.io-error",
        "sql.constraint",
        "sql.interrupted",
        "sql.statement",
    };
    return names[static_cast<std::size_t>(code)];
}

} // namespace cambist::sql
