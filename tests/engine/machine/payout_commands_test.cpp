// Submitting, approving, rejecting and releasing payouts.
#include "engine/base/text.h"
#include "tests/engine/machine/machine_fixture.h"

namespace cambist::machine {
namespace {

using payments::PayoutState;

class PayoutCommands : public MachineTest {
protected:
    wire::Command submission(const payments::PayoutBatch& p) {
        auto command = maker().newCommand();
        write(*command.mutable_submit_payout()->mutable_content(), p);
        return command;
    }
};

TEST_F(PayoutCommands, ApprovalReservesAndReleasePosts) {
    const auto bank = sums("1000");
    const auto id = submit(maker(), 8, true);
    auto p = payout(id);
    EXPECT_EQ(p.state, PayoutState::AwaitingApproval);
    EXPECT_EQ(p.count, 8U);
    ASSERT_EQ(p.groups.size(), 3U); // EUR on two days, CNY on one
    std::uint64_t eur = 0;
    for (const auto& g : p.groups)
        if (g.currency.code() == "EUR") eur += g.amount;
    EXPECT_EQ(sums("1000"), bank);

    EXPECT_EQ(codeOfRun(approver(), approval(p)), "");
    p = payout(id);
    EXPECT_EQ(p.state, PayoutState::Approved);
    EXPECT_EQ(sums("1000").creditsPending, static_cast<std::int64_t>(eur));
    EXPECT_EQ(sums("2100").debitsPending, static_cast<std::int64_t>(eur));
    EXPECT_EQ(sums("1000").creditsPosted, bank.creditsPosted);
    for (const auto& g : p.groups) {
        const auto* reserved = maker().state().ledger.pending(g.pending);
        ASSERT_NE(reserved, nullptr);
        EXPECT_EQ(reserved->amount, g.amount);
        EXPECT_EQ(reserved->valueDate, g.valueDate);
        EXPECT_EQ(reserved->credit, g.debitAccount);
    }
    expectBalanced();

    EXPECT_EQ(codeOfRun(maker(), release(id)), "");
    EXPECT_EQ(payout(id).state, PayoutState::Released);
    EXPECT_EQ(sums("1000").creditsPending, 0);
    EXPECT_EQ(sums("1000").creditsPosted, bank.creditsPosted + static_cast<std::int64_t>(eur));
    EXPECT_EQ(balanceOf(maker(), "2100"), static_cast<std::int64_t>(eur));
    expectBalanced();
}

TEST_F(PayoutCommands, ReleasedOnce) {
    const auto id = approved(2);
    EXPECT_EQ(codeOfRun(maker(), release(id)), "");
    const auto after = sums("1000");
    const auto again = run(maker(), release(id));
    ASSERT_EQ(codeOf(again), "payout.wrong-state");
    EXPECT_EQ(again.error().arguments(), (std::vector<std::string>{"released", "approved"}));
    EXPECT_EQ(sums("1000"), after);
}

TEST_F(PayoutCommands, NothingIsReleasedBeforeItsApproval) {
    const auto id = submit(maker(), 2);
    EXPECT_EQ(codeOfRun(maker(), release(id)), "payout.wrong-state");
    EXPECT_EQ(codeOfRun(maker(), release(newPayoutId())), "payout.unknown");
    auto short1 = release(id);
    short1.mutable_release_payout()->set_payout("short");
    EXPECT_EQ(codeOfRun(maker(), short1), "chain.malformed");
}

TEST_F(PayoutCommands, ApprovedOnce) {
    const auto id = approved(2);
    EXPECT_EQ(codeOfRun(approver(), approval(payout(id))), "payout.wrong-state");
    auto unknown = payout(id);
    unknown.id = newPayoutId();
    EXPECT_EQ(codeOfRun(approver(), approval(unknown)), "payout.unknown");
}

TEST_F(PayoutCommands, WhoMadeItCannotApproveIt) {
    // A person with every role.
    auto both = maker().newCommand();
    const auto code = must(crypto::SigningKey::fromSeed(SecretBytes(Bytes(32, 60))));
    const auto own = must(crypto::SigningKey::fromSeed(SecretBytes(Bytes(32, 61))));
    auto& person = *both.mutable_invite_person()->mutable_person();
    const auto id = access::PersonId::make(m_clock.now(), m_random);
    person.set_id(asText(id.view()));
    person.set_name("carol");
    person.set_roles(7);
    person.set_public_key(asText(code.publicKey().bytes));
    must(run(maker(), both));
    const auto open = [&](Byte seed) {
        auto secrets = secretsOf("maker").clone();
        secrets.signingSeed = SecretBytes(Bytes(32, seed));
        desk::VaultEntry entry;
        entry.person = id;
        entry.name = "carol";
        return must(desk::Workspace::openWith(m_workspace, entry, std::move(secrets), around()));
    };
    {
        auto invited = open(60);
        auto join = invited->newCommand();
        join.mutable_join_person()->set_person(asText(id.view()));
        join.mutable_join_person()->set_public_key(asText(own.publicKey().bytes));
        join.mutable_join_person()->set_possession(asText(chain::provePossession(own, id.view())));
        must(run(*invited, join));
    }
    auto carol = open(61);
    const auto payoutId = submit(*carol, 2);
    auto command = carol->newCommand();
    write(*command.mutable_approve_payout()->mutable_content(), payout(payoutId));
    const auto result = run(*carol, command);
    ASSERT_EQ(codeOf(result), "payout.own-payout");
    EXPECT_EQ(result.error().object(), "carol");
    // Another's is no trouble; and hers can be approved by another.
    auto others = carol->newCommand();
    write(*others.mutable_approve_payout()->mutable_content(), payout(submit(maker(), 1)));
    EXPECT_EQ(codeOfRun(*carol, others), "");
    EXPECT_EQ(codeOfRun(approver(), approval(payout(payoutId))), "");
}

TEST_F(PayoutCommands, AnApprovalCountsForExactlyWhatItSigns) {
    const auto id = submit(maker(), 8, true);
    const auto p = payout(id);
    using Change = std::function<void(wire::PayoutContent&)>;
    const std::pair<std::string, Change> changes[] = {
        {"rows", [](auto& c) { c.mutable_row_root()->at(0) ^= 1; }},
        {"rows", [](auto& c) { c.mutable_row_root()->at(31) ^= 1; }},
        {"count", [](auto& c) { c.set_count(c.count() + 1); }},
        {"count", [](auto& c) { c.set_count(0); }},
        {"totals", [](auto& c) { c.mutable_groups(0)->set_amount(c.groups(0).amount() + 1); }},
        {"totals", [](auto& c) { c.mutable_groups(1)->set_count(c.groups(1).count() - 1); }},
        {"totals", [](auto& c) { c.mutable_groups(0)->set_value_date(c.groups(0).value_date() + 1); }},
        {"totals", [](auto& c) { c.mutable_groups(0)->set_currency("USD"); }},
        {"totals", [](auto& c) { c.mutable_groups(0)->set_debit_account(3); }},
        {"totals", [](auto& c) { c.mutable_groups()->RemoveLast(); }},
        {"totals", [](auto& c) { *c.add_groups() = c.groups(0); }},
        {"totals", [](auto& c) { c.mutable_groups()->SwapElements(0, 1); }},
        {"fx", [](auto& c) { c.set_fx_quote("q"); }},
        {"fx", [](auto& c) { c.set_maximum_slippage(1); }},
    };
    for (std::size_t i = 0; i < std::size(changes); ++i) {
        auto command = approval(p);
        changes[i].second(*command.mutable_approve_payout()->mutable_content());
        const auto result = run(approver(), command);
        ASSERT_EQ(codeOf(result), "payout.content-differs") << i;
        EXPECT_EQ(result.error().arguments(), std::vector<std::string>{changes[i].first}) << i;
        EXPECT_EQ(payout(id).state, PayoutState::AwaitingApproval);
    }
    auto other = approval(p);
    other.mutable_approve_payout()->mutable_content()->mutable_payout()->at(3) ^= 1;
    EXPECT_EQ(codeOfRun(approver(), other), "payout.unknown");
    auto cut = approval(p);
    cut.mutable_approve_payout()->mutable_content()->mutable_row_root()->pop_back();
    EXPECT_EQ(codeOfRun(approver(), cut), "chain.malformed");
    EXPECT_EQ(codeOfRun(approver(), approval(p)), "");
}

TEST_F(PayoutCommands, ASubmissionMustSayWhatTheRowsSay) {
    const auto id = submit(maker(), 4);
    auto p = payout(id);
    EXPECT_EQ(codeOfRun(maker(), submission(p)), "payout.exists");
    p.id = newPayoutId();
    auto wrong = p;
    wrong.count = 5;
    EXPECT_EQ(codeOfRun(maker(), submission(wrong)), "payout.content-differs");
    wrong = p;
    wrong.groups[0].amount += 1;
    EXPECT_EQ(codeOfRun(maker(), submission(wrong)), "payout.content-differs");
    wrong = p;
    wrong.rowRoot[0] ^= 1;
    EXPECT_EQ(codeOfRun(maker(), submission(wrong)), "payout.document-missing");
    wrong = p;
    wrong.count = 0;
    EXPECT_EQ(codeOfRun(maker(), submission(wrong)), "payout.empty");
    EXPECT_EQ(codeOfRun(maker(), submission(p)), "");
}

TEST_F(PayoutCommands, OnlyBankAccountsOfTheCurrencyPay) {
    auto payments = makePayments(maker(), 1);
    desk::PayoutDesk desk(maker());
    for (const auto* code : {"3000", "1010", "2100"}) {
        payments[0].clear.debitAccount = maker().state().ledger.accountByCode(code)->number;
        const auto result = desk.submit(newPayoutId(), "t", sourceOf(payments), desk::Effect::Apply);
        ASSERT_EQ(codeOf(result), "payout.not-a-bank-account") << code;
        EXPECT_EQ(result.error().object(), code);
    }
    payments[0].clear.debitAccount = 99;
    EXPECT_EQ(codeOf(desk.submit(newPayoutId(), "t", sourceOf(payments), desk::Effect::Apply)),
              "payout.not-a-bank-account");
}

TEST_F(PayoutCommands, ARejectedPayoutIsADraftAgain) {
    const auto id = submit(maker(), 2);
    auto reject = approver().newCommand();
    reject.mutable_reject_payout()->set_payout(asText(id.view()));
    std::string reason = "x";
    for (int i = 0; i < 200; ++i) reason += "错";
    reject.mutable_reject_payout()->set_reason(reason);
    EXPECT_EQ(codeOfRun(approver(), reject), "");
    auto p = payout(id);
    EXPECT_EQ(p.state, PayoutState::Cancelled);
    EXPECT_FALSE(base::firstInvalidUtf8(p.reason).has_value());
    EXPECT_TRUE(reason.starts_with(p.reason));
    EXPECT_GT(p.reason.size(), 490U);
    EXPECT_EQ(codeOfRun(approver(), approval(p)), "payout.wrong-state");
    EXPECT_EQ(codeOfRun(maker(), release(id)), "payout.wrong-state");
    EXPECT_EQ(codeOfRun(maker(), submission(p)), "");
    EXPECT_EQ(payout(id).state, PayoutState::AwaitingApproval);
    EXPECT_EQ(payout(id).reason, "");
    // An approved one is too late to reject.
    must(run(approver(), approval(payout(id))));
    auto late = approver().newCommand();
    late.mutable_reject_payout()->set_payout(asText(id.view()));
    EXPECT_EQ(codeOfRun(approver(), late), "payout.wrong-state");
}

TEST_F(PayoutCommands, MoneyMustBeThereWhenItIsApproved) {
    auto payments = makePayments(maker(), 1);
    payments[0].clear.amount = 100'000'001;
    payments[0].fields[payments::Field::Amount] = "1000000.01";
    const auto id = newPayoutId();
    must(desk::PayoutDesk(maker()).submit(id, "too much", sourceOf(payments), desk::Effect::Apply));
    const auto result = run(approver(), approval(payout(id)));
    ASSERT_EQ(codeOf(result), "ledger.insufficient-funds");
    EXPECT_EQ(result.error().arguments(), (std::vector<std::string>{"1", "1000000.00", "1000000.01"}));
    EXPECT_EQ(payout(id).state, PayoutState::AwaitingApproval);
    test::WorkspaceTest::post(maker(), "1000", "3000", "0.01");
    EXPECT_EQ(codeOfRun(approver(), approval(payout(id))), "");
}

} // namespace
} // namespace cambist::machine
