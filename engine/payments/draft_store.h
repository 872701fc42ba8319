// DraftStore: drafts, their rows and findings in local tables. Knows no rule. Not thread-safe. Errors of all:
// SqlError.
#pragma once

#include "engine/base/checked.h"
#include "engine/payments/draft.h"
#include "engine/sql/database.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cambist::sql {
class Statement;
}

namespace cambist::payments {

/// A row somewhere in the store.
struct DraftPlace {
    DraftNumber draft = 0;
    DraftPosition position = 0;
    bool operator==(const DraftPlace&) const = default;
};

/// Owns its statements. Codes of findings that it gives live as long as the store. Walks read in pages, so
/// that what is called may write.
class DraftStore {
public:
    explicit DraftStore(sql::Database& database);
    ~DraftStore();
    DraftStore(DraftStore&&) noexcept;
    DraftStore& operator=(DraftStore&&) noexcept;

    /// Gives the draft its number.
    Result<DraftNumber> add(const Draft& draft);
    /// Replaces all but number and id.
    Status update(const Draft& draft);
    /// Drafts that are whole; one that is being written is not found.
    Result<std::optional<Draft>> find(const PayoutId& id);
    Result<std::vector<Draft>> list();                                ///< newest first
    Result<std::optional<Draft>> findByFile(const Bytes32& fileHash); ///< the oldest
    Result<std::vector<DraftNumber>> unfinished();
    enum class Keys { Remove, None };
    /// Removes up to `most` rows with their findings and keys, if they have any; true: nothing is left, and
    /// the draft is gone, too.
    Result<bool> removeSome(DraftNumber draft, std::size_t most, Keys keys = Keys::Remove);

    /// A row whose position is free: what an import writes, twice as fast as putRow.
    Status addRow(DraftNumber draft, const DraftRow& row);
    /// Inserts or replaces.
    Status putRow(DraftNumber draft, const DraftRow& row);
    Result<std::optional<DraftRow>> row(DraftNumber draft, DraftPosition position);
    /// The row of a draft with this stable key.
    Result<std::optional<DraftRow>> rowWithRowKey(DraftNumber draft, std::uint64_t key);
    /// Up to `most` rows that are to be fixed or decided.
    Result<std::vector<std::pair<DraftPosition, RowState>>> waitingRows(DraftNumber draft, std::size_t most);
    using OnRow = std::function<Status(const DraftRow& row)>;
    /// By position; all states or one.
    Status forEachRow(DraftNumber draft, std::optional<RowState> state, const OnRow& onRow);
    /// What lists add up and order by.
    struct RowBrief {
        DraftPosition position = 0;
        RowState state = RowState::Ready;
        Currency currency;        ///< XXX: not known
        std::uint64_t amount = 0; ///< minor units; 0: not known
        std::optional<Date> valueDate;
        ledger::AccountNumber debitAccount = 0; ///< 0: not known
    };
    using OnBrief = std::function<Status(const RowBrief& row)>;
    /// By position. From an index, without reading rows; what is called does not write.
    Status forEachBrief(DraftNumber draft, const OnBrief& onBrief);
    /// The encoded fields (viewFields), valid during the call.
    using OnFields = std::function<Status(DraftPosition position, RowState state, ByteView fields)>;
    /// By position; what is called does not write.
    Status forEachFields(DraftNumber draft, const OnFields& onFields);
    /// With its findings and keys.
    Status moveRow(const DraftPlace& from, DraftNumber to);

    /// Replaces all findings of a row, or (filePosition) of the file.
    Status setFindings(const DraftPlace& place, const std::vector<DraftFinding>& findings);
    /// For a row that has none yet.
    Status addFindings(const DraftPlace& place, const std::vector<DraftFinding>& findings);
    Result<std::vector<DraftFinding>> findings(const DraftPlace& place);
    using OnFinding = std::function<Status(const DraftFinding& finding)>;
    /// By position, those about the file last.
    Status forEachFinding(DraftNumber draft, const OnFinding& onFinding);

    Status addKey(std::uint64_t key, const DraftPlace& place);
    Status removeKey(std::uint64_t key, const DraftPlace& place);
    /// Rows of whole drafts that are looked up by the key and not dropped.
    Result<std::vector<DraftPlace>> rowsWithKey(std::uint64_t key);
    Result<bool> hasKeys();

    struct Total {
        std::uint64_t count = 0;
        base::Int128 amount = 0; ///< minor units
    };
    Result<std::map<Currency, Total>> totals(DraftNumber draft, RowState state);
    Result<std::optional<Draft>> findNumber(DraftNumber draft);

private:
    struct Statements;
    Result<std::vector<DraftRow>> page(DraftNumber draft, std::optional<RowState> state, std::int64_t after);
    Result<std::vector<DraftPosition>> firstRows(DraftNumber draft, Keys keys);
    Status writeRow(sql::Statement& to, DraftNumber draft, const DraftRow& row);
    Status walk(std::size_t query, DraftNumber draft,
                const std::function<Status(DraftPosition, const sql::Statement&)>& onRow);
    DraftFinding readFinding(const sql::Statement& row);

    sql::Database* m_database;
    std::unique_ptr<Statements> m_statements;
    std::unordered_set<std::string> m_codes; ///< what Finding::code points to
};

} // namespace cambist::payments
