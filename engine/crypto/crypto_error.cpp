#include "engine/crypto/crypto_error.h"

#include <array>

namespace cambist::crypto {

std::string_view errorCode(CryptoError code) {
    static constexpr std::array<std::string_view, 3> names = {
        "crypto.bad-parameters",
        "crypto.decryption-failed",
        "crypto.library",
    };
    return names[static_cast<std::size_t>(code)];
}

} // namespace cambist::crypto
