#include "engine/payments/draft_store.h"

#include "engine/payments/duplicates.h"
#include "engine/sql/statement.h"

#include <array>

namespace cambist::payments {
namespace {

constexpr std::size_t pageRows = 1000;
/// Rows of one reading statement where nothing is copied: a snapshot of some 20 ms.
constexpr std::size_t walkRows = 20000;

enum Query : std::size_t {
    InsertDraft,
    UpdateDraft,
    AddRow,
    PutRow,
    SelectRow,
    SelectPage,
    SelectStatePage,
    DeleteRows,
    MoveRow,
    InsertFinding,
    DeleteFindings,
    SelectFindings,
    SelectFindingPage,
    MoveFindings,
    InsertKey,
    DeleteKey,
    SelectKey,
    AnyKey,
    SelectTotals,
    SelectNumber,
    SelectBriefs,
    SelectFields,
    SelectPositions,
    DeleteFindingsOf,
    QueryCount
};

#define DRAFT_COLUMNS                                                                                        \
    "number, id, kind, status, parent, title, source, file_hash, format, created, creator, debit_account, "  \
    "value_date,"                                                                                            \
    " business_date, ready, to_fix, to_decide, dropped, declared_count, declared_sum, note"
#define ROW_COLUMNS                                                                                          \
    "id, row_key, line, state, amount, currency, value_date, debit_account, fingerprint, fields, original, " \
    "reason,"                                                                                                \
    " person, decided"
#define FINDING_COLUMNS "row, number, code, severity, field, value, arguments, settled"

constexpr std::array<std::string_view, QueryCount> queries{
    "INSERT INTO draft(" DRAFT_COLUMNS ") VALUES(NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    "UPDATE draft SET id=?, kind=?, status=?, parent=?, title=?, source=?, file_hash=?, format=?, created=?, "
    "creator=?,"
    " debit_account=?, value_date=?, business_date=?, ready=?, to_fix=?, to_decide=?, dropped=?, "
    "declared_count=?,"
    " declared_sum=?, note=? WHERE number=?",
    // OR FAIL: otherwise SQLite puts a copy of every page that it changes aside, encrypted.
    "INSERT OR FAIL INTO draft_row(" ROW_COLUMNS ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    "INSERT OR REPLACE INTO draft_row(" ROW_COLUMNS ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    "SELECT " ROW_COLUMNS " FROM draft_row WHERE id=?",
    "SELECT " ROW_COLUMNS " FROM draft_row WHERE id>? AND id<=? ORDER BY id LIMIT ?",
    "SELECT " ROW_COLUMNS " FROM draft_row WHERE id>? AND id<=? AND state=? ORDER BY id LIMIT ?",
    "DELETE FROM draft_row WHERE id>=? AND id<=?", "UPDATE draft_row SET id=? WHERE id=?",
    "INSERT INTO draft_finding(" FINDING_COLUMNS ") VALUES(?,?,?,?,?,?,?,?)",
    "DELETE FROM draft_finding WHERE row=?",
    "SELECT " FINDING_COLUMNS " FROM draft_finding WHERE row=? ORDER BY number",
    "SELECT " FINDING_COLUMNS " FROM draft_finding WHERE (row, number)>(?,?) AND row<=?"
    " ORDER BY row, number LIMIT ?",
    "UPDATE draft_finding SET row=? WHERE row=?", "INSERT OR IGNORE INTO draft_key(hash, row) VALUES(?,?)",
    "DELETE FROM draft_key WHERE hash=? AND row=?",
    "SELECT k.row FROM draft_key k JOIN draft_row r ON r.id=k.row JOIN draft d ON d.number=(k.row>>32)"
    " WHERE k.hash=? AND r.state<>3 AND d.status<>0 ORDER BY k.row",
    "SELECT 1 FROM draft_key LIMIT 1",
    // Halves, so that no sum leaves 64 bits.
    "SELECT currency, count(*), sum(amount>>32), sum(amount&4294967295) FROM draft_row WHERE id>=? AND id<? "
    "AND state=?"
    " GROUP BY currency",
    "SELECT " DRAFT_COLUMNS " FROM draft WHERE number=? AND status<>0",
    "SELECT id, state, currency, amount, value_date, debit_account FROM draft_row INDEXED BY draft_row_brief"
    " WHERE id>? AND id<=? ORDER BY id LIMIT ?",
    "SELECT id, state, fields FROM draft_row WHERE id>? AND id<=? ORDER BY id LIMIT ?",
    "SELECT id FROM draft_row WHERE id>=? AND id<? ORDER BY id LIMIT ?",
    "DELETE FROM draft_finding WHERE row>=? AND row<=?"};

std::int64_t rowId(const DraftPlace& place) {
    return place.draft << 32 | place.position;
}
DraftPlace placeOf(std::int64_t id) {
    return {id >> 32, static_cast<DraftPosition>(id & 0xFFFFFFFF)};
}
std::int64_t asSigned(std::uint64_t value) {
    return static_cast<std::int64_t>(value);
}
std::uint64_t asUnsigned(std::int64_t value) {
    return static_cast<std::uint64_t>(value);
}

/// Texts with their lengths in front: any text may stand in an argument.
std::string joinTexts(const std::vector<std::string>& texts) {
    std::string joined;
    for (const auto& text : texts) joined += std::to_string(text.size()) + ':' + text;
    return joined;
}
std::vector<std::string> splitTexts(std::string_view joined) {
    std::vector<std::string> texts;
    while (!joined.empty()) {
        std::size_t length = 0;
        while (!joined.empty() && joined.front() != ':') {
            length = length * 10 + static_cast<std::size_t>(joined.front() - '0');
            joined.remove_prefix(1);
        }
        if (joined.empty() || joined.size() - 1 < length) break;
        texts.emplace_back(joined.substr(1, length));
        joined.remove_prefix(1 + length);
    }
    return texts;
}

template <std::size_t N>
std::array<Byte, N> bytesAt(const sql::Statement& row, int column) {
    return row.bytes<N>(column).value_or(std::array<Byte, N>{});
}
std::optional<Date> dateAt(const sql::Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(Date(row.int32(column)));
}
std::optional<std::int32_t> daysOf(const std::optional<Date>& date) {
    return date ? std::optional(date->days()) : std::nullopt;
}

Draft readDraft(const sql::Statement& row) {
    Draft d;
    d.number = row.int64(0);
    d.id = {bytesAt<16>(row, 1)};
    d.kind = static_cast<DraftKind>(row.int64(2));
    d.status = static_cast<DraftStatus>(row.int64(3));
    d.parent = {bytesAt<16>(row, 4)};
    d.title = row.text(5);
    d.source = row.text(6);
    d.fileHash = bytesAt<32>(row, 7);
    d.format = row.text(8);
    d.created = {row.int64(9)};
    d.creator = {bytesAt<16>(row, 10)};
    d.debitAccount = static_cast<ledger::AccountNumber>(row.int64(11));
    d.valueDate = dateAt(row, 12);
    d.businessDate = Date(row.int32(13));
    d.counts = {asUnsigned(row.int64(14)), asUnsigned(row.int64(15)), asUnsigned(row.int64(16)),
                asUnsigned(row.int64(17))};
    if (!row.isNull(18)) d.declaredCount = asUnsigned(row.int64(18));
    d.declaredSum = row.text(19);
    d.note = row.text(20);
    return d;
}

Result<DraftRow> readRow(const sql::Statement& from) {
    DraftRow row;
    row.position = placeOf(from.int64(0)).position;
    row.key = asUnsigned(from.int64(1));
    row.state = static_cast<RowState>(from.int64(3));
    row.amount = asUnsigned(from.int64(4));
    TRY(row.currency, Currency::fromNumeric(static_cast<std::uint16_t>(from.int64(5))));
    row.valueDate = dateAt(from, 6);
    row.debitAccount = static_cast<ledger::AccountNumber>(from.int64(7));
    row.fingerprint = bytesAt<16>(from, 8);
    const auto decode = [&](int column) {
        auto fields = decodeFields(from.blob(column));
        if (fields) {
            fields->row = row.position + 1;
            fields->line = static_cast<std::uint32_t>(from.int64(2));
        }
        return fields;
    };
    auto fields = decode(9);
    if (!fields) return Error(sql::SqlError::Corrupt, "draft_row", {std::to_string(from.int64(0))});
    row.fields = *std::move(fields);
    if (!from.isNull(10)) row.original = decode(10);
    row.reason = from.text(11);
    row.person = {bytesAt<16>(from, 12)};
    row.decided = {from.int64(13)};
    return row;
}

/// Values of a draft behind its number, in the order of the columns.
void bindDraft(sql::Statement& statement, const Draft& d) {
    const auto& c = d.counts;
    std::optional<std::int64_t> declared;
    if (d.declaredCount) declared = asSigned(*d.declaredCount);
    sql::bindAll(statement, d.id.view(), d.kind, d.status, d.parent.view(), d.title, d.source,
                 ByteView(d.fileHash), d.format, d.created.nanoseconds, d.creator.view(), d.debitAccount,
                 daysOf(d.valueDate), d.businessDate.days(), asSigned(c.ready), asSigned(c.toFix),
                 asSigned(c.toDecide), asSigned(c.dropped), declared, d.declaredSum, d.note);
}

Result<std::optional<Draft>> firstDraft(sql::Statement& select) {
    TRY(const bool found, select.step());
    if (!found) return std::optional<Draft>();
    return std::optional(readDraft(select));
}

} // namespace

struct DraftStore::Statements {
    std::array<sql::Statement, QueryCount> prepared;
    std::array<bool, QueryCount> ready{};

