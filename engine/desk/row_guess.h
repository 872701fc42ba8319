// RowGuess: how many payments a file may have, from its bytes as they pass: lines of a table, or ends of
// credit transfers of a pain.001. For progress alone; nothing relies on it. Plain value.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace cambist::desk {

class RowGuess {
public:
    void add(std::string_view bytes) {
        if (!m_begun) m_xml = looksLikeXml(bytes);
        m_begun = true;
        if (!m_xml) {
            m_found += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
            m_open = !bytes.empty() && bytes.back() != '\n';
            return;
        }
        // A tag may lie across two pieces.
        const std::string text = m_tail + std::string(bytes);
        for (auto at = text.find(tag); at != std::string::npos; at = text.find(tag, at + tag.size()))
            ++m_found;
        m_tail = text.substr(text.size() - std::min(text.size(), tag.size() - 1));
    }
    /// So far.
    [[nodiscard]] std::uint64_t rows() const {
        if (m_xml) return m_found / 2; // opened and closed
        const auto lines = m_found + (m_open ? 1 : 0);
        return lines > 0 ? lines - 1 : 0; // the first has the headings
    }

private:
    static constexpr std::string_view tag = "CdtTrfTxInf>";
    static bool looksLikeXml(std::string_view bytes) {
        const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
        return first != std::string_view::npos && bytes[first] == '<';
    }

    bool m_begun = false, m_xml = false, m_open = false;
    std::uint64_t m_found = 0;
    std::string m_tail;
};

} // namespace cambist::desk
