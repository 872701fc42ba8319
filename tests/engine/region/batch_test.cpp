// Batches at the sequencer: receipts, duplicates, and every way in which one is refused.
#include "tests/engine/region/region_fixture.h"

namespace cambist::region {
namespace {

using chain::ChainError;
using chain::Outcome;

class Batches : public RegionTest {
protected:
    [[nodiscard]] access::Device device() {
        must(m_store->refresh());
        return *m_store->machine().state().people.device(chain::keyId(deviceKey().publicKey()));
    }
    wire::Command posting(std::uint64_t amount) {
        wire::Command command;
        command.set_id(asText(chain::CommandId::make(m_clock.now(), m_random).view()));
        command.set_version(1);
        auto& t = *command.mutable_post_transfers()->add_transfers();
        t.set_debit(1);
        t.set_credit(5);
        t.set_amount(amount);
        t.set_value_date(20780);
        t.set_kind(1);
        return command;
    }
    /// What the device would sign next for `person`.
    wire::Batch batch(const std::vector<wire::Command>& commands, const std::string& person = "maker") {
        const auto& facts = *m_store->machine().state().people.facts();
        const auto last = device();
        wire::Batch b;
        b.set_protocol(1);
        b.set_workspace(asText(facts.workspace));
        b.set_region(facts.region);
        b.set_device_key(asText(last.key));
        b.set_device_sequence(last.sequence + 1);
        b.set_previous(asText(last.lastBatch));
        b.set_actor_key(asText(chain::keyId(actorKey(person).publicKey())));
        for (const auto& command : commands) b.add_commands(command.SerializeAsString());
        return b;
    }
    static Bytes sign(const wire::Batch& b, const std::string& person = "maker") {
        return chain::signBatch(b, deviceKey(), actorKey(person));
    }
    Result<std::vector<Receipt>> sequence(std::vector<Bytes> batches) {
        std::vector<Receipt> receipts;
        TRY(m_store->write(AfterWrite::Keep, [&]() -> Status {
            TRY(receipts, m_store->sequencer().sequence(batches, sequencerKey(), m_clock));
            return ok();
        }));
        return receipts;
    }
    std::int64_t bank() {
        must(m_store->refresh());
        return m_store->machine().state().ledger.account(1)->balances.debitsPosted;
    }
    std::uint64_t entries() { return must(m_store->log().end()).frontier.size(); }

