#include "engine/payments/rail_text.h"

#include "engine/base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace cambist::payments {
namespace {

/// A row of resources/rails/sepa_transliteration.tsv as text.
struct SubstituteRow {
    std::string_view codePoint, replacement;
};
constexpr SubstituteRow substituteRows[] = {
#include "resources/rails/sepa_transliteration.tsv.inc"
};

struct Substitute {
    char32_t codePoint = 0;
    std::string_view replacement;
};

consteval char32_t hexadecimal(std::string_view text) {
    char32_t value = 0;
    for (const char c : text) {
        const std::size_t digit = std::string_view("0123456789ABCDEF").find(c);
        if (digit == std::string_view::npos) throw "a hexadecimal number was expected";
        value = value * 16 + static_cast<char32_t>(digit);
    }
    return value;
}

consteval auto parseSubstitutes() {
    std::array<Substitute, std::size(substituteRows)> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const SubstituteRow& row = substituteRows[i];
        table[i] = {hexadecimal(row.codePoint),
                    row.replacement == "SP" ? std::string_view(" ") : row.replacement};
        if (i > 0 && table[i - 1].codePoint >= table[i].codePoint)
            throw "rows must be in the order of code points";
    }
    return table;
}
constexpr auto substitutes = parseSubstitutes();

constexpr std::string_view basicLatin = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                        "/-?:().,'+ \n";

using AsciiSet = std::array<bool, 128>;
constexpr AsciiSet basicSet = [] {
    AsciiSet set{};
    for (const char c : basicLatin) set[static_cast<std::size_t>(c)] = true;
    return set;
}();
constexpr AsciiSet printableSet = [] {
    AsciiSet set{};
    for (std::size_t c = ' '; c < 0x7F; ++c) set[c] = true;
    set['\n'] = true;
    return set;
}();

const AsciiSet& asciiSetOf(CharacterSet characters) {
    const bool basic = characters == CharacterSet::Sepa || characters == CharacterSet::SwiftX;
    return basic ? basicSet : printableSet;
}

/// GB 18030 maps all of Unicode; what no bank can show or compare is kept out.
bool isTextBeyondAscii(char32_t c) {
    const bool control = c < 0xA0;
    const bool privateUse = (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
    const bool nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !control && !privateUse && !nonCharacter && c != 0xFFFD;
}

bool isCarried(char32_t c, CharacterSet characters) {
    if (c < 128) return asciiSetOf(characters)[c];
    return characters == CharacterSet::Gb18030 && isTextBeyondAscii(c);
}

const Substitute* substituteFor(char32_t c) {
    const auto* const found = std::ranges::lower_bound(substitutes, c, {}, &Substitute::codePoint);
    return found != substitutes.end() && found->codePoint == c ? found : nullptr;
}

/// The Latin spelling of characters that stand together (so that ICU sees whole words), each sign outside the
/// set as '.'.
std::string latinSpelling(const std::string& unknown, CharacterSet characters) {
    if (unknown.empty()) return {};
    std::string spelling;
    for (const char32_t c : base::codePoints(base::toLatinAscii(unknown))) {
        if (isCarried(c, characters)) {
            base::appendUtf8(spelling, c);
        } else if (const Substitute* known = substituteFor(c)) {
            spelling += known->replacement;
        } else {
            spelling += '.';
        }
    }
    return spelling;
}

std::string keepText(std::string_view text) {
    std::string kept;
    for (const char32_t c : base::codePoints(text)) {
        if (isCarried(c, CharacterSet::Gb18030))
            base::appendUtf8(kept, c);
        else if (c == '\t')
            kept += ' ';
    }
    return kept;
}

} // namespace

std::optional<UnsupportedCharacter> findUnsupportedCharacter(std::string_view text, CharacterSet characters) {
    const AsciiSet& ascii = asciiSetOf(characters);
    const auto* const first = std::ranges::find_if_not(text, [&](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 128 && ascii[byte];
    });
    if (first == text.end()) return std::nullopt;
    const auto passed =
        static_cast<std::size_t>(first - text.begin()); // all ASCII so far: bytes are code points
    const std::vector<char32_t> rest = base::codePoints(text.substr(passed));
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (!isCarried(rest[i], characters)) return UnsupportedCharacter{passed + i + 1, rest[i]};
    }
    return std::nullopt;
}

std::string transliterate(std::string_view text, CharacterSet characters) {
    if (!findUnsupportedCharacter(text, characters)) return std::string(text);
    const std::string composed = base::toNfc(text);
    if (characters == CharacterSet::Gb18030) return keepText(composed);
    std::string result;
    std::string unknown;
    for (const char32_t c : base::codePoints(composed)) {
        const Substitute* known = isCarried(c, characters) ? nullptr : substituteFor(c);
        if (known == nullptr && !isCarried(c, characters)) {
            base::appendUtf8(unknown, c);
            continue;
        }
        result += latinSpelling(unknown, characters);
        unknown.clear();
        if (known != nullptr)
            result += known->replacement;
        else
            base::appendUtf8(result, c);
    }
    return result + latinSpelling(unknown, characters);
}

bool hasForbiddenSlash(std::string_view reference, Rail rail) {
    if (!railRules(rail).slashRule || reference.empty()) return false;
    return reference.front() == '/' || reference.back() == '/' ||
           reference.find("//") != std::string_view::npos;
}

} // namespace cambist::payments
