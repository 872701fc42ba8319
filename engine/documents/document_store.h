// DocumentStore: rows of documents as they are kept: sealed, in order, under the root of their leaves. Knows
// no key.
#pragma once

#include "engine/base/result.h"
#include "engine/chain/merkle.h"
#include "engine/sql/database.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace cambist::documents {

using SubjectId = Bytes16;
using DocumentNumber = std::int64_t;

/// One row as stored. The leaf hashes `clear` and `commitment`; the machine reads `clear` alone.
struct SealedRow {
    Bytes clear;
    Bytes32 commitment{};
    SubjectId subject{};
    Bytes sealed;
    Bytes fieldTags;
    /// RFC 9162 leaf hash of clear ‖ commitment.
    [[nodiscard]] chain::Hash leaf() const;
};

struct DocumentInfo {
    DocumentNumber number = 0;
    std::uint64_t rows = 0;
};

/// Why a document cannot be used, in order of precedence. {0} is a 1-based row.
enum class DocumentError : std::uint16_t {
    Missing,       ///< no document with this root; object: the root
    RowMissing,    ///< {0} the row
    SubjectErased, ///< the row's subject has no key any more; {0} the row
    SealBroken,    ///< personal fields do not open: they were changed; {0} the row
    FieldChanged,  ///< {0} the row, {1} the field's number
    RowChanged,    ///< clear fields or commitment are not what was sealed; {0} the row
    RootDiffers,   ///< the rows, whole as each is, are not those of the root; object: the root
};
std::string_view errorCode(DocumentError code);

/// Owns its prepared statements. Not thread-safe. Errors of all: SqlError.
class DocumentStore {
public:
    explicit DocumentStore(sql::Database& database);
    ~DocumentStore();
    DocumentStore(DocumentStore&&) noexcept;
    DocumentStore& operator=(DocumentStore&&) noexcept;

    /// A document without a root yet; rows may be added over several transactions.
    Result<DocumentNumber> begin();
    Status addRow(DocumentNumber document, std::uint64_t position, const SealedRow& row);
    /// Gives it its root. The same root again keeps the first and drops this one.
    Status finish(DocumentNumber document, const chain::Hash& root, std::uint64_t rows);
    /// Removes documents that were begun and never finished.
    Status dropUnfinished();
    /// The same, up to `most` rows at a time; true: nothing is left.
    Result<bool> dropSomeUnfinished(std::size_t most);

    Result<std::optional<DocumentInfo>> find(const chain::Hash& root);
    using OnRow = std::function<Status(std::uint64_t position, const SealedRow& row)>;
    /// Rows in order from `first` (0-based). Read in pages, so that no snapshot is long: rows of a finished
    /// document do not change.
    Status forEachRow(DocumentNumber document, std::uint64_t first, const OnRow& onRow);
    /// Clear fields and leaf of every row in order: what the machine reads. In pages, too. Errors of `onRow`
    /// end the walk.
    using OnClearRow = std::function<Status(std::uint64_t position, ByteView clear, const chain::Hash& leaf)>;
    Status forEachClearRow(DocumentNumber document, const OnClearRow& onRow);
    Result<SealedRow> row(DocumentNumber document, std::uint64_t position);

    Result<std::optional<Bytes>> wrappedKey(const SubjectId& subject);
    Status addWrappedKey(const SubjectId& subject, std::int64_t teamVersion, ByteView wrapped);

private:
    struct Statements;
    sql::Database* m_database;
    std::unique_ptr<Statements> m_statements;
};

} // namespace cambist::documents
