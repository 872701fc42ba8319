#include "engine/payments/rail.h"

#include "engine/base/text.h"
#include "engine/base/time.h"
#include "engine/parties/identifiers.h"
#include "engine/payments/rail_text.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace cambist::payments {
namespace {

using parties::IdentifierProblem;

constexpr std::string_view german = "DE89370400440532013000";
constexpr std::string_view british = "GB82WEST12345698765432";
constexpr std::string_view emirati = "AE070331234567890123456";
constexpr std::string_view routing = "021000021";
constexpr std::string_view cnaps = "102100099996";

PaymentFields payment(std::initializer_list<std::pair<Field, std::string_view>> values) {
    PaymentFields fields;
    for (const auto& [field, value] : values) fields[field] = value;
    return fields;
}

TEST(Rails, EveryRailHasItsRules) {
    for (std::size_t i = 0; i < railCount; ++i) {
        const auto rail = static_cast<Rail>(i);
        const RailRules& rules = railRules(rail);
        EXPECT_EQ(rules.rail, rail);
        EXPECT_EQ(railFromCode(rules.code), rail);
        EXPECT_GE(rules.nameMax, 35);
        EXPECT_GE(rules.remittanceMax, 35);
        EXPECT_EQ(rules.referenceMax, 35); // Max35Text in every version of pain.001
        EXPECT_EQ(rules.asOf.size(), 10U);
        EXPECT_FALSE(rules.source.empty());
        EXPECT_TRUE(rules.maxAmount.empty() || !rules.currency.empty());
        EXPECT_TRUE(rules.hybridFrom.empty() || base::Date::parse(rules.hybridFrom)) << rules.hybridFrom;
    }
    EXPECT_EQ(railFromCode("carrier-pigeon"), std::nullopt);
    EXPECT_EQ(railRules(Rail::SepaCreditTransfer).maxAmount, "999999999.99");
    EXPECT_EQ(railRules(Rail::SepaCreditTransfer).nameMax, 70);
    EXPECT_EQ(railRules(Rail::SepaCreditTransfer).remittanceMax, 140);
    EXPECT_TRUE(railRules(Rail::SepaCreditTransfer).ibanRequired);
    const RailRules& swift = railRules(Rail::SwiftCrossBorder); // CBPR+ since MT payments ended
    EXPECT_EQ(swift.characters, CharacterSet::Ascii);
    EXPECT_EQ(swift.references, CharacterSet::SwiftX);
    EXPECT_EQ(swift.nameMax, 140);
    EXPECT_EQ(swift.addressLinesMax * swift.addressLineMax, 140);
}

TEST(Rails, AreChosenByCurrencyAndIdentifiers) {
    using enum Field;
    const struct {
        PaymentFields fields;
        std::string_view debtor;
        Rail rail;
    } cases[] = {
        {payment({{Currency, "EUR"}, {CreditorAccount, german}}), "", Rail::SepaCreditTransfer},
        {payment({{Currency, "EUR"}, {CreditorAccount, "DE00 3704 0044 0532"}}), "",
         Rail::SepaCreditTransfer},
        {payment({{Currency, "EUR"}, {CreditorAccount, british}}), "DE", Rail::SepaCreditTransfer},
        {payment({{Currency, "EUR"}}), "", Rail::SepaCreditTransfer},
        {payment({{Currency, "EUR"}, {CreditorAccount, emirati}}), "", Rail::SwiftCrossBorder},
        {payment({{Currency, "EUR"}, {CreditorAccount, german}}), "CN", Rail::SwiftCrossBorder},
        {payment({{Currency, "EUR"}, {CreditorAccount, german}, {DebtorAccount, emirati}}), "",
         Rail::SwiftCrossBorder},
        {payment({{Currency, "EUR"}, {CreditorAccount, "123"}, {CreditorAgent, "CHASUS33"}}), "",
         Rail::SwiftCrossBorder},
        {payment({{Currency, "CNY"}, {CreditorAgentCode, cnaps}}), "", Rail::ChinaCnaps},
        {payment({{Currency, "CNY"}, {CreditorAccount, "6222021001"}}), "CN", Rail::ChinaCnaps},
        {payment({{Currency, "CNY"}, {CreditorAgentCode, cnaps}}), "DE", Rail::SwiftCrossBorder},
        {payment({{Currency, "CNY"}, {CreditorAgent, "HSBCHKHH"}}), "", Rail::SwiftCrossBorder},
        {payment({{Currency, "USD"}, {CreditorAgentCode, routing}}), "", Rail::UsAch},
        {payment({{Currency, "USD"}, {CreditorAccount, "12345678"}}), "US", Rail::UsAch},
        {payment({{Currency, "USD"}, {CreditorAccount, "12345678"}}), "", Rail::SwiftCrossBorder},
        {payment({{Currency, "USD"}, {CreditorAgentCode, routing}}), "DE", Rail::SwiftCrossBorder},
        {payment({{Currency, "USD"}, {CreditorAccount, german}}), "US", Rail::SwiftCrossBorder},
        {payment({{Currency, "USD"}, {CreditorAccount, "12345678"}, {CreditorAgent, "CHASUS33"}}), "US",
         Rail::SwiftCrossBorder}, // a bank that is known by its BIC alone is paid by wire
        {payment({{Currency, "USD"}, {CreditorAgentCode, routing}, {CreditorAgent, "CHASUS33"}}), "US",
         Rail::UsAch},
        {payment({{Currency, "USD"}, {CreditorAgentCode, "000300002"}, {CreditorAgent, "ROYCCAT2"}}), "US",
         Rail::SwiftCrossBorder}, // Canadian codes have nine digits, too
        {payment({{Currency, "GBP"}, {CreditorAgentCode, "900017"}, {CreditorAgent, "BOFIIE2D"}}), "GB",
         Rail::SwiftCrossBorder}, // and Irish ones six
        {payment({{Currency, "EUR"}, {CreditorAccount, german}, {ServiceLevel, "URGP"}}), "",
         Rail::SwiftCrossBorder},
        {payment({{Currency, "EUR"}, {CreditorAccount, german}, {ServiceLevel, "SEPA"}}), "",
         Rail::SepaCreditTransfer},
        {payment({{Currency, "GBP"}, {CreditorAccount, british}, {ServiceLevel, "URGP"}}), "",
         Rail::SwiftCrossBorder},
        {payment({{Currency, "USD"}, {CreditorAgentCode, routing}, {ServiceLevel, "URGP"}}), "",
         Rail::SwiftCrossBorder},
        {payment({{Currency, "CNY"}, {CreditorAgentCode, cnaps}, {ServiceLevel, "URGP"}}), "",
         Rail::ChinaCnaps},
        {payment({{Currency, "GBP"}, {CreditorAgentCode, "12-34-56"}}), "", Rail::UkFasterPayments},
        {payment({{Currency, "GBP"}, {CreditorAccount, british}}), "", Rail::UkFasterPayments},
        {payment({{Currency, "GBP"}, {CreditorAccount, british}, {DebtorAgent, "DEUTDEFF"}}), "",
         Rail::SwiftCrossBorder},
        {payment({{Currency, "EUR"}, {CreditorAccount, german}}), "JE", Rail::SepaCreditTransfer},
        {payment({{Currency, "GBP"}, {CreditorAgentCode, "12-34-56"}, {CreditorAgent, "RBOSJESX"}}), "JE",
         Rail::UkFasterPayments},
        {payment({{Currency, "USD"}, {CreditorAgentCode, "021502011"}, {CreditorAgent, "BPPRPRSX"}}), "US",
         Rail::UsAch},
        {payment({{Currency, "JPY"}, {CreditorAgent, "BOTKJPJT"}}), "JP", Rail::SwiftCrossBorder},
        {payment({}), "", Rail::SwiftCrossBorder},
    };
    for (const auto& one : cases) {
        EXPECT_EQ(railRules(chooseRail(one.fields, one.debtor)).code, railRules(one.rail).code)
            << one.fields[Currency] << ' ' << one.fields[CreditorAccount] << ' '
            << one.fields[CreditorAgentCode] << " from " << one.debtor;
    }
}

TEST(Rails, AskForTheBankInTheirOwnWay) {
    using enum Field;
    EXPECT_TRUE(agentIsKnown(payment({}), Rail::SepaCreditTransfer));
    EXPECT_FALSE(agentIsKnown(payment({{CreditorAccount, "123"}}), Rail::SwiftCrossBorder));
    EXPECT_TRUE(agentIsKnown(payment({{CreditorAccount, german}}), Rail::SwiftCrossBorder));
    EXPECT_TRUE(agentIsKnown(payment({{CreditorAgent, "CHASUS33"}}), Rail::SwiftCrossBorder));
    EXPECT_FALSE(agentIsKnown(payment({{CreditorAgent, "CHASUS33"}}), Rail::UsAch));
    EXPECT_TRUE(agentIsKnown(payment({{CreditorAgentCode, routing}}), Rail::UsAch));
    EXPECT_FALSE(agentIsKnown(payment({{CreditorAccount, "12345678"}}), Rail::UkFasterPayments));
    EXPECT_TRUE(agentIsKnown(payment({{CreditorAccount, british}}), Rail::UkFasterPayments));
    EXPECT_FALSE(agentIsKnown(payment({}), Rail::ChinaCnaps));
    EXPECT_TRUE(agentIsKnown(payment({{CreditorAgentName, "中国工商银行"}}), Rail::ChinaCnaps));
}

TEST(Rails, CheckTheClearingCodeThatTheyUse) {
    EXPECT_EQ(checkClearingCode(cnaps, Rail::ChinaCnaps), IdentifierProblem::None);
    EXPECT_EQ(checkClearingCode("102100099997", Rail::ChinaCnaps), IdentifierProblem::CheckDigits);
    EXPECT_EQ(checkClearingCode(routing, Rail::ChinaCnaps), IdentifierProblem::Length);
    EXPECT_EQ(checkClearingCode("021000022", Rail::UsAch), IdentifierProblem::CheckDigits);
    EXPECT_EQ(checkClearingCode("12-3456", Rail::UkFasterPayments), IdentifierProblem::Structure);
    EXPECT_EQ(checkClearingCode("", Rail::UkFasterPayments), IdentifierProblem::Empty);
    EXPECT_EQ(checkClearingCode("102100099997", Rail::SwiftCrossBorder), IdentifierProblem::CheckDigits);
    EXPECT_EQ(checkClearingCode("000300002", Rail::SwiftCrossBorder), IdentifierProblem::None);  // Canada
    EXPECT_EQ(checkClearingCode("37040044", Rail::SepaCreditTransfer), IdentifierProblem::None); // Germany
}

TEST(RailText, FindsTheFirstCharacterThatIsNotCarried) {
    constexpr std::string_view all =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ ";
    for (const CharacterSet set : {CharacterSet::Sepa, CharacterSet::SwiftX}) {
        EXPECT_EQ(findUnsupportedCharacter(all, set), std::nullopt);
        EXPECT_EQ(findUnsupportedCharacter("", set), std::nullopt);
        for (char c = ' '; c < 0x7F; ++c) {
            const bool carried = all.find(c) != std::string_view::npos;
            EXPECT_EQ(findUnsupportedCharacter(std::string(1, c), set).has_value(), !carried) << c;
        }
    }
    EXPECT_EQ(findUnsupportedCharacter("Muster & Co", CharacterSet::Sepa), (UnsupportedCharacter{8, U'&'}));
    EXPECT_EQ(findUnsupportedCharacter("Müller & Söhne", CharacterSet::Sepa),
              (UnsupportedCharacter{2, U'ü'}));
    EXPECT_EQ(findUnsupportedCharacter("Marks & Spencer", CharacterSet::Ascii), std::nullopt);
    EXPECT_EQ(findUnsupportedCharacter("Café", CharacterSet::Ascii), (UnsupportedCharacter{4, U'é'}));
}

TEST(RailText, ChineseRailCarriesAllText) {
    EXPECT_EQ(findUnsupportedCharacter("买买提·艾力（上海）有限公司 & Co 𠮷", CharacterSet::Gb18030),
              std::nullopt);
    EXPECT_EQ(findUnsupportedCharacter("张\uE000伟", CharacterSet::Gb18030),
              (UnsupportedCharacter{2, 0xE000}));
    EXPECT_EQ(findUnsupportedCharacter("张\uFFFD伟", CharacterSet::Gb18030),
              (UnsupportedCharacter{2, 0xFFFD}));
    EXPECT_EQ(findUnsupportedCharacter("A张\t伟", CharacterSet::Gb18030), (UnsupportedCharacter{3, U'\t'}));
    EXPECT_EQ(transliterate("张\uE000伟\u0085", CharacterSet::Gb18030), "张伟");
}

TEST(RailText, TransliteratesByTheTableOfTheStandard) {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"Müller & Söhne GmbH", "Muller + Sohne GmbH"},
        {"Straße", "Strase"},
        {"Ærø Østergård", "Aro Ostergard"},
        {"Łódź Škoda Ștefan", "Lodz Skoda Stefan"},
        {"Þór Ðóra Œuvre", "Tor Dora Ouvre"},
        {"Θεσσαλονίκη", "THessaloniki"},
        {"Щастие Жълт", "SHTastie ZHalt"},
        {"a_b|c{d}e\\f~g", "a-b/c(d)e/f-g"},
        {"100 € 50%", "100 E 50."},
        {"“Foo” – ‘Bar’", "'Foo' - 'Bar'"},
        {"a\u00A0b\tc", "a b c"},
        {"Nguyễn Văn", "Nguyen Van"},
        {"u\u0308ber", "uber"},
        {"plain text", "plain text"},
        {"", ""},
    };
    for (const auto& [text, expected] : cases) {
        EXPECT_EQ(transliterate(text, CharacterSet::Sepa), expected) << text;
        EXPECT_EQ(transliterate(text, CharacterSet::SwiftX), expected) << text;
    }
    EXPECT_EQ(transliterate("Müller & Söhne", CharacterSet::Ascii), "Muller & Sohne");
}

