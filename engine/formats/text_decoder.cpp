#include "engine/formats/text_decoder.h"

#include "engine/base/text.h"
#include "engine/formats/payment_file.h"
#include "engine/formats/sniff.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace cambist::formats {

namespace {

constexpr std::size_t pieceBytes = 64 * 1024;

/// Length of the run of ASCII at the start.
std::size_t asciiRun(const Byte* data, std::size_t size) {
    std::size_t at = 0;
    for (; at + 8 <= size; at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, data + at, 8);
        if ((word & 0x8080808080808080ull) != 0) break;
    }
    while (at < size && data[at] < 0x80) ++at;
    return at;
}

/// Strict UTF-8 a byte at a time, kept across pieces.
struct Utf8Checker {
    std::uint64_t sequenceStart = 0;
    std::uint64_t sequences = 0; ///< complete ones of two bytes or more
    int pending = 0;
    Byte low = 0x80;
    Byte high = 0xbf;
    bool failed = false;

    void lead(Byte byte, std::uint64_t offset) {
        sequenceStart = offset;
        low = 0x80;
        high = 0xbf;
        if (byte >= 0xc2 && byte <= 0xdf)
            pending = 1;
        else if (byte >= 0xe0 && byte <= 0xef)
            pending = 2;
        else if (byte >= 0xf0 && byte <= 0xf4)
            pending = 3;
        else
            failed = true;
        if (byte == 0xe0) low = 0xa0;
        if (byte == 0xed) high = 0x9f;
        if (byte == 0xf0) low = 0x90;
        if (byte == 0xf4) high = 0x8f;
    }
    void next(Byte byte, std::uint64_t offset) {
        if (pending == 0) {
            if (byte >= 0x80) lead(byte, offset);
            return;
        }
        if (byte < low || byte > high) {
            failed = true;
            return;
        }
        low = 0x80;
        high = 0xbf;
        if (--pending == 0) ++sequences;
    }
};

/// GB 18030-2005: two bytes 81-FE 40-7E/80-FE, or four bytes in the two assigned ranges.
struct Gb18030Checker {
    std::uint64_t sequenceStart = 0;
    std::uint64_t everyday = 0; ///< two-byte sequences inside GB 2312
    std::uint64_t others = 0;
    std::uint32_t value = 0;
    int seen = 0;
    bool failed = false;

    void next(Byte byte, std::uint64_t offset) {
        if (seen == 0) {
            if (byte < 0x80) return;
            sequenceStart = offset;
            failed = byte == 0x80 || byte == 0xff;
            value = byte;
            seen = 1;
            return;
        }
        const bool digit = byte >= 0x30 && byte <= 0x39;
        if (seen == 1 && !digit) {
            failed = byte < 0x40 || byte == 0x7f || byte == 0xff;
            const bool common = value >= 0xa1 && value <= 0xf7 && byte >= 0xa1;
            ++(common ? everyday : others);
            seen = 0;
            return;
        }
        value = value << 8 | byte;
        ++seen;
        if (seen == 3) failed = byte < 0x81 || byte == 0xff;
        if (seen == 4) {
            const bool basic = value >= 0x81308130 && value <= 0x8431a439;
            const bool supplementary = value >= 0x90308130 && value <= 0xe3329a35;
            failed = !digit || (!basic && !supplementary);
            ++others;
            seen = 0;
        }
    }
};

/// What one pass over the bytes says.
struct Scan {
    Utf8Checker utf8;
    Gb18030Checker gb18030;
    std::uint64_t bytes = 0;
    std::optional<std::uint64_t> zero;
    bool blank = true;

