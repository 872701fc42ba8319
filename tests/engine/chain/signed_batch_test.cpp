// Signing, taking apart and checking the bytes that travel.
#include "engine/chain/signed_batch.h"

#include "engine/base/random.h"
#include "engine/chain/messages.pb.h"
#include "tests/support/result_checks.h"

#include <google/protobuf/unknown_field_set.h>
#include <gtest/gtest.h>

namespace cambist::chain {
namespace {

using test::must;
using test::refusedWith;

std::string text(ByteView bytes) {
    return std::string(base::textOf(bytes));
}

class SignedBatchTest : public ::testing::Test {
protected:
    static crypto::SigningKey key(Byte seed) {
        return must(crypto::SigningKey::fromSeed(SecretBytes(Bytes(32, seed))));
    }
    static wire::Command command() {
        wire::Command c;
        c.set_id(std::string(16, 'c'));
        c.set_version(1);
        auto& content = *c.mutable_approve_payout()->mutable_content();
        content.set_payout(std::string(16, 'p'));
        content.set_row_root(std::string(32, 'r'));
        content.set_count(3);
        auto& group = *content.add_groups();
        group.set_debit_account(1);
        group.set_currency("EUR");
        group.set_value_date(20780);
        group.set_count(3);
        group.set_amount(30003);
        return c;
    }
    wire::Batch batch(const std::string& commandBytes) const {
        wire::Batch b;
        b.set_protocol(1);
        b.set_workspace(std::string(16, 'w'));
        b.set_region("eu");
        b.set_device_key(text(keyId(m_device.publicKey())));
        b.set_device_sequence(7);
        b.set_previous(std::string(32, 'x'));
        b.set_actor_key(text(keyId(m_actor.publicKey())));
        b.set_device_time(1);
        b.add_commands(commandBytes);
        return b;
    }
    Bytes signedBytes() const { return signBatch(batch(command().SerializeAsString()), m_device, m_actor); }
    /// Taken apart and found good.
    Status check(ByteView bytes) const {
        TRY(const auto parsed, parseSignedBatch(bytes));
        for (const auto& c : parsed.commands())
            if (hasUnknownFields(c)) return Error(ChainError::UnknownField, "command");
        return verifySignatures(parsed, m_device.publicKey(), m_actor.publicKey());
    }

    crypto::SigningKey m_device = key(1);
    crypto::SigningKey m_actor = key(2);
};

TEST_F(SignedBatchTest, WhatWasSignedComesBack) {
    const auto parsed = must(parseSignedBatch(signedBytes()));
    EXPECT_TRUE(verifySignatures(parsed, m_device.publicKey(), m_actor.publicKey()).has_value());
    EXPECT_EQ(parsed.deviceKey(), keyId(m_device.publicKey()));
    EXPECT_EQ(parsed.actorKey(), keyId(m_actor.publicKey()));
    EXPECT_EQ(parsed.batch().device_sequence(), 7U);
    ASSERT_EQ(parsed.commands().size(), 1U);
    EXPECT_EQ(parsed.commands()[0].approve_payout().content().groups(0).amount(), 30003U);
    EXPECT_EQ(parsed.hash(),
              batchHash(base::bytesOf(batch(command().SerializeAsString()).SerializeAsString())));
}

TEST_F(SignedBatchTest, EachSignatureNamesWhoseItIs) {
    const auto parsed = must(parseSignedBatch(signedBytes()));
    const auto other = key(3).publicKey();
    const auto device = verifySignatures(parsed, other, m_actor.publicKey());
    ASSERT_TRUE(refusedWith(ChainError::BadSignature, device));
    EXPECT_EQ(device.error().object(), "device");
    const auto actor = verifySignatures(parsed, m_device.publicKey(), other);
    ASSERT_TRUE(refusedWith(ChainError::BadSignature, actor));
    EXPECT_EQ(actor.error().object(), "actor");
    // The device cannot sign for the actor.
    EXPECT_TRUE(verifySignatures(parsed, m_actor.publicKey(), m_device.publicKey()).has_error());
}

TEST_F(SignedBatchTest, EveryFlippedBitIsRefused) {
    const auto bytes = signedBytes();
    ASSERT_TRUE(check(bytes).has_value());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            auto flipped = bytes;
            flipped[i] = static_cast<Byte>(flipped[i] ^ (1 << bit));
            EXPECT_TRUE(check(flipped).has_error()) << "byte " << i << " bit " << bit;
        }
}

TEST_F(SignedBatchTest, CutAndLengthenedBytesAreRefused) {
    const auto bytes = signedBytes();
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_TRUE(check(ByteView(bytes).first(size)).has_error()) << size;
    auto longer = bytes;
    longer.push_back(0);
    EXPECT_TRUE(check(longer).has_error());
}

TEST_F(SignedBatchTest, UnknownFieldsAreRefusedAtEveryDepth) {
    const auto addTo = [](google::protobuf::Message& message) {
        message.GetReflection()->MutableUnknownFields(&message)->AddVarint(1000, 1);
    };
    wire::SignedBatch envelope;
    const auto bytes = signedBytes();
    ASSERT_TRUE(envelope.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())));
    addTo(envelope);
    const auto changed = envelope.SerializeAsString();
    EXPECT_TRUE(refusedWith(ChainError::UnknownField, parseSignedBatch(base::bytesOf(changed))));

    auto b = batch(command().SerializeAsString());
    addTo(b);
    EXPECT_TRUE(refusedWith(ChainError::UnknownField, parseSignedBatch(signBatch(b, m_device, m_actor))));

    for (int depth = 0; depth < 4; ++depth) {
        auto c = command();
        auto& content = *c.mutable_approve_payout()->mutable_content();
        google::protobuf::Message* const messages[] = {&c, c.mutable_approve_payout(), &content,
                                                       content.mutable_groups(0)};
        addTo(*messages[depth]);
        EXPECT_TRUE(hasUnknownFields(c)) << depth;
    }
    EXPECT_FALSE(hasUnknownFields(command()));
}

