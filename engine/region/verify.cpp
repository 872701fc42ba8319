#include "engine/region/verify.h"

#include "engine/chain/messages.pb.h"
#include "engine/crypto/digest.h"
#include "engine/sql/scrub.h"
#include "engine/sql/transaction.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <google/protobuf/stubs/logging.h>
#include <map>
#include <optional>

namespace cambist::region {
namespace {

namespace wire = chain::wire;

std::string text(std::uint64_t number) {
    return std::to_string(number);
}

/// One verification as it goes on.
class Verification {
public:
    Verification(const RegionPaths& paths, const sql::StoreKey& key, const VerifyProgress& progress,
                 const VerifyKeepGoing& keepGoing)
        : m_paths(paths)
        , m_key(key)
        , m_progress(progress)
        , m_keepGoing(keepGoing) {}

    Result<VerifyReport> run() {
        {
            TRY(const auto lock, base::FileLock::acquire(m_paths.lock, std::chrono::seconds(20)));
            TRY(scrub());
            checkMain();
        }
        // From here on a failure is something that was found.
        auto read = open();
        if (read.has_value()) read = replay();
        if (read.has_error()) {
            if (read.error().is(SystemError::Stopped)) return std::move(read).error();
            unreadable(read.error());
        }
        return std::move(m_report);
    }

private:
    void problem(VerifyProblem what, std::vector<std::string> arguments = {}) {
        m_report.problems.emplace_back(what, m_paths.store.string(), std::move(arguments));
    }
    void unreadable(const Error& error) {
        auto arguments = error.arguments();
        arguments.insert(arguments.begin(), std::string(error.code()));
        problem(VerifyProblem::Unreadable, std::move(arguments));
    }
    Status progress(std::string_view step, std::uint64_t done, std::uint64_t total) {
        if (m_progress) m_progress(step, done, total);
        return !m_keepGoing || m_keepGoing() ? ok() : Status(Error(SystemError::Stopped));
    }

    Status scrub() {
        TRY(progress("pages", 0, 0));
        TRY(const auto found, sql::scrub(m_paths.store, m_key));
        m_report.pages = found.pages;
        m_report.walFrames = found.walFrames;
        for (const auto page : found.damagedPages) {
            const bool replaced =
                std::binary_search(found.replacedPages.begin(), found.replacedPages.end(), page);
            problem(VerifyProblem::PageDamaged, {text(page), replaced ? "replaced" : ""});
        }
        if (found.missingPages > 0) problem(VerifyProblem::PagesMissing, {text(found.missingPages)});
        if (found.trailingBytes > 0) problem(VerifyProblem::TrailingBytes, {text(found.trailingBytes)});
        // Frames that no commit followed are what a crash leaves; if they had been acknowledged, the anchor
        // knows.
        for (const auto frame : found.damagedWalFrames)
            if (!std::binary_search(found.unfinishedWalFrames.begin(), found.unfinishedWalFrames.end(),
                                    frame))
                problem(VerifyProblem::WalDamaged, {text(frame)});
        if (found.walHeaderDamaged) problem(VerifyProblem::WalHeader);
        return ok();
    }

    /// While nobody checkpoints. What cannot be read here, the scrub has named.
    void checkMain() {
        const auto anchor = Anchor(m_paths.anchor, m_key.view()).read();
        if (anchor.has_error() || !anchor.value()) return; // said later
        const auto fits = checkMainFile(m_paths, m_key, *anchor.value());
        if (fits.has_error() && fits.error().is(RegionError::OlderThanAnchor))
            problem(VerifyProblem::OlderThanAnchor, fits.error().arguments());
    }

    Status open() {
        TRY(auto database, sql::Database::open(m_paths.store, m_key, sql::OpenMode::ReadOnly));
        m_live.emplace(std::move(database));
        // Others may go on writing: everything is compared within one snapshot, which begins with the first
        // read, so behind the anchor's.
        TRY(auto snapshot, sql::Transaction::begin(*m_live, sql::TransactionMode::Read));
        m_snapshot.emplace(std::move(snapshot));
        LogStore log(*m_live);
        TRY(checkAnchor(log));
        TRY(progress("structure", 0, 0));
        TRY(const auto faults, sql::integrityCheck(*m_live));
        for (const auto& fault : faults) problem(VerifyProblem::Structure, {fault});
        return ok();
    }

    Status checkAnchor(LogStore& log) {
        const Anchor anchor(m_paths.anchor, m_key.view());
        const auto value = anchor.read();
        if (value.has_error()) {
            problem(VerifyProblem::AnchorDamaged);
            return ok();
        }
        if (!value.value()) {
            problem(VerifyProblem::AnchorMissing);
            return ok();
        }
        auto fits = compareWithAnchor(log, *value.value(), m_paths.store);
        if (fits.has_value()) return ok();
        if (fits.error().is(RegionError::OlderThanAnchor))
            problem(VerifyProblem::OlderThanAnchor, fits.error().arguments());
        else if (fits.error().is(RegionError::HeadDiffers))
            problem(VerifyProblem::HeadDiffers, fits.error().arguments());
        else
            return fits;
        return ok();
    }