    Result<sql::Statement*> get(sql::Database& database, Query query) {
        if (!ready[query]) {
            TRY(prepared[query], sql::Statement::prepare(database, queries[query]));
            ready[query] = true;
        }
        return &prepared[query];
    }
};

DraftStore::DraftStore(sql::Database& database)
    : m_database(&database)
    , m_statements(std::make_unique<Statements>()) {}
DraftStore::~DraftStore() = default;
DraftStore::DraftStore(DraftStore&&) noexcept = default;
DraftStore& DraftStore::operator=(DraftStore&&) noexcept = default;

Result<DraftNumber> DraftStore::add(const Draft& draft) {
    TRY(auto* insert, m_statements->get(*m_database, InsertDraft));
    bindDraft(*insert, draft);
    TRY(insert->run());
    return m_database->lastInsertRowid();
}

Status DraftStore::update(const Draft& draft) {
    TRY(auto* update, m_statements->get(*m_database, UpdateDraft));
    bindDraft(*update, draft);
    update->bind(21, draft.number);
    return update->run();
}

Result<std::optional<Draft>> DraftStore::find(const PayoutId& id) {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT " DRAFT_COLUMNS " FROM draft WHERE id=? AND status<>0"));
    select.bind(1, id.view());
    return firstDraft(select);
}

Result<std::optional<Draft>> DraftStore::findByFile(const Bytes32& fileHash) {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT " DRAFT_COLUMNS " FROM draft WHERE file_hash=?"
                                             " AND status<>0 ORDER BY number LIMIT 1"));
    select.bind(1, ByteView(fileHash));
    return firstDraft(select);
}

