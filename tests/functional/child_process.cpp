#include "tests/functional/child_process.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

namespace cambist::functional {
namespace {

std::atomic<unsigned> lastName{0};

void orEnd(bool good) {
    if (!good) _exit(126);
}

/// System calls that change a file.
constexpr unsigned changing[] = {
    SYS_write,     SYS_pwrite64, SYS_writev,    SYS_ftruncate, SYS_fsync,   SYS_fdatasync,
    SYS_fallocate, SYS_renameat, SYS_renameat2, SYS_unlinkat,  SYS_mkdirat,
#ifdef SYS_rename
    SYS_rename,    SYS_unlink,   SYS_mkdir,     SYS_rmdir,
#endif
};

/// In the child: stops it for its parent before each of them, and nowhere else.
bool stopBeforeWrites() {
    std::vector<sock_filter> filter;
    filter.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)));
    for (const auto number : changing) {
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1));
        filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE));
    }
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    return ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0 && raise(SIGSTOP) == 0 &&
           prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/// In the child: nothing of the surroundings but what is given.
void become(const ChildOptions& options, const Path& out, const Path& err, int secrets) {
    const int in = open(options.input.c_str(), O_RDONLY | O_NONBLOCK);
    orEnd(in >= 0 && dup2(in, 0) == 0);
    orEnd(fcntl(0, F_SETFL, 0) == 0);
    const int to = open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int toErr = open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    orEnd(dup2(to, 1) == 1 && dup2(toErr, 2) == 2);
    if (secrets == 3)
        orEnd(fcntl(3, F_SETFD, 0) == 0);
    else
        orEnd(dup2(secrets, 3) == 3);
    orEnd(syscall(SYS_close_range, 4U, ~0U, 0U) == 0);
    for (const char* name : {"NO_COLOR", "LC_ALL", "LC_MESSAGES", "CAMBIST_WORKSPACE", "CAMBIST_USER"})
        unsetenv(name);
    setenv("LANG", "C", 1);
    setenv("TERM", "dumb", 1);
    // The leak check of AddressSanitizer needs ptrace for itself.
    if (options.countWrites || options.kill)
        setenv("ASAN_OPTIONS", "detect_leaks=0:detect_stack_use_after_return=0", 1);
    std::vector<char*> words;
    for (const auto& argument : options.arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    if (options.asOrdinary && geteuid() == 0) {
        orEnd(prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0) == 0);
        orEnd(prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0) == 0);
    }
    if (options.countWrites) orEnd(stopBeforeWrites());
    execv(words.front(), words.data());
    _exit(127);
}

/// A descriptor that gives `text` and then ends.
int textDescriptor(const std::string& text) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    if (write(ends[1], text.data(), text.size()) != static_cast<ssize_t>(text.size())) return -1;
    close(ends[1]);
    return ends[0];
}

void takeEnd(ChildResult& result, int status, const rusage& usage) {
    if (WIFEXITED(status)) result.code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
    result.killed = result.signal == SIGKILL && !result.timedOut;
    result.peakKiB = usage.ru_maxrss;
}

} // namespace

double secondsNow() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::string readText(const Path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void writeText(const Path& file, std::string_view text) {
    std::ofstream(file, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
}

std::string neededVariable(const char* name) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
    std::cerr << name << " is not set: CTest sets it; by hand it is the path of the program.\n";
    std::exit(2);
}

std::uint64_t variable(const char* name, std::uint64_t otherwise) {
    const char* value = std::getenv(name);
    return value == nullptr || *value == '\0' ? otherwise : std::strtoull(value, nullptr, 10);
}

Child::Child(const ChildOptions& options)
    : m_options(options) {
    if (m_options.kill && m_options.kill->unit == KillAt::Unit::Writes) m_options.countWrites = true;
    const auto name = "words." + std::to_string(lastName++);
    m_out = m_options.words / (name + ".out");
    m_err = m_options.words / (name + ".err");
    const int secrets = textDescriptor(m_options.passphrases);
    m_started = secondsNow();
    m_process = fork();
    if (m_process == 0) become(m_options, m_out, m_err, secrets);
    close(secrets);
    if (m_process < 0) {
        std::cerr << "fork failed\n";
        std::exit(2);
    }
}

void Child::follow(ChildResult& result) {
    const int handle = static_cast<int>(syscall(SYS_pidfd_open, m_process, 0));
    pollfd ended{handle, POLLIN, 0};
    const double limit =
        m_options.kill ? static_cast<double>(m_options.kill->value) * 1e-6 : m_options.patience;
    const double left = limit - (secondsNow() - m_started);
    timespec patience{};
    if (left > 0) {
        patience.tv_sec = static_cast<time_t>(left);
        patience.tv_nsec = static_cast<long>((left - static_cast<double>(patience.tv_sec)) * 1e9);
    }
    if (ppoll(&ended, 1, &patience, nullptr) == 0) {
        result.timedOut = !m_options.kill;
        kill(m_process, SIGKILL);
    }
    close(handle);
    int status = 0;
    rusage usage{};
    wait4(m_process, &status, 0, &usage);
    takeEnd(result, status, usage);
}

/// The child stops before each call of `changing`; it has one thread.
void Child::traceWrites(ChildResult& result) {
    int status = 0;
    rusage usage{};
    bool first = true;
    for (;;) {
        if (wait4(m_process, &status, 0, &usage) < 0) return;
        if (!WIFSTOPPED(status)) return takeEnd(result, status, usage);
        long deliver = 0;
        if (first) {
            constexpr long settings = PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL;
            ptrace(PTRACE_SETOPTIONS, m_process, nullptr, settings);
            first = false;
        } else if (status >> 8 == (SIGTRAP | (PTRACE_EVENT_SECCOMP << 8))) {
            if (m_options.kill && result.writes == m_options.kill->value) kill(m_process, SIGKILL);
            ++result.writes;
        } else if (WSTOPSIG(status) != SIGTRAP) {
            deliver = WSTOPSIG(status);
        }
        ptrace(PTRACE_CONT, m_process, nullptr, deliver);
    }
}

ChildResult Child::wait() {
    ChildResult result;
    if (m_options.countWrites)
        traceWrites(result);
    else
        follow(result);
    result.seconds = secondsNow() - m_started;
    result.out = readText(m_out);
    result.err = readText(m_err);
    std::error_code ignored;
    std::filesystem::remove(m_out, ignored);
    std::filesystem::remove(m_err, ignored);
    return result;
}

bool canCountWrites() {
    ChildOptions options;
    options.arguments = {"/bin/true"};
    options.words = std::filesystem::temp_directory_path();
    options.countWrites = true;
    return runChild(options).code == 0;
}

} // namespace cambist::functional
