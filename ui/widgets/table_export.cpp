#include "ui/widgets/table_export.h"

#include "ui/widgets/export_writer.h"

#include <QFileInfo>
#include <QSaveFile>

#include <array>

namespace cambist::ui {
namespace {

using namespace std::string_view_literals;

/// What makes a spreadsheet take a cell of a CSV file for a formula; the full-width forms count in East Asian
/// editions (OWASP, CSV injection).
constexpr std::array formulaStarts{"="sv,  "+"sv,  "-"sv,  "@"sv,  "\t"sv, "\r"sv,
                                   "\n"sv, "＝"sv, "＋"sv, "－"sv, "＠"sv};

std::string inQuotes(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result += '"';
}

std::string csvText(std::string_view text, bool always) {
    const bool formula = std::any_of(formulaStarts.begin(), formulaStarts.end(),
                                     [&](std::string_view start) { return text.starts_with(start); });
    std::string safe = formula ? "'" : "";
    safe += text;
    const bool needed =
        safe.find_first_of(",\"\r\n") != std::string::npos || safe.starts_with(' ') || safe.ends_with(' ');
    return needed || (always && !safe.empty()) ? inQuotes(safe) : safe;
}

struct CsvCell {
    bool isId;
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return csvText(text, isId); }
    std::string operator()(std::uint64_t count) const { return std::to_string(count); }
    std::string operator()(const ExportAmount& amount) const {
        return money::toDecimalText(amount.minorUnits, amount.currency);
    }
    std::string operator()(Date date) const { return toText(date); }
    std::string operator()(Timestamp time) const { return toText(time); }
};

class CsvWriter final : public ExportWriter {
public:
    CsvWriter(const ExportTable& table, const Path& path)
        : m_table(table)
        , m_path(path)
        , m_file(QString::fromStdString(path.string())) {}

    Status begin() override {
        if (!m_file.open(QIODevice::WriteOnly)) return failure();
        // Names and accounts of payees: nobody else's business.
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        std::string heading = "\xEF\xBB\xBF";
        for (std::size_t i = 0; i < m_table.columns.size(); ++i)
            heading += (i > 0 ? "," : "") + csvText(m_table.columns[i].title.toStdString(), false);
        return write(heading + "\r\n");
    }
    Status add(const ExportRow&, const std::string& line) override { return write(line); }
    Status finish(const ExportResult&) override { return m_file.commit() ? ok() : Status(failure()); }

private:
    Status write(const std::string& text) {
        const auto size = static_cast<qint64>(text.size());
        return m_file.write(text.data(), size) == size ? ok() : Status(failure());
    }
    [[nodiscard]] Error failure() const {
        return {SystemError::NotWritable, m_path.string(), {m_file.errorString().toStdString()}};
    }

    const ExportTable& m_table;
    Path m_path;
    QSaveFile m_file;
};

/// What is known of the rows when the last one is written.
class Tally {
public:
    explicit Tally(const ExportTable& table)
        : m_table(table) {}
    void add(const ExportRow& row, const std::string& line) {
        ++m_result.rows;
        m_hash.update(base::bytesOf(line));
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto* amount = std::get_if<ExportAmount>(&row[i]);
            if (amount && m_table.columns[i].addUp) addUp(i, *amount);
        }
    }
    ExportResult finish() {
        m_result.hash = m_hash.finish();
        std::sort(m_result.totals.begin(), m_result.totals.end(), [](const auto& a, const auto& b) {
            return std::pair(a.column, a.currency.code()) < std::pair(b.column, b.currency.code());
        });
        return m_result;
    }

private:
    void addUp(std::size_t column, const ExportAmount& amount) {
        for (auto& total : m_result.totals)
            if (total.column == column && total.currency == amount.currency) {
                total.minorUnits += amount.minorUnits;
                return;
            }
        m_result.totals.push_back({column, amount.currency, amount.minorUnits});
    }

    const ExportTable& m_table;
    ExportResult m_result;
    crypto::Sha256 m_hash;
};

} // namespace

std::string_view errorCode(ExportError code) {
    static constexpr std::array names{"export.stopped"sv, "export.too-many-rows"sv};
    return names[static_cast<std::size_t>(code)];
}

std::string csvLine(std::span<const ExportColumn> columns, const ExportRow& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) line += ',';
        line += std::visit(CsvCell{columns[i].kind == ExportKind::Id}, row[i]);
    }
    return line += "\r\n";
}

std::unique_ptr<ExportWriter> makeCsvWriter(const ExportTable& table, const Path& path) {
    return std::make_unique<CsvWriter>(table, path);
}

Result<ExportResult> exportTable(const ExportTable& table, ExportFormat format, const Path& path,
                                 desk::Workspace& workspace, TaskProgress& progress) {
    const auto tooMany = [&](std::uint64_t rows) {
        return format == ExportFormat::Xlsx && rows > mostSheetRows;
    };
    if (tooMany(table.rows)) return Error(ExportError::TooManyRows, {}, {std::to_string(table.rows)});
    const auto writer =
        format == ExportFormat::Csv ? makeCsvWriter(table, path) : makeXlsxWriter(table, path);
    Tally tally(table);
    std::uint64_t rows = 0;
    const auto keepGoing = [&] { return !progress.stopRequested(); };
    TRY(writer->begin());
    const auto written = table.source(workspace, keepGoing, [&](const ExportRow& row) -> Status {
        if (!keepGoing()) return Error(ExportError::Stopped);
        if (tooMany(++rows)) return Error(ExportError::TooManyRows, {}, {std::to_string(rows)});
        const auto line = csvLine(table.columns, row);
        tally.add(row, line);
        progress.set(0, rows, std::max(rows, table.rows));
        return writer->add(row, line);
    });
    // However the source says it: it was a person who stopped it.
    if (progress.stopRequested()) return Error(ExportError::Stopped);
    TRY(written);
    const auto result = tally.finish();
    progress.set(1, 0, 0);
    TRY(writer->finish(result));
    return result;
}

} // namespace cambist::ui
