// The running checksum of SQLite's WAL (https://www.sqlite.org/fileformat2.html, section 4.2).
#pragma once

#include "engine/base/bytes.h"

#include <cstdint>

namespace cambist::sql {

inline std::uint32_t bigEndian32(ByteView at) {
    return std::uint32_t{at[0]} << 24 | std::uint32_t{at[1]} << 16 | std::uint32_t{at[2]} << 8 | at[3];
}

struct WalChecksum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool operator==(const WalChecksum&) const = default;

    /// As it is stored: two big-endian words.
    static WalChecksum at(ByteView stored) { return {bigEndian32(stored), bigEndian32(stored.subspan(4))}; }

    /// `bytes` has a multiple of 8 bytes, read as words in the byte order that the WAL header names.
    [[nodiscard]] WalChecksum over(ByteView bytes, bool bigEndianWords) const {
        WalChecksum sum = *this;
        for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
            sum.first += word(bytes.subspan(i, 4), bigEndianWords) + sum.second;
            sum.second += word(bytes.subspan(i + 4, 4), bigEndianWords) + sum.first;
        }
        return sum;
    }

private:
    static std::uint32_t word(ByteView at, bool bigEndianWords) {
        if (bigEndianWords) return bigEndian32(at);
        return std::uint32_t{at[3]} << 24 | std::uint32_t{at[2]} << 16 | std::uint32_t{at[1]} << 8 | at[0];
    }
};

} // namespace cambist::sql
