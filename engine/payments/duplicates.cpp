#include "engine/payments/duplicates.h"

#include "engine/base/text.h"
#include "engine/crypto/digest.h"
#include "engine/parties/identifiers.h"

#include <algorithm>
#include <array>

namespace cambist::payments {
namespace {

std::uint64_t first64(const Digest& digest) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) value = value << 8 | digest[i];
    return value;
}

bool hasEndToEnd(const DraftRow& row) {
    const std::string& id = row.fields[Field::EndToEndId];
    return !id.empty() && base::asciiUpper(id) != "NOTPROVIDED";
}
bool isComparable(const DraftRow& row) {
    return row.amount > 0 && row.valueDate && row.currency != Currency() &&
           !row.fields[Field::CreditorAccount].empty();
}

} // namespace

bool isDuplicateCode(std::string_view code) {
    return code == duplicates::endToEnd || code == duplicates::row || code == duplicates::payment;
}

DuplicateKeys duplicateKeys(const DraftRow& row) {
    DuplicateKeys keys;
    if (hasEndToEnd(row))
        keys.endToEnd =
            first64(crypto::sha256Joined({base::bytesOf("E"), base::bytesOf(row.fields[Field::EndToEndId])}));
    if (!isComparable(row)) return keys;
    ClearRow clear = row.clear();
    clear.key = 0; // which row it is, and what it is paid from, makes no other payment of it
    clear.debitAccount = 0;
    keys.payment = first64(crypto::sha256Joined({base::bytesOf("P"), encodeClearRow(clear)}));
    return keys;
}

bool sameEndToEnd(const DraftRow& a, const DraftRow& b) {
    return hasEndToEnd(a) && a.fields[Field::EndToEndId] == b.fields[Field::EndToEndId];
}

bool samePayment(const DraftRow& a, const DraftRow& b) {
    return isComparable(a) && isComparable(b) && a.fingerprint == b.fingerprint && a.amount == b.amount &&
           a.currency == b.currency && a.valueDate == b.valueDate;
}

std::string payeeText(const PaymentFields& fields) {
    std::string text = base::foldForComparison(fields[Field::CreditorName]);
    text += '\0';
    text += parties::normaliseIban(fields[Field::CreditorAccount]);
    return text;
}

std::optional<DraftPosition> KeySet::put(std::uint64_t key, DraftPosition position) {
    m_all.emplace_back(key, position);
    const auto [at, added] = m_first.emplace(key, position);
    if (added) return std::nullopt;
    return at->second;
}

std::vector<std::pair<std::uint64_t, DraftPosition>> KeySet::takeSorted() {
    m_first.clear();
    const auto asSigned = [](const auto& entry) {
        return std::pair(static_cast<std::int64_t>(entry.first), entry.second);
    };
    std::ranges::sort(m_all, [&](const auto& a, const auto& b) { return asSigned(a) < asSigned(b); });
    return std::exchange(m_all, {});
}

} // namespace cambist::payments
