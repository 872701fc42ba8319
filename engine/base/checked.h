// Integer arithmetic that says when it overflows. Pure, any thread.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>

namespace cambist::base {

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

template <std::integral T>
[[nodiscard]] constexpr std::optional<T> checkedAdd(T a, T b) {
    T result{};
    if (__builtin_add_overflow(a, b, &result)) return std::nullopt;
    return result;
}
template <std::integral T>
[[nodiscard]] constexpr std::optional<T> checkedSubtract(T a, T b) {
    T result{};
    if (__builtin_sub_overflow(a, b, &result)) return std::nullopt;
    return result;
}
template <std::integral T>
[[nodiscard]] constexpr std::optional<T> checkedMultiply(T a, T b) {
    T result{};
    if (__builtin_mul_overflow(a, b, &result)) return std::nullopt;
    return result;
}
/// The 128-bit value as 64 bits, or nothing if it does not fit.
[[nodiscard]] constexpr std::optional<std::int64_t> narrow(Int128 value) {
    if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
        return std::nullopt;
    return static_cast<std::int64_t>(value);
}

} // namespace cambist::base
