// Check character systems shared by several identifiers (ISO/IEC 7064 and relatives). Pure, without
// allocation.
#pragma once

#include <string_view>

namespace cambist::parties {

constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr unsigned digitValue(char c) {
    return static_cast<unsigned>(c - '0');
}

/// Remainder by 97 of the number that `text` spells (digits as they are, A = 10 … Z = 35, either case),
/// continuing from `start`: mod97(tail, mod97(head)) is mod97 of head and tail joined. Other characters must
/// not occur.
constexpr unsigned mod97(std::string_view text, unsigned start = 0) {
    unsigned remainder = start;
    for (const char c : text) {
        if (isDigit(c)) {
            remainder = (remainder * 10 + digitValue(c)) % 97;
        } else {
            const unsigned letter = static_cast<unsigned>(c - (isLower(c) ? 'a' : 'A')) + 10;
            remainder = (remainder * 100 + letter) % 97;
        }
    }
    return remainder;
}

/// ISO/IEC 7064 MOD 97-10 gives 02 to 98 only; 00, 01 and 99 leave the right remainder, but are never issued.
constexpr bool isIssuedMod97Pair(char tens, char units) {
    const unsigned pair = digitValue(tens) * 10 + digitValue(units);
    return pair >= 2 && pair <= 98;
}

} // namespace cambist::parties
