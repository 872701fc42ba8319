// The anchor: what is kept outside the store so that lost writes are noticed.
#include "tests/engine/region/region_fixture.h"

namespace cambist::region {
namespace {

class AnchorTest : public ::testing::Test {
protected:
    static AnchorValue value(std::uint64_t writes) {
        AnchorValue v;
        v.writes = writes;
        v.logSize = writes / 2;
        v.head.fill(static_cast<Byte>(writes));
        v.mainFile = writes / 3;
        return v;
    }
    Result<std::optional<AnchorValue>> read() const { return m_anchor.read(); }
    test::TempFolder m_folder;
    Path m_path = m_folder / "eu.anchor";
    Anchor m_anchor{m_path, Bytes(32, 1)};
};

TEST_F(AnchorTest, TheNewestCounts) {
    EXPECT_FALSE(must(read()).has_value());
    for (std::uint64_t writes = 0; writes < 10; ++writes) {
        must(m_anchor.write(value(writes)));
        const auto v = must(read());
        ASSERT_TRUE(v.has_value());
        EXPECT_EQ(v->writes, writes);
        EXPECT_EQ(v->logSize, writes / 2);
        EXPECT_EQ(v->head, value(writes).head);
        EXPECT_EQ(v->mainFile, writes / 3);
    }
}

TEST_F(AnchorTest, ATornWriteLeavesTheOneBefore) {
    must(m_anchor.write(value(6)));
    must(m_anchor.write(value(7)));
    const auto whole = test::readAll(m_path);
    for (std::size_t i = 512; i < whole.size(); ++i) {
        auto torn = whole;
        torn[i] ^= 0x10;
        test::writeAll(m_path, torn);
        EXPECT_EQ(must(read())->writes, 6U) << i;
        test::writeAll(m_path, ByteView(whole).first(i));
        EXPECT_EQ(must(read())->writes, 6U) << i;
    }
}

TEST_F(AnchorTest, AChangedAnchorIsDamaged) {
    must(m_anchor.write(value(6)));
    const auto whole = test::readAll(m_path);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        auto changed = whole;
        changed[i] ^= 1;
        test::writeAll(m_path, changed);
        EXPECT_TRUE(refusedWith(RegionError::AnchorDamaged, read())) << i;
    }
    test::writeAll(m_path, {});
    EXPECT_TRUE(refusedWith(RegionError::AnchorDamaged, read()));
    test::writeAll(m_path, whole);
    EXPECT_TRUE(refusedWith(RegionError::AnchorDamaged, Anchor(m_path, Bytes(32, 2)).read()));
    EXPECT_EQ(must(read())->writes, 6U);
}

class StoreAndAnchor : public RegionTest {};

TEST_F(StoreAndAnchor, AMissingAnchorIsRefused) {
    std::filesystem::remove(paths().anchor);
    EXPECT_TRUE(refusedWith(RegionError::AnchorMissing, openStore()));
    EXPECT_EQ(codes(verify()), "verify.anchor-missing");
    EXPECT_FALSE(std::filesystem::exists(paths().anchor));
}

TEST_F(StoreAndAnchor, ADamagedAnchorIsRefused) {
    auto anchor = test::readAll(paths().anchor);
    for (auto& byte : anchor) byte ^= 1;
    test::writeAll(paths().anchor, anchor);
    EXPECT_TRUE(refusedWith(RegionError::AnchorDamaged, openStore()));
    EXPECT_EQ(codes(verify()), "verify.anchor-damaged");
}

TEST_F(StoreAndAnchor, AnotherLogIsRefused) {
    // Two histories from the same beginning, as many writes in each.
    const auto start = files();
    post(*openAs("maker"), "1000", "3000", "1.00");
    const auto one = files();
    put(start);
    m_clock.set({m_clock.now().nanoseconds + 1});
    post(*openAs("maker"), "1000", "3000", "2.00");
    const auto other = files();
    put({one.db, one.wal, other.anchor});
    EXPECT_TRUE(refusedWith(RegionError::HeadDiffers, openStore()));
    EXPECT_EQ(codes(verify()), "verify.head-differs");
    put(one);
    EXPECT_TRUE(openStore().has_value());
}

TEST_F(StoreAndAnchor, AStoreAheadOfItsAnchorIsWhatACrashLeaves) {
    const auto before = files();
    post(*openAs("maker"), "1000", "3000", "1.00");
    auto after = files();
    put({after.db, after.wal, before.anchor});
    EXPECT_EQ(codes(verify()), "");
    post(*openAs("maker"), "1000", "3000", "2.00");
    EXPECT_EQ(codes(verify()), "");
}

TEST_F(StoreAndAnchor, EveryWriteMovesTheAnchor) {
    auto store = must(openStore());
    const Anchor anchor(paths().anchor, storeKey().view());
    for (int i = 0; i < 4; ++i) {
        const auto before = must(anchor.read())->writes;
        must(store->write(AfterWrite::Keep, [] { return Status(ok()); }));
        EXPECT_EQ(must(anchor.read())->writes, before + 1);
    }
    const auto before = must(anchor.read())->writes;
    must(store->write(AfterWrite::RollBack, [] { return Status(ok()); }));
    EXPECT_TRUE(
        store->write(AfterWrite::Keep, [] { return Status(Error(chain::ChainError::Gap)); }).has_error());
    EXPECT_EQ(must(anchor.read())->writes, before);
}

} // namespace
} // namespace cambist::region
