// A C++ source taken apart just far enough for the rules: code without comments and literals, the literals,
// the comments, the includes. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cambist::lint {

struct Piece {
    std::size_t line; ///< 1-based, where it begins
    std::string text;
};

struct Include {
    std::size_t line;
    std::string path;
    bool quoted; ///< "a.h", not <a.h>
};

struct SourceText {
    /// The source with comments and the insides of literals blanked; same lines, same columns.
    std::string code;
    std::vector<Piece> literals; ///< insides of string literals; neighbours in one expression are separate
    std::vector<Piece> comments;
    std::vector<Include> includes;
};

SourceText takeApart(std::string_view source);

struct Word {
    std::size_t line;
    std::string_view text;
};
/// Identifiers and keywords of a text, in order; they live as long as the text.
std::vector<Word> wordsOf(std::string_view text);
std::vector<std::string_view> linesOf(std::string_view text);

/// A function's body, from the line of its opening brace to that of its closing one.
struct FunctionBody {
    std::size_t firstLine;
    std::size_t lastLine;
};
/// Bodies at namespace or class scope, found in `SourceText::code`.
std::vector<FunctionBody> functionBodies(std::string_view code);

} // namespace cambist::lint
