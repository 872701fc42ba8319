#include "engine/formats/xml_writer.h"

#include "engine/base/text.h"

namespace cambist::formats {
namespace {

constexpr std::size_t drainBytes = 64u << 10;

bool isPlain(std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte >= 0x80) return false;
    }
    return true;
}

} // namespace

std::optional<std::size_t> firstUnwritable(std::string_view text) {
    if (isPlain(text)) return std::nullopt;
    if (base::firstInvalidUtf8(text)) return 0;
    std::size_t index = 0;
    for (const char32_t c : base::codePoints(text)) {
        if (c < 0x20 || c == 0xFFFE || c == 0xFFFF) return index;
        ++index;
    }
    return std::nullopt;
}

void XmlWriter::begin() {
    m_buffer += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
}

void XmlWriter::open(std::string_view name, const Attribute& attribute) {
    startTag(name, attribute);
    m_buffer += '\n';
    m_open.push_back(name);
}

void XmlWriter::close() {
    const std::string_view name = m_open.back();
    m_open.pop_back();
    m_buffer.append(m_open.size(), ' ');
    endTag(name);
}

void XmlWriter::leaf(std::string_view name, std::string_view text, const Attribute& attribute) {
    startTag(name, attribute);
    escaped(text);
    endTag(name);
}

Status XmlWriter::drain() {
    return m_buffer.size() >= drainBytes ? finish() : ok();
}

Status XmlWriter::finish() {
    if (m_buffer.empty()) return ok();
    TRY(m_sink(base::bytesOf(m_buffer)));
    m_buffer.clear();
    return ok();
}

void XmlWriter::startTag(std::string_view name, const Attribute& attribute) {
    m_buffer.append(m_open.size(), ' ');
    (m_buffer += '<') += name;
    if (!attribute.name.empty()) {
        ((m_buffer += ' ') += attribute.name) += "=\"";
        escaped(attribute.value);
        m_buffer += '"';
    }
    m_buffer += '>';
}

void XmlWriter::endTag(std::string_view name) {
    ((m_buffer += "</") += name) += ">\n";
}

void XmlWriter::escaped(std::string_view text) {
    while (!text.empty()) {
        const std::size_t special = std::min(text.find_first_of("&<>\""), text.size());
        m_buffer += text.substr(0, special);
        if (special == text.size()) return;
        const char c = text[special];
        m_buffer += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;";
        text.remove_prefix(special + 1);
    }
}

} // namespace cambist::formats
