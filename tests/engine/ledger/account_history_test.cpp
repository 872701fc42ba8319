// The history of accounts, merged and not yet merged, against the transfers themselves.
#include "engine/ledger/account_history_store.h"
#include "engine/ledger/ledger_store.h"
#include "engine/ledger/migrations.h"
#include "engine/sql/migration.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <random>

namespace cambist::ledger {
namespace {

using Histories = std::map<AccountNumber, std::vector<TransferSequence>>;

class AccountHistory : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(sql::migrate(m_database, migrations()).has_value());
        ASSERT_TRUE(sql::execute(m_database, "BEGIN").has_value());
    }

    /// Books `count` transfers between random ones of `accounts` accounts, in commands of as many as one may
    /// carry.
    void book(std::uint64_t count, std::uint32_t accounts) {
        while (count > 0) {
            const auto size = std::min<std::uint64_t>(count, 8190);
            std::vector<Transfer> transfers;
            for (std::uint64_t i = 0; i < size; ++i) {
                const auto debit = static_cast<AccountNumber>(m_random() % accounts);
                const auto step = 1 + static_cast<AccountNumber>(m_random() % (accounts - 1));
                const auto credit = (debit + step) % accounts;
                transfers.push_back({debit + 1, credit + 1, 1, {}, TransferKind::Posted, 0, false, {}});
                m_expected[debit + 1].push_back(m_last + i + 1);
                m_expected[credit + 1].push_back(m_last + i + 1);
            }
            ASSERT_TRUE(m_store.insertTransfers(m_last + 1, transfers, 1, 0).has_value());
            m_last += size;
            count -= size;
        }
    }

    std::vector<TransferSequence> expected(const TransferQuery& query) {
        auto all = m_expected[query.account];
        if (query.newestFirst) {
            std::reverse(all.begin(), all.end());
            std::erase_if(all, [&](auto s) { return query.after != 0 && s >= query.after; });
        } else
            std::erase_if(all, [&](auto s) { return s <= query.after; });
        all.resize(std::min<std::size_t>(all.size(), query.limit));
        return all;
    }

    void expectPages(std::uint32_t accounts) {
        for (int i = 0; i < 300; ++i) {
            TransferQuery query;
            query.account = 1 + static_cast<AccountNumber>(m_random() % accounts);
            query.limit = 1 + static_cast<std::uint32_t>(m_random() % 300);
            query.newestFirst = m_random() % 2 == 0;
            // Any bound, and those that stand in the account's history themselves.
            const auto& history = m_expected[query.account];
            query.after = m_random() % 2 == 0 || history.empty() ? m_random() % (m_last + 2)
                                                                 : history[m_random() % history.size()];
            ASSERT_EQ(m_store.history().page(query).value(), expected(query))
                << query.account << " after " << query.after << " limit " << query.limit << " newest first "
                << query.newestFirst;
        }
    }

    void expectEveryPosting() {
        Histories found;
        std::pair<TransferSequence, AccountNumber> before;
        ASSERT_TRUE(m_store.history()
                        .forEach([&](TransferSequence transfer, AccountNumber account) -> Status {
                            EXPECT_LT(before, std::pair(transfer, account));
                            before = {transfer, account};
                            found[account].push_back(transfer);
                            return ok();
                        })
                        .has_value());
        std::erase_if(m_expected, [](const auto& entry) { return entry.second.empty(); });
        EXPECT_EQ(found, m_expected);
    }

    std::int64_t number(std::string_view sql) {
        auto select = sql::Statement::prepare(m_database, sql).value();
        return sql::queryInt64(select).value().value_or(0);
    }

    sql::Database m_database = sql::Database::openInMemory().value();
    LedgerStore m_store{m_database};
    std::mt19937_64 m_random{7};
    TransferSequence m_last = 0;
    Histories m_expected;
};

TEST_F(AccountHistory, IsEmptyWithoutTransfers) {
    EXPECT_TRUE(m_store.history().page({.account = 1}).value().empty());
    EXPECT_TRUE(m_store.history().page({.account = 1, .newestFirst = true}).value().empty());
}

TEST_F(AccountHistory, OfATailThatIsNotMerged) {
    book(5000, 20);
    EXPECT_EQ(number("SELECT count(*) FROM posting"), 0);
    expectPages(20);
    expectEveryPosting();
}

TEST_F(AccountHistory, OfSeveralSegmentsAndATail) {
    book(150000, 40);
    EXPECT_GT(number("SELECT count(*) FROM posting"), 40);
    EXPECT_GT(number("SELECT max(last) FROM posting_segment"), 40960);
    EXPECT_LT(number("SELECT max(last) FROM posting_segment"), 150000);
    expectPages(40);
    expectEveryPosting();
}

TEST_F(AccountHistory, WhereEveryPostingHasAnAccountOfItsOwnOneMergeIsBounded) {
    book(60000, 1000000);
    const auto merged = number("SELECT max(last) FROM posting_segment");
    EXPECT_GT(merged, 0);
    EXPECT_LT(number("SELECT count(*) FROM posting"), 3 * 20001);
    EXPECT_LT(60000 - merged, 50000);
    expectEveryPosting();
}

TEST_F(AccountHistory, TransfersOfAnAccountComeWithTheirParticulars) {
    book(90000, 10);
    const auto page = m_store.transfers({.account = 3, .limit = 50}).value();
    ASSERT_EQ(page.size(), 50U);
    for (std::size_t i = 0; i < page.size(); ++i) {
        EXPECT_EQ(page[i].sequence, m_expected[3][i]);
        EXPECT_TRUE(page[i].transfer.debit == 3 || page[i].transfer.credit == 3);
    }
}

} // namespace
} // namespace cambist::ledger
