// Delimited text to records (RFC 4180, read leniently): cells of one record at a time, bounded. Knows no
// field. One thread per object.
#pragma once

#include "engine/base/result.h"
#include "engine/base/text.h"
#include "engine/formats/text_decoder.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::formats {

/// Bounds of one record: far over any payment file, small enough to refuse a file that is something else.
inline constexpr std::size_t maxCsvRowBytes = 1u << 20;
inline constexpr std::size_t maxCsvColumns = 1024;

/// One record. The views are valid until the tokenizer goes on.
struct CsvRecord {
    std::uint64_t line = 0; ///< 1-based physical line where it begins
    bool textAfterQuote =
        false; ///< a closing quote with more than blanks behind it, or a quote that looks like it
    std::vector<std::string_view> cells;
};

/// Splits UTF-8 text into records. A quote opens only at the start of a cell (blanks before it are dropped);
/// "" inside is one quote; CR, LF and CRLF end a record outside quotes. Lines of nothing but blanks are no
/// records.
class CsvTokenizer {
public:
    explicit CsvTokenizer(char delimiter);

    enum class Step { Record, NeedMore, TooLong, TooManyColumns, UnclosedQuote };
    /// Takes from the front of `text`. Record: record() is one. NeedMore: `text` is used up.
    Step next(std::string_view& text);
    /// After the last text: the record that no line end closed. NeedMore: there is none.
    Step finish();
    [[nodiscard]] const CsvRecord& record() const { return m_record; }
    /// The line that is being read; for UnclosedQuote the line where the quote opens.
    [[nodiscard]] std::uint64_t line() const { return m_failureLine != 0 ? m_failureLine : m_line; }

private:
    enum class State { CellStart, Plain, Quoted, QuoteInQuoted, AfterQuote };
    void begin();
    Step endCell();
    Step endRecord();
    Step tooLong();
    void takePlain(std::string_view& text);
    Step takeQuoted(std::string_view& text);
    void countLineEnd(char c);

    [[nodiscard]] bool stops(char c) const { return m_stops[static_cast<unsigned char>(c)]; }

    char m_delimiter;
    std::array<bool, 256> m_stops{}; ///< what ends an unquoted cell
    State m_state = State::CellStart;
    std::string m_buffer;
    std::vector<std::size_t> m_ends;
    std::size_t m_cellStart = 0;
    std::uint64_t m_line = 1;
    std::uint64_t m_quoteLine = 0;
    std::uint64_t m_failureLine = 0;
    bool m_afterCr = false;
    bool m_quotedOnce = false;
    bool m_finished = true;
    CsvRecord m_record;
};

/// Records of a whole file. Errors (object: the file's name): TooLongRow, TooManyColumns, UnclosedQuote, and
/// the source's.
class CsvFileReader {
public:
    CsvFileReader(TextSource source, std::string name, char delimiter);
    CsvFileReader(const CsvFileReader&) = delete; // m_rest looks into m_source
    CsvFileReader& operator=(const CsvFileReader&) = delete;
    /// The next record with something in it (",,," is skipped), valid until the next call; nullptr at the
    /// end.
    Result<const CsvRecord*> next();

private:
    TextSource m_source;
    std::string m_name;
    CsvTokenizer m_tokenizer;
    std::string_view m_rest;
    bool m_ended = false;
};

/// Whether every cell of the record is empty or blank.
bool isBlankRecord(const CsvRecord& record);

/// base::trim; most cells need none, and both their ends say so.
inline std::string_view trimCell(std::string_view cell) {
    const auto isBare = [](char c) { return c > ' ' && c < '\x7f'; };
    return cell.empty() || (isBare(cell.front()) && isBare(cell.back())) ? cell : base::trim(cell);
}

} // namespace cambist::formats
