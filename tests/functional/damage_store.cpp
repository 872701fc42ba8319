// A wrong passphrase, a damaged vault, store, WAL or anchor, an older file put back: every command ends with
// a sentence and a code, never by a signal, never with other figures than there were; and `log verify` finds
// it. CAMBIST_LONG=1: a bit in every page, the WAL cut at every frame. CAMBIST_SEED: others.
// CAMBIST_CASE=NAME: only these.
#include "tests/functional/workspace_program.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <iostream>
#include <random>
#include <set>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cambist::functional {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t pageSize = 4096;
constexpr std::size_t walHeader = 32, walFrame = 24 + pageSize;
/// Behind the MAC of a page: filled at random and never read.
constexpr std::size_t unusedTail = 12;

enum class Opens {
    Never,    ///< every command refuses
    Unharmed, ///< a command that does not need the damaged part may work, with the right figures
    AsBefore, ///< it is no damage: everything works
};

struct Damage {
    std::string name;
    std::function<void(const Path& workspace)> make;
    std::set<int> codes = {1};
    Opens opens = Opens::Never;
    std::string passphrase = maker.passphrase;
};

void flip(const Path& file, std::size_t bit) {
    auto bytes = readText(file);
    bytes[bit / 8] = static_cast<char>(static_cast<unsigned char>(bytes[bit / 8]) ^ (1u << (bit % 8)));
    writeText(file, bytes);
}
void replaceIn(const Path& file, const std::string& what, const std::string& by) {
    auto bytes = readText(file);
    const auto at = bytes.find(what);
    if (at == std::string::npos) {
        std::cerr << file << " does not hold " << what << '\n';
        std::exit(1);
    }
    writeText(file, bytes.replace(at, what.size(), by));
}
Path vault(const Path& workspace) {
    return workspace / "vault.json";
}
Path store(const Path& workspace) {
    return workspace / "regions" / "eu.db";
}
Path wal(const Path& workspace) {
    return workspace / "regions" / "eu.db-wal";
}
Path anchor(const Path& workspace) {
    return workspace / "regions" / "eu.anchor";
}
void putBack(const Path& from, const Path& to) {
    fs::remove(to);
    if (fs::exists(from)) fs::copy_file(from, to);
}

class DamageStore {
public:
    DamageStore()
        : m_program(m_folder.path())
        , m_long(variable("CAMBIST_LONG", 0) != 0)
        , m_random(variable("CAMBIST_SEED", 1)) {
        makeWorkspaces();
    }