TEST(RailText, OtherScriptsAreSpelledInLatin) {
    const std::string chinese = transliterate("张伟 (上海)", CharacterSet::Sepa);
    EXPECT_EQ(base::asciiLower(chinese).substr(0, 5), "zhang");
    EXPECT_NE(chinese.find('('), std::string::npos);
    EXPECT_EQ(transliterate("a🙂b", CharacterSet::Sepa), "a.b");
}

TEST(RailText, WhatComesOutIsAlwaysCarried) {
    std::uint32_t seed = 2463534242;
    const auto next = [&seed] { // xorshift
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        return seed;
    };
    const std::uint32_t ranges[] = {0x80, 0x250, 0x800, 0x3000, 0x10000, 0x110000};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::uint32_t i = next() % 12; i > 0; --i) {
            const std::uint32_t c = next() % ranges[next() % 6];
            if (c < 0xD800 || c > 0xDFFF) base::appendUtf8(text, static_cast<char32_t>(c));
        }
        for (const auto set :
             {CharacterSet::Sepa, CharacterSet::SwiftX, CharacterSet::Ascii, CharacterSet::Gb18030}) {
            const std::string spelled = transliterate(text, set);
            EXPECT_EQ(findUnsupportedCharacter(spelled, set), std::nullopt) << text << " became " << spelled;
            EXPECT_EQ(transliterate(spelled, set), spelled);
        }
    }
}

TEST(RailText, SlashesInReferences) {
    for (const char* bad : {"/INV-7", "INV-7/", "INV//7", "/", "//"}) {
        EXPECT_TRUE(hasForbiddenSlash(bad, Rail::SepaCreditTransfer)) << bad;
        EXPECT_TRUE(hasForbiddenSlash(bad, Rail::SwiftCrossBorder)) << bad;
        EXPECT_FALSE(hasForbiddenSlash(bad, Rail::ChinaCnaps)) << bad;
    }
    for (const char* good : {"", "INV-7", "INV/7", "A/B/C"}) {
        EXPECT_FALSE(hasForbiddenSlash(good, Rail::SepaCreditTransfer)) << good;
    }
}

} // namespace
} // namespace cambist::payments
