// Build tool: translations/messages.tsv -> a C++ table, and the checks of the CTest `messages`.
//   message_table_tool generate MESSAGES.tsv OUT.cpp
//   message_table_tool check MESSAGES.tsv TERMS.tsv REQUIRED-KEYS...
// `check` prints one line a fault on stdout and ends with 1 when there is one.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Row {
    std::string key, english, chinese;
    std::size_t line = 0;
};

std::vector<std::string> columnsOf(const std::string& line) {
    std::vector<std::string> columns(1);
    for (const char c : line) {
        if (c == '\t')
            columns.emplace_back();
        else if (c != '\r')
            columns.back() += c;
    }
    return columns;
}

int faults = 0;
void fault(std::size_t line, const std::string& key, const std::string& words) {
    std::cout << "line " << line << ": " << key << ": " << words << '\n';
    ++faults;
}

std::vector<Row> read(const char* path) {
    std::ifstream in(path);
    if (!in) {
        std::cerr << path << " cannot be read\n";
        std::exit(1);
    }
    std::vector<Row> rows;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        const auto columns = columnsOf(line);
        if (columns.size() != 3 || columns[0].empty() || columns[1].empty() || columns[2].empty()) {
            fault(number, columns[0], "needs three columns: key, English, Chinese");
            continue;
        }
        rows.push_back({columns[0], columns[1], columns[2], number});
    }
    return rows;
}

std::string literal(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

int generate(const char* from, const char* to) {
    auto rows = read(from);
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.key < b.key; });
    std::ofstream out(to);
    out << "#include \"app/common/message_table.h\"\nnamespace cambist::common {\nstatic constexpr "
           "MessageRow table[] = {\n";
    for (const auto& row : rows)
        out << "{" << literal(row.key) << ", " << literal(row.english) << ", " << literal(row.chinese)
            << "},\n";
    out << "};\nstd::span<const MessageRow> messageTable() { return table; }\n} // namespace "
           "cambist::common\n";
    out.close();
    return faults == 0 && out ? 0 : 1;
}

std::multiset<std::string> placeholders(const std::string& text) {
    std::multiset<std::string> names;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
        const auto close = text.find('}', at);
        if (close != std::string::npos) names.insert(text.substr(at, close - at + 1));
    }
    return names;
}

bool isCjk(std::string_view text,
           std::size_t at) { // three-byte UTF-8 from U+3000 on (CJK and full-width forms)
    return at + 2 < text.size() && static_cast<unsigned char>(text[at]) >= 0xE3 &&
           static_cast<unsigned char>(text[at]) <= 0xEF;
}

/// ASCII , ; : ? ( directly behind a Chinese character, or ) directly before one: half-width punctuation.
bool hasHalfWidthPunctuation(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool afterCjk = i >= 3 && isCjk(text, i - 3);
        if (afterCjk && std::string_view(",;:?").find(text[i]) != std::string_view::npos) return true;
        if (afterCjk && text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' ')) return true;
    }
    return false;
}

void checkRow(const Row& row) {
    const auto english = placeholders(row.english), chinese = placeholders(row.chinese);
    const std::set<std::string> a(english.begin(), english.end()), b(chinese.begin(), chinese.end());
    if (a != b) fault(row.line, row.key, "the placeholders of the two languages differ");
    if (row.english.find('!') != std::string::npos || row.chinese.find('!') != std::string::npos ||
        row.chinese.find("！") != std::string::npos)
        fault(row.line, row.key, "has an exclamation mark");
    if (hasHalfWidthPunctuation(row.chinese))
        fault(row.line, row.key, "has half-width punctuation in Chinese");
    for (const char* word : {"其它", "帐"})
        if (row.chinese.find(word) != std::string::npos)
            fault(row.line, row.key, std::string("says ") + word);
}

/// TERMS: English <TAB> Chinese <TAB> words that must not stand in its place, separated by '|' (may be
/// empty).
void checkTerms(const std::vector<Row>& rows, const char* path) {
    std::ifstream in(path);
    std::string line;
    while (std::getline(in, line)) {
        const auto columns = columnsOf(line);
        if (line.empty() || line.front() == '#' || columns.size() < 3 || columns[2].empty()) continue;
        std::string word;
        for (const char c : columns[2] + "|") {
            if (c != '|') {
                word += c;
                continue;
            }
            for (const auto& row : rows)
                if (!word.empty() && row.chinese.find(word) != std::string::npos)
                    fault(row.line, row.key, "says " + word + "; the term is " + columns[1]);
            word.clear();
        }
    }
}

int check(const char* messages, const char* terms, const std::vector<std::string>& requiredFiles) {
    const auto rows = read(messages);
    std::set<std::string> keys;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!keys.insert(rows[i].key).second) fault(rows[i].line, rows[i].key, "stands twice");
        if (i > 0 && rows[i].key < rows[i - 1].key)
            fault(rows[i].line, rows[i].key, "is not in its sorted place");
        checkRow(rows[i]);
    }
    checkTerms(rows, terms);
    for (const auto& path : requiredFiles) {
        std::ifstream in(path);
        std::string key;
        while (std::getline(in, key))
            if (!key.empty() && !keys.contains(key)) fault(0, key, "is needed and has no sentence");
    }
    std::cout << rows.size() << " messages, " << faults << " faults\n";
    return faults == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 3 && arguments[0] == "generate") return generate(argv[2], argv[3]);
    if (arguments.size() >= 3 && arguments[0] == "check")
        return check(argv[2], argv[3], {arguments.begin() + 3, arguments.end()});
    std::cerr << "usage: message_table_tool generate MESSAGES OUT | check MESSAGES TERMS REQUIRED-KEYS...\n";
    return 2;
}
