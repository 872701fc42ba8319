#include "engine/money/locale_symbols.h"

#include "engine/base/text.h"
#include "engine/money/decimal_text.h"

#include <algorithm>

#include <unicode/dcfmtsym.h>
#include <unicode/decimfmt.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>

namespace cambist::money {

namespace {

using Symbols = icu::DecimalFormatSymbols;

icu::StringPiece pieceOf(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}
std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    return text.toUTF8String(result);
}

bool hasData(const icu::Locale& locale) {
    const std::string_view language = locale.getLanguage();
    std::int32_t count = 0;
    const icu::Locale* available = icu::Locale::getAvailableLocales(count);
    return !language.empty() && std::any_of(available, available + count, [&](const icu::Locale& candidate) {
        return language == candidate.getLanguage();
    });
}

void addOnce(std::vector<std::u32string>& to, std::u32string text) {
    if (!text.empty() && std::find(to.begin(), to.end(), text) == to.end()) to.push_back(std::move(text));
}

NumberSymbols numberSymbols(const Symbols& symbols, bool dropBidiMarks) {
    NumberSymbols result;
    for (std::size_t i = 0; i < result.digits.size(); ++i) {
        const auto& digit = symbols.getConstDigitSymbol(static_cast<std::int32_t>(i));
        result.digits.at(i) = static_cast<char32_t>(digit.char32At(0));
    }
    const auto symbol = [&](Symbols::ENumberFormatSymbol kind) {
        return foldAmount(utf8(symbols.getConstSymbol(kind)), dropBidiMarks);
    };
    addOnce(result.decimal, symbol(Symbols::kMonetarySeparatorSymbol));
    addOnce(result.group, symbol(Symbols::kMonetaryGroupingSeparatorSymbol));
    // The symbols of plain numbers as well, unless one of them means the other thing in amounts.
    const auto decimal = symbol(Symbols::kDecimalSeparatorSymbol);
    const auto group = symbol(Symbols::kGroupingSeparatorSymbol);
    if (decimal != result.group.front() && group != result.decimal.front()) {
        addOnce(result.decimal, decimal);
        addOnce(result.group, group);
    }
    return result;
}

// Of a pattern "positive;negative".
bool endsWithMinus(const icu::DecimalFormat& format) {
    icu::UnicodeString pattern;
    format.toPattern(pattern);
    return pattern.indexOf(u';') >= 0 && pattern.lastIndexOf(u'-') > pattern.lastIndexOf(u'0');
}

void readPatterns(const icu::Locale& locale, LocaleSymbols& result) {
    // Where the currency pattern does not group, numbers of the locale tell how people group.
    for (const auto style : {UNUM_CURRENCY, UNUM_DECIMAL}) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::NumberFormat> made(
            icu::NumberFormat::createInstance(locale, style, status));
        const auto* format = dynamic_cast<const icu::DecimalFormat*>(made.get());
        if (U_FAILURE(status) || format == nullptr) continue;
        if (style == UNUM_CURRENCY) result.minusBehind = endsWithMinus(*format);
        const auto primary = format->getGroupingSize();
        const auto secondary = format->getSecondaryGroupingSize();
        if (!format->isGroupingUsed() || primary <= 0) continue;
        result.primaryGroup = static_cast<std::size_t>(primary);
        result.secondaryGroup = static_cast<std::size_t>(secondary > 0 ? secondary : primary);
        return;
    }
}

icu::UnicodeString wideCode(Currency currency) {
    return icu::UnicodeString::fromUTF8(pieceOf(currency.code()));
}

std::u32string symbolOf(const std::string& localeName, Currency currency, UCurrNameStyle style,
                        bool dropBidiMarks) {
    UErrorCode status = U_ZERO_ERROR;
    UBool choice = 0;
    std::int32_t length = 0;
    auto code = wideCode(currency);
    const UChar* name =
        ucurr_getName(code.getTerminatedBuffer(), localeName.c_str(), style, &choice, &length, &status);
    if (U_FAILURE(status) || name == nullptr) return {};
    return foldAmount(utf8(icu::UnicodeString(name, length)), dropBidiMarks);
}

// The symbols that a currency has in the locale and in its language: de-CH writes EUR, but people know "€".
std::vector<std::u32string> knownSymbols(const LocaleSymbols& locale, Currency currency) {
    std::vector<std::u32string> symbols;
    for (const auto* name : {&locale.name, &locale.language})
        for (const auto style : {UCURR_SYMBOL_NAME, UCURR_NARROW_SYMBOL_NAME})
            addOnce(symbols, symbolOf(*name, currency, style, locale.rightToLeft));
    return symbols;
}

// "$" in a locale that writes "US$" could be any dollar; "€" could only be the euro.
bool meansOther(const LocaleSymbols& locale, Currency currency, const std::u32string& mark) {
    const auto all = Currency::all();
    return std::any_of(all.begin(), all.end(), [&](Currency other) {
        if (other == currency) return false;
        const auto symbols = knownSymbols(locale, other);
        return std::find(symbols.begin(), symbols.end(), mark) != symbols.end();
    });
}

