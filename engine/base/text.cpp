#include "engine/base/text.h"

#include <array>
#include <memory>
#include <mutex>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace cambist::base {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool isAscii(std::string_view text) {
    unsigned char all = 0;
    for (char c : text) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
    return all < 0x80;
}
constexpr bool isAsciiSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr char lowerOf(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr char upperOf(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
unsigned byteAt(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

struct Sequence {
    char32_t codePoint;
    std::size_t length; ///< 0: not UTF-8 here
};

// One sequence of RFC 3629 section 4; the second byte's range shuts out overlong forms, surrogates and >
// U+10FFFF.
Sequence sequenceAt(std::string_view text, std::size_t at) {
    const unsigned lead = byteAt(text, at);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xC2 || lead > 0xF4) return {kReplacement, 0};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (text.size() - at < length) return {kReplacement, 0};
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    char32_t codePoint = lead & (length == 2 ? 0x1FU : length == 3 ? 0x0FU : 0x07U);
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byteAt(text, at + i);
        if (next < (i == 1 ? low : 0x80U) || next > (i == 1 ? high : 0xBFU)) return {kReplacement, 0};
        codePoint = (codePoint << 6U) | (next & 0x3FU);
    }
    return {codePoint, length};
}

template <class F>
void eachCodePoint(std::string_view text, F&& visit) {
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceAt(text, at);
        if (!visit(sequence.codePoint)) return;
        at += sequence.length == 0 ? 1 : sequence.length;
    }
}

constexpr std::array<std::string_view, 3> kWideBlanks = {"\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};

std::size_t blankAtStart(std::string_view text) {
    if (text.empty()) return 0;
    if (isAsciiSpace(text.front())) return 1;
    for (auto blank : kWideBlanks)
        if (text.starts_with(blank)) return blank.size();
    return 0;
}
std::size_t blankAtEnd(std::string_view text) {
    if (text.empty()) return 0;
    if (isAsciiSpace(text.back())) return 1;
    for (auto blank : kWideBlanks)
        if (text.ends_with(blank)) return blank.size();
    return 0;
}

bool isWhiteSpace(char32_t c) {
    return c == 0xFEFF || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

icu::StringPiece pieceOf(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

// ICU counts in 32 bits; no field of ours comes near, and the rest is left as it is.
constexpr std::size_t kLongest = 64U << 20U;

std::string normalizedBy(const icu::Normalizer2* normalizer, std::string_view text) {
    std::string result;
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
    normalizer->normalizeUTF8(0, pieceOf(text), sink, nullptr, status);
    return U_SUCCESS(status) ? result : std::string(text);
}

const icu::Normalizer2* nfc() {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
}
const icu::Normalizer2* nfkcCasefold() {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCCasefoldInstance(status);
}

constexpr char32_t foldedWidth(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + U'!';
    return c == 0x3000 ? U' ' : c;
}

// The dots that stand between the parts of a transliterated name; which one depends on the keyboard.
constexpr std::array<char32_t, 9> kMiddleDots = {0x00B7, 0x0387, 0x2022, 0x2027, 0x2219,
                                                 0x22C5, 0x30FB, 0xFF65, 0x16EB};
constexpr char32_t unifiedDot(char32_t c) {
    for (char32_t dot : kMiddleDots)
        if (c == dot) return 0x00B7;
    return c;
}

/// Transliterator objects are not safe to share between threads and cost milliseconds to make: one, behind a
/// lock.
class LatinAscii {
public:
    LatinAscii() {
        UErrorCode status = U_ZERO_ERROR;
        m_transliterator.reset(
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) m_transliterator.reset();
    }
    void apply(icu::UnicodeString& text) {
        const std::lock_guard lock(m_mutex);
        if (m_transliterator) m_transliterator->transliterate(text);
    }

private:
    std::mutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_transliterator;
};

} // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view text) {
    if (isAscii(text)) return std::nullopt;
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceAt(text, at);
        if (sequence.length == 0) return at;
        at += sequence.length;
    }
    return std::nullopt;
}

std::vector<char32_t> codePoints(std::string_view text) {
    std::vector<char32_t> result;
    result.reserve(text.size());
    eachCodePoint(text, [&](char32_t c) {
        result.push_back(c);
        return true;
    });
    return result;
}

