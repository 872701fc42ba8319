// Spreadsheets through libxlsxwriter: two sheets, About and the rows.
#include "ui/widgets/export_writer.h"

#include <QFile>

#include <charconv>
#include <clocale>
#include <map>

#include <xlsxwriter.h>

namespace cambist::ui {
namespace {

/// Digits that a spreadsheet keeps of a number (IEEE 754 double, as Excel shows it).
constexpr base::Int128 mostExact = 999'999'999'999'999;
constexpr qsizetype longestText = 32'767; ///< UTF-16 units a cell
constexpr double aboutLabelWidth = 26, aboutValueWidth = 70;

/// The library writes numbers with printf: with a decimal comma of the person's locale they would be damaged.
class PointLocale {
public:
    PointLocale()
        : m_point(newlocale(LC_NUMERIC_MASK, "C", nullptr))
        , m_before(uselocale(m_point)) {}
    ~PointLocale() {
        uselocale(m_before);
        freelocale(m_point);
    }
    PointLocale(const PointLocale&) = delete;
    PointLocale& operator=(const PointLocale&) = delete;

private:
    locale_t m_point, m_before;
};

std::string numberFormat(Currency currency) {
    const auto decimals = static_cast<std::size_t>(currency.minorUnits().value_or(0));
    return decimals > 0 ? "#,##0." + std::string(decimals, '0') : "#,##0";
}

lxw_datetime momentOf(Date date, std::int64_t secondOfDay = 0) {
    const auto parts = date.parts();
    return {parts.year,
            parts.month,
            parts.day,
            static_cast<int>(secondOfDay / 3600),
            static_cast<int>(secondOfDay / 60 % 60),
            static_cast<double>(secondOfDay % 60)};
}

class XlsxWriter final : public ExportWriter {
public:
    XlsxWriter(const ExportTable& table, const Path& path)
        : m_table(table)
        , m_path(path)
        , m_part(path.string() + ".part") {}
    ~XlsxWriter() override {
        if (m_book) lxw_workbook_free(m_book); // without putting anything together
        std::error_code ignored;
        std::filesystem::remove(m_part, ignored);
    }

    Status begin() override;
    Status add(const ExportRow& row, const std::string& line) override;
    Status finish(const ExportResult& result) override;

private:
    struct CellWriter;
    lxw_format* format(const std::string& number);
    void writeAmount(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const ExportAmount& amount);
    void writeAbout(const ExportResult& result);
    [[nodiscard]] Error failure(lxw_error why) const {
        return {SystemError::NotWritable, m_path.string(), {lxw_strerror(why)}};
    }