    std::unique_ptr<RegionStore> m_store = must(openStore());
};

TEST_F(Batches, AReceiptSaysWhereItStands) {
    const auto before = entries();
    const auto receipts = must(sequence({sign(batch({posting(5), posting(6)}))}));
    ASSERT_EQ(receipts.size(), 1U);
    EXPECT_EQ(receipts[0].sequence, before + 1);
    EXPECT_EQ(receipts[0].time, m_clock.now());
    ASSERT_EQ(receipts[0].verdicts.size(), 2U);
    for (const auto& verdict : receipts[0].verdicts) EXPECT_EQ(verdict.outcome, Outcome::Accepted);
    EXPECT_EQ(entries(), before + 1);
    EXPECT_TRUE(must(m_store->log().head(before + 1)).has_value());
}

TEST_F(Batches, SeveralBatchesHaveOneHead) {
    const auto before = entries();
    auto first = batch({posting(5)});
    const auto firstBytes = sign(first);
    auto second = batch({posting(6)});
    second.set_device_sequence(first.device_sequence() + 1);
    second.set_previous(asText(must(chain::parseSignedBatch(firstBytes)).hash()));
    const auto receipts = must(sequence({firstBytes, sign(second)}));
    ASSERT_EQ(receipts.size(), 2U);
    EXPECT_EQ(receipts[1].sequence, before + 2);
    EXPECT_FALSE(must(m_store->log().head(before + 1)).has_value());
    EXPECT_TRUE(must(m_store->log().head(before + 2)).has_value());
    m_store.reset();
    EXPECT_EQ(codes(verify()), "");
}

TEST_F(Batches, RegionTimeNeverGoesBack) {
    must(sequence({sign(batch({posting(5)}))}));
    const auto now = m_clock.now();
    m_clock.set({now.nanoseconds - 1'000'000'000});
    EXPECT_EQ(must(sequence({sign(batch({posting(5)}))}))[0].time, now);
    m_clock.set({now.nanoseconds + 1});
    EXPECT_EQ(must(sequence({sign(batch({posting(5)}))}))[0].time, m_clock.now());
}

TEST_F(Batches, AKnownCommandHasNoSecondEffect) {
    const auto command = posting(5);
    const auto first = must(sequence({sign(batch({command}))}))[0];
    const auto after = bank();
    const auto again = must(sequence({sign(batch({command}))}))[0];
    EXPECT_EQ(again.verdicts[0].outcome, Outcome::Duplicate);
    EXPECT_EQ(again.verdicts[0].duplicateOf, first.sequence);
    EXPECT_EQ(bank(), after);
    // Twice in one batch, too.
    const auto twin = posting(7);
    const auto both = must(sequence({sign(batch({twin, twin}))}))[0];
    EXPECT_EQ(both.verdicts[0].outcome, Outcome::Accepted);
    EXPECT_EQ(both.verdicts[1].outcome, Outcome::Duplicate);
    EXPECT_EQ(bank(), after + 7);
}

TEST_F(Batches, AKnownIdWithOtherBytesIsAConflict) {
    auto command = posting(5);
    must(sequence({sign(batch({command}))}));
    const auto after = bank();
    command.mutable_post_transfers()->mutable_transfers(0)->set_amount(6);
    const auto receipt = must(sequence({sign(batch({command}))}))[0];
    EXPECT_EQ(receipt.verdicts[0].outcome, Outcome::Rejected);
    EXPECT_EQ(receipt.verdicts[0].code, "chain.command-conflict");
    EXPECT_EQ(receipt.verdicts[0].arguments[0],
              base::idToText(chain::CommandId::of(base::bytesOf(command.id()))->bytes));
    EXPECT_EQ(bank(), after);
}

TEST_F(Batches, ARejectedCommandIsAVerdictAndTakesNoId) {
    auto command = posting(5);
    command.mutable_post_transfers()->mutable_transfers(0)->set_credit(99);
    const auto receipt = must(sequence({sign(batch({command, posting(3)}))}))[0];
    EXPECT_EQ(receipt.verdicts[0].outcome, Outcome::Rejected);
    EXPECT_EQ(receipt.verdicts[0].code, "ledger.account-unknown");
    EXPECT_EQ(receipt.verdicts[1].outcome, Outcome::Accepted);
    command.mutable_post_transfers()->mutable_transfers(0)->set_credit(5);
    EXPECT_EQ(must(sequence({sign(batch({command}))}))[0].verdicts[0].outcome, Outcome::Accepted);
    command.set_version(2);
    command.set_id(std::string(16, 'n'));
    EXPECT_EQ(must(sequence({sign(batch({command}))}))[0].verdicts[0].outcome, Outcome::Unsupported);
    m_store.reset();
    EXPECT_EQ(codes(verify()), "");
}

TEST_F(Batches, RefusedAsAWholeInOrderOfPrecedence) {
    using Change = std::function<void(wire::Batch&)>;
    const auto stranger = strangersKey();
    const auto strange = asText(chain::keyId(stranger.publicKey()));
    // Each batch has its own fault and those of the cases behind it; bad signatures are in all but the last
    // three.
    const Change workspace = [](auto& b) { b.mutable_workspace()->at(0) ^= 1; };
    const Change region = [](auto& b) { b.set_region("cn"); };
    const Change unknownDevice = [&](auto& b) { b.set_device_key(strange); };
    const Change unknownActor = [&](auto& b) { b.set_actor_key(strange); };
    const Change gap = [](auto& b) { b.set_device_sequence(b.device_sequence() + 1); };
    const Change fork = [](auto& b) { b.set_device_sequence(b.device_sequence() - 1); };
    const Change link = [](auto& b) { b.mutable_previous()->at(0) ^= 1; };
    struct Case {
        ChainError expected;
        std::vector<Change> changes;
        bool wellSigned;
    };
    const Case cases[] = {
        {ChainError::WrongWorkspace, {workspace, region, unknownDevice, unknownActor, gap, link}, false},
        {ChainError::WrongRegion, {region, unknownDevice, unknownActor, gap, link}, false},
        {ChainError::UnknownDevice, {unknownDevice, unknownActor, gap, link}, false},
        {ChainError::UnknownActor, {unknownActor, gap, link}, false},
        {ChainError::BadSignature, {gap, link}, false},
        {ChainError::Gap, {gap, link}, true},
        {ChainError::Fork, {fork, link}, true},
        {ChainError::BrokenLink, {link}, true},
    };
    const auto before = entries();
    for (const auto& c : cases) {
        auto b = batch({posting(5)});
        for (const auto& change : c.changes) change(b);
        const auto bytes = c.wellSigned ? sign(b) : chain::signBatch(b, stranger, stranger);
        EXPECT_TRUE(refusedWith(c.expected, sequence({bytes})));
        EXPECT_EQ(entries(), before);
    }
    // And the same with nothing wrong.
    EXPECT_TRUE(sequence({sign(batch({posting(5)}))}).has_value());
}

TEST_F(Batches, TheSameBatchAgainIsAFork) {
    const auto bytes = sign(batch({posting(5)}));
    must(sequence({bytes}));
    const auto after = bank();
    const auto again = sequence({bytes});
    ASSERT_TRUE(refusedWith(ChainError::Fork, again));
    EXPECT_EQ(bank(), after);
}

TEST_F(Batches, OneBadBatchTakesAllWithIt) {
    const auto before = entries();
    const auto balance = bank();
    auto good = batch({posting(5)});
    auto bad = batch({posting(6)}); // the same number again
    EXPECT_TRUE(refusedWith(ChainError::Fork, sequence({sign(good), sign(bad)})));
    EXPECT_EQ(entries(), before);
    EXPECT_EQ(bank(), balance);
    EXPECT_TRUE(sequence({sign(good)}).has_value());
    EXPECT_EQ(bank(), balance + 5);
}

TEST_F(Batches, TheActorIsWhoSigned) {
    // The approver's name on it, the maker's signature.
    auto forged = batch({posting(5)}, "approver");
    EXPECT_TRUE(refusedWith(ChainError::BadSignature, sequence({sign(forged, "maker")})));
    const auto receipt = must(sequence({sign(batch({posting(5)}, "approver"), "approver")}))[0];
    EXPECT_EQ(receipt.verdicts[0].code, "access.not-permitted");
}

TEST_F(Batches, OnlyTheSequencersKeySignsHeads) {
    const auto before = entries();
    const auto bytes = sign(batch({posting(5)}));
    const auto result = m_store->write(AfterWrite::Keep, [&]() -> Status {
        TRY(m_store->sequencer().sequence({&bytes, 1}, strangersKey(), m_clock));
        return ok();
    });
    EXPECT_TRUE(refusedWith(ChainError::BadSignature, result));
    EXPECT_EQ(entries(), before);
}

TEST_F(Batches, ADryRunLeavesNothing) {
    const auto before = files();
    const auto balance = bank();
    const auto bytes = sign(batch({posting(5)}));
    must(m_store->write(AfterWrite::RollBack, [&]() -> Status {
        TRY(const auto receipts, m_store->sequencer().sequence({&bytes, 1}, sequencerKey(), m_clock));
        EXPECT_EQ(receipts[0].verdicts[0].outcome, Outcome::Accepted);
        return ok();
    }));
    EXPECT_EQ(bank(), balance);
    EXPECT_EQ(files().anchor, before.anchor);
    EXPECT_TRUE(sequence({bytes}).has_value());
}

} // namespace
} // namespace cambist::region
