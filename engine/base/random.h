// Random: where unpredictable bytes come from. Handed in, so that a simulation can replay.
#pragma once

#include "engine/base/bytes.h"

#include <span>

namespace cambist::base {

/// Implementations are thread-safe and never fail: without entropy the program ends.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<Byte> to) = 0;
};
/// The kernel's generator (getrandom).
class SystemRandom final : public Random {
public:
    void fill(std::span<Byte> to) override;
};
template <std::size_t N>
std::array<Byte, N> randomBytes(Random& random) {
    std::array<Byte, N> bytes{};
    random.fill(bytes);
    return bytes;
}

} // namespace cambist::base

namespace cambist {
using base::Random;
} // namespace cambist
