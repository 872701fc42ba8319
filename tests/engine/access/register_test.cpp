// People, devices and facts as they are kept, and which names a person may have.
#include "engine/access/migrations.h"
#include "engine/access/register.h"
#include "engine/sql/migration.h"
#include "tests/support/files.h"
#include "tests/support/result_checks.h"

#include <gtest/gtest.h>

namespace cambist::access {
namespace {

using test::must;

class RegisterTest : public ::testing::Test {
protected:
    RegisterTest() {
        must(sql::migrate(m_database, migrations()));
        must(m_register.reload());
    }
    static Person person(Byte number, std::string name) {
        Person p;
        p.id.bytes.fill(number);
        p.name = std::move(name);
        p.roles = Maker;
        p.publicKey.fill(number);
        p.key.fill(number);
        return p;
    }
    test::TempFolder m_folder;
    base::SystemRandom m_random;
    sql::StoreKey m_key = sql::StoreKey::generate(m_random);
    sql::Database m_database = must(sql::Database::open(m_folder / "eu.db", m_key, sql::OpenMode::Create));
    Register m_register{m_database};
};

TEST_F(RegisterTest, PeopleAreFoundByKeyIdAndName) {
    const auto zhang = person(2, "张伟"), anna = person(1, "Anna");
    must(m_register.add(zhang));
    must(m_register.add(anna));
    for (const bool fresh : {false, true}) {
        if (fresh) must(m_register.reload());
        EXPECT_EQ(m_register.people().size(), 2U);
        ASSERT_NE(m_register.personByName("张伟"), nullptr);
        EXPECT_EQ(m_register.personByName("张伟")->id, zhang.id);
        EXPECT_EQ(m_register.personByKey(anna.key)->name, "Anna");
        EXPECT_EQ(m_register.person(zhang.id)->publicKey, zhang.publicKey);
        EXPECT_EQ(m_register.personByName("anna"), nullptr);
        EXPECT_EQ(m_register.personByKey(KeyId{}), nullptr);
        EXPECT_EQ(m_register.person(PersonId{}), nullptr);
    }
    EXPECT_TRUE(m_register.add(person(3, "Anna")).has_error());
}

TEST_F(RegisterTest, AJoinedPersonHasAnotherKey) {
    auto anna = person(1, "Anna");
    must(m_register.add(anna));
    const auto old = anna.key;
    anna.state = PersonState::Active;
    anna.roles = Maker | Approver;
    anna.key.fill(9);
    anna.publicKey.fill(9);
    must(m_register.update(anna));
    for (const bool fresh : {false, true}) {
        if (fresh) must(m_register.reload());
        EXPECT_EQ(m_register.personByKey(old), nullptr);
        EXPECT_EQ(m_register.personByKey(anna.key)->state, PersonState::Active);
        EXPECT_EQ(m_register.personByName("Anna")->roles, Maker | Approver);
    }
}

TEST_F(RegisterTest, DevicesKeepTheEndOfTheirChain) {
    Device device;
    device.key.fill(4);
    device.publicKey.fill(5);
    must(m_register.addDevice(device));
    Bytes32 batch{};
    batch.fill(6);
    must(m_register.advanceDevice(device.key, 17, batch));
    for (const bool fresh : {false, true}) {
        if (fresh) must(m_register.reload());
        ASSERT_NE(m_register.device(device.key), nullptr);
        EXPECT_EQ(m_register.device(device.key)->sequence, 17U);
        EXPECT_EQ(m_register.device(device.key)->lastBatch, batch);
        EXPECT_EQ(m_register.device(KeyId{}), nullptr);
    }
}

TEST_F(RegisterTest, FactsAreFixedOnce) {
    EXPECT_FALSE(m_register.facts().has_value());
    WorkspaceFacts facts;
    facts.workspace.fill(1);
    facts.region = "cn";
    facts.baseCurrency = must(Currency::find("CNY"));
    facts.sequencerKey.fill(2);
    facts.sample = true;
    must(m_register.found(facts));
    EXPECT_TRUE(m_register.found(facts).has_error());
    must(m_register.reload());
    ASSERT_TRUE(m_register.facts().has_value());
    EXPECT_EQ(m_register.facts()->workspace, facts.workspace);
    EXPECT_EQ(m_register.facts()->region, "cn");
    EXPECT_EQ(m_register.facts()->baseCurrency, facts.baseCurrency);
    EXPECT_EQ(m_register.facts()->sequencerKey, facts.sequencerKey);
    EXPECT_TRUE(m_register.facts()->sample);
}

TEST(AccessNames, WhatAPersonMayBeCalled) {
    std::string longest;
    for (int i = 0; i < 64; ++i) longest += "张";
    for (const auto& name : {std::string("a"), std::string("Anna Maria"), std::string("张伟"),
                             std::string("O'Neill-Müller"), longest})
        EXPECT_TRUE(isUsableName(name)) << name;
    const std::string unusable[] = {"",
                                    " anna",
                                    "anna ",
                                    "anna\n",
                                    "an\tna",
                                    "\xe3\x80\x80"
                                    "anna",             // ideographic blank
                                    "an\xe2\x80\xaena", // right-to-left override
                                    "an\xe2\x80\x8bna", // zero-width space
                                    "Mu\xcc\x88ller",   // not composed
                                    "\xff\xfe",
                                    longest + "x"};
    for (const auto& name : unusable) EXPECT_FALSE(isUsableName(name)) << name;
}

TEST(AccessNames, EveryErrorHasACodeOfItsOwn) {
    std::vector<std::string_view> codes;
    for (int i = 0; i <= static_cast<int>(AccessError::NotFounded); ++i) {
        const auto code = errorCode(static_cast<AccessError>(i));
        EXPECT_TRUE(code.starts_with("access.")) << i;
        EXPECT_EQ(std::count(codes.begin(), codes.end(), code), 0) << code;
        codes.push_back(code);
    }
}

} // namespace
} // namespace cambist::access
