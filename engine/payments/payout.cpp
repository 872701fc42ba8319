#include "engine/payments/payout.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace cambist::payments {
namespace {

template <class T>
void putBigEndian(Bytes& to, T value) {
    for (int shift = static_cast<int>(sizeof(T)) * 8 - 8; shift >= 0; shift -= 8)
        to.push_back(static_cast<Byte>(value >> shift));
}
template <class T>
T takeBigEndian(ByteView& from) {
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) value = static_cast<T>(static_cast<T>(value << 8) | from[i]);
    from = from.subspan(sizeof(T));
    return value;
}
constexpr std::size_t clearRowSize = 8 + 8 + 2 + 4 + 4 + 16;

auto order(const PayoutGroup& g) {
    return std::tuple(g.debitAccount, g.currency.numeric(), g.valueDate.days());
}

} // namespace

Bytes encodeClearRow(const ClearRow& row) {
    Bytes bytes;
    bytes.reserve(clearRowSize);
    putBigEndian<std::uint64_t>(bytes, row.key);
    putBigEndian<std::uint64_t>(bytes, row.amount);
    putBigEndian<std::uint16_t>(bytes, row.currency.numeric());
    putBigEndian<std::uint32_t>(bytes, static_cast<std::uint32_t>(row.valueDate.days()));
    putBigEndian<std::uint32_t>(bytes, row.debitAccount);
    base::append(bytes, row.fingerprint);
    return bytes;
}

std::optional<ClearRow> decodeClearRow(ByteView bytes) {
    if (bytes.size() != clearRowSize) return std::nullopt;
    ClearRow row;
    row.key = takeBigEndian<std::uint64_t>(bytes);
    row.amount = takeBigEndian<std::uint64_t>(bytes);
    auto currency = Currency::fromNumeric(takeBigEndian<std::uint16_t>(bytes));
    if (currency.has_error()) return std::nullopt;
    row.currency = currency.value();
    row.valueDate = Date(static_cast<std::int32_t>(takeBigEndian<std::uint32_t>(bytes)));
    row.debitAccount = takeBigEndian<std::uint32_t>(bytes);
    std::copy(bytes.begin(), bytes.end(), row.fingerprint.begin());
    return row;
}

std::string rowKeyText(std::uint64_t key) {
    Bytes bytes;
    putBigEndian<std::uint64_t>(bytes, key);
    return "R-" + base::toBase32(bytes);
}

std::optional<std::uint64_t> rowKeyFromText(std::string_view text) {
    if (!text.starts_with("R-") && !text.starts_with("r-")) return std::nullopt;
    const auto bytes = base::fromBase32(text.substr(2));
    if (!bytes || bytes->size() != 8) return std::nullopt;
    ByteView view = *bytes;
    return takeBigEndian<std::uint64_t>(view);
}

bool GroupTotals::add(const ClearRow& row) {
    PayoutGroup wanted;
    wanted.debitAccount = row.debitAccount;
    wanted.currency = row.currency;
    wanted.valueDate = row.valueDate;
    auto it = std::lower_bound(m_groups.begin(), m_groups.end(), wanted,
                               [](const auto& a, const auto& b) { return order(a) < order(b); });
    if (it == m_groups.end() || order(*it) != order(wanted)) it = m_groups.insert(it, wanted);
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (row.amount > most || it->amount > most - row.amount) return false;
    it->amount += row.amount;
    ++it->count;
    ++m_count;
    return true;
}

PayoutState stateAfterStatus(const PayoutBatch& payout) {
    const auto all = [&](auto&& holds) {
        return std::all_of(payout.groups.begin(), payout.groups.end(), holds);
    };
    if (all([](const auto& g) { return g.settled == g.amount; })) return PayoutState::Settled;
    if (all([](const auto& g) { return g.returned == g.amount; })) return PayoutState::RejectedByBank;
    if (all([](const auto& g) { return g.amount - g.settled == g.returned; }))
        return PayoutState::PartSettled;
    return PayoutState::AcceptedByBank;
}

std::string_view stateName(PayoutState state) {
    static constexpr std::array<std::string_view, 11> names{"",
                                                            "draft",
                                                            "checked",
                                                            "awaiting-approval",
                                                            "approved",
                                                            "released",
                                                            "accepted-by-bank",
                                                            "part-settled",
                                                            "settled",
                                                            "rejected-by-bank",
                                                            "cancelled"};
    const auto index = static_cast<std::size_t>(state);
    return index < names.size() ? names[index] : names[0];
}

std::string_view outcomeName(RowOutcome outcome) {
    static constexpr std::array<std::string_view, 3> names{"open", "settled", "returned"};
    const auto index = static_cast<std::size_t>(outcome);
    return index < names.size() ? names[index] : names[0];
}

std::string_view errorCode(PayoutError code) {
    static constexpr std::array<std::string_view, 13> names{
        "payout.unknown",           "payout.exists",
        "payout.document-missing",  "payout.empty",
        "payout.wrong-state",       "payout.own-payout",
        "payout.content-differs",   "payout.no-transit-account",
        "payout.no-contra-account", "payout.not-a-bank-account",
        "payout.row-unknown",       "payout.outcome-unknown",
        "payout.sample-cannot-send"};
    return names[static_cast<std::size_t>(code)];
}

} // namespace cambist::payments
