// Opening accounts and posting through the machine.
#include "tests/engine/machine/machine_fixture.h"

namespace cambist::machine {
namespace {

class LedgerCommands : public MachineTest {
protected:
    ledger::AccountNumber number(std::string_view code) {
        return maker().state().ledger.accountByCode(code)->number;
    }
    wire::Transfer* add(wire::Command& command, std::string_view debit, std::string_view credit,
                        std::uint64_t amount, ledger::TransferKind kind = ledger::TransferKind::Posted) {
        auto* t = command.mutable_post_transfers()->add_transfers();
        t->set_debit(number(debit));
        t->set_credit(number(credit));
        t->set_amount(amount);
        t->set_value_date(20780);
        t->set_kind(static_cast<std::uint32_t>(kind));
        return t;
    }
};

TEST_F(LedgerCommands, AccountsAreOpenedWholeOrNotAtAll) {
    auto command = maker().newCommand();
    auto& a = *command.mutable_open_accounts()->add_accounts();
    a.set_code("9000");
    a.set_type(1);
    a.set_currency("EUR");
    auto& b = *command.mutable_open_accounts()->add_accounts();
    b = a;
    EXPECT_EQ(codeOfRun(maker(), command), "ledger.code-exists");
    EXPECT_EQ(maker().state().ledger.accountByCode("9000"), nullptr);
    b.set_code("9001");
    b.set_currency("XXY");
    EXPECT_EQ(codeOfRun(maker(), command), "money.unknown-currency");
    b.set_currency("EUR");
    b.set_role(9);
    EXPECT_EQ(codeOfRun(maker(), command), "ledger.unknown-type");
    b.set_role(0);
    b.set_flags(2);
    EXPECT_EQ(codeOfRun(maker(), command), "ledger.unknown-type");
    b.set_flags(1);
    EXPECT_EQ(codeOfRun(maker(), command), "");
    EXPECT_EQ(number("9001"), number("9000") + 1);
}

TEST_F(LedgerCommands, ARejectedCommandLeavesNoTrace) {
    const auto before = entries();
    const auto bank = sums("1000");
    auto command = maker().newCommand();
    add(command, "3000", "1000", 5);
    add(command, "3000", "1000", 999'999'999'999);
    const auto result = run(maker(), command);
    ASSERT_EQ(codeOf(result), "ledger.insufficient-funds");
    EXPECT_EQ(result.error().object(), "1000");
    EXPECT_EQ(result.error().arguments()[0], "2");
    EXPECT_EQ(sums("1000"), bank);
    EXPECT_EQ(entries(), before);
    // The intent may be tried again under its id.
    command.mutable_post_transfers()->mutable_transfers(1)->set_amount(7);
    EXPECT_EQ(codeOfRun(maker(), command), "");
    EXPECT_EQ(sums("1000").creditsPosted, bank.creditsPosted + 12);
}

TEST_F(LedgerCommands, UnknownKindsAreRefused) {
    auto command = maker().newCommand();
    auto* t = add(command, "3000", "1000", 5);
    for (const std::uint32_t kind : {0U, 5U, 257U}) {
        t->set_kind(kind);
        EXPECT_EQ(codeOfRun(maker(), command), "ledger.kind-unknown") << kind;
    }
}

TEST_F(LedgerCommands, WhatAPayoutReservedMovesWithThePayoutAlone) {
    const auto id = approved(3);
    const auto p = payout(id);
    ASSERT_EQ(p.groups.size(), 2U);
    for (const auto kind : {ledger::TransferKind::PostPending, ledger::TransferKind::VoidPending}) {
        auto command = maker().newCommand();
        auto* t = command.mutable_post_transfers()->add_transfers();
        t->set_kind(static_cast<std::uint32_t>(kind));
        t->set_pending(p.groups[1].pending);
        const auto result = run(maker(), command);
        ASSERT_EQ(codeOf(result), "ledger.pending-owned");
        EXPECT_EQ(result.error().object(), toText(id));
    }
    // A posting cannot take it away either.
    auto disguised = maker().newCommand();
    add(disguised, "3000", "1000", 5)->set_pending(p.groups[0].pending);
    EXPECT_EQ(codeOfRun(maker(), disguised), "ledger.pending-unknown");
    EXPECT_EQ(codeOfRun(maker(), release(id)), "");
}

TEST_F(LedgerCommands, OtherReservationsCanBePostedAndGivenBack) {
    auto reserve = maker().newCommand();
    add(reserve, "3000", "1000", 5, ledger::TransferKind::Pending);
    // A reference that looks like a payout's, but is none's.
    add(reserve, "3000", "1000", 6, ledger::TransferKind::Pending)->set_reference(toText(newPayoutId()));
    must(run(maker(), reserve));
    const auto last = maker().state().ledger.lastTransfer();
    auto finish = maker().newCommand();
    auto* post = finish.mutable_post_transfers()->add_transfers();
    post->set_kind(3);
    post->set_pending(last - 1);
    auto* give = finish.mutable_post_transfers()->add_transfers();
    give->set_kind(4);
    give->set_pending(last);
    EXPECT_EQ(codeOfRun(maker(), finish), "");
    EXPECT_EQ(sums("1000").creditsPending, 0);
    expectBalanced();
}

} // namespace
} // namespace cambist::machine
