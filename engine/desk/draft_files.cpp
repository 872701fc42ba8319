// Files into and out of drafts: the import, the export of rows, and corrected rows coming back.
#include "engine/base/text.h"
#include "engine/crypto/digest.h"
#include "engine/desk/draft_desk.h"
#include "engine/desk/import_mapping.h"
#include "engine/desk/import_sink.h"
#include "engine/desk/row_guess.h"
#include "engine/formats/csv_payments_row.h"
#include "engine/formats/csv_reader.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <unordered_map>

namespace cambist::desk {

using payments::Draft;
using payments::DraftError;
using payments::Field;
using payments::PayoutId;

namespace {

/// Imports of one workspace follow each other; one of a million rows takes about this long.
constexpr std::chrono::milliseconds importPatience{60000};
constexpr std::size_t removeRows = 5000;

/// Columns behind the fields of an exported row.
constexpr std::array<std::string_view, 4> extraColumns{"rowKey", "row", "state", "findings"};

Result<Bytes32> hashOf(base::FileReader& file, RowGuess& guess, const Progress& progress) {
    crypto::Sha256 hash;
    // Some 500 rows at a time.
    std::vector<Byte> piece(1u << 16);
    for (;;) {
        TRY(const auto length, file.read(piece));
        if (progress && !progress(0, guess.rows(), 0)) return Error(SystemError::Stopped);
        if (length == 0) break;
        hash.update(ByteView(piece).first(length));
        guess.add(base::textOf(ByteView(piece).first(length)));
    }
    TRY(file.rewind());
    return hash.finish();
}

/// "EUR=1234.50".
Result<std::vector<Money>> expectedTotals(const std::vector<std::string>& texts) {
    std::vector<Money> totals;
    for (const auto& text : texts) {
        const auto equals = text.find('=');
        if (equals == std::string::npos) return Error(DraftError::TotalsForm, text);
        const auto currency = Currency::find(text.substr(0, equals));
        if (!currency) return Error(DraftError::TotalsForm, text);
        const auto amount = Money::parse(std::string_view(text).substr(equals + 1), currency.value());
        if (!amount) return Error(DraftError::TotalsForm, text);
        totals.push_back(amount.value());
    }
    return totals;
}

Status checkReasons(const ImportOptions& options) {
    const auto blank = [](const std::optional<std::string>& reason) {
        return reason && base::trim(*reason).empty();
    };
    const bool duplicates =
        options.onDuplicate == OnDuplicate::Allow && base::trim(options.duplicateReason).empty();
    return duplicates || blank(options.again) || blank(options.acceptTotals)
               ? Status(Error(DraftError::ReasonNeeded))
               : ok();
}

void appendCell(std::string& to, std::string_view text, bool guard) {
    const bool quotes = text.find_first_of(",;\t|\"\r\n") != std::string_view::npos;
    if (quotes) to += '"';
    if (guard) to += '\'';
    for (const char c : text) {
        if (c == '"') to += '"';
        to += c;
    }
    if (quotes) to += '"';
}

/// What a spreadsheet would run as a formula gets an apostrophe in front; it is taken off on the way back.
bool isFormula(std::string_view text) {
    return formats::beginsLikeFormula(text) || text.starts_with('\'');
}
std::string withoutGuard(std::string_view cell) {
    if (cell.size() > 1 && cell.front() == '\'' && isFormula(cell.substr(1))) cell.remove_prefix(1);
    std::string text;
    for (const char c : cell)
        if (c != '\r') text += c;
    return text;
}

/// Where the columns of an exported file stand.
struct ExportedColumns {
    std::optional<std::size_t> key;
    std::vector<std::pair<std::size_t, Field>> fields;

