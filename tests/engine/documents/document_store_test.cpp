// Documents as they are kept: in order, under their root, whole or not there.
#include "tests/engine/documents/documents_fixture.h"

namespace cambist::documents {
namespace {

class DocumentStoreTest : public DocumentsTest {
protected:
    static SealedRow row(Byte number) {
        SealedRow r;
        r.clear = {number, 1};
        r.commitment.fill(number);
        r.subject = subject(number);
        r.sealed = {9, number};
        r.fieldTags = {8, number};
        return r;
    }
    DocumentNumber write(std::vector<Byte> rows, bool finish = true) {
        const auto number = must(m_store.begin());
        std::vector<chain::Hash> leaves;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            must(m_store.addRow(number, i, row(rows[i])));
            leaves.push_back(row(rows[i]).leaf());
        }
        m_root = chain::merkleRoot(leaves);
        if (finish) must(m_store.finish(number, m_root, rows.size()));
        return number;
    }
    chain::Hash m_root{};
};

TEST_F(DocumentStoreTest, RowsComeBackInOrder) {
    const auto number = write({3, 1, 2});
    const auto info = must(m_store.find(m_root));
    ASSERT_TRUE(info.has_value());
    EXPECT_EQ(info->number, number);
    EXPECT_EQ(info->rows, 3U);
    std::vector<Byte> seen;
    must(m_store.forEachRow(number, 1, [&](std::uint64_t position, const SealedRow& r) -> Status {
        EXPECT_EQ(position, seen.size() + 1);
        seen.push_back(r.clear[0]);
        EXPECT_EQ(r.leaf(), row(r.clear[0]).leaf());
        EXPECT_EQ(r.subject, row(r.clear[0]).subject);
        EXPECT_EQ(r.sealed, row(r.clear[0]).sealed);
        EXPECT_EQ(r.fieldTags, row(r.clear[0]).fieldTags);
        return ok();
    }));
    EXPECT_EQ(seen, (std::vector<Byte>{1, 2}));
    EXPECT_EQ(must(m_store.row(number, 2)).clear, (Bytes{2, 1}));
    const auto missing = m_store.row(number, 3);
    ASSERT_TRUE(refusedWith(DocumentError::RowMissing, missing));
    EXPECT_EQ(missing.error().arguments(), std::vector<std::string>{"4"});
}

TEST_F(DocumentStoreTest, ClearRowsGiveTheLeavesOfTheRoot) {
    const auto number = write({5, 6, 7, 8, 9});
    chain::MerkleFrontier frontier;
    must(m_store.forEachClearRow(number, [&](std::uint64_t, ByteView, const chain::Hash& leaf) -> Status {
        frontier.append(leaf);
        return ok();
    }));
    EXPECT_EQ(frontier.root(), m_root);
    // The callback's own error ends the walk.
    int calls = 0;
    const auto stopped =
        m_store.forEachClearRow(number, [&](std::uint64_t, ByteView, const chain::Hash&) -> Status {
            ++calls;
            return Error(DocumentError::RowChanged);
        });
    EXPECT_TRUE(refusedWith(DocumentError::RowChanged, stopped));
    EXPECT_EQ(calls, 1);
}

TEST_F(DocumentStoreTest, TheSameRowsAreKeptOnce) {
    const auto first = write({1, 2});
    const auto root = m_root;
    write({1, 2});
    EXPECT_EQ(m_root, root);
    EXPECT_EQ(must(m_store.find(root))->number, first);
    auto count = must(sql::Statement::prepare(m_database, "SELECT count(*) FROM document_row"));
    EXPECT_EQ(must(sql::queryInt64(count)), 2);
}

TEST_F(DocumentStoreTest, WhatWasNotFinishedIsDropped) {
    write({1, 2});
    const auto root = m_root;
    write({3, 4}, false);
    EXPECT_FALSE(must(m_store.find(m_root)).has_value());
    must(m_store.dropUnfinished());
    auto count = must(sql::Statement::prepare(m_database, "SELECT count(*) FROM document_row"));
    EXPECT_EQ(must(sql::queryInt64(count)), 2);
    EXPECT_TRUE(must(m_store.find(root)).has_value());
}

TEST_F(DocumentStoreTest, SubjectKeysAreKeptAsTheyAre) {
    EXPECT_FALSE(must(m_store.wrappedKey(subject(1))).has_value());
    must(m_store.addWrappedKey(subject(1), 1, Bytes{1, 2, 3}));
    EXPECT_EQ(must(m_store.wrappedKey(subject(1))), (Bytes{1, 2, 3}));
    EXPECT_FALSE(must(m_store.wrappedKey(subject(2))).has_value());
}

} // namespace
} // namespace cambist::documents
