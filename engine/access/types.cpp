#include "engine/access/types.h"

#include "engine/access/register.h"
#include "engine/base/text.h"

#include <array>

namespace cambist::access {

std::string_view errorCode(AccessError code) {
    static constexpr std::array<std::string_view, 11> names{
        "access.not-permitted",  "access.not-active",      "access.person-unknown", "access.name-taken",
        "access.name-unusable",  "access.roles-unusable",  "access.key-taken",      "access.no-possession",
        "access.already-joined", "access.already-founded", "access.not-founded"};
    return names[static_cast<std::size_t>(code)];
}

bool isUsableName(std::string_view name) {
    if (base::firstInvalidUtf8(name) || base::findHiddenCharacter(name)) return false;
    const auto length = base::countCodePoints(name);
    return length >= 1 && length <= 64 && base::trim(name) == name && base::toNfc(name) == name;
}

} // namespace cambist::access
