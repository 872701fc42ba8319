#include "engine/money/locale_format.h"

#include "tests/engine/money/support.h"

#include <limits>
#include <random>
#include <set>

#include <unicode/locid.h>

namespace cambist::money {
namespace {

std::string formatted(std::string_view locale, std::string_view code, std::string_view text) {
    return format(amount(code, text), locale).value();
}
std::string parsed(std::string_view locale, std::string_view code, std::string_view text) {
    const auto money = parse(text, currency(code), locale);
    return money.has_value() ? toDecimalText(money.value()) : std::string(money.error().code());
}

TEST(LocaleFormat, WritesAsTheLocaleDoes) {
    EXPECT_EQ(formatted("en", "EUR", "2"), "€2.00");
    EXPECT_EQ(formatted("en", "EUR", "-1234567.8"), "-€1,234,567.80");
    EXPECT_EQ(formatted("en", "CHF", "1234.5"), "CHF\u00A01,234.50");
    EXPECT_EQ(formatted("en", "JPY", "1234"), "¥1,234");
    EXPECT_EQ(formatted("en", "KWD", "1234"), "KWD\u00A01,234.000");
    EXPECT_EQ(formatted("de", "EUR", "-1234.5"), "-1.234,50\u00A0€");
    EXPECT_EQ(formatted("de-CH", "CHF", "-1234.5"), "CHF-1’234.50");
    EXPECT_EQ(formatted("fr", "EUR", "1234567.8"), "1\u202F234\u202F567,80\u00A0€");
    EXPECT_EQ(formatted("es", "EUR", "1234.5"), "1234,50\u00A0€");
    EXPECT_EQ(formatted("es", "EUR", "12345.6"), "12.345,60\u00A0€");
    EXPECT_EQ(formatted("hi", "INR", "12345678.9"), "₹1,23,45,678.90");
    EXPECT_EQ(formatted("nl", "EUR", "-2"), "€\u00A0-2,00");
    EXPECT_EQ(formatted("sv", "SEK", "-1234"), "−1\u00A0234,00\u00A0kr");
    EXPECT_EQ(formatted("zh", "CNY", "1234.5"), "¥1,234.50");
    EXPECT_EQ(formatted("ja", "JPY", "1234"), "￥1,234");
    EXPECT_EQ(formatted("ar", "EUR", "1234.5"), "\u200F١٬٢٣٤٫٥٠\u00A0€");
    EXPECT_EQ(formatted("en_GB", "GBP", "1"), "£1.00");
    EXPECT_EQ(formatted("de", "EUR", "-0.01"), "-0,01\u00A0€");
}

TEST(LocaleFormat, IsExactToTheLastUnit) {
    EXPECT_EQ(format({std::numeric_limits<std::int64_t>::min(), currency("EUR")}, "en").value(),
              "-€92,233,720,368,547,758.08");
    EXPECT_EQ(format({std::numeric_limits<std::int64_t>::max(), currency("JPY")}, "en").value(),
              "¥9,223,372,036,854,775,807");
}

TEST(LocaleFormat, RefusesUnknownLocalesAndCurrenciesWithoutAScale) {
    for (auto tag :
         {"", "xx", "english", "klingon", "zz-ZZ", "e", "en--US", "en US", "../en", "de;DROP", "12"})
        EXPECT_REFUSED(format(amount("EUR", "1"), tag), MoneyError::UnknownLocale);
    EXPECT_REFUSED(format(amount("EUR", "1"), std::string(1000, 'a')), MoneyError::UnknownLocale);
    EXPECT_REFUSED(parse("1", currency("EUR"), "xx"), MoneyError::UnknownLocale);
    EXPECT_REFUSED(format({1, currency("XAU")}, "en"), MoneyError::NoMinorUnits);
    EXPECT_REFUSED(parse("1", currency("XAU"), "en"), MoneyError::NoMinorUnits);
}

TEST(LocaleFormat, KeepsToTheLocaleWhateverItsExtensions) {
    EXPECT_EQ(formatted("en-u-nu-roman", "EUR", "2"), "€2.00");
    EXPECT_EQ(formatted("en-US-u-ca-buddhist", "EUR", "2"), "€2.00");
}

TEST(LocaleParse, TakesPlainFormsToo) {
    for (auto text :
         {"1234.50", "1,234.50", "€1,234.50", "€ 1,234.50", "EUR 1,234.5", "1,234.50 EUR", "1234.50€",
          " 1,234.50 ", "€\u00A01234.50", "１,２３４.５０", "１２３４．５０", "€１，２３４．５０", "+1234.50",
          "+€1234.50", "1234.5000", "0001234.50", "1234.50\u3000EUR", "EUR1234.50"})
        EXPECT_EQ(parsed("en", "EUR", text), "1234.50") << text;
    for (auto text : {"-€2.00", "€-2.00", "€ -2", "-2", "−2", "－2", "EUR -2.00", "-2.00 EUR", "- 2"})
        EXPECT_EQ(parsed("en", "EUR", text), "-2.00") << text;
    for (auto text : {"1234,50", "1.234,50", "1.234,50 €", "€ 1.234,50", "EUR 1.234,50", "1.234,5\u00A0EUR"})
        EXPECT_EQ(parsed("de", "EUR", text), "1234.50") << text;
    for (auto text : {"1 234,50", "1\u00A0234,50 €", "1\u202F234,50\u202FEUR", "1234,5€"})
        EXPECT_EQ(parsed("fr", "EUR", text), "1234.50") << text;
    for (auto text : {"1'234.50", "CHF 1’234.50", "CHF-1'234.50", "1234.50 CHF"})
        EXPECT_TRUE(parsed("de-CH", "CHF", text).ends_with("1234.50")) << text;
    for (auto text : {"١٬٢٣٤٫٥٠", "١٢٣٤٫٥", "1,234.50", "1234.5 EUR", "€ ١٢٣٤٫٥", "\u200F١٬٢٣٤٫٥٠\u00A0€"})
        EXPECT_EQ(parsed("ar", "EUR", text), "1234.50") << text;
    EXPECT_EQ(parsed("hi", "INR", "12,34,567.5"), "1234567.50");
    EXPECT_EQ(parsed("es", "EUR", "1.234,50"), "1234.50");
    EXPECT_EQ(parsed("en", "EUR", ".50"), "0.50");
    EXPECT_EQ(parsed("en", "EUR", "1,234"), "1234.00");
    EXPECT_EQ(parsed("de", "EUR", "1.234"), "1234.00");
    EXPECT_EQ(parsed("de", "EUR", "-0,00"), "0.00");
    EXPECT_EQ(parsed("zh", "CNY", "￥1,234.5"), "1234.50");
    EXPECT_EQ(parsed("de-CH", "EUR", "€ 1"), "1.00");
    EXPECT_EQ(parsed("fy", "EUR", "€ 1,00-"), "-1.00");
}

TEST(LocaleParse, RefusesForeignGroupingInsteadOfGuessing) {
    for (auto text :
         {"1.234,5", "1,5", "12,34", "1,23,456", "1,234,5", "12,34,567", ",123", "1,,234", "1,234,", "0,123",
          "1 234", "1'234", "1.234.567", "1234,567", "1,2345.00", "0,123.45", "1.5,0"})
        EXPECT_EQ(parsed("en", "EUR", text), "money.wrong-grouping") << text;
    for (auto text : {"1,234.5", "1.5", "1234.50", "12.34", "1,2,3", "1 234,50"})
        EXPECT_EQ(parsed("de", "EUR", text), "money.wrong-grouping") << text;
    EXPECT_EQ(parsed("hi", "INR", "1,234,567"), "money.wrong-grouping");
    EXPECT_EQ(parsed("fr", "EUR", "12 34"), "money.wrong-grouping");
    const auto refused = parse("1.234,5", currency("EUR"), "en");
    EXPECT_EQ(refused.error().object(), "1.234,5");
    EXPECT_EQ(refused.error().arguments(), std::vector<std::string>{"en"});
}

TEST(LocaleParse, RefusesMarksOfOtherCurrencies) {
    for (auto text :
         {"$2.00", "USD 2.00", "2.00 USD", "US$2", "2 kr", "€2.00 EUR", "eur 2", "2x", "€€2", "£2"})
        EXPECT_EQ(parsed("en", "EUR", text), "money.wrong-mark") << text;
    // In English "$" is the US dollar and "¥" the yen.
    EXPECT_EQ(parsed("en", "AUD", "$2"), "money.wrong-mark");
    EXPECT_EQ(parsed("en", "AUD", "A$2"), "2.00");
    EXPECT_EQ(parsed("en", "CNY", "¥2"), "money.wrong-mark");
    EXPECT_EQ(parsed("es", "CNY", "¥2"), "money.wrong-mark");
}

TEST(LocaleParse, RefusesWhatIsNoAmount) {
    for (auto text : {"",           " ",      "-",  "€",    "EUR",  "abc", "1e9",  "--2",        "-+2",
                      "2-",         "(2.00)", "1.", "€ -",  "0x10", "1/2", "1\t2", "\u202E2.00", "\u200F2.00",
                      "2\u200B.00", "2\n",    "٢",  "\xff", "1２٣", "²",   "1.2.", "NaN"}) {
        const auto code = parsed("en", "EUR", text);
        EXPECT_TRUE(code == "money.not-a-number" || code == "money.wrong-grouping") << text << ": " << code;
    }
    EXPECT_EQ(parsed("en", "EUR", "1e9"), "money.not-a-number");
    EXPECT_EQ(parsed("en", "EUR", "(2.00)"), "money.not-a-number");
    EXPECT_EQ(parsed("ar", "EUR", "١2"), "money.not-a-number");
    EXPECT_EQ(parsed("en", "EUR", std::string(100'000, '1')), "money.not-a-number");
}

TEST(LocaleParse, NamesTheTextAsItWasGiven) {
    const auto decimals = parse("1.200,505 €", currency("EUR"), "de");
    ASSERT_FALSE(decimals.has_value());
    EXPECT_TRUE(decimals.error().is(MoneyError::TooManyDecimals));
    EXPECT_EQ(decimals.error().object(), "1.200,505 €");
    EXPECT_EQ(decimals.error().arguments(), (std::vector<std::string>{"EUR", "2"}));
    const auto range = parse("99.999.999.999.999.999.999", currency("EUR"), "de");
    ASSERT_FALSE(range.has_value());
    EXPECT_TRUE(range.error().is(MoneyError::OutOfRange));
    EXPECT_EQ(range.error().object(), "99.999.999.999.999.999.999");
}

TEST(LocaleRoundTrip, HoldsInEveryLocaleThatIsKnown) {
    std::mt19937_64 random(11);
    std::int32_t count = 0;
    const icu::Locale* locales = icu::Locale::getAvailableLocales(count);
    ASSERT_GT(count, 300);
    for (std::int32_t i = 0; i < count; ++i) {
        UErrorCode status = U_ZERO_ERROR;
        const auto tag = locales[i].toLanguageTag<std::string>(status);
        const auto locale = MoneyFormat::forLocale(tag);
        ASSERT_TRUE(locale.has_value()) << tag;
        for (auto code : {"EUR", "USD", "JPY", "CHF", "INR", "KWD", "CNY", "CLF"}) {
            const Money money{static_cast<std::int64_t>(random()) >> (random() % 60), currency(code)};
            const auto written = locale.value().format(money).value();
            const auto read = locale.value().parse(written, money.currency);
            ASSERT_TRUE(read.has_value()) << tag << ' ' << written << ' ' << read.error().code();
            EXPECT_EQ(read.value(), money) << tag << ' ' << written;
        }
    }
}

} // namespace
} // namespace cambist::money
