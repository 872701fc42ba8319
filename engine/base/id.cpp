#include "engine/base/id.h"

namespace cambist::base {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kTextLength = 26;
constexpr std::int64_t kNanosecondsPerMillisecond = 1'000'000;

// 26 characters carry 130 bits: the value stands right-aligned behind two zero bits (the ULID text form),
// which is why the bytes cannot go through toBase32, which aligns to the left.
std::optional<unsigned> digitOf(char c) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper == 'I' || upper == 'L') return 1U;
    if (upper == 'O') return 0U;
    const auto at = kAlphabet.find(upper);
    if (at == std::string_view::npos) return std::nullopt;
    return static_cast<unsigned>(at);
}

} // namespace

Bytes16 makeIdBytes(Timestamp now, Random& random) {
    Bytes16 bytes{};
    random.fill(std::span(bytes).subspan(6));
    const std::int64_t nanoseconds = now.nanoseconds < 0 ? 0 : now.nanoseconds;
    auto milliseconds = static_cast<std::uint64_t>(nanoseconds / kNanosecondsPerMillisecond);
    for (std::size_t i = 6; i-- > 0;) {
        bytes[i] = static_cast<Byte>(milliseconds);
        milliseconds >>= 8U;
    }
    return bytes;
}

std::string idToText(const Bytes16& bytes) {
    std::string text;
    text.reserve(kTextLength);
    std::uint32_t buffer = 0;
    unsigned bits = 2; // the two leading zero bits
    for (Byte byte : bytes) {
        buffer = ((buffer & 31U) << 8U) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text.push_back(kAlphabet[(buffer >> bits) & 31U]);
        }
    }
    return text;
}

std::optional<Bytes16> idFromText(std::string_view text) {
    if (text.size() != kTextLength) return std::nullopt;
    Bytes16 bytes{};
    std::size_t filled = 0;
    const auto first = digitOf(text[0]);
    if (!first || *first > 7) return std::nullopt; // more than 128 bits
    std::uint32_t buffer = *first;
    unsigned bits = 3;
    for (char c : text.substr(1)) {
        const auto digit = digitOf(c);
        if (!digit) return std::nullopt;
        buffer = (buffer << 5U) | *digit;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes[filled++] = static_cast<Byte>(buffer >> bits);
            buffer &= (1U << bits) - 1U;
        }
    }
    return bytes;
}

} // namespace cambist::base
