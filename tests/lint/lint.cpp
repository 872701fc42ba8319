// cambist_lint ROOT: the rules of the tree that a compiler does not see. One line a finding; exit 1 if there
// is any.
#include "tests/lint/rules.h"

#include <cstdio>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("cambist_lint ROOT\n", stderr);
        return 2;
    }
    const auto tree = cambist::lint::readTree(argv[1]);
    cambist::lint::Findings findings;
    cambist::lint::checkAll(tree, findings);
    for (const auto& finding : findings)
        std::printf("%s:%zu: %s: %s\n", finding.path.c_str(), finding.line, finding.rule.c_str(),
                    finding.message.c_str());
    std::printf("lint: %zu files, %zu findings\n", tree.files().size(), findings.size());
    // A root without sources would be a wrong argument, not a clean tree.
    return findings.empty() && tree.find("CMakeLists.txt") != nullptr ? 0 : 1;
}
