#include "engine/money/words.h"

#include "tests/engine/money/support.h"

#include <limits>
#include <random>
#include <set>

namespace cambist::money {
namespace {

std::string english(std::string_view code, std::string_view text) {
    return amountInWords(amount(code, text), Language::English).value();
}
std::string chinese(std::string_view code, std::string_view text) {
    return amountInWords(amount(code, text), Language::Chinese).value();
}

TEST(EnglishWords, SayUnitsAndMinorUnits) {
    EXPECT_EQ(english("EUR", "1234.50"), "one thousand two hundred thirty-four euros and fifty cents");
    EXPECT_EQ(english("EUR", "1.01"), "one euro and one cent");
    EXPECT_EQ(english("EUR", "0"), "zero euros");
    EXPECT_EQ(english("EUR", "0.07"), "zero euros and seven cents");
    EXPECT_EQ(english("USD", "100"), "one hundred US dollars");
    EXPECT_EQ(english("GBP", "21.99"), "twenty-one pounds sterling and ninety-nine pence");
    EXPECT_EQ(english("CHF", "-1000000.05"), "minus one million Swiss francs and five centimes");
    EXPECT_EQ(english("JPY", "1000001"), "one million one Japanese yen");
    EXPECT_EQ(english("KWD", "2.125"), "two Kuwaiti dinars and one hundred twenty-five fils");
    EXPECT_EQ(english("CNY", "11.12"), "eleven yuan renminbi and twelve fen");
    EXPECT_EQ(english("EUR", "110.40"), "one hundred ten euros and forty cents");
}

TEST(EnglishWords, UseCodeAndFractionWhereNoUnitNamesAreKnown) {
    EXPECT_EQ(english("BBD", "1234.50"), "one thousand two hundred thirty-four and 50/100 BBD");
    EXPECT_EQ(english("BBD", "0.05"), "zero and 05/100 BBD");
    EXPECT_EQ(english("BBD", "3"), "three BBD");
    EXPECT_EQ(english("IQD", "3.001"), "three and 001/1000 IQD");
    EXPECT_EQ(english("CLF", "1.0203"), "one and 0203/10000 CLF");
}

TEST(EnglishWords, ReachTheWholeRange) {
    EXPECT_EQ(
        amountInWords({std::numeric_limits<std::int64_t>::min(), currency("JPY")}, Language::English).value(),
        "minus nine quintillion two hundred twenty-three quadrillion three hundred seventy-two trillion "
        "thirty-six billion eight hundred fifty-four million seven hundred seventy-five thousand "
        "eight hundred eight Japanese yen");
}

// ux.md 3.3: the PBoC's examples with the house's choices.
TEST(ChineseWords, FollowTheHouseVectors) {
    EXPECT_EQ(chinese("CNY", "1409.50"), "人民币壹仟肆佰零玖元伍角");
    EXPECT_EQ(chinese("CNY", "6007.14"), "人民币陆仟零柒元壹角肆分");
    EXPECT_EQ(chinese("CNY", "1680.32"), "人民币壹仟陆佰捌拾元零叁角贰分");
    EXPECT_EQ(chinese("CNY", "107000.53"), "人民币壹拾万柒仟元零伍角叁分");
    EXPECT_EQ(chinese("CNY", "16409.02"), "人民币壹万陆仟肆佰零玖元零贰分");
    EXPECT_EQ(chinese("CNY", "325.04"), "人民币叁佰贰拾伍元零肆分");
    EXPECT_EQ(chinese("CNY", "100.00"), "人民币壹佰元整");
    EXPECT_EQ(chinese("CNY", "0.07"), "人民币柒分");
}

TEST(ChineseWords, PlaceZerosAndZheng) {
    EXPECT_EQ(chinese("CNY", "0"), "人民币零元整");
    EXPECT_EQ(chinese("CNY", "2"), "人民币贰元整");
    EXPECT_EQ(chinese("CNY", "10"), "人民币壹拾元整");
    EXPECT_EQ(chinese("CNY", "0.50"), "人民币伍角");
    EXPECT_EQ(chinese("CNY", "10.01"), "人民币壹拾元零壹分");
    EXPECT_EQ(chinese("CNY", "10.10"), "人民币壹拾元零壹角");
    EXPECT_EQ(chinese("CNY", "1001"), "人民币壹仟零壹元整");
    EXPECT_EQ(chinese("CNY", "10001000"), "人民币壹仟万壹仟元整");
    EXPECT_EQ(chinese("CNY", "10000100"), "人民币壹仟万零壹佰元整");
    EXPECT_EQ(chinese("CNY", "100005000"), "人民币壹亿零伍仟元整");
    EXPECT_EQ(chinese("CNY", "1050000000"), "人民币壹拾亿伍仟万元整");
    EXPECT_EQ(chinese("CNY", "100000000.05"), "人民币壹亿元零伍分");
    EXPECT_EQ(chinese("CNY", "1000000000000"), "人民币壹万亿元整");
    EXPECT_EQ(chinese("CNY", "10000000000000000"), "人民币壹万万亿元整");
    EXPECT_EQ(chinese("CNY", "20001000000000000.30"), "人民币贰万万零壹万亿元零叁角");
}

TEST(ChineseWords, PutNegativeAfterTheName) {
    EXPECT_EQ(chinese("CNY", "-1234"), "人民币负壹仟贰佰叁拾肆元整");
    EXPECT_EQ(chinese("CNY", "-0.98"), "人民币负玖角捌分");
    EXPECT_EQ(
        amountInWords({std::numeric_limits<std::int64_t>::min(), currency("CNY")}, Language::Chinese).value(),
        "人民币负玖万万贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分");
}

TEST(ChineseWords, NameOtherCurrencies) {
    EXPECT_EQ(chinese("USD", "100"), "美元壹佰元整");
    EXPECT_EQ(chinese("EUR", "1.05"), "欧元壹元零伍分");
    EXPECT_EQ(chinese("JPY", "100"), "日元壹佰元整");
    EXPECT_EQ(chinese("KWD", "100.205"), "科威特第纳尔壹佰元零贰角零伍厘");
    EXPECT_EQ(chinese("CLF", "1.0001"), "CLF壹元零壹毫");
}

TEST(Words, AreRefusedForCurrenciesWithoutAScale) {
    EXPECT_REFUSED(amountInWords({1, currency("XAU")}, Language::English), MoneyError::NoMinorUnits);
    EXPECT_REFUSED(amountInWords({1, currency("XAU")}, Language::Chinese), MoneyError::NoMinorUnits);
}

TEST(Words, DifferWhereAmountsOrCurrenciesDiffer) {
    std::mt19937_64 random(5);
    std::set<std::int64_t> values;
    for (std::int64_t i = -120; i < 12'000; ++i) values.insert(i);
    for (std::int64_t power = 1; power < 1'000'000'000'000'000'000; power *= 10)
        for (std::int64_t digit = 1; digit < 10; ++digit)
            for (std::int64_t offset : {0, 1, 10, 100, 1000, 10'000, 100'000})
                values.insert(power * digit + offset);
    for (int i = 0; i < 3000; ++i) values.insert(static_cast<std::int64_t>(random()) >> (i % 64));
    for (const Language language : {Language::English, Language::Chinese}) {
        for (auto code : {"CNY", "JPY", "KWD", "BBD"}) {
            std::set<std::string> words;
            for (const auto value : values)
                ASSERT_TRUE(words.insert(amountInWords({value, currency(code)}, language).value()).second)
                    << value;
        }
        for (std::int64_t value : {0, 1, 7, 100, 12'345, -500}) {
            std::set<std::string> words;
            for (const Currency each : currenciesWithMinorUnits())
                EXPECT_TRUE(words.insert(amountInWords({value, each}, language).value()).second)
                    << each.code();
        }
    }
}

TEST(ChineseWords, AgreeWithThePublishedCases) {
    const auto text = corpusFile("rmb-uppercase/cases.tsv");
    if (!text) GTEST_SKIP() << "no corpora: 45 amounts in capitals not compared";
    std::size_t compared = 0;
    for (const auto& row : tableRows(*text)) {
        const auto& note = row.at(3);
        if (note.starts_with("DIALECT") || note.find("complete=true") != std::string::npos) continue;
        const auto money = Money::parse(row.at(1), currency("CNY"));
        if (!money.has_value()) continue; // an exponent, over 64 bits, or more than two decimals
        std::string expected = row.at(2);
        if (!expected.starts_with("人民币")) expected.insert(0, "人民币");
        EXPECT_EQ(amountInWords(money.value(), Language::Chinese).value(), expected) << row[1] << ' ' << note;
        ++compared;
    }
    EXPECT_GE(compared, 20U);
}

} // namespace
} // namespace cambist::money
