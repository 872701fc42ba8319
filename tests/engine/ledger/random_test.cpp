// 10,000 random transfers, many of them wrong, against a model that shares no code with the ledger.
#include "tests/engine/ledger/ledger_fixture.h"

#include <array>
#include <random>

namespace cambist::ledger {
namespace {

/// The book as somebody would keep it on paper: a list of what happened, added up anew for every question.
class PaperBook {
public:
    struct Line {
        int kind; // 1 posted, 2 reserved
        unsigned debit, credit;
        unsigned long long amount;
        bool settled = false; // a reservation that was posted or given back
        int outcome = 0;      // 3 posted, 4 given back
    };
    struct Person {
        bool debitNormal, guarded;
        std::string currency;
    };
    std::vector<Person> accounts; // number - 1
    std::map<unsigned long long, Line> lines;
    unsigned long long last = 0;

    [[nodiscard]] std::array<long long, 4> sums(unsigned number) const {
        std::array<long long, 4> s{};
        for (const auto& [sequence, line] : lines) {
            const bool posted = line.kind == 1 || line.outcome == 3;
            const bool reserved = line.kind == 2 && !line.settled;
            if (!posted && !reserved) continue;
            const auto amount = static_cast<long long>(line.amount);
            if (line.debit == number) s[posted ? 0 : 2] += amount;
            if (line.credit == number) s[posted ? 1 : 3] += amount;
        }
        return s;
    }
    /// 0: done; otherwise nothing happened.
    bool apply(int kind, unsigned debit, unsigned credit, unsigned long long amount,
               unsigned long long pending) {
        if (kind >= 3) {
            const auto it = lines.find(pending);
            if (it == lines.end() || it->second.kind != 2 || it->second.settled) return false;
            it->second.settled = true;
            it->second.outcome = kind;
            ++last;
            return true;
        }
        if (amount == 0 || debit == credit || debit < 1 || credit < 1 || debit > accounts.size() ||
            credit > accounts.size() || accounts[debit - 1].currency != accounts[credit - 1].currency)
            return false;
        for (const auto number : {debit, credit}) {
            const auto& a = accounts[number - 1];
            const bool leaves = a.debitNormal == (number == credit);
            if (!a.guarded || !leaves) continue;
            const auto s = sums(number);
            const auto free = a.debitNormal ? s[0] - s[1] - s[3] : s[1] - s[0] - s[2];
            if (free < static_cast<long long>(amount)) return false;
        }
        lines[++last] = {kind, debit, credit, amount};
        return true;
    }
};

class RandomBook : public LedgerTest {
protected:
    void openAll() {
        constexpr AccountType types[] = {AccountType::Asset, AccountType::Liability, AccountType::Equity,
                                         AccountType::Income, AccountType::Expense};
        std::vector<Account> accounts;
        for (int i = 0; i < 20; ++i) {
            const std::string currencyCode = i % 3 == 0 ? "EUR" : i % 3 == 1 ? "CNY" : "JPY";
            const auto type = types[i % 5];
            const bool guarded = i % 7 == 0;
            accounts.push_back(
                account("a" + std::to_string(i), type, currencyCode, guarded ? NoOverdraft : NoFlags));
            m_paper.accounts.push_back(
                {type == AccountType::Asset || type == AccountType::Expense, guarded, currencyCode});
        }
        open(accounts);
    }
    void compare(const Ledger& ledger) {
        std::map<std::string, std::array<long long, 4>> totals;
        for (unsigned number = 1; number <= m_paper.accounts.size(); ++number) {
            const auto& b = ledger.account(number)->balances;
            const std::array<long long, 4> sums{b.debitsPosted, b.creditsPosted, b.debitsPending,
                                                b.creditsPending};
            ASSERT_EQ(sums, m_paper.sums(number)) << number;
            for (std::size_t i = 0; i < 4; ++i) totals[m_paper.accounts[number - 1].currency][i] += sums[i];
        }
        for (const auto& [code, sums] : totals) {
            EXPECT_EQ(sums[0], sums[1]) << code;
            EXPECT_EQ(sums[2], sums[3]) << code;
        }
        EXPECT_EQ(ledger.lastTransfer(), m_paper.last);
    }
    PaperBook m_paper;
};

TEST_F(RandomBook, AgreesWithPaper) {
    openAll();
    std::mt19937_64 random(20261123);
    const auto below = [&](unsigned long long n) { return random() % n; };
    std::size_t accepted = 0, refused = 0, reserved = 0, ended = 0;
    auto transaction = must(sql::Transaction::begin(m_database, sql::TransactionMode::Immediate));
    for (int step = 0; accepted < 10000; ++step) {
        const int kind = below(10) < 5 ? 1 : below(10) < 5 ? 2 : static_cast<int>(3 + below(2));
        unsigned debit = 0, credit = 0;
        unsigned long long amount = 0, pending = 0;
        if (kind <= 2) {
            debit = static_cast<unsigned>(below(21));
            credit = below(4) == 0 ? static_cast<unsigned>(below(21))
                                   : (debit + 3 * static_cast<unsigned>(1 + below(6)) - 1) % 20 + 1;
            amount = below(50) == 0 ? 0 : 1 + below(5000);
        } else {
            // Mostly one that may be open, sometimes one that never was.
            const auto it = m_paper.lines.lower_bound(below(m_paper.last + 2));
            pending = it == m_paper.lines.end() || below(5) == 0 ? below(m_paper.last + 2) : it->first;
            for (auto next = it; next != m_paper.lines.end() && below(8) != 0; ++next)
                if (next->second.kind == 2 && !next->second.settled) {
                    pending = next->first;
                    break;
                }
        }
        const auto t = transfer(debit, credit, amount, static_cast<TransferKind>(kind), pending);
        const auto plan = m_ledger.checkPost(std::vector{t});
        const bool done = m_paper.apply(kind, debit, credit, amount, pending);
        ASSERT_EQ(plan.has_value(), done) << step << ' ' << test::codeOf(plan);
        (done ? accepted : refused) += 1;
        reserved += done && kind == 2;
        ended += done && kind > 2;
        if (done) must(m_ledger.applyPost(plan.value(), static_cast<std::uint64_t>(step), 0));
        if (step % 4000 == 3999) compare(m_ledger);
    }
    must(m_ledger.flush());
    must(transaction.commit());
    // The mixture is worth something only if all of it occurred.
    EXPECT_GT(refused, 1000U);
    EXPECT_GT(reserved, 1000U);
    EXPECT_GT(ended, 1000U);
    compare(m_ledger);

    const auto other = again();
    compare(*other);
    for (const auto& [sequence, line] : m_paper.lines)
        EXPECT_EQ(other->pending(sequence) != nullptr, line.kind == 2 && !line.settled) << sequence;
}

TEST_F(RandomBook, OneCommandOfManyIsTheSameAsManyCommands) {
    openAll();
    std::mt19937_64 random(7);
    std::vector<Transfer> all;
    while (all.size() < 2000) {
        const auto debit = static_cast<AccountNumber>(1 + random() % 20);
        const auto credit = static_cast<AccountNumber>((debit + 2) % 20 + 1);
        const auto amount = 1 + random() % 5000;
        if (!m_paper.apply(1, debit, credit, amount, 0)) continue;
        all.push_back(transfer(debit, credit, amount));
    }
    must(book(all));
    compare(m_ledger);
    compare(*again());
}

} // namespace
} // namespace cambist::ledger
