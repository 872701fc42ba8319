#include "engine/parties/identifiers.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace cambist::parties {
namespace {

using Problem = IdentifierProblem;

struct Case {
    std::string_view text;
    Problem problem;
};

template <class Check, std::size_t count>
void expectAll(Check check, const Case (&cases)[count]) {
    for (const Case& one : cases) {
        EXPECT_EQ(problemCode(check(one.text)), problemCode(one.problem)) << '"' << one.text << '"';
    }
}

TEST(Bic, IsJudgedByCharactersCountryAndLength) {
    expectAll(checkBic, {{"DEUTDEFF", Problem::None},
                         {"DEUTDEFF500", Problem::None},
                         {"ICBKCNBJ", Problem::None},
                         {"NCBVXKPR", Problem::None}, // Kosovo, user-assigned in ISO 3166
                         {"A1B2DEFFXXX", Problem::None},
                         {"", Problem::Empty},
                         {"deutdeff", Problem::Characters},
                         {"DEUT DEFF", Problem::Characters},
                         {"DEUTÜEFF", Problem::Characters},
                         {"DEUT", Problem::Length},
                         {"DEUTDE", Problem::Length},
                         {"DEUTDEFF5", Problem::Length},
                         {"DEUTDEFF5000", Problem::Length},
                         {"DEUTZZFF", Problem::Country},
                         {"DEUT1EFF", Problem::Country},
                         {"DEUTUKFF", Problem::Country}}); // the United Kingdom is GB
}

TEST(Cnaps, IsTwelveDigitsWithMod11And10) {
    expectAll(checkCnaps, {{"102100099996", Problem::None},
                           {"104100000004", Problem::None},
                           {"", Problem::Empty},
                           {"10210009999X", Problem::Characters},
                           {"10210009999", Problem::Length},
                           {"1021000999960", Problem::Length},
                           {"102100099997", Problem::CheckDigits},
                           {"012100099996", Problem::CheckDigits}});
}

TEST(Aba, IsNineDigitsOfAnIssuedRange) {
    expectAll(checkAba, {{"021000021", Problem::None},
                         {"121000248", Problem::None},
                         {"800000019", Problem::None},
                         {"", Problem::Empty},
                         {"02100002A", Problem::Characters},
                         {"02100002", Problem::Length},
                         {"0210000210", Problem::Length},
                         {"131000007", Problem::Structure}, // 13 is no district
                         {"500000005", Problem::Structure},
                         {"810000006", Problem::Structure},
                         {"000000000", Problem::Structure},
                         {"021000022", Problem::CheckDigits},
                         {"201000021", Problem::Structure}});
}

TEST(SortCode, HasTwoForms) {
    expectAll(checkSortCode, {{"123456", Problem::None},
                              {"12-34-56", Problem::None},
                              {"", Problem::Empty},
                              {"12 34 56", Problem::Characters},
                              {"12345", Problem::Length},
                              {"12-34-5", Problem::Length},
                              {"1234567", Problem::Length},
                              {"123-456", Problem::Structure},
                              {"1-23-456", Problem::Structure},
                              {"-123456-", Problem::Structure}});
}

TEST(Lei, IsTwentyCharactersWithMod97) {
    expectAll(checkLei, {{"7LTWFZYICNSX8D621K86", Problem::None},
                         {"HWUPKR0MPOU8FGXBT394", Problem::None},
                         {"529900T8BM49AURSDO55", Problem::None},
                         {"", Problem::Empty},
                         {"7ltwfzyicnsx8d621k86", Problem::Characters},
                         {"7LTWFZYICNSX8D621K8", Problem::Length},
                         {"7LTWFZYICNSX8D621KX6", Problem::Structure},
                         {"7LTWFZYICNSX8D621K87", Problem::CheckDigits},
                         {"7LTWFZYICNSX8D612K86", Problem::CheckDigits}});
}

TEST(Uscc, HasAnAlphabetOfItsOwn) {
    expectAll(checkUscc, {{"91440300708461136T", Problem::None},
                          {"914403001922038216", Problem::None},
                          {"91110108551385082Q", Problem::None},
                          {"", Problem::Empty},
                          {"9144030070846113IT", Problem::Characters},
                          {"9144030070846113", Problem::Length},
                          {"9144A300708461136T", Problem::Structure},
                          {"91440300708461137T", Problem::CheckDigits}});
}

TEST(Reference, Iso11649) {
    expectAll(checkRfReference, {{"RF18539007547034", Problem::None},
                                 {"rf18539007547034", Problem::None},
                                 {"RF18 5390", Problem::Characters},
                                 {"", Problem::Empty},
                                 {"RF18", Problem::Length},
                                 {"RF1853900754703400000000000", Problem::Length},
                                 {"XF18539007547034", Problem::Structure},
                                 {"RFA8539007547034", Problem::Structure},
                                 {"RF19539007547034", Problem::CheckDigits}});
}

TEST(Reference, SwissQr) {
    expectAll(checkQrReference, {{"210000000003139471430009017", Problem::None},
                                 {"", Problem::Empty},
                                 {"21000000000313947143000901A", Problem::Characters},
                                 {"21000000000313947143000901", Problem::Length},
                                 {"000000000000000000000000000", Problem::Structure},
                                 {"210000000003139471430009018", Problem::CheckDigits},
                                 {"210000000003139471430090017", Problem::CheckDigits}});
}

TEST(Reference, KindIsFoundByForm) {
    EXPECT_EQ(referenceKind("RF18539007547034"), IdentifierKind::RfReference);
    EXPECT_EQ(referenceKind("210000000003139471430009017"), IdentifierKind::QrReference);
    EXPECT_EQ(referenceKind("RFQ-2026-1"), std::nullopt);
    EXPECT_EQ(checkReference("INVOICE 7"), Problem::None);
    EXPECT_EQ(checkReference("RF19539007547034"), Problem::CheckDigits);
}

TEST(Uuid, IsVersionFourInLowerCase) {
    expectAll(checkUuidV4, {{"eb6305c9-1f7f-49de-aed0-16487c27b42d", Problem::None},
                            {"", Problem::Empty},
                            {"EB6305C9-1f7f-49de-aed0-16487c27b42d", Problem::Characters},
                            {"eb6305c9-1f7f-49de-aed0-16487c27b42", Problem::Length},
                            {"eb6305c9-1f7f-19de-aed0-16487c27b42d", Problem::Structure},
                            {"eb6305c9-1f7f-49de-ced0-16487c27b42d", Problem::Structure},
                            {"eb6305c9f-1f7-49de-aed0-16487c27b42d", Problem::Structure}});
}

TEST(Countries, AreThoseOfIso3166AndKosovo) {
    int known = 0;
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) known += isCountryCode(std::string{first, second});
    }
    EXPECT_EQ(known, 250);
    EXPECT_TRUE(isCountryCode("CN"));
    EXPECT_TRUE(isCountryCode("XK"));
    for (const char* other : {"UK", "EU", "AN", "cn", "C", "", "CHN"})
        EXPECT_FALSE(isCountryCode(other)) << other;
}

