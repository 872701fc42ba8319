// Flipped bits and old pages: never used silently, always found.
#include "engine/crypto/digest.h"
#include "engine/desk/audit_desk.h"
#include "tests/engine/region/region_fixture.h"

namespace cambist::region {
namespace {

constexpr std::size_t pageSize = 4096, walHeader = 32, frameSize = 24 + pageSize;

class DamagedFiles : public RegionTest {
protected:
    /// What a store gives when everything in it is read: its tables, or the reason why not.
    std::string contents() const {
        auto opened = openStore();
        if (opened.has_error()) return "refused: " + std::string(opened.error().code());
        std::string text;
        for (auto* digests : {machine::stateDigests, machine::derivedDigests}) {
            const auto all = digests(opened.value()->database());
            if (all.has_error()) return "refused: " + std::string(all.error().code());
            for (const auto& one : all.value()) text += base::toHex(one.digest);
        }
        Bytes log;
        auto documents = must(
            sql::Statement::prepare(opened.value()->database(),
                                    "SELECT d.root, r.position, r.clear, r.commitment, r.sealed, k.wrapped"
                                    " FROM document d JOIN document_row r ON r.document = d.number"
                                    " JOIN subject_key k ON k.subject = r.subject ORDER BY 1, 2"));
        const auto rows = sql::forEachRow(documents, [&](const sql::Statement& row) -> Status {
            for (int column = 0; column < 6; ++column) base::append(log, row.blob(column));
            return ok();
        });
        if (rows.has_error()) return "refused: " + std::string(rows.error().code());
        const auto read = opened.value()->log().forEach(0, 1u << 30, [&](const StoredBatch& batch) -> Status {
            base::append(log, batch.batch);
            base::append(log, batch.entry);
            return ok();
        });
        if (read.has_error()) return "refused: " + std::string(read.error().code());
        return text + base::toHex(crypto::sha256(log));
    }
    /// Bits of a page or frame to try: one, another for each, or in the long mode every byte.
    static std::vector<std::size_t> places(std::size_t index, std::size_t size) {
        std::vector<std::size_t> all;
        if (!test::longMode()) return {(index * 2654435761U) % size};
        for (std::size_t at = index % 13; at < size; at += 13) all.push_back(at);
        return all;
    }
};

TEST_F(DamagedFiles, ABitInEveryPageIsFound) {
    makeHistory(40);
    const auto healthy = files();
    ASSERT_TRUE(healthy.wal.empty());
    const auto truth = contents();
    ASSERT_EQ(truth.find("refused"), std::string::npos);
    const auto pages = healthy.db.size() / pageSize;
    ASSERT_GT(pages, 30U);
    for (std::size_t page = 0; page < pages; ++page)
        for (const auto at : places(page, pageSize - 12)) { // the last 12 bytes carry nothing
            auto damaged = healthy;
            damaged.db[page * pageSize + at] ^= static_cast<Byte>(1 << (at % 8));
            put(damaged);
            const auto report = verifyStore(paths(), storeKey(), {});
            if (report.has_value())
                EXPECT_NE(codes(report.value()).find("verify.page-damaged"), std::string::npos)
                    << page << ' ' << at;
            else
                EXPECT_EQ(page, 0U) << codeOf(report);
            put(damaged);
            const auto read = contents();
            EXPECT_TRUE(read == truth || read.starts_with("refused")) << page << ' ' << at;
        }
    put(healthy);
    EXPECT_EQ(codes(verify()), "");
}

TEST_F(DamagedFiles, ABitInEveryFrameIsFound) {
    Files healthy;
    std::string truth;
    {
        const auto maker = openAs("maker");
        for (int i = 0; i < 3; ++i) post(*maker, "1000", "3000", "1.00");
        healthy = files();
        truth = contents();
    }
    ASSERT_EQ(truth.find("refused"), std::string::npos);
    const auto frames = (healthy.wal.size() - walHeader) / frameSize;
    ASSERT_GT(frames, 6U);
    for (std::size_t frame = 0; frame < frames; ++frame)
        for (const auto at : places(frame, frameSize - 12)) {
            auto damaged = healthy;
            damaged.wal[walHeader + frame * frameSize + at] ^= static_cast<Byte>(1 << (at % 8));
            put(damaged);
            EXPECT_FALSE(verify().clean()) << frame << ' ' << at;
            put(damaged);
            EXPECT_EQ(contents(), "refused: region.older-than-anchor") << frame << ' ' << at;
        }
    for (std::size_t at = 0; at < walHeader; ++at) {
        auto damaged = healthy;
        damaged.wal[at] ^= 1;
        put(damaged);
        EXPECT_FALSE(verify().clean()) << at;
        put(damaged);
        const auto read = contents();
        EXPECT_TRUE(read == truth || read.starts_with("refused")) << at << ' ' << read.substr(0, 60);
    }
}

TEST_F(DamagedFiles, AStoreThatWasCutIsFound) {
    makeHistory();
    const auto healthy = files();
    const auto pages = healthy.db.size() / pageSize;
    for (const std::size_t keep : {pages - 1, pages / 2, std::size_t(1)}) {
        auto cut = healthy;
        cut.db.resize(keep * pageSize);
        put(cut);
        const auto report = verifyStore(paths(), storeKey(), {});
        EXPECT_TRUE(report.has_error() || !report.value().clean()) << keep;
    }
    auto longer = healthy;
    longer.db.resize(longer.db.size() + 100);
    put(longer);
    EXPECT_NE(codes(verify()).find("verify.trailing-bytes"), std::string::npos);
}

TEST_F(DamagedFiles, AnOldPageIsFound) {
    makeHistory(40);
    const auto old = files();
    makeHistory(44);
    const auto now = files();
    ASSERT_TRUE(old.wal.empty() && now.wal.empty());
    const auto truth = contents();
    std::size_t differing = 0, found = 0;
    for (std::size_t page = 0; (page + 1) * pageSize <= old.db.size(); ++page) {
        const auto at = static_cast<std::ptrdiff_t>(page * pageSize);
        if (std::equal(old.db.begin() + at, old.db.begin() + at + pageSize, now.db.begin() + at)) continue;
        ++differing;
        auto spliced = now;
        std::copy_n(old.db.begin() + at, pageSize, spliced.db.begin() + at);
        put(spliced);
        const auto report = verifyStore(paths(), storeKey(), {});
        bool seen = report.has_error() || !report.value().clean();
        if (!seen && contents() != truth) { // the keys of subjects lie beside the log: their rows do not open
            put(spliced);
            const auto all = desk::verifyWorkspace(m_workspace, "maker", base::bytesOf(test::makerPassphrase),
                                                   around(), {});
            seen = all.has_error() || !all.value().clean();
        }
        found += seen;
        put(spliced);
        // What verification does not see must not be something that is used.
        EXPECT_TRUE(seen || contents() == truth) << "page " << page + 1;
    }
    EXPECT_GT(differing, 10U);
    EXPECT_GT(found, differing / 2); // the rest: other bytes, the same rows
}

} // namespace
} // namespace cambist::region
