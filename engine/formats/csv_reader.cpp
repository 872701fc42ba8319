#include "engine/formats/csv_reader.h"

#include "engine/formats/payment_file.h"

#include <algorithm>

namespace cambist::formats {

namespace {

bool isBlankText(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0 && c <= ' '; });
}
bool isCellBlank(char c) {
    return c == ' ' || c == '\t';
}

} // namespace

CsvTokenizer::CsvTokenizer(char delimiter)
    : m_delimiter(delimiter) {
    for (const char c : {delimiter, '\n', '\r'}) m_stops[static_cast<unsigned char>(c)] = true;
}

void CsvTokenizer::begin() {
    m_buffer.clear();
    m_ends.clear();
    m_cellStart = 0;
    m_record.line = m_line;
    m_record.textAfterQuote = false;
    m_quotedOnce = false;
    m_state = State::CellStart;
    m_afterCr = false;
    m_finished = false;
}

CsvTokenizer::Step CsvTokenizer::endCell() {
    if (m_ends.size() >= maxCsvColumns) {
        m_failureLine = m_record.line;
        return Step::TooManyColumns;
    }
    m_ends.push_back(m_buffer.size());
    m_cellStart = m_buffer.size();
    m_state = State::CellStart;
    return Step::NeedMore;
}

CsvTokenizer::Step CsvTokenizer::endRecord() {
    if (endCell() == Step::TooManyColumns) return Step::TooManyColumns;
    m_finished = true;
    if (m_ends.size() == 1 && !m_quotedOnce && isBlankText(m_buffer)) return Step::NeedMore;
    m_record.cells.clear();
    std::size_t start = 0;
    const std::string_view all = m_buffer;
    for (const std::size_t end : m_ends) {
        m_record.cells.push_back(all.substr(start, end - start));
        start = end;
    }
    return Step::Record;
}

CsvTokenizer::Step CsvTokenizer::tooLong() {
    if (m_state != State::Quoted || m_quoteLine == m_line) {
        m_failureLine = m_record.line;
        return Step::TooLong;
    }
    m_failureLine = m_quoteLine;
    return Step::UnclosedQuote;
}

void CsvTokenizer::countLineEnd(char c) {
    if (c == '\r' || (c == '\n' && !m_afterCr)) ++m_line;
    m_afterCr = c == '\r';
}

/// The run of ordinary characters of an unquoted cell.
void CsvTokenizer::takePlain(std::string_view& text) {
    std::size_t at = 0;
    if (m_state == State::CellStart) {
        while (at < text.size() && isCellBlank(text[at]) && text[at] != m_delimiter) ++at;
        if (at < text.size() && text[at] != '"' && !stops(text[at])) m_state = State::Plain;
    }
    if (m_state == State::Plain)
        while (at < text.size() && !stops(text[at])) ++at;
    m_buffer.append(text.data(), at);
    text.remove_prefix(at);
}

CsvTokenizer::Step CsvTokenizer::takeQuoted(std::string_view& text) {
    std::size_t at = 0;
    for (; at < text.size() && text[at] != '"'; ++at) countLineEnd(text[at]);
    const std::size_t room = maxCsvRowBytes - std::min(maxCsvRowBytes, m_buffer.size());
    if (at > room) return tooLong();
    m_buffer.append(text.data(), at);
    text.remove_prefix(at);
    if (!text.empty()) {
        text.remove_prefix(1);
        m_afterCr = false;
        m_state = State::QuoteInQuoted;
    }
    return Step::NeedMore;
}

CsvTokenizer::Step CsvTokenizer::next(std::string_view& text) {
    while (!text.empty()) {
        if (m_finished) {
            if (m_afterCr && text.front() == '\n') {
                m_afterCr = false;
                text.remove_prefix(1);
                continue;
            }
            begin();
        }
        if (m_buffer.size() > maxCsvRowBytes) return tooLong();
        if (m_state == State::Quoted) {
            if (const Step step = takeQuoted(text); step != Step::NeedMore) return step;
            continue;
        }
        if (m_state == State::CellStart || m_state == State::Plain) takePlain(text);
        if (text.empty()) break;
        const char c = text.front();
        text.remove_prefix(1);
        if (c == '"' && m_state != State::Plain && m_state != State::AfterQuote) {
            if (m_state == State::QuoteInQuoted) {
                m_buffer += '"';
            } else {
                m_buffer.resize(m_cellStart);
                m_quoteLine = m_line;
                m_quotedOnce = true;
            }
            m_state = State::Quoted;
        } else if (c == m_delimiter) {
            m_afterCr = false;
            if (endCell() == Step::TooManyColumns) return Step::TooManyColumns;
        } else if (c == '\n' || c == '\r') {
            countLineEnd(c);
            if (const Step step = endRecord(); step != Step::NeedMore) return step;
        } else {
            // Behind a closing quote: blanks are dropped, anything else is kept and marked.
            m_state = State::AfterQuote;
            if (!isCellBlank(c)) {
                m_record.textAfterQuote = true;
                m_buffer += c;
            }
        }
    }
    if (m_buffer.size() > maxCsvRowBytes) return tooLong();
    return Step::NeedMore;
}

CsvTokenizer::Step CsvTokenizer::finish() {
    if (m_finished) return Step::NeedMore;
    if (m_state == State::Quoted) {
        m_failureLine = m_quoteLine;
        return Step::UnclosedQuote;
    }
    return endRecord();
}

CsvFileReader::CsvFileReader(TextSource source, std::string name, char delimiter)
    : m_source(std::move(source))
    , m_name(std::move(name))
    , m_tokenizer(delimiter) {}

Result<const CsvRecord*> CsvFileReader::next() {
    using Step = CsvTokenizer::Step;
    for (;;) {
        if (m_rest.empty() && !m_ended) {
            TRY(m_rest, m_source.next());
            m_ended = m_rest.empty();
        }
        const Step step = m_ended ? m_tokenizer.finish() : m_tokenizer.next(m_rest);
        const auto line = [this] { return std::to_string(m_tokenizer.line()); };
        switch (step) {
        case Step::Record:
            if (isBlankRecord(m_tokenizer.record())) break;
            return &m_tokenizer.record();
        case Step::NeedMore:
            if (m_ended) return nullptr;
            break;
        case Step::TooLong:
            return Error(FileError::TooLongRow, m_name, {line(), std::to_string(maxCsvRowBytes)});
        case Step::TooManyColumns:
            return Error(FileError::TooManyColumns, m_name, {line(), std::to_string(maxCsvColumns)});
        case Step::UnclosedQuote:
            return Error(FileError::UnclosedQuote, m_name, {line()});
        }
    }
}

bool isBlankRecord(const CsvRecord& record) {
    return std::all_of(record.cells.begin(), record.cells.end(), isBlankText);
}

} // namespace cambist::formats
