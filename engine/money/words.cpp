#include "engine/money/words.h"

#include "engine/money/decimal_text.h"
#include "engine/money/unit_names.h"
#include "engine/money/words_chinese.h"

#include <array>

namespace cambist::money {

namespace {

constexpr std::array<std::string_view, 20> kSmall = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kTens = {"",      "",      "twenty",  "thirty", "forty",
                                                    "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 7> kThousands = {
    "", " thousand", " million", " billion", " trillion", " quadrillion", " quintillion"};

std::string belowThousand(unsigned value) {
    std::string text;
    if (value >= 100) {
        text = std::string(kSmall[value / 100]) + " hundred";
        value %= 100;
        if (value == 0) return text;
        text += ' ';
    }
    if (value < kSmall.size()) return text += kSmall[value];
    text += kTens[value / 10];
    if (value % 10 != 0) (text += '-') += kSmall[value % 10];
    return text;
}

std::string numberInWords(std::uint64_t value) {
    if (value == 0) return std::string(kSmall[0]);
    std::string text;
    std::size_t power = 0;
    for (; value != 0; value /= 1000, ++power) {
        const auto group = static_cast<unsigned>(value % 1000);
        if (group == 0) continue;
        std::string part = belowThousand(group).append(kThousands[power]);
        text = text.empty() ? std::move(part) : part + ' ' + text;
    }
    return text;
}

struct Split {
    bool negative;
    std::uint64_t whole;
    std::uint32_t minor;
    int decimals;
    std::uint32_t minorsPerUnit;
};
Split splitAmount(const Money& amount, int decimals) {
    const auto magnitude = static_cast<std::uint64_t>(magnitudeOf(base::Int128{amount.minorUnits}));
    const auto perUnit = static_cast<std::uint32_t>(powerOfTen(decimals));
    return {amount.minorUnits < 0, magnitude / perUnit, static_cast<std::uint32_t>(magnitude % perUnit),
            decimals, perUnit};
}

std::string english(const Split& split, Currency currency) {
    std::string text = (split.negative ? "minus " : "") + numberInWords(split.whole);
    const auto names = unitNames(currency);
    if (!names || (split.minor != 0 && names->minorOne.empty())) {
        if (split.minor != 0) {
            text += " and " + decimalText(false, split.minor + split.minorsPerUnit, 0).substr(1);
            text += '/' + std::to_string(split.minorsPerUnit);
        }
        return text.append(" ").append(currency.code());
    }
    text.append(" ").append(split.whole == 1 ? names->one : names->many);
    if (split.minor == 0) return text;
    text += " and " + numberInWords(split.minor);
    return text.append(" ").append(split.minor == 1 ? names->minorOne : names->minorMany);
}

std::string chinese(const Split& split, Currency currency) {
    const auto name = currency.chineseName();
    std::string text(name.empty() ? currency.code() : name);
    if (split.negative) text += "负";
    return text += chineseCapitals(split.whole, split.minor, split.decimals);
}

} // namespace

Result<std::string> amountInWords(const Money& amount, Language language) {
    const auto decimals = amount.currency.minorUnits();
    if (!decimals) return Error{MoneyError::NoMinorUnits, std::string(amount.currency.code())};
    const Split split = splitAmount(amount, *decimals);
    return language == Language::English ? english(split, amount.currency) : chinese(split, amount.currency);
}

} // namespace cambist::money
