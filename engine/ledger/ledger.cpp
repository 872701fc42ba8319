#include "engine/ledger/ledger.h"

#include <algorithm>
#include <limits>

namespace cambist::ledger {
namespace {

constexpr std::size_t maxTransfers = 8190;
constexpr std::size_t maxAccounts = 10000;

std::string text(std::uint64_t number) {
    return std::to_string(number);
}

/// Adds to one of a side's two sums; false when the side, posted and pending together, would leave 64 bits.
/// That way a reservation that was accepted can always be posted.
bool addTo(std::int64_t& sum, std::int64_t other, std::uint64_t amount) {
    const auto result = base::checkedAdd(sum, static_cast<std::int64_t>(amount));
    if (!result || !base::checkedAdd(*result, other)) return false;
    sum = *result;
    return true;
}

bool isFresh(TransferKind kind) {
    return kind == TransferKind::Posted || kind == TransferKind::Pending;
}

} // namespace

/// The book as it would stand after the transfers planned so far: touched accounts and pending transfers
/// only.
struct Ledger::Working {
    Working(const Ledger& l, std::size_t count)
        : ledger(l)
        , total(count)
        , slot(l.m_accounts.size(), 0) {}

    const Ledger& ledger;
    std::size_t total;               ///< transfers of the command
    std::vector<std::uint32_t> slot; ///< by account; 0: untouched, else 1 + index in `plan.balances`
    std::map<TransferSequence, bool> done;
    PostingPlan plan;

    [[nodiscard]] const Balances& balances(AccountNumber number) const {
        const auto index = slot[number - 1];
        return index ? plan.balances[index - 1].second : ledger.m_accounts[number - 1].balances;
    }
    Balances& touch(AccountNumber number) {
        auto& index = slot[number - 1];
        if (!index) {
            plan.balances.emplace_back(number, ledger.m_accounts[number - 1].balances);
            index = static_cast<std::uint32_t>(plan.balances.size());
        }
        return plan.balances[index - 1].second;
    }
};

Ledger::Ledger(LedgerStore store)
    : m_store(std::move(store)) {}

Status Ledger::reload() {
    TRY(m_accounts, m_store.accounts());
    TRY(m_pending, m_store.openPending());
    TRY(m_lastTransfer, m_store.lastTransfer());
    m_byCode.clear();
    for (const auto& account : m_accounts) m_byCode.emplace(account.code, account.number);
    m_dirty.assign(m_accounts.size(), false);
    m_dirtyList.clear();
    return ok();
}

const Account* Ledger::account(AccountNumber number) const {
    return number == 0 || number > m_accounts.size() ? nullptr : &m_accounts[number - 1];
}

const Transfer* Ledger::pending(TransferSequence sequence) const {
    const auto it = m_pending.find(sequence);
    return it == m_pending.end() ? nullptr : &it->second;
}

const Account* Ledger::accountByCode(std::string_view code) const {
    const auto it = m_byCode.find(std::string(code));
    return it == m_byCode.end() ? nullptr : account(it->second);
}

const Account* Ledger::accountByRole(AccountRole role, std::string_view entity, Currency currency) const {
    const auto it = std::find_if(m_accounts.begin(), m_accounts.end(), [&](const Account& a) {
        return a.role == role && a.currency == currency && a.entity == entity;
    });
    return it == m_accounts.end() ? nullptr : &*it;
}

Status Ledger::checkOpen(std::span<const Account> accounts) const {
    if (accounts.empty()) return Error(LedgerError::Empty);
    if (accounts.size() > maxAccounts)
        return Error(LedgerError::TooMany, {}, {text(accounts.size()), text(maxAccounts)});
    std::map<std::string_view, std::size_t> codes;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const auto& a = accounts[i];
        if (a.code.empty() || a.code.size() > 64) return Error(LedgerError::CodeMissing, {}, {text(i + 1)});
        if (accountByCode(a.code) || !codes.emplace(a.code, i).second)
            return Error(LedgerError::CodeExists, a.code);
        const auto type = static_cast<int>(a.type);
        if (type < 1 || type > 5) return Error(LedgerError::UnknownType, a.code, {std::to_string(type)});
        if (a.flags & ~std::uint32_t(NoOverdraft))
            return Error(LedgerError::UnknownType, a.code, {text(a.flags)});
        const auto role = static_cast<int>(a.role);
        if (role > 3) return Error(LedgerError::UnknownType, a.code, {std::to_string(role)});
        if (!a.currency.minorUnits())
            return Error(LedgerError::UnknownType, a.code, {std::string(a.currency.code())});
        if (a.role == AccountRole::None || a.role == AccountRole::Bank) continue;
        if (const auto* other = accountByRole(a.role, a.entity, a.currency))
            return Error(LedgerError::RoleTaken, a.code, {other->code});
        const auto same = [&](const Account& b) {
            return b.role == a.role && b.entity == a.entity && b.currency == a.currency;
        };
        const auto before = accounts.first(i);
        if (const auto it = std::find_if(before.begin(), before.end(), same); it != before.end())
            return Error(LedgerError::RoleTaken, a.code, {it->code});
    }
    return ok();
}

