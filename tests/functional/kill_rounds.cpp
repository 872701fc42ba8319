// kill -9 at any moment: nothing that was acknowledged is lost, nothing happens twice. Every round copies a
// workspace as it stood before an operation, runs the operation, kills it at a random time or before a random
// write, runs it again to its end, and compares what there is with what an unbroken run made of the same
// workspace. CAMBIST_LONG=1: 200 rounds instead of 20. CAMBIST_SEED, CAMBIST_ROUNDS: others. CAMBIST_KILL:
// only operations with this in their name ("user join").
#include "tests/functional/kill_operations.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <random>
#include <thread>

namespace cambist::functional {
namespace {

struct Tally {
    std::mutex mutex;
    std::uint64_t rounds = 0, amid = 0, acknowledged = 0;
    std::uint64_t lost = 0, doubled = 0, unclean = 0, stuck = 0;
};

/// How a round went wrong.
enum class Fault { None, Lost, Doubled, Unclean, Stuck };

class Round {
public:
    Round(const Program& program, const Operation& operation, Path folder, std::mt19937_64& random)
        : m_program(program)
        , m_operation(operation)
        , m_folder(std::move(folder))
        , m_random(random) {}

    Fault run() {
        std::filesystem::create_directories(m_folder);
        copyFolder(m_operation.before, m_folder);
        const auto step = draw(m_operation.steps.size() - 1);
        const auto calls = m_operation.calls(m_folder);
        for (std::size_t i = 0; i < step; ++i)
            if (!isDone(m_program.run(calls[i]).code))
                return complain(Fault::Stuck, "a step before the kill");
        auto options = m_program.options(calls[step]);
        options.kill = drawKill(m_operation.steps[step]);
        const auto broken = runChild(options);
        m_acknowledged = isDone(broken.code) || broken.out.ends_with("}\n");
        m_killed = broken.killed;
        m_where = "step " + std::to_string(step + 1) + ", " +
                  (options.kill->unit == KillAt::Unit::Writes ? "before write " : "after microseconds ") +
                  std::to_string(options.kill->value) + (m_acknowledged ? ", acknowledged" : "");
        if (!m_killed && !m_acknowledged) return complain(Fault::Stuck, broken.err);
        if (m_acknowledged && step + 1 == calls.size())
            if (const auto fault = compare(true); fault != Fault::None) return fault;
        m_operation.keep(m_folder);
        for (std::size_t i = 0; i < calls.size(); ++i)
            if (const auto fault = again(calls[i], i < step || (i == step && m_acknowledged), i <= step);
                fault != Fault::None)
                return fault;
        return compare(false);
    }
    [[nodiscard]] bool amid() const { return m_killed && !m_acknowledged; }

private:
    std::uint64_t draw(std::uint64_t most) {
        return std::uniform_int_distribution<std::uint64_t>(0, most)(m_random);
    }
    [[nodiscard]] bool isDone(int code) const { return code == 0 || code == m_operation.alsoDone; }

    /// Half of the kills by the clock, half before a write, where that can be told; by the clock rather late
    /// than early: the beginning is the derivation of the key.
    KillAt drawKill(const Step& step) {
        if (step.writes > 0 && draw(1) == 0) return {KillAt::Unit::Writes, draw(step.writes)};
        const auto whole = static_cast<std::uint64_t>(step.seconds * 1e6);
        return {KillAt::Unit::Microseconds, std::max(draw(whole), draw(whole))};
    }

    /// The same call to its end. What had been acknowledged says so, or does it again to no effect.
    Fault again(const Call& call, bool acknowledged, bool begun) {
        const auto result = m_program.run(call);
        const bool repeated = result.code == m_operation.codeAgain;
        if (acknowledged && !repeated)
            return complain(Fault::Lost, "done anew, exit " + std::to_string(result.code) + ": " +
                                             result.out + result.err);
        if (repeated && begun) return Fault::None;
        if (isDone(result.code)) return Fault::None;
        return complain(Fault::Stuck, "exit " + std::to_string(result.code) + ", signal " +
                                          std::to_string(result.signal) + ": " + result.err);
    }

