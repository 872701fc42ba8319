// What all views share. A view answers in two steps: first the keys of all rows that fit, in the order asked
// for, then the rows of a page of keys. So a table of any length holds eight bytes a row, and scrolling reads
// what is looked at.
#pragma once

#include <cstdint>
#include <functional>

namespace cambist::desk {

enum class Order : std::uint8_t { Ascending, Descending };

/// Asked between two steps of something long; false ends it with SystemError Stopped. Any thread calls it
/// that does the work.
using KeepGoing = std::function<bool()>;
/// Told how far something long is, and asked as KeepGoing is. `total` 0: not known.
using Progress = std::function<bool(int phase, std::uint64_t done, std::uint64_t total)>;

} // namespace cambist::desk
