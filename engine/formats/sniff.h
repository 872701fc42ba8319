// What a file is, told from its first bytes and never from its name. Pure, any thread.
#pragma once

#include "engine/base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace cambist::formats {

enum class FileKind : std::uint8_t {
    Empty,
    Archive, ///< a container or document of another program
    Binary,  ///< not text
    Xml,     ///< an XML declaration or a root element, in UTF-8, GB18030 or UTF-16
    Text,
};

struct Sniffed {
    FileKind kind = FileKind::Text;
    std::string what;       ///< Archive: "zip", "xlsx", "gzip", "pdf", …
    std::size_t offset = 0; ///< Binary: the first byte that says so
};
/// How many bytes sniff() wants to see (fewer when the file is shorter).
inline constexpr std::size_t sniffBytes = 4096;
Sniffed sniff(ByteView head);

/// The Unicode byte order mark at the start: its encoding ("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030") and
/// length. UTF-16 without a mark is recognised when every other byte of the head is zero (length 0). Empty:
/// nothing said.
struct ByteOrderMark {
    std::string encoding;
    std::size_t length = 0;
};
ByteOrderMark findByteOrderMark(ByteView head);

} // namespace cambist::formats
