#include "engine/formats/iso_reader.h"

#include "engine/formats/pain001_reader.h"

#include <algorithm>
#include <cctype>

namespace cambist::formats {
namespace {

/// From this size on the end is looked at first: reading for seconds only to refuse helps nobody.
constexpr std::uint64_t largeFile = 64 << 20;
/// The closing tag of the root stands in these last bytes, whatever comment follows it.
constexpr std::size_t endBytes = 64 << 10;
constexpr std::size_t pieceBytes = 1 << 20;

/// Up to `most` bytes from here on, without the zeros of UTF-16.
Result<std::string> readText(base::FileReader& file, std::size_t most) {
    Bytes bytes(most);
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        TRY(const std::size_t count, file.read(std::span(bytes).subspan(filled)));
        if (count == 0) break;
        filled += count;
    }
    std::string text(base::textOf(ByteView(bytes).first(filled)));
    std::erase(text, '\0');
    return text;
}

/// Name of the first element, with its prefix; empty if it cannot be told.
std::string rootName(std::string_view head) {
    for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
        const auto name = head.substr(at + 1, head.find_first_of(" \t\r\n/>", at + 1) - at - 1);
        if (!name.empty() && std::isalpha(static_cast<unsigned char>(name.front()))) return std::string(name);
    }
    return {};
}

Result<std::uint64_t> countLines(base::FileReader& file) {
    TRY(file.rewind());
    Bytes piece(pieceBytes);
    for (std::uint64_t lines = 1;;) {
        TRY(const std::size_t count, file.read(piece));
        if (count == 0) return lines;
        lines += static_cast<std::uint64_t>(
            std::count(piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(count), Byte('\n')));
    }
}

/// Errors: Truncated, if the file is large and the closing tag of its root is missing.
Status checkEnd(base::FileReader& file, const std::string& name) {
    if (file.size() < largeFile) return ok();
    TRY(const auto head, readText(file, endBytes));
    TRY(file.seek(file.size() - endBytes));
    TRY(const auto end, readText(file, endBytes));
    const auto root = rootName(head);
    if (!root.empty() && end.find("</" + root) == std::string::npos) {
        TRY(const auto lines, countLines(file));
        return Error(FileError::Truncated, name, {std::to_string(lines)});
    }
    return file.rewind();
}

} // namespace

Status readIsoPayments(base::FileReader& file, const std::string& name, const ReadOptions& options,
                       PaymentSink& sink) {
    TRY(checkEnd(file, name));
    Pain001Handler handler(name, sink);
    return parseXml(file, name, options, XmlLimits{}, handler);
}

} // namespace cambist::formats
