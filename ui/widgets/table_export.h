// Writing what a table shows into a file: CSV (RFC 4180, UTF-8 with a byte order mark) or XLSX (ISO/IEC
// 29500). Ids stay text, amounts are numbers, nothing becomes a formula. Rows stream from the engine, so that
// a table of any length is written; a file is there whole or not at all. Values and pure functions: on the
// thread of the workspace.
#pragma once

#include "engine/desk/workspace.h"
#include "ui/bridge/task_list.h"

#include <QString>

#include <functional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cambist::ui {

enum class ExportFormat { Csv, Xlsx };

enum class ExportKind {
    Text,
    Id, ///< references, account numbers, codes: never a number, whatever it looks like
    Count,
    Amount,
    Date,
    Time, ///< written in UTC; the title says so
};

struct ExportColumn {
    QString title;
    ExportKind kind = ExportKind::Text;
    int width = 16;     ///< characters, of a spreadsheet's column
    bool addUp = false; ///< Amount: its totals per currency are stated
};

struct ExportAmount {
    base::Int128 minorUnits = 0;
    Currency currency;
};
/// Nothing, UTF-8 text, a count, an amount, a calendar date, a moment.
using ExportCell = std::variant<std::monostate, std::string, std::uint64_t, ExportAmount, Date, Timestamp>;
using ExportRow = std::vector<ExportCell>;

/// Takes the rows in their order; an error ends the source, which hands it on.
using OnExportRow = std::function<Status(const ExportRow&)>;
using ExportSource =
    std::function<Status(desk::Workspace&, const std::function<bool()>& keepGoing, const OnExportRow& onRow)>;

/// The first sheet of a spreadsheet, in words of the window: what is known before, and what to call what is
/// known after the last row.
struct ExportAbout {
    QString sheet, rowsSheet;                       ///< names of the two sheets
    std::vector<std::pair<QString, QString>> facts; ///< who, when (UTC), workspace, filter
    QString rows, total, hash;                      ///< labels; %1 of `total`: column, %2: currency
};

struct ExportTable {
    std::vector<ExportColumn> columns;
    ExportAbout about;
    std::uint64_t rows = 0; ///< as far as known: for the progress
    ExportSource source;
};

struct ExportTotal {
    std::size_t column = 0;
    Currency currency;
    base::Int128 minorUnits = 0;
};
struct ExportResult {
    std::uint64_t rows = 0;
    std::vector<ExportTotal> totals; ///< by column, then currency
    Digest hash{};                   ///< SHA-256 of the rows as CSV, without mark and heading
};

/// What a sheet holds beside its heading (ISO/IEC 29500 leaves it open; this is Excel's bound).
inline constexpr std::uint64_t mostSheetRows = 1'048'575;

/// Why there is no file, beside SystemError. The sentences are those of exportErrorText().
enum class ExportError : std::uint16_t {
    Stopped,
    TooManyRows, ///< {0} rows
};
std::string_view errorCode(ExportError code);

/// Phase 0: rows written; 1: the file put together. Errors: ExportError; SystemError NotWritable; those of
/// the source.
Result<ExportResult> exportTable(const ExportTable& table, ExportFormat format, const Path& path,
                                 desk::Workspace& workspace, TaskProgress& progress);

/// One line of CSV with its line break (RFC 4180).
std::string csvLine(std::span<const ExportColumn> columns, const ExportRow& row);

/// A source for views that answer keys first and then rows by pages.
template <class Keys, class Rows, class Cells>
ExportSource pagedSource(Keys keys, Rows rows, Cells cells) {
    return [keys = std::move(keys), rows = std::move(rows),
            cells = std::move(cells)](desk::Workspace& workspace, const std::function<bool()>& keepGoing,
                                      const OnExportRow& onRow) -> Status {
        constexpr std::size_t pageRows = 500;
        TRY(const auto all, keys(workspace, keepGoing));
        const std::span view(all);
        for (std::size_t from = 0; from < view.size(); from += pageRows) {
            TRY(const auto page, rows(workspace, view.subspan(from, std::min(pageRows, view.size() - from))));
            for (const auto& row : page) TRY(onRow(cells(row)));
        }
        return ok();
    };
}

} // namespace cambist::ui
