// A ledger over a store file of its own.
#pragma once

#include "engine/ledger/ledger.h"
#include "engine/ledger/migrations.h"
#include "engine/sql/migration.h"
#include "engine/sql/transaction.h"
#include "tests/support/files.h"
#include "tests/support/result_checks.h"

#include <gtest/gtest.h>
#include <memory>
#include <vector>

namespace cambist::ledger {

using test::must;
using test::refusedWith;

class LedgerTest : public ::testing::Test {
protected:
    LedgerTest() {
        must(sql::migrate(m_database, migrations()));
        must(m_ledger.reload());
    }
    static Currency currency(std::string_view code) { return must(Currency::find(code)); }
    static Account account(std::string code, AccountType type, std::string_view currencyCode,
                           std::uint32_t flags = NoFlags) {
        Account a;
        a.code = std::move(code);
        a.type = type;
        a.currency = currency(currencyCode);
        a.flags = flags;
        return a;
    }
    void open(const std::vector<Account>& accounts) {
        must(m_ledger.checkOpen(accounts));
        must(m_ledger.applyOpen(accounts));
    }
    static Transfer transfer(AccountNumber debit, AccountNumber credit, std::uint64_t amount,
                             TransferKind kind = TransferKind::Posted, TransferSequence pending = 0) {
        return {debit, credit,  amount, kind <= TransferKind::Pending ? Date(20780) : Date(),
                kind,  pending, false,  {}};
    }
    /// Checked, booked and written, as the sequencer does it.
    Result<TransferSequence> book(const std::vector<Transfer>& transfers) {
        TRY(auto transaction, sql::Transaction::begin(m_database, sql::TransactionMode::Immediate));
        TRY(const auto plan, m_ledger.checkPost(transfers));
        TRY(const auto first, m_ledger.applyPost(plan, ++m_logSequence, 0));
        TRY(m_ledger.flush());
        TRY(transaction.commit());
        return first;
    }
    [[nodiscard]] Balances balances(AccountNumber number) const { return m_ledger.account(number)->balances; }
    /// The same file in the eyes of a second ledger.
    std::unique_ptr<Ledger> again() {
        auto other = std::make_unique<Ledger>(LedgerStore(m_database));
        must(other->reload());
        return other;
    }

    test::TempFolder m_folder;
    base::SystemRandom m_random;
    sql::StoreKey m_key = sql::StoreKey::generate(m_random);
    sql::Database m_database = must(sql::Database::open(m_folder / "eu.db", m_key, sql::OpenMode::Create));
    Ledger m_ledger{LedgerStore(m_database)};
    std::uint64_t m_logSequence = 0;
};

} // namespace cambist::ledger
