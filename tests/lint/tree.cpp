#include "tests/lint/tree.h"

#include <fstream>
#include <iterator>

namespace cambist::lint {

namespace {

constexpr std::uintmax_t kLargestFile = 2U << 20U;

bool isLookedInto(const std::string& name) {
    if (name.starts_with('.')) return name == ".ci";
    return name != "build" && name != "out" && !name.ends_with(".cambist");
}

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

void Tree::add(std::string path, std::string content) {
    File file{std::move(content), {}};
    if (isCpp(path) || isHeader(path)) file.source = takeApart(file.content);
    m_files.insert_or_assign(std::move(path), std::move(file));
}

const File* Tree::find(const std::string& path) const {
    const auto found = m_files.find(path);
    return found == m_files.end() ? nullptr : &found->second;
}

Tree readTree(const std::filesystem::path& root) {
    Tree tree;
    std::error_code failed;
    std::filesystem::recursive_directory_iterator it(root, failed);
    for (; !failed && it != std::filesystem::recursive_directory_iterator(); it.increment(failed)) {
        std::error_code ignored;
        if (it->is_directory(ignored)) {
            if (!isLookedInto(it->path().filename().string())) it.disable_recursion_pending();
            continue;
        }
        if (!it->is_regular_file(ignored) || it->file_size(ignored) > kLargestFile) continue;
        std::string content = contentOf(it->path());
        if (content.find('\0') != std::string::npos) continue;
        tree.add(it->path().lexically_relative(root).generic_string(), std::move(content));
    }
    return tree;
}

bool isCpp(std::string_view path) {
    return path.ends_with(".cpp");
}
bool isHeader(std::string_view path) {
    return path.ends_with(".h");
}
bool isUnder(std::string_view path, std::string_view folder) {
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}
std::string folderOf(std::string_view path) {
    const auto slash = path.rfind('/');
    return std::string(slash == std::string_view::npos ? std::string_view() : path.substr(0, slash));
}
std::string fileNameOf(std::string_view path) {
    return std::string(path.substr(path.rfind('/') + 1));
}

} // namespace cambist::lint
