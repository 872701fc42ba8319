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

/// The value, or the end of the program with the error's code and object on stderr.
template <class T>
T must(Result<T> result) {
    if (result.has_error()) {
        const std::string code(result.error().code());
        std::fprintf(stderr, "bench: %s %s\n", code.c_str(), result.error().object().c_str());
        std::exit(1);
    }
    return std::move(result).value();
}
void must(const Status& status);

/// What --folder named: files of the measurement are made below it, on the disk that is to be measured.
const Path& workFolder();
/// Takes --folder from the arguments; what is left is Google Benchmark's.
void takeFolder(int& argc, char** argv);

/// A fresh workspace of one person (maker and administrator) with `accounts` EUR accounts, "a1" to "aN", of
/// which the first is a bank account. The folder is removed by the destructor.
class BenchWorkspace {
public:
    BenchWorkspace(const std::string& name, std::uint32_t accounts);
    ~BenchWorkspace();
    BenchWorkspace(const BenchWorkspace&) = delete;
    BenchWorkspace& operator=(const BenchWorkspace&) = delete;

    desk::Workspace& operator*() { return *m_workspace; }
    desk::Workspace* operator->() { return m_workspace.get(); }

private:
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    Path m_folder;
    std::unique_ptr<desk::Workspace> m_workspace;
};

/// IBAN of the first account.
inline constexpr const char* benchDebitIban = "DE89370400440532013000";

/// Most memory that this process had so far, in MiB.
double peakMemory();

} // namespace cambist::bench
