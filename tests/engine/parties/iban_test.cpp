#include "engine/parties/identifiers.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace cambist::parties {
namespace {

using Problem = IdentifierProblem;

TEST(Iban, ReportsTheFirstProblemInOrder) {
    const struct {
        std::string_view text;
        std::string_view reason;
    } cases[] = {{"DE89370400440532013000", ""},
                 {"", "empty"},
                 {"DE89 3704 0044 0532 0130 00", "characters"}, // the electronic form has no blanks
                 {"de89370400440532013000", "characters"},
                 {"DE8937040044053201300Ö", "characters"},
                 {"D", "length"},
                 {"DE", "length"},
                 {"DE8937040044053201300", "length"},
                 {"DE893704004405320130000", "length"},
                 {"ZZ89370400440532013000", "country"},
                 {"US89370400440532013000", "country"},
                 {"1289370400440532013000", "country"},
                 {"DE8937040044053201300O", "structure"},
                 {"DEX9370400440532013000", "structure"},
                 {"GB82W3ST12345698765432", "structure"},
                 {"DE88370400440532013000", "check-digits"},
                 {"DE89370400440532013001", "check-digits"}};
    for (const auto& one : cases)
        EXPECT_EQ(problemCode(checkIban(one.text)), one.reason) << '"' << one.text << '"';
}

TEST(Iban, CheckDigitsThatAreNeverIssuedAreRefused) {
    // 97 more or less leaves the same remainder: 00 stands for 97, 01 for 98, 99 for 02. Search a number for
    // each.
    int seen = 0;
    for (int tail = 0; tail < 1000; ++tail) {
        std::string bban = "37040044053201" + std::to_string(10'000 + tail).substr(1);
        for (const char* pair : {"00", "01", "99"}) {
            const std::string never = std::string("DE") + pair + bban;
            const std::string issued = std::string("DE") +
                                       (pair[0] == '9'   ? "02"
                                        : pair[1] == '0' ? "97"
                                                         : "98") +
                                       bban;
            if (checkIban(issued) != Problem::None) continue;
            ++seen;
            EXPECT_EQ(checkIban(never), Problem::CheckDigits) << never;
        }
    }
    EXPECT_GT(seen, 10);
}

TEST(Iban, CountriesOfTheRegistryThatAreNewerThanTheCorpora) {
    for (const char* iban :
         {"LY83002048000020100120361", "RU0304452522540817810538091310419", "SD2129010501234001",
          "VA59001123000012345678", "SO211000001001000100141", "NI45BAPR00000013000003558124",
          "MN121234123456789123", "FK88SC123456789012", "OM810180000001299123456",
          "YE15CBYE0001018861234567891234", "BI4210000100010000332045181", "HN88CABF00000000000250005469",
          "DJ2100010000000154000100186", "EG380019000500000000263180002"}) {
        EXPECT_EQ(problemCode(checkIban(iban)), "") << iban;
    }
}

TEST(Iban, ACountryMayHaveSeveralStructures) {
    EXPECT_EQ(checkIban("BI33123412341234"), Problem::None);
    EXPECT_EQ(checkIban("BI4210000100010000332045181"), Problem::None);
    EXPECT_EQ(ibanLength("BI"), 27U);
    EXPECT_EQ(ibanLength("NI"), 28U);
    EXPECT_EQ(ibanLength("DE"), 22U);
    EXPECT_EQ(ibanLength("US"), 0U);
    EXPECT_EQ(ibanLength(""), 0U);
    EXPECT_EQ(ibanLength("DEU"), 0U);
}

TEST(Iban, PrintedFormIsFoldedAndRestored) {
    EXPECT_EQ(normaliseIban(" de89 3704\t0044\u00A00532\u202F0130\u300000 "), "DE89370400440532013000");
    EXPECT_EQ(normaliseIban(""), "");
    EXPECT_EQ(formatIban("DE89370400440532013000"), "DE89 3704 0044 0532 0130 00");
    EXPECT_EQ(formatIban("NO9386011117947"), "NO93 8601 1117 947");
    EXPECT_EQ(normaliseIban(formatIban("NO9386011117947")), "NO9386011117947");
}

TEST(Iban, PartsAreFound) {
    EXPECT_EQ(ibanBankIdentifier("DE89370400440532013000"), "37040044");
    EXPECT_EQ(ibanBankIdentifier("IT60X0542811101000000123456"), "05428");
    EXPECT_EQ(ibanBankIdentifier("GB82WEST12345698765432"), "WEST");
    EXPECT_EQ(ibanBankIdentifier("IR580540105180021273113007"), "");
    EXPECT_EQ(ibanBankIdentifier("nonsense"), "");
    EXPECT_EQ(ibanCountry("DE00370400440532013000"), "DE"); // a mistyped IBAN still has a country
    EXPECT_EQ(ibanCountry("US12345678"), "");
    EXPECT_EQ(ibanCountry("DEUTDEFF"), "");
    EXPECT_EQ(ibanCountry(""), "");
}

TEST(Iban, SepaCountriesAreThoseOfTheList) {
    int count = 0;
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) count += isSepaCountry(std::string{first, second});
    }
    EXPECT_EQ(count, 27 + 3 + 11 + 10); // EU, EEA, others, and territories with codes of their own
    for (const char* inside : {"DE", "CH", "GB", "AL", "ME", "MD", "MK", "RS", "VA", "GI", "RE"}) {
        EXPECT_TRUE(isSepaCountry(inside)) << inside;
    }
    for (const char* outside : {"TR", "XK", "UA", "PF", "NC", "GL", "FO", "US", "CN", "", "DEU"}) {
        EXPECT_FALSE(isSepaCountry(outside)) << outside;
    }
}

TEST(Suggestion, ExchangesLookAlikes) {
    EXPECT_EQ(suggestIban("DE8937O4OO44O532O13OOO"), "DE89370400440532013000");
    EXPECT_EQ(suggestIban("de89 37o4 0044 0532 0l30 00"), "DE89370400440532013000");
    EXPECT_EQ(suggestIban("GB82WE5T12345698765432"), "GB82WEST12345698765432");
    EXPECT_EQ(suggestIban("0E89370400440532013000"), "DE89370400440532013000");
}

TEST(Suggestion, SaysNothingWhenThereIsNothingSure) {
    EXPECT_EQ(suggestIban("DE89370400440532013000"), std::nullopt); // passes as it stands
    EXPECT_EQ(suggestIban("DE8937040044053201300"), std::nullopt);  // a character is missing
    EXPECT_EQ(suggestIban("ÄÖ89370400440532013000"), std::nullopt);
    EXPECT_EQ(suggestIban(""), std::nullopt);
    EXPECT_EQ(suggestIban(std::string(100'000, 'O')), std::nullopt);
    EXPECT_EQ(suggestIban("RU" + std::string(31, '0')), std::nullopt); // all look-alikes: several candidates
}

TEST(Suggestion, AlwaysPassesTheCheck) {
    const std::string good = "FR1420041010050500013M02606";
    int offered = 0;
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (const char c : std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")) {
            std::string changed = good;
            changed[i] = c;
            const auto suggestion = suggestIban(changed);
            if (!suggestion) continue;
            ++offered;
            EXPECT_EQ(checkIban(*suggestion), Problem::None) << *suggestion;
            EXPECT_NE(*suggestion, changed);
        }
    }
    EXPECT_GT(offered, 20);
}

} // namespace
} // namespace cambist::parties
