#include "engine/payments/mapping_store.h"

#include "engine/base/text.h"
#include "engine/crypto/digest.h"
#include "engine/sql/statement.h"

namespace cambist::payments {
namespace {

/// Headings hold no line ends: the reader makes blanks of them.
constexpr char separator = '\n';

std::string join(const std::vector<std::string>& texts) {
    std::string joined;
    for (const auto& text : texts) {
        for (const char c : text) joined += c == separator ? ' ' : c;
        joined += separator;
    }
    return joined;
}

std::vector<std::string> parts(std::string_view joined) {
    std::vector<std::string> texts;
    while (!joined.empty()) {
        const auto end = joined.find(separator);
        texts.emplace_back(joined.substr(0, end));
        if (end == std::string_view::npos) break;
        joined.remove_prefix(end + 1);
    }
    return texts;
}

Result<std::optional<SavedMapping>> first(sql::Statement& select) {
    TRY(const bool found, select.step());
    if (!found) return std::optional<SavedMapping>();
    SavedMapping mapping;
    mapping.name = select.text(0);
    mapping.header = select.bytes<32>(1).value_or(Bytes32{});
    mapping.headings = parts(select.text(2));
    for (const auto& name : parts(select.text(3))) mapping.columns.push_back(fieldFromName(name));
    mapping.created = {select.int64(4)};
    return std::optional(std::move(mapping));
}

} // namespace

Bytes32 headerFingerprint(const std::vector<std::string>& headings) {
    std::vector<std::string> folded;
    folded.reserve(headings.size());
    for (const auto& heading : headings) folded.push_back(base::foldForComparison(base::trim(heading)));
    return crypto::sha256(base::bytesOf(join(folded)));
}

Status MappingStore::save(const SavedMapping& mapping) {
    TRY(auto insert,
        sql::Statement::prepare(*m_database, "INSERT OR REPLACE INTO column_mapping(name, header, headings, "
                                             "columns, created) VALUES(?,?,?,?,?)"));
    std::vector<std::string> columns;
    for (const auto& field : mapping.columns) columns.emplace_back(field ? fieldName(*field) : "");
    const std::string headings = join(mapping.headings);
    const std::string fields = join(columns);
    return sql::run(insert, mapping.name, ByteView(mapping.header), headings, fields,
                    mapping.created.nanoseconds);
}

Result<std::optional<SavedMapping>> MappingStore::find(const std::string& name) {
    TRY(auto select,
        sql::Statement::prepare(
            *m_database, "SELECT name, header, headings, columns, created FROM column_mapping WHERE name=?"));
    select.bind(1, std::string_view(name));
    return first(select);
}

Result<std::optional<SavedMapping>> MappingStore::findByHeader(const Bytes32& header) {
    TRY(auto select, sql::Statement::prepare(
                         *m_database, "SELECT name, header, headings, columns, created"
                                      " FROM column_mapping WHERE header=? ORDER BY created DESC LIMIT 1"));
    select.bind(1, ByteView(header));
    return first(select);
}

Result<std::vector<std::string>> MappingStore::names() {
    TRY(auto select, sql::Statement::prepare(*m_database, "SELECT name FROM column_mapping ORDER BY name"));
    std::vector<std::string> names;
    TRY(sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        names.emplace_back(row.text(0));
        return ok();
    }));
    return names;
}

} // namespace cambist::payments