void sortLongestFirst(std::vector<std::u32string>& marks) {
    std::stable_sort(marks.begin(), marks.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

} // namespace

Result<std::unique_ptr<const LocaleSymbols>> symbolsOf(std::string_view tag) {
    constexpr std::size_t longestTag = 64;
    const Error unknown{MoneyError::UnknownLocale, excerpt(tag)};
    if (tag.size() > longestTag) return unknown;
    std::string wellFormed(tag);
    std::replace(wellFormed.begin(), wellFormed.end(), '_', '-');
    UErrorCode status = U_ZERO_ERROR;
    const auto given = icu::Locale::forLanguageTag(pieceOf(wellFormed), status);
    // Without extensions: a numbering system of letters, or another calendar, is not for amounts.
    const icu::Locale locale(given.getBaseName());
    if (U_FAILURE(status) || given.isBogus() || !hasData(locale)) return unknown;

    auto result = std::make_unique<LocaleSymbols>();
    result->name = locale.getName();
    result->language = locale.getLanguage();
    result->tag = wellFormed;
    result->rightToLeft = locale.isRightToLeft() != 0;
    readPatterns(locale, *result);
    return std::unique_ptr<const LocaleSymbols>(std::move(result));
}

AmountSymbols amountSymbols(const LocaleSymbols& locale, Currency currency) {
    AmountSymbols result;
    const icu::Locale own(locale.name.c_str());
    icu::Locale latin(own);
    UErrorCode status = U_ZERO_ERROR;
    latin.setKeywordValue("numbers", "latn", status);
    for (const auto& each : {own, latin}) {
        const std::unique_ptr<icu::NumberFormat> made(
            icu::NumberFormat::createInstance(each, UNUM_CURRENCY, status));
        auto* format = dynamic_cast<icu::DecimalFormat*>(made.get());
        if (U_FAILURE(status) || format == nullptr) break;
        format->setCurrency(wideCode(currency).getTerminatedBuffer(), status);
        const Symbols& symbols = *format->getDecimalFormatSymbols();
        auto read = numberSymbols(symbols, locale.rightToLeft);
        addOnce(result.minus,
                foldAmount(utf8(symbols.getConstSymbol(Symbols::kMinusSignSymbol)), locale.rightToLeft));
        if (result.systems.empty() || result.systems.front().digits != read.digits)
            result.systems.push_back(std::move(read));
    }
    addOnce(result.minus, U"-");
    addOnce(result.marks, symbolOf(locale.name, currency, UCURR_SYMBOL_NAME, locale.rightToLeft));
    addOnce(result.marks, foldAmount(currency.code(), false));
    sortLongestFirst(result.marks);
    return result;
}

void addOtherMarks(AmountSymbols& symbols, const LocaleSymbols& locale, Currency currency) {
    auto& marks = symbols.marks;
    for (auto& symbol : knownSymbols(locale, currency)) {
        const bool known = std::find(marks.begin(), marks.end(), symbol) != marks.end();
        if (!known && !meansOther(locale, currency, symbol)) addOnce(marks, std::move(symbol));
    }
    sortLongestFirst(marks);
}

std::string formatCurrency(const LocaleSymbols& locale, std::string_view decimal, Currency currency,
                           int decimals) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::CurrencyUnit unit(wideCode(currency).getTerminatedBuffer(), status);
    const auto text = icu::number::NumberFormatter::withLocale(icu::Locale(locale.name.c_str()))
                          .unit(unit)
                          .precision(icu::number::Precision::fixedFraction(decimals))
                          .formatDecimal(pieceOf(decimal), status)
                          .toString(status);
    return U_SUCCESS(status) ? utf8(text) : std::string();
}

std::u32string foldAmount(std::string_view text, bool dropBidiMarks) {
    struct Fold {
        char32_t from;
        char32_t to;
    };
    static constexpr std::array<Fold, 13> folds = {{{0x00A0, U' '},
                                                    {0x2007, U' '},
                                                    {0x2009, U' '},
                                                    {0x202F, U' '},
                                                    {0x3000, U' '},
                                                    {0x2212, U'-'},
                                                    {0xFE63, U'-'},
                                                    {0x2019, U'\''},
                                                    {0xFFE0, 0x00A2}, // cent
                                                    {0xFFE1, 0x00A3}, // pound
                                                    {0xFFE5, 0x00A5}, // yen, yuan
                                                    {0xFFE6, 0x20A9}, // won
                                                    {0xFE69, U'$'}}};
    std::u32string result;
    for (char32_t c : base::codePoints(text)) {
        if (dropBidiMarks && (c == 0x200E || c == 0x200F || c == 0x061C)) continue;
        if (c >= 0xFF01 && c <= 0xFF5E) c = c - 0xFF01 + U'!';
        const auto* fold =
            std::find_if(folds.begin(), folds.end(), [&](const Fold& f) { return f.from == c; });
        result += fold == folds.end() ? c : fold->to;
    }
    return result;
}

bool isLetterOrCurrencySign(char32_t character) {
    const auto c = static_cast<UChar32>(character);
    return u_isalpha(c) != 0 || u_charType(c) == U_CURRENCY_SYMBOL;
}

} // namespace cambist::money
