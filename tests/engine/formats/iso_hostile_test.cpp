// Whatever is fed in, the answer is an error with a place, soon, and with little memory.
#include "tests/engine/formats/iso_support.h"

#include <gtest/gtest.h>

#include <chrono>
#include <sys/resource.h>

namespace cambist::formats::isotest {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

long peakKilobytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

std::string utf16(std::string_view ascii, bool mark) {
    std::string bytes = mark ? "\xFF\xFE" : "";
    for (const char c : ascii) (bytes += c) += '\0';
    return bytes;
}

std::string sample() {
    return document("<GrpHdr><MsgId>M</MsgId><NbOfTxs>2</NbOfTxs></GrpHdr>" +
                    group(transfer("1.00") + transfer("2.00")));
}

struct Hostile {
    std::string name;
    std::string bytes;
    std::string error;
};

class IsoHostile : public testing::TestWithParam<Hostile> {};

TEST_P(IsoHostile, IsRefusedSoonAndSmall) {
    const TemporaryFile file(GetParam().bytes);
    const long before = peakKilobytes();
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome = readPath(file.path());
    const auto took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(outcome.error, GetParam().error);
    EXPECT_LT(took, std::chrono::seconds(2));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    EXPECT_LT(peakKilobytes() - before, 32 * 1024);
#else
    (void)before;
#endif
}

const std::string messageStart =
    "<Document xmlns=\"" + nameSpaceOf("pain.001.001.03") + "\"><CstmrCdtTrfInitn>";

std::string billionLaughs() {
    std::string laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol0 \"lol\">";
    for (int i = 1; i < 12; ++i) {
        const std::string before = "&lol" + std::to_string(i - 1) + ";";
        laughs += "<!ENTITY lol" + std::to_string(i) + " \"" + repeat(before, 10) + "\">";
    }
    return laughs + "]><Document>&lol11;</Document>";
}

/// {prefix}0{suffix}{prefix}1{suffix}…
std::string numbered(std::string_view prefix, int count, std::string_view suffix) {
    std::string result;
    for (int i = 0; i < count; ++i) ((result += prefix) += std::to_string(i)) += suffix;
    return result;
}

std::vector<Hostile> entities() {
    const std::string& start = messageStart;
    return {
        {"Doctype", "<?xml version=\"1.0\"?><!DOCTYPE Document SYSTEM \"file:///etc/passwd\">" + start,
         "file.xml-doctype"},
        {"DoctypeFromNetwork", "<!DOCTYPE a PUBLIC \"x\" \"http://127.0.0.1:9/a.dtd\"><a/>",
         "file.xml-doctype"},
        {"ExternalEntity", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
         "file.xml-doctype"},
        {"ParameterEntity", "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]><a/>",
         "file.xml-doctype"},
        {"BillionLaughs", billionLaughs(), "file.xml-doctype"},
        {"UnendingDoctype", "<!DOCTYPE a [" + repeat("<!ENTITY a \"b\"", 1000000), "file.xml-too-long"},
        {"UndeclaredEntity", start + "<GrpHdr><MsgId>&nbsp;</MsgId></GrpHdr>", "file.xml-malformed"},
        {"Html", "<!DOCTYPE html><html><body>Session expired</body></html>", "file.xml-doctype"},
    };
}

std::vector<Hostile> oversized() {
    const std::string& start = messageStart;
    return {
        {"Deep", start + repeat("<a>", 100000), "file.xml-too-deep"},
        {"DeepOutsideMessage", repeat("<a xmlns=\"" + nameSpaceOf("pain.001.001.03") + "\">", 100000),
         "file.unsupported-message"},
        {"LongText", start + "<GrpHdr><MsgId>" + std::string(10u << 20, 'x'), "file.xml-too-long"},
        {"LongBlanks", start + std::string(10u << 20, ' ') + "<GrpHdr/>", "file.xml-too-long"},
        {"LongData", start + "<GrpHdr><MsgId><![CDATA[" + std::string(10u << 20, 'x'), "file.xml-too-long"},
        {"LongComment", start + "<!--" + std::string(10u << 20, 'x'), "file.xml-too-long"},
        {"LongInstruction", start + "<?x " + std::string(10u << 20, 'x'), "file.xml-too-long"},
        {"LongName", start + "<" + std::string(10u << 20, 'x'), "file.xml-too-long"},
        {"LongAttribute", start + "<a b=\"" + std::string(10u << 20, 'x'), "file.xml-too-long"},
        {"ManyAttributes", start + "<a" + numbered(" a", 20000, "=\"\"") + "/>", "file.xml-malformed"},
        {"SeveralAttributes", start + "<a" + numbered(" a", 33, "=\"\"") + "/>", "file.xml-malformed"},
        {"ManyNames", start + numbered("<n", 100000, "/>"), "file.xml-malformed"},
        {"ManyLines",
         start +
             group("<CdtTrfTxInf><RmtInf>" + repeat("<Ustrd>" + std::string(1000, 'x') + "</Ustrd>", 10000)),
         "file.xml-too-long"},
    };
}

std::vector<Hostile> badEncodings() {
    const std::string& start = messageStart;
    return {
        {"NulBytes", start + std::string(10, '\0') + "<GrpHdr/>", "file.binary"},
        {"NulAtStart", std::string(100, '\0'), "file.binary"},
        {"Zip", std::string("PK\x03\x04\x14\x00\x00\x00", 8) + std::string(100, '\x9f'), "file.encoding"},
        {"BrokenUtf8", start + "<GrpHdr><MsgId>\xC3(</MsgId></GrpHdr>", "file.encoding"},
        {"OverlongUtf8", start + "<GrpHdr><MsgId>\xC0\xAF</MsgId></GrpHdr>", "file.encoding"},
        {"Surrogate", start + "<GrpHdr><MsgId>\xED\xA0\x80</MsgId></GrpHdr>", "file.encoding"},
        {"BrokenGb18030", "<?xml version=\"1.0\" encoding=\"GB18030\"?>" + start + "\x81\x30\x81</a>",
         "file.encoding"},
        {"DeclaredUtf16", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sample().substr(39),
         "file.encoding"},
        {"DeclaredUtf7", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + sample().substr(39), "file.encoding"},
        {"DeclaredNonsense", "<?xml version=\"1.0\" encoding=\"x\"?>" + sample().substr(39), "file.encoding"},
        {"MarkAgainstOption", "\xFF\xFE" + sample(), "file.xml-malformed"},
    };
}

std::vector<Hostile> wrongContents() {
    const std::string& start = messageStart;
    return {
        {"Empty", "", "file.empty"},
        {"Blanks", repeat(" \r\n\t", 1000), "file.empty"},
        {"NoXml", "endToEndId;amount\n1;2\n", "file.xml-malformed"},
        {"TwoRoots", sample() + "<a/>", "file.xml-malformed"},
        {"TwoMessages", start + group(transfer("1")) + "</CstmrCdtTrfInitn><CstmrCdtTrfInitn/></Document>",
         "file.unsupported-message"},
        {"MismatchedTag", start + "<GrpHdr></PmtInf>", "file.xml-malformed"},
        {"UndeclaredPrefix", start + "<x:GrpHdr></x:GrpHdr>", "file.xml-malformed"},
        {"OtherMessage", "<Document xmlns=\"" + nameSpaceOf("camt.053.001.02") + "\"/>",
         "file.unsupported-message"},
        {"NoNameSpace", "<Document><CstmrCdtTrfInitn/></Document>", "file.unsupported-message"},
        {"OtherElement",
         "<Document xmlns=\"" + nameSpaceOf("pain.001.001.03") + "\"><CstmrDrctDbtInitn/></Document>",
         "file.unsupported-message"},
        {"NoMessage", "<Document xmlns=\"" + nameSpaceOf("pain.001.001.03") + "\"/>",
         "file.unsupported-message"},
        {"LaterVersion", document(group(transfer("1")), "pain.001.001.99"), "file.unsupported-message"},
        {"NoPayments", document("<GrpHdr><MsgId>M</MsgId></GrpHdr>"), "file.no-payments"},
    };
}

INSTANTIATE_TEST_SUITE_P(Entities, IsoHostile, testing::ValuesIn(entities()),
                         [](const auto& one) { return one.param.name; });
INSTANTIATE_TEST_SUITE_P(Oversized, IsoHostile, testing::ValuesIn(oversized()),
                         [](const auto& one) { return one.param.name; });
INSTANTIATE_TEST_SUITE_P(Encodings, IsoHostile, testing::ValuesIn(badEncodings()),
                         [](const auto& one) { return one.param.name; });
INSTANTIATE_TEST_SUITE_P(Contents, IsoHostile, testing::ValuesIn(wrongContents()),
                         [](const auto& one) { return one.param.name; });

TEST(IsoTruncated, TheEndOfALargeFileIsLookedAtFirst) {
    const std::string one =
        transfer("1.25", "<RmtInf><Ustrd>" + std::string(8000, 'x') + "</Ustrd></RmtInf>\n");
    std::string payments;
    while (payments.size() < (64 << 20)) payments += one;
    const std::string whole = document("<GrpHdr><MsgId>M</MsgId></GrpHdr>" + group(payments));
    const Outcome all = read(whole + "<!-- written by nobody -->\n");
    EXPECT_EQ(all.error, "");
    EXPECT_EQ(all.sink.payments.size(), payments.size() / one.size());
    const Outcome cut = read(whole.substr(0, whole.size() - 12));
    EXPECT_EQ(cut.error, "file.truncated");
    EXPECT_TRUE(cut.sink.payments.empty());
}

TEST(IsoTruncated, EveryCutIsNoticedAndPaymentsBeforeItAreKept) {
    std::string payments;
    for (int i = 0; i < 50; ++i)
        payments += transfer(std::to_string(i) + ".25", "<RmtInf><Ustrd>Müller &amp; Söhne</Ustrd></RmtInf>");
    const std::string whole = document("<GrpHdr><MsgId>M</MsgId></GrpHdr>" + group(payments));
    ASSERT_EQ(read(whole).error, "");
    for (std::size_t part = 0; part < 50; ++part) {
        const std::string cut = whole.substr(0, whole.size() * part / 50);
        const Outcome outcome = read(cut);
        EXPECT_EQ(outcome.error, part == 0 ? "file.empty" : "file.truncated") << "cut at " << cut.size();
        std::size_t complete = 0;
        for (std::size_t at = cut.find("</CdtTrfTxInf>"); at != std::string::npos;
             at = cut.find("</CdtTrfTxInf>", at + 1))
            ++complete;
        EXPECT_EQ(outcome.sink.payments.size(), complete) << "cut at " << cut.size();
    }
    for (std::size_t size = whole.size() - 200; size < whole.size(); ++size)
        EXPECT_EQ(read(whole.substr(0, size)).error, "file.truncated") << "cut at " << size;
    EXPECT_EQ(read(whole.substr(0, whole.find("ü") + 1)).error, "file.truncated");
}

TEST(IsoSize, IsBoundedByTheOption) {
    ReadOptions options;
    options.maxBytes = 100;
    const Outcome outcome = read(sample(), options);
    EXPECT_EQ(outcome.error, "file.too-large");
    EXPECT_EQ(outcome.arguments, (std::vector<std::string>{std::to_string(sample().size()), "100"}));
}

TEST(IsoMalformed, NamesLineAndColumn) {
    const Outcome outcome =
        read("<Document xmlns=\"" + nameSpaceOf("pain.001.001.03") + "\">\n<CstmrCdtTrfInitn>\n  <a></b>");
    EXPECT_EQ(outcome.error, "file.xml-malformed");
    ASSERT_EQ(outcome.arguments.size(), 3u);
    EXPECT_EQ(outcome.arguments[0], "3");
    EXPECT_NE(outcome.arguments[2], "");
}

TEST(IsoEncoding, ReadsWhatIsDeclaredOrMarked) {
    const std::string body = sample().substr(39); // without the declaration
    ASSERT_TRUE(body.starts_with("<Document"));
    struct Case {
        std::string bytes;
        std::string encoding;
    };
    const Case cases[] = {
        {body, "UTF-8"},
        {"\xEF\xBB\xBF" + body, "UTF-8"},
        {"\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>" + body, "UTF-8"},
        {utf16(body, true), "UTF-16LE"},
        {utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + body, true), "UTF-16LE"},
        {utf16("<?xml version=\"1.0\"?>" + body, false), "UTF-16LE"},
        {"<?xml version='1.0' encoding='GB18030'?>" + body, "GB18030"},
        {"<?xml version=\"1.0\" encoding=\"gbk\"?>" + body, "GB18030"},
        {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + body, "ISO-8859-1"},
    };
    for (const Case& one : cases) {
        const Outcome outcome = read(one.bytes);
        EXPECT_EQ(outcome.error, "") << one.encoding;
        ASSERT_EQ(outcome.sink.heads.size(), 1u) << one.encoding;
        EXPECT_EQ(outcome.sink.heads[0].encoding, one.encoding);
        EXPECT_EQ(outcome.sink.payments.size(), 2u) << one.encoding;
    }
}

