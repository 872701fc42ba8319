// Sealing and opening rows: whatever was changed since is refused, and named as far as it can be told.
#include "tests/engine/documents/documents_fixture.h"

#include "engine/crypto/aead.h"
#include "engine/crypto/key_derivation.h"

namespace cambist::documents {
namespace {

class RowSealerTest : public DocumentsTest {
protected:
    static Bytes clear() { return {1, 2, 3, 4, 5, 6, 7, 8}; }
    static PersonalFields fields() {
        return {{2, "张伟"}, {5, "DE89370400440532013000"}, {9, "Invoice 7"}, {200, "x"}};
    }
    SealedRow seal() { return must(m_sealer.seal(subject(1), clear(), fields())); }
    /// What somebody with the team key can do: put other personal fields behind the old commitment.
    SealedRow reseal(const SealedRow& row, const PersonalFields& changed) {
        const auto wrapped = must(m_store.wrappedKey(row.subject));
        auto team = must(crypto::Aead::create(Bytes(32, 7)));
        const auto subjectKey = must(team.openSecret(row.subject, *wrapped));
        const auto keys = crypto::hkdfSha256(subjectKey.view(), {}, base::bytesOf("cambist/preview/row"), 64);
        Bytes personal;
        for (const auto& [number, text] : changed) {
            personal.push_back(number);
            const auto size = static_cast<std::uint32_t>(text.size());
            for (int shift = 24; shift >= 0; shift -= 8) personal.push_back(static_cast<Byte>(size >> shift));
            base::append(personal, base::bytesOf(text));
        }
        auto forged = row;
        forged.sealed = must(crypto::seal(keys.view().first(32), m_random, row.commitment, personal));
        return forged;
    }
    /// The field that is named when `changed` stands where fields() was sealed.
    std::string namedField(const PersonalFields& changed) {
        const auto result = m_sealer.open(4, reseal(m_row, changed));
        if (!result.has_error() || !result.error().is(DocumentError::FieldChanged))
            return test::codeOf(result);
        EXPECT_EQ(result.error().arguments()[0], "5"); // position 4 is row 5
        return result.error().arguments()[1];
    }