Status Ledger::applyOpen(std::span<const Account> accounts) {
    for (auto account : accounts) {
        account.number = static_cast<AccountNumber>(m_accounts.size() + 1);
        account.balances = {};
        TRY(m_store.insertAccount(account));
        m_byCode.emplace(account.code, account.number);
        m_accounts.push_back(std::move(account));
        m_dirty.push_back(false);
    }
    return ok();
}

Result<Transfer> Ledger::resolve(const Working& working, const Transfer& given,
                                 const std::string& position) const {
    if (isFresh(given.kind)) return given;
    const auto it = m_pending.find(given.pending);
    if (it == m_pending.end()) {
        const bool exists = given.pending >= 1 && given.pending <= m_lastTransfer;
        return Error(exists ? LedgerError::PendingDone : LedgerError::PendingUnknown, {},
                     {position, text(given.pending)});
    }
    if (working.done.contains(given.pending))
        return Error(LedgerError::PendingDone, {}, {position, text(given.pending)});
    // Posting in part, or to other accounts, is a kind that is not known yet: what is signed is what is done.
    if (given.debit != 0 || given.credit != 0 || given.amount != 0 || given.valueDate != Date())
        return Error(LedgerError::KindUnknown, {}, {position});
    Transfer resolved = given;
    resolved.debit = it->second.debit;
    resolved.credit = it->second.credit;
    resolved.amount = it->second.amount;
    resolved.valueDate = it->second.valueDate;
    return resolved;
}

Status Ledger::checkGuards(const Working& working, const Transfer& transfer,
                           const std::string& position) const {
    // Only the side that an amount leaves can fall below its floor: a debit-normal account is credited, or
    // the reverse.
    const auto guard = [&](AccountNumber number, bool leaves) -> Status {
        const auto& before = m_accounts[number - 1];
        if (!leaves || !(before.flags & NoOverdraft)) return ok();
        Account after = {};
        after.type = before.type;
        after.balances = working.balances(number);
        if (availableBalance(after) >= 0) return ok();
        const auto needed = base::Int128(transfer.amount);
        return Error(LedgerError::InsufficientFunds, before.code,
                     {position, money::toDecimalText(availableBalance(after) + needed, before.currency),
                      money::toDecimalText(needed, before.currency)});
    };
    TRY(guard(transfer.debit, !isDebitNormal(m_accounts[transfer.debit - 1].type)));
    return guard(transfer.credit, isDebitNormal(m_accounts[transfer.credit - 1].type));
}

