#include "engine/formats/sniff.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cambist::formats {

namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    std::size_t offset;
    std::string_view what;
};
constexpr std::array magics = {
    Magic{"PK\x03\x04"sv, 0, "zip"},
    Magic{"PK\x05\x06"sv, 0, "zip"},
    Magic{"PK\x07\x08"sv, 0, "zip"},
    Magic{"\x1f\x8b"sv, 0, "gzip"},
    Magic{"\x31\x41\x59\x26\x53\x59"sv, 4, "bzip2"},
    Magic{"\xfd\x37\x7a\x58\x5a\x00"sv, 0, "xz"},
    Magic{"\x28\xb5\x2f\xfd"sv, 0, "zstd"},
    Magic{"7z\xbc\xaf\x27\x1c"sv, 0, "7z"},
    Magic{"Rar!\x1a\x07"sv, 0, "rar"},
    Magic{"ustar"sv, 257, "tar"},
    Magic{"%PDF-"sv, 0, "pdf"},
    Magic{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, 0, "xls"},
    Magic{"SQLite format 3\x00"sv, 0, "sqlite"},
    Magic{"\x89PNG\r\n\x1a\n"sv, 0, "png"},
    Magic{"\xff\xd8\xff"sv, 0, "jpeg"},
    Magic{"\x7f"
          "ELF"sv,
          0, "elf"},
};

bool isOfficeZip(std::string_view text) {
    return text.find("[Content_Types].xml") != std::string_view::npos ||
           text.find("xl/") != std::string_view::npos;
}

/// The first character that is no blank, as a byte (0: none, or outside ASCII), and the one after it.
std::array<unsigned char, 2> firstCharacters(ByteView head, const ByteOrderMark& mark) {
    const bool little = mark.encoding == "UTF-16LE";
    const bool wide = little || mark.encoding == "UTF-16BE";
    const std::size_t step = wide ? 2 : 1;
    std::array<unsigned char, 2> found{};
    std::size_t count = 0;
    for (std::size_t at = mark.length; at + step <= head.size() && count < found.size(); at += step) {
        const Byte low = wide && !little ? head[at + 1] : head[at];
        const Byte high = !wide ? Byte{0} : (little ? head[at + 1] : head[at]);
        const Byte character = high == 0 ? low : Byte{0};
        const bool blank = character == ' ' || (character >= '\t' && character <= '\r');
        if (count == 0 && blank) continue;
        found[count++] = character;
    }
    return found;
}

bool isXmlStart(std::array<unsigned char, 2> start) {
    if (start[0] != '<') return false;
    const unsigned char next = start[1];
    return next == '?' || next == '!' || next == '_' || next == ':' || next >= 0x80 ||
           (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

bool isControl(Byte byte) {
    return byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1a;
}

/// A NUL, or so many other control bytes that this cannot be text.
bool isBinary(ByteView head, std::size_t& offset) {
    std::size_t controls = 0;
    std::size_t first = 0;
    for (std::size_t at = 0; at < head.size(); ++at) {
        if (head[at] == 0) {
            offset = at;
            return true;
        }
        if (isControl(head[at]) && controls++ == 0) first = at;
    }
    offset = first;
    return controls >= 4 && controls * 20 > head.size();
}

} // namespace

ByteOrderMark findByteOrderMark(ByteView head) {
    const std::string_view text = base::textOf(head);
    if (text.starts_with("\xef\xbb\xbf"sv)) return {"UTF-8", 3};
    if (text.starts_with("\xff\xfe\x00\x00"sv)) return {};
    if (text.starts_with("\xff\xfe"sv)) return {"UTF-16LE", 2};
    if (text.starts_with("\xfe\xff"sv)) return {"UTF-16BE", 2};
    if (text.starts_with("\x84\x31\x95\x33"sv)) return {"GB18030", 4};
    const std::size_t pairs = head.size() / 2;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < pairs * 2; ++at)
        if (head[at] == 0) ++zeros[at % 2];
    // Half of the characters of a table in UTF-16 are ASCII at the least: delimiters, digits, line ends.
    if (pairs >= 2 && zeros[0] == 0 && zeros[1] * 2 >= pairs) return {"UTF-16LE", 0};
    if (pairs >= 2 && zeros[1] == 0 && zeros[0] * 2 >= pairs) return {"UTF-16BE", 0};
    return {};
}

Sniffed sniff(ByteView head) {
    if (head.empty()) return {FileKind::Empty, {}, 0};
    const std::string_view text = base::textOf(head);
    for (const Magic& magic : magics) {
        if (text.size() < magic.offset || !text.substr(magic.offset).starts_with(magic.bytes)) continue;
        if (magic.what == "bzip2" && !text.starts_with("BZh")) continue;
        const bool office = magic.what == "zip" && isOfficeZip(text);
        return {FileKind::Archive, std::string(office ? "xlsx" : magic.what), 0};
    }
    const ByteOrderMark mark = findByteOrderMark(head);
    Sniffed result;
    if (!mark.encoding.starts_with("UTF-16") && isBinary(head, result.offset)) {
        result.kind = FileKind::Binary;
        return result;
    }
    result.offset = 0;
    result.kind = isXmlStart(firstCharacters(head, mark)) ? FileKind::Xml : FileKind::Text;
    return result;
}

} // namespace cambist::formats
