// How a value between two neighbours is rounded. Named at every call that may round.
#pragma once

#include "engine/base/result.h"

#include <compare>
#include <cstdint>
#include <span>
#include <string_view>

namespace cambist::money {

/// "Half" modes differ only where the value lies exactly in the middle.
enum class RoundingMode : std::uint8_t {
    HalfEven, ///< to the neighbour whose last digit is even
    HalfUp,   ///< away from zero: 0.5 -> 1, -0.5 -> -1
    HalfDown, ///< towards zero: 0.5 -> 0, -0.5 -> 0
    Up,       ///< away from zero
    Down,     ///< towards zero
    Ceiling,  ///< towards plus infinity
    Floor,    ///< towards minus infinity
};

/// "half-even", "half-up", "half-down", "up", "down", "ceiling", "floor".
std::string_view toText(RoundingMode mode);
/// Errors: UnknownRounding.
Result<RoundingMode> roundingModeFromText(std::string_view text);
/// All seven, in the order above.
std::span<const RoundingMode> allRoundingModes();

/// A value cut off towards zero: what the modes look at.
struct CutValue {
    bool negative;
    bool odd;                  ///< the last digit that was kept is odd
    bool exact;                ///< nothing was cut off
    std::strong_ordering half; ///< what was cut off, compared with half a unit
};
/// Whether the magnitude that was kept has to grow by one unit.
bool growsByOne(RoundingMode mode, const CutValue& cut);

} // namespace cambist::money
