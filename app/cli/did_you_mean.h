// The nearest of some words, for "did you mean".
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace cambist::cli {

/// Empty when nothing is near: at most a third of the letters, and at most 3, differ (optimal string
/// alignment).
std::string nearest(std::string_view word, std::span<const std::string> candidates);

} // namespace cambist::cli
