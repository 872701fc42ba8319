// A region's store with some history, and what it takes to sign batches for it by hand.
#pragma once

#include "engine/chain/messages.pb.h"
#include "engine/chain/signed_batch.h"
#include "engine/region/verify.h"
#include "engine/sql/statement.h"
#include "tests/support/workspace_fixture.h"

#include <filesystem>
#include <optional>

namespace cambist::region {

namespace wire = chain::wire;
using test::codeOf;
using test::must;
using test::refusedWith;

inline std::string asText(ByteView bytes) {
    return std::string(base::textOf(bytes));
}

class RegionTest : public test::WorkspaceTest {
protected:
    static crypto::SigningKey deviceKey() { return key(secretsOf("maker").deviceSeed); }
    static crypto::SigningKey actorKey(const std::string& person) {
        return key(secretsOf(person).signingSeed);
    }
    static crypto::SigningKey sequencerKey() {
        return key(secretsOf("maker").regions.at("eu").sequencerSeed);
    }
    static crypto::SigningKey key(const SecretBytes& seed) {
        return must(crypto::SigningKey::fromSeed(seed.clone()));
    }
    static crypto::SigningKey strangersKey() {
        return must(crypto::SigningKey::fromSeed(SecretBytes(Bytes(32, 99))));
    }

    Result<std::unique_ptr<RegionStore>> openStore() const { return RegionStore::open(paths(), storeKey()); }
    VerifyReport verify() const { return must(verifyStore(paths(), storeKey(), {})); }
    /// Codes of what was found, without repetition, in order.
    static std::string codes(const VerifyReport& report) {
        std::string all;
        for (const auto& problem : report.problems)
            if (all.find(problem.code()) == std::string::npos)
                all += (all.empty() ? "" : " ") + std::string(problem.code());
        return all;
    }
    /// Some of everything: a payout submitted, approved, released and answered, another waiting, entries.
    void makeHistory(std::size_t rows = 8);
    /// Runs SQL on the store past the log, as somebody who has the key could.
    void change(std::string_view sqlText) const {
        auto database = must(sql::Database::open(paths().store, storeKey(), sql::OpenMode::ReadWrite));
        must(sql::execute(database, sqlText));
    }
    [[nodiscard]] std::int64_t number(std::string_view query) const {
        auto database = must(sql::Database::open(paths().store, storeKey(), sql::OpenMode::ReadOnly));
        auto statement = must(sql::Statement::prepare(database, query));
        return must(sql::queryInt64(statement)).value_or(-1);
    }

    Path db() const { return paths().store; }
    Path wal() const { return test::withSuffix(paths().store, "-wal"); }
    Path shm() const { return test::withSuffix(paths().store, "-shm"); }
    /// The files of the store as they lie there, also while it is open.
    struct Files {
        Bytes db, wal, anchor;
    };
    Files files() const { return {test::readAll(db()), test::readAll(wal()), test::readAll(paths().anchor)}; }
    void put(const Files& f) const {
        std::error_code ignored;
        std::filesystem::remove(shm(), ignored);
        test::writeAll(db(), f.db);
        if (f.wal.empty())
            std::filesystem::remove(wal(), ignored);
        else
            test::writeAll(wal(), f.wal);
        if (f.anchor.empty())
            std::filesystem::remove(paths().anchor, ignored);
        else
            test::writeAll(paths().anchor, f.anchor);
    }
};

} // namespace cambist::region
