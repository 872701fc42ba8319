// 大写金额. For engine/money alone.
#pragma once

#include <cstdint>
#include <string>

namespace cambist::money {

/// `whole` units and `minor` of `decimals` (0..4) places, in capitals, without a currency: "壹佰元零伍分".
std::string chineseCapitals(std::uint64_t whole, std::uint32_t minor, int decimals);

} // namespace cambist::money
