// Tables for people: columns aligned by display width (a Chinese character takes two columns).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::cli {

enum class Align { Left, Right };

/// Columns of a terminal that a text takes (Unicode TR 11: W and F take two, combining marks none).
std::size_t displayWidth(std::string_view text);
/// The text with blanks up to that width.
std::string padded(std::string_view text, std::size_t width, Align align = Align::Left);

/// Rows are kept until text() is asked for: for summaries, not for a million lines.
class Table {
public:
    struct Column {
        std::string title;
        Align align = Align::Left;
    };
    explicit Table(std::vector<Column> columns);
    /// Cells are shown with hidden characters spelled out. Missing cells are empty.
    void add(std::vector<std::string> cells);
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    /// Title line, a rule, the rows; two blanks between columns, none at line ends.
    [[nodiscard]] std::string text() const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace cambist::cli
