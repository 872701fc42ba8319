// Lines of stdin, bounded.
#pragma once

#include "engine/base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace cambist::cli {

/// Reads descriptor 0 line by line, without line ends (LF or CRLF) and without a UTF-8 byte order mark.
/// One thread.
class StdinLines {
public:
    explicit StdinLines(std::size_t maxLineBytes)
        : m_maxLineBytes(maxLineBytes) {}
    /// Nothing at the end. Errors: LineTooLong, NotReadable.
    Result<std::optional<std::string>> next();
    /// Of the line that next() returned, 1-based.
    [[nodiscard]] std::uint64_t number() const { return m_number; }

private:
    std::size_t m_maxLineBytes;
    std::uint64_t m_number = 0;
    std::array<char, 64u << 10> m_buffer{};
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace cambist::cli
