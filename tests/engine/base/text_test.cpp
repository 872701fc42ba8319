#include "engine/base/text.h"

#include <gtest/gtest.h>

#include <random>

namespace cambist::base {
namespace {

TEST(Utf8, StrictFormIsChecked) {
    for (auto text : {"", "plain", "Müller", "张伟", "\xF4\x8F\xBF\xBF", "\xED\x9F\xBF", "\xEE\x80\x80"})
        EXPECT_EQ(firstInvalidUtf8(text), std::nullopt) << text;
    const std::pair<std::string_view, std::size_t> wrong[] = {
        {"ab\xFF", 2},           // never a lead byte
        {"\x80", 0},             // a tail alone
        {"a\xC0\xAF", 1},        // overlong
        {"a\xE0\x80\xAF", 1},    // overlong
        {"\xF0\x8F\xBF\xBF", 0}, // overlong
        {"x\xED\xA0\x80", 1},    // a surrogate
        {"\xF4\x90\x80\x80", 0}, // beyond U+10FFFF
        {"\xC3", 0},             // cut
        {"ok \xE5\xBC", 3},      // cut
        {"\xE5\xBC\x41", 0},     // a tail missing
    };
    for (const auto& [text, offset] : wrong) EXPECT_EQ(firstInvalidUtf8(text), offset) << text;
}

TEST(Utf8, CodePointsAndBack) {
    EXPECT_EQ(codePoints("aü张😀"), (std::vector<char32_t>{'a', 0xFC, 0x5F20, 0x1F600}));
    EXPECT_EQ(codePoints("a\xFF"), (std::vector<char32_t>{'a', 0xFFFD}));
    EXPECT_EQ(countCodePoints("aü张😀"), 4U);
    EXPECT_EQ(countCodePoints("plain"), 5U);
    for (char32_t c = 1; c < 0x110000; c += 37) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        appendUtf8(text, c);
        ASSERT_EQ(firstInvalidUtf8(text), std::nullopt) << codePointName(c);
        ASSERT_EQ(codePoints(text), std::vector<char32_t>{c});
    }
    std::string text;
    appendUtf8(text, 0xD800);
    EXPECT_EQ(text, "\xEF\xBF\xBD");
}

TEST(Space, TrimmedAndCollapsed) {
    EXPECT_EQ(trim(" \t\r\n\u00A0\u3000\uFEFFa b\u3000 \n"), "a b");
    EXPECT_EQ(trim("\u3000 \u00A0"), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(collapseSpace("  a \u3000\u00A0 b\u2003c \t"), "a b c");
    EXPECT_EQ(collapseSpace("\u2003"), "");
    // Bytes that only look like the tail of a blank stay.
    EXPECT_EQ(trim("à"), "à");
}

TEST(Ascii, CaseSplitDigits) {
    EXPECT_EQ(asciiLower("ÄBC-z"), "Äbc-z");
    EXPECT_EQ(asciiUpper("äbc-Z"), "äBC-Z");
    EXPECT_EQ(split("a;;b;", ';'), (std::vector<std::string_view>{"a", "", "b", ""}));
    EXPECT_EQ(split("", ';'), std::vector<std::string_view>{""});
    EXPECT_TRUE(isAsciiDigits("0123456789"));
    for (auto text : {"", "1.0", "-1", "１２", " 1"}) EXPECT_FALSE(isAsciiDigits(text)) << text;
}

TEST(Normalisation, ComposesAndLeavesTheRest) {
    EXPECT_EQ(toNfc("Mu\u0308ller"), "Müller");
    EXPECT_EQ(toNfc("Müller 张伟"), "Müller 张伟");
    EXPECT_EQ(toNfc("plain"), "plain");
    EXPECT_EQ(toNfc("bad \xFF Mu\u0308"), "bad \xFF Mu\u0308");
    EXPECT_EQ(toNfc("１２"), "１２");
}

TEST(Width, FullWidthAsciiOnly) {
    EXPECT_EQ(foldWidth("１２３，ＡＢｃ～\u3000张"), "123,ABc~ 张");
    EXPECT_EQ(foldWidth("（张）。"), "(张)。");
    EXPECT_EQ(foldWidth("\xFF１"), "\xFF"
                                   "1");
}

TEST(Comparison, SameNameInManyHands) {
    const std::string name = foldForComparison("müller gmbh");
    for (auto text : {"Müller GmbH", " MÜLLER  GMBH ", "Mu\u0308ller\u3000GmbH", "ＭÜＬＬＥＲ ＧＭＢＨ",
                      "Mül\u200Bler GmbH"})
        EXPECT_EQ(foldForComparison(text), name) << text;
    EXPECT_NE(foldForComparison("Muller GmbH"), name);
    EXPECT_EQ(foldForComparison("  Acme   LTD"), "acme ltd");
    for (auto text : {"阿不都·艾山", "阿不都•艾山", "阿不都・艾山", "阿不都･艾山", "阿不都‧艾山"})
        EXPECT_EQ(foldForComparison(text), foldForComparison("阿不都·艾山")) << text;
    EXPECT_EQ(foldForComparison("STRASSE"), foldForComparison("Straße"));
    EXPECT_EQ(foldForComparison("bad \xFF NAME"), "bad \xFF name");
}

TEST(LatinAscii, SpellsNamesForNarrowRails) {
    EXPECT_EQ(toLatinAscii("Müller"), "Muller");
    EXPECT_EQ(toLatinAscii("张伟"), "zhang wei");
    EXPECT_EQ(toLatinAscii("Łódź Øster Straße"), "Lodz Oster Strasse");
    EXPECT_EQ(toLatinAscii("Ελλάς"), "Ellas");
    EXPECT_EQ(toLatinAscii("plain"), "plain");
}

TEST(HiddenCharacters, FoundWithTheirPlace) {
    EXPECT_FALSE(findHiddenCharacter("Müller & Söhne 张伟\u3000(中国)"));
    const auto bidi = findHiddenCharacter("张\u202Eabc");
    ASSERT_TRUE(bidi);
    EXPECT_EQ(bidi->position, 2U);
    EXPECT_EQ(bidi->codePoint, char32_t{0x202E});
    for (auto text :
         {"a\u200B", "a\u200D", "a\u2066", "a\uFEFF", "a\u00AD", "a\u0085", "a\t", "a\x7F", "a\U000E0041"})
        EXPECT_EQ(findHiddenCharacter(text).value_or(HiddenCharacter{0, 0}).position, 2U) << text;
}

TEST(CodePointNames, AtLeastFourDigits) {
    EXPECT_EQ(codePointName(0x9), "U+0009");
    EXPECT_EQ(codePointName(0x202E), "U+202E");
    EXPECT_EQ(codePointName(0x1F600), "U+1F600");
}

TEST(AnyBytes, NeverBreakAnything) {
    std::mt19937 generator(11);
    for (int round = 0; round < 3000; ++round) {
        std::string text(generator() % 24, '\0');
        for (auto& c : text) c = static_cast<char>(generator() % 3 == 0 ? generator() % 128 : generator());
        EXPECT_EQ(countCodePoints(text), codePoints(text).size());
        EXPECT_LE(trim(text).size(), text.size());
        (void)findHiddenCharacter(text);
        (void)foldWidth(text);
        const std::string folded = foldForComparison(text);
        EXPECT_EQ(collapseSpace(folded), folded);
        if (!firstInvalidUtf8(text)) {
            EXPECT_EQ(firstInvalidUtf8(toNfc(text)), std::nullopt);
            EXPECT_EQ(toNfc(toNfc(text)), toNfc(text));
            EXPECT_EQ(firstInvalidUtf8(toLatinAscii(text)), std::nullopt);
        } else {
            EXPECT_EQ(toNfc(text), text);
        }
    }
}

} // namespace
} // namespace cambist::base