Result<std::vector<Draft>> DraftStore::list() {
    TRY(auto select,
        sql::Statement::prepare(*m_database,
                                "SELECT " DRAFT_COLUMNS " FROM draft WHERE status<>0 ORDER BY number DESC"));
    std::vector<Draft> drafts;
    TRY(sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        drafts.push_back(readDraft(row));
        return ok();
    }));
    return drafts;
}

Result<std::optional<Draft>> DraftStore::findNumber(DraftNumber draft) {
    TRY(auto* select, m_statements->get(*m_database, SelectNumber));
    select->bind(1, draft);
    const sql::Statement::Scope scope(*select);
    return firstDraft(*select);
}

Result<std::vector<DraftNumber>> DraftStore::unfinished() {
    TRY(auto select, sql::Statement::prepare(*m_database, "SELECT number FROM draft WHERE status=0"));
    std::vector<DraftNumber> numbers;
    TRY(sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        numbers.push_back(row.int64(0));
        return ok();
    }));
    return numbers;
}

Result<bool> DraftStore::removeSome(DraftNumber draft, std::size_t most, Keys keys) {
    TRY(auto* remove, m_statements->get(*m_database, DeleteRows));
    TRY(auto* findings, m_statements->get(*m_database, DeleteFindingsOf));
    std::size_t removed = 0;
    while (removed < most) {
        TRY(const auto positions, firstRows(draft, keys));
        if (!positions.empty()) {
            const auto first = rowId({draft, 0}), last = rowId({draft, positions.back()});
            TRY(sql::run(*findings, first, last));
            TRY(sql::run(*remove, first, last));
        }
        removed += positions.size();
        if (positions.size() == pageRows) continue;
        TRY(setFindings({draft, filePosition}, {}));
        TRY(auto drop, sql::Statement::prepare(*m_database, "DELETE FROM draft WHERE number=?"));
        TRY(sql::run(drop, draft));
        return true;
    }
    return false;
}

