#include "engine/formats/xml_reader.h"

#include "engine/base/text.h"
#include "engine/formats/xml_decoder.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include <array>
#include <memory>
#include <vector>

namespace cambist::formats {
namespace {

constexpr std::size_t chunkBytes = 64u << 10;

const char* chars(const xmlChar* text) {
    return reinterpret_cast<const char*>(text);
}

struct FreeContext {
    void operator()(xmlParserCtxtPtr context) const {
        if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
        xmlFreeParserCtxt(context);
    }
};

/// One file's pass through libxml2's push parser. All state hangs on the context; nothing global is touched.
class Pass {
public:
    Pass(const std::string& name, const XmlLimits& limits, XmlHandler& handler)
        : m_name(name)
        , m_limits(limits)
        , m_handler(handler)
        , m_attributes(limits.attributes) {}

    Status open();
    Status feed(std::string_view text);
    Status finish(bool insideCharacter);
    [[nodiscard]] bool sawText() const { return m_sawText; }

private:
    static Pass& of(void* self) { return *static_cast<Pass*>(self); }
    static void onStart(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri,
                        int spaceCount, const xmlChar** spaces, int attributeCount, int defaulted,
                        const xmlChar** attributes);
    static void onEnd(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri);
    static void onText(void* self, const xmlChar* text, int length);
    static void onDoctype(void* self, const xmlChar* name, const xmlChar* publicId, const xmlChar* systemId);
    static void onOther(void* self, const xmlChar* text);
    static void onInstruction(void* self, const xmlChar* target, const xmlChar* data);
    static void onError(void* self, xmlErrorPtr error);

    void start(const XmlElement& element);
    void stop(Error error);
    Error error(FileError code, std::size_t bound) const;
    Error malformed(std::string words) const;
    [[nodiscard]] bool isCut(int code) const;
    [[nodiscard]] std::string line() const { return std::to_string(m_context->input->line); }