void appendUtf8(std::string& to, char32_t codePoint) {
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) codePoint = kReplacement;
    const auto push = [&](char32_t byte) {
        to.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (codePoint < 0x80) {
        push(codePoint);
    } else if (codePoint < 0x800) {
        push(0xC0U | (codePoint >> 6U));
        push(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        push(0xE0U | (codePoint >> 12U));
        push(0x80U | ((codePoint >> 6U) & 0x3FU));
        push(0x80U | (codePoint & 0x3FU));
    } else {
        push(0xF0U | (codePoint >> 18U));
        push(0x80U | ((codePoint >> 12U) & 0x3FU));
        push(0x80U | ((codePoint >> 6U) & 0x3FU));
        push(0x80U | (codePoint & 0x3FU));
    }
}

std::size_t countCodePoints(std::string_view text) {
    if (isAscii(text)) return text.size();
    std::size_t count = 0;
    eachCodePoint(text, [&](char32_t) {
        ++count;
        return true;
    });
    return count;
}

std::string_view trim(std::string_view text) {
    while (const std::size_t blank = blankAtStart(text)) text.remove_prefix(blank);
    while (const std::size_t blank = blankAtEnd(text)) text.remove_suffix(blank);
    return text;
}

std::string collapseSpace(std::string_view text) {
    text = trim(text);
    std::string result;
    result.reserve(text.size());
    bool pending = false;
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceAt(text, at);
        const std::size_t length = sequence.length == 0 ? 1 : sequence.length;
        if (sequence.length != 0 && isWhiteSpace(sequence.codePoint)) {
            pending = true;
        } else {
            if (pending && !result.empty()) result.push_back(' ');
            pending = false;
            result.append(text.substr(at, length));
        }
        at += length;
    }
    return result;
}

std::string asciiLower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = lowerOf(c);
    return result;
}

std::string asciiUpper(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = upperOf(c);
    return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

bool isAsciiDigits(std::string_view text) {
    for (char c : text)
        if (c < '0' || c > '9') return false;
    return !text.empty();
}

std::string toNfc(std::string_view text) {
    if (isAscii(text) || text.size() > kLongest || firstInvalidUtf8(text)) return std::string(text);
    const auto* normalizer = nfc();
    if (normalizer == nullptr) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    if (normalizer->isNormalizedUTF8(pieceOf(text), status) != 0 && U_SUCCESS(status))
        return std::string(text);
    return normalizedBy(normalizer, text);
}

std::string foldWidth(std::string_view text) {
    if (isAscii(text)) return std::string(text);
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceAt(text, at);
        const std::size_t length = sequence.length == 0 ? 1 : sequence.length;
        const char32_t folded = foldedWidth(sequence.codePoint);
        if (folded != sequence.codePoint) {
            result.push_back(static_cast<char>(folded));
        } else {
            result.append(text.substr(at, length));
        }
        at += length;
    }
    return result;
}

std::string foldForComparison(std::string_view text) {
    if (isAscii(text)) return collapseSpace(asciiLower(text));
    if (text.size() > kLongest || firstInvalidUtf8(text)) return collapseSpace(asciiLower(foldWidth(text)));
    // Dots first: NFKC would turn U+0387 into U+00B7 itself, but leaves the Katakana and bullet forms alone.
    std::string dotted;
    dotted.reserve(text.size());
    eachCodePoint(text, [&](char32_t c) {
        appendUtf8(dotted, unifiedDot(c));
        return true;
    });
    const auto* normalizer = nfkcCasefold();
    return collapseSpace(normalizer == nullptr ? dotted : normalizedBy(normalizer, dotted));
}

std::string toLatinAscii(std::string_view text) {
    if (isAscii(text) || text.size() > kLongest) return std::string(text);
    static LatinAscii latinAscii;
    icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(pieceOf(text));
    latinAscii.apply(unicode);
    std::string result;
    unicode.toUTF8String(result);
    return result;
}

std::optional<HiddenCharacter> findHiddenCharacter(std::string_view text) {
    std::optional<HiddenCharacter> found;
    std::size_t position = 0;
    eachCodePoint(text, [&](char32_t c) {
        ++position;
        const bool plain = c >= 0x20 && c < 0x7F;
        if (plain) return true;
        const auto category = u_charType(static_cast<UChar32>(c));
        if (category != U_FORMAT_CHAR && category != U_CONTROL_CHAR) return true;
        found = HiddenCharacter{position, c};
        return false;
    });
    return found;
}

std::string codePointName(char32_t codePoint) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name = "U+";
    unsigned width = 4;
    while (width < 8 && (codePoint >> (width * 4)) != 0) ++width;
    for (unsigned i = width; i-- > 0;) name.push_back(digits[(codePoint >> (i * 4)) & 0xFU]);
    return name;
}

} // namespace cambist::base
