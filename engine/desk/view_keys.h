// What the views share inside: keys in order, and asking whether to go on.
#pragma once

#include "engine/base/checked.h"
#include "engine/base/result.h"
#include "engine/desk/view.h"
#include "engine/money/money.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace cambist::desk {

/// Asks every so many steps whether to go on.
class Asking {
public:
    explicit Asking(const KeepGoing& keepGoing)
        : m_keepGoing(keepGoing) {}
    /// Errors: SystemError Stopped.
    Status step() {
        if (++m_steps % every != 0 || !m_keepGoing || m_keepGoing()) return ok();
        return Error(SystemError::Stopped);
    }
    /// Before something that cannot be asked within.
    Status now() const { return !m_keepGoing || m_keepGoing() ? ok() : Status(Error(SystemError::Stopped)); }

private:
    static constexpr std::uint64_t every = 1000;
    const KeepGoing& m_keepGoing;
    std::uint64_t m_steps = 0;
};

/// A row's key and what it is ordered by: a number, or a text where `number` is the same in all.
template <class Key>
struct OrderedKey {
    Key key{};
    base::Int128 number = 0;
    std::string text;
};

/// Rows that compare the same keep the order they have, in either direction.
template <class Key>
std::vector<Key> keysInOrder(std::vector<OrderedKey<Key>> rows, Order order) {
    const auto before = [](const OrderedKey<Key>& a, const OrderedKey<Key>& b) {
        return a.number != b.number ? a.number < b.number : a.text < b.text;
    };
    if (order == Order::Ascending)
        std::stable_sort(rows.begin(), rows.end(), before);
    else
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const auto& a, const auto& b) { return before(b, a); });
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const auto& row : rows) keys.push_back(row.key);
    return keys;
}

/// An amount as the figure that people see, in ten thousandths: amounts of any currency in one column.
inline base::Int128 shownAmount(base::Int128 minorUnits, Currency currency) {
    for (int decimals = currency.minorUnits().value_or(0); decimals < 4; ++decimals) minorUnits *= 10;
    return minorUnits;
}

} // namespace cambist::desk
