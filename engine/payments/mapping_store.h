// MappingStore: which column feeds which field, saved under a name per sender. Local. Not thread-safe.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/payments/types.h"
#include "engine/sql/database.h"

#include <optional>
#include <string>
#include <vector>

namespace cambist::payments {

struct SavedMapping {
    std::string name;
    Bytes32 header{};                  ///< fingerprint of the headings
    std::vector<std::string> headings; ///< as written; empty for a table without headings
    std::vector<std::optional<Field>> columns;
    Timestamp created;
};

/// SHA-256 over the headings in their order, without case and blanks at their ends.
Bytes32 headerFingerprint(const std::vector<std::string>& headings);

/// Errors of all: SqlError.
class MappingStore {
public:
    explicit MappingStore(sql::Database& database)
        : m_database(&database) {}
    /// Inserts, or replaces what has the name.
    Status save(const SavedMapping& mapping);
    Result<std::optional<SavedMapping>> find(const std::string& name);
    /// The newest with these headings.
    Result<std::optional<SavedMapping>> findByHeader(const Bytes32& header);
    Result<std::vector<std::string>> names();

private:
    sql::Database* m_database;
};

} // namespace cambist::payments