TEST(Countries, TerritoriesBankAsTheirCountries) {
    const struct {
        std::string_view territory, country;
    } cases[] = {{"JE", "GB"}, {"GG", "GB"}, {"IM", "GB"}, {"GP", "FR"}, {"AX", "FI"}, {"PR", "US"},
                 {"GI", "GI"}, {"MC", "MC"}, {"GL", "GL"}, {"DE", "DE"}, {"ZZ", "ZZ"}, {"", ""}};
    for (const auto& one : cases) EXPECT_EQ(bankingCountry(one.territory), one.country) << one.territory;
}

TEST(Kinds, NamesLeadThereAndBack) {
    for (int i = 0; i <= static_cast<int>(IdentifierKind::Uetr); ++i) {
        const auto kind = static_cast<IdentifierKind>(i);
        EXPECT_EQ(identifierFromName(identifierName(kind)), kind);
        EXPECT_EQ(checkIdentifier(kind, ""), Problem::Empty);
    }
    EXPECT_EQ(identifierFromName("isbn"), std::nullopt);
    EXPECT_EQ(checkIdentifier(IdentifierKind::Aba, "021000021"), Problem::None);
    EXPECT_EQ(checkIdentifier(IdentifierKind::Lei, "021000021"), Problem::Length);
}

TEST(Kinds, NormalisedFormsPassTheirChecks) {
    EXPECT_EQ(normaliseIdentifier(IdentifierKind::SortCode, " 12-34-56 "), "123456");
    EXPECT_EQ(normaliseIdentifier(IdentifierKind::Bic, " deutdeff 500"), "DEUTDEFF500");
    EXPECT_EQ(normaliseIdentifier(IdentifierKind::Uetr, "EB6305C9-1F7F-49DE-AED0-16487C27B42D"),
              "eb6305c9-1f7f-49de-aed0-16487c27b42d");
    EXPECT_EQ(normaliseIdentifier(IdentifierKind::Cnaps, "1021 0009 9996"), "102100099996");
}

TEST(ClearingSystems, AreToldApartByForm) {
    EXPECT_EQ(clearingSystemOf("102100099996"), ClearingSystem::Cnaps);
    EXPECT_EQ(clearingSystemOf("021000021"), ClearingSystem::UsAba);
    EXPECT_EQ(clearingSystemOf("123456"), ClearingSystem::UkSortCode);
    EXPECT_EQ(clearingSystemOf("12-34-56"), ClearingSystem::UkSortCode);
    for (const char* other : {"", "1234567", "37040044", "DEUTDEFF", "12-3456"}) {
        EXPECT_EQ(clearingSystemOf(other), ClearingSystem::None) << other;
    }
    EXPECT_EQ(clearingSystemCode(ClearingSystem::UsAba), "USABA");
    EXPECT_EQ(clearingSystemCode(ClearingSystem::None), "");
}

} // namespace
} // namespace cambist::parties
