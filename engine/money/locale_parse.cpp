#include "engine/money/locale_symbols.h"

#include <algorithm>

namespace cambist::money {

namespace {

using Outcome = AmountReading::Outcome;

std::u32string_view trimmed(std::u32string_view text) {
    while (text.starts_with(U' ')) text.remove_prefix(1);
    while (text.ends_with(U' ')) text.remove_suffix(1);
    return text;
}

const std::u32string* startOf(std::u32string_view text, const std::vector<std::u32string>& candidates) {
    const auto found =
        std::find_if(candidates.begin(), candidates.end(),
                     [&](const std::u32string& candidate) { return text.starts_with(candidate); });
    return found == candidates.end() ? nullptr : &*found;
}

// What is left of an amount when its sign and its mark are taken off.
struct Stripped {
    bool negative = false;
    std::u32string_view number;
};
Stripped strip(const LocaleSymbols& locale, const AmountSymbols& symbols, std::u32string_view text) {
    const auto& marks = symbols.marks;
    Stripped result;
    bool sign = false;
    bool mark = false;
    for (text = trimmed(text);; text = trimmed(text)) {
        const std::u32string* minus = sign ? nullptr : startOf(text, symbols.minus);
        if (minus != nullptr || (!sign && text.starts_with(U'+'))) {
            sign = true;
            result.negative = minus != nullptr;
            text.remove_prefix(minus != nullptr ? minus->size() : 1);
            continue;
        }
        const std::u32string* before = mark ? nullptr : startOf(text, marks);
        if (before == nullptr) break;
        mark = true;
        text.remove_prefix(before->size());
    }
    if (locale.minusBehind && !sign && text.ends_with(U'-')) {
        result.negative = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    if (!mark) {
        const auto behind = std::find_if(marks.begin(), marks.end(), [&](const std::u32string& candidate) {
            return text.ends_with(candidate);
        });
        if (behind != marks.end()) text.remove_suffix(behind->size());
    }
    result.number = trimmed(text);
    return result;
}

constexpr std::u32string_view kSeparators = U" .,'\u066B\u066C";

// One pass over a number in one numbering system.
class NumberReader {
public:
    NumberReader(const LocaleSymbols& locale, const NumberSymbols& symbols)
        : m_locale(locale)
        , m_symbols(symbols) {}

    AmountReading read(std::u32string_view text) {
        while (!text.empty()) {
            const auto step = next(text);
            if (step == 0)
                return {kSeparators.find(text.front()) == std::u32string_view::npos ? Outcome::NotANumber
                                                                                    : Outcome::WrongGrouping,
                        {}};
            text.remove_prefix(step);
        }
        if (m_digits == 0 || (m_point && m_fraction == 0)) return {};
        if (!m_point) m_groups.push_back(m_run);
        if (!groupingHolds()) return {Outcome::WrongGrouping, {}};
        return {Outcome::Number, std::move(m_decimal)};
    }

private:
    // How many characters were taken; 0 if the text goes on with none that may stand here.
    std::size_t next(std::u32string_view text) {
        const auto digit = std::find(m_symbols.digits.begin(), m_symbols.digits.end(), text.front());
        if (digit != m_symbols.digits.end()) {
            m_decimal += static_cast<char>('0' + (digit - m_symbols.digits.begin()));
            ++m_digits;
            ++(m_point ? m_fraction : m_run);
            return 1;
        }
        if (m_point) return 0;
        if (const auto* decimal = startOf(text, m_symbols.decimal)) {
            m_point = true;
            m_groups.push_back(m_run);
            m_decimal += '.';
            return decimal->size();
        }
        const auto* group = startOf(text, m_symbols.group);
        if (group == nullptr || (m_group != nullptr && group != m_group)) return 0;
        m_group = group;
        m_groups.push_back(m_run);
        m_run = 0;
        return group->size();
    }

    // All groups of the locale's sizes, or no grouping. "0,123" is no way to write a grouped number.
    bool groupingHolds() const {
        if (m_groups.size() == 1) return true;
        if (m_groups.back() != m_locale.primaryGroup) return false;
        if (!std::all_of(m_groups.begin() + 1, m_groups.end() - 1,
                         [&](std::size_t size) { return size == m_locale.secondaryGroup; }))
            return false;
        return m_groups.front() >= 1 && m_groups.front() <= m_locale.secondaryGroup &&
               m_decimal.front() != '0';
    }

    const LocaleSymbols& m_locale;
    const NumberSymbols& m_symbols;
    std::string m_decimal;
    std::vector<std::size_t> m_groups; ///< digits in each group before the decimal mark
    std::size_t m_run = 0;
    std::size_t m_fraction = 0;
    std::size_t m_digits = 0;
    bool m_point = false;
    const std::u32string* m_group = nullptr;
};

} // namespace

AmountReading readAmount(const LocaleSymbols& locale, const AmountSymbols& symbols,
                         std::u32string_view folded) {
    const Stripped stripped = strip(locale, symbols, folded);
    AmountReading refused;
    bool anyDigit = false;
    for (const auto& system : symbols.systems) {
        const bool hasDigits = stripped.number.find_first_of(system.digits.data(), 0, system.digits.size()) !=
                               std::u32string_view::npos;
        if (!hasDigits) continue;
        auto reading = NumberReader(locale, system).read(stripped.number);
        if (reading.outcome == Outcome::Number) {
            if (stripped.negative) reading.decimal.insert(0, 1, '-');
            return reading;
        }
        if (!anyDigit) refused = reading;
        anyDigit = true;
    }
    if (anyDigit &&
        (isLetterOrCurrencySign(stripped.number.front()) || isLetterOrCurrencySign(stripped.number.back())))
        refused.outcome = Outcome::WrongMark;
    return refused;
}

} // namespace cambist::money