/// The first page of a draft's rows; their keys are removed, if they have any.
Result<std::vector<DraftPosition>> DraftStore::firstRows(DraftNumber draft, Keys keys) {
    std::vector<DraftPosition> positions;
    if (keys == Keys::None) {
        TRY(auto* select, m_statements->get(*m_database, SelectPositions));
        sql::bindAll(*select, rowId({draft, 0}), rowId({draft, filePosition}),
                     static_cast<std::int64_t>(pageRows));
        TRY(sql::forEachRow(*select, [&](const sql::Statement& row) -> Status {
            positions.push_back(placeOf(row.int64(0)).position);
            return ok();
        }));
        return positions;
    }
    TRY(const auto rows, page(draft, std::nullopt, rowId({draft, 0}) - 1));
    for (const auto& row : rows) {
        const auto of = duplicateKeys(row);
        if (of.endToEnd) TRY(removeKey(*of.endToEnd, {draft, row.position}));
        if (of.payment) TRY(removeKey(*of.payment, {draft, row.position}));
        positions.push_back(row.position);
    }
    return positions;
}

Status DraftStore::addRow(DraftNumber draft, const DraftRow& row) {
    TRY(auto* add, m_statements->get(*m_database, AddRow));
    return writeRow(*add, draft, row);
}

Status DraftStore::putRow(DraftNumber draft, const DraftRow& row) {
    TRY(auto* put, m_statements->get(*m_database, PutRow));
    return writeRow(*put, draft, row);
}

Status DraftStore::writeRow(sql::Statement& to, DraftNumber draft, const DraftRow& row) {
    const Bytes fields = encodeFields(row.fields);
    std::optional<Bytes> original;
    if (row.original) original = encodeFields(*row.original);
    to.bind(1, rowId({draft, row.position}))
        .bind(2, asSigned(row.key))
        .bind(3, row.fields.line)
        .bind(4, row.state)
        .bind(5, asSigned(row.amount))
        .bind(6, row.currency.numeric())
        .bind(7, daysOf(row.valueDate))
        .bind(8, row.debitAccount)
        .bind(9, ByteView(row.fingerprint))
        .bind(10, ByteView(fields));
    if (original)
        to.bind(11, ByteView(*original));
    else
        to.bind(11, std::nullopt);
    if (row.person.empty()) {
        to.bind(12, std::nullopt).bind(13, std::nullopt).bind(14, std::nullopt);
    } else {
        to.bind(12, std::string_view(row.reason))
            .bind(13, row.person.view())
            .bind(14, row.decided.nanoseconds);
    }
    return to.run();
}

Result<std::optional<DraftRow>> DraftStore::row(DraftNumber draft, DraftPosition position) {
    TRY(auto* select, m_statements->get(*m_database, SelectRow));
    select->bind(1, rowId({draft, position}));
    const sql::Statement::Scope scope(*select);
    TRY(const bool found, select->step());
    if (!found) return std::optional<DraftRow>();
    TRY(auto row, readRow(*select));
    return std::optional<DraftRow>(std::move(row));
}

Result<std::optional<DraftRow>> DraftStore::rowWithRowKey(DraftNumber draft, std::uint64_t key) {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT " ROW_COLUMNS
                                             " FROM draft_row WHERE id>=? AND id<? AND row_key=? LIMIT 1"));
    sql::bindAll(select, rowId({draft, 0}), rowId({draft, filePosition}), asSigned(key));
    TRY(const bool found, select.step());
    if (!found) return std::optional<DraftRow>();
    TRY(auto row, readRow(select));
    return std::optional<DraftRow>(std::move(row));
}

