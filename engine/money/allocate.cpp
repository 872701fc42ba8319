#include "engine/money/allocate.h"

#include "engine/money/decimal_text.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <numeric>

namespace cambist::money {

namespace {

// Holds 154 digits: a ratio brought to the common scale (76 digits) times an amount (19) times the number of
// ratios.
using Wide = boost::multiprecision::uint512_t;

Wide wide(base::UInt128 value) {
    Wide result = static_cast<std::uint64_t>(value >> 64U);
    result <<= 64;
    return result + static_cast<std::uint64_t>(value);
}

// The ratios as whole numbers of one common scale.
std::vector<Wide> commonWeights(std::span<const Decimal> ratios) {
    int scale = 0;
    for (const Decimal& ratio : ratios) scale = std::max(scale, ratio.scale());
    std::vector<Wide> weights;
    weights.reserve(ratios.size());
    for (const Decimal& ratio : ratios)
        weights.push_back(wide(magnitudeOf(ratio.coefficient())) * wide(powerOfTen(scale - ratio.scale())));
    return weights;
}

} // namespace

Result<std::vector<Money>> allocate(const Money& amount, std::span<const Decimal> ratios) {
    const auto negative =
        std::find_if(ratios.begin(), ratios.end(), [](const Decimal& ratio) { return ratio.isNegative(); });
    std::vector<Wide> weights = commonWeights(ratios);
    Wide total = 0;
    for (const Wide& weight : weights) total += weight;
    if (total == 0) return MoneyError::NoRatios;
    if (negative != ratios.end()) return Error{MoneyError::NegativeRatio, toText(*negative)};

    const base::UInt128 magnitude = magnitudeOf(base::Int128{amount.minorUnits});
    const Wide whole = wide(magnitude);
    std::vector<std::uint64_t> parts;
    parts.reserve(weights.size());
    base::UInt128 left = magnitude;
    for (Wide& weight : weights) { // the weight becomes the remainder of its part
        const Wide product = whole * weight;
        parts.push_back(static_cast<std::uint64_t>(Wide(product / total)));
        weight = product % total;
        left -= parts.back();
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
    // The remainders add up to left * total, so at least `left` of them are above 0: no ratio of 0 is
    // reached.
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) ++parts[order[i]];

    std::vector<Money> result;
    result.reserve(parts.size());
    for (const std::uint64_t part : parts) {
        const auto value = static_cast<base::Int128>(part);
        result.push_back({base::narrow(amount.minorUnits < 0 ? -value : value).value(), amount.currency});
    }
    return result;
}

} // namespace cambist::money
