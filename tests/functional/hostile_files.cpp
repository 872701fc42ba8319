// Files that nobody should send, fed to `inspect` and to `payout import`: the answer is a sentence that says
// what, where and what to do, in both languages; it comes in time and in little memory; and the workspace is
// as it was. CAMBIST_LONG=1: larger files. CAMBIST_CASE=NAME: only cases with this in their name, told at
// length.
#include "tests/functional/hostile_cases.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sys/inotify.h>
#include <unistd.h>

namespace cambist::functional {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true; // times and memory are those of the sanitizer
#else
constexpr bool sanitized = false;
#endif
constexpr double mostSeconds = 2;
constexpr long mostKiB = 64 << 10;

/// What is wrong with a refusal's words; empty: nothing.
std::string faultOf(const std::string& words, const HostileCase& given, bool chinese) {
    if (given.wordsName && words.find(given.file) == std::string::npos) return "does not name the file";
    return faultOfSentence(words, chinese);
}

/// Nothing may open the file while this lives.
class Watch {
public:
    explicit Watch(const Path& file)
        : m_handle(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
        if (m_handle < 0 || inotify_add_watch(m_handle, file.c_str(), IN_OPEN | IN_ACCESS) < 0) {
            std::cerr << "files cannot be watched here\n";
            std::exit(2);
        }
    }
    ~Watch() { ::close(m_handle); }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    [[nodiscard]] bool touched() const {
        alignas(inotify_event) char events[4096];
        return ::read(m_handle, events, sizeof events) > 0;
    }

private:
    int m_handle;
};

class HostileFiles {
public:
    HostileFiles()
        : m_program(m_folder.path())
        , m_workspace(m_folder.path() / "books.cambist")
        , m_marker(m_folder.path() / "marker.txt") {
        writeText(m_marker, "MARKER-8472\n");
        m_program.makeWorkspace(m_workspace);
    }

    int run() {
        const char* only = std::getenv("CAMBIST_CASE");
        const auto listed = [&] {
            return payoutLines(m_program.must(asPerson(maker, m_workspace, {"payout", "list"})).out);
        };
        const auto before = readBooks(m_program, m_workspace, maker);
        const auto opening = m_program.must(asPerson(maker, m_workspace, {"payout", "list"}));
        m_openingKiB = opening.peakKiB;
        m_openingSeconds = opening.seconds;
        {
            const Watch watch(m_marker);
            for (const auto& given :
                 hostileCases(basePain001(), m_marker, variable("CAMBIST_LONG", 0) != 0)) {
                if (only && given.name.find(only) == std::string::npos) continue;
                m_told = only != nullptr;
                one(given);
                if (watch.touched()) complain(given, "a file elsewhere was opened", "");
            }
        }
        const auto after = readBooks(m_program, m_workspace, maker);
        if (listed() != "") complain({"all", "", {}}, "drafts were kept", listed());
        const bool same =
            after.why.empty() && after.balances == before.balances && after.transfers == before.transfers;
        if (!same) complain({"all", "", {}}, "the workspace is not as it was", after.why);
        return report();
    }

private:
    static std::string basePain001() {
        std::string rows;
        for (int i = 0; i < 20; ++i)
            rows += "<CdtTrfTxInf><PmtId><EndToEndId>E" + std::to_string(i) +
                    "</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"EUR\">12.50</InstdAmt></Amt><Cdtr><Nm>Muster "
                    "AG</Nm></Cdtr>"
                    "<CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct></CdtTrfTxInf>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document "
               "xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"><CstmrCdtTrfInitn><GrpHdr><MsgId>M1<"
               "/MsgId>"
               "<CreDtTm>2026-11-23T10:00:00</CreDtTm><NbOfTxs>20</NbOfTxs><InitgPty><Nm>Example</Nm></"
               "InitgPty></GrpHdr>"
               "<PmtInf><PmtInfId>P1</PmtInfId><PmtMtd>TRF</PmtMtd><ReqdExctnDt><Dt>2026-12-01</Dt></"
               "ReqdExctnDt>"
               "<Dbtr><Nm>Example</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></"
               "DbtrAcct>"
               "<DbtrAgt><FinInstnId><BICFI>COBADEFFXXX</BICFI></FinInstnId></DbtrAgt>" +
               rows + "</PmtInf></CstmrCdtTrfInitn></Document>";
    }

    void one(const HostileCase& given) {
        ++m_cases;
        const Path folder = m_folder.path() / "files";
        fs::create_directories(folder);
        const Path file = folder / given.file;
        given.make(file);
        for (const char* language : {"en", "zh"}) {
            Call call{{"inspect", file.string(), "--lang", language}, {}};
            judge(given, "inspect", call, std::string(language) == "zh");
        }
        inspectAsJson(given, file);
        auto import = asPerson(maker, m_workspace,
                               {"payout", "import", file.string(), "--lang", "en", "--on-bad", "stop",
                                "--debit-account", "AHG-BANK-EUR"});
        if (given.codes.contains(0)) import.words.emplace_back("--dry-run");
        std::erase(import.words, "--json");
        judge(given, "import", import, false);
        fs::remove_all(folder);
    }

