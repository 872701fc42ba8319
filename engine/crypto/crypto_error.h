// CryptoError: why a cryptographic operation was refused.
#pragma once

#include "engine/base/error.h"

#include <cstdint>
#include <string_view>

namespace cambist::crypto {

/// In order of precedence. The object is empty; no argument ever holds key material or plaintext.
enum class CryptoError : std::uint16_t {
    BadParameters,    ///< a length or a cost outside its bounds; {0}: which
    DecryptionFailed, ///< wrong key, wrong associated data, or changed bytes: they cannot be told apart
    Library           ///< the library refused, for instance for lack of memory; {0}: the operation
};
std::string_view errorCode(CryptoError code);

} // namespace cambist::crypto
