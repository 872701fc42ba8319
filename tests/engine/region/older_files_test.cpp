// Older files put back, and WALs that are cut: writes that were acknowledged are missing, and that is said.
#include "tests/engine/region/region_fixture.h"

namespace cambist::region {
namespace {

constexpr std::size_t headerBytes = 32, frameBytes = 24 + 4096;

class OlderFiles : public RegionTest {
protected:
    /// The store's files after each of `count` further writes, while it is open: the WAL grows.
    std::vector<Files> growing(int count) {
        std::vector<Files> all;
        const auto maker = openAs("maker");
        for (int i = 0; i < count; ++i) {
            post(*maker, "1000", "3000", "1.00");
            all.push_back(files());
        }
        return all;
    }
    /// Refused on opening as it lies there, found by verification, and not a byte changed by either.
    void expectRefused(const Files& f, RegionError expected) {
        put(f);
        EXPECT_TRUE(refusedWith(expected, openStore()));
        EXPECT_EQ(files().db, f.db);
        EXPECT_EQ(files().wal, f.wal);
        EXPECT_EQ(files().anchor, f.anchor);
        const auto found = codes(verify());
        const auto code =
            expected == RegionError::OlderThanAnchor ? "verify.older-than-anchor" : "verify.head-differs";
        EXPECT_NE(found.find(code), std::string::npos) << found;
    }
};

TEST_F(OlderFiles, AnOlderStoreIsRefused) {
    const auto old = files();
    makeHistory();
    const auto now = files();
    ASSERT_TRUE(now.wal.empty()); // the last one who closed moved it into the store
    expectRefused({old.db, {}, now.anchor}, RegionError::OlderThanAnchor);
    put({old.db, {}, now.anchor});
    const auto result = openStore();
    ASSERT_TRUE(result.has_error());
    EXPECT_EQ(result.error().object(), db().string());
    EXPECT_LT(std::stoul(result.error().arguments()[0]), std::stoul(result.error().arguments()[1]));
    put(now);
    EXPECT_EQ(codes(verify()), "");
}

TEST_F(OlderFiles, AnOlderStoreWithItsWalIsRefused) {
    const auto all = growing(4);
    const auto& now = all.back();
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        expectRefused({all[i].db, all[i].wal, now.anchor}, RegionError::OlderThanAnchor);
    // Without the WAL that holds the newest writes.
    expectRefused({now.db, {}, now.anchor}, RegionError::OlderThanAnchor);
    put(now);
    EXPECT_EQ(codes(verify()), "");
    EXPECT_TRUE(openStore().has_value());
}

TEST_F(OlderFiles, AWalCutAtAnyFrameIsRefused) {
    const auto now = growing(3).back();
    const auto frames = (now.wal.size() - headerBytes) / frameBytes;
    ASSERT_GT(frames, 6U);
    for (std::size_t keep = 0; keep < frames; ++keep) {
        Files cut = now;
        cut.wal.resize(headerBytes + keep * frameBytes);
        expectRefused(cut, RegionError::OlderThanAnchor);
        if (keep % 5 == 0) { // amid a frame
            cut.wal.resize(cut.wal.size() + 100, now.wal[cut.wal.size()]);
            put(cut);
            EXPECT_TRUE(refusedWith(RegionError::OlderThanAnchor, openStore())) << keep;
        }
    }
    put(now);
    EXPECT_EQ(codes(verify()), "");
}

TEST_F(OlderFiles, AnOlderStoreUnderANewerWalIsRefused) {
    const auto old = files();
    makeHistory();
    const auto newer = growing(2).back(); // its store is what makeHistory left
    ASSERT_NE(newer.db, old.db);
    expectRefused({old.db, newer.wal, newer.anchor}, RegionError::OlderThanAnchor);
    put(newer);
    EXPECT_TRUE(openStore().has_value());
}

TEST_F(OlderFiles, AnOlderStoreUnderTheWalOfACheckpointIsRefused) {
    const auto old = growing(2);
    Files newer;
    {
        const auto maker = openAs("maker");
        for (const char* amount : {"1.00", "2.00"}) {
            post(*maker, "1000", "3000", amount);
            must(maker->store().checkpointNow());
        }
        post(*maker, "1000", "3000", "3.00");
        newer = files();
    }
    ASSERT_NE(newer.db, old.back().db);
    for (const auto& f : old) expectRefused({f.db, newer.wal, newer.anchor}, RegionError::OlderThanAnchor);
    put(newer);
    EXPECT_EQ(codes(verify()), "");
}

// What kill -9 leaves: a checkpoint moves page after page, and the WAL stays until all are there.
TEST_F(OlderFiles, AStoreAmidACheckpointOpens) {
    constexpr std::size_t page = 4096;
    Files before, after;
    {
        const auto maker = openAs("maker");
        post(*maker, "1000", "3000", "1.00"); // the anchor knows how far the main file is
        makeHistory(40);
        before = files();
        must(maker->store().checkpointNow());
        after = files();
    }
    ASSERT_GT(after.db.size(), before.db.size());
    for (std::size_t pages = 0; pages <= after.db.size() / page; ++pages) {
        Files amid = before;
        amid.db.resize(std::max(before.db.size(), pages * page));
        std::copy_n(after.db.begin(), pages * page, amid.db.begin());
        put(amid);
        const auto opened = openStore();
        EXPECT_TRUE(opened.has_value()) << pages << " pages: " << test::codeOf(opened);
        if (pages % 16 != 0) continue;
        put(amid);
        EXPECT_EQ(codes(verify()), "") << pages;
    }
}

TEST_F(OlderFiles, RefusedMeansUnchangedForTheDeskToo) {
    const auto old = files();
    makeHistory();
    const auto now = files();
    put({old.db, {}, now.anchor});
    EXPECT_THROW(openAs("maker"), std::runtime_error);
    EXPECT_EQ(files().db, old.db);
    put(now);
    const auto maker = openAs("maker");
    post(*maker, "1000", "3000", "1.00");
}

} // namespace
} // namespace cambist::region
