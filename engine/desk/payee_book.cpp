#include "engine/desk/payee_book.h"

#include "engine/base/text.h"
#include "engine/desk/text_filter.h"
#include "engine/desk/view_keys.h"

#include <algorithm>

namespace cambist::desk {
namespace {

using payments::Field;
using payments::PayoutBatch;
using payments::PayoutState;

/// Rows opened between two words about progress.
constexpr std::size_t rowsAtOnce = 250;

std::uint64_t keyOf(const Workspace& workspace, char kind, std::string text) {
    if (text.empty()) return 0;
    text.insert(text.begin(), {kind, '\0'});
    const auto hash = workspace.fingerprint(text);
    std::uint64_t key = 0;
    std::memcpy(&key, hash.data(), sizeof key);
    return key == 0 ? 1 : key;
}

bool wasReleased(const PayoutBatch& payout) {
    return payout.state >= PayoutState::Released && payout.state != PayoutState::Cancelled;
}

/// Released payouts as they followed each other.
std::vector<const PayoutBatch*> inOrder(const std::vector<PayoutBatch>& payouts) {
    std::vector<const PayoutBatch*> released;
    for (const auto& payout : payouts)
        if (wasReleased(payout)) released.push_back(&payout);
    std::ranges::sort(released, [](const PayoutBatch* a, const PayoutBatch* b) {
        return a->released != b->released ? a->released < b->released : a->id < b->id;
    });
    return released;
}

template <class Map>
bool isBefore(const Map& known, const typename Map::key_type& key, PayeeBook::Rank before) {
    const auto at = known.find(key);
    return at != known.end() && at->second < before;
}

} // namespace

PayeeKeys payeeKeys(const Workspace& workspace, const payments::PaymentFields& fields) {
    return {keyOf(workspace, 'N', base::foldForComparison(fields[Field::CreditorName])),
            keyOf(workspace, 'A', foldedAccount(fields[Field::CreditorAccount]))};
}

Result<PayeeBook::Rank> PayeeBook::catchUp(Workspace& workspace, const PayoutBatch& payout,
                                           const KeepGoing& keepGoing) {
    TRY(const auto payouts, workspace.state().payouts.list());
    const auto released = inOrder(payouts);
    // One that came between those that are known (two processes within one moment): from the start.
    const bool same = m_released.size() <= released.size() &&
                      std::equal(m_released.begin(), m_released.end(), released.begin(),
                                 [](const auto& id, const PayoutBatch* other) { return id == other->id; });
    if (!same) *this = {};
    while (m_released.size() < released.size())
        TRY(readFingerprints(workspace, *released[m_released.size()], keepGoing));
    const auto at = std::ranges::find(m_released, payout.id);
    return static_cast<Rank>(at - m_released.begin());
}

Status PayeeBook::readFingerprints(Workspace& workspace, const PayoutBatch& payout,
                                   const KeepGoing& keepGoing) {
    auto& documents = workspace.state().documents;
    const auto rank = static_cast<Rank>(m_released.size());
    const auto unread = m_unread.size();
    Asking asking(keepGoing);
    const auto take = [&](std::uint64_t position, ByteView bytes, const chain::Hash&) -> Status {
        TRY(asking.step());
        const auto row = payments::decodeClearRow(bytes);
        if (row && m_payees.emplace(row->fingerprint, rank).second) m_unread.push_back({rank, position});
        return ok();
    };
    TRY(const auto document, documents.find(payout.rowRoot));
    if (document) {
        if (auto walked = documents.forEachClearRow(document->number, take); walked.has_error()) {
            // Half a payout is none.
            std::erase_if(m_payees, [&](const auto& payee) { return payee.second == rank; });
            m_unread.resize(unread);
            return walked;
        }
    }
    m_released.push_back(payout.id);
    return ok();
}

bool PayeeBook::knows(const Bytes16& fingerprint, Rank before) const {
    return isBefore(m_payees, fingerprint, before);
}

Status PayeeBook::readNames(Workspace& workspace, const Progress& progress) {
    const auto total = m_unread.size();
    std::size_t next = 0;
    Status done = ok();
    while (next < total && done.has_value()) {
        done = readSomeNames(workspace, next);
        if (done.has_value() && progress && !progress(1, next, total)) done = Error(SystemError::Stopped);
    }
    m_unread.erase(m_unread.begin(), m_unread.begin() + static_cast<std::ptrdiff_t>(next));
    return done;
}

/// Of one payout; moves `next` on.
Status PayeeBook::readSomeNames(Workspace& workspace, std::size_t& next) {
    const auto rank = m_unread[next].rank;
    std::vector<std::uint64_t> positions;
    for (auto i = next; i < m_unread.size() && m_unread[i].rank == rank && positions.size() < rowsAtOnce; ++i)
        positions.push_back(m_unread[i].position);
    PayoutDesk desk(workspace);
    TRY(const auto payout, desk.find(m_released[rank]));
    const auto take = [&](std::uint64_t, const payments::ClearRow&,
                          const payments::PaymentFields& fields) -> Status {
        const auto keys = payeeKeys(workspace, fields);
        if (keys.name != 0) m_names.emplace(keys.name, rank);
        if (keys.account != 0) m_accounts.emplace(keys.account, rank);
        return ok();
    };
    TRY(desk.forRows(payout, positions, take));
    next += positions.size();
    return ok();
}

PayeeMark PayeeBook::markOf(const PayeeKeys& payee, Rank before) const {
    // The fingerprint is not known: this name was never paid to this account.
    if (isBefore(m_names, payee.name, before)) return PayeeMark::AccountChanged;
    return isBefore(m_accounts, payee.account, before) ? PayeeMark::None : PayeeMark::FirstTime;
}

} // namespace cambist::desk
