#include "tests/lint/rules.h"

#include <algorithm>
#include <array>

namespace cambist::lint {

namespace {

char lowerOf(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::vector<std::string> lowerWords(std::string_view text, std::size_t atMost) {
    std::vector<std::string> words;
    for (const Word& word : wordsOf(text.substr(0, 400))) {
        if (words.size() == atMost) break;
        std::string lower(word.text);
        std::ranges::transform(lower, lower.begin(), lowerOf);
        words.push_back(std::move(lower));
    }
    return words;
}

/// A statement begins with `first`, and `then` comes among the words behind it (nothing: it must be in
/// capitals).
struct StatementShape {
    std::string_view first;
    std::string_view then;
};
constexpr StatementShape kShapes[] = {
    {"select", "from"},     {"insert", "into"},     {"replace", "into"},    {"delete", "from"},
    {"update", "set"},      {"create", "table"},    {"create", "index"},    {"create", "trigger"},
    {"create", "view"},     {"drop", "table"},      {"drop", "index"},      {"alter", "table"},
    {"begin", "immediate"}, {"begin", "exclusive"}, {"attach", "database"}, {"pragma", ""},
    {"savepoint", ""},      {"vacuum", ""},
};

bool looksLikeSql(std::string_view literal) {
    const auto start = literal.find_first_not_of(" \t\r\n(");
    if (start == std::string_view::npos) return false;
    // A sentence for people ("Select a file from the list") begins with one capital; a statement has all or
    // none.
    const bool capitals =
        literal.size() > start + 1 && literal[start + 1] >= 'A' && literal[start + 1] <= 'Z';
    const bool capitalFirst = literal[start] >= 'A' && literal[start] <= 'Z';
    if (capitalFirst && !capitals) return false;
    const auto words = lowerWords(literal.substr(start), 60);
    return !words.empty() && std::ranges::any_of(kShapes, [&](const StatementShape& shape) {
        if (words.front() != shape.first) return false;
        if (shape.then.empty()) return words.size() > 1 && capitals;
        return std::find(words.begin() + 1, words.end(), shape.then) != words.end();
    });
}

bool maySaySql(const std::string& path) {
    return path.ends_with("_store.cpp") || isUnder(path, "engine/sql");
}

template <std::size_t N>
void findWords(const std::string& path, std::string_view text, std::size_t firstLine,
               const std::array<std::string_view, N>& banned, const std::string& rule, const std::string& why,
               Findings& findings) {
    for (const Word& word : wordsOf(text))
        if (std::ranges::find(banned, word.text) != banned.end())
            findings.push_back({path, firstLine + word.line - 1, rule, std::string(word.text) + ": " + why});
}

constexpr std::array<std::string_view, 8> kFloating = {"double", "float", "strtod", "strtof",
                                                       "stod",   "stof",  "atof",   "from_double"};
constexpr std::array<std::string_view, 11> kAmbient = {
    "getenv", "secure_getenv", "system_clock", "localtime",    "localtime_r", "gmtime",
    "srand",  "random_device", "setlocale",    "current_path", "mt19937"};
constexpr std::array<std::string_view, 4> kUnfinished = {"TODO", "FIXME", "HACK", "XXX"};
constexpr std::array<std::string_view, 3> kMachinePaths = {"/work/", "/home/", "/root/"};

void findUnfinished(const std::string& path, std::string_view text, std::size_t firstLine,
                    Findings& findings) {
    for (const Word& word : wordsOf(text)) {
        if (std::ranges::find(kUnfinished, word.text) == kUnfinished.end()) continue;
        // Inside a sentence XXX is a currency (ISO 4217: none) or the branch of a BIC; as a mark it comes
        // first.
        const auto before = text.substr(0, static_cast<std::size_t>(word.text.data() - text.data()));
        if (word.text == "XXX" && (before.starts_with("///") || !wordsOf(before).empty())) continue;
        findings.push_back({path, firstLine + word.line - 1, "unfinished",
                            std::string(word.text) + ": finish it, or write an issue"});
    }
}

bool isScript(const std::string& path, const File& file) {
    return path.ends_with(".cmake") || path.ends_with(".sh") || path.ends_with("CMakeLists.txt") ||
           file.content.starts_with("#!");
}

} // namespace

void checkSqlPlaces(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files()) {
        if (!isUnder(path, "engine") && !isUnder(path, "app") && !isUnder(path, "ui")) continue;
        if (path.ends_with(".sql") && fileNameOf(folderOf(path)) != "migrations")
            findings.push_back({path, 0, "sql", "an .sql file outside a folder named migrations"});
        if (maySaySql(path)) continue;
        for (const Piece& literal : file.source.literals)
            if (looksLikeSql(literal.text))
                findings.push_back({path, literal.line, "sql",
                                    "SQL text outside *_store.cpp: " + literal.text.substr(0, 40)});
    }
}

void checkNoFloatingPoint(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files())
        if (isUnder(path, "engine") && !isUnder(path, "engine/screening"))
            findWords(path, file.source.code, 1, kFloating, "floating-point", "no floating point in engine",
                      findings);
}

void checkNoAmbientState(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files())
        if (isUnder(path, "engine") && !isUnder(path, "engine/base"))
            findWords(path, file.source.code, 1, kAmbient, "ambient",
                      "clock, randomness and surroundings are handed in", findings);
}

void checkBannedWords(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files()) {
        for (const Piece& comment : file.source.comments)
            findUnfinished(path, comment.text, comment.line, findings);
        if (isScript(path, file)) {
            std::size_t number = 0;
            for (auto line : linesOf(file.content)) {
                ++number;
                const auto hash = line.find('#');
                if (hash != std::string_view::npos) findUnfinished(path, line.substr(hash), number, findings);
            }
        }
    }
}

void checkMachinePaths(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files()) {
        if (isUnder(path, "tests/lint")) continue; // which has to name them
        std::size_t number = 0;
        for (auto line : linesOf(file.content)) {
            ++number;
            for (auto machinePath : kMachinePaths)
                if (line.find(machinePath) != std::string_view::npos)
                    findings.push_back({path, number, "machine-path",
                                        "a path of one machine (" + std::string(machinePath) + ")"});
        }
    }
}

} // namespace cambist::lint
