#include "engine/money/words_chinese.h"

#include <array>
#include <string_view>

namespace cambist::money {

namespace {

constexpr std::array<std::string_view, 10> kDigits = {"零", "壹", "贰", "叁", "肆",
                                                      "伍", "陆", "柒", "捌", "玖"};
constexpr std::array<std::string_view, 4> kPlaces = {"仟", "佰", "拾", ""};
constexpr std::array<std::string_view, 4> kFractions = {"角", "分", "厘", "毫"};

// What follows each group of four digits, from 10^16 down. Above 10^8 the count of 亿 is written with groups
// of its own: 10^16 is 壹万万亿.
constexpr std::array<std::string_view, 5> kGroupUnits = {"万万", "万", "", "万", ""};
constexpr std::size_t kHundredMillions = 2; // the group after which 亿 stands

// One group of four digits. A run of zeros before a digit is one 零, when something stands before it; a zero
// only at the end of the group before is not said (house choice: 壹拾万柒仟, not 壹拾万零柒仟).
void appendGroup(std::string& text, unsigned group, bool skippedGroup) {
    bool zeros = skippedGroup;
    unsigned divisor = 1000;
    for (const auto place : kPlaces) {
        const unsigned digit = group / divisor % 10;
        divisor /= 10;
        if (digit == 0) {
            zeros = true;
            continue;
        }
        if (zeros && !text.empty()) text += kDigits[0];
        zeros = false;
        text += kDigits[digit];
        text += place;
    }
}

std::string wholeInCapitals(std::uint64_t whole) {
    std::array<unsigned, kGroupUnits.size()> groups{};
    for (std::size_t i = groups.size(); i-- > 0; whole /= 10'000)
        groups[i] = static_cast<unsigned>(whole % 10'000);
    std::string text;
    bool skipped = false;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i] != 0) {
            appendGroup(text, groups[i], skipped);
            text += kGroupUnits[i];
        }
        skipped = groups[i] == 0;
        if (i == kHundredMillions && !text.empty()) text += "亿";
    }
    return text;
}

} // namespace

std::string chineseCapitals(std::uint64_t whole, std::uint32_t minor, int decimals) {
    std::string text = wholeInCapitals(whole);
    if (!text.empty()) text += "元";
    if (minor == 0) return text.empty() ? "零元整" : text + "整";

    std::array<unsigned, kFractions.size()> digits{};
    for (auto i = static_cast<std::size_t>(decimals); i-- > 0; minor /= 10) digits[i] = minor % 10;
    // A 元 place of zero asks for 零 before 角 (壹佰元零伍角), and so does every zero before a later digit.
    bool zeros = whole % 10 == 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (digits[i] == 0) {
            zeros = true;
            continue;
        }
        if (zeros && !text.empty()) text += kDigits[0];
        zeros = false;
        text += kDigits[digits[i]];
        text += kFractions[i];
    }
    return text;
}

} // namespace cambist::money
