#include "app/cli/json_writer.h"

#include "engine/base/text.h"

#include <utility>

namespace cambist::cli {

namespace {
void appendEscaped(std::string& to, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            to += '\\';
            to += c;
        } else if (c == '\n') {
            to += "\\n";
        } else if (c == '\t') {
            to += "\\t";
        } else if (c == '\r') {
            to += "\\r";
        } else if (byte < 0x20 || byte == 0x7F) {
            to += "\\u00";
            to += hex[byte >> 4];
            to += hex[byte & 15u];
        } else {
            to += c;
        }
    }
}
} // namespace

std::string jsonText(std::string_view text) {
    std::string result = "\"";
    if (base::firstInvalidUtf8(text)) {
        std::string repaired;
        for (const char32_t codePoint : base::codePoints(text)) base::appendUtf8(repaired, codePoint);
        appendEscaped(result, repaired);
    } else {
        appendEscaped(result, text);
    }
    return result + '"';
}

void JsonWriter::separate() {
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_filled.empty()) return;
    if (m_filled.back()) m_text += ',';
    m_filled.back() = true;
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    m_text += bracket;
    m_filled.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    m_text += bracket;
    m_filled.pop_back();
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    m_text += jsonText(name);
    m_text += ':';
    m_afterKey = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
    separate();
    m_text += jsonText(value);
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    m_text += json;
    return *this;
}

std::string JsonWriter::take() {
    return std::exchange(m_text, {});
}

} // namespace cambist::cli
