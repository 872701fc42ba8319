#include "tests/support/files.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace cambist::test {

TempFolder::TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "cambist-test-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    m_path = name;
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

Bytes readAll(const Path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void writeAll(const Path& path, ByteView bytes) {
    writeText(path, base::textOf(bytes));
}

void writeText(const Path& path, std::string_view text) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    if (!out.good()) throw std::runtime_error("cannot write " + path.string());
}

void copyFolder(const Path& from, const Path& to) {
    std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
}

Path withSuffix(const Path& path, std::string_view suffix) {
    Path result = path;
    result += suffix;
    return result;
}

bool longMode() {
    const char* value = std::getenv("CAMBIST_LONG");
    return value && std::string_view(value) == "1";
}

} // namespace cambist::test
