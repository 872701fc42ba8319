#include "engine/base/error.h"

#include <array>
#include <cstddef>

namespace cambist::base {

namespace {

// In the order of the enum.
constexpr std::array<std::string_view, 9> kCodes = {
    "system.not-found",      "system.not-readable", "system.not-writable",
    "system.already-exists", "system.too-large",    "system.busy",
    "system.out-of-entropy", "system.stopped",      "system.internal",
};
static_assert(kCodes.size() == static_cast<std::size_t>(SystemError::Internal) + 1);

} // namespace

std::string_view errorCode(SystemError code) {
    const auto index = static_cast<std::size_t>(code);
    return index < kCodes.size() ? kCodes[index] : kCodes.back();
}

Error::Error()
    : m_code(errorCode(SystemError::Internal)) {}

Error Error::fromText(const std::string& code, const std::vector<std::string>& objectAndArguments) {
    Error error;
    error.m_code = code;
    if (objectAndArguments.empty()) return error;
    error.m_object = objectAndArguments.front();
    error.m_arguments.assign(objectAndArguments.begin() + 1, objectAndArguments.end());
    return error;
}

} // namespace cambist::base
