// A folder that is there whole or not at all: made beside its place, renamed when it is done.
#pragma once

#include "engine/base/file.h"

#include <functional>

namespace cambist::desk {

/// Runs `fill` on an empty private folder beside `target` (with a folder "regions" in it), which takes the
/// target's name when `fill` has succeeded; else nothing is left of it. Errors: SystemError AlreadyExists,
/// NotWritable; what `fill` gives.
Status makeFolder(const Path& target, const std::function<Status(const Path& partial)>& fill);

} // namespace cambist::desk
