// DuplicateFinder: which payments a row is the same as, in its own file and in everything else that is
// prepared or was submitted on this desk. Not thread-safe.
#pragma once

#include "engine/base/result.h"
#include "engine/payments/draft_store.h"
#include "engine/payments/duplicates.h"

#include <vector>

namespace cambist::desk {

class DuplicateFinder {
public:
    explicit DuplicateFinder(payments::DraftStore& store)
        : m_store(store) {}

    /// The next row of a file that is being imported: compares with the rows before it and with other drafts;
    /// the later of two rows has the finding. `source` names the file. Errors: SqlError.
    Status checkImported(const payments::DraftRow& row, const std::string& source,
                         std::vector<payments::Finding>& to);
    /// The keys of all rows that were given to checkImported, ascending.
    std::vector<std::pair<std::uint64_t, payments::DraftPosition>> takeKeys() { return m_keys.takeSorted(); }

    /// A row that stands in a draft already. Rows that have this finding themselves are not named: one of two
    /// is enough.
    Status checkChanged(const payments::Draft& draft, const payments::DraftRow& row,
                        std::vector<payments::Finding>& to);

private:
    struct Search;
    Result<bool> isCovered(const payments::DraftPlace& place, std::string_view code);
    Status addStored(const Search& search, std::vector<payments::Finding>& to);

    payments::DraftStore& m_store;
    payments::KeySet m_keys;
    std::optional<bool> m_anyStored; ///< asked once an import
};

} // namespace cambist::desk
