#include "engine/formats/csv_writer.h"

#include "engine/base/text.h"
#include "engine/formats/csv_payments_row.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <limits>

namespace cambist::formats {

using payments::Field;

namespace {

bool isPlainDecimal(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const bool fraction = point == std::string_view::npos || base::isAsciiDigits(text.substr(point + 1));
    return fraction && base::isAsciiDigits(text.substr(0, point));
}

/// Whether the reader must find an apostrophe to take off: formulas, and what would lose an apostrophe of its
/// own.
bool needsMarker(std::string_view text, Field field) {
    const CellForm form = formOf(field);
    if (form == CellForm::Amount && isPlainDecimal(text)) return false;
    if (form != CellForm::Text && form != CellForm::Lines && text.starts_with('\'')) return true;
    const std::size_t start = text.find_first_not_of('\'');
    return start != std::string_view::npos && beginsLikeFormula(text.substr(start));
}

void appendCell(std::string& to, std::string_view text, Field field) {
    const bool marker = needsMarker(text, field);
    const bool quotes = text.find_first_of(",;\t|\"\r\n") != std::string_view::npos;
    if (quotes) to += '"';
    if (marker) to += '\'';
    for (const char c : text) {
        if (c == '"') to += '"';
        to += c;
    }
    if (quotes) to += '"';
}

void appendHeadings(std::string& to) {
    for (std::size_t i = 0; i < payments::fieldCount; ++i) {
        if (i != 0) to += ',';
        to += payments::fieldName(static_cast<Field>(i));
    }
    to += "\r\n";
}

Result<Bytes> toGb18030(std::string_view text) {
    const Error failure(SystemError::Internal, "csv writer: GB18030");
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("GB18030", &status);
    if (U_FAILURE(status)) return failure;
    Bytes bytes;
    constexpr std::size_t pieceBytes = 1u << 20;
    while (!text.empty() && U_SUCCESS(status)) {
        // Pieces end at a line end, which is never inside a character.
        std::size_t length = text.size();
        if (length > pieceBytes) length = std::min(length, text.find('\n', pieceBytes) + 1);
        if (length == 0) length = text.size();
        std::string piece(length * 2 + 16, '\0');
        const std::int32_t written =
            ucnv_fromAlgorithmic(converter, UCNV_UTF8, piece.data(), static_cast<std::int32_t>(piece.size()),
                                 text.data(), static_cast<std::int32_t>(length), &status);
        if (U_SUCCESS(status))
            base::append(bytes, base::bytesOf(piece).first(static_cast<std::size_t>(written)));
        text.remove_prefix(length);
    }
    ucnv_close(converter);
    if (U_FAILURE(status)) return failure;
    return bytes;
}

bool hasHighBytes(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

} // namespace

CsvWriter::CsvWriter(CsvEncoding encoding)
    : m_encoding(encoding) {
    appendHeadings(m_text);
}

void CsvWriter::add(const payments::PaymentFields& payment) {
    for (std::size_t i = 0; i < payments::fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (i != 0) m_text += ',';
        appendCell(m_text, payment[field], field);
    }
    m_text += "\r\n";
}

Result<Bytes> CsvWriter::finish() {
    const std::string text = std::move(m_text);
    m_text.clear();
    appendHeadings(m_text);
    if (base::firstInvalidUtf8(text))
        return Error(SystemError::Internal, "csv writer: text that is no UTF-8");
    Bytes bytes;
    if (m_encoding == CsvEncoding::Utf8) {
        bytes = {0xef, 0xbb, 0xbf};
        base::append(bytes, base::bytesOf(text));
        return bytes;
    }
    TRY(bytes, toGb18030(text));
    // A few Chinese characters may by chance form valid UTF-8; then the mark says what they are.
    if (hasHighBytes(text) && !base::firstInvalidUtf8(base::textOf(bytes)))
        bytes.insert(bytes.begin(), {0x84, 0x31, 0x95, 0x33});
    return bytes;
}

} // namespace cambist::formats
