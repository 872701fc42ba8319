#include "engine/formats/xml_decoder.h"

#include "engine/base/text.h"
#include "engine/formats/payment_file.h"

#include <unicode/ucnv.h>

#include <array>
#include <cstring>
#include <optional>

namespace cambist::formats {
namespace {

/// Encodings that are read, by the names that declarations use. EBCDIC, UTF-7 and the like are left out on
/// purpose.
struct KnownEncoding {
    std::string_view declared; ///< upper case
    std::string_view encoding; ///< as reported, and ICU's name
};
constexpr KnownEncoding knownEncodings[] = {
    {"UTF-8", "UTF-8"},
    {"UTF8", "UTF-8"},
    {"GB18030", "GB18030"},
    {"GBK", "GB18030"}, // GB 18030 contains GBK and GB 2312
    {"GB2312", "GB18030"},
    {"UTF-16LE", "UTF-16LE"},
    {"UTF-16BE", "UTF-16BE"},
    {"US-ASCII", "US-ASCII"},
    {"ASCII", "US-ASCII"},
    {"ISO-8859-1", "ISO-8859-1"},
    {"ISO-8859-2", "ISO-8859-2"},
    {"ISO-8859-15", "ISO-8859-15"},
    {"LATIN1", "ISO-8859-1"},
    {"WINDOWS-1250", "windows-1250"},
    {"WINDOWS-1251", "windows-1251"},
    {"WINDOWS-1252", "windows-1252"},
    {"WINDOWS-1257", "windows-1257"},
    {"BIG5", "Big5"},
    {"SHIFT_JIS", "Shift_JIS"},
    {"EUC-KR", "EUC-KR"},
};

std::optional<std::string_view> knownEncoding(std::string_view declared) {
    const std::string upper = base::asciiUpper(declared);
    for (const KnownEncoding& known : knownEncodings) {
        if (known.declared == upper) return known.encoding;
    }
    return std::nullopt;
}

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
    bool isMark; ///< a byte order mark, to be skipped; else the beginning of "<?" or "<D" without one
};
using namespace std::string_view_literals;
constexpr Mark marks[] = {
    {"\xEF\xBB\xBF"sv, "UTF-8", true},        {"\x00\x00\xFE\xFF"sv, "UTF-32BE", true},
    {"\xFF\xFE\x00\x00"sv, "UTF-32LE", true}, {"\xFE\xFF"sv, "UTF-16BE", true},
    {"\xFF\xFE"sv, "UTF-16LE", true},         {"\x84\x31\x95\x33"sv, "GB18030", true},
    {"\x00<\x00?"sv, "UTF-16BE", false},      {"<\x00?\x00"sv, "UTF-16LE", false},
};

/// The value of encoding="…" in an XML declaration, or nothing.
std::optional<std::string_view> declaredEncoding(std::string_view head) {
    if (!head.starts_with("<?xml")) return std::nullopt;
    const std::string_view declaration = head.substr(0, head.find("?>"));
    std::size_t at = declaration.find("encoding");
    if (at == std::string_view::npos) return std::nullopt;
    at = declaration.find_first_of("'\"", at);
    if (at == std::string_view::npos) return std::nullopt;
    const std::size_t end = declaration.find(declaration[at], at + 1);
    if (end == std::string_view::npos) return std::nullopt;
    return declaration.substr(at + 1, end - at - 1);
}

/// Length of the text without the beginning of a character that is cut at its end.
std::size_t wholeCharacters(std::string_view text) {
    for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0U) == 0x80U) continue;
        const std::size_t needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return needed > back ? text.size() - back : text.size();
    }
    return text.size();
}

/// Offset of the first byte that is not ASCII, to within eight bytes before it.
std::size_t asciiPrefix(std::string_view text) {
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, 8);
        if ((eight & 0x8080808080808080ULL) != 0) break;
    }
    return at;
}

Error encodingError(const std::string& name, std::uint64_t offset, std::string_view encoding) {
    return Error(FileError::Encoding, name, {std::to_string(offset), std::string(encoding)});
}

} // namespace

struct XmlDecoder::Converter {
    UConverter* from = nullptr;
    UConverter* to = nullptr;
    std::array<UChar, 4096> pivot{};
    UChar* pivotSource = pivot.data();
    UChar* pivotTarget = pivot.data();

    Converter() = default;
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (from != nullptr) ucnv_close(from);
        if (to != nullptr) ucnv_close(to);
    }
};