    explicit ExportedColumns(const formats::CsvRecord& headings) {
        for (std::size_t i = 0; i < headings.cells.size(); ++i) {
            const auto name = base::trim(headings.cells[i]);
            if (name == extraColumns[0]) key = i;
            if (const auto field = payments::fieldFromName(name)) fields.emplace_back(i, *field);
        }
    }
};

} // namespace

Status DraftDesk::dropUnfinished() {
    TRY(const auto numbers, m_store.unfinished());
    for (const auto number : numbers) {
        bool gone = false;
        while (!gone) {
            TRY(m_workspace.store().write(region::AfterWrite::Keep, [&]() -> Status {
                TRY(gone, m_store.removeSome(number, removeRows));
                return ok();
            }));
        }
    }
    return ok();
}

Result<Draft> DraftDesk::prepare(base::FileReader& file, const std::string& name,
                                 const ImportOptions& options, RowGuess& guess) {
    Draft draft;
    draft.source = Path(name).filename().string();
    draft.title = options.title.empty() ? draft.source : options.title;
    draft.created = m_workspace.clock().now();
    draft.creator = m_workspace.person();
    draft.valueDate = options.valueDate;
    draft.businessDate = options.businessDate.value_or(Date::of(draft.created));
    // Before it is read from end to end: a refusal does not take as long as the file is large.
    if (const auto most = formats::ReadOptions{}.maxBytes; file.size() > most)
        return Error(formats::FileError::TooLarge, name, {std::to_string(file.size()), std::to_string(most)});
    TRY(draft.fileHash, hashOf(file, guess, options.progress));
    if (!options.again) {
        TRY(const auto known, m_store.findByFile(draft.fileHash));
        if (known) return Error(DraftError::DuplicateFile, name, {toText(known->id), toText(known->created)});
    }
    if (!options.debitAccount.empty()) {
        const DebitAccounts accounts(m_workspace.state().ledger);
        const auto found = accounts.find(options.debitAccount);
        if (found.empty())
            return Error(DraftError::DebitAccountUnknown, options.debitAccount, {accounts.codes()});
        draft.debitAccount = found.front()->number;
    }
    return draft;
}

Result<ImportResult> DraftDesk::importFile(base::FileReader& file, const std::string& name,
                                           const ImportOptions& options) {
    TRY(checkReasons(options));
    TRY(auto expected, expectedTotals(options.expectTotals));
    const Path lockPath = m_workspace.store().paths().store.string() + ".import-lock";
    TRY(const auto lock, base::FileLock::acquire(lockPath, importPatience));
    TRY(m_workspace.store().refresh());
    if (options.effect == Effect::Apply) TRY(dropUnfinished());
    RowGuess guess;
    TRY(auto draft, prepare(file, name, options, guess));
    payments::MappingStore mappings(m_workspace.store().database());
    TRY(auto chosen, chooseMapping(file, name, options, mappings, draft.created));
    ImportSink sink(m_workspace, m_store, options, std::move(expected), std::move(draft), guess.rows());
    formats::ReadOptions read;
    read.encoding = options.encoding;
    read.mapping = chosen.mapping;
    auto done = formats::readPaymentFile(file, name, read, sink);
    if (done.has_error()) {
        TRY(sink.abandon());
        return std::move(done).error();
    }
    auto result = sink.finish(chosen.save);
    if (result.has_error()) {
        if (result.error().is(SystemError::Stopped)) TRY(sink.abandon());
        return result;
    }
    result.value().mapping = chosen.used;
    return result;
}

Result<Bytes> DraftDesk::exportRows(const PayoutId& id, const Tell& tell) {
    TRY(const auto draft, find(id));
    std::string text = "\xEF\xBB\xBF";
    for (const auto column : extraColumns) text += std::string(column) + ',';
    for (std::size_t i = 0; i < payments::fieldCount; ++i)
        text += std::string(payments::fieldName(static_cast<Field>(i))) +
                (i + 1 < payments::fieldCount ? "," : "\r\n");
    TRY(m_store.forEachRow(draft.number, std::nullopt, [&](const payments::DraftRow& row) -> Status {
        TRY(const auto found, m_store.findings({draft.number, row.position}));
        std::string told;
        for (const auto& [finding, settled] : found)
            if (settled == payments::Settled::Open) told += (told.empty() ? "" : "\n") + tell(finding);
        text += payments::rowKeyText(row.key) + ',' + std::to_string(row.fields.row) + ',' +
                std::string(rowStateName(row.state)) + ',';
        appendCell(text, told, isFormula(told));
        for (const auto& value : row.fields.values) {
            text += ',';
            appendCell(text, value, isFormula(value));
        }
        text += "\r\n";
        return ok();
    }));
    const auto view = base::bytesOf(text);
    return Bytes(view.begin(), view.end());
}

Result<DraftDesk::Corrections> DraftDesk::fixFromFile(const PayoutId& id, base::FileReader& file,
                                                      const std::string& name, Effect effect) {
    TRY(const auto encoding, formats::settleEncoding(file, name, {}, formats::ReadOptions{}.maxBytes));
    // A spreadsheet may write another delimiter than it was given.
    char delimiter = ',';
    for (const char candidate : {',', ';', '\t'}) {
        TRY(auto source, formats::TextSource::open(file, name, encoding));
        formats::CsvFileReader probe(std::move(source), name, candidate);
        TRY(const auto* first, probe.next());
        if (!first || !ExportedColumns(*first).key) continue;
        delimiter = candidate;
        break;
    }
    TRY(auto source, formats::TextSource::open(file, name, encoding));
    formats::CsvFileReader reader(std::move(source), name, delimiter);
    TRY(const auto* first, reader.next());
    if (!first || !ExportedColumns(*first).key) return Error(DraftError::NoRowKeys, name);
    const ExportedColumns columns(*first);
    std::unordered_map<std::uint64_t, payments::DraftPosition> positions;
    TRY(forEachRow(id, std::nullopt, [&](const payments::DraftRow& row) -> Status {
        positions.emplace(row.key, row.position);
        return ok();
    }));
    Corrections done;
    for (;;) {
        TRY(const auto* record, reader.next());
        if (!record) break;
        if (*columns.key >= record->cells.size()) continue;
        ++done.rows;
        const std::string text(base::trim(record->cells[*columns.key]));
        const auto key = payments::rowKeyFromText(text);
        const auto at = key ? positions.find(*key) : positions.end();
        if (at == positions.end()) return Error(DraftError::UnknownRow, toText(id), {text});
        const std::string number = std::to_string(at->second + 1);
        TRY(const auto row, findRow(id, number));
        FieldValues changed;
        for (const auto& [column, field] : columns.fields) {
            if (column >= record->cells.size()) continue;
            auto value = withoutGuard(record->cells[column]);
            if (value != row.fields[field]) changed.emplace_back(field, std::move(value));
        }
        if (changed.empty()) continue;
        TRY(fix(id, number, changed, effect));
        ++done.changed;
    }
    TRY(done.draft, find(id));
    return done;
}

Result<std::vector<std::string>> DraftDesk::mappingNames() {
    return payments::MappingStore(m_workspace.store().database()).names();
}

} // namespace cambist::desk
