#include "engine/desk/text_filter.h"

#include "engine/base/text.h"

#include <algorithm>

namespace cambist::desk {

using payments::Field;

namespace {

/// Letters, digits and marks of ASCII, single blanks inside: folding changes the case alone.
bool isPlain(std::string_view text) {
    char before = ' ';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte > 0x7E || (c == ' ' && before == ' ')) return false;
        before = c;
    }
    return text.empty() || before != ' ';
}

} // namespace

void foldInto(std::string& to, std::string_view text) {
    if (!isPlain(text)) {
        to = base::foldForComparison(text);
        return;
    }
    to.resize(text.size());
    std::ranges::transform(
        text, to.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
}

std::string foldedAccount(std::string_view account) {
    std::string folded;
    foldInto(folded, account);
    std::erase(folded, ' ');
    return folded;
}

TextFilter::TextFilter(std::string_view text)
    : m_folded(base::foldForComparison(text))
    , m_compact(m_folded) {
    std::erase(m_compact, ' ');
}

bool TextFilter::fits(std::string_view text) {
    if (m_folded.empty()) return true;
    if (text.empty()) return false;
    foldInto(m_room, text);
    return m_room.find(m_folded) != std::string::npos;
}

bool TextFilter::fitsAccount(std::string_view account) {
    if (m_folded.empty()) return true;
    if (account.empty()) return false;
    foldInto(m_room, account);
    std::erase(m_room, ' ');
    return m_room.find(m_compact) != std::string::npos;
}

bool TextFilter::fitsPayment(const payments::FieldViews& fields) {
    const auto field = [&](Field one) { return fields[static_cast<std::size_t>(one)]; };
    return fits(field(Field::CreditorName)) || fitsAccount(field(Field::CreditorAccount)) ||
           fits(field(Field::EndToEndId)) || fits(field(Field::Remittance));
}

} // namespace cambist::desk