// A message of every kind that has others inside, with one field too many in the innermost.
TEST_F(SignedBatchTest, UnknownFieldsInsideEveryCommandAreSeen) {
    const auto addTo = [](google::protobuf::Message& message) {
        message.GetReflection()->MutableUnknownFields(&message)->AddVarint(1000, 1);
    };
    std::vector<wire::Command> commands(11);
    addTo(*commands[0].mutable_genesis()->mutable_founder());
    addTo(*commands[1].mutable_invite_person()->mutable_person());
    addTo(*commands[2].mutable_join_person());
    addTo(*commands[3].mutable_record_restore());
    addTo(*commands[4].mutable_open_accounts()->add_accounts()->mutable_bank());
    addTo(*commands[5].mutable_post_transfers()->add_transfers());
    addTo(*commands[6].mutable_submit_payout()->mutable_content()->add_groups());
    addTo(*commands[7].mutable_approve_payout()->mutable_content());
    addTo(*commands[8].mutable_reject_payout());
    addTo(*commands[9].mutable_release_payout());
    addTo(*commands[10].mutable_record_payout_status()->add_rows());
    for (std::size_t i = 0; i < commands.size(); ++i) EXPECT_TRUE(hasUnknownFields(commands[i])) << i;
    EXPECT_FALSE(hasUnknownFields(wire::Command()));
}

TEST_F(SignedBatchTest, AnotherProtocolIsRefused) {
    auto b = batch(command().SerializeAsString());
    b.set_protocol(2);
    EXPECT_TRUE(refusedWith(ChainError::UnknownField, parseSignedBatch(signBatch(b, m_device, m_actor))));
}

TEST_F(SignedBatchTest, ACommandWithoutAnIdIsRefused) {
    auto c = command();
    c.set_id("short");
    EXPECT_TRUE(refusedWith(ChainError::Malformed,
                            parseSignedBatch(signBatch(batch(c.SerializeAsString()), m_device, m_actor))));
    EXPECT_TRUE(refusedWith(ChainError::Malformed,
                            parseSignedBatch(signBatch(batch("\xff\xff"), m_device, m_actor))));
}

TEST_F(SignedBatchTest, MoreThanOneMebibyteIsRefused) {
    auto c = command();
    c.mutable_submit_payout()->set_title(std::string(maxBatchBytes, 't'));
    const auto result = parseSignedBatch(signBatch(batch(c.SerializeAsString()), m_device, m_actor));
    ASSERT_TRUE(refusedWith(ChainError::TooLarge, result));
    EXPECT_GT(std::stoul(result.error().arguments()[0]), maxBatchBytes);
}

TEST_F(SignedBatchTest, HeadsOpenWithTheirKeyAlone) {
    wire::LogHead head;
    head.set_workspace(std::string(16, 'w'));
    head.set_size(5);
    head.set_root(std::string(32, 'r'));
    const auto bytes = signHead(head, m_device);
    EXPECT_EQ(must(openHead(bytes, m_device.publicKey()))->size(), 5U);
    EXPECT_TRUE(refusedWith(ChainError::BadSignature, openHead(bytes, m_actor.publicKey())));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto flipped = bytes;
        flipped[i] ^= 1;
        EXPECT_TRUE(openHead(flipped, m_device.publicKey()).has_error()) << i;
    }
}

// Protobuf would print what a damaged text field held; the Error alone says what is wrong.
TEST_F(SignedBatchTest, NothingIsPrintedAboutDamagedBytes) {
    const auto bytes = signedBytes();
    const auto head = signHead(wire::LogHead(), m_device);
    ::testing::internal::CaptureStderr();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto flipped = bytes;
        flipped[i] ^= 0x80;
        EXPECT_TRUE(check(flipped).has_error()) << i;
        EXPECT_TRUE(openHead(ByteView(flipped).first(i), m_device.publicKey()).has_error()) << i;
    }
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
    EXPECT_TRUE(openHead(head, m_device.publicKey()).has_value());
}

TEST_F(SignedBatchTest, PossessionBindsKeyAndPerson) {
    const Bytes person(16, 5), other(16, 6);
    const auto proof = provePossession(m_actor, person);
    EXPECT_TRUE(checkPossession(m_actor.publicKey(), person, proof));
    EXPECT_FALSE(checkPossession(m_actor.publicKey(), other, proof));
    EXPECT_FALSE(checkPossession(m_device.publicKey(), person, proof));
    EXPECT_FALSE(checkPossession(m_actor.publicKey(), person, ByteView(proof).first(63)));
}

TEST_F(SignedBatchTest, HashesOfBatchAndCommandAreApart) {
    const auto bytes = base::bytesOf("the same bytes");
    EXPECT_NE(batchHash(bytes), commandHash(bytes));
}

} // namespace
} // namespace cambist::chain
