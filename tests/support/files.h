// Folders and files for tests.
#pragma once

#include "engine/base/file.h"

#include <string>
#include <string_view>

namespace cambist::test {

/// A folder of its own under the system's temporary folder; gone with all that is in it.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    [[nodiscard]] const Path& path() const { return m_path; }
    [[nodiscard]] Path operator/(const std::string& name) const { return m_path / name; }

private:
    Path m_path;
};

/// Empty if the file is not there.
Bytes readAll(const Path& path);
void writeAll(const Path& path, ByteView bytes);
void writeText(const Path& path, std::string_view text);
/// Everything in it, sockets and the like aside.
void copyFolder(const Path& from, const Path& to);
Path withSuffix(const Path& path, std::string_view suffix);
/// Whether CAMBIST_LONG=1 asks for the long mode.
bool longMode();

} // namespace cambist::test
