#include "engine/base/bytes.h"

namespace cambist::base {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kBase32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::int16_t kNone = -1;
constexpr std::int16_t kSkipped = -2;
using DecodeTable = std::array<std::int16_t, 256>;

constexpr std::size_t indexOf(char c) {
    return static_cast<unsigned char>(c);
}
constexpr char asciiLowerOf(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr DecodeTable tableOf(std::string_view alphabet, bool foldCase) {
    DecodeTable table{};
    for (auto& entry : table) entry = kNone;
    for (std::size_t i = 0; i < alphabet.size(); ++i) {
        table[indexOf(alphabet[i])] = static_cast<std::int16_t>(i);
        if (foldCase) table[indexOf(asciiLowerOf(alphabet[i]))] = static_cast<std::int16_t>(i);
    }
    return table;
}
constexpr DecodeTable crockfordTable() {
    DecodeTable table = tableOf(kBase32, true);
    for (char c : std::string_view("IiLl")) table[indexOf(c)] = 1;
    for (char c : std::string_view("Oo")) table[indexOf(c)] = 0;
    for (char c : std::string_view("- ")) table[indexOf(c)] = kSkipped;
    return table;
}
constexpr DecodeTable kFromHex = tableOf("0123456789ABCDEF", true);
constexpr DecodeTable kFromBase32 = crockfordTable();
constexpr DecodeTable kFromBase64 = tableOf(kBase64, false);

} // namespace

std::string toHex(ByteView bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (Byte byte : bytes) {
        text.push_back(kHex[byte >> 4U]);
        text.push_back(kHex[byte & 15U]);
    }
    return text;
}

std::optional<Bytes> fromHex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = kFromHex[indexOf(text[i])];
        const int low = kFromHex[indexOf(text[i + 1])];
        if (high < 0 || low < 0) return std::nullopt;
        bytes.push_back(static_cast<Byte>(high * 16 + low));
    }
    return bytes;
}

std::string toBase32(ByteView bytes) {
    std::string text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    std::uint32_t buffer = 0;
    unsigned bits = 0;
    for (Byte byte : bytes) {
        buffer = (buffer << 8U) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text.push_back(kBase32[(buffer >> bits) & 31U]);
        }
        buffer &= (1U << bits) - 1U;
    }
    if (bits > 0) text.push_back(kBase32[(buffer << (5U - bits)) & 31U]);
    return text;
}

std::optional<Bytes> fromBase32(std::string_view text) {
    Bytes bytes;
    bytes.reserve(text.size() * 5 / 8);
    std::uint32_t buffer = 0;
    unsigned bits = 0;
    for (char c : text) {
        const int value = kFromBase32[indexOf(c)];
        if (value == kSkipped) continue;
        if (value < 0) return std::nullopt;
        buffer = (buffer << 5U) | static_cast<std::uint32_t>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<Byte>(buffer >> bits));
            buffer &= (1U << bits) - 1U;
        }
    }
    // One text per value: what is left over must be less than a character, and zero.
    if (bits >= 5 || buffer != 0) return std::nullopt;
    return bytes;
}

std::string toBase64(ByteView bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    std::size_t i = 0;
    for (; i + 3 <= bytes.size(); i += 3) {
        const std::uint32_t group =
            (std::uint32_t{bytes[i]} << 16U) | (std::uint32_t{bytes[i + 1]} << 8U) | bytes[i + 2];
        for (unsigned shift : {18U, 12U, 6U, 0U}) text.push_back(kBase64[(group >> shift) & 63U]);
    }
    const std::size_t rest = bytes.size() - i;
    if (rest == 0) return text;
    std::uint32_t group = std::uint32_t{bytes[i]} << 16U;
    if (rest == 2) group |= std::uint32_t{bytes[i + 1]} << 8U;
    text.push_back(kBase64[(group >> 18U) & 63U]);
    text.push_back(kBase64[(group >> 12U) & 63U]);
    text.push_back(rest == 2 ? kBase64[(group >> 6U) & 63U] : '=');
    text.push_back('=');
    return text;
}

std::optional<Bytes> fromBase64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
    const std::string_view digits = text.substr(0, text.size() - padding);
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t buffer = 0;
    unsigned bits = 0;
    for (char c : digits) {
        const int value = kFromBase64[indexOf(c)];
        if (value < 0) return std::nullopt;
        buffer = (buffer << 6U) | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<Byte>(buffer >> bits));
            buffer &= (1U << bits) - 1U;
        }
    }
    // RFC 4648 section 3.5: the bits that padding hides are zero, so that a value has one text.
    if (buffer != 0) return std::nullopt;
    return bytes;
}

} // namespace cambist::base
