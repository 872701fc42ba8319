// What an approver's program makes of a payout, in one pass over its rows.
#include "engine/desk/payout_view.h"
#include "engine/desk/view_cache.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace cambist::desk {
namespace {

using payments::ClearRow;
using payments::PaymentFields;
using payments::PayoutId;

constexpr std::size_t mostLargest = 10;
constexpr std::size_t mostMarked = 200;
constexpr std::size_t noPayee = static_cast<std::size_t>(-1);

/// Takes every row as it is opened.
class Review {
public:
    Review(Workspace& workspace, const PayeeBook& book, PayeeBook::Rank before)
        : m_workspace(workspace)
        , m_book(book)
        , m_before(before) {}

    void take(std::uint64_t position, const ClearRow& clear, const PaymentFields& fields) {
        const auto keys = payeeKeys(m_workspace, fields);
        m_accounts.insert(keys.account);
        auto payee = noPayee;
        if (!m_book.knows(clear.fingerprint, m_before)) {
            const auto [at, fresh] =
                m_payeeOf.emplace(std::string(base::textOf(clear.fingerprint)), m_payees.size());
            if (fresh) m_payees.push_back(keys);
            payee = at->second;
        }
        m_rows.push_back(payee);
        keepLargest(position, clear);
    }
    [[nodiscard]] bool anyNew() const { return !m_payees.empty(); }
    [[nodiscard]] std::uint64_t accounts() const { return m_accounts.size(); }
    /// After PayeeBook::readNames.
    [[nodiscard]] std::vector<PayeeMark> marks() const {
        std::vector<PayeeMark> marks(m_rows.size(), PayeeMark::None);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (m_rows[i] != noPayee) marks[i] = m_book.markOf(m_payees[m_rows[i]], m_before);
        return marks;
    }
    [[nodiscard]] std::vector<std::uint64_t> largest() const {
        std::vector<std::uint64_t> positions;
        for (const auto& [currency, rows] : m_largest)
            for (const auto& row : rows) positions.push_back(row.second);
        return positions;
    }

private:
    using Amount = std::pair<std::uint64_t, std::uint64_t>; ///< minor units, position

    void keepLargest(std::uint64_t position, const ClearRow& clear) {
        auto& rows = m_largest[clear.currency.code()];
        if (rows.size() == mostLargest && rows.back().first >= clear.amount) return;
        const auto at = std::ranges::find_if(rows, [&](const Amount& r) { return r.first < clear.amount; });
        rows.insert(at, {clear.amount, position});
        if (rows.size() > mostLargest) rows.pop_back();
    }

    Workspace& m_workspace;
    const PayeeBook& m_book;
    PayeeBook::Rank m_before;
    std::unordered_set<std::uint64_t> m_accounts;
    std::unordered_map<std::string, std::size_t> m_payeeOf; ///< new payees by fingerprint
    std::vector<PayeeKeys> m_payees;
    std::vector<std::size_t> m_rows; ///< the new payee of each row, or noPayee
    std::map<std::string_view, std::vector<Amount>> m_largest;
};

/// Accounts that changed weigh more than new payees.
std::vector<std::uint64_t> markedRows(const std::vector<PayeeMark>& marks) {
    std::vector<std::uint64_t> positions;
    for (const auto mark : {PayeeMark::AccountChanged, PayeeMark::FirstTime})
        for (std::size_t i = 0; i < marks.size() && positions.size() < mostMarked; ++i)
            if (marks[i] == mark) positions.push_back(i);
    return positions;
}

} // namespace

Result<ApprovalReview> reviewPayout(Workspace& workspace, const PayoutId& id, const Progress& progress) {
    PayoutDesk desk(workspace);
    ApprovalReview review;
    TRY(review.payout, desk.find(id));
    const auto total = review.payout.count;
    auto& book = workspace.views().payees;
    const KeepGoing keepGoing = [&] { return !progress || progress(0, 0, total); };
    TRY(const auto before, book.catchUp(workspace, review.payout, keepGoing));
    Review rows(workspace, book, before);
    TRY(review.check, desk.recompute(id, progress,
                                     [&](std::uint64_t position, const ClearRow& clear,
                                         const PaymentFields& fields) -> Status {
                                         rows.take(position, clear, fields);
                                         return ok();
                                     }));
    if (rows.anyNew()) TRY(book.readNames(workspace, progress));
    auto marks = rows.marks();
    review.payees = rows.accounts();
    review.firstTime = static_cast<std::uint64_t>(std::ranges::count(marks, PayeeMark::FirstTime));
    review.accountChanged = static_cast<std::uint64_t>(std::ranges::count(marks, PayeeMark::AccountChanged));
    const auto marked = markedRows(marks);
    auto& table = workspace.views().table;
    table.begin(review.payout);
    table.setMarks(before, std::move(marks));
    TRY(review.largest, payoutRows(workspace, id, rows.largest()));
    TRY(review.marked, payoutRows(workspace, id, marked));
    return review;
}

} // namespace cambist::desk