XmlDecoder::XmlDecoder(std::string_view encoding, std::size_t skip, std::string name)
    : m_encoding(encoding)
    , m_name(std::move(name))
    , m_skip(skip) {}
XmlDecoder::XmlDecoder(XmlDecoder&& other) noexcept = default;
XmlDecoder& XmlDecoder::operator=(XmlDecoder&& other) noexcept = default;
XmlDecoder::~XmlDecoder() = default;

Result<XmlDecoder> XmlDecoder::open(ByteView head, std::string_view encoding, const std::string& name) {
    const std::string_view text = base::textOf(head);
    std::string_view found;
    std::size_t skip = 0;
    for (const Mark& mark : marks) {
        if (!text.starts_with(mark.bytes)) continue;
        found = mark.encoding;
        skip = mark.isMark ? mark.bytes.size() : 0;
        break;
    }
    const bool marked = !found.empty();
    if (!encoding.empty() || !marked) {
        const std::string_view wanted =
            !encoding.empty() ? encoding : declaredEncoding(text).value_or("UTF-8");
        const auto known = knownEncoding(wanted);
        if (!known) return encodingError(name, 0, wanted.substr(0, 40));
        if (marked && *known != found) return encodingError(name, 0, *known);
        // UTF-16 that is declared by bytes that are none, or text that was converted without its declaration.
        if (!marked && known->starts_with("UTF-16")) return encodingError(name, 0, *known);
        found = *known;
    }
    XmlDecoder decoder(found, skip, name);
    if (found == "UTF-8") return decoder;

    decoder.m_converter = std::make_unique<Converter>();
    UErrorCode code = U_ZERO_ERROR;
    decoder.m_converter->from = ucnv_open(std::string(found).c_str(), &code);
    decoder.m_converter->to = ucnv_open("UTF-8", &code);
    ucnv_setToUCallBack(decoder.m_converter->from, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
    if (U_FAILURE(code)) return encodingError(name, 0, found);
    return decoder;
}

Status XmlDecoder::decode(ByteView bytes, std::string& to) {
    const std::size_t skipped = std::min(m_skip, bytes.size());
    m_skip -= skipped;
    m_offset += skipped;
    bytes = bytes.subspan(skipped);
    const std::size_t before = to.size();
    if (m_converter == nullptr) {
        TRY(decodeUtf8(bytes, to));
    } else {
        TRY(convert(bytes, to));
    }
    const std::uint64_t start = m_offset;
    m_offset += bytes.size();
    const std::size_t zero = to.find('\0', before);
    if (zero == std::string::npos) return ok();
    return Error(FileError::Binary, m_name, {std::to_string(start + (zero - before))});
}

Status XmlDecoder::decodeUtf8(ByteView bytes, std::string& to) {
    const std::size_t before = to.size();
    to += m_tail;
    to += base::textOf(bytes);
    const std::string_view fresh = std::string_view(to).substr(before);
    const std::size_t whole = wholeCharacters(fresh);
    const std::size_t ascii = asciiPrefix(fresh.substr(0, whole));
    if (const auto bad = base::firstInvalidUtf8(fresh.substr(ascii, whole - ascii)))
        return encodingError(m_name, m_offset - m_tail.size() + ascii + *bad, m_encoding);
    m_tail = fresh.substr(whole);
    to.resize(before + whole);
    return ok();
}

Status XmlDecoder::convert(ByteView bytes, std::string& to) {
    const char* source = base::textOf(bytes).data();
    const char* const sourceEnd = source + bytes.size();
    Converter& c = *m_converter;
    std::array<char, 16384> buffer{};
    for (;;) {
        UErrorCode code = U_ZERO_ERROR;
        char* target = buffer.data();
        ucnv_convertEx(c.to, c.from, &target, target + buffer.size(), &source, sourceEnd, c.pivot.data(),
                       &c.pivotSource, &c.pivotTarget, c.pivot.data() + c.pivot.size(), 0, 0, &code);
        to.append(buffer.data(), target);
        if (code == U_BUFFER_OVERFLOW_ERROR) continue;
        if (U_SUCCESS(code)) return ok();
        const auto left = static_cast<std::uint64_t>(sourceEnd - source);
        return encodingError(m_name, m_offset + bytes.size() - left, m_encoding);
    }
}

bool XmlDecoder::endsInsideCharacter() const {
    if (m_converter == nullptr) return !m_tail.empty();
    UErrorCode code = U_ZERO_ERROR;
    return ucnv_toUCountPending(m_converter->from, &code) > 0;
}

} // namespace cambist::formats
