#include "engine/base/pinyin.h"

#include "engine/base/text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cambist::base {
namespace {

bool isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isHan(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// Words whose characters sound otherwise here than alone: the transliterator goes by characters. ü is typed
/// v.
constexpr std::pair<std::string_view, std::string_view> readings[] = {
    {"银行", "yin hang"},
    {"开户行", "kai hu hang"},
    {"收款行", "shou kuan hang"},
    {"付款行", "fu kuan hang"},
    {"中间行", "zhong jian hang"},
    {"代理行", "dai li hang"},
    {"行号", "hang hao"},
    {"行名", "hang ming"},
    {"分行", "fen hang"},
    {"支行", "zhi hang"},
    {"总行", "zong hang"},
    {"央行", "yang hang"},
    {"工行", "gong hang"},
    {"农行", "nong hang"},
    {"中行", "zhong hang"},
    {"建行", "jian hang"},
    {"招行", "zhao hang"},
    {"交行", "jiao hang"},
    {"行内", "hang nei"},
    {"跨行", "kua hang"},
    {"重复", "chong fu"},
    {"重新", "chong xin"},
    {"重庆", "chong qing"},
    {"会计", "kuai ji"},
    {"调整", "tiao zheng"},
    {"调汇", "tiao hui"},
    {"还款", "huan kuan"},
    {"归还", "gui huan"},
    {"给付", "ji fu"},
    {"厦门", "xia men"},
    {"长沙", "chang sha"},
    {"长期", "chang qi"},
    {"汇率", "hui lv"},
    {"利率", "li lv"},
    {"费率", "fei lv"},
};

std::string withReadings(std::string_view text) {
    std::string result(text);
    for (const auto& [word, reading] : readings)
        for (auto at = result.find(word); at != std::string::npos; at = result.find(word, at))
            result.replace(at, word.size(), ' ' + std::string(reading) + ' ');
    return result;
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
    for (const char c : asciiLower(toLatinAscii(spaced(withReadings(forms.folded))))) {
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
