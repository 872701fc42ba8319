// One run of a program: its words, how it ended, and what it took. For the programs of this folder.
// Thread-safe: each thread may have children of its own.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace cambist::functional {

using Path = std::filesystem::path;

/// When a child is killed, if it has not ended by then.
struct KillAt {
    enum class Unit { Microseconds, Writes } unit = Unit::Microseconds;
    std::uint64_t value = 0; ///< Writes: before the n-th system call that changes a file, from 0
};

struct ChildOptions {
    std::vector<std::string> arguments; ///< the program first
    std::string passphrases;            ///< comes through descriptor 3
    Path input = "/dev/null";
    Path words; ///< folder for what it prints; files NAME.out and NAME.err
    std::optional<KillAt> kill;
    bool countWrites = false; ///< as KillAt::Writes does, without killing
    bool asOrdinary = false;  ///< without the right to read files whose mode forbids it
    double patience = 120;    ///< seconds; then it is killed, and timedOut says so
};

struct ChildResult {
    int code = -1;  ///< exit code; -1 when a signal ended it
    int signal = 0; ///< that ended it
    bool killed = false, timedOut = false;
    double seconds = 0;
    std::uint64_t writes = 0; ///< counted
    long peakKiB = 0;         ///< largest resident set
    std::string out, err;
};

/// A started child; wait() once.
class Child {
public:
    explicit Child(const ChildOptions& options);
    ChildResult wait();
    [[nodiscard]] pid_t id() const { return m_process; }

private:
    void follow(ChildResult& result);
    void traceWrites(ChildResult& result);

    ChildOptions m_options;
    Path m_out, m_err;
    double m_started = 0;
    pid_t m_process = -1;
};

inline ChildResult runChild(const ChildOptions& options) {
    return Child(options).wait();
}

/// Whether this system lets a program count the system calls of its child.
bool canCountWrites();

double secondsNow();
std::string readText(const Path& file);
void writeText(const Path& file, std::string_view text);
/// Of the environment; ends the program with a sentence when it is not set.
std::string neededVariable(const char* name);
std::uint64_t variable(const char* name, std::uint64_t otherwise);

} // namespace cambist::functional
