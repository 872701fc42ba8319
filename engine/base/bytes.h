// Byte buffers and their text forms (hex, Crockford base32). Pure functions, any thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::base {

using Byte = std::uint8_t;
using Bytes = std::vector<Byte>;
using ByteView = std::span<const Byte>;
using Bytes16 = std::array<Byte, 16>;
using Bytes32 = std::array<Byte, 32>;

/// The bytes of a text, without copying; valid as long as the text is.
inline ByteView bytesOf(std::string_view text) {
    return {reinterpret_cast<const Byte*>(text.data()), text.size()};
}
inline std::string_view textOf(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline void append(Bytes& to, ByteView bytes) {
    to.insert(to.end(), bytes.begin(), bytes.end());
}

/// Lower-case hex.
std::string toHex(ByteView bytes);
/// Nothing if the text has an odd length or another character than 0-9a-fA-F.
std::optional<Bytes> fromHex(std::string_view text);

/// Crockford base32 without padding (upper case; no I, L, O, U): what people read out and type.
std::string toBase32(ByteView bytes);
/// Accepts lower case, hyphens and blanks, and I/L for 1, O for 0. Nothing if another character occurs.
std::optional<Bytes> fromBase32(std::string_view text);

/// Standard base64 with padding (RFC 4648 section 4).
std::string toBase64(ByteView bytes);
std::optional<Bytes> fromBase64(std::string_view text);

} // namespace cambist::base

namespace cambist {
using base::Byte;
using base::Bytes;
using base::Bytes16;
using base::Bytes32;
using base::ByteView;
} // namespace cambist
