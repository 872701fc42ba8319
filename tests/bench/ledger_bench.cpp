// Posting, as durable as it is in use: signed, sequenced, in the log, in the account history, synced,
// anchored.
#include "engine/chain/messages.pb.h"
#include "engine/desk/ledger_desk.h"
#include "tests/bench/bench_workspace.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <random>

namespace cambist::bench {
namespace {

constexpr std::uint32_t accounts = 1000;

/// The same random transfers as the baseline's, but between two accounts.
chain::wire::Command postings(const desk::Workspace& workspace, std::mt19937_64& random, std::int64_t count) {
    auto command = workspace.newCommand();
    auto& transfers = *command.mutable_post_transfers();
    for (std::int64_t i = 0; i < count; ++i) {
        auto& transfer = *transfers.add_transfers();
        const auto debit = static_cast<std::uint32_t>(random() % accounts);
        const auto step = 1 + static_cast<std::uint32_t>(random() % (accounts - 1));
        transfer.set_debit(1 + debit);
        transfer.set_credit(1 + (debit + step) % accounts);
        transfer.set_amount(1 + random() % 100000);
        transfer.set_value_date(20000 + static_cast<std::int32_t>(i % 30));
        transfer.set_kind(static_cast<std::uint32_t>(ledger::TransferKind::Posted));
    }
    return command;
}

/// items_per_second: transfers, in commands of as many as one may carry.
void durablePosting(benchmark::State& state) {
    BenchWorkspace workspace("posting", accounts);
    std::mt19937_64 random(1);
    for ([[maybe_unused]] auto turn : state) {
        for (auto left = state.range(0); left > 0;) {
            const auto count = std::min<std::int64_t>(left, chain::maxTransfersPerCommand);
            const auto command = postings(*workspace, random, count);
            must(workspace->submit({&command, 1}, desk::Effect::Apply));
            left -= count;
        }
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(durablePosting)->Arg(1000000)->Iterations(1)->UseRealTime()->Unit(benchmark::kSecond);

/// One command of one transfer at a time: what a person waits for.
void singlePosting(benchmark::State& state) {
    BenchWorkspace workspace("single", accounts);
    std::mt19937_64 random(1);
    for ([[maybe_unused]] auto turn : state) {
        const auto command = postings(*workspace, random, 1);
        must(workspace->submit({&command, 1}, desk::Effect::Apply));
    }
}
BENCHMARK(singlePosting)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace cambist::bench

int main(int argc, char** argv) {
    cambist::bench::takeFolder(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
