// Four processes post files into one workspace at once, while a fifth reads the balances again and again:
// every file is posted exactly once, also the one that all four post, every reading is balanced and none goes
// back, and the log is clean. CAMBIST_LONG=1: more files.
#include "tests/functional/workspace_program.h"

#include <atomic>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <thread>
#include <vector>

namespace cambist::functional {
namespace {

constexpr int posters = 4;
constexpr int linesOfFile = 150; ///< of one euro each

class ConcurrentUse {
public:
    ConcurrentUse()
        : m_program(m_folder.path())
        , m_workspace(m_folder.path() / "books.cambist")
        , m_files(variable("CAMBIST_LONG", 0) != 0 ? 40 : 5) {
        m_program.makeWorkspace(m_workspace);
        m_before = readBooks(m_program, m_workspace, maker);
    }

    int run() {
        const auto began = secondsNow();
        std::vector<std::thread> threads;
        for (int poster = 0; poster < posters; ++poster)
            threads.emplace_back([this, poster] { post(poster); });
        std::thread reader([this] { read(); });
        for (auto& thread : threads) thread.join();
        const auto seconds = secondsNow() - began;
        m_done = true;
        reader.join();
        const auto after = readBooks(m_program, m_workspace, maker);
        const auto files = static_cast<std::uint64_t>(posters * m_files + 1);
        const auto wanted = files * linesOfFile;
        const auto booked = after.transfers - m_before.transfers;
        const auto moved = euros(after.balances) - euros(m_before.balances);
        if (!after.why.empty()) complain(after.why);
        std::cerr << posters * (m_files + 1) << " processes posted in " << seconds << " s\n";
        const auto line = [](const char* name, std::uint64_t value, const char* unit, const std::string& bar,
                             bool good) { return figure(name, std::to_string(value), unit, bar, good); };
        bool good = line("concurrent_files_acknowledged", m_acknowledged, "files",
                         ">=" + std::to_string(files), m_acknowledged == files);
        good &= line("concurrent_files_told_known", m_known, "files", ">=3", m_known == posters - 1);
        good &= line("concurrent_transfers", booked, "transfers", ">=" + std::to_string(wanted),
                     booked == wanted);
        good &= line("concurrent_moved", moved, "EUR", ">=" + std::to_string(wanted), moved == wanted);
        good &= line("concurrent_readings", m_readings, "readings", ">=1", m_readings >= 1);
        good &= line("concurrent_faults", m_faults, "faults", "<1", m_faults == 0);
        return good ? 0 : 1;
    }

private:
    [[nodiscard]] Path file(const std::string& name) const {
        std::string text;
        for (int i = 0; i < linesOfFile; ++i)
            text +=
                R"({"debit":"AHG-BANK-EUR","credit":"AHG-EQUITY-EUR","amount":"1.00","valueDate":"2026-02-03",)"
                R"("reference":")" +
                name + "-" + std::to_string(i) + "\"}\n";
        const auto path = m_folder.path() / (name + ".ndjson");
        writeText(path, text);
        return path;
    }

    /// Files of its own, and amid them the one that all of them post.
    void post(int poster) {
        for (int i = 0; i <= m_files; ++i) {
            const bool shared = i == m_files / 2;
            const auto path = file(shared ? "shared" + std::to_string(poster)
                                          : std::to_string(poster) + "-" + std::to_string(i));
            if (shared) writeText(path, readText(sharedFile()));
            const auto result =
                m_program.run(asPerson(maker, m_workspace, {"ledger", "post", path.string()}));
            if (result.code == 0)
                ++m_acknowledged;
            else if (shared && result.code == 7 &&
                     jsonText(result.out, "/duplicates") == std::to_string(linesOfFile))
                ++m_known;
            else
                complain("exit " + std::to_string(result.code) + ", signal " + std::to_string(result.signal) +
                         ": " + result.err + result.out);
        }
    }
    Path sharedFile() {
        const std::lock_guard guard(m_mutex);
        if (m_shared.empty()) m_shared = file("shared");
        return m_shared;
    }

    void read() {
        std::uint64_t last = 0;
        while (!m_done) {
            const auto result = m_program.run(asPerson(maker, m_workspace, {"ledger", "balances"}));
            ++m_readings;
            const auto now = euros(result.out);
            if (result.code != 0 || jsonText(result.out, "/balanced") != "true")
                complain("a reading ended with " + std::to_string(result.code) + ": " + result.err);
            else if (now < last)
                complain("a reading went back from " + std::to_string(last) + " to " + std::to_string(now));
            last = now;
        }
    }

    /// Debits of all accounts in euros, without the cents.
    static std::uint64_t euros(const std::string& balances) {
        for (int i = 0;; ++i) {
            const auto at = "/totals/" + std::to_string(i);
            const auto currency = jsonText(balances, at + "/currency");
            if (currency.empty()) return 0;
            if (currency == "EUR")
                return std::strtoull(jsonText(balances, at + "/debits").c_str(), nullptr, 10);
        }
    }

    void complain(const std::string& words) {
        ++m_faults;
        const std::lock_guard guard(m_mutex);
        std::cerr << words << '\n';
    }

    WorkFolder m_folder;
    Program m_program;
    Path m_workspace, m_shared;
    int m_files;
    Books m_before;
    std::mutex m_mutex;
    std::atomic<bool> m_done{false};
    std::atomic<std::uint64_t> m_acknowledged{0}, m_known{0}, m_readings{0}, m_faults{0};
};

} // namespace
} // namespace cambist::functional

int main() {
    return cambist::functional::ConcurrentUse().run();
}