TEST(IsoEncoding, DecodesNames) {
    const auto named = [](std::string_view encoding, std::string_view name) {
        return "<?xml version=\"1.0\" encoding=\"" + std::string(encoding) + "\"?>" +
               document(group("<CdtTrfTxInf><Cdtr><Nm>" + std::string(name) + "</Nm></Cdtr></CdtTrfTxInf>"))
                   .substr(39);
    };
    const Outcome chinese = read(named("GB18030", "\xD5\xC5\xCE\xB0")); // 张伟
    ASSERT_EQ(chinese.sink.payments.size(), 1u);
    EXPECT_EQ(chinese.sink.payments[0][payments::Field::CreditorName], "张伟");
    const Outcome latin = read(named("ISO-8859-1", "M\xFCller"));
    ASSERT_EQ(latin.sink.payments.size(), 1u);
    EXPECT_EQ(latin.sink.payments[0][payments::Field::CreditorName], "Müller");
}

TEST(IsoEncoding, ACharacterMayLieAcrossPieces) {
    // Three bytes a character, and a prefix of every length modulo 3, so that 64 KiB always cuts one
    // somewhere.
    for (std::size_t shift = 0; shift < 3; ++shift) {
        std::string payments;
        for (int i = 0; i < 400; ++i)
            payments += transfer("1", "<RmtInf><Ustrd>" + repeat("汇", 140) + "</Ustrd></RmtInf>");
        const Outcome outcome = read(
            document("<GrpHdr><MsgId>" + std::string(shift, 'M') + "</MsgId></GrpHdr>" + group(payments)));
        ASSERT_EQ(outcome.error, "");
        ASSERT_EQ(outcome.sink.payments.size(), 400u);
        for (const auto& payment : outcome.sink.payments)
            ASSERT_EQ(payment[payments::Field::Remittance], repeat("汇", 140));
    }
}

} // namespace
} // namespace cambist::formats::isotest
