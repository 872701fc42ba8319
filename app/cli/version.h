// The version, from the CMake project.
#pragma once

#include <string>

namespace cambist::cli {

/// "cambist 0.1.0".
std::string versionLine();
std::string versionNumber();

} // namespace cambist::cli
