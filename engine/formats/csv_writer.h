// Payments as a CSV file that this program and spreadsheets read back: canonical headings, every field, RFC
// 4180, CRLF. One thread per object.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/payments/types.h"

#include <cstdint>

namespace cambist::formats {

enum class CsvEncoding : std::uint8_t {
    Utf8,    ///< with byte order mark
    Gb18030, ///< without, unless the bytes could be taken for UTF-8
};

/// Collects rows; holds the whole file (some 300 bytes a payment). Both encodings carry all of Unicode. Text
/// that a spreadsheet would run as a formula gets an apostrophe in front, which readCsvPayments takes off;
/// numbers do not.
class CsvWriter {
public:
    explicit CsvWriter(CsvEncoding encoding);
    void add(const payments::PaymentFields& payment);
    /// The file; the writer is then empty. Errors: SystemError::Internal when a text is no valid UTF-8.
    Result<Bytes> finish();

private:
    CsvEncoding m_encoding;
    std::string m_text;
};

} // namespace cambist::formats
