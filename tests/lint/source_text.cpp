#include "tests/lint/source_text.h"

#include <algorithm>

namespace cambist::lint {

namespace {

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Walks over a source once; every character ends up as code, or in a literal or a comment.
class Lexer {
public:
    explicit Lexer(std::string_view source)
        : m_source(source) {
        m_result.code.assign(source);
    }

    SourceText run() {
        while (m_at < m_source.size()) step();
        return std::move(m_result);
    }

private:
    [[nodiscard]] char here(std::size_t ahead = 0) const {
        return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : '\0';
    }
    void advance() {
        if (m_source[m_at] == '\n') {
            ++m_line;
            m_lineHasCode = false;
        }
        ++m_at;
    }
    void blankAndAdvance() {
        if (m_source[m_at] != '\n') m_result.code[m_at] = ' ';
        advance();
    }

    void step() {
        const char c = here();
        if (c == '/' && here(1) == '/') return lineComment();
        if (c == '/' && here(1) == '*') return blockComment();
        if (c == '#' && !m_lineHasCode) return directive();
        if (c == '"') return literal();
        if (c == '\'') return character();
        if (c == 'R' && here(1) == '"' && !wordBefore()) return rawLiteral(1);
        if (!isBlank(c)) m_lineHasCode = true;
        advance();
    }
    // u8R"…" and friends are raw too, and 1'000 is no character.
    [[nodiscard]] bool wordBefore() const {
        return m_at > 0 && isWordCharacter(m_source[m_at - 1]) && m_source[m_at - 1] != '8' &&
               m_source[m_at - 1] != 'L' && m_source[m_at - 1] != 'u' && m_source[m_at - 1] != 'U';
    }