    const ExportTable& m_table;
    Path m_path, m_part;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet *m_about = nullptr, *m_rows = nullptr;
    lxw_format* m_strong = nullptr;
    std::map<std::string, lxw_format*> m_formats; ///< by number format; the workbook owns them
    lxw_row_t m_next = 1;
};

struct XlsxWriter::CellWriter {
    XlsxWriter& self;
    lxw_col_t column;
    void operator()(std::monostate) const {}
    void operator()(const std::string& text) const {
        auto shown = QString::fromStdString(text);
        if (shown.size() > longestText) shown = shown.left(longestText - 1) + QChar(0x2026);
        worksheet_write_string(self.m_rows, self.m_next, column, shown.toUtf8().constData(),
                               self.format("@"));
    }
    void operator()(std::uint64_t count) const {
        worksheet_write_number(self.m_rows, self.m_next, column, static_cast<double>(count),
                               self.format("#,##0"));
    }
    void operator()(const ExportAmount& amount) const {
        self.writeAmount(self.m_rows, self.m_next, column, amount);
    }
    void operator()(Date date) const {
        auto moment = momentOf(date);
        worksheet_write_datetime(self.m_rows, self.m_next, column, &moment, self.format("yyyy-mm-dd"));
    }
    void operator()(Timestamp time) const {
        const auto date = Date::of(time);
        const auto second = time.nanoseconds / 1'000'000'000 - std::int64_t{date.days()} * 86'400;
        auto moment = momentOf(date, second);
        worksheet_write_datetime(self.m_rows, self.m_next, column, &moment,
                                 self.format("yyyy-mm-dd hh:mm:ss"));
    }
};

lxw_format* XlsxWriter::format(const std::string& number) {
    auto& made = m_formats[number];
    if (!made) {
        made = workbook_add_format(m_book);
        format_set_num_format(made, number.c_str());
    }
    return made;
}

void XlsxWriter::writeAmount(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column,
                             const ExportAmount& amount) {
    const auto text = money::toDecimalText(amount.minorUnits, amount.currency);
    // A figure that a spreadsheet would round is text rather than another figure.
    if (amount.minorUnits > mostExact || amount.minorUnits < -mostExact) {
        worksheet_write_string(sheet, row, column, text.c_str(), format("@"));
        return;
    }
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    worksheet_write_number(sheet, row, column, number, format(numberFormat(amount.currency)));
}

Status XlsxWriter::begin() {
    auto folder = m_path.parent_path().string();
    // The library's own files lie where the result will, not in a folder that everybody shares.
    lxw_workbook_options options{LXW_TRUE, folder.empty() ? nullptr : folder.data(), LXW_TRUE};
    // Refused now, not after the last row.
    QFile probe(QString::fromStdString(m_part.string()));
    if (!probe.open(QIODevice::WriteOnly))
        return Error(SystemError::NotWritable, m_path.string(), {probe.errorString().toStdString()});
    probe.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    probe.close();

    m_book = workbook_new_opt(m_part.string().c_str(), &options);
    m_about = workbook_add_worksheet(m_book, m_table.about.sheet.left(31).toUtf8().constData());
    m_rows = workbook_add_worksheet(m_book, m_table.about.rowsSheet.left(31).toUtf8().constData());
    if (!m_about || !m_rows) return failure(LXW_ERROR_SHEETNAME_ALREADY_USED);
    m_strong = workbook_add_format(m_book);
    format_set_bold(m_strong);
    worksheet_freeze_panes(m_rows, 1, 1);
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        const auto& column = m_table.columns[i];
        const auto at = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_rows, at, at, static_cast<double>(column.width), nullptr);
        worksheet_write_string(m_rows, 0, at, column.title.toUtf8().constData(), m_strong);
    }
    return ok();
}

Status XlsxWriter::add(const ExportRow& row, const std::string&) {
    const PointLocale point;
    for (std::size_t i = 0; i < row.size(); ++i)
        std::visit(CellWriter{*this, static_cast<lxw_col_t>(i)}, row[i]);
    ++m_next;
    return ok();
}

void XlsxWriter::writeAbout(const ExportResult& result) {
    worksheet_set_column(m_about, 0, 0, aboutLabelWidth, nullptr);
    worksheet_set_column(m_about, 1, 1, aboutValueWidth, nullptr);
    lxw_row_t at = 0;
    const auto label = [&](const QString& text) {
        worksheet_write_string(m_about, at, 0, text.toUtf8().constData(), m_strong);
    };
    for (const auto& [name, value] : m_table.about.facts) {
        label(name);
        worksheet_write_string(m_about, at++, 1, value.toUtf8().constData(), format("@"));
    }
    label(m_table.about.rows);
    worksheet_write_number(m_about, at++, 1, static_cast<double>(result.rows), format("#,##0"));
    for (const auto& total : result.totals) {
        const auto code = total.currency.code();
        label(m_table.about.total.arg(m_table.columns[total.column].title,
                                      QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()))));
        writeAmount(m_about, at++, 1, {total.minorUnits, total.currency});
    }
    label(m_table.about.hash);
    worksheet_write_string(m_about, at, 1, base::toHex(result.hash).c_str(), format("@"));
}

Status XlsxWriter::finish(const ExportResult& result) {
    const PointLocale point;
    if (m_next > 1 && !m_table.columns.empty())
        worksheet_autofilter(m_rows, 0, 0, m_next - 1, static_cast<lxw_col_t>(m_table.columns.size() - 1));
    writeAbout(result);
    const auto closed = workbook_close(std::exchange(m_book, nullptr));
    if (closed != LXW_NO_ERROR) return failure(closed);
    std::error_code why;
    std::filesystem::rename(m_part, m_path, why);
    if (why) return Error(SystemError::NotWritable, m_path.string(), {why.message()});
    return ok();
}

} // namespace

std::unique_ptr<ExportWriter> makeXlsxWriter(const ExportTable& table, const Path& path) {
    return std::make_unique<XlsxWriter>(table, path);
}

} // namespace cambist::ui
