#include "engine/formats/payment_file.h"

#include "engine/formats/csv_payments.h"
#include "engine/formats/iso_reader.h"
#include "engine/formats/sniff.h"

#include <array>

namespace cambist::formats {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(FileError::MixedDecimals) + 1> codes = {
    "file.empty",
    "file.too-large",
    "file.archive",
    "file.binary",
    "file.encoding",
    "file.unrecognised",
    "file.xml-doctype",
    "file.xml-malformed",
    "file.xml-too-deep",
    "file.xml-too-long",
    "file.unsupported-message",
    "file.truncated",
    "file.no-table",
    "file.no-header",
    "file.missing-column",
    "file.too-many-columns",
    "file.too-long-row",
    "file.unclosed-quote",
    "file.no-payments",
    "file.mixed-decimals",
};

/// As many first bytes as sniff() wants; the file may hand them over in small pieces.
Result<Bytes> readHead(base::FileReader& file) {
    TRY(file.rewind());
    Bytes head(sniffBytes);
    std::size_t filled = 0;
    while (filled < head.size()) {
        TRY(const std::size_t count, file.read(std::span(head).subspan(filled)));
        if (count == 0) break;
        filled += count;
    }
    head.resize(filled);
    TRY(file.rewind());
    return head;
}

} // namespace

std::string_view errorCode(FileError code) {
    return codes[static_cast<std::size_t>(code)];
}

Status readPaymentFile(base::FileReader& file, const std::string& name, const ReadOptions& options,
                       PaymentSink& sink) {
    if (file.size() > options.maxBytes)
        return Error(FileError::TooLarge, name,
                     {std::to_string(file.size()), std::to_string(options.maxBytes)});
    TRY(const Bytes head, readHead(file));
    const Sniffed sniffed = sniff(head);
    switch (sniffed.kind) {
    case FileKind::Empty:
        return Error(FileError::Empty, name);
    case FileKind::Archive:
        return Error(FileError::Archive, name, {sniffed.what});
    case FileKind::Binary:
        return Error(FileError::Binary, name, {std::to_string(sniffed.offset)});
    case FileKind::Xml:
        return readIsoPayments(file, name, options, sink);
    case FileKind::Text:
        return readCsvPayments(file, name, options, sink);
    }
    return Error(FileError::NoTable, name);
}

} // namespace cambist::formats
