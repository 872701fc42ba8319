#include "tests/lint/rules.h"

#include <algorithm>
#include <set>

namespace cambist::lint {

namespace {

constexpr std::size_t kReadmeLines = 40;

bool isBuilt(std::string_view path) {
    return isUnder(path, "engine") || isUnder(path, "app") || isUnder(path, "ui") || isUnder(path, "tests");
}

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '/' || c == '.' || c == '-';
}

bool names(std::string_view list, std::string_view file) {
    for (auto at = list.find(file); at != std::string_view::npos; at = list.find(file, at + 1)) {
        const bool starts = at == 0 || !isNameCharacter(list[at - 1]);
        const auto end = at + file.size();
        if (starts && (end == list.size() || !isNameCharacter(list[end]))) return true;
    }
    return false;
}

std::string withoutComments(std::string_view list) {
    std::string result;
    for (auto line : linesOf(list)) result.append(line.substr(0, line.find('#'))).push_back('\n');
    return result;
}

bool isNamed(const Tree& tree, const std::string& path) {
    for (std::string folder = folderOf(path); !folder.empty(); folder = folderOf(folder))
        if (const File* list = tree.find(folder + "/CMakeLists.txt"))
            return names(withoutComments(list->content), std::string_view(path).substr(folder.size() + 1));
    return false;
}

} // namespace

void checkSourcesBuilt(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files())
        if (isCpp(path) && isBuilt(path) && !isNamed(tree, path))
            findings.push_back({path, 0, "not-built", "no CMakeLists.txt of its folder names it"});
}

void checkReadmes(const Tree& tree, Findings& findings) {
    std::set<std::string> folders;
    for (const auto& [path, file] : tree.files()) {
        if (fileNameOf(path) == "README.md" && path != "README.md") {
            const std::size_t lines = linesOf(file.content).size();
            if (lines > kReadmeLines)
                findings.push_back({path, 0, "readme", std::to_string(lines) + " lines; at most 40"});
        }
        const bool source = isCpp(path) || isHeader(path);
        if (source && isUnder(path, "engine") && folderOf(path) != "engine")
            folders.insert(path.substr(0, path.find('/', std::string_view("engine/").size())));
    }
    for (const auto& folder : folders)
        if (tree.find(folder + "/README.md") == nullptr)
            findings.push_back({folder + "/README.md", 0, "readme",
                                "is not there: what belongs here, what it may "
                                "include, which header to read first"});
}

void checkAll(const Tree& tree, Findings& findings) {
    for (auto* rule : {checkArrows, checkIncludeCycles, checkNoQt, checkLibraryOwners, checkSqlPlaces,
                       checkNoFloatingPoint, checkNoAmbientState, checkBannedWords, checkMachinePaths,
                       checkSizes, checkSourcesBuilt, checkReadmes})
        rule(tree, findings);
}

} // namespace cambist::lint