    void add(ByteView piece) {
        if (!zero) {
            const void* found = std::memchr(piece.data(), 0, piece.size());
            if (found)
                zero = bytes + static_cast<std::uint64_t>(static_cast<const Byte*>(found) - piece.data());
        }
        if (blank) blank = std::all_of(piece.begin(), piece.end(), [](Byte b) { return b != 0 && b <= ' '; });
        std::size_t at = 0;
        while (at < piece.size() && !(utf8.failed && gb18030.failed)) {
            if (utf8.pending == 0 && gb18030.seen == 0) {
                at += asciiRun(piece.data() + at, piece.size() - at);
                if (at == piece.size()) break;
            }
            if (!utf8.failed) utf8.next(piece[at], bytes + at);
            if (!gb18030.failed) gb18030.next(piece[at], bytes + at);
            // A checker that failed no longer holds back the run of ASCII.
            if (utf8.failed) utf8.pending = 0;
            if (gb18030.failed) gb18030.seen = 0;
            ++at;
        }
        bytes += piece.size();
    }
    void finish() {
        utf8.failed = utf8.failed || utf8.pending != 0;
        gb18030.failed = gb18030.failed || gb18030.seen != 0;
    }
};

/// Sequences after which a text is taken for UTF-8 even if it breaks later: Chinese text in GB18030 does not
/// look like UTF-8 for so long, and a broken UTF-8 file must not be read as something else.
constexpr std::uint64_t surelyUtf8 = 16;

Error encodingError(const std::string& name, std::uint64_t offset, const std::string& encoding) {
    return {FileError::Encoding, name, {std::to_string(offset), encoding}};
}

Result<EncodingChoice> choose(const Scan& scan, const std::string& name) {
    EncodingChoice choice;
    if (!scan.utf8.failed) return choice;
    const bool utf8First = scan.utf8.sequences >= surelyUtf8;
    if (utf8First || (scan.gb18030.failed && scan.utf8.sequenceStart > scan.gb18030.sequenceStart))
        return encodingError(name, scan.utf8.sequenceStart, "UTF-8");
    if (scan.gb18030.failed) return encodingError(name, scan.gb18030.sequenceStart, "GB18030");
    choice.name = "GB18030";
    choice.guessed = true;
    choice.doubtful = scan.gb18030.everyday < scan.gb18030.others;
    return choice;
}

std::string canonicalName(const std::string& wanted) {
    std::string plain;
    for (const char c : base::asciiUpper(wanted))
        if (c != '-' && c != '_' && c != ' ') plain += c;
    if (plain == "UTF8") return "UTF-8";
    if (plain == "UTF16LE") return "UTF-16LE";
    if (plain == "UTF16BE") return "UTF-16BE";
    if (plain == "GB18030" || plain == "GBK" || plain == "GB2312" || plain == "CP936") return "GB18030";
    return wanted;
}

} // namespace

Result<EncodingChoice> settleEncoding(base::FileReader& file, const std::string& name,
                                      const std::string& wanted, std::uint64_t maxBytes) {
    const auto tooLarge = [&](std::uint64_t size) {
        return Error(FileError::TooLarge, name, {std::to_string(size), std::to_string(maxBytes)});
    };
    if (file.size() > maxBytes) return tooLarge(file.size());
    TRY(file.rewind());
    Bytes piece(pieceBytes);
    Scan scan;
    ByteOrderMark mark;
    for (bool first = true;; first = false) {
        TRY(const std::size_t count, file.read(piece));
        if (count == 0) break;
        const ByteView view(piece.data(), count);
        if (first) mark = findByteOrderMark(view.first(std::min(count, sniffBytes)));
        if (first) scan.bytes = mark.length;
        scan.add(first ? view.subspan(mark.length) : view);
        if (scan.bytes > maxBytes) return tooLarge(scan.bytes);
        if (scan.zero && !mark.encoding.starts_with("UTF-16")) break;
    }
    TRY(file.rewind());
    scan.finish();
    if (scan.blank) return Error(FileError::Empty, name);
    const std::string encoding = wanted.empty() ? mark.encoding : canonicalName(wanted);
    if (scan.zero && !encoding.starts_with("UTF-16") && !encoding.starts_with("UTF-32"))
        return Error(FileError::Binary, name, {std::to_string(*scan.zero)});
    if (encoding.empty()) return choose(scan, name);
    EncodingChoice choice;
    choice.name = encoding;
    if (mark.encoding == encoding) choice.markBytes = mark.length;
    if (encoding == "UTF-8" && scan.utf8.failed)
        return encodingError(name, scan.utf8.sequenceStart, encoding);
    if (encoding == "GB18030" && scan.gb18030.failed)
        return encodingError(name, scan.gb18030.sequenceStart, encoding);
    return choice;
}

