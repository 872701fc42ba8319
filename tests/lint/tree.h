// The files that the rules look at, and what they find. Values; the rules are pure functions of a Tree.
#pragma once

#include "tests/lint/source_text.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::lint {

struct File {
    std::string content;
    SourceText source; ///< of .cpp and .h files; empty for others
};

/// Files by their path from the root, with '/'.
class Tree {
public:
    void add(std::string path, std::string content);
    [[nodiscard]] const std::map<std::string, File>& files() const { return m_files; }
    [[nodiscard]] const File* find(const std::string& path) const;

private:
    std::map<std::string, File> m_files;
};

/// Text files of the tree at `root`: not build folders, not hidden ones but .ci, nothing over 2 MiB.
Tree readTree(const std::filesystem::path& root);

struct Finding {
    std::string path;
    std::size_t line; ///< 0: the whole file
    std::string rule;
    std::string message;
};
using Findings = std::vector<Finding>;

bool isCpp(std::string_view path);    ///< .cpp
bool isHeader(std::string_view path); ///< .h
bool isUnder(std::string_view path, std::string_view folder);
std::string folderOf(std::string_view path);
std::string fileNameOf(std::string_view path);

} // namespace cambist::lint