    Fault compare(bool beforeAgain) {
        const auto found = m_operation.look(m_program, m_folder);
        const std::string when = beforeAgain ? "after the kill" : "after the second run";
        if (!found.books.why.empty()) return complain(Fault::Unclean, when + ": " + found.books.why);
        const auto& wanted = m_operation.wanted;
        if (found.books.transfers == wanted.books.transfers &&
            found.books.balances == wanted.books.balances && found.rest == wanted.rest)
            return Fault::None;
        const bool more =
            found.books.transfers > wanted.books.transfers || found.rest.size() > wanted.rest.size();
        return complain(more ? Fault::Doubled : Fault::Lost,
                        when + ": transfers " + std::to_string(found.books.transfers) + " of " +
                            std::to_string(wanted.books.transfers) +
                            (found.books.balances == wanted.books.balances ? ", balances as wanted"
                                                                           : ", balances differ") +
                            "\nfound:  " + found.rest + "\nwanted: " + wanted.rest);
    }

    Fault complain(Fault fault, const std::string& words) {
        constexpr const char* names[] = {"", "lost", "doubled", "unclean", "stuck"};
        std::cerr << m_operation.name << ": " << names[static_cast<int>(fault)] << " (" << m_where << "; "
                  << m_folder.filename().string() << "): " << words.substr(0, 1500) << '\n';
        return fault;
    }

    const Program& m_program;
    const Operation& m_operation;
    Path m_folder;
    std::mt19937_64& m_random;
    std::string m_where = "not begun";
    bool m_acknowledged = false, m_killed = false;
};

void runRounds(const Program& program, const std::vector<Operation>& operations, const Path& folder,
               std::uint64_t seed, std::uint64_t rounds, Tally& tally) {
    std::atomic<std::uint64_t> next{0};
    const auto work = [&] {
        for (auto number = next++; number < rounds; number = next++) {
            std::mt19937_64 random(seed * 1'000'003 + number);
            const auto& operation = operations[number % operations.size()];
            const Path own = folder / ("round" + std::to_string(number));
            Round round(program, operation, own, random);
            const auto fault = round.run();
            const std::lock_guard guard(tally.mutex);
            ++tally.rounds;
            tally.amid += round.amid();
            tally.acknowledged += !round.amid();
            tally.lost += fault == Fault::Lost;
            tally.doubled += fault == Fault::Doubled;
            tally.unclean += fault == Fault::Unclean;
            tally.stuck += fault == Fault::Stuck;
            if (fault == Fault::None) std::filesystem::remove_all(own);
        }
    };
    std::thread other(work);
    work();
    other.join();
}

int all() {
    const WorkFolder folder;
    const Program program(folder.path());
    const bool longMode = variable("CAMBIST_LONG", 0) != 0;
    const auto seed = variable("CAMBIST_SEED", 1);
    const auto rounds = variable("CAMBIST_ROUNDS", longMode ? 200 : 20);
    const auto began = secondsNow();
    auto operations = makeOperations(program, folder.path());
    if (const char* only = std::getenv("CAMBIST_KILL"))
        std::erase_if(operations, [&](const auto& o) { return o.name.find(only) == std::string::npos; });
    if (operations.empty()) return 2;
    std::cerr << "seed " << seed << ", " << operations.size() << " operations made in "
              << secondsNow() - began << " s\n";
    Tally tally;
    runRounds(program, operations, folder.path(), seed, rounds, tally);
    const auto line = [](const char* name, std::uint64_t value, const std::string& bar, bool good) {
        return figure(name, std::to_string(value), "rounds", bar, good);
    };
    bool good = line("kill_rounds", tally.rounds, ">=" + std::to_string(rounds), tally.rounds >= rounds);
    good &= line("kill_amid", tally.amid, ">=1", tally.amid >= 1);
    good &= line("kill_lost", tally.lost, "<1", tally.lost == 0);
    good &= line("kill_doubled", tally.doubled, "<1", tally.doubled == 0);
    good &= line("kill_unclean", tally.unclean, "<1", tally.unclean == 0);
    good &= line("kill_stuck", tally.stuck, "<1", tally.stuck == 0);
    return good ? 0 : 1;
}

} // namespace
} // namespace cambist::functional

int main() {
    return cambist::functional::all();
}