enum class Decoding { Utf8, Utf16Little, Utf16Big, Converter };

struct TextDecoder::Impl {
    struct Close {
        void operator()(UConverter* open) const { ucnv_close(open); }
    };
    Decoding decoding = Decoding::Utf8;
    std::unique_ptr<UConverter, Close> converter;
    std::uint64_t consumed = 0;
    Utf8Checker utf8;
    std::string carried; ///< UTF-8: the bytes of a sequence that the piece cut
    std::optional<Byte> halfUnit;
    char16_t highSurrogate = 0;

    std::optional<std::uint64_t> decodeUtf8(ByteView bytes, bool last, std::string& to);
    std::optional<std::uint64_t> decodeUtf16(ByteView bytes, bool last, std::string& to);
    std::optional<std::uint64_t> decodeConverter(ByteView bytes, bool last, std::string& to);
    /// False at a surrogate without its other half.
    bool addUnit(char16_t unit, std::string& to);
};

std::optional<std::uint64_t> TextDecoder::Impl::decodeUtf8(ByteView bytes, bool last, std::string& to) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (utf8.pending == 0) at += asciiRun(bytes.data() + at, bytes.size() - at);
        if (at == bytes.size()) break;
        utf8.next(bytes[at], consumed + at);
        if (utf8.failed) return utf8.sequenceStart;
        ++at;
    }
    if (last && utf8.pending != 0) return utf8.sequenceStart;
    to += carried;
    carried.clear();
    std::string_view text = base::textOf(bytes);
    if (utf8.pending != 0) {
        // Everything from the start of the cut sequence waits for the next piece.
        const std::uint64_t whole = utf8.sequenceStart - std::min(utf8.sequenceStart, consumed);
        if (utf8.sequenceStart < consumed) {
            carried = to.substr(to.size() - static_cast<std::size_t>(consumed - utf8.sequenceStart));
            to.resize(to.size() - carried.size());
            carried += text;
            text = {};
        } else {
            carried = text.substr(static_cast<std::size_t>(whole));
            text = text.substr(0, static_cast<std::size_t>(whole));
        }
    }
    to += text;
    consumed += bytes.size();
    return std::nullopt;
}

bool TextDecoder::Impl::addUnit(char16_t unit, std::string& to) {
    const bool isHigh = unit >= 0xd800 && unit <= 0xdbff;
    const bool isLow = unit >= 0xdc00 && unit <= 0xdfff;
    if (highSurrogate != 0) {
        if (!isLow) return false;
        const char32_t high = highSurrogate - 0xd800u;
        base::appendUtf8(to, 0x10000 + (high << 10) + (unit - 0xdc00u));
        highSurrogate = 0;
        return true;
    }
    if (isLow) return false;
    if (isHigh)
        highSurrogate = unit;
    else if (unit < 0x80)
        to += static_cast<char>(unit);
    else
        base::appendUtf8(to, unit);
    return true;
}

std::optional<std::uint64_t> TextDecoder::Impl::decodeUtf16(ByteView bytes, bool last, std::string& to) {
    for (const Byte byte : bytes) {
        ++consumed;
        if (!halfUnit) {
            halfUnit = byte;
            continue;
        }
        const Byte high = decoding == Decoding::Utf16Little ? byte : *halfUnit;
        const Byte low = decoding == Decoding::Utf16Little ? *halfUnit : byte;
        halfUnit.reset();
        if (!addUnit(static_cast<char16_t>(high << 8 | low), to)) return consumed - 2;
    }
    if (last && (halfUnit || highSurrogate != 0)) return consumed;
    return std::nullopt;
}

