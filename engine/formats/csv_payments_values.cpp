#include "engine/formats/csv_payments_values.h"

#include "engine/base/text.h"
#include "engine/base/time.h"
#include "engine/formats/csv_reader.h"

#include <algorithm>
#include <array>
#include <vector>

namespace cambist::formats {

namespace {

constexpr std::size_t longestAmount = 64;
constexpr std::size_t longestDate = 40;
constexpr std::size_t mostIntegerDigits = 18;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

struct Folding {
    std::string_view from;
    std::string_view to;
};
/// Characters that stand for an ASCII one in figures; the blanks and the apostrophe are what word processors
/// write.
constexpr std::array figureFoldings = {
    Folding{"\xc2\xa0", " "},     // no-break space
    Folding{"\xe2\x80\xaf", " "}, // narrow no-break space
    Folding{"\xe2\x80\x89", " "}, // thin space
    Folding{"\xe2\x80\x99", "'"}, // right single quotation mark
    Folding{"\xe2\x88\x92", "-"}, // minus sign
};

/// The text in ASCII figures; `folded` when a figure or mark, not only a blank, was written otherwise.
std::string foldFigures(std::string_view text, bool& folded) {
    if (isAscii(text)) return std::string(text);
    std::string result = base::foldWidth(text);
    folded = result != text;
    for (const Folding& folding : figureFoldings)
        for (std::size_t at = result.find(folding.from); at != std::string::npos;
             at = result.find(folding.from, at))
            result.replace(at, folding.from.size(), folding.to);
    return result;
}

/// Digits in groups: one to three, then threes, one kind of separator. Plain digits are one group. `decimal`:
/// the character that is no separator here.
bool isGrouped(std::string_view integer, char decimal) {
    char separator = 0;
    std::size_t run = 0;
    std::size_t groups = 0;
    for (const char c : integer) {
        if (isDigit(c)) {
            ++run;
            continue;
        }
        if (c == decimal || (separator != 0 && c != separator)) return false;
        if (groups == 0 ? (run < 1 || run > 3) : run != 3) return false;
        separator = c;
        ++groups;
        run = 0;
    }
    if (groups == 0) return run > 0;
    return run == 3 && integer.front() != '0';
}

/// The body read with this decimal mark: "1234.50", or nothing.
std::optional<std::string> readWith(std::string_view body, char decimal) {
    const std::size_t at = body.find(decimal);
    const std::string_view integer = body.substr(0, at);
    const std::string_view fraction = at == std::string_view::npos ? std::string_view{} : body.substr(at + 1);
    if (at != std::string_view::npos && !base::isAsciiDigits(fraction)) return std::nullopt;
    const bool bareFraction = integer.empty() && !fraction.empty();
    if (!bareFraction && !isGrouped(integer, decimal)) return std::nullopt;
    std::string digits;
    for (const char c : integer)
        if (isDigit(c) && (c != '0' || !digits.empty())) digits += c;
    if (digits.empty()) digits = "0";
    if (digits.size() > mostIntegerDigits) return std::nullopt;
    if (!fraction.empty()) digits.append(".").append(fraction);
    return digits;
}

bool isZero(std::string_view decimal) {
    return decimal.find_first_of("123456789") == std::string_view::npos;
}

/// Takes a sign from the front; false at a second one.
bool takeSign(std::string_view& text, AmountCell& cell, bool& signedOnce) {
    if (text.empty() || (text.front() != '-' && text.front() != '+')) return true;
    if (signedOnce) return false;
    signedOnce = true;
    cell.negative = text.front() == '-';
    text = base::trim(text.substr(1));
    return true;
}

bool isFigure(char c) {
    return isDigit(c) || c == '.' || c == ',' || c == '\'' || c == '-' || c == '+';
}

/// Takes a currency word or sign; false if the letters there are none, or contradict one before.
bool takeCurrency(std::string_view word, AmountCell& cell) {
    if (word.empty()) return true;
    const auto code = currencyOfWord(word);
    if (!code || (!code->empty() && !cell.currency.empty() && cell.currency != *code)) return false;
    if (code->empty())
        cell.sign = word;
    else
        cell.currency = *code;
    cell.decorated = true;
    return true;
}

/// Sign, currency before, currency behind; what is left in `text` should be figures.
bool takeDecorations(std::string_view& text, AmountCell& cell) {
    bool signedOnce = false;
    if (!takeSign(text, cell, signedOnce)) return false;
    const auto first = std::find_if(text.begin(), text.end(), isFigure);
    std::size_t length = static_cast<std::size_t>(first - text.begin());
    // The dot of "Fr." belongs to the word.
    if (length > 0 && length < text.size() && text[length] == '.' &&
        currencyOfWord(text.substr(0, length + 1)))
        ++length;
    if (!takeCurrency(base::trim(text.substr(0, length)), cell)) return false;
    text = base::trim(text.substr(length));
    if (length > 0 && !takeSign(text, cell, signedOnce)) return false;
    const auto last = std::find_if(text.rbegin(), text.rend(), isFigure);
    const auto behind = static_cast<std::size_t>(last - text.rbegin());
    if (!takeCurrency(base::trim(text.substr(text.size() - behind)), cell)) return false;
    text = base::trim(text.substr(0, text.size() - behind));
    return true;
}

} // namespace

AmountCell readAmount(std::string_view original) {
    AmountCell cell;
    const std::string_view trimmed = trimCell(original);
    if (trimmed.empty()) return cell;
    cell.kind = AmountCell::Kind::Unreadable;
    if (trimmed.size() > longestAmount) return cell;
    const std::string text = foldFigures(trimmed, cell.folded);
    std::string_view rest = text;
    if (!takeDecorations(rest, cell)) return cell;
    const bool figures = std::all_of(
        rest.begin(), rest.end(), [](char c) { return c == ' ' || (isFigure(c) && c != '-' && c != '+'); });
    if (rest.empty() || !figures) return cell;
    const auto point = readWith(rest, '.');
    const auto comma = readWith(rest, ',');
    if (!point && !comma) return cell;
    if (cell.negative && isZero(point ? *point : *comma)) return cell;
    cell.body = rest;
    if (point && comma) {
        cell.kind = *point == *comma ? AmountCell::Kind::Plain : AmountCell::Kind::Ambiguous;
    } else {
        cell.kind = AmountCell::Kind::Settled;
        cell.mark = point ? DecimalMark::Point : DecimalMark::Comma;
    }
    return cell;
}

std::optional<std::string> amountText(const AmountCell& cell, DecimalMark mark) {
    if (cell.body.empty()) return std::nullopt;
    if (cell.kind == AmountCell::Kind::Ambiguous && mark == DecimalMark::Unknown) return std::nullopt;
    const DecimalMark reading = cell.kind == AmountCell::Kind::Settled ? cell.mark : mark;
    auto text = readWith(cell.body, reading == DecimalMark::Comma ? ',' : '.');
    if (text && cell.negative) text->insert(0, 1, '-');
    return text;
}

namespace {

struct DateParts {
    std::array<int, 3> numbers{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
    char separator = 0;
};

/// Three runs of digits with one kind of separator: ASCII, or 年月日.
std::optional<DateParts> splitDate(std::string_view text) {
    std::string plain(text);
    constexpr std::array units = {Folding{"年", "-"}, Folding{"月", "-"}, Folding{"日", ""}};
    for (const Folding& unit : units)
        if (const std::size_t at = plain.find(unit.from); at != std::string::npos)
            plain.replace(at, unit.from.size(), unit.to);
    DateParts parts;
    std::size_t at = 0;
    while (at < plain.size() && parts.count < 3) {
        std::size_t end = at;
        int number = 0;
        for (; end < plain.size() && isDigit(plain[end]) && end - at < 4; ++end)
            number = number * 10 + (plain[end] - '0');
        if (end == at) return std::nullopt;
        parts.numbers[parts.count] = number;
        parts.digits[parts.count] = end - at;
        ++parts.count;
        at = end;
        if (parts.count == 3) break;
        if (at == plain.size()) return std::nullopt;
        const char separator = plain[at++];
        if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
        if (parts.separator != 0 && parts.separator != separator) return std::nullopt;
        parts.separator = separator;
    }
    if (parts.count != 3 || at != plain.size()) return std::nullopt;
    return parts;
}

/// Without a time of midnight: "2026-11-23 00:00:00", "2026/11/23 0:00", "2026-11-23T00:00:00".
std::string_view withoutMidnight(std::string_view text) {
    const std::size_t at = text.find_first_of(" T");
    if (at == std::string_view::npos || text.find(':', at) == std::string_view::npos) return text;
    const std::string_view time = text.substr(at + 1);
    const bool midnight = time.find_first_not_of("0:.Z") == std::string_view::npos;
    return midnight ? base::trim(text.substr(0, at)) : text;
}

std::string isoOf(int year, int month, int day) {
    const auto date = base::Date::of(year, month, day);
    return date ? base::toText(*date) : std::string{};
}

void settle(DateCell& cell, std::string iso) {
    if (iso.empty()) return;
    cell.kind = DateCell::Kind::Settled;
    cell.iso = std::move(iso);
}

/// "03/04/2026" and "03-04-2026".
void readTwoWay(DateCell& cell, int first, int second, int year) {
    cell.dayFirst = isoOf(year, second, first);
    cell.monthFirst = isoOf(year, first, second);
    if (cell.dayFirst == cell.monthFirst) {
        settle(cell, cell.dayFirst);
    } else if (!cell.dayFirst.empty() && !cell.monthFirst.empty()) {
        cell.kind = DateCell::Kind::Ambiguous;
    } else {
        cell.kind = DateCell::Kind::Evidence;
        cell.order = cell.dayFirst.empty() ? DateOrder::MonthFirst : DateOrder::DayFirst;
        cell.iso = cell.dayFirst.empty() ? cell.monthFirst : cell.dayFirst;
    }
}

} // namespace

DateCell readDate(std::string_view original) {
    DateCell cell;
    const std::string_view trimmed = trimCell(original);
    if (trimmed.empty()) return cell;
    cell.kind = DateCell::Kind::Unreadable;
    if (trimmed.size() > longestDate) return cell;
    const std::string figures = foldFigures(trimmed, cell.folded);
    const std::string_view text = withoutMidnight(figures);
    if (text.size() == 8 && base::isAsciiDigits(text)) {
        const auto number = [&](std::size_t at, std::size_t length) {
            int value = 0;
            for (const char c : text.substr(at, length)) value = value * 10 + (c - '0');
            return value;
        };
        settle(cell, isoOf(number(0, 4), number(4, 2), number(6, 2)));
        return cell;
    }
    const auto parts = splitDate(text);
    if (!parts) return cell;
    const auto& [a, b, c] = parts->numbers;
    if (parts->digits[0] == 4 && parts->digits[1] <= 2 && parts->digits[2] <= 2) {
        settle(cell, isoOf(a, b, c));
    } else if (parts->digits[2] == 4 && parts->digits[0] <= 2 && parts->digits[1] <= 2) {
        if (parts->separator == '.')
            settle(cell, isoOf(c, b, a));
        else
            readTwoWay(cell, a, b, c);
    }
    return cell;
}

bool DecimalSum::add(std::string_view decimal) {
    const bool negative = !decimal.empty() && decimal.front() == '-';
    if (negative) decimal.remove_prefix(1);
    const std::size_t point = decimal.find('.');
    const std::string_view integer = decimal.substr(0, point);
    std::string_view fraction =
        point == std::string_view::npos ? std::string_view{} : decimal.substr(point + 1);
    while (!fraction.empty() && fraction.back() == '0') fraction.remove_suffix(1);
    if (!base::isAsciiDigits(integer) || integer.size() > mostIntegerDigits || fraction.size() > 9)
        return false;
    if (!fraction.empty() && !base::isAsciiDigits(fraction)) return false;
    base::Int128 value = 0;
    for (const char c : integer) value = value * 10 + (c - '0');
    for (std::size_t i = 0; i < 9; ++i) value = value * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    m_nanos += negative ? -value : value;
    return true;
}

std::string DecimalSum::text() const {
    base::Int128 rest = m_nanos < 0 ? -m_nanos : m_nanos;
    std::string digits;
    for (; rest != 0 || digits.size() < 10; rest /= 10)
        digits += static_cast<char>('0' + static_cast<int>(rest % 10));
    std::reverse(digits.begin(), digits.end());
    std::string text = digits.substr(0, digits.size() - 9) + "." + digits.substr(digits.size() - 9);
    while (text.back() == '0' && text[text.size() - 3] != '.') text.pop_back();
    return m_nanos < 0 ? "-" + text : text;
}

bool looksLikeSpreadsheetNumber(std::string_view text) {
    std::size_t at = 0;
    const auto run = [&] {
        const std::size_t start = at;
        while (at < text.size() && isDigit(text[at])) ++at;
        return at - start;
    };
    const std::size_t integer = run();
    if (integer == 0 || at == text.size()) return false;
    bool fractionIsZero = false;
    bool fraction = false;
    if (text[at] == '.' || text[at] == ',') {
        const std::size_t start = ++at;
        if (run() == 0) return false;
        fraction = true;
        fractionIsZero = text.substr(start, at - start).find_first_not_of('0') == std::string_view::npos;
    }
    if (at == text.size()) return fraction && fractionIsZero && integer >= 5 && text[integer] == '.';
    if (text[at] != 'E' && text[at] != 'e') return false;
    ++at;
    if (at < text.size() && text[at] == '+')
        ++at;
    else if (!fraction)
        return false; // "12E34" may be an account number
    const std::size_t exponent = run();
    return exponent >= 1 && exponent <= 3 && at == text.size();
}

} // namespace cambist::formats
