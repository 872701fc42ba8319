// Strong 128-bit ids: 48 bits of milliseconds, 80 random bits, big-endian, so that ids sort by age.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/random.h"
#include "engine/base/time.h"

#include <compare>
#include <cstring>
#include <optional>
#include <string>

namespace cambist::base {

Bytes16 makeIdBytes(Timestamp now, Random& random);
std::string idToText(const Bytes16& bytes);
std::optional<Bytes16> idFromText(std::string_view text);

/// One type per kind of object, so that a payout's id cannot stand for a person's. A plain value.
template <class Tag>
struct Id {
    Bytes16 bytes{};

    static Id make(Timestamp now, Random& random) { return {makeIdBytes(now, random)}; }
    /// 26 characters of Crockford base32 (the ULID text form).
    static std::optional<Id> parse(std::string_view text) {
        auto bytes = idFromText(text);
        if (!bytes) return std::nullopt;
        return Id{*bytes};
    }
    /// Nothing unless there are 16 bytes.
    static std::optional<Id> of(ByteView view) {
        if (view.size() != 16) return std::nullopt;
        Id id;
        std::memcpy(id.bytes.data(), view.data(), 16);
        return id;
    }
    [[nodiscard]] ByteView view() const { return bytes; }
    [[nodiscard]] bool empty() const { return bytes == Bytes16{}; }
    auto operator<=>(const Id&) const = default;
};
template <class Tag>
std::string toText(const Id<Tag>& id) {
    return idToText(id.bytes);
}

} // namespace cambist::base