    RowSealer m_sealer = sealer();
    SealedRow m_row = seal();
};

TEST_F(RowSealerTest, WhatWasSealedComesBack) {
    EXPECT_EQ(must(m_sealer.open(0, m_row)), fields());
    // Another sealer with the same team key: the subject's key is kept in the store.
    auto other = sealer();
    EXPECT_EQ(must(other.open(0, m_row)), fields());
    const auto empty = must(m_sealer.seal(subject(2), {}, {}));
    EXPECT_EQ(must(m_sealer.open(0, empty)), PersonalFields{});
}

TEST_F(RowSealerTest, NothingPersonalStandsInTheRow) {
    for (const auto* part : {&m_row.clear, &m_row.sealed, &m_row.fieldTags}) {
        const auto text = base::textOf(*part);
        for (const auto& [number, value] : fields())
            EXPECT_TRUE(value.size() < 2 || text.find(value) == std::string_view::npos) << value;
    }
}

TEST_F(RowSealerTest, TheSameRowHasTheSameLeafAndAnotherSeal) {
    const auto again = seal();
    EXPECT_EQ(again.leaf(), m_row.leaf());
    EXPECT_NE(again.sealed, m_row.sealed);
    // The same words of another subject commit to something else.
    EXPECT_NE(must(m_sealer.seal(subject(2), clear(), fields())).commitment, m_row.commitment);
}

TEST_F(RowSealerTest, EveryChangedPartIsRefused) {
    const auto flips = [&](Bytes SealedRow::*part, DocumentError expected) {
        for (std::size_t i = 0; i < (m_row.*part).size(); ++i) {
            auto changed = m_row;
            (changed.*part)[i] ^= 1;
            EXPECT_TRUE(refusedWith(expected, m_sealer.open(0, changed))) << i;
        }
    };
    flips(&SealedRow::clear, DocumentError::RowChanged);
    flips(&SealedRow::sealed, DocumentError::SealBroken);
    for (std::size_t i = 0; i < 32; ++i) {
        auto changed = m_row;
        changed.commitment[i] ^= 1;
        EXPECT_TRUE(refusedWith(DocumentError::SealBroken, m_sealer.open(0, changed))) << i;
    }
    for (const auto& clearBytes : {Bytes{}, Bytes{1, 2, 3}, Bytes{1, 2, 3, 4, 5, 6, 7, 8, 9}}) {
        auto changed = m_row;
        changed.clear = clearBytes;
        EXPECT_TRUE(refusedWith(DocumentError::RowChanged, m_sealer.open(0, changed)));
    }
}

TEST_F(RowSealerTest, EveryChangedFieldIsNamed) {
    EXPECT_EQ(namedField({{2, "张卫"}, {5, "DE89370400440532013000"}, {9, "Invoice 7"}, {200, "x"}}), "2");
    EXPECT_EQ(namedField({{2, "张伟"}, {5, "DE89370400440532013001"}, {9, "Invoice 7"}, {200, "x"}}), "5");
    EXPECT_EQ(namedField({{2, "张伟"}, {5, "DE89370400440532013000"}, {9, "Invoice 8"}, {200, "x"}}), "9");
    EXPECT_EQ(namedField({{2, "张伟"}, {5, "DE89370400440532013000"}, {9, "Invoice 7"}, {200, ""}}), "200");
    // Left out, added, in another place.
    EXPECT_EQ(namedField({{5, "DE89370400440532013000"}, {9, "Invoice 7"}, {200, "x"}}), "2");
    EXPECT_EQ(namedField({{2, "张伟"}, {5, "DE89370400440532013000"}, {9, "Invoice 7"}}), "200");
    EXPECT_EQ(
        namedField({{2, "张伟"}, {3, "new"}, {5, "DE89370400440532013000"}, {9, "Invoice 7"}, {200, "x"}}),
        "3");
    EXPECT_EQ(
        namedField({{2, "张伟"}, {5, "DE89370400440532013000"}, {9, "Invoice 7"}, {200, "x"}, {201, "y"}}),
        "201");
    EXPECT_EQ(namedField({}), "2");
    EXPECT_EQ(namedField(fields()), "");
}

TEST_F(RowSealerTest, DamagedTagsNeverNameMoreThanThereIs) {
    for (std::size_t size = 0; size <= m_row.fieldTags.size() + 7; ++size) {
        auto forged = reseal(m_row, {{2, "张卫"}, {5, "DE"}});
        forged.fieldTags.resize(size, 0xee);
        EXPECT_TRUE(m_sealer.open(0, forged).has_error()) << size;
    }
    // The tags only help to name; they decide nothing.
    auto changed = m_row;
    changed.fieldTags[1] ^= 1;
    EXPECT_EQ(must(m_sealer.open(0, changed)), fields());
}

TEST_F(RowSealerTest, CommitmentsCannotBeSwapped) {
    const auto other = must(m_sealer.seal(subject(1), clear(), {{2, "李娜"}}));
    auto swapped = m_row;
    swapped.commitment = other.commitment;
    EXPECT_TRUE(refusedWith(DocumentError::SealBroken, m_sealer.open(0, swapped)));
    swapped.sealed = other.sealed;
    swapped.fieldTags = other.fieldTags;
    EXPECT_EQ(must(m_sealer.open(0, swapped)),
              (PersonalFields{{2, "李娜"}})); // a whole other row, under its own leaf
    EXPECT_NE(swapped.leaf(), m_row.leaf());
}

TEST_F(RowSealerTest, AnErasedSubjectIsSaidSo) {
    const auto other = must(m_sealer.seal(subject(2), clear(), fields()));
    must(sql::execute(m_database,
                      "DELETE FROM subject_key WHERE subject = x'01010101010101010101010101010101'"));
    const auto result = m_sealer.open(2, m_row);
    ASSERT_TRUE(refusedWith(DocumentError::SubjectErased, result));
    EXPECT_EQ(result.error().arguments(), std::vector<std::string>{"3"});
    EXPECT_EQ(must(m_sealer.open(0, other)), fields());
}

TEST_F(RowSealerTest, AnotherSubjectOrTeamDoesNotOpenIt) {
    must(m_sealer.seal(subject(2), clear(), fields()));
    auto moved = m_row;
    moved.subject = subject(2);
    EXPECT_TRUE(refusedWith(DocumentError::SealBroken, m_sealer.open(0, moved)));
    auto stranger = sealer(8);
    EXPECT_EQ(test::codeOf(stranger.open(0, m_row)), "crypto.decryption-failed");
}

TEST_F(RowSealerTest, UnprovedFieldsAreThoseThatWereSealed) {
    auto changed = m_row;
    changed.clear[0] ^= 1;
    EXPECT_EQ(must(m_sealer.openUnproved(0, changed)), fields());
    changed.sealed[0] ^= 1;
    EXPECT_TRUE(refusedWith(DocumentError::SealBroken, m_sealer.openUnproved(0, changed)));
}

} // namespace
} // namespace cambist::documents
