// A workspace on disk for measuring: really encrypted, really synced. Everything here ends the program when
// it fails: a figure of something that did not work is none.
#pragma once

#include "engine/base/result.h"
#include "engine/desk/workspace.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

namespace cambist::bench {

/// Ends the program with the error's code and object on stderr.
[[noreturn]] void fail(const Error& error);
void must(const Status& status);
template <class T>
T must(Result<T> result) {
    if (result.has_error()) fail(result.error());
    return std::move(result).value();
}

/// What the arguments named.
struct Places {
    Path work;   ///< --work: files of the measurement are made below it, on the disk that is to be measured
    Path sample; ///< --sample: the files of cambist_sample
    Path chart;  ///< --chart: the accounts that they are paid from
};
const Places& places();

/// A fresh workspace of one person (maker and administrator). Its folder is removed by the destructor.
class BenchWorkspace {
public:
    explicit BenchWorkspace(const std::string& name);
    ~BenchWorkspace();
    BenchWorkspace(const BenchWorkspace&) = delete;
    BenchWorkspace& operator=(const BenchWorkspace&) = delete;

    desk::Workspace& operator*() { return *m_workspace; }

private:
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    Path m_folder;
    std::unique_ptr<desk::Workspace> m_workspace;
};

/// Most memory that this process had so far, in MiB.
double peakMemory();

/// main() of a program of benchmarks.
int runBenchmarks(int argc, char** argv);

} // namespace cambist::bench