    void judge(const HostileCase& given, const std::string& what, const Call& call, bool chinese) {
        const bool importing = what == "import";
        auto options = m_program.options(call);
        options.asOrdinary = true;
        options.patience = 60;
        auto result = runChild(options);
        // The machine may have been busy elsewhere: the best of three is what the program takes.
        for (int i = 0; i < 2 && result.code == 4 && result.seconds > mostSeconds; ++i) {
            auto again = runChild(options);
            if (again.seconds < result.seconds) result = std::move(again);
        }
        if (m_told)
            std::cerr << given.name << ", " << what << ": exit " << result.code << ", " << result.seconds
                      << " s, " << result.peakKiB << " KiB\n"
                      << result.out << result.err;
        if (result.timedOut) return complain(given, what + " does not end", "");
        if (result.signal != 0)
            return complain(given, what + " ended by signal " + std::to_string(result.signal), "");
        const auto codes = importing ? importCodes(given) : given.codes;
        if (!codes.contains(result.code))
            complain(given, what + " ended with " + std::to_string(result.code),
                     result.err + result.out.substr(0, 300));
        const auto words = result.out + result.err;
        if (!given.saysNot.empty() && words.find(given.saysNot) != std::string::npos)
            complain(given, what + " prints what it should not", words);
        if (result.code == 4) {
            if (const auto fault = faultOf(result.err, given, chinese); !fault.empty())
                complain(given, what + ": " + fault, result.err);
            takeTime(given.name, importing ? result.seconds - m_openingSeconds : result.seconds);
        } else if (words.empty()) {
            complain(given, what + " says nothing", "");
        }
        takeMemory(given.name, importing, result.peakKiB);
    }

    /// An import that stops at bad rows refuses the file that inspect reads with findings.
    static std::set<int> importCodes(const HostileCase& given) {
        auto codes = given.codes;
        // Findings of the ledger come on top: a debit account of another currency, a date that has passed.
        codes.insert({3, 4});
        return codes;
    }

    void inspectAsJson(const HostileCase& given, const Path& file) {
        auto options = m_program.options({{"inspect", file.string(), "--json"}, {}});
        options.asOrdinary = true;
        const auto result = runChild(options);
        if (result.code != 3 && result.code != 4) return;
        const auto json = Json::parse(result.out, nullptr, false);
        if (json.is_discarded() || !json.contains("findings") || json["findings"].empty())
            return complain(given, "no finding in JSON", result.out.substr(0, 300));
        for (const auto& finding : json["findings"])
            for (const char* key : {"code", "rule", "message", "remedy"})
                if (!finding.contains(key) || !finding[key].is_string() ||
                    finding[key].get<std::string>().empty())
                    return complain(given, std::string("a finding without ") + key, finding.dump());
    }

    void takeTime(const std::string& name, double seconds) {
        if (seconds > m_worstSeconds) m_worstTime = name;
        m_worstSeconds = std::max(m_worstSeconds, seconds);
    }
    void takeMemory(const std::string& name, bool importing, long kib) {
        // Opening a workspace derives a key in 64 MiB of its own; what counts is what comes on top.
        auto& worst = importing ? m_worstImportKiB : m_worstKiB;
        const long own = importing ? std::max(0L, kib - m_openingKiB) : kib;
        if (own > worst) (importing ? m_worstImport : m_worstInspect) = name;
        worst = std::max(worst, own);
    }

    void complain(const HostileCase& given, const std::string& words, const std::string& seen) {
        ++m_faults;
        std::cerr << given.name << ": " << words << "\n    " << seen.substr(0, 700) << '\n';
    }

    int report() {
        std::cerr << "slowest: " << m_worstTime << "; most memory: " << m_worstInspect << ", on import "
                  << m_worstImport << '\n';
        char seconds[32];
        std::snprintf(seconds, sizeof seconds, "%.3f", m_worstSeconds);
        bool good = figure("hostile_files", std::to_string(m_cases), "files", ">=1", m_cases >= 1);
        good &= figure("hostile_faults", std::to_string(m_faults), "faults", "<1", m_faults == 0);
        const auto bar = [](const std::string& b) { return sanitized ? std::string(">=0") : b; };
        good &= figure("hostile_worst_time", seconds, "s", bar("<=2"),
                       sanitized || m_worstSeconds <= mostSeconds);
        good &= figure("hostile_inspect_memory", std::to_string(m_worstKiB), "KiB", bar("<=65536"),
                       sanitized || m_worstKiB <= mostKiB);
        good &= figure("hostile_import_memory", std::to_string(m_worstImportKiB), "KiB", bar("<=65536"),
                       sanitized || m_worstImportKiB <= mostKiB);
        return good ? 0 : 1;
    }

    WorkFolder m_folder;
    Program m_program;
    Path m_workspace, m_marker;
    std::uint64_t m_cases = 0, m_faults = 0;
    double m_worstSeconds = 0, m_openingSeconds = 0;
    long m_worstKiB = 0, m_worstImportKiB = 0, m_openingKiB = 0;
    std::string m_worstTime, m_worstInspect, m_worstImport;
    bool m_told = false;
};

} // namespace
} // namespace cambist::functional

int main() {
    return cambist::functional::HostileFiles().run();
}
