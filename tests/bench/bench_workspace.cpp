#include "tests/bench/bench_workspace.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <filesystem>
#include <sys/resource.h>

namespace cambist::bench {
namespace {

constexpr std::string_view passphrase = "a passphrase for measuring";

Places& namedPlaces() {
    static Places named;
    return named;
}

/// Takes our own options away; what is left is Google Benchmark's.
void takePlaces(int& argc, char** argv) {
    auto& named = namedPlaces();
    const std::pair<std::string_view, Path*> options[] = {
        {"--work", &named.work}, {"--sample", &named.sample}, {"--chart", &named.chart}};
    int kept = 0;
    for (int i = 0; i < argc; ++i) {
        const auto* const option = std::find_if(std::begin(options), std::end(options),
                                                [&](const auto& o) { return o.first == argv[i]; });
        if (option != std::end(options) && i + 1 < argc)
            *option->second = argv[++i];
        else
            argv[kept++] = argv[i];
    }
    argc = kept;
}

} // namespace

void fail(const Error& error) {
    const std::string code(error.code());
    std::fprintf(stderr, "bench: %s %s\n", code.c_str(), error.object().c_str());
    std::exit(1);
}

void must(const Status& status) {
    if (status.has_error()) fail(status.error());
}

const Places& places() {
    return namedPlaces();
}

BenchWorkspace::BenchWorkspace(const std::string& name)
    : m_folder(places().work / (name + ".cambist")) {
    std::filesystem::remove_all(m_folder);
    const desk::Surroundings around{m_clock, m_random};
    must(desk::Workspace::create({m_folder, "eu", "EUR", "maker", true}, base::bytesOf(passphrase), around));
    m_workspace = must(desk::Workspace::open(m_folder, "maker", base::bytesOf(passphrase), around));
}

BenchWorkspace::~BenchWorkspace() {
    m_workspace.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

double peakMemory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

int runBenchmarks(int argc, char** argv) {
    takePlaces(argc, argv);
    if (places().work.empty()) {
        std::fputs("bench: --work FOLDER is needed: where files may be made\n", stderr);
        return 2;
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

} // namespace cambist::bench
