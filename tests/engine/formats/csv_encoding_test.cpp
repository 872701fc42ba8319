#include "tests/engine/formats/csv_support.h"

#include "engine/formats/sniff.h"
#include "engine/formats/text_decoder.h"

namespace cambist::formats::test {

using payments::Field;

namespace {

constexpr std::string_view table = "收款人户名,收款账号,金额\n张三,1,5.50\n欧阳娜娜,2,6.50\n𠮷田,3,7.50\n";

std::string utf16(std::string_view text, bool little) {
    std::string result = little ? "\xff\xfe" : "\xfe\xff";
    const auto unit = [&](unsigned value) {
        const char high = static_cast<char>(value >> 8);
        const char low = static_cast<char>(value & 0xff);
        result += little ? low : high;
        result += little ? high : low;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        unsigned value = length == 1 ? lead : lead & (0xffu >> (length + 1));
        for (std::size_t i = 1; i < length; ++i)
            value = value << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3fu);
        at += length;
        if (value < 0x10000) {
            unit(value);
        } else {
            unit(0xd800 + ((value - 0x10000) >> 10));
            unit(0xdc00 + ((value - 0x10000) & 0x3ff));
        }
    }
    return result;
}

// 收款人户名,收款账号,金额 / 张三,1,5.50 / 𠮷田,3,7.50 as GB 18030 bytes, from its published tables.
constexpr std::string_view gb =
    "\xca\xd5\xbf\xee\xc8\xcb\xbb\xa7\xc3\xfb,\xca\xd5\xbf\xee\xd5\xcb\xba\xc5,\xbd\xf0\xb6\xee\n"
    "\xd5\xc5\xc8\xfd,1,5.50\n";

} // namespace

TEST(CsvEncoding, MarksAreObeyed) {
    for (const auto& [bytes, encoding] :
         std::vector<std::pair<std::string, std::string>>{{std::string(table), "UTF-8"},
                                                          {"\xef\xbb\xbf" + std::string(table), "UTF-8"},
                                                          {utf16(table, true), "UTF-16LE"},
                                                          {utf16(table, false), "UTF-16BE"}}) {
        const Read read = readText(bytes);
        ASSERT_EQ(read.error, "") << encoding;
        EXPECT_EQ(read.fileHead.encoding, encoding);
        ASSERT_EQ(read.payments.size(), 3u) << encoding;
        EXPECT_EQ(read.fileHead.columns[0], "收款人户名");
        EXPECT_EQ(read.value(1, Field::CreditorName), "欧阳娜娜");
        EXPECT_EQ(read.value(2, Field::CreditorName), "𠮷田");
        EXPECT_TRUE(read.findings.empty()) << encoding;
    }
}

TEST(CsvEncoding, Gb18030IsFoundAndSaid) {
    const Read read = readText(gb);
    ASSERT_EQ(read.error, "");
    EXPECT_EQ(read.fileHead.encoding, "GB18030");
    EXPECT_EQ(read.value(0, Field::CreditorName), "张三");
    ASSERT_EQ(read.count(findings::encodingGuessed), 1u);
    EXPECT_EQ(read.first(findings::encodingGuessed)->severity, payments::Severity::Note);
    ReadOptions options;
    options.encoding = "gbk";
    EXPECT_EQ(readText(gb, options).count(findings::encodingGuessed), 0u);
    EXPECT_EQ(readText(gb, options).value(0, Field::CreditorName), "张三");
}

TEST(CsvEncoding, LatinTextIsNotSilentlyTakenForChinese) {
    const Read read = readText("creditorName,creditorAccount,amount\nM\xfcller,1,5\nJ\xe4ger,2,6\n");
    EXPECT_EQ(read.count(findings::encodingDoubtful), 1u);
    ReadOptions options;
    options.encoding = "windows-1252";
    const Read told = readText("creditorName,creditorAccount,amount\nM\xfcller,1,5\n", options);
    EXPECT_EQ(told.value(0, Field::CreditorName), "Müller");
}

