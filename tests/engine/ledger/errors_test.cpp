// Every reason why accounts or transfers are refused, and which one is said when several hold.
#include "tests/engine/ledger/ledger_fixture.h"

#include <limits>

namespace cambist::ledger {
namespace {

constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

class LedgerErrors : public LedgerTest {
protected:
    LedgerErrors() {
        open({account("1", AccountType::Asset, "EUR", NoOverdraft), account("2", AccountType::Equity, "EUR"),
              account("3", AccountType::Asset, "USD"), account("4", AccountType::Asset, "EUR"),
              account("5", AccountType::Equity, "EUR")});
    }
    struct Case {
        LedgerError error;
        std::vector<std::string> arguments;
        std::vector<Transfer> transfers;
    };
    void check(const Case& c) {
        const auto result = m_ledger.checkPost(c.transfers);
        ASSERT_TRUE(refusedWith(c.error, result));
        EXPECT_EQ(result.error().arguments(), c.arguments) << errorCode(c.error);
    }
};

TEST_F(LedgerErrors, TransfersInOrderOfPrecedence) {
    const auto reserved = must(book({transfer(2, 4, 50, TransferKind::Pending)}));
    ASSERT_EQ(reserved, 1U);
    must(book({transfer(0, 0, 0, TransferKind::VoidPending, 1)}));
    must(book({transfer(2, 4, 50, TransferKind::Pending)})); // sequence 3, still open
    auto wrong = [](Transfer t, auto change) {
        change(t);
        return t;
    };
    // Each breaks its own rule and those of the cases behind it.
    const auto unknownKind = wrong(transfer(9, 9, 0), [](auto& t) { t.kind = static_cast<TransferKind>(9); });
    const auto zero = transfer(9, 9, 0);
    const auto huge = transfer(9, 9, most + 1);
    const auto nobody = transfer(9, 9, 10);
    const auto same = transfer(3, 3, 10);
    const auto mixed = wrong(transfer(1, 3, 10), [](auto& t) { t.pending = 77; });
    const auto fresh = wrong(transfer(2, 1, 10), [](auto& t) { t.pending = 3, t.linked = true; });
    const auto open = wrong(transfer(2, 1, 10), [](auto& t) { t.linked = true; });
    const Case cases[] = {
        {LedgerError::Empty, {}, {}},
        {LedgerError::TooMany, {"8191", "8190"}, std::vector<Transfer>(8191, zero)},
        {LedgerError::KindUnknown, {"1"}, {unknownKind}},
        {LedgerError::AmountZero, {"1"}, {zero}},
        {LedgerError::AmountOutOfRange, {"1"}, {huge}},
        {LedgerError::AccountUnknown, {"1"}, {nobody}},
        {LedgerError::SameAccount, {"1"}, {same}},
        {LedgerError::CurrencyMismatch, {"1", "EUR", "USD"}, {mixed}},
        {LedgerError::PendingUnknown, {"1", "3"}, {fresh}},
        {LedgerError::PendingUnknown, {"1", "99"}, {transfer(0, 0, 0, TransferKind::PostPending, 99)}},
        {LedgerError::PendingUnknown, {"1", "0"}, {transfer(0, 0, 0, TransferKind::VoidPending, 0)}},
        {LedgerError::PendingDone, {"1", "1"}, {transfer(0, 0, 0, TransferKind::PostPending, 1)}},
        {LedgerError::PendingDone, {"1", "2"}, {transfer(0, 0, 0, TransferKind::VoidPending, 2)}},
        {LedgerError::KindUnknown, {"1"}, {transfer(0, 0, 20, TransferKind::PostPending, 3)}},
        {LedgerError::LinkOpen, {}, {open}},
        {LedgerError::InsufficientFunds, {"1", "0.00", "0.10"}, {transfer(2, 1, 10)}},
        {LedgerError::Overflow, {"2"}, {transfer(4, 5, most), transfer(4, 2, 1)}},
    };
    for (const auto& c : cases) check(c);
    // The place is that of the first transfer that is refused.
    check({LedgerError::AmountZero, {"2"}, {transfer(2, 4, 1), zero, unknownKind}});
    // Nothing of all this had an effect.
    EXPECT_EQ(m_ledger.lastTransfer(), 3U);
}

TEST_F(LedgerErrors, ObjectsSayWhatItIsAbout) {
    EXPECT_EQ(m_ledger.checkPost(std::vector{transfer(9, 1, 1)}).error().object(), "9");
    EXPECT_EQ(m_ledger.checkPost(std::vector{transfer(4, 4, 1)}).error().object(), "4");
    EXPECT_EQ(m_ledger.checkPost(std::vector{transfer(2, 1, 1)}).error().object(), "1");
    // The account whose sum would leave 64 bits, be it debited or credited.
    EXPECT_EQ(m_ledger.checkPost(std::vector{transfer(4, 5, most), transfer(4, 2, 1)}).error().object(), "4");
    EXPECT_EQ(m_ledger.checkPost(std::vector{transfer(4, 5, most), transfer(2, 5, 1)}).error().object(), "5");
}

TEST_F(LedgerErrors, AccountsInOrderOfPrecedence) {
    auto roleAccount = account("10", AccountType::Liability, "EUR");
    roleAccount.role = AccountRole::PayoutsInTransit;
    roleAccount.entity = "alpha";
    open({roleAccount});

    const auto refused = [&](LedgerError error, const std::vector<Account>& accounts) {
        const auto result = m_ledger.checkOpen(accounts);
        EXPECT_TRUE(refusedWith(error, result));
        return result.has_error() ? result.error() : Error();
    };
    refused(LedgerError::Empty, {});
    refused(LedgerError::TooMany, std::vector<Account>(10001));
    EXPECT_EQ(refused(LedgerError::CodeMissing,
                      {account("x", AccountType::Asset, "EUR"), account("", AccountType::Asset, "EUR")})
                  .arguments(),
              std::vector<std::string>{"2"});
    refused(LedgerError::CodeMissing, {account(std::string(65, 'x'), AccountType::Asset, "EUR")});
    EXPECT_EQ(refused(LedgerError::CodeExists, {account("1", static_cast<AccountType>(9), "EUR")}).object(),
              "1");
    refused(LedgerError::CodeExists,
            {account("x", AccountType::Asset, "EUR"), account("x", AccountType::Asset, "EUR")});
    refused(LedgerError::UnknownType, {account("x", static_cast<AccountType>(0), "EUR")});
    refused(LedgerError::UnknownType, {account("x", static_cast<AccountType>(6), "EUR")});
    refused(LedgerError::UnknownType, {account("x", AccountType::Asset, "EUR", 2)});
    auto role = account("x", AccountType::Asset, "EUR");
    role.role = static_cast<AccountRole>(4);
    refused(LedgerError::UnknownType, {role});
    // Gold has no minor units.
    refused(LedgerError::UnknownType, {account("x", AccountType::Asset, "XAU")});

    roleAccount.code = "11";
    EXPECT_EQ(refused(LedgerError::RoleTaken, {roleAccount}).arguments(), std::vector<std::string>{"10"});
    auto beta = roleAccount;
    beta.entity = "beta";
    auto twice = beta;
    twice.code = "12";
    EXPECT_EQ(refused(LedgerError::RoleTaken, {beta, twice}).arguments(), std::vector<std::string>{"11"});
    EXPECT_TRUE(m_ledger.checkOpen(std::vector{beta}).has_value());
    EXPECT_EQ(m_ledger.accounts().size(), 6U);
}

TEST_F(LedgerErrors, SeveralBankAccountsOfOneEntityAreFine) {
    auto a = account("b1", AccountType::Asset, "EUR");
    a.role = AccountRole::Bank;
    auto b = a;
    b.code = "b2";
    EXPECT_TRUE(m_ledger.checkOpen(std::vector{a, b}).has_value());
}

TEST(LedgerCodes, EveryErrorHasACodeOfItsOwn) {
    std::vector<std::string_view> codes;
    for (int i = 0; i <= static_cast<int>(LedgerError::Overflow); ++i) {
        const auto code = errorCode(static_cast<LedgerError>(i));
        EXPECT_TRUE(code.starts_with("ledger.")) << i;
        EXPECT_EQ(std::count(codes.begin(), codes.end(), code), 0) << code;
        codes.push_back(code);
    }
}

} // namespace
} // namespace cambist::ledger