    /// Applies the whole log to an empty store in memory, the same code that made it.
    Status replay() {
        TRY(auto memory, sql::Database::openInMemory());
        std::vector<sql::Migration> all;
        for (const auto& list : regionMigrations()) all.insert(all.end(), list.begin(), list.end());
        TRY(sql::migrate(memory, sql::MigrationList(all)));
        TRY(sql::execute(memory, "BEGIN"));
        machine::Machine machine(memory, *m_live);
        TRY(machine.reload());
        LogStore replayed(memory);
        LogStore log(*m_live);
        TRY(readHeads(log));
        TRY(const auto stated, log.end());
        LogEnd end;
        bool whole = true;
        TRY(log.forEach(0, std::numeric_limits<std::int64_t>::max(), [&](const StoredBatch& batch) -> Status {
            if (!whole) return ok();
            TRY(whole, replayOne(machine, replayed, batch, end));
            TRY(progress("log", end.frontier.size(), stated.frontier.size()));
            return ok();
        }));
        if (!whole) return ok();
        m_report.root = end.frontier.root();
        m_report.transfers = machine.state().ledger.lastTransfer();
        for (const auto& [size, head] : m_heads)
            if (size > end.frontier.size()) problem(VerifyProblem::HeadBad, {text(size)});
        if (end.frontier.size() > 0 && !m_heads.contains(end.frontier.size()))
            problem(VerifyProblem::HeadBad, {text(end.frontier.size())});
        if (stated.frontier.size() != end.frontier.size() || stated.frontier.root() != end.frontier.root() ||
            stated.effects != end.effects || stated.time != end.time)
            problem(VerifyProblem::EndDiffers);
        TRY(machine.flush());
        return compareTables(memory);
    }

    Status readHeads(LogStore& log) {
        return log.forEachHead([&](std::uint64_t size, ByteView head) -> Status {
            m_heads.emplace(size, Bytes(head.begin(), head.end()));
            return ok();
        });
    }

    /// False when the log cannot be followed any further.
    Result<bool> replayOne(machine::Machine& machine, LogStore& replayed, const StoredBatch& batch,
                           LogEnd& end) {
        const auto sequence = end.frontier.size() + 1;
        const google::protobuf::LogSilencer quiet; // what is wrong stands in the report alone
        wire::LogEntry entry;
        if (batch.sequence != sequence ||
            !entry.ParseFromArray(batch.entry.data(), static_cast<int>(batch.entry.size()))) {
            problem(VerifyProblem::EntryDiffers, {text(sequence)});
            return false;
        }
        const Timestamp time{entry.region_time()};
        auto applied = applyBatch(machine, replayed, batch.batch, sequence, time, end.effects);
        if (applied.has_error()) {
            if (machine::isFatal(applied.error())) return applied.error();
            problem(VerifyProblem::BatchRefused, {text(sequence), std::string(applied.error().code())});
            return false;
        }
        if (applied.value().entry != batch.entry || time < end.time) {
            problem(VerifyProblem::EntryDiffers, {text(sequence)});
            return false;
        }
        end.frontier.append(chain::leafHash(batch.entry));
        end.effects = applied.value().effects;
        end.time = time;
        m_report.entries += 1;
        m_report.signatures += 2;
        m_report.commands += applied.value().verdicts.size();
        checkHead(machine, end);
        return true;
    }

    /// Heads stand at the ends of groups.
    void checkHead(const machine::Machine& machine, const LogEnd& end) {
        const auto size = end.frontier.size();
        const auto it = m_heads.find(size);
        if (it == m_heads.end()) return;
        const auto& facts = machine.state().people.facts();
        auto opened = chain::openHead(it->second, {facts ? facts->sequencerKey : Bytes32{}});
        const bool good = opened.has_value() && opened.value()->size() == size && facts &&
                          opened.value()->workspace() == base::textOf(facts->workspace) &&
                          opened.value()->region() == facts->region &&
                          opened.value()->root() == base::textOf(end.frontier.root()) &&
                          opened.value()->effects() == base::textOf(end.effects) &&
                          opened.value()->time() == end.time.nanoseconds;
        if (!good) return problem(VerifyProblem::HeadBad, {text(size)});
        m_report.heads += 1;
        m_report.signatures += 1;
    }

    Status compareTables(sql::Database& memory) {
        using Digests = Result<std::vector<machine::TableDigest>> (*)(sql::Database&);
        const std::pair<Digests, VerifyProblem> kinds[] = {
            {machine::stateDigests, VerifyProblem::TableDiffers},
            {machine::derivedDigests, VerifyProblem::DerivedDiffers}};
        for (const auto& [digests, what] : kinds) {
            TRY(const auto live, digests(*m_live));
            TRY(const auto again, digests(memory));
            for (std::size_t i = 0; i < live.size(); ++i) {
                TRY(progress("tables", m_report.tables, 0));
                m_report.tables += 1;
                m_report.rows += live[i].rows;
                if (live[i].digest != again[i].digest) problem(what, {std::string(live[i].table)});
            }
        }
        return ok();
    }

    const RegionPaths& m_paths;
    const sql::StoreKey& m_key;
    const VerifyProgress& m_progress;
    const VerifyKeepGoing& m_keepGoing;
    VerifyReport m_report;
    std::optional<sql::Database> m_live;
    std::optional<sql::Transaction> m_snapshot; ///< of m_live
    std::map<std::uint64_t, Bytes> m_heads;
};

} // namespace

std::string_view errorCode(VerifyProblem code) {
    static constexpr std::array<std::string_view, 18> names{
        "verify.page-damaged",   "verify.pages-missing",     "verify.trailing-bytes",
        "verify.wal-damaged",    "verify.wal-header",        "verify.anchor-missing",
        "verify.anchor-damaged", "verify.older-than-anchor", "verify.head-differs",
        "verify.unreadable",     "verify.structure",         "verify.batch-refused",
        "verify.entry-differs",  "verify.head-bad",          "verify.end-differs",
        "verify.table-differs",  "verify.derived-differs",   "verify.row-changed"};
    return names[static_cast<std::size_t>(code)];
}

Result<VerifyReport> verifyStore(const RegionPaths& paths, const sql::StoreKey& key,
                                 const VerifyProgress& progress, const VerifyKeepGoing& keepGoing) {
    return Verification(paths, key, progress, keepGoing).run();
}

} // namespace cambist::region