TEST(CsvEncoding, BrokenBytesAreNamedByPlace) {
    const std::string head = "creditorName,creditorAccount,amount\n";
    const auto at = std::to_string(head.size() + 1);
    const auto refused = [&](const std::string& bytes) {
        const Read read = readText(bytes);
        EXPECT_EQ(read.error, "file.encoding");
        return read.arguments.empty() ? "" : read.arguments[0];
    };
    EXPECT_EQ(refused(head + "A\xff,1,5\n"), at);
    EXPECT_EQ(refused(head + "A\x80,1,5\n"), at);
    EXPECT_EQ(refused(head + "A\xe9"), at);                   // cut at the end
    EXPECT_EQ(refused(head + "A\xfe\x30\x81\x30,1,5\n"), at); // four bytes that GB 18030 does not assign
    EXPECT_EQ(refused("\xef\xbb\xbf" + head + "A\xff,1,5\n"), std::to_string(head.size() + 4));
    const Read half = readText(utf16(head + "A,1,5\n", true) + std::string("\x00\xd8\x41\x00", 4));
    EXPECT_EQ(half.error, "file.encoding");
}

TEST(CsvEncoding, ABrokenUtf8FileIsNotReadAsSomethingElse) {
    std::string text = "收款人户名,收款账号,金额\n";
    for (int i = 0; i < 20; ++i) text += "张三李四,1,5.50\n";
    const std::size_t place = text.size() + 3;
    text += "张\xe4三李,1,5.50\n";
    const Read read = readText(text);
    EXPECT_EQ(read.error, "file.encoding");
    EXPECT_EQ(read.arguments, (std::vector<std::string>{std::to_string(place), "UTF-8"}));
}

TEST(CsvEncoding, AnUnknownEncodingIsRefused) {
    ReadOptions options;
    options.encoding = "no-such-encoding";
    EXPECT_EQ(readText(table, options).error, "file.encoding");
}

TEST(CsvEncoding, CharactersCutByPiecesSurvive) {
    // Piece ends fall on every byte of characters of two, three and four bytes.
    for (std::size_t pad = 0; pad < 5; ++pad) {
        std::string text = "creditorName,creditorAccount,amount,remittance\nA,1,5," + std::string(pad, 'x');
        std::string expected(pad, 'x');
        while (expected.size() < 200'000) expected += "é三𠮷";
        const Read read = readText(text + expected.substr(pad) + "\n");
        ASSERT_EQ(read.error, "");
        EXPECT_EQ(read.value(0, Field::Remittance), expected);
    }
}

TEST(CsvEncoding, DecoderInPiecesOfEverySize) {
    for (const std::string encoding : {"UTF-8", "GB18030"}) {
        const std::string_view bytes = encoding == "UTF-8" ? table : gb;
        std::string whole;
        ASSERT_FALSE(TextDecoder::open(encoding)->decode(base::bytesOf(bytes), true, whole));
        for (std::size_t size = 1; size < 9; ++size) {
            auto decoder = TextDecoder::open(encoding);
            std::string text;
            for (std::size_t at = 0; at < bytes.size(); at += size)
                ASSERT_FALSE(decoder->decode(base::bytesOf(bytes.substr(at, size)), false, text));
            ASSERT_FALSE(decoder->decode({}, true, text));
            EXPECT_EQ(text, whole) << encoding << size;
        }
    }
}

TEST(CsvEncoding, SniffLooksAtBytesOnly) {
    const auto kind = [](std::string_view bytes) { return sniff(base::bytesOf(bytes)).kind; };
    EXPECT_EQ(kind(""), FileKind::Empty);
    EXPECT_EQ(kind("a,b"), FileKind::Text);
    EXPECT_EQ(kind("<?xml version=\"1.0\"?><Document/>"), FileKind::Xml);
    EXPECT_EQ(kind("\xef\xbb\xbf  \n<Document/>"), FileKind::Xml);
    EXPECT_EQ(kind(utf16("<?xml?>", true)), FileKind::Xml);
    EXPECT_EQ(kind(utf16("<?xml?>", false)), FileKind::Xml);
    EXPECT_EQ(kind(utf16("<?xml version='1.0'?>", false).substr(2)), FileKind::Xml);
    EXPECT_EQ(kind("< 5,x"), FileKind::Text);
    EXPECT_EQ(kind(utf16("a,b", true)), FileKind::Text);
    EXPECT_EQ(kind("\x7f"
                   "ELF\x02\x01"),
              FileKind::Archive);
    EXPECT_EQ(kind(std::string_view("abc\0def", 7)), FileKind::Binary);
}

} // namespace cambist::formats::test