    int run() {
        addVault();
        addStore();
        addAnchor();
        addWal();
        addFlips();
        const char* only = std::getenv("CAMBIST_CASE");
        for (const auto& [damage, base] : m_damages)
            if (!only || damage.name.find(only) != std::string::npos) one(damage, base);
        bool good = figure("damage_cases", std::to_string(m_cases), "cases", ">=1", m_cases >= 1);
        good &= figure("damage_pages_flipped", std::to_string(m_flips), "pages", ">=1", only || m_flips >= 1);
        good &= figure("damage_wal_cuts", std::to_string(m_cuts), "cuts", ">=1", only || m_cuts >= 1);
        good &= figure("damage_crashes", std::to_string(m_crashes), "cases", "<1", m_crashes == 0);
        good &= figure("damage_used_silently", std::to_string(m_silent), "cases", "<1", m_silent == 0);
        good &= figure("damage_not_found", std::to_string(m_missed), "cases", "<1", m_missed == 0);
        good &= figure("damage_faults", std::to_string(m_faults), "faults", "<1", m_faults == 0);
        return good ? 0 : 1;
    }

private:
    [[nodiscard]] Path entries(const char* name, int lines) const {
        std::string text;
        for (int i = 0; i < lines; ++i)
            text +=
                R"({"debit":"AHG-BANK-EUR","credit":"AHG-EQUITY-EUR","amount":"3.21","valueDate":"2026-02-03",)"
                R"("reference":")" +
                std::string(name) + std::to_string(i) + "\"}\n";
        const auto file = m_folder.path() / (std::string(name) + ".ndjson");
        writeText(file, text);
        return file;
    }

    /// `plain`: closed, its WAL moved into the store. `older`: the same, some postings before. `open`: killed
    /// while it was open, with a WAL that holds an acknowledged posting. `other`: another workspace.
    void makeWorkspaces() {
        m_older = m_folder.path() / "older.cambist";
        m_plain = m_folder.path() / "plain.cambist";
        m_open = m_folder.path() / "open.cambist";
        m_other = m_folder.path() / "other.cambist";
        m_program.makeWorkspace(m_older);
        m_program.makeWorkspace(m_other);
        copyFolder(m_older, m_plain);
        post(m_plain, entries("a", m_long ? 3000 : 300));
        copyFolder(m_plain, m_open);
        makeOpen();
        m_plainBooks = readBooks(m_program, m_plain, maker);
        const Path copy = m_folder.path() / "copy.cambist";
        copyFolder(m_open, copy);
        m_openBooks = readBooks(m_program, copy, maker);
        if (m_plainBooks.why.empty() && m_openBooks.why.empty()) return;
        std::cerr << "the workspaces are not sound: " << m_plainBooks.why << m_openBooks.why << '\n';
        std::exit(1);
    }
    void post(const Path& workspace, const Path& file) {
        m_program.must(asPerson(maker, workspace, {"ledger", "post", file.string()}));
    }

    /// While a second process has the workspace open, the first leaves the WAL behind.
    void makeOpen() {
        const Path pipe = m_folder.path() / "lines";
        ::mkfifo(pipe.c_str(), 0600);
        const int lines = ::open(pipe.c_str(), O_RDWR | O_CLOEXEC);
        auto options = m_program.options(asPerson(maker, m_open, {"ledger", "post", "-"}));
        options.input = pipe;
        Child holder(options);
        // It reads lines only when the workspace is open.
        int waiting = 1;
        const double patience = secondsNow() + 60;
        if (::write(lines, "\n", 1) != 1) waiting = -1;
        while (waiting == 1 && secondsNow() < patience) {
            ::usleep(2000);
            ::ioctl(lines, FIONREAD, &waiting);
        }
        if (waiting == 0) {
            post(m_open, entries("b", 3));
            post(m_open, entries("c", 5));
        }
        ::kill(holder.id(), SIGKILL);
        const auto held = holder.wait();
        ::close(lines);
        if (waiting == 0 && fs::exists(wal(m_open)) && fs::file_size(wal(m_open)) > walHeader) return;
        std::cerr << "no WAL could be made: " << held.err << '\n';
        std::exit(1);
    }

    void add(const Path& base, Damage damage) { m_damages.emplace_back(std::move(damage), base); }

    void addVault() {
        const auto vaultText = [this](const std::string& name, std::function<std::string(std::string)> change,
                                      std::set<int> codes) {
            add(m_plain,
                {name, [change](const Path& w) { writeText(vault(w), change(readText(vault(w)))); }, codes});
        };
        const auto in = [this](const std::string& name, const std::string& what, const std::string& by,
                               std::set<int> codes = {1}) {
            add(m_plain,
                {name, [what, by](const Path& w) { replaceIn(vault(w), what, by); }, std::move(codes)});
        };
        add(m_plain,
            {"wrong passphrase", [](const Path&) {}, {6}, Opens::Never, "not the passphrase of anyone"});
        add(m_plain, {"vault absent", [](const Path& w) { fs::remove(vault(w)); }, {4, 6}});
        add(m_plain, {"vault is a folder",
                      [](const Path& w) {
                          fs::remove(vault(w));
                          fs::create_directory(vault(w));
                      },
                      {1, 4, 6}});
        vaultText("vault empty", [](const std::string&) { return std::string(); }, {1});
        vaultText("vault cut in half", [](const std::string& t) { return t.substr(0, t.size() / 2); }, {1});
        vaultText("vault without its last byte but one",
                  [](const std::string& t) { return t.substr(0, t.size() - 3); }, {1});
        vaultText("vault of NULs", [](const std::string& t) { return std::string(t.size(), '\0'); }, {1});
        vaultText("vault is a list", [](const std::string&) { return std::string("[]"); }, {1});
        vaultText("vault is deep", [](const std::string&) { return std::string(200'000, '['); }, {1});
        vaultText("vault is large", [](const std::string& t) { return t + std::string(8 << 20, ' '); },
                  {1, 4});
        in("vault of a newer format", "\"format\": 1", "\"format\": 99");
        in("vault of a format that is no number", "\"format\": 1", "\"format\": \"x\"");
        in("vault without people", "\"people\": [", "\"people\": [], \"others\": [", {1, 2, 6});
        in("vault with people of another kind", "\"people\": [", "\"people\": [7, ");
        in("sealed keys changed", "\"sealed\": \"", "\"sealed\": \"00", {1, 6});
        in("sealed keys gone", "\"sealed\": \"", "\"sealed\": \"\", \"was\": \"", {1, 6});
        in("salt gone", "\"salt\": \"", "\"salt\": \"\", \"was\": \"", {1, 6});
        in("salt that is no number", "\"salt\": \"", "\"salt\": \"zz", {1, 6});
        in("4 TB for the derivation of a key", "\"memoryKiB\": 65536", "\"memoryKiB\": 4294967295", {1, 6});
        in("years for the derivation of a key", "\"iterations\": ", "\"iterations\": 90000000", {1, 6});
        in("no memory for the derivation of a key", "\"memoryKiB\": 65536", "\"memoryKiB\": 0", {1, 6});
        in("a negative number of lanes", "\"lanes\": ", "\"lanes\": -", {1, 6});
        add(m_plain, {"vault of another workspace",
                      [this](const Path& w) { putBack(vault(m_other), vault(w)); },
                      {1, 6}});
    }

    void addStore() {
        const auto resized = [this](const std::string& name,
                                    std::function<std::uintmax_t(std::uintmax_t)> size, Opens opens) {
            add(m_plain, {name,
                          [size](const Path& w) { fs::resize_file(store(w), size(fs::file_size(store(w)))); },
                          {1, 6},
                          opens});
        };
        add(m_plain, {"store absent", [](const Path& w) { fs::remove(store(w)); }, {1, 4}});
        add(m_plain, {"regions absent", [](const Path& w) { fs::remove_all(w / "regions"); }, {1, 4}});
        add(m_plain, {"store is a folder",
                      [](const Path& w) {
                          fs::remove(store(w));
                          fs::create_directory(store(w));
                      },
                      {1, 4}});
        resized(
            "store empty", [](auto) { return 0; }, Opens::Never);
        resized(
            "store of half a page", [](auto) { return 2000; }, Opens::Never);
        resized(
            "store of one page", [](auto) { return pageSize; }, Opens::Never);
        resized(
            "store cut in half", [](auto size) { return size / 2 / pageSize * pageSize; }, Opens::Unharmed);
        resized(
            "store cut in a page", [](auto size) { return size / 2 + 100; }, Opens::Unharmed);
        resized(
            "store without its last page", [](auto size) { return size - pageSize; }, Opens::Unharmed);
        resized(
            "store with bytes behind it", [](auto size) { return size + 1000; }, Opens::Unharmed);
        add(m_plain, {"store of noise",
                      [this](const Path& w) {
                          auto bytes = readText(store(w));
                          for (auto& byte : bytes) byte = static_cast<char>(m_random() & 0xff);
                          writeText(store(w), bytes);
                      },
                      {1, 6}});
        add(m_plain, {"store that is not encrypted",
                      [](const Path& w) {
                          auto bytes = readText(store(w));
                          writeText(store(w), bytes.replace(0, 16, std::string("SQLite format 3\0", 16)));
                      },
                      {1, 6}});
        add(m_plain, {"store of another workspace",
                      [this](const Path& w) { putBack(store(m_other), store(w)); },
                      {1, 6}});
        add(m_plain, {"older store", [this](const Path& w) { putBack(store(m_older), store(w)); }});
        add(m_open,
            {"older store beside a newer WAL", [this](const Path& w) { putBack(store(m_older), store(w)); }});
        add(m_open, {"older store and no WAL", [this](const Path& w) {
                         putBack(store(m_older), store(w));
                         fs::remove(wal(w));
                     }});
    }

    void addAnchor() {
        const auto slot = [this](const std::string& name, std::vector<std::size_t> slots, Opens opens) {
            add(m_plain, {name,
                          [slots](const Path& w) {
                              for (const auto s : slots) flip(anchor(w), (s * 512 + 20) * 8);
                          },
                          {1},
                          opens});
        };
        add(m_plain, {"anchor absent", [](const Path& w) { fs::remove(anchor(w)); }});
        add(m_plain, {"anchor empty", [](const Path& w) { writeText(anchor(w), ""); }});
        add(m_plain, {"anchor cut", [](const Path& w) { fs::resize_file(anchor(w), 50); }});
        add(m_plain,
            {"anchor of another workspace", [this](const Path& w) { putBack(anchor(m_other), anchor(w)); }});
        slot("anchor damaged", {0, 1}, Opens::Never);
        // A power cut while one slot is written leaves the other.
        slot("anchor torn in its first slot", {0}, Opens::AsBefore);
        slot("anchor torn in its second slot", {1}, Opens::AsBefore);
        add(m_plain, {"older anchor: the store is ahead",
                      [this](const Path& w) { putBack(anchor(m_older), anchor(w)); },
                      {1},
                      Opens::AsBefore});
    }

    void addWal() {
        const auto frames = (fs::file_size(wal(m_open)) - walHeader) / walFrame;
        add(m_open, {"WAL as it was left", [](const Path&) {}, {1}, Opens::AsBefore});
        add(m_open,
            {"WAL without its index",
             [](const Path& w) { fs::remove(wal(w).string().replace(wal(w).string().size() - 3, 3, "shm")); },
             {1},
             Opens::AsBefore});
        add(m_open, {"WAL absent", [](const Path& w) { fs::remove(wal(w)); }});
        add(m_open, {"WAL empty", [](const Path& w) { fs::resize_file(wal(w), 0); }});
        add(m_open, {"WAL header damaged", [](const Path& w) { flip(wal(w), 8 * 9); }});
        for (std::size_t frame = 0; frame < frames; ++frame) {
            if (!m_long && frame % 7 != 0 && frame + 1 != frames) continue;
            const auto at = walHeader + frame * walFrame;
            const auto number = std::to_string(frame + 1) + " of " + std::to_string(frames);
            add(m_open,
                {"WAL cut before frame " + number, [at](const Path& w) { fs::resize_file(wal(w), at); }});
            add(m_open,
                {"WAL cut in frame " + number, [at](const Path& w) { fs::resize_file(wal(w), at + 2000); }});
            const auto bit = (at + draw(walFrame)) * 8 + draw(8);
            add(m_open, {"a bit of WAL frame " + number, [bit](const Path& w) { flip(wal(w), bit); }});
            m_cuts += 2;
        }
    }

    void addFlips() {
        const auto pages = fs::file_size(store(m_plain)) / pageSize;
        for (std::size_t page = 0; page < pages; ++page) {
            if (!m_long && page != 0 && draw(pages) >= 12) continue;
            const auto bit = (page * pageSize + draw(pageSize - unusedTail)) * 8 + draw(8);
            add(m_plain, {"bit " + std::to_string(bit) + " of page " + std::to_string(page + 1),
                          [bit](const Path& w) { flip(store(w), bit); },
                          {1, 6},
                          Opens::Unharmed});
            ++m_flips;
        }
    }

    std::size_t draw(std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(m_random);
    }

    void one(const Damage& damage, const Path& base) {
        ++m_cases;
        const auto& books = base == m_open ? m_openBooks : m_plainBooks;
        const Path workspace = m_folder.path() / "damaged.cambist";
        copyFolder(base, workspace);
        damage.make(workspace);
        const auto before = bytesOf(workspace);
        const Person person{maker.name, damage.passphrase};
        const auto verified = call(damage, asPerson(person, workspace, {"log", "verify"}), "log verify");
        if (damage.opens == Opens::AsBefore) {
            if (verified.code != 0) complain(damage, "log verify finds fault with it", verified);
        } else if (verified.code == 0) {
            ++m_missed;
            complain(damage, "log verify does not find it", verified);
        } else if ((verified.out + verified.err).empty()) {
            complain(damage, "log verify says nothing", verified);
        }
        if (damage.opens == Opens::Never && bytesOf(workspace) != before)
            complain(damage, "log verify changed the files", verified);
        // For people, in both languages.
        for (const char* language : {"en", "zh"}) {
            auto words = asPerson(person, workspace, {"ledger", "balances", "--lang", language});
            if (language[0] == 'e')
                words.words.emplace_back("--json");
            else
                std::erase(words.words, "--json");
            look(damage, call(damage, words, "ledger balances"), books, language[0] == 'e');
            if (language[0] == 'e' && damage.opens == Opens::AsBefore) break;
        }
        if (damage.opens != Opens::Never) return;
        const auto posted =
            call(damage, asPerson(person, workspace, {"ledger", "post", m_folder.path() / "c.ndjson"}),
                 "ledger post");
        if (posted.code == 0) {
            ++m_silent;
            complain(damage, "ledger post works", posted);
        }
        if (bytesOf(workspace) != before) complain(damage, "a refused store is not as it was found", posted);
    }

    ChildResult call(const Damage& damage, const Call& given, const char* what) {
        auto options = m_program.options(given);
        options.patience = 60;
        auto result = runChild(options);
        if (result.signal == 0) return result;
        ++m_crashes;
        complain(damage, std::string(what) + (result.timedOut ? " does not end" : " ended by a signal"),
                 result);
        return result;
    }

    /// `json`: in English with JSON, else in Chinese for people.
    void look(const Damage& damage, const ChildResult& result, const Books& books, bool json) {
        if (result.code == 0) {
            const bool right = !json || result.out == books.balances;
            if (damage.opens != Opens::Never && right) return;
            ++m_silent;
            return complain(damage, "ledger balances works", result);
        }
        if (damage.opens == Opens::AsBefore) return complain(damage, "ledger balances refuses", result);
        if (result.signal != 0) return;
        if (!damage.codes.contains(result.code))
            complain(damage, "ledger balances ended with " + std::to_string(result.code), result);
        if (const auto fault = faultOfSentence(result.err, !json); !fault.empty())
            complain(damage, fault, result);
    }

    /// Every file but the lock, and the index of the WAL, which SQLite makes anew.
    static std::string bytesOf(const Path& workspace) {
        std::set<Path> files;
        for (const auto& entry : fs::recursive_directory_iterator(workspace))
            if (entry.is_regular_file() && entry.path().extension() != ".db-shm" &&
                entry.path().filename() != "lock" && fs::file_size(entry.path()) > 0)
                files.insert(entry.path());
        std::string all;
        for (const auto& file : files)
            all += file.filename().string() + ' ' + std::to_string(std::hash<std::string>{}(readText(file))) +
                   '\n';
        return all;
    }

    void complain(const Damage& damage, const std::string& words, const ChildResult& result) {
        ++m_faults;
        std::cerr << damage.name << ": " << words << "\n    exit " << result.code << ": "
                  << result.err.substr(0, 500) << result.out.substr(0, 300) << '\n';
    }

    WorkFolder m_folder;
    Program m_program;
    bool m_long;
    std::mt19937_64 m_random;
    Path m_older, m_plain, m_open, m_other;
    Books m_plainBooks, m_openBooks;
    std::vector<std::pair<Damage, Path>> m_damages;
    std::uint64_t m_cases = 0, m_flips = 0, m_cuts = 0;
    std::uint64_t m_crashes = 0, m_silent = 0, m_missed = 0, m_faults = 0;
};

} // namespace
} // namespace cambist::functional

int main() {
    return cambist::functional::DamageStore().run();
}
