// The generated table behind messages.h, sorted by key. Only messages.cpp includes this.
#pragma once

#include <span>
#include <string_view>

namespace cambist::common {

struct MessageRow {
    std::string_view key;
    std::string_view english;
    std::string_view chinese;
};
std::span<const MessageRow> messageTable();

} // namespace cambist::common
