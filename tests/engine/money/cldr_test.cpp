// Amounts against the CLDR's own JSON: the expected text is built here from pattern, symbols and spacing
// rules (Unicode TR 35 part 3), without ICU's formatter.
#include "engine/money/locale_format.h"

#include "engine/base/text.h"
#include "tests/engine/money/support.h"

#include <nlohmann/json.hpp>

#include <unicode/uchar.h>

namespace cambist::money {
namespace {

using Json = nlohmann::json;

constexpr std::array kLocales = {"en", "de", "de-CH", "fr", "zh", "zh-Hant", "zh-Hant-HK",
                                 "ja", "ar", "hi",    "es", "pt", "it",      "nl",
                                 "pl", "ru", "sv",    "tr", "ko", "en-GB"};

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

class CldrLocale {
public:
    CldrLocale(const std::string& name, const Json& numbers, const Json& currencies)
        : m_numbers(numbers["main"][name]["numbers"])
        , m_currencies(currencies["main"][name]["numbers"]["currencies"])
        , m_system(m_numbers["defaultNumberingSystem"])
        , m_symbols(m_numbers["symbols-numberSystem-" + m_system])
        , m_pattern(m_numbers["currencyFormats-numberSystem-" + m_system]["standard"]) {}

    std::string expected(std::string decimal, Currency currency) const {
        const bool negative = decimal.front() == '-';
        if (negative) decimal.erase(0, 1);
        const auto semicolon = m_pattern.find(';');
        std::string pattern = m_pattern.substr(0, semicolon);
        if (negative)
            pattern = semicolon == std::string::npos ? "-" + pattern : m_pattern.substr(semicolon + 1);
        const auto start = pattern.find_first_of("#0");
        const auto end = pattern.find_last_of("#0") + 1;
        std::string before = pattern.substr(0, start);
        std::string after = pattern.substr(end);
        const std::string symbol = symbolOf(currency);
        if (before.ends_with("¤") && isText(base::codePoints(symbol).back())) before += "\u00A0";
        if (after.starts_with("¤") && isText(base::codePoints(symbol).front())) after.insert(0, "\u00A0");
        for (std::string* affix : {&before, &after}) {
            replaceAll(*affix, "-", m_symbols["minusSign"]);
            replaceAll(*affix, "¤", symbol);
        }
        return before + number(decimal, pattern.substr(start, end - start)) + after;
    }

private:
    std::string symbolOf(Currency currency) const {
        const std::string code(currency.code());
        return m_currencies.contains(code) && m_currencies[code].contains("symbol")
                   ? m_currencies[code]["symbol"].get<std::string>()
                   : code;
    }
    // currencyMatch [[:^S:]&[:^Z:]]: neither a symbol nor a blank.
    static bool isText(char32_t c) {
        return (U_MASK(u_charType(static_cast<UChar32>(c))) & (U_GC_S_MASK | U_GC_Z_MASK)) == 0;
    }
    std::string number(const std::string& decimal, const std::string& pattern) const {
        const auto point = decimal.find('.');
        const std::string whole = decimal.substr(0, point);
        const auto integerPattern = pattern.substr(0, pattern.find('.'));
        const auto last = integerPattern.rfind(',');
        const std::size_t primary = integerPattern.size() - last - 1;
        const auto previous = integerPattern.rfind(',', last - 1);
        const std::size_t secondary = previous == std::string::npos ? primary : last - previous - 1;
        const std::size_t least = std::stoul(m_numbers["minimumGroupingDigits"].get<std::string>());
        const bool grouped = whole.size() >= primary + least;
        std::string text;
        for (std::size_t i = 0; i < whole.size(); ++i) {
            const std::size_t left = whole.size() - i; // digits from here to the point
            if (grouped && i > 0 && left >= primary && (left - primary) % secondary == 0)
                text += m_symbols["group"].get<std::string>();
            text += digit(whole[i]);
        }
        if (point == std::string::npos) return text;
        text += m_symbols["decimal"].get<std::string>();
        for (char c : decimal.substr(point + 1)) text += digit(c);
        return text;
    }
    std::string digit(char c) const {
        std::string text;
        const char32_t zero = m_system == "arab" ? 0x0660 : U'0';
        base::appendUtf8(text, zero + static_cast<char32_t>(c - '0'));
        return text;
    }

    Json m_numbers;
    Json m_currencies;
    std::string m_system;
    Json m_symbols;
    std::string m_pattern;
};

TEST(Cldr, AmountsOfTwentyLocalesAreWrittenByTheirPatternsAndReadBack) {
    if (!corpusFile("currency/cldr/en/numbers.json"))
        GTEST_SKIP() << "no corpora: 20 CLDR locales not compared";
    constexpr std::array minorUnits = {std::int64_t{0},
                                       std::int64_t{5},
                                       std::int64_t{-7},
                                       std::int64_t{200},
                                       std::int64_t{123'450},
                                       std::int64_t{-1'234},
                                       std::int64_t{-98'765'432'100'001},
                                       std::int64_t{1'234'567'890'123'456'789}};
    for (const std::string name : kLocales) {
        const CldrLocale cldr(name,
                              Json::parse(corpusFile("currency/cldr/" + name + "/numbers.json").value()),
                              Json::parse(corpusFile("currency/cldr/" + name + "/currencies.json").value()));
        const auto locale = MoneyFormat::forLocale(name).value();
        for (const Currency each : currenciesWithMinorUnits()) {
            if (each.code() == "XCG") continue; // ICU 72 of Debian 12 does not know its sign "Cg." yet
            for (const auto units : minorUnits) {
                const Money money{units, each};
                const auto written = locale.format(money).value();
                ASSERT_EQ(written, cldr.expected(toDecimalText(money), each)) << name;
                const auto read = locale.parse(written, each);
                ASSERT_TRUE(read.has_value()) << name << ' ' << written << ' ' << read.error().code();
                ASSERT_EQ(read.value(), money) << name << ' ' << written;
            }
        }
    }
}

} // namespace
} // namespace cambist::money
