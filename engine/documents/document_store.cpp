#include "engine/documents/document_store.h"

#include "engine/crypto/digest.h"
#include "engine/sql/statement.h"

#include <array>

namespace cambist::documents {

namespace {

/// Rows of one reading statement: a snapshot of some 50 ms where each is opened.
constexpr std::int64_t walkRows = 2000;

/// Steps through the rows of a document in pages. The statement binds document, first position and limit, and
/// has the position in its first column.
template <class OnRow>
Status walk(sql::Statement& select, DocumentNumber document, std::int64_t next, const OnRow& onRow) {
    for (;;) {
        sql::bindAll(select, document, next, walkRows);
        std::int64_t rows = 0;
        TRY(sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
            ++rows;
            next = row.int64(0) + 1;
            return onRow(row);
        }));
        if (rows < walkRows) return ok();
    }
}

} // namespace

chain::Hash SealedRow::leaf() const {
    const Byte prefix = 0x00;
    return crypto::sha256Joined({ByteView(&prefix, 1), clear, commitment});
}

std::string_view errorCode(DocumentError code) {
    static constexpr std::array<std::string_view, 7> names{
        "document.missing",       "document.row-missing", "document.subject-erased", "document.seal-broken",
        "document.field-changed", "document.row-changed", "document.root-differs"};
    return names[static_cast<std::size_t>(code)];
}

struct DocumentStore::Statements {
    sql::Statement addRow, row, wrappedKey, addKey;
    bool ready = false;

    Status prepare(sql::Database& database) {
        if (ready) return ok();
        TRY(addRow, sql::Statement::prepare(database, "INSERT INTO document_row VALUES(?,?,?,?,?,?,?)"));
        TRY(row, sql::Statement::prepare(
                     database, "SELECT clear, commitment, subject, sealed, field_tags FROM document_row"
                               " WHERE document=? AND position=?"));
        TRY(wrappedKey, sql::Statement::prepare(database, "SELECT wrapped FROM subject_key WHERE subject=?"));
        TRY(addKey, sql::Statement::prepare(database, "INSERT INTO subject_key VALUES(?,?,?)"));
        ready = true;
        return ok();
    }
};

DocumentStore::DocumentStore(sql::Database& database)
    : m_database(&database)
    , m_statements(std::make_unique<Statements>()) {}
DocumentStore::~DocumentStore() = default;
DocumentStore::DocumentStore(DocumentStore&&) noexcept = default;
DocumentStore& DocumentStore::operator=(DocumentStore&&) noexcept = default;

Result<DocumentNumber> DocumentStore::begin() {
    TRY(auto insert,
        sql::Statement::prepare(*m_database, "INSERT INTO document(root, row_count) VALUES(NULL, 0)"));
    TRY(insert.run());
    return m_database->lastInsertRowid();
}

Status DocumentStore::addRow(DocumentNumber document, std::uint64_t position, const SealedRow& r) {
    TRY(m_statements->prepare(*m_database));
    return sql::run(m_statements->addRow, document, static_cast<std::int64_t>(position), ByteView(r.clear),
                    ByteView(r.commitment), ByteView(r.subject), ByteView(r.sealed), ByteView(r.fieldTags));
}

Status DocumentStore::finish(DocumentNumber document, const chain::Hash& root, std::uint64_t rows) {
    TRY(const auto same, find(root));
    if (same) {
        TRY(auto dropRows, sql::Statement::prepare(*m_database, "DELETE FROM document_row WHERE document=?"));
        TRY(sql::run(dropRows, document));
        TRY(auto drop, sql::Statement::prepare(*m_database, "DELETE FROM document WHERE number=?"));
        return sql::run(drop, document);
    }
    TRY(auto update,
        sql::Statement::prepare(*m_database, "UPDATE document SET root=?, row_count=? WHERE number=?"));
    return sql::run(update, ByteView(root), static_cast<std::int64_t>(rows), document);
}

Status DocumentStore::dropUnfinished() {
    TRY(auto rows, sql::Statement::prepare(*m_database, "DELETE FROM document_row WHERE document IN"
                                                        " (SELECT number FROM document WHERE root IS NULL)"));
    TRY(rows.run());
    TRY(auto documents, sql::Statement::prepare(*m_database, "DELETE FROM document WHERE root IS NULL"));
    return documents.run();
}

