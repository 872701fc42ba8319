#include "tests/engine/formats/csv_support.h"

#include <chrono>
#include <functional>
#include <random>

namespace cambist::formats::test {

namespace {

/// A file of pieces, without holding it in memory.
Read readBig(const std::function<void(std::ofstream&)>& fill, const ReadOptions& options = {}) {
    const TempFile file("");
    {
        std::ofstream out(file.path(), std::ios::binary);
        fill(out);
    }
    const auto start = std::chrono::steady_clock::now();
    Read read = readPath(file.path(), options);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10)); // far under 2 s in Release
    return read;
}

} // namespace

TEST(CsvRefusals, WhatIsNoTextIsNamed) {
    using namespace std::string_literals;
    struct Case {
        std::string bytes;
        std::string code;
        std::string argument;
    };
    for (const Case& c : std::vector<Case>{
             {"", "file.empty", ""},
             {" \r\n\t \n", "file.empty", ""},
             {"\xef\xbb\xbf", "file.empty", ""},
             {"PK\x03\x04 whatever", "file.archive", "zip"},
             {"PK\x03\x04 ...[Content_Types].xml", "file.archive", "xlsx"},
             {"\x1f\x8b\x08", "file.archive", "gzip"},
             {"%PDF-1.7\n", "file.archive", "pdf"},
             {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file.archive", "xls"},
             {std::string(simpleHeader) + "a\0b"s, "file.binary", std::to_string(simpleHeader.size() + 1)},
             {std::string(simpleHeader) + std::string(200'000, 'x') + "\0"s, "file.binary",
              std::to_string(simpleHeader.size() + 200'000)},
             {"\x01\x02\x03\x04\x05\x06", "file.binary", "0"},
             {"{\"payments\": []}", "file.unrecognised", "JSON"},
             {"{\n \"currency\",\n \"amount\"}\n", "file.unrecognised", "JSON"},
             {":20:REF\n:25:1\n", "file.unrecognised", "SWIFT MT"},
             {"ABNANL2A\r\n940\r\nABNANL2A\r\n:20:REF\r\n:25:1\r\n", "file.unrecognised", "SWIFT MT"},
             {":61:0107211C0,10NOV NONREF\n", "file.unrecognised", "SWIFT MT"},
             {"OFXHEADER:100\n", "file.unrecognised", "OFX"},
             {"{\\rtf1 hello}", "file.unrecognised", "RTF"},
             {"01,0004,12345,060321,0829,001,80,1,2/\n02,12345,0004,1,060317,,CAD,/\n", "file.unrecognised",
              "BAI2"},
             {"101 23138010401210428821906240000A094101Federal Reserve Bank   My Bank Name\n",
              "file.unrecognised", "NACHA"},
             {"just a sentence\nand another\n", "file.no-table", ""},
             {"a,b,c\n1,2,3\n", "file.no-header", "amount, creditorName, creditorAccount"},
             {"creditorName,amount\nA,5\n", "file.missing-column", "creditorAccount"},
             {"currency,remittance\nEUR,x\n", "file.missing-column", "amount, creditorName, creditorAccount"},
             {std::string(simpleHeader), "file.no-payments", ""},
             {std::string(simpleHeader) + "Total,,,0,,\n", "file.no-payments", ""},
             {std::string(simpleHeader) + "E1,\"Muster,1,5,EUR,\n" + std::string(simpleRow),
              "file.unclosed-quote", "2"},
         }) {
        const Read read = readText(c.bytes);
        EXPECT_EQ(read.error, c.code) << c.bytes.substr(0, 60);
        EXPECT_EQ(read.arguments.empty() ? "" : read.arguments[0], c.argument) << c.bytes.substr(0, 60);
        EXPECT_TRUE(read.payments.empty());
    }
}

TEST(CsvRefusals, SizeIsRefusedAtOnce) {
    const TempFile file("");
    std::filesystem::resize_file(file.path(), 2ull << 30); // sparse
    const auto start = std::chrono::steady_clock::now();
    const Read read = readPath(file.path());
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(500));
    EXPECT_EQ(read.error, "file.too-large");
    EXPECT_EQ(read.arguments, (std::vector<std::string>{"2147483648", "536870912"}));
    ReadOptions small;
    small.maxBytes = 10;
    EXPECT_EQ(readText(std::string(simpleHeader) + std::string(simpleRow), small).error, "file.too-large");
}

TEST(CsvRefusals, AMillionColumns) {
    const Read header = readBig([](std::ofstream& out) {
        for (int i = 0; i < 1'000'000; ++i) out << "amount,";
    });
    EXPECT_EQ(header.error, "file.too-many-columns");
    const Read row = readBig([](std::ofstream& out) {
        out << simpleHeader << simpleRow;
        for (int i = 0; i < 1'000'000; ++i) out << "x,";
    });
    EXPECT_EQ(row.error, "file.too-many-columns");
    EXPECT_EQ(row.arguments, (std::vector<std::string>{"3", "1024"}));
}

TEST(CsvRefusals, AHundredMegabytesInOneLine) {
    const std::string block(1u << 20, 'x');
    const Read read = readBig([&](std::ofstream& out) {
        out << simpleHeader << simpleRow << "E2,";
        for (int i = 0; i < 100; ++i) out << block;
    });
    EXPECT_EQ(read.error, "file.too-long-row");
    EXPECT_EQ(read.arguments, (std::vector<std::string>{"3", "1048576"}));
    const Read only = readBig([&](std::ofstream& out) {
        for (int i = 0; i < 100; ++i) out << block;
    });
    EXPECT_EQ(only.error, "file.too-long-row");
}

TEST(CsvRefusals, AQuoteThatSwallowsTheFile) {
    const Read read = readBig([](std::ofstream& out) {
        out << simpleHeader << simpleRow << "E2,\"Muster,1,5,EUR,\n";
        for (int i = 0; i < 200'000; ++i) out << simpleRow;
    });
    EXPECT_EQ(read.error, "file.unclosed-quote");
    EXPECT_EQ(read.arguments, std::vector<std::string>{"3"});
}

TEST(CsvRefusals, AThousandCutsAndFlipsNeverCrash) {
    std::string good = "收款人户名,收款账号,金额,币种,执行日期,附言\n";
    for (int i = 0; i < 20; ++i)
        good += "\"张\"\"三\",DE89370400440532013000,\"1,234.50\",EUR,2026-11-23,\"a\nb\"\n合计,,3,,,\n";
    std::mt19937 random(7);
    std::size_t refused = 0;
    for (int i = 0; i < 1000; ++i) {
        std::string bytes = good.substr(0, random() % good.size());
        for (unsigned flips = random() % 4; flips != 0 && !bytes.empty(); --flips)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        const Read read = readText(bytes);
        if (!read.error.empty()) {
            ++refused;
            EXPECT_TRUE(read.error.starts_with("file.")) << read.error;
            EXPECT_TRUE(read.payments.empty());
        } else {
            EXPECT_FALSE(read.payments.empty());
        }
    }
    EXPECT_GT(refused, 100u);
    EXPECT_LT(refused, 1000u);
}

} // namespace cambist::formats::test
