// Text from outside: UTF-8 checks, normalisation, folding, and what may not stand in a payee's name. Pure
// functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::base {

/// Offset of the first byte that is not strict UTF-8 (RFC 3629: no overlong forms, no surrogates), or
/// nothing.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// Unicode code points of valid UTF-8 (replacement character where it is not).
std::vector<char32_t> codePoints(std::string_view text);
void appendUtf8(std::string& to, char32_t codePoint);
std::size_t countCodePoints(std::string_view text);

/// ASCII blanks, tabs, line ends, U+00A0, U+3000 and U+FEFF at both ends removed.
std::string_view trim(std::string_view text);
/// trim, and every run of white space inside becomes one blank.
std::string collapseSpace(std::string_view text);
std::string asciiLower(std::string_view text);
std::string asciiUpper(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
bool isAsciiDigits(std::string_view text);

/// Normalisation form C (Unicode TR 15). Invalid UTF-8 is returned as it is.
std::string toNfc(std::string_view text);
/// Full-width ASCII (U+FF01..FF5E) and the ideographic blank folded to ASCII.
std::string foldWidth(std::string_view text);
/// For comparing names: NFKC, case folded, white space collapsed, full-width folded, middle dots unified.
/// Never shown.
std::string foldForComparison(std::string_view text);
/// Latin-script spelling of a text, "Müller" -> "Muller", "张伟" -> "zhang wei" (ICU transliterators).
std::string toLatinAscii(std::string_view text);

/// A character that may not stand in a payee's fields because it is invisible or changes the reading
/// direction: bidi controls (UAX 9), zero-width and other format characters (general category Cf), controls
/// (Cc).
struct HiddenCharacter {
    std::size_t position; ///< 1-based, in code points
    char32_t codePoint;
};
std::optional<HiddenCharacter> findHiddenCharacter(std::string_view text);
/// "U+202E".
std::string codePointName(char32_t codePoint);

} // namespace cambist::base