    void lineComment() {
        Piece comment{m_line, {}};
        while (m_at < m_source.size() && here() != '\n') {
            comment.text.push_back(here());
            blankAndAdvance();
        }
        m_result.comments.push_back(std::move(comment));
    }
    void blockComment() {
        Piece comment{m_line, {}};
        while (m_at < m_source.size()) {
            const bool last = here() == '*' && here(1) == '/' && comment.text.size() >= 2;
            comment.text.push_back(here());
            blankAndAdvance();
            if (last) {
                blankAndAdvance();
                break;
            }
        }
        m_result.comments.push_back(std::move(comment));
    }
    void directive() {
        m_lineHasCode = true;
        const std::size_t end = std::min(m_source.find('\n', m_at), m_source.size());
        const std::string_view line = m_source.substr(m_at, end - m_at);
        const auto include = line.find("include");
        if (include == std::string_view::npos || line.find_first_not_of(" \t", 1) != include) {
            advance();
            return;
        }
        const auto open = line.find_first_of("\"<", include);
        if (open != std::string_view::npos) {
            const auto close = line.find(line[open] == '<' ? '>' : '"', open + 1);
            if (close != std::string_view::npos)
                m_result.includes.push_back(
                    {m_line, std::string(line.substr(open + 1, close - open - 1)), line[open] == '"'});
        }
        while (m_at < end) blankAndAdvance();
    }
    void literal() {
        m_lineHasCode = true;
        Piece piece{m_line, {}};
        advance();
        while (m_at < m_source.size() && here() != '"' && here() != '\n') {
            if (here() == '\\' && here(1) != '\n') {
                piece.text.push_back(' '); // an escape is never part of a word that a rule looks for
                blankAndAdvance();
            } else {
                piece.text.push_back(here());
            }
            if (m_at < m_source.size()) blankAndAdvance();
        }
        if (m_at < m_source.size()) advance();
        m_result.literals.push_back(std::move(piece));
    }
    void character() {
        m_lineHasCode = true;
        const bool separator = m_at > 0 && isWordCharacter(m_source[m_at - 1]) && isWordCharacter(here(1)) &&
                               m_source[m_at - 1] >= '0' && m_source[m_at - 1] <= 'f';
        advance();
        if (separator) return;
        while (m_at < m_source.size() && here() != '\'' && here() != '\n') {
            if (here() == '\\') blankAndAdvance();
            if (m_at < m_source.size() && here() != '\n') blankAndAdvance();
        }
        if (m_at < m_source.size()) advance();
    }
    void rawLiteral(std::size_t prefix) {
        m_lineHasCode = true;
        const auto open = m_source.find('(', m_at);
        if (open == std::string_view::npos) return advance();
        const std::string end =
            ")" + std::string(m_source.substr(m_at + prefix + 1, open - m_at - prefix - 1)) + "\"";
        const auto close = std::min(m_source.find(end, open), m_source.size());
        Piece piece{m_line, {}};
        while (m_at <= open) advance();
        while (m_at < close) {
            piece.text.push_back(here());
            blankAndAdvance();
        }
        while (m_at < m_source.size() && m_at < close + end.size()) advance();
        m_result.literals.push_back(std::move(piece));
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    bool m_lineHasCode = false;
    SourceText m_result;
};

bool hasWord(std::string_view text, std::string_view word) {
    const auto words = wordsOf(text);
    return std::ranges::any_of(words, [&](const Word& w) { return w.text == word; });
}

/// What an opening brace at namespace or class scope opens.
enum class Opens { Scope, Body, Skipped };

// `head` is the text since the end of the last declaration.
Opens kindOf(std::string_view head) {
    const auto last = head.find_last_not_of(" \t\r\n");
    if (last == std::string_view::npos) return Opens::Body; // behind the last {}-initialised member
    if (hasWord(head, "namespace")) return Opens::Scope;
    if (head.find('(') == std::string_view::npos) {
        if (hasWord(head, "enum") || head.find('=') != std::string_view::npos) return Opens::Skipped;
        for (auto word : {"class", "struct", "union", "extern"})
            if (hasWord(head, word)) return Opens::Scope;
        return Opens::Skipped;
    }
    const char end = head[last];
    if (end == '=' || end == ',' || end == '(') return Opens::Skipped;
    if (end == ')' || end == '}') return Opens::Body; // '}': the last member of the list has braces
    if (!isWordCharacter(end) && end != '>' && end != '*' && end != '&') return Opens::Skipped;
    const auto words = wordsOf(head);
    const std::string_view final = words.empty() ? std::string_view() : words.back().text;
    for (auto word : {"const", "noexcept", "override", "final", "try", "mutable"})
        if (final == word) return Opens::Body;
    // `Type f() -> Result<T> {` is a body; `Type::Type(int a) : m_a{` is a member.
    return head.rfind("->") != std::string_view::npos ? Opens::Body : Opens::Skipped;
}

std::size_t behindBlock(std::string_view code, std::size_t open) {
    std::size_t depth = 0;
    for (std::size_t at = open; at < code.size(); ++at) {
        if (code[at] == '{') ++depth;
        if (code[at] == '}' && --depth == 0) return at + 1;
    }
    return code.size();
}

std::size_t lineAt(std::string_view code, std::size_t at) {
    return 1 + static_cast<std::size_t>(std::ranges::count(code.substr(0, at), '\n'));
}

std::size_t behindDirective(std::string_view code, std::size_t at) {
    for (; at < code.size(); ++at)
        if (code[at] == '\n' && code[at - 1] != '\\') return at;
    return at;
}

} // namespace

SourceText takeApart(std::string_view source) {
    return Lexer(source).run();
}

std::vector<Word> wordsOf(std::string_view text) {
    std::vector<Word> words;
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size();) {
        if (!isWordCharacter(text[at])) {
            if (text[at] == '\n') ++line;
            ++at;
            continue;
        }
        const std::size_t start = at;
        while (at < text.size() && isWordCharacter(text[at])) ++at;
        words.push_back({line, text.substr(start, at - start)});
    }
    return words;
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::vector<FunctionBody> functionBodies(std::string_view code) {
    std::vector<FunctionBody> bodies;
    std::size_t head = 0;
    for (std::size_t at = 0; at < code.size();) {
        const char c = code[at];
        if (c == '#') {
            at = behindDirective(code, at);
            head = at;
        } else if (c == ';' || c == '}') {
            head = ++at;
        } else if (c == '{') {
            const Opens kind = kindOf(code.substr(head, at - head));
            if (kind == Opens::Scope) {
                head = ++at;
                continue;
            }
            const std::size_t end = behindBlock(code, at);
            if (kind == Opens::Body) {
                bodies.push_back({lineAt(code, at), lineAt(code, end - 1)});
                head = end;
            }
            at = end;
        } else {
            ++at;
        }
    }
    return bodies;
}

} // namespace cambist::lint