std::optional<std::uint64_t> TextDecoder::Impl::decodeConverter(ByteView bytes, bool last, std::string& to) {
    std::array<UChar, 8192> units; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by the converter
    std::array<char, 256> ascii;   // NOLINT(cppcoreguidelines-pro-type-member-init): as far as a run goes
    const char* source = base::textOf(bytes).data();
    const char* const start = source;
    const char* const end = source + bytes.size();
    for (;;) {
        UChar* target = units.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr,
                       last ? 1 : 0, &status);
        for (const UChar* unit = units.data(); unit != target;) {
            const UChar* const run = unit;
            std::size_t length = 0;
            while (unit != target && *unit < 0x80 && length < ascii.size())
                ascii[length++] = static_cast<char>(*unit++);
            if (unit != run && highSurrogate != 0)
                return consumed + static_cast<std::uint64_t>(source - start);
            to.append(ascii.data(), length);
            if (unit != target && length < ascii.size() && !addUnit(*unit++, to))
                return consumed + static_cast<std::uint64_t>(source - start);
        }
        if (status == U_BUFFER_OVERFLOW_ERROR) continue;
        if (U_FAILURE(status)) {
            std::array<char, 32> wrong{};
            auto length = static_cast<std::int8_t>(wrong.size());
            UErrorCode ignored = U_ZERO_ERROR;
            ucnv_getInvalidChars(converter.get(), wrong.data(), &length, &ignored);
            const std::uint64_t at = consumed + static_cast<std::uint64_t>(source - start);
            return at - std::min(at, static_cast<std::uint64_t>(std::max<std::int8_t>(length, 0)));
        }
        break;
    }
    consumed += bytes.size();
    return std::nullopt;
}

TextDecoder::TextDecoder(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}
TextDecoder::TextDecoder(TextDecoder&&) noexcept = default;
TextDecoder& TextDecoder::operator=(TextDecoder&&) noexcept = default;
TextDecoder::~TextDecoder() = default;

std::optional<TextDecoder> TextDecoder::open(const std::string& encoding) {
    auto impl = std::make_unique<Impl>();
    if (encoding == "UTF-8") return TextDecoder(std::move(impl));
    if (encoding == "UTF-16LE" || encoding == "UTF-16BE") {
        impl->decoding = encoding == "UTF-16LE" ? Decoding::Utf16Little : Decoding::Utf16Big;
        return TextDecoder(std::move(impl));
    }
    UErrorCode status = U_ZERO_ERROR;
    impl->decoding = Decoding::Converter;
    impl->converter.reset(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status)) return std::nullopt;
    ucnv_setToUCallBack(impl->converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status)) return std::nullopt;
    return TextDecoder(std::move(impl));
}

std::optional<std::uint64_t> TextDecoder::decode(ByteView bytes, bool last, std::string& to) {
    switch (m_impl->decoding) {
    case Decoding::Utf8:
        return m_impl->decodeUtf8(bytes, last, to);
    case Decoding::Utf16Little:
    case Decoding::Utf16Big:
        return m_impl->decodeUtf16(bytes, last, to);
    case Decoding::Converter:
        return m_impl->decodeConverter(bytes, last, to);
    }
    return std::nullopt;
}

TextSource::TextSource(base::FileReader& file, std::string name, EncodingChoice choice, TextDecoder decoder)
    : m_file(&file)
    , m_name(std::move(name))
    , m_choice(std::move(choice))
    , m_decoder(std::move(decoder))
    , m_bytes(pieceBytes)
    , m_skip(m_choice.markBytes) {}

Result<TextSource> TextSource::open(base::FileReader& file, const std::string& name,
                                    const EncodingChoice& choice) {
    auto decoder = TextDecoder::open(choice.name);
    if (!decoder) return encodingError(name, 0, choice.name);
    TRY(file.rewind());
    return TextSource(file, name, choice, std::move(*decoder));
}

Result<std::string_view> TextSource::next() {
    m_text.clear();
    while (m_text.empty() && !m_ended) {
        TRY(const std::size_t count, m_file->read(m_bytes));
        m_ended = count == 0;
        ByteView piece(m_bytes.data(), count);
        const std::size_t skip = std::min<std::size_t>(piece.size(), m_skip);
        m_skip -= skip;
        const auto wrong = m_decoder.decode(piece.subspan(skip), m_ended, m_text);
        if (wrong) return encodingError(m_name, *wrong + m_choice.markBytes, m_choice.name);
    }
    return std::string_view(m_text);
}

} // namespace cambist::formats
