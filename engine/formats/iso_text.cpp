#include "engine/formats/iso_text.h"

#include "engine/base/text.h"
#include "engine/formats/findings.h"

namespace cambist::formats {
namespace {

constexpr std::string_view lineBlanks = "\t\r\n";

bool isPlainAscii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c - 0x20) >= 0x7F - 0x20) return false;
    }
    return true;
}

/// A text that was wrapped by a pretty printer is one line again.
std::string unwrap(std::string_view text) {
    std::string line;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(lineBlanks), text.size());
        line += text.substr(0, end);
        if (end == text.size()) break;
        while (line.ends_with(' ')) line.pop_back();
        line += ' ';
        const std::size_t next = std::min(text.find_first_not_of("\t\r\n ", end), text.size());
        text = text.substr(next);
    }
    return line;
}

} // namespace

std::string cleanIsoText(std::string_view raw, const IsoPlace& place,
                         std::vector<payments::Finding>& findings) {
    const std::string_view trimmed = base::trim(raw);
    if (isPlainAscii(trimmed)) return std::string(trimmed);
    std::string text = unwrap(trimmed);
    std::string nfc = base::toNfc(text);
    if (nfc != text) {
        findings.push_back({.code = findings::normalised,
                            .severity = payments::Severity::Note,
                            .row = place.row,
                            .line = place.line,
                            .field = place.field,
                            .value = std::move(text),
                            .arguments = {nfc}});
    }
    if (const auto hidden = base::findHiddenCharacter(nfc)) {
        findings.push_back(
            {.code = findings::hiddenCharacter,
             .severity = payments::Severity::Fix,
             .row = place.row,
             .line = place.line,
             .field = place.field,
             .value = nfc,
             .arguments = {std::to_string(hidden->position), base::codePointName(hidden->codePoint)}});
    }
    return nfc;
}

} // namespace cambist::formats
