// Text that a rail can carry: finding the first character that it cannot, and spelling a text with those that
// it can. Pure; any thread. Text is valid UTF-8.
#pragma once

#include "engine/payments/rail.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cambist::payments {

/// A character that the rail does not carry.
struct UnsupportedCharacter {
    std::size_t position; ///< 1-based, in code points
    char32_t codePoint;
    bool operator==(const UnsupportedCharacter&) const = default;
};

/// The first character outside the set, or nothing. A line end is always allowed: it parts the lines of an
/// address, which reach the bank one by one. Does not allocate for text that is all ASCII.
std::optional<UnsupportedCharacter> findUnsupportedCharacter(std::string_view text, CharacterSet characters);

/// The text with characters of the set only: by resources/rails/sepa_transliteration.tsv (EPC217-08), then by
/// ICU's Latin spelling, then '.'. GB 18030 loses controls and private-use characters only. May be longer
/// than the text ("Θ" is "TH") and is offered as a remedy, never applied unasked.
std::string transliterate(std::string_view text, CharacterSet characters);

/// Where the rail has the rule: a reference that begins or ends with '/' or holds "//".
bool hasForbiddenSlash(std::string_view reference, Rail rail);

} // namespace cambist::payments
