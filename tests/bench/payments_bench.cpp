// Reading, importing and recomputing payments.
#include "engine/desk/draft_desk.h"
#include "engine/desk/ledger_desk.h"
#include "engine/desk/payout_desk.h"
#include "engine/formats/payment_file.h"
#include "tests/bench/bench_workspace.h"

#include <benchmark/benchmark.h>

namespace cambist::bench {
namespace {

/// Looks at every payment and keeps none, as the baselines do.
class CountingSink final : public formats::PaymentSink {
public:
    Status head(const formats::PaymentFileHead&) override { return ok(); }
    Status payment(payments::PaymentFields&& payment) override {
        ++m_payments;
        for (const auto& value : payment.values) m_bytes += value.size();
        return ok();
    }
    void finding(payments::Finding&&) override { ++m_findings; }

    std::int64_t m_payments = 0, m_findings = 0;
    std::size_t m_bytes = 0;
};

void readFile(benchmark::State& state, const char* name) {
    const auto path = places().sample / name;
    std::int64_t payments = 0;
    for ([[maybe_unused]] auto turn : state) {
        CountingSink sink;
        auto file = must(base::FileReader::open(path));
        must(formats::readPaymentFile(file, name, {}, sink));
        benchmark::DoNotOptimize(sink.m_bytes);
        payments += sink.m_payments;
    }
    state.SetItemsProcessed(payments);
}
BENCHMARK_CAPTURE(readFile, pain001, "payout.pain001.xml")
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kSecond);
BENCHMARK_CAPTURE(readFile, csv, "payout.csv")->Iterations(1)->UseRealTime()->Unit(benchmark::kSecond);

desk::ImportResult import(desk::Workspace& workspace, const Path& path) {
    desk::DraftDesk drafts(workspace);
    auto file = must(base::FileReader::open(path));
    return must(drafts.importFile(file, path.string(), {}));
}

/// Parsed, checked, looked through for duplicates, committed. `MiB`: the most memory that the process had.
void importFile(benchmark::State& state, const char* name) {
    BenchWorkspace workspace("import");
    must(desk::importAccounts(*workspace, places().chart, desk::Effect::Apply));
    std::int64_t rows = 0;
    for ([[maybe_unused]] auto turn : state)
        rows += static_cast<std::int64_t>(import(*workspace, places().sample / name).counts.ready);
    state.SetItemsProcessed(rows);
    state.counters["MiB"] = peakMemory();
}
BENCHMARK_CAPTURE(importFile, csv, "payout.csv")->Iterations(1)->UseRealTime()->Unit(benchmark::kSecond);
BENCHMARK_CAPTURE(importFile, pain001, "payout.pain001.xml")
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kSecond);

payments::PayoutId submitted(desk::Workspace& workspace) {
    must(desk::importAccounts(workspace, places().chart, desk::Effect::Apply));
    const auto draft = import(workspace, places().sample / "payout.csv").draft;
    desk::DraftDesk drafts(workspace);
    must(desk::PayoutDesk(workspace).submit(
        draft->id, draft->title,
        [&](const desk::PayoutDesk::OnRow& onRow) { return drafts.forEachReadyRow(draft->id, onRow); },
        desk::Effect::Apply));
    return draft->id;
}

/// What the approver's program does before it signs: every row opened, proved and added up.
void recompute(benchmark::State& state) {
    BenchWorkspace workspace("recompute");
    const auto id = submitted(*workspace);
    std::int64_t rows = 0;
    for ([[maybe_unused]] auto turn : state)
        rows += static_cast<std::int64_t>(must(desk::PayoutDesk(*workspace).recompute(id)).count);
    state.SetItemsProcessed(rows);
}
BENCHMARK(recompute)->Iterations(1)->UseRealTime()->Unit(benchmark::kSecond);

} // namespace
} // namespace cambist::bench

int main(int argc, char** argv) {
    return cambist::bench::runBenchmarks(argc, argv);
}
