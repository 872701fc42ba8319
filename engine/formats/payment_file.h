// Reading a file of payments, whatever its format: the head once, then every payment in file order, findings
// as they arise. Pure and bounded: no store, no clock; memory does not grow with the file. One thread per
// call.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/payments/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cambist::formats {

/// Refusals of a whole file, in order of precedence. Object of the Error: the file's name.
enum class FileError : std::uint16_t {
    Empty,        ///< no bytes, or nothing but blanks
    TooLarge,     ///< {0} size in bytes, {1} the bound in bytes
    Archive,      ///< a zip (or xlsx), gzip, … behind another name; {0} what it is
    Binary,       ///< not text; {0} offset of the first byte that says so
    Encoding,     ///< neither UTF-8 nor GB18030, or not what is declared; {0} offset, {1} encoding tried
    Unrecognised, ///< text of another format, which is not read here; {0} its name
    XmlDoctype,   ///< a DOCTYPE; DTDs and entities are refused outright
    XmlMalformed, ///< {0} line, {1} column, {2} the parser's words
    XmlTooDeep,   ///< {0} line, {1} the bound
    XmlTooLong,   ///< one text or name is longer than the bound; {0} line, {1} the bound
    UnsupportedMessage, ///< XML of a message that is not read here; {0} its namespace or root
    Truncated,          ///< ends in the middle; {0} line
    NoTable,            ///< text without columns
    NoHeader,           ///< CSV: no row that names the columns; {0} the names that are needed
    MissingColumn,      ///< CSV: {0} the field that no column maps to
    TooManyColumns,     ///< CSV: {0} line, {1} the bound
    TooLongRow,         ///< CSV: {0} line, {1} the bound in bytes
    UnclosedQuote,      ///< CSV: {0} the line where the quote opens
    NoPayments,         ///< well-formed, but no payment in it
    MixedDecimals, ///< CSV: decimal point and decimal comma in one file; {0} and {1} lines that show each
};
std::string_view errorCode(FileError code); // "file.empty", …

/// What the head of the file says. Empty text: not stated.
struct PaymentFileHead {
    std::string format; ///< "csv", "pain.001.001.03", "pain.001.001.09", …: the message name of the namespace
    std::string encoding;  ///< "UTF-8", "GB18030", "UTF-16LE", …
    std::string nameSpace; ///< XML only
    std::string delimiter; ///< CSV only: one character
    std::string messageId;
    std::string creationDateTime;
    std::string initiatingParty;
    std::optional<std::uint64_t> declaredCount; ///< GrpHdr/NbOfTxs, or a CSV's trailer
    std::string declaredSum;                    ///< GrpHdr/CtrlSum as exact decimal text
    std::vector<std::string> columns;           ///< CSV only: header names as written
};

/// CSV: which column (0-based) feeds which field. A saved mapping per sender is one of these.
struct ColumnMapping {
    std::vector<std::optional<payments::Field>> columns;
    bool operator==(const ColumnMapping&) const = default;
};

struct ReadOptions {
    std::uint64_t maxBytes = 512ull << 20;
    std::string encoding;                 ///< empty: found by itself
    std::optional<ColumnMapping> mapping; ///< CSV; empty: by the header's names
};

/// Receives what is read. A failed Status stops the reading and is what read… returns.
class PaymentSink {
public:
    virtual ~PaymentSink() = default;
    virtual Status head(const PaymentFileHead& head) = 0;
    virtual Status payment(payments::PaymentFields&& payment) = 0;
    virtual void finding(payments::Finding&& finding) = 0;
};

/// Reads any supported payment file. `name` stands in errors. Findings about declared counts and sums come
/// last. Amounts are handed over as exact decimal text when they can be settled, else as written (with a
/// finding).
Status readPaymentFile(base::FileReader& file, const std::string& name, const ReadOptions& options,
                       PaymentSink& sink);

} // namespace cambist::formats
