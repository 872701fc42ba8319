// Which columns of a table feed which fields: from what a person says, from a saved mapping, or from the
// headings.
#pragma once

#include "engine/desk/draft_import.h"
#include "engine/payments/mapping_store.h"

#include <optional>
#include <string>
#include <vector>

namespace cambist::desk {

/// The row of headings of a delimited file, or nothing where there is none to be seen (XML, text). Leaves the
/// file at its start. Errors: NotReadable.
Result<std::optional<std::vector<std::string>>> readHeadings(base::FileReader& file, const std::string& name,
                                                             const std::string& encoding);

struct ChosenMapping {
    std::optional<formats::ColumnMapping> mapping; ///< nothing: the reader goes by the headings
    std::string used;                              ///< name of the saved mapping
    std::optional<payments::SavedMapping> save;    ///< to be saved when the import is kept
};
/// Errors: MappingUnknown, MappingColumn, UnknownField, HeaderChanged; SqlError, NotReadable.
Result<ChosenMapping> chooseMapping(base::FileReader& file, const std::string& name,
                                    const ImportOptions& options, payments::MappingStore& store,
                                    Timestamp now);

} // namespace cambist::desk
