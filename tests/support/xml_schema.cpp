#include "tests/support/xml_schema.h"

#include "tests/support/files.h"

#include <cstdlib>
#include <filesystem>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <memory>

namespace cambist::test {
namespace {

void collect(void* to, xmlErrorPtr error) {
    *static_cast<std::string*>(to) += error->message;
}

} // namespace

std::optional<Path> isoSchema(const std::string& name) {
    const char* corpora = std::getenv("CAMBIST_CORPORA");
    if (!corpora) return std::nullopt;
    const auto path = Path(corpora) / "iso20022" / "xsd" / name;
    std::error_code unknown;
    if (!std::filesystem::exists(path, unknown)) return std::nullopt;
    return path;
}

std::string objections(const Path& schema, const Path& file) {
    using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;
    using Parser = std::unique_ptr<xmlSchemaParserCtxt, decltype(&xmlSchemaFreeParserCtxt)>;
    using Schema = std::unique_ptr<xmlSchema, decltype(&xmlSchemaFree)>;
    using Valid = std::unique_ptr<xmlSchemaValidCtxt, decltype(&xmlSchemaFreeValidCtxt)>;
    const auto bytes = readAll(file);
    const Document document(xmlReadMemory(reinterpret_cast<const char*>(bytes.data()),
                                          static_cast<int>(bytes.size()), "file.xml", nullptr,
                                          XML_PARSE_NONET | XML_PARSE_NOERROR),
                            &xmlFreeDoc);
    if (!document) return "not well formed";
    const Parser parser(xmlSchemaNewParserCtxt(schema.c_str()), &xmlSchemaFreeParserCtxt);
    const Schema parsed(xmlSchemaParse(parser.get()), &xmlSchemaFree);
    if (!parsed) return "the schema itself cannot be read";
    const Valid valid(xmlSchemaNewValidCtxt(parsed.get()), &xmlSchemaFreeValidCtxt);
    std::string found;
    xmlSchemaSetValidStructuredErrors(valid.get(), &collect, &found);
    const int result = xmlSchemaValidateDoc(valid.get(), document.get());
    if (result != 0 && found.empty()) found = "validation failed";
    return found;
}

} // namespace cambist::test
