#include "engine/base/pinyin.h"

#include "engine/base/text.h"

#include <algorithm>

namespace cambist::base {
namespace {

bool isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isHan(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// Every Chinese character as a word of its own: the transliterator puts blanks between some of them only.
std::string spaced(std::string_view text) {
    std::string result;
    bool before = false;
    for (const char32_t c : codePoints(text)) {
        const bool han = isHan(c);
        if ((han || before) && !result.empty()) result += ' ';
        appendUtf8(result, c);
        before = han;
    }
    return result;
}

std::string withoutBlanks(std::string_view text) {
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result), [](char c) { return c != ' '; });
    return result;
}

} // namespace

SearchForms searchForms(std::string_view text) {
    SearchForms forms;
    forms.folded = foldForComparison(text);
    bool inWord = false;
    for (const char c : asciiLower(toLatinAscii(spaced(forms.folded)))) {
        const bool letter = isLetterOrDigit(c);
        if (letter) forms.latin += c;
        if (letter && !inWord) forms.initials += c;
        inWord = letter;
    }
    return forms;
}

std::string foldTyped(std::string_view typed) {
    return foldForComparison(typed);
}

int searchDistance(const SearchForms& forms, std::string_view typed) {
    if (typed.empty()) return 0;
    const auto at = forms.folded.find(typed);
    if (at == 0) return 0;
    const auto joined = withoutBlanks(typed);
    if (forms.initials == joined) return 1;
    if (at != std::string::npos && forms.folded[at - 1] == ' ') return 2;
    if (forms.latin.starts_with(joined)) return 3;
    if (forms.initials.starts_with(joined)) return 4;
    if (at != std::string::npos) return 5;
    if (forms.latin.find(joined) != std::string::npos) return 6;
    if (forms.initials.find(joined) != std::string::npos) return 7;
    return -1;
}

} // namespace cambist::base
