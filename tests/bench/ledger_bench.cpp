// Posting, as durable as it is in use: signed, sequenced, in the log, in the account history, synced,
// anchored.
#include "engine/chain/messages.pb.h"
#include "engine/desk/ledger_desk.h"
#include "tests/bench/bench_workspace.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <random>

namespace cambist::bench {
namespace {

constexpr std::int64_t transfersPosted = 1000000;

void submit(desk::Workspace& workspace, const chain::wire::Command& command) {
    must(workspace.submit({&command, 1}, desk::Effect::Apply));
}

/// A workspace with a chart, and random transfers between its accounts: the baseline's, but never from an
/// account to itself.
class Book {
public:
    Book(const std::string& name, std::int64_t accounts)
        : m_workspace(name)
        , m_accounts(static_cast<std::uint32_t>(accounts)) {
        constexpr std::uint32_t inOneCommand = 10000;
        for (std::uint32_t opened = 0; opened < m_accounts;) {
            auto command = (*m_workspace).newCommand();
            const auto until = std::min(m_accounts, opened + inOneCommand);
            while (opened < until) {
                auto& account = *command.mutable_open_accounts()->add_accounts();
                account.set_code("a" + std::to_string(++opened));
                account.set_type(static_cast<std::uint32_t>(ledger::AccountType::Asset));
                account.set_currency("EUR");
            }
            submit(*m_workspace, command);
        }
    }

    void post(std::int64_t count) {
        auto command = (*m_workspace).newCommand();
        auto& transfers = *command.mutable_post_transfers();
        for (std::int64_t i = 0; i < count; ++i) {
            auto& transfer = *transfers.add_transfers();
            const auto debit = static_cast<std::uint32_t>(m_random() % m_accounts);
            const auto step = 1 + static_cast<std::uint32_t>(m_random() % (m_accounts - 1));
            transfer.set_debit(1 + debit);
            transfer.set_credit(1 + (debit + step) % m_accounts);
            transfer.set_amount(1 + m_random() % 100000);
            transfer.set_value_date(20000 + static_cast<std::int32_t>(i % 30));
            transfer.set_kind(static_cast<std::uint32_t>(ledger::TransferKind::Posted));
        }
        submit(*m_workspace, command);
    }

private:
    BenchWorkspace m_workspace;
    std::uint32_t m_accounts;
    std::mt19937_64 m_random{1};
};

/// items_per_second: transfers over so many accounts, in commands of as many as one may carry. `slowest_ms`:
/// the command that took longest, with what was merged or checkpointed along with it.
void durablePosting(benchmark::State& state) {
    using Clock = std::chrono::steady_clock;
    Book book("posting", state.range(0));
    Clock::duration slowest{};
    for ([[maybe_unused]] auto turn : state) {
        for (auto left = transfersPosted; left > 0;) {
            const auto count = std::min<std::int64_t>(left, chain::maxTransfersPerCommand);
            const auto start = Clock::now();
            book.post(count);
            slowest = std::max(slowest, Clock::now() - start);
            left -= count;
        }
    }
    state.SetItemsProcessed(transfersPosted);
    state.counters["slowest_ms"] = std::chrono::duration<double, std::milli>(slowest).count();
}
BENCHMARK(durablePosting)->Arg(1000)->Arg(100000)->Iterations(1)->UseRealTime()->Unit(benchmark::kSecond);

/// One transfer at a time: what a person waits for.
void singlePosting(benchmark::State& state) {
    Book book("single", 1000);
    for ([[maybe_unused]] auto turn : state) book.post(1);
}
BENCHMARK(singlePosting)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace cambist::bench

int main(int argc, char** argv) {
    return cambist::bench::runBenchmarks(argc, argv);
}
