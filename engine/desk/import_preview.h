// What a file of payments is and what its first rows say, before anything is imported. Reads the file at most
// twice from end to end and keeps nothing.
#pragma once

#include "engine/desk/draft_import.h"
#include "engine/desk/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace cambist::desk {

inline constexpr std::size_t previewRows = 20;

struct ImportPreview {
    std::uint64_t bytes = 0;
    Bytes32 fileHash{};
    std::string format;    ///< "csv", "pain.001.001.09", …
    std::string encoding;  ///< that was used
    bool guessed = false;  ///< nothing in the file says that this is its encoding
    std::string delimiter; ///< delimited files: one character
    /// Delimited files: the headings as written, and the field that each column feeds, nothing for those that
    /// are left out. Empty when no row of headings can be seen, and for XML.
    std::vector<std::string> headings;
    std::vector<std::optional<payments::Field>> columns;
    std::vector<std::optional<payments::Field>> byHeadings; ///< without the saved mapping
    std::string missing; ///< names of the fields without which no row can be read; empty: none
    std::string mapping; ///< the saved mapping that fits the headings; empty: none
    std::vector<std::string> savedMappings;
    /// Cells of the first rows; for XML the fields of `xmlFields`.
    std::vector<std::vector<std::string>> rows;
    /// A draft or payout that the same bytes were imported as.
    std::optional<payments::Draft> earlier;
};

/// The columns of `rows` when the file has none of its own.
inline constexpr payments::Field xmlFields[] = {
    payments::Field::EndToEndId,    payments::Field::CreditorName,  payments::Field::CreditorAccount,
    payments::Field::CreditorAgent, payments::Field::Amount,        payments::Field::Currency,
    payments::Field::ExecutionDate, payments::Field::DebtorAccount, payments::Field::Remittance};

/// `encoding` empty: found by itself. Errors: FileError (the file cannot be read at all), NotReadable,
/// SqlError.
Result<ImportPreview> previewImport(Workspace& workspace, base::FileReader& file, const std::string& name,
                                    const std::string& encoding);

} // namespace cambist::desk
