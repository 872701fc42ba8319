#include "engine/base/pinyin.h"

#include <gtest/gtest.h>

namespace cambist::base {
namespace {

int distance(std::string_view text, std::string_view typed) {
    return searchDistance(searchForms(text), foldTyped(typed));
}

TEST(Pinyin, ChineseIsSpelledInFullAndByInitials) {
    const auto forms = searchForms("付款");
    EXPECT_EQ(forms.folded, "付款");
    EXPECT_EQ(forms.latin, "fukuan");
    EXPECT_EQ(forms.initials, "fk");
    EXPECT_EQ(searchForms("复核授权").initials, "fhsq");
    EXPECT_EQ(searchForms("供应商账款").latin, "gongyingshangzhangkuan");
}

TEST(Pinyin, WordsOfTheTradeSoundAsTheyAreSpoken) {
    EXPECT_EQ(searchForms("欧元银行存款").latin, "ouyuanyinhangcunkuan");
    EXPECT_EQ(searchForms("欧元银行存款").initials, "oyyhck");
    EXPECT_EQ(searchForms("会计科目").latin, "kuaijikemu");
    EXPECT_EQ(searchForms("重复付款").initials, "cffk");
    EXPECT_EQ(searchForms("汇率").latin, "huilv");
}

TEST(Pinyin, LatinTextsLoseTheirAccents) {
    const auto forms = searchForms("Müller Übersee GmbH");
    EXPECT_EQ(forms.latin, "mulleruberseegmbh");
    EXPECT_EQ(forms.initials, "mug");
}

TEST(Pinyin, MixedTextsKeepTheirOrder) {
    EXPECT_EQ(searchForms("工资 SEPA 11月").initials, "gzs1y");
    EXPECT_EQ(searchForms("导入CSV文件").latin, "daorucsvwenjian");
}

TEST(Pinyin, FullWidthIsFolded) {
    EXPECT_GE(distance("PB-2026-0412", "ＰＢ－２０２６"), 0);
    EXPECT_GE(distance("ＥＵＲ 户", "eur"), 0);
}

TEST(Pinyin, WhatIsTypedFindsTheText) {
    for (const auto* typed : {"付款", "款", "fukuan", "fu kuan", "fk", "FK", "kuan", "f"})
        EXPECT_GE(distance("付款", typed), 0) << typed;
    EXPECT_LT(distance("付款", "fx"), 0);
    EXPECT_LT(distance("付款", "账户"), 0);
}

TEST(Pinyin, TheBeginningComesFirst) {
    EXPECT_LT(distance("Payments", "pay"), distance("Other payments", "pay"));
    EXPECT_LT(distance("付款", "fk"), distance("应付款项", "fk"));
}

TEST(Pinyin, NothingTypedFitsEverything) {
    EXPECT_EQ(distance("付款", ""), 0);
    EXPECT_EQ(searchForms("").latin, "");
}

} // namespace
} // namespace cambist::base
