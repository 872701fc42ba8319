#include "tests/functional/hostile_cases.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

namespace cambist::functional {
namespace {

using Make = std::function<void(const Path&)>;

constexpr std::size_t megabyte = 1'000'000;
constexpr const char* header = "name,iban,bic,amount,currency,end to end id,remittance,date\n";
constexpr const char* row =
    "Muster AG,DE89370400440532013000,COBADEFFXXX,12.50,EUR,E-1,Invoice 7,2026-12-01\n";

Make text(std::string bytes) {
    return [bytes = std::move(bytes)](const Path& path) { writeText(path, bytes); };
}

/// `head`, then `piece` as often as makes `size` bytes, then `tail`; never whole in memory.
Make repeated(std::string head, std::string piece, std::size_t size, std::string tail = {}) {
    return [=](const Path& path) {
        std::string block;
        while (block.size() < 65536) block += piece;
        std::ofstream out(path, std::ios::binary);
        out << head;
        for (std::size_t done = 0; done < size; done += block.size())
            out.write(block.data(), static_cast<std::streamsize>(std::min(block.size(), size - done)));
        out << tail;
    };
}

Make sparse(std::string head, std::uint64_t size) {
    return [=](const Path& path) {
        writeText(path, head);
        std::filesystem::resize_file(path, size);
    };
}

std::string noise(std::size_t size, unsigned seed) {
    std::mt19937 random(seed);
    std::string bytes(size, '\0');
    for (auto& byte : bytes) byte = static_cast<char>(random() & 0xff);
    return bytes;
}

std::string csv(const std::string& name, const std::string& amount, const std::string& more = {}) {
    return std::string(header) + '"' + name + "\",DE89370400440532013000,COBADEFFXXX," + amount +
           ",EUR,E-1,Invoice 7,2026-12-01\n" + more;
}

std::string utf16(std::string_view ascii, bool big) {
    std::string wide;
    for (const char c : ascii) {
        if (big) wide += '\0';
        wide += c;
        if (!big) wide += '\0';
    }
    return wide;
}

std::string document(const std::string& doctype, const std::string& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + doctype +
           "<Document "
           "xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"><CstmrCdtTrfInitn><GrpHdr><MsgId>" +
           inside + "</MsgId></GrpHdr></CstmrCdtTrfInitn></Document>";
}

std::string times(std::string_view piece, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += piece;
    return all;
}

std::string laughs() {
    std::string doctype = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">";
    for (int i = 1; i < 10; ++i)
        doctype += "<!ENTITY lol" + std::to_string(i) + " \"" +
                   times("&lol" + (i > 1 ? std::to_string(i - 1) : "") + ";", 10) + "\">";
    return document(doctype + "]>", "&lol9;");
}

using Cases = std::vector<HostileCase>;

void addEmptyAndBinary(Cases& cases, bool longMode) {
    const std::size_t blanks = (longMode ? 500 : 60) * megabyte;
    cases.push_back({"empty csv", "empty.csv", text("")});
    cases.push_back({"empty xml", "empty.xml", text("")});
    cases.push_back({"a BOM alone", "bom.csv", text("\xEF\xBB\xBF")});
    cases.push_back({"blanks only", "blanks.csv", text(" \r\n\t \n  ")});
    cases.push_back({"many blanks", "many_blanks.csv", repeated("", " \n", blanks)});
    cases.push_back({"NULs", "nul.csv", text(std::string(4096, '\0'))});
    cases.push_back({"a NUL in a row", "nul_in_row.csv", text(csv(std::string("Mu\0ster", 7), "12.50"))});
    cases.push_back({"noise", "noise.csv", text(noise(200'000, 1))});
    cases.push_back({"noise as xml", "noise.xml", text(noise(200'000, 2))});
    cases.push_back({"header, then noise", "noise_after.csv", text(header + noise(100'000, 3))});
    for (const auto& [name, bytes] : std::initializer_list<std::pair<const char*, std::string>>{
             {"zip", "PK\x03\x04" + noise(5000, 4)},
             {"gzip", "\x1f\x8b\x08" + noise(5000, 5)},
             {"pdf", "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n" + noise(5000, 6)},
             {"old spreadsheet", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + noise(5000, 7)},
             {"program", "\x7f"
                         "ELF\x02\x01\x01" +
                             noise(5000, 8)},
             {"picture", "\x89PNG\r\n\x1a\n" + noise(5000, 9)}})
        for (const char* extension : {"csv", "xml"})
            cases.push_back({std::string(name) + " named " + extension, std::string(name) + "." + extension,
                             text(bytes)});
}

void addLarge(Cases& cases, bool longMode) {
    constexpr std::uint64_t gigabytes = 1ull << 30;
    const std::size_t line = 100 * megabyte;
    const std::size_t tail = (longMode ? 500 : 60) * megabyte;
    cases.push_back({"2 GB of nothing", "two_gb.csv", sparse("", 2 * gigabytes)});
    cases.push_back({"2 GB behind a header", "two_gb_header.csv", sparse(header, 2 * gigabytes)});
    cases.push_back(
        {"2 GB behind a pain.001", "two_gb.xml", sparse("<?xml version=\"1.0\"?><Document ", 2 * gigabytes)});
    cases.push_back({"one byte below 2 GiB", "below_two_gib.csv", sparse(header, 2 * gigabytes - 1)});
    cases.push_back({"4 GiB and a byte", "above_four_gib.csv", sparse(header, 4 * gigabytes + 1)});
    cases.push_back({"as large as may be, and empty", "bound.csv", sparse(header, 512ull << 20)});
    cases.push_back({"one byte more than may be", "bound_and_one.csv", sparse(header, (512ull << 20) + 1)});
    cases.push_back({"one line", "one_line.csv", repeated("", "Muster AG;", line)});
    cases.push_back({"one line without a delimiter", "one_word.csv", repeated("", "M", line)});
    cases.push_back({"one long cell", "one_cell.csv", repeated(header, "M", line, ",1\n")});
    cases.push_back({"a quote that never closes", "quote.csv",
                     repeated(std::string(header) + "\"Muster AG,", row, line)});
    cases.push_back({"a quote in the header that never closes", "quote_header.csv",
                     repeated("\"name,iban,amount\n", row, line)});
    cases.push_back(
        {"a million columns", "columns.csv", repeated("name,iban,amount", ",c", 2 * megabyte, "\n1,2,3\n")});
    cases.push_back({"a million cells in a row", "cells.csv", repeated(header, "1,", 2 * megabyte, "\n")});
    cases.push_back(
        {"a broken byte at the end", "broken_end.csv", repeated(header, row, tail, "\xff\xfe\xff"), {3, 4}});
    cases.push_back(
        {"one long text", "long_text.xml",
         repeated("<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\">"
                  "<CstmrCdtTrfInitn><GrpHdr><MsgId>",
                  "M", line)});
    cases.push_back({"one long name", "long_name.xml", repeated("<", "M", line)});
    cases.push_back({"one long attribute", "long_attribute.xml", repeated("<Document a=\"", "M", line)});
    cases.push_back({"one long comment", "long_comment.xml", repeated("<!--", "M ", line)});
    cases.push_back({"a million attributes", "attributes.xml", [](const Path& path) {
                         std::ofstream out(path, std::ios::binary);
                         out << "<Document";
                         for (int i = 0; i < 1'000'000; ++i) out << " a" << i << "=\"1\"";
                         out << "/>";
                     }});
}

void addXml(Cases& cases, const std::string& base, const Path& marker) {
    const auto uri = "file://" + marker.string();
    const std::string secret = "MARKER-8472";
    for (const auto parts : {1, 5, 9, 15, 19}) {
        const auto size = base.size() * static_cast<std::size_t>(parts) / 20;
        cases.push_back({"truncated at " + std::to_string(size), "cut" + std::to_string(parts) + ".xml",
                         text(base.substr(0, size))});
    }
    cases.push_back(
        {"truncated in the last tag", "cut_last.xml", text(base.substr(0, base.rfind("</") + 4))});
    cases.push_back({"two documents", "twice.xml", text(base + base)});
    cases.push_back({"deep", "deep.xml", text(times("<a>", 100'000))});
    cases.push_back(
        {"deep and closed", "deep_closed.xml", text(times("<a>", 100'000) + times("</a>", 100'000))});
    cases.push_back({"deep in a pain.001", "deep_inside.xml", text(document("", times("<a>", 100'000)))});
    cases.push_back({"a million elements", "wide.xml",
                     repeated("<Document><a>", "<b/>", 4 * megabyte, "</a></Document>")});
    cases.push_back({"DOCTYPE", "doctype.xml", text(document("<!DOCTYPE Document>", "M1"))});
    cases.push_back({"billion laughs", "laughs.xml", text(laughs())});
    cases.push_back(
        {"quadratic blow-up", "blowup.xml",
         text(document("<!DOCTYPE d [<!ENTITY a \"" + times("a", 50'000) + "\">]>", times("&a;", 50'000)))});
    cases.push_back({"external entity",
                     "external.xml",
                     text(document("<!DOCTYPE d [<!ENTITY e SYSTEM \"" + uri + "\">]>", "&e;")),
                     {4},
                     {},
                     secret});
    cases.push_back({"external DTD",
                     "external_dtd.xml",
                     text(document("<!DOCTYPE Document SYSTEM \"" + uri + "\">", "M1")),
                     {4},
                     {},
                     secret});
    cases.push_back({"parameter entity",
                     "parameter.xml",
                     text(document("<!DOCTYPE d [<!ENTITY % p SYSTEM \"" + uri + "\"> %p;]>", "M1")),
                     {4},
                     {},
                     secret});
    cases.push_back(
        {"XInclude",
         "xinclude.xml",
         text("<Document xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include parse=\"text\" href=\"" +
              uri + "\"/></Document>"),
         {4},
         {},
         secret});
    cases.push_back({"style sheet and schema elsewhere",
                     "elsewhere.xml",
                     text("<?xml version=\"1.0\"?><?xml-stylesheet href=\"" + uri +
                          "\"?><Document xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                          "xsi:schemaLocation=\"x " +
                          uri + "\"/>"),
                     {4},
                     {},
                     secret});
    cases.push_back({"an entity that nobody declared", "undeclared.xml", text(document("", "&nobody;"))});
    cases.push_back({"a wrong encoding declared", "declared.xml",
                     text("<?xml version=\"1.0\" encoding=\"EBCDIC-CP-US\"?><Document/>")});
    cases.push_back(
        {"another message", "camt.xml",
         text("<Document "
              "xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt/></Document>")});
    cases.push_back({"HTML", "page.xml", text("<!doctype html><html><body>Sign in</body></html>")});
    cases.push_back({"HTML named csv", "page.csv", text("<html><body><p>Sign in</body></html>\n")});
}

void addTexts(Cases& cases) {
    const std::string override = "Muster \xE2\x80\xAE"
                                 "GA\xE2\x80\xAC";
    const std::string isolate = "Muster \xE2\x81\xA7"
                                "AG\xE2\x81\xA9";
    const std::string joiner = "Mus\xE2\x80\x8Bter\xE2\x80\x8D AG\xEF\xBB\xBF";
    const std::string plain = csv("Muster AG", "12.50");
    const std::set<int> told{3}, either{3, 4};
    cases.push_back(
        {"bidi override in a name", "bidi.csv", text(csv(override, "12.50")), told, {}, "\xE2\x80\xAE"});
    cases.push_back(
        {"bidi isolate in a name", "isolate.csv", text(csv(isolate, "12.50")), told, {}, "\xE2\x81\xA7"});
    cases.push_back({"zero-width characters in a name", "joiner.csv", text(csv(joiner, "12.50")), told});
    cases.push_back({"terminal commands in a name",
                     "escape.csv",
                     text(csv("Mu\x1b[2Jster", "12.50")),
                     either,
                     {},
                     "\x1b"});
    cases.push_back({"a formula as a name", "formula.csv", text(csv("=HYPERLINK(1)", "12.50")), either});
    for (const char* amount : {"1e9", "-0.00", "99999999999999999999", "NaN", "Infinity", "0x10", "-5.00",
                               "0.00", "", "12.505", "1.2.3", "\xD9\xA1\xD9\xA2", "--1", "+"})
        cases.push_back({std::string("amount '") + amount + "'",
                         "amount" + std::to_string(cases.size()) + ".csv", text(csv("Muster AG", amount)),
                         told});
    cases.push_back({"an amount with its currency", "symbol.csv", text(csv("Muster AG", "12.50EUR")), {0}});
    cases.push_back({"decimal point and decimal comma", "mixed.csv",
                     text("name;iban;amount;currency;date\nA;DE89370400440532013000;1,234.50;EUR;2026-12-01\n"
                          "B;DE89370400440532013000;1.234,50;EUR;2026-12-01\n"),
                     either});
    cases.push_back({"broken UTF-8", "utf8.csv", text(csv("Mu\xC3\x28ster \xFF", "12.50")), either});
    cases.push_back({"overlong UTF-8", "overlong.csv", text(csv("Mu\xC0\xAFster", "12.50")), either});
    cases.push_back(
        {"a surrogate in UTF-8", "surrogate.csv", text(csv("Mu\xED\xA0\x80ster", "12.50")), either});
    cases.push_back({"GB18030 that breaks off", "gb18030.csv",
                     text(csv("\xC6\xF3\xD2\xB5\x81\x30\x81 \xFF\xFF", "12.50")), either});
    cases.push_back(
        {"UTF-16 LE with BOM, broken", "utf16le.csv", text("\xFF\xFE" + utf16(plain, false) + "x"), either});
    cases.push_back({"UTF-16 with a lone surrogate", "utf16lone.csv",
                     text("\xFF\xFE" + utf16(plain, false) + std::string("\x00\xD8", 2)), either});
    cases.push_back({"UTF-16 LE without BOM", "utf16plain.csv", text(utf16(plain, false)), {0}});
    cases.push_back({"UTF-16 BE without BOM", "utf16be.csv", text(utf16(plain, true)), {0}});
    cases.push_back({"UTF-32", "utf32.csv", text(std::string("\xFF\xFE\0\0M\0\0\0", 8)), either});
    cases.push_back({"header only", "header.csv", text(header)});
    cases.push_back({"no header", "no_header.csv", text(row)});
    cases.push_back({"no amounts", "no_amounts.csv", text("name,iban\nMuster AG,DE89370400440532013000\n")});
    cases.push_back(
        {"columns that nobody knows", "prose.csv", text("Dear Sir,\nplease find the file attached.\n")});
    cases.push_back({"the same heading twice", "twice.csv",
                     text("name,iban,amount,amount,currency\nA,DE89370400440532013000,1.00,2.00,EUR\n"),
                     either});
    cases.push_back({"rows of other widths", "ragged.csv",
                     text(std::string(header) + row + "A,B\n" + times("x,", 40) + "\n"), either});
    cases.push_back({"a quote amid a cell", "quotes.csv", text(csv("Mus\"ter\"\" A\"G", "12.50")), either});
    cases.push_back({"carriage returns alone", "cr.csv", text("name,iban,amount\rA,DE89,1.00\r"), either});
    cases.push_back({"JSON", "rows.csv", text("{\"name\": \"Muster AG\", \"amount\": 12.5}\n")});
}

void addPlaces(Cases& cases) {
    cases.push_back({"a folder", "folder.csv", [](const Path& p) { std::filesystem::create_directory(p); }});
    cases.push_back({"nothing there", "absent.csv", [](const Path&) {}});
    cases.push_back({"a link to nothing", "link.csv",
                     [](const Path& p) { std::filesystem::create_symlink("nowhere", p); }});
    cases.push_back({"a link to itself", "loop.csv",
                     [](const Path& p) { std::filesystem::create_symlink(p.filename(), p); }});
    for (const char* device : {"null", "zero", "full", "random"})
        cases.push_back({std::string("/dev/") + device, device, [device](const Path& p) {
                             std::filesystem::create_symlink(Path("/dev") / device, p);
                         }});
    cases.push_back({"no permission", "locked.csv", [](const Path& p) {
                         writeText(p, csv("Muster AG", "12.50"));
                         ::chmod(p.c_str(), 0);
                     }});
    const auto bad = text(csv("Muster AG", "1e9"));
    cases.push_back({"a new line in the file's name", "two\nlines.csv", bad, {3}, {}, {}, false});
    cases.push_back({"quotes in the file's name", "it's \"so\" $(x) `y`.csv", text(""), {4}});
    cases.push_back(
        {"a new line in an empty file's name", "new\nline.csv", text(""), {4}, {}, "new\nline", false});
    cases.push_back(
        {"terminal commands in the file's name", "red\x1b[31m.csv", text(""), {4}, {}, "\x1b", false});
    cases.push_back({"a name that is no UTF-8", "latin\xE9.csv", text(""), {4}, {}, "latin\xE9", false});
    cases.push_back({"a name with a bidi override",
                     "invoice\xE2\x80\xAEvsc.exe",
                     text(""),
                     {4},
                     {},
                     "\xE2\x80\xAE",
                     false});
    cases.push_back({"a long name", std::string(250, 'n') + ".csv", text(""), {4}, {}, {}, false});
}

} // namespace

std::vector<HostileCase> hostileCases(const std::string& base, const Path& marker, bool longMode) {
    Cases cases;
    addEmptyAndBinary(cases, longMode);
    addLarge(cases, longMode);
    addXml(cases, base, marker);
    addTexts(cases);
    addPlaces(cases);
    return cases;
}

} // namespace cambist::functional
