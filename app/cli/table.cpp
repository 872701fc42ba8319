#include "app/cli/table.h"

#include "app/common/messages.h"
#include "engine/base/text.h"

#include <algorithm>

namespace cambist::cli {

namespace {

struct Range {
    char32_t first, last;
};
constexpr Range wide[] = {{0x1100, 0x115F},  {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF},
                          {0x4E00, 0x9FFF},  {0xA000, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
                          {0xFE30, 0xFE6F},  {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF},
                          {0x20000, 0x3FFFD}};
constexpr Range combining[] = {
    {0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};

template <std::size_t N>
bool isIn(const Range (&ranges)[N], char32_t codePoint) {
    return std::any_of(std::begin(ranges), std::end(ranges), [&](const Range& range) {
        return codePoint >= range.first && codePoint <= range.last;
    });
}

} // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    for (const char32_t codePoint : base::codePoints(text)) {
        if (codePoint < 0x300)
            width += 1;
        else if (!isIn(combining, codePoint))
            width += isIn(wide, codePoint) ? 2u : 1u;
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width, Align align) {
    const std::size_t has = displayWidth(text);
    const std::string blanks(width > has ? width - has : 0, ' ');
    return align == Align::Right ? blanks + std::string(text) : std::string(text) + blanks;
}

Table::Table(std::vector<Column> columns)
    : m_columns(std::move(columns)) {}

void Table::add(std::vector<std::string> cells) {
    cells.resize(m_columns.size());
    for (auto& cell : cells) cell = common::visibleText(cell);
    m_rows.push_back(std::move(cells));
}

std::string Table::text() const {
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        std::size_t width = displayWidth(m_columns[c].title);
        for (const auto& row : m_rows) width = std::max(width, displayWidth(row[c]));
        widths.push_back(width);
    }
    std::string result;
    const auto addLine = [&](const auto& cellOf) {
        std::string line;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            if (c > 0) line += "  ";
            line += padded(cellOf(c), widths[c], m_columns[c].align);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        result += line + '\n';
    };
    addLine([&](std::size_t c) { return m_columns[c].title; });
    addLine([&](std::size_t c) { return std::string(widths[c], '-'); });
    for (const auto& row : m_rows) addLine([&](std::size_t c) { return row[c]; });
    return result;
}

} // namespace cambist::cli