    const std::string& m_name;
    const XmlLimits& m_limits;
    XmlHandler& m_handler;
    std::unique_ptr<xmlParserCtxt, FreeContext> m_context;
    std::vector<XmlAttribute> m_attributes;
    std::string m_text;
    std::size_t m_depth = 0;
    std::size_t m_sinceEvent = 0; ///< bytes fed since the parser last said something
    std::optional<Error> m_error;
    bool m_sawText = false;
    bool m_insideTag = false; ///< the last angle bracket that was fed opens something
    bool m_rootClosed = false;
    bool m_finishing = false;
};

Status Pass::open() {
    static const bool initialised = (xmlInitParser(), true); // once, before threads race for it
    (void)initialised;
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = &Pass::onStart;
    sax.endElementNs = &Pass::onEnd;
    sax.characters = &Pass::onText;
    sax.ignorableWhitespace = &Pass::onText;
    sax.cdataBlock = &Pass::onText;
    sax.internalSubset = &Pass::onDoctype;
    sax.comment = &Pass::onOther;
    sax.processingInstruction = &Pass::onInstruction;
    sax.serror = &Pass::onError;
    m_context.reset(xmlCreatePushParserCtxt(&sax, this, nullptr, 0, nullptr));
    if (m_context == nullptr) return Error(SystemError::Internal, "xmlCreatePushParserCtxt");
    // What arrives is UTF-8 already, whatever the declaration says.
    xmlCtxtUseOptions(m_context.get(), XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(m_context.get(), XML_CHAR_ENCODING_UTF8);
    return ok();
}

Status Pass::feed(std::string_view text) {
    if (!m_sawText) {
        const std::size_t first = text.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos && m_sinceEvent + text.size() <= m_limits.tokenBytes) {
            m_sinceEvent += text.size();
            return ok(); // blanks before anything else: an empty file, so far
        }
        m_sawText = true;
    }
    m_sinceEvent += text.size();
    if (const std::size_t bracket = text.find_last_of("<>"); bracket != std::string_view::npos)
        m_insideTag = text[bracket] == '<';
    xmlParseChunk(m_context.get(), text.data(), static_cast<int>(text.size()), 0);
    if (!m_error && m_sinceEvent > m_limits.tokenBytes + chunkBytes)
        stop(error(FileError::XmlTooLong, m_limits.tokenBytes));
    if (!m_error && m_context->dict != nullptr &&
        static_cast<std::size_t>(xmlDictSize(m_context->dict)) > m_limits.differentNames)
        stop(malformed("too many different names"));
    if (m_error) return std::move(*m_error);
    return ok();
}

Status Pass::finish(bool insideCharacter) {
    m_finishing = true;
    xmlParseChunk(m_context.get(), "", 0, 1);
    if (m_error) return std::move(*m_error);
    if (m_context->wellFormed == 0 || insideCharacter) return Error(FileError::Truncated, m_name, {line()});
    return ok();
}

// xmlStopParser frees the buffer under functions that still read it; silence is enough, as nothing more is
// fed.
void Pass::stop(Error error) {
    if (!m_error) m_error = std::move(error);
    m_context->disableSAX = 1;
}

Error Pass::error(FileError code, std::size_t bound) const {
    return Error(code, m_name, {line(), std::to_string(bound)});
}

Error Pass::malformed(std::string words) const {
    return Error(FileError::XmlMalformed, m_name,
                 {line(), std::to_string(m_context->input->col), std::move(words)});
}

/// What libxml says, bounded; "invalid" tells people nothing.
std::string parserWords(const char* message) {
    std::string words = message != nullptr ? message : "";
    while (!words.empty() && words.back() == '\n') words.pop_back();
    if (words.size() > 200) words.resize(200);
    while (base::firstInvalidUtf8(words)) words.pop_back();
    constexpr std::string_view vague = "nvalid";
    for (auto at = words.find(vague); at != std::string::npos; at = words.find(vague))
        words.replace(at - (at > 0), vague.size() + (at > 0), "unusable");
    return words;
}

/// Whether the end of the file explains an error: there is nothing left to read, or the last tag does not
/// end.
bool Pass::isCut(int code) const {
    const xmlParserInputPtr input = m_context->input;
    if (m_rootClosed) return false;
    return m_insideTag || code == XML_ERR_DOCUMENT_END || (input != nullptr && input->cur >= input->end);
}

void Pass::start(const XmlElement& element) {
    m_text.clear();
    // The parser makes an element of a start tag that the end of the file cuts.
    if (m_finishing && m_insideTag) return stop(Error(FileError::Truncated, m_name, {line()}));
    if (++m_depth > m_limits.depth) return stop(error(FileError::XmlTooDeep, m_limits.depth));
    if (element.name.size() > m_limits.nameBytes || element.nameSpace.size() > m_limits.nameBytes)
        return stop(error(FileError::XmlTooLong, m_limits.nameBytes));
    m_handler.startElement(element);
    if (m_handler.stopped()) stop(m_handler.takeError());
}

void Pass::onStart(void* self, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* uri,
                   int /*spaceCount*/, const xmlChar** /*spaces*/, int attributeCount, int /*defaulted*/,
                   const xmlChar** attributes) {
    Pass& pass = of(self);
    if (pass.m_error) return;
    pass.m_sinceEvent = 0;
    if (static_cast<std::size_t>(attributeCount) > pass.m_limits.attributes)
        return pass.stop(
            pass.malformed("more than " + std::to_string(pass.m_limits.attributes) + " attributes"));
    std::size_t count = 0;
    for (int i = 0; i < attributeCount; ++i) {
        const xmlChar** attribute =
            attributes + static_cast<std::ptrdiff_t>(i) * 5; // name, prefix, URI, begin, end
        if (attribute[2] != nullptr) continue;
        pass.m_attributes[count++] = {chars(attribute[0]),
                                      std::string_view(chars(attribute[3]), chars(attribute[4]))};
    }
    pass.start({.name = chars(name),
                .nameSpace = uri != nullptr ? std::string_view(chars(uri)) : std::string_view(),
                .attributes = std::span(pass.m_attributes).first(count),
                .line = static_cast<std::uint32_t>(pass.m_context->input->line)});
}

void Pass::onEnd(void* self, const xmlChar* /*name*/, const xmlChar* /*prefix*/, const xmlChar* /*uri*/) {
    Pass& pass = of(self);
    if (pass.m_error) return;
    pass.m_sinceEvent = 0;
    if (--pass.m_depth == 0) pass.m_rootClosed = true;
    pass.m_handler.endElement(pass.m_text);
    pass.m_text.clear();
    if (pass.m_handler.stopped()) pass.stop(pass.m_handler.takeError());
}

void Pass::onText(void* self, const xmlChar* text, int length) {
    Pass& pass = of(self);
    if (pass.m_error) return;
    pass.m_sinceEvent = 0;
    pass.m_text.append(chars(text), static_cast<std::size_t>(length));
    if (pass.m_text.size() > pass.m_limits.textBytes)
        pass.stop(pass.error(FileError::XmlTooLong, pass.m_limits.textBytes));
}

void Pass::onDoctype(void* self, const xmlChar* /*name*/, const xmlChar* /*publicId*/,
                     const xmlChar* /*systemId*/) {
    Pass& pass = of(self);
    pass.stop(
        Error(FileError::XmlDoctype, pass.m_name, {pass.line(), std::to_string(pass.m_context->input->col)}));
    xmlStopParser(pass.m_context.get()); // not one declaration is read; this callback is made for it
}

void Pass::onOther(void* self, const xmlChar* /*text*/) {
    of(self).m_sinceEvent = 0;
}

void Pass::onInstruction(void* self, const xmlChar* /*target*/, const xmlChar* /*data*/) {
    of(self).m_sinceEvent = 0;
}

void Pass::onError(void* self, xmlErrorPtr error) {
    Pass& pass = of(self);
    if (pass.m_error || error == nullptr || error->level == XML_ERR_WARNING) return;
    // Said about namespaces that look odd as a URI ("urn:swift:xsd:$pain.001.002.02"); harmless.
    if (error->code == XML_WAR_NS_URI || error->code == XML_WAR_NS_URI_RELATIVE) return;
    if (pass.m_finishing && pass.isCut(error->code))
        return pass.stop(Error(FileError::Truncated, pass.m_name, {pass.line()}));
    pass.stop(Error(FileError::XmlMalformed, pass.m_name,
                    {std::to_string(error->line), std::to_string(error->int2), parserWords(error->message)}));
}

} // namespace

Status parseXml(base::FileReader& file, const std::string& name, const ReadOptions& options,
                const XmlLimits& limits, XmlHandler& handler) {
    const auto tooLarge = [&](std::uint64_t size) {
        return Error(FileError::TooLarge, name, {std::to_string(size), std::to_string(options.maxBytes)});
    };
    if (file.size() > options.maxBytes) return tooLarge(file.size());
    TRY(file.rewind());
    Bytes chunk(chunkBytes);
    TRY(std::size_t size, file.read(chunk));
    if (size == 0) return Error(FileError::Empty, name);

    TRY(XmlDecoder decoder, XmlDecoder::open(ByteView(chunk).first(size), options.encoding, name));
    handler.begin(decoder.encoding());
    Pass pass(name, limits, handler);
    TRY(pass.open());
    std::string text;
    std::uint64_t total = 0;
    while (size != 0) {
        total += size;
        if (total > options.maxBytes) return tooLarge(total);
        text.clear();
        TRY(decoder.decode(ByteView(chunk).first(size), text));
        if (!text.empty()) TRY(pass.feed(text));
        TRY(size, file.read(chunk));
    }
    if (!pass.sawText()) return Error(FileError::Empty, name);
    return pass.finish(decoder.endsInsideCharacter());
}

} // namespace cambist::formats
