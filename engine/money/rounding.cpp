#include "engine/money/rounding.h"

#include "engine/money/decimal_text.h"

#include <algorithm>
#include <array>

namespace cambist::money {

namespace {
struct ModeName {
    RoundingMode mode;
    std::string_view name;
};
constexpr std::array<ModeName, 7> kModes = {{{RoundingMode::HalfEven, "half-even"},
                                             {RoundingMode::HalfUp, "half-up"},
                                             {RoundingMode::HalfDown, "half-down"},
                                             {RoundingMode::Up, "up"},
                                             {RoundingMode::Down, "down"},
                                             {RoundingMode::Ceiling, "ceiling"},
                                             {RoundingMode::Floor, "floor"}}};
constexpr auto kAllModes = [] {
    std::array<RoundingMode, kModes.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = kModes[i].mode;
    return all;
}();
} // namespace

std::string_view toText(RoundingMode mode) {
    return kModes.at(static_cast<std::size_t>(mode)).name;
}
Result<RoundingMode> roundingModeFromText(std::string_view text) {
    const auto* found =
        std::find_if(kModes.begin(), kModes.end(), [&](const ModeName& entry) { return entry.name == text; });
    if (found == kModes.end()) return Error{MoneyError::UnknownRounding, excerpt(text)};
    return found->mode;
}
std::span<const RoundingMode> allRoundingModes() {
    return kAllModes;
}

bool growsByOne(RoundingMode mode, const CutValue& cut) {
    if (cut.exact) return false;
    switch (mode) {
    case RoundingMode::HalfEven:
        return cut.half > 0 || (cut.half == 0 && cut.odd);
    case RoundingMode::HalfUp:
        return cut.half >= 0;
    case RoundingMode::HalfDown:
        return cut.half > 0;
    case RoundingMode::Up:
        return true;
    case RoundingMode::Down:
        return false;
    case RoundingMode::Ceiling:
        return !cut.negative;
    case RoundingMode::Floor:
        return cut.negative;
    }
    return false;
}

Result<Money> roundTo(const Decimal& value, Currency currency, RoundingMode mode) {
    const auto decimals = currency.minorUnits();
    if (!decimals) return Error{MoneyError::NoMinorUnits, std::string(currency.code())};
    const auto rounded = rescale(value, *decimals, mode);
    const auto minorUnits =
        rounded.has_value() ? base::narrow(rounded.value().coefficient()) : std::optional<std::int64_t>();
    if (!minorUnits) return Error{MoneyError::OutOfRange, toText(value)};
    return Money{*minorUnits, currency};
}

Decimal toDecimal(const Money& money) {
    return Decimal::ofMinorUnits(money.minorUnits, money.currency.minorUnits().value_or(0));
}

} // namespace cambist::money