Result<std::vector<std::pair<DraftPosition, RowState>>> DraftStore::waitingRows(DraftNumber draft,
                                                                                std::size_t most) {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT id, state FROM draft_row WHERE id>=? AND id<?"
                                             " AND state IN (1, 2) ORDER BY id LIMIT ?"));
    sql::bindAll(select, rowId({draft, 0}), rowId({draft, filePosition}), static_cast<std::int64_t>(most));
    std::vector<std::pair<DraftPosition, RowState>> rows;
    TRY(sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        rows.emplace_back(placeOf(row.int64(0)).position, static_cast<RowState>(row.int64(1)));
        return ok();
    }));
    return rows;
}

Result<std::vector<DraftRow>> DraftStore::page(DraftNumber draft, std::optional<RowState> state,
                                               std::int64_t after) {
    TRY(auto* select, m_statements->get(*m_database, state ? SelectStatePage : SelectPage));
    select->bind(1, after).bind(2, rowId({draft, filePosition}));
    int parameter = 3;
    if (state) select->bind(parameter++, *state);
    select->bind(parameter, static_cast<std::int64_t>(pageRows));
    std::vector<DraftRow> rows;
    rows.reserve(pageRows);
    TRY(sql::forEachRow(*select, [&](const sql::Statement& from) -> Status {
        TRY(auto row, readRow(from));
        rows.push_back(std::move(row));
        return ok();
    }));
    return rows;
}

Status DraftStore::forEachRow(DraftNumber draft, std::optional<RowState> state, const OnRow& onRow) {
    std::int64_t after = rowId({draft, 0}) - 1;
    for (;;) {
        TRY(const auto rows, page(draft, state, after));
        for (const auto& row : rows) TRY(onRow(row));
        if (rows.size() < pageRows) return ok();
        after = rowId({draft, rows.back().position});
    }
}

Status DraftStore::walk(std::size_t query, DraftNumber draft,
                        const std::function<Status(DraftPosition, const sql::Statement&)>& onRow) {
    TRY(auto* select, m_statements->get(*m_database, static_cast<Query>(query)));
    std::int64_t after = rowId({draft, 0}) - 1;
    for (;;) {
        sql::bindAll(*select, after, rowId({draft, filePosition}), static_cast<std::int64_t>(walkRows));
        std::size_t rows = 0;
        TRY(sql::forEachRow(*select, [&](const sql::Statement& row) -> Status {
            ++rows;
            after = row.int64(0);
            return onRow(placeOf(after).position, row);
        }));
        if (rows < walkRows) return ok();
    }
}

Status DraftStore::forEachBrief(DraftNumber draft, const OnBrief& onBrief) {
    return walk(SelectBriefs, draft, [&](DraftPosition position, const sql::Statement& row) -> Status {
        TRY(const auto currency, Currency::fromNumeric(static_cast<std::uint16_t>(row.int64(2))));
        return onBrief({position, static_cast<RowState>(row.int64(1)), currency, asUnsigned(row.int64(3)),
                        dateAt(row, 4), static_cast<ledger::AccountNumber>(row.int64(5))});
    });
}

Status DraftStore::forEachFields(DraftNumber draft, const OnFields& onFields) {
    return walk(SelectFields, draft, [&](DraftPosition position, const sql::Statement& row) {
        return onFields(position, static_cast<RowState>(row.int64(1)), row.blob(2));
    });
}

Status DraftStore::moveRow(const DraftPlace& from, DraftNumber to) {
    TRY(const auto moved, row(from.draft, from.position));
    if (!moved) return ok();
    const DraftPlace there{to, from.position};
    const auto keys = duplicateKeys(*moved);
    for (const auto& key : {keys.endToEnd, keys.payment}) {
        if (!key) continue;
        TRY(removeKey(*key, from));
        TRY(addKey(*key, there));
    }
    TRY(auto* findings, m_statements->get(*m_database, MoveFindings));
    TRY(sql::run(*findings, rowId(there), rowId(from)));
    TRY(auto* move, m_statements->get(*m_database, MoveRow));
    return sql::run(*move, rowId(there), rowId(from));
}

Status DraftStore::setFindings(const DraftPlace& place, const std::vector<DraftFinding>& findings) {
    TRY(auto* remove, m_statements->get(*m_database, DeleteFindings));
    TRY(sql::run(*remove, rowId(place)));
    return addFindings(place, findings);
}

