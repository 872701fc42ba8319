#include "engine/payments/draft.h"

#include "engine/crypto/digest.h"

#include <algorithm>
#include <array>

namespace cambist::payments {
namespace {

constexpr std::size_t maskBytes = (fieldCount + 7) / 8;

/// LEB128: lengths of fields are short.
void putLength(Bytes& to, std::size_t length) {
    for (; length >= 0x80; length >>= 7) to.push_back(static_cast<Byte>(length | 0x80));
    to.push_back(static_cast<Byte>(length));
}
std::optional<std::size_t> takeLength(ByteView& from) {
    std::size_t length = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
        if (from.empty()) return std::nullopt;
        const Byte byte = from.front();
        from = from.subspan(1);
        length |= static_cast<std::size_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return length;
    }
    return std::nullopt;
}

} // namespace

std::string_view rowStateName(RowState state) {
    constexpr std::array<std::string_view, 4> names{"ready", "to-fix", "to-decide", "dropped"};
    const auto index = static_cast<std::size_t>(state);
    return index < names.size() ? names[index] : std::string_view();
}

std::string_view kindName(DraftKind kind) {
    return kind == DraftKind::SetAside ? "set-aside" : "payout";
}

std::uint64_t& DraftCounts::of(RowState state) {
    switch (state) {
    case RowState::ToFix:
        return toFix;
    case RowState::ToDecide:
        return toDecide;
    case RowState::Dropped:
        return dropped;
    case RowState::Ready:
        break;
    }
    return ready;
}

std::uint64_t rowKey(const Bytes32& fileHash, std::uint32_t row) {
    const std::array<Byte, 4> number{static_cast<Byte>(row >> 24), static_cast<Byte>(row >> 16),
                                     static_cast<Byte>(row >> 8), static_cast<Byte>(row)};
    const auto digest = crypto::sha256Joined({fileHash, number});
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < 8; ++i) key = key << 8 | digest[i];
    return key;
}

Bytes encodeFields(const PaymentFields& fields) {
    Bytes bytes(maskBytes);
    std::size_t length = maskBytes;
    for (const auto& value : fields.values) length += value.empty() ? 0 : value.size() + 2;
    bytes.reserve(length);
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const std::string& value = fields.values[i];
        if (value.empty()) continue;
        bytes[i / 8] = static_cast<Byte>(bytes[i / 8] | 1u << i % 8);
        putLength(bytes, value.size());
        base::append(bytes, base::bytesOf(value));
    }
    return bytes;
}

std::optional<FieldViews> viewFields(ByteView bytes) {
    if (bytes.size() < maskBytes) return std::nullopt;
    const ByteView mask = bytes.first(maskBytes);
    ByteView rest = bytes.subspan(maskBytes);
    FieldViews views;
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if ((mask[i / 8] >> i % 8 & 1) == 0) continue;
        const auto length = takeLength(rest);
        if (!length || *length > rest.size()) return std::nullopt;
        views[i] = base::textOf(rest.first(*length));
        rest = rest.subspan(*length);
    }
    if (!rest.empty()) return std::nullopt;
    return views;
}

std::optional<PaymentFields> decodeFields(ByteView bytes) {
    const auto views = viewFields(bytes);
    if (!views) return std::nullopt;
    PaymentFields fields;
    for (std::size_t i = 0; i < fieldCount; ++i) fields.values[i] = (*views)[i];
    return fields;
}

RowState stateFor(const std::vector<DraftFinding>& findings) {
    Severity worst = Severity::Note;
    for (const auto& [finding, settled] : findings)
        if (settled == Settled::Open) worst = std::max(worst, finding.severity);
    if (worst == Severity::Note) return RowState::Ready;
    return worst == Severity::Decide ? RowState::ToDecide : RowState::ToFix;
}

std::string_view errorCode(DraftError code) {
    static constexpr std::array<std::string_view, 20> names{"draft.unknown",
                                                            "draft.unknown-row",
                                                            "draft.unknown-field",
                                                            "draft.submitted",
                                                            "draft.not-ready",
                                                            "draft.nothing-ready",
                                                            "draft.nothing-set-aside",
                                                            "draft.not-fixed",
                                                            "draft.nothing-to-decide",
                                                            "draft.reason-needed",
                                                            "draft.duplicate-file",
                                                            "draft.debit-account-needed",
                                                            "draft.debit-account-unknown",
                                                            "draft.mapping-unknown",

                                                            "draft.mapping-column",
                                                            "draft.header-changed",
                                                            "draft.rows-stopped",
                                                            "draft.totals-stopped",
                                                            "draft.totals-form",
                                                            "draft.no-row-keys"};
    static_assert(names.size() == static_cast<std::size_t>(DraftError::NoRowKeys) + 1);
    return names[static_cast<std::size_t>(code)];
}

} // namespace cambist::payments
