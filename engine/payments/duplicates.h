// Duplicates: what makes two payments the same, as short hashes that can be looked up. Pure but for KeySet's
// own memory.
#pragma once

#include "engine/payments/draft.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cambist::payments {

namespace duplicates {
inline constexpr std::string_view endToEnd = "duplicate-end-to-end"; ///< the same id; {0} row, {1} its draft
inline constexpr std::string_view row = "duplicate-row"; ///< same payee, amount, date in this file; {0} row
inline constexpr std::string_view payment =
    "duplicate-payment"; ///< the same in another batch; {0} row, {1} draft
} // namespace duplicates
bool isDuplicateCode(std::string_view code);

/// What a payment is looked up by: 64 bits of SHA-256. Nothing where there is nothing to compare.
struct DuplicateKeys {
    std::optional<std::uint64_t> endToEnd; ///< no id, or "NOTPROVIDED" (ISO 20022 usage): nothing
    std::optional<std::uint64_t> payment;  ///< fingerprint, amount, currency and value date
    bool operator==(const DuplicateKeys&) const = default;
};
DuplicateKeys duplicateKeys(const DraftRow& row);
/// Whether two rows really are the same by one of the two keys.
bool sameEndToEnd(const DraftRow& a, const DraftRow& b);
bool samePayment(const DraftRow& a, const DraftRow& b);
/// What is fingerprinted: payee's name, folded for comparing, and account without blanks and case, parted by
/// a zero byte.
std::string payeeText(const PaymentFields& fields);

/// The keys of the rows of one file, in memory: some 40 bytes a row.
class KeySet {
public:
    /// The row that had the key first, or nothing; the key is then taken.
    std::optional<DraftPosition> put(std::uint64_t key, DraftPosition position);
    /// Ascending by key: the order in which a table takes them fast. The set is then empty.
    std::vector<std::pair<std::uint64_t, DraftPosition>> takeSorted();

private:
    std::unordered_map<std::uint64_t, DraftPosition> m_first;
    std::vector<std::pair<std::uint64_t, DraftPosition>> m_all;
};

} // namespace cambist::payments
