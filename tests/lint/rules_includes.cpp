#include "tests/lint/rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace cambist::lint {

namespace {

using Arrows = std::map<std::string, std::vector<std::string>>;
constexpr auto kArrowsFile = "tests/lint/arrows.tsv";

Arrows readArrows(const Tree& tree) {
    Arrows arrows;
    const File* file = tree.find(kArrowsFile);
    if (file == nullptr) return arrows;
    for (auto line : linesOf(file->content)) {
        if (line.empty() || line.front() == '#') continue;
        const auto tab = line.find('\t');
        auto& allowed = arrows[std::string(line.substr(0, tab))];
        std::string_view rest = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
        while (!rest.empty()) {
            const auto blank = rest.find(' ');
            if (blank != 0) allowed.emplace_back(rest.substr(0, blank));
            rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
        }
    }
    return arrows;
}

const Arrows::value_type* lineFor(const Arrows& arrows, const std::string& path) {
    const Arrows::value_type* best = nullptr;
    for (const auto& line : arrows)
        if (isUnder(path, line.first) && (best == nullptr || line.first.size() > best->first.size()))
            best = &line;
    return best;
}

bool isOurs(std::string_view include) {
    return include.starts_with("engine/") || include.starts_with("app/") || include.starts_with("ui/") ||
           include.starts_with("tests/");
}

bool isAllowed(const Arrows::value_type& line, const std::string& include) {
    if (isUnder(include, line.first)) return true;
    return std::ranges::any_of(line.second, [&](const std::string& allowed) {
        return include == allowed || isUnder(include, allowed);
    });
}

void checkArrowsOf(const std::string& path, const File& file, const Arrows& arrows, Findings& findings) {
    const auto* line = lineFor(arrows, path);
    if (line == nullptr) {
        findings.push_back({path, 0, "arrows", "its folder has no line in " + std::string(kArrowsFile)});
        return;
    }
    for (const auto& include : file.source.includes) {
        // What the build makes (tables, and Qt's meta objects of a test) lies in the build tree, beside
        // nothing.
        const bool made = include.path.ends_with(".inc") || include.path.ends_with(".moc");
        if (include.quoted && include.path.find('/') == std::string::npos && !made)
            findings.push_back({path, include.line, "arrows",
                                "\"" + include.path + "\" is not written from the root of the tree"});
        if (isOurs(include.path) && !isAllowed(*line, include.path))
            findings.push_back(
                {path, include.line, "arrows", line->first + " may not include " + include.path});
    }
}

/// Depth-first over headers; each cycle is told once, at the file that closes it.
class CycleSearch {
public:
    CycleSearch(const Tree& tree, Findings& findings)
        : m_tree(tree)
        , m_findings(findings) {}

    void visit(const std::string& path) {
        if (m_done.contains(path)) return;
        m_way.push_back(path);
        if (const File* file = m_tree.find(path)) {
            for (const auto& include : file->source.includes) {
                if (!include.quoted) continue;
                const auto again = std::ranges::find(m_way, include.path);
                if (again != m_way.end()) {
                    tell(path, include, again);
                } else {
                    visit(include.path);
                }
            }
        }
        m_way.pop_back();
        m_done.insert(path);
    }

private:
    void tell(const std::string& path, const Include& include,
              std::vector<std::string>::const_iterator from) {
        std::string way;
        for (; from != m_way.end(); ++from) way += *from + " -> ";
        m_findings.push_back({path, include.line, "cycle", way + include.path});
    }

    const Tree& m_tree;
    Findings& m_findings;
    std::vector<std::string> m_way;
    std::set<std::string> m_done;
};

bool isQtHeader(std::string_view path) {
    if (path.size() >= 2 && path[0] == 'Q' && path[1] >= 'A' && path[1] <= 'Z') return true;
    return path.starts_with("Qt") || path.starts_with("ui/");
}

struct LibraryOwner {
    std::string_view header;
    std::string_view folder;
};
constexpr LibraryOwner kLibraryOwners[] = {
    {"openssl/", "engine/crypto"},
    {"argon2.h", "engine/crypto"},
    {"sqlcipher/", "engine/sql"},
    {"sqlite3.h", "engine/sql"},
};

} // namespace

void checkArrows(const Tree& tree, Findings& findings) {
    const Arrows arrows = readArrows(tree);
    for (const auto& [path, file] : tree.files())
        if (isCpp(path) || isHeader(path)) checkArrowsOf(path, file, arrows, findings);
}

void checkIncludeCycles(const Tree& tree, Findings& findings) {
    CycleSearch search(tree, findings);
    for (const auto& [path, file] : tree.files())
        if (isCpp(path) || isHeader(path)) search.visit(path);
}

void checkNoQt(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files()) {
        if (!isUnder(path, "engine") && !isUnder(path, "app/cli") && !isUnder(path, "app/common")) continue;
        for (const auto& include : file.source.includes)
            if (isQtHeader(include.path))
                findings.push_back({path, include.line, "qt", include.path + " in a folder without Qt"});
    }
}

void checkLibraryOwners(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files()) {
        if (!isUnder(path, "engine") && !isUnder(path, "app") && !isUnder(path, "ui")) continue;
        for (const auto& include : file.source.includes)
            for (const auto& owner : kLibraryOwners)
                if (include.path.starts_with(owner.header) && !isUnder(path, owner.folder))
                    findings.push_back(
                        {path, include.line, "library",
                         include.path + " belongs to " + std::string(owner.folder) + " alone"});
    }
}

} // namespace cambist::lint
