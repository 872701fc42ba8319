// A file named on the command line; "-" is stdin.
#pragma once

#include "app/cli/anonymous_file.h"
#include "engine/base/file.h"

#include <optional>
#include <string>

namespace cambist::cli {

/// Stdin and named pipes are copied to a file without a name, because readers go back to the start. One
/// thread.
struct InputFile {
    base::FileReader reader;
    std::string name; ///< for sentences: the path as given, or "stdin"
    std::optional<AnonymousFile> copy;
};
/// Errors: NotFound, NotReadable; TooLarge when a pipe gives more than `maxBytes`.
Result<InputFile> openInput(const std::string& path, std::uint64_t maxBytes);

} // namespace cambist::cli