Status Ledger::checkOne(Working& working, const Transfer& given, std::size_t position) const {
    const auto at = text(position);
    const auto kind = static_cast<int>(given.kind);
    if (kind < 1 || kind > 4) return Error(LedgerError::KindUnknown, {}, {at});
    const bool fresh = isFresh(given.kind);
    if (fresh) {
        if (given.amount == 0) return Error(LedgerError::AmountZero, {}, {at});
        if (given.amount > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return Error(LedgerError::AmountOutOfRange, {}, {at});
        for (const auto number : {given.debit, given.credit})
            if (!account(number)) return Error(LedgerError::AccountUnknown, text(number), {at});
        const auto& debit = m_accounts[given.debit - 1];
        const auto& credit = m_accounts[given.credit - 1];
        if (given.debit == given.credit) return Error(LedgerError::SameAccount, debit.code, {at});
        if (debit.currency != credit.currency)
            return Error(LedgerError::CurrencyMismatch, {},
                         {at, std::string(debit.currency.code()), std::string(credit.currency.code())});
    }
    if (fresh && given.pending != 0) return Error(LedgerError::PendingUnknown, {}, {at, text(given.pending)});
    TRY(auto transfer, resolve(working, given, at));
    if (position == working.total && given.linked) return Error(LedgerError::LinkOpen);
    // Both touched before either is held: touching may move the list.
    working.touch(transfer.debit);
    auto& credit = working.touch(transfer.credit);
    auto& debit = working.touch(transfer.debit);
    if (!fresh) {
        debit.debitsPending -= static_cast<std::int64_t>(transfer.amount);
        credit.creditsPending -= static_cast<std::int64_t>(transfer.amount);
        working.done.emplace(transfer.pending, true);
    }
    const std::string* tooLarge = nullptr;
    const auto add = [&](std::int64_t& sum, std::int64_t other, AccountNumber account) {
        if (!addTo(sum, other, transfer.amount) && !tooLarge) tooLarge = &m_accounts[account - 1].code;
    };
    if (transfer.kind == TransferKind::Pending) {
        add(debit.debitsPending, debit.debitsPosted, transfer.debit);
        add(credit.creditsPending, credit.creditsPosted, transfer.credit);
    } else if (transfer.kind != TransferKind::VoidPending) {
        add(debit.debitsPosted, debit.debitsPending, transfer.debit);
        add(credit.creditsPosted, credit.creditsPending, transfer.credit);
    }
    if (fresh) TRY(checkGuards(working, transfer, at));
    if (tooLarge) return Error(LedgerError::Overflow, *tooLarge, {at});
    working.plan.transfers.push_back(std::move(transfer));
    return ok();
}

Result<PostingPlan> Ledger::checkPost(std::span<const Transfer> transfers) const {
    if (transfers.empty()) return Error(LedgerError::Empty);
    if (transfers.size() > maxTransfers)
        return Error(LedgerError::TooMany, {}, {text(transfers.size()), text(maxTransfers)});
    Working working(*this, transfers.size());
    working.plan.transfers.reserve(transfers.size());
    for (std::size_t i = 0; i < transfers.size(); ++i) TRY(checkOne(working, transfers[i], i + 1));
    return std::move(working.plan);
}

Result<TransferSequence> Ledger::applyPost(const PostingPlan& plan, std::uint64_t logSequence,
                                           std::uint32_t firstIndex) {
    const auto first = m_lastTransfer + 1;
    TRY(m_store.insertTransfers(first, plan.transfers, logSequence, firstIndex));
    for (std::size_t i = 0; i < plan.transfers.size(); ++i) {
        const auto& transfer = plan.transfers[i];
        if (transfer.kind == TransferKind::Pending) m_pending.emplace(first + i, transfer);
        if (!isFresh(transfer.kind)) m_pending.erase(transfer.pending);
    }
    for (const auto& [number, balances] : plan.balances) {
        m_accounts[number - 1].balances = balances;
        if (!m_dirty[number - 1]) m_dirtyList.push_back(number);
        m_dirty[number - 1] = true;
    }
    m_lastTransfer += plan.transfers.size();
    return first;
}

Status Ledger::flush() {
    for (const auto number : m_dirtyList) {
        TRY(m_store.updateBalances(number, m_accounts[number - 1].balances));
        m_dirty[number - 1] = false;
    }
    m_dirtyList.clear();
    return ok();
}

} // namespace cambist::ledger
