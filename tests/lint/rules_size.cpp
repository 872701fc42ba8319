#include "tests/lint/rules.h"

namespace cambist::lint {

namespace {

constexpr std::size_t kSourceLines = 800;
constexpr std::size_t kHeaderLines = 200;
constexpr std::size_t kFunctionLines = 70;

std::string tooLong(const std::string& what, std::size_t lines, std::size_t most) {
    return what + " of " + std::to_string(lines) + " lines; at most " + std::to_string(most) + ": split it";
}

} // namespace

void checkSizes(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files()) {
        if (!isCpp(path) && !isHeader(path)) continue;
        const std::size_t lines = linesOf(file.content).size();
        const std::size_t most = isCpp(path) ? kSourceLines : kHeaderLines;
        if (lines > most) findings.push_back({path, 0, "size", tooLong("a file", lines, most)});
        for (const FunctionBody& body : functionBodies(file.source.code)) {
            const std::size_t length = body.lastLine - body.firstLine + 1;
            if (length > kFunctionLines)
                findings.push_back(
                    {path, body.firstLine, "size", tooLong("a function", length, kFunctionLines)});
        }
    }
}

} // namespace cambist::lint
