// Output that is held back until it is known that it may be shown: a file that turns out to be broken at its
// last byte is refused, and prints no figure.
#pragma once

#include "app/cli/anonymous_file.h"
#include "app/cli/output.h"

#include <optional>
#include <string>
#include <string_view>

namespace cambist::cli {

/// Up to 4 MiB in memory, the rest in a file without a name. One thread.
class Spool {
public:
    Status append(std::string_view text);
    [[nodiscard]] bool empty() const { return m_size == 0; }
    /// Everything, in the order in which it came.
    Status printTo(Output& output) const;

private:
    static constexpr std::size_t memoryBytes = 4u << 20;
    std::string m_memory;
    std::optional<AnonymousFile> m_file;
    std::uint64_t m_size = 0;
};

} // namespace cambist::cli