Result<bool> DocumentStore::dropSomeUnfinished(std::size_t most) {
    TRY(auto unfinished,
        sql::Statement::prepare(*m_database, "SELECT number FROM document WHERE root IS NULL LIMIT 1"));
    TRY(auto rows, sql::Statement::prepare(
                       *m_database, "DELETE FROM document_row WHERE document=?1 AND position IN"
                                    " (SELECT position FROM document_row WHERE document=?1 LIMIT ?2)"));
    TRY(auto drop, sql::Statement::prepare(*m_database, "DELETE FROM document WHERE number=?"));
    auto left = static_cast<std::int64_t>(most);
    for (;;) {
        TRY(const auto document, sql::queryInt64(unfinished));
        if (!document) return true;
        TRY(sql::run(rows, *document, left));
        left -= m_database->changes();
        if (left <= 0) return false;
        TRY(sql::run(drop, *document));
    }
}

Result<std::optional<DocumentInfo>> DocumentStore::find(const chain::Hash& root) {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT number, row_count FROM document WHERE root=?"));
    select.bind(1, ByteView(root));
    TRY(const bool found, select.step());
    if (!found) return std::optional<DocumentInfo>();
    return std::optional<DocumentInfo>({select.int64(0), static_cast<std::uint64_t>(select.int64(1))});
}

Status DocumentStore::forEachRow(DocumentNumber document, std::uint64_t first, const OnRow& onRow) {
    TRY(auto select, sql::Statement::prepare(
                         *m_database, "SELECT position, clear, commitment, subject, sealed, field_tags"
                                      " FROM document_row WHERE document=? AND position>=? ORDER BY position"
                                      " LIMIT ?"));
    SealedRow row;
    return walk(select, document, static_cast<std::int64_t>(first), [&](const sql::Statement& s) -> Status {
        const auto assign = [&](Bytes& to, int column) {
            const auto view = s.blob(column);
            to.assign(view.begin(), view.end());
        };
        assign(row.clear, 1);
        row.commitment = s.bytes<32>(2).value_or(Bytes32{});
        row.subject = s.bytes<16>(3).value_or(SubjectId{});
        assign(row.sealed, 4);
        assign(row.fieldTags, 5);
        return onRow(static_cast<std::uint64_t>(s.int64(0)), row);
    });
}

Status DocumentStore::forEachClearRow(DocumentNumber document, const OnClearRow& onRow) {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT position, clear, commitment FROM document_row"
                                             " WHERE document=? AND position>=? ORDER BY position LIMIT ?"));
    return walk(select, document, 0, [&](const sql::Statement& s) -> Status {
        const Byte prefix = 0x00;
        const auto leaf = crypto::sha256Joined({ByteView(&prefix, 1), s.blob(1), s.blob(2)});
        return onRow(static_cast<std::uint64_t>(s.int64(0)), s.blob(1), leaf);
    });
}

Result<SealedRow> DocumentStore::row(DocumentNumber document, std::uint64_t position) {
    TRY(m_statements->prepare(*m_database));
    auto& select = m_statements->row;
    select.bind(1, document).bind(2, static_cast<std::int64_t>(position));
    const sql::Statement::Scope scope(select);
    TRY(const bool found, select.step());
    if (!found) return Error(DocumentError::RowMissing, {}, {std::to_string(position + 1)});
    const auto bytes = [&](int column) {
        const auto view = select.blob(column);
        return Bytes(view.begin(), view.end());
    };
    return SealedRow{bytes(0), select.bytes<32>(1).value_or(Bytes32{}),
                     select.bytes<16>(2).value_or(SubjectId{}), bytes(3), bytes(4)};
}

Result<std::optional<Bytes>> DocumentStore::wrappedKey(const SubjectId& subject) {
    TRY(m_statements->prepare(*m_database));
    auto& select = m_statements->wrappedKey;
    select.bind(1, ByteView(subject));
    const sql::Statement::Scope scope(select);
    TRY(const bool found, select.step());
    if (!found) return std::optional<Bytes>();
    const auto view = select.blob(0);
    return std::optional<Bytes>(Bytes(view.begin(), view.end()));
}

Status DocumentStore::addWrappedKey(const SubjectId& subject, std::int64_t teamVersion, ByteView wrapped) {
    TRY(m_statements->prepare(*m_database));
    return sql::run(m_statements->addKey, ByteView(subject), teamVersion, wrapped);
}

} // namespace cambist::documents
