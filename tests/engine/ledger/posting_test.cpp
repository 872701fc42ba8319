// Double entry: four sums, two phases, guards, entries that are booked whole or not at all.
#include "tests/engine/ledger/ledger_fixture.h"

#include <limits>

namespace cambist::ledger {
namespace {

constexpr auto mostMinorUnits = std::numeric_limits<std::int64_t>::max();
enum : AccountNumber { Bank = 1, Equity, Transit, Income };

class Posting : public LedgerTest {
protected:
    Posting() {
        open({account("bank", AccountType::Asset, "EUR", NoOverdraft),
              account("equity", AccountType::Equity, "EUR"),
              account("transit", AccountType::Liability, "EUR", NoOverdraft),
              account("income", AccountType::Income, "EUR")});
    }
    std::string code(const std::vector<Transfer>& transfers) {
        const auto result = book(transfers);
        return test::codeOf(result);
    }
};

TEST_F(Posting, PostedMovesTwoSums) {
    must(book({transfer(Bank, Equity, 1000)}));
    EXPECT_EQ(balances(Bank), (Balances{1000, 0, 0, 0}));
    EXPECT_EQ(balances(Equity), (Balances{0, 1000, 0, 0}));
    EXPECT_EQ(postedBalance(balances(Bank)), 1000);
    EXPECT_EQ(availableBalance(*m_ledger.account(Equity)), 1000);
}

TEST_F(Posting, PendingReservesThenPostsOnce) {
    must(book({transfer(Bank, Equity, 1000)}));
    const auto reserved = must(book({transfer(Income, Bank, 400, TransferKind::Pending)}));
    EXPECT_EQ(balances(Bank), (Balances{1000, 0, 0, 400}));
    EXPECT_EQ(balances(Income), (Balances{0, 0, 400, 0}));
    EXPECT_EQ(availableBalance(*m_ledger.account(Bank)), 600);
    ASSERT_NE(m_ledger.pending(reserved), nullptr);
    EXPECT_EQ(m_ledger.pending(reserved)->amount, 400U);

    const auto posted = must(book({transfer(0, 0, 0, TransferKind::PostPending, reserved)}));
    EXPECT_EQ(balances(Bank), (Balances{1000, 400, 0, 0}));
    EXPECT_EQ(balances(Income), (Balances{400, 0, 0, 0}));
    EXPECT_EQ(m_ledger.pending(reserved), nullptr);
    for (const auto kind : {TransferKind::PostPending, TransferKind::VoidPending}) {
        EXPECT_EQ(code({transfer(0, 0, 0, kind, reserved)}), "ledger.pending-done");
        EXPECT_EQ(code({transfer(0, 0, 0, kind, posted)}), "ledger.pending-done");
    }
}

TEST_F(Posting, PendingIsVoidedOnce) {
    must(book({transfer(Bank, Equity, 1000)}));
    const auto reserved = must(book({transfer(Equity, Bank, 400, TransferKind::Pending)}));
    must(book({transfer(0, 0, 0, TransferKind::VoidPending, reserved)}));
    EXPECT_EQ(balances(Bank), (Balances{1000, 0, 0, 0}));
    EXPECT_EQ(balances(Equity), (Balances{0, 1000, 0, 0}));
    EXPECT_EQ(code({transfer(0, 0, 0, TransferKind::PostPending, reserved)}), "ledger.pending-done");
    EXPECT_EQ(code({transfer(0, 0, 0, TransferKind::VoidPending, reserved)}), "ledger.pending-done");
}

TEST_F(Posting, OnceHoldsWithinOneCommandToo) {
    const auto reserved = must(book({transfer(Equity, Income, 400, TransferKind::Pending)}));
    const auto post = transfer(0, 0, 0, TransferKind::PostPending, reserved);
    const auto give = transfer(0, 0, 0, TransferKind::VoidPending, reserved);
    EXPECT_EQ(code({post, give}), "ledger.pending-done");
    EXPECT_EQ(balances(Equity), (Balances{0, 0, 400, 0}));
    // A reservation of the same command is not there yet.
    EXPECT_EQ(code({transfer(Equity, Income, 1, TransferKind::Pending),
                    transfer(0, 0, 0, TransferKind::PostPending, reserved + 1)}),
              "ledger.pending-unknown");
}

TEST_F(Posting, APostedTransferCannotTakeAReservationAway) {
    const auto reserved = must(book({transfer(Equity, Income, 400, TransferKind::Pending)}));
    auto disguised = transfer(Equity, Income, 1);
    disguised.pending = reserved;
    EXPECT_EQ(code({disguised}), "ledger.pending-unknown");
    EXPECT_EQ(code({transfer(0, 0, 0, TransferKind::PostPending, reserved)}), "");
}

TEST_F(Posting, GuardsCountWhatIsReserved) {
    must(book({transfer(Bank, Equity, 1000)}));
    must(book({transfer(Equity, Bank, 700, TransferKind::Pending)}));
    const auto refused = book({transfer(Equity, Bank, 301)});
    ASSERT_TRUE(refusedWith(LedgerError::InsufficientFunds, refused));
    EXPECT_EQ(refused.error().object(), "bank");
    EXPECT_EQ(refused.error().arguments(), (std::vector<std::string>{"1", "3.00", "3.01"}));
    EXPECT_EQ(code({transfer(Equity, Bank, 300)}), "");
    // What is on its way in cannot be spent.
    must(book({transfer(Bank, Equity, 500, TransferKind::Pending)}));
    EXPECT_EQ(code({transfer(Equity, Bank, 1)}), "ledger.insufficient-funds");
}

TEST_F(Posting, GuardsOfACreditNormalAccountLookAtDebits) {
    must(book({transfer(Equity, Transit, 100)}));
    EXPECT_EQ(code({transfer(Transit, Equity, 101)}), "ledger.insufficient-funds");
    EXPECT_EQ(code({transfer(Transit, Equity, 100)}), "");
    EXPECT_EQ(code({transfer(Transit, Equity, 1)}), "ledger.insufficient-funds");
}

TEST_F(Posting, ALinkedGroupIsBookedWholeOrNotAtAll) {
    auto first = transfer(Bank, Equity, 10);
    first.linked = true;
    const auto beyond = transfer(Equity, Bank, 11);
    EXPECT_EQ(code({first, beyond}), "ledger.insufficient-funds");
    EXPECT_EQ(balances(Bank), Balances{});
    EXPECT_EQ(m_ledger.lastTransfer(), 0U);
    EXPECT_EQ(code({first, transfer(Equity, Bank, 10)}), "");
    EXPECT_EQ(balances(Bank), (Balances{10, 10, 0, 0}));
    // Each sees those before it.
    EXPECT_EQ(code({transfer(Equity, Bank, 1), transfer(Bank, Equity, 1)}), "ledger.insufficient-funds");
}

TEST_F(Posting, SumsNeverLeave64Bits) {
    const auto large = static_cast<std::uint64_t>(mostMinorUnits);
    must(book({transfer(Equity, Income, large)}));
    EXPECT_EQ(code({transfer(Equity, Transit, 1)}), "ledger.overflow");
    EXPECT_EQ(code({transfer(Bank, Income, 1)}), "ledger.overflow");
    EXPECT_EQ(code({transfer(Bank, Equity, large)}), "");
    EXPECT_EQ(balances(Equity), (Balances{mostMinorUnits, mostMinorUnits, 0, 0}));
}

TEST_F(Posting, WhatIsReservedCanAlwaysBePosted) {
    const auto large = static_cast<std::uint64_t>(mostMinorUnits);
    const auto reserved = must(book({transfer(Equity, Income, large - 5, TransferKind::Pending)}));
    // Posted and pending together stay within 64 bits.
    EXPECT_EQ(code({transfer(Equity, Transit, 6)}), "ledger.overflow");
    EXPECT_EQ(code({transfer(Equity, Transit, 5)}), "");
    EXPECT_EQ(code({transfer(0, 0, 0, TransferKind::PostPending, reserved)}), "");
    EXPECT_EQ(balances(Equity).debitsPosted, mostMinorUnits);
}

TEST_F(Posting, WhatWasBookedIsReadAgain) {
    auto t = transfer(Bank, Equity, 123, TransferKind::Pending);
    t.reference = "INV-1 张伟";
    t.linked = true;
    const auto first = must(book({t, transfer(Bank, Income, 5)}));
    TransferQuery query;
    auto journal = must(m_ledger.store().transfers(query));
    ASSERT_EQ(journal.size(), 2U);
    EXPECT_EQ(journal[0].sequence, first);
    EXPECT_EQ(journal[0].logSequence, 1U);
    EXPECT_EQ(journal[0].index, 0U);
    EXPECT_EQ(journal[1].index, 1U);
    EXPECT_EQ(journal[0].transfer.reference, "INV-1 张伟");
    EXPECT_EQ(journal[0].transfer.valueDate, Date(20780));
    EXPECT_EQ(journal[0].transfer.kind, TransferKind::Pending);
    EXPECT_TRUE(journal[0].transfer.linked);
    EXPECT_EQ(journal[1].transfer.reference, "");
}

TEST_F(Posting, TheJournalIsReadInPages) {
    std::vector<Transfer> many;
    for (std::uint64_t i = 1; i <= 25; ++i)
        many.push_back(transfer(Bank, i % 5 == 0 ? AccountNumber(Income) : AccountNumber(Equity), i));
    must(book(many));
    for (const bool newestFirst : {false, true})
        for (const AccountNumber number : {0U, 1U, 4U}) {
            std::vector<TransferSequence> seen;
            TransferQuery query{number, 0, 7, newestFirst};
            for (;;) {
                const auto page = must(m_ledger.store().transfers(query));
                for (const auto& booked : page) seen.push_back(booked.sequence);
                if (page.size() < query.limit) break;
                query.after = page.back().sequence;
            }
            if (newestFirst) std::reverse(seen.begin(), seen.end());
            std::vector<TransferSequence> expected;
            for (TransferSequence s = 1; s <= 25; ++s)
                if (number != 4 || s % 5 == 0) expected.push_back(s);
            EXPECT_EQ(seen, expected) << number << newestFirst;
        }
}

TEST_F(Posting, AccountsKeepTheirParticulars) {
    auto bank = account("b", AccountType::Asset, "CNY", NoOverdraft);
    bank.nameEn = "RMB";
    bank.nameZh = "人民币户";
    bank.role = AccountRole::Bank;
    bank.entity = "alpha";
    bank.bank = BankDetails{"", "622202", "ICBKCNBJXXX", "102100099996", "ICBC", "Alpha", "CN"};
    open({bank});
    const auto other = again();
    const auto* found = other->accountByCode("b");
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->number, 5U);
    EXPECT_EQ(found->nameZh, "人民币户");
    EXPECT_EQ(found->entity, "alpha");
    EXPECT_EQ(found->flags, NoOverdraft);
    EXPECT_EQ(found->bank, bank.bank);
    EXPECT_EQ(other->accountByCode("none"), nullptr);
    EXPECT_EQ(other->account(0), nullptr);
    EXPECT_EQ(other->account(6), nullptr);
}

} // namespace
} // namespace cambist::ledger