Status DraftStore::addFindings(const DraftPlace& place, const std::vector<DraftFinding>& findings) {
    TRY(auto* insert, m_statements->get(*m_database, InsertFinding));
    std::int64_t number = 0;
    for (const auto& [finding, settled] : findings) {
        std::optional<std::int64_t> field;
        if (finding.field) field = static_cast<std::int64_t>(*finding.field);
        const std::string arguments = joinTexts(finding.arguments);
        TRY(sql::run(*insert, rowId(place), number++, finding.code, finding.severity, field, finding.value,
                     arguments, settled));
    }
    return ok();
}

DraftFinding DraftStore::readFinding(const sql::Statement& row) {
    DraftFinding result;
    Finding& finding = result.finding;
    const auto position = placeOf(row.int64(0)).position;
    finding.row = position == filePosition ? 0 : position + 1;
    finding.code = *m_codes.emplace(row.text(2)).first;
    finding.severity = static_cast<Severity>(row.int64(3));
    if (!row.isNull(4) && row.int64(4) >= 0 && asUnsigned(row.int64(4)) < fieldCount)
        finding.field = static_cast<Field>(row.int64(4));
    finding.value = row.text(5);
    finding.arguments = splitTexts(row.text(6));
    result.settled = static_cast<Settled>(row.int64(7));
    return result;
}

Result<std::vector<DraftFinding>> DraftStore::findings(const DraftPlace& place) {
    TRY(auto* select, m_statements->get(*m_database, SelectFindings));
    select->bind(1, rowId(place));
    std::vector<DraftFinding> findings;
    TRY(sql::forEachRow(*select, [&](const sql::Statement& row) -> Status {
        findings.push_back(readFinding(row));
        return ok();
    }));
    return findings;
}

Status DraftStore::forEachFinding(DraftNumber draft, const OnFinding& onFinding) {
    std::int64_t row = rowId({draft, 0}) - 1;
    std::int64_t number = 0;
    for (;;) {
        TRY(auto* select, m_statements->get(*m_database, SelectFindingPage));
        sql::bindAll(*select, row, number, rowId({draft, filePosition}), static_cast<std::int64_t>(pageRows));
        std::vector<DraftFinding> findings;
        TRY(sql::forEachRow(*select, [&](const sql::Statement& from) -> Status {
            row = from.int64(0);
            number = from.int64(1);
            findings.push_back(readFinding(from));
            return ok();
        }));
        for (const auto& finding : findings) TRY(onFinding(finding));
        if (findings.size() < pageRows) return ok();
    }
}

Status DraftStore::addKey(std::uint64_t key, const DraftPlace& place) {
    TRY(auto* insert, m_statements->get(*m_database, InsertKey));
    return sql::run(*insert, asSigned(key), rowId(place));
}

Status DraftStore::removeKey(std::uint64_t key, const DraftPlace& place) {
    TRY(auto* remove, m_statements->get(*m_database, DeleteKey));
    return sql::run(*remove, asSigned(key), rowId(place));
}

Result<std::vector<DraftPlace>> DraftStore::rowsWithKey(std::uint64_t key) {
    TRY(auto* select, m_statements->get(*m_database, SelectKey));
    select->bind(1, asSigned(key));
    std::vector<DraftPlace> places;
    TRY(sql::forEachRow(*select, [&](const sql::Statement& row) -> Status {
        places.push_back(placeOf(row.int64(0)));
        return ok();
    }));
    return places;
}

Result<bool> DraftStore::hasKeys() {
    TRY(auto* select, m_statements->get(*m_database, AnyKey));
    const sql::Statement::Scope scope(*select);
    return select->step();
}

Result<std::map<Currency, DraftStore::Total>> DraftStore::totals(DraftNumber draft, RowState state) {
    TRY(auto* select, m_statements->get(*m_database, SelectTotals));
    sql::bindAll(*select, rowId({draft, 0}), rowId({draft, filePosition}), state);
    std::map<Currency, Total> totals;
    TRY(sql::forEachRow(*select, [&](const sql::Statement& row) -> Status {
        TRY(const auto currency, Currency::fromNumeric(static_cast<std::uint16_t>(row.int64(0))));
        totals[currency] = {asUnsigned(row.int64(1)), (base::Int128(row.int64(2)) << 32) + row.int64(3)};
        return ok();
    }));
    return totals;
}

} // namespace cambist::payments
