#include "engine/chain/types.h"

#include <array>

namespace cambist::chain {

std::string_view errorCode(ChainError code) {
    static constexpr std::array<std::string_view, 13> names{"chain.malformed",
                                                            "chain.unknown-field",
                                                            "chain.too-large",
                                                            "chain.wrong-workspace",
                                                            "chain.wrong-region",
                                                            "chain.unknown-device",
                                                            "chain.unknown-actor",
                                                            "chain.bad-signature",
                                                            "chain.gap",
                                                            "chain.fork",
                                                            "chain.broken-link",
                                                            "chain.bad-proof",
                                                            "chain.command-conflict"};
    return names[static_cast<std::size_t>(code)];
}

} // namespace cambist::chain
