#include "engine/desk/new_folder.h"

#include <filesystem>
#include <system_error>

namespace cambist::desk {
namespace {

namespace fs = std::filesystem;

/// "backup/" names the folder "backup", not something in it.
Path withoutTrailingSlash(const Path& path) {
    return path.has_filename() ? path : path.parent_path();
}

} // namespace

Status makeFolder(const Path& given, const std::function<Status(const Path& partial)>& fill) {
    const auto target = withoutTrailingSlash(given);
    std::error_code failed;
    const auto there = fs::symlink_status(target, failed).type();
    if (there != fs::file_type::not_found) {
        if (there == fs::file_type::none)
            return Error(SystemError::NotWritable, target.string(), {failed.message()});
        return Error(SystemError::AlreadyExists, target.string());
    }
    Path partial = target;
    partial += ".partial";
    fs::remove_all(partial, failed);
    failed.clear();
    fs::create_directories(partial / "regions", failed);
    if (failed) return Error(SystemError::NotWritable, target.string(), {failed.message()});
    fs::permissions(partial, fs::perms::owner_all, failed);
    auto filled = fill(partial);
    if (filled.has_error()) {
        fs::remove_all(partial, failed);
        return filled;
    }
    fs::rename(partial, target, failed);
    if (failed) return Error(SystemError::NotWritable, target.string(), {failed.message()});
    const auto parent = target.parent_path();
    return base::syncFolder(parent.empty() ? Path(".") : parent);
}

} // namespace cambist::desk
