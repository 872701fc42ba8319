#include "tests/functional/kill_operations.h"

#include <cstdlib>
#include <functional>
#include <iostream>

namespace cambist::functional {
namespace {

namespace fs = std::filesystem;

/// More than one write transaction of an import (5,000 rows), of a submission (2,000) and of a posting
/// (8,190).
constexpr int payoutRows = 6500;
constexpr int badRows = 5;
constexpr int postedLines = 9000;
constexpr int postedFiles = 3;

Path books(const Path& folder) {
    return folder / "books.cambist";
}

std::string entries(int file) {
    std::string text;
    for (int i = 0; i < postedLines; ++i) {
        const auto number = std::to_string(file * postedLines + i);
        text += R"({"debit":"AHG-BANK-EUR","credit":"AHG-EQUITY-EUR","amount":")" +
                std::to_string(i % 977 + 1) + R"(.07","valueDate":"2026-02-03","reference":"F)" + number +
                "\"}\n";
    }
    return text;
}

/// Without the moment of its making.
std::string withoutMoment(std::string file) {
    const auto begin = file.find("<CreDtTm>"), end = file.find("</CreDtTm>");
    if (begin != std::string::npos && end != std::string::npos) file.erase(begin, end - begin);
    return file;
}

Findings lookAtPayouts(const Program& program, const Path& folder) {
    Findings found{readBooks(program, books(folder), maker), {}};
    found.rest = payoutLines(program.run(asPerson(maker, books(folder), {"payout", "list"})).out);
    return found;
}

class Maker {
public:
    Maker(const Program& program, Path folder)
        : m_program(program)
        , m_folder(std::move(folder))
        , m_counts(canCountWrites()) {
        if (!m_counts) std::cerr << "system calls cannot be counted here: all kills go by the clock\n";
    }

    std::vector<Operation> all() {
        makeInput();
        addPost();
        addImport();
        addSubmit();
        addJoin();
        addApprove();
        addRelease();
        addStatus();
        addBackup();
        addRestore();
        addPassphrase();
        return std::move(m_operations);
    }

private:
    [[nodiscard]] Path place(const std::string& name) const { return m_folder / "made" / name; }

    void makeInput() {
        m_input = m_folder / "input";
        fs::create_directories(m_input);
        for (int i = 0; i < postedFiles; ++i)
            writeText(m_input / ("entries" + std::to_string(i) + ".ndjson"), entries(i));
        sample({"--seed", "7", "--rows", std::to_string(payoutRows), "--bad", std::to_string(badRows),
                "--out", m_input.string()});
        fs::create_directories(place("booked"));
        m_program.makeWorkspace(books(place("booked")));
    }
    void sample(Words words) {
        ChildOptions options;
        options.arguments = {neededVariable("CAMBIST_SAMPLE")};
        options.arguments.insert(options.arguments.end(), words.begin(), words.end());
        options.words = m_folder;
        const auto made = runChild(options);
        if (made.code == 0) return;
        std::cerr << "the sample cannot be made: " << made.err;
        std::exit(1);
    }

    /// Runs the operation on copies of `before`: for its time and its outcome, which is `after`, and for its
    /// writes.
    void add(Operation operation, const std::string& before, const std::string& after) {
        operation.before = place(before);
        for (const bool counting : {false, true}) {
            if (counting && !m_counts) break;
            const Path folder = counting ? m_folder / "counted" : place(after);
            copyFolder(operation.before, folder);
            const auto calls = operation.calls(folder);
            operation.steps.resize(calls.size());
            for (std::size_t i = 0; i < calls.size(); ++i) {
                auto options = m_program.options(calls[i]);
                options.countWrites = counting;
                const auto result = runChild(options);
                if (result.code != 0 && result.code != operation.alsoDone) unmade(operation, result);
                if (counting)
                    operation.steps[i].writes = result.writes;
                else
                    operation.steps[i].seconds = result.seconds;
            }
        }
        operation.wanted = operation.look(m_program, place(after));
        if (!operation.wanted.books.why.empty()) {
            std::cerr << operation.name << " unbroken: " << operation.wanted.books.why << '\n';
            std::exit(1);
        }
        m_operations.push_back(std::move(operation));
    }
    [[noreturn]] static void unmade(const Operation& operation, const ChildResult& result) {
        std::cerr << operation.name << " unbroken ended with " << result.code << ", signal " << result.signal
                  << ": " << result.out << result.err << '\n';
        std::exit(1);
    }

    void addPost() {
        Operation post;
        post.name = "ledger post";
        post.calls = [input = m_input](const Path& folder) {
            std::vector<Call> calls;
            for (int i = 0; i < postedFiles; ++i)
                calls.push_back(asPerson(
                    maker, books(folder),
                    {"ledger", "post", (input / ("entries" + std::to_string(i) + ".ndjson")).string()}));
            return calls;
        };
        post.look = [](const Program& program, const Path& folder) {
            return Findings{readBooks(program, books(folder), maker), {}};
        };
        add(std::move(post), "booked", "posted");
    }
    void addImport() {
        Operation import;
        import.name = "payout import";
        import.alsoDone = 3;
        import.calls = [file = m_input / "payout.csv"](const Path& folder) {
            return std::vector{asPerson(maker, books(folder), {"payout", "import", file.string()})};
    };
    import.look = lookAtPayouts;
    add(std::move(import), "booked", "drafted");
    const auto listed = m_program.must(asPerson(maker, books(place("drafted")), {"payout", "list"})).out;
    m_payout =
        jsonText(listed, jsonText(listed, "/payouts/0/kind") == "payout" ? "/payouts/0/id" : "/payouts/1/id");
} [[nodiscard]] std::function<std::vector<Call>(const Path&)> payoutCall(const Person& person,
                                                                         const char* what) const {
    return [person, what, id = m_payout](const Path& folder) {
        return std::vector{asPerson(person, books(folder), {"payout", what, id})};
    };
}
void addSubmit() {
    Operation submit;
    submit.name = "payout submit";
    submit.calls = payoutCall(maker, "submit");
    submit.look = lookAtPayouts;
    add(std::move(submit), "drafted", "submitted");
    copyFolder(place("submitted"), place("invited"));
    const auto invited =
        m_program.must(asPerson(maker, books(place("invited")), {"user", "invite", approver.name}));
    m_code = jsonText(invited.out, "/code");
}
void addJoin() {
    Operation join;
    join.name = "user join";
    join.codeAgain = 5; // there is no invitation any more
    join.calls = [code = m_code](const Path& folder) {
        return std::vector{
            Call{{"user", "join", approver.name, "--workspace", books(folder).string(), "--json"},
                 code + "\n" + approver.passphrase + "\n"}};
    };
    // That the person opens the workspace is not enough: their key is to be the one that the log knows.
    join.look = [id = m_payout](const Program& program, const Path& folder) {
        Findings found{readBooks(program, books(folder), approver), {}};
        const auto listed = program.run(asPerson(approver, books(folder), {"user", "list"})).out;
        for (const auto* person : {"/0", "/1"})
            for (const auto* key : {"/name", "/roles", "/state"})
                found.rest += jsonText(listed, std::string(person) + key) + ' ';
        const auto signs =
            program.run(asPerson(approver, books(folder), {"payout", "approve", id, "--dry-run"}));
        found.rest += "approves: " + std::to_string(signs.code) + ' ' + signs.err;
        return found;
    };
    add(std::move(join), "invited", "joined");
}
void addApprove() {
    Operation approve;
    approve.name = "payout approve";
    approve.calls = payoutCall(approver, "approve");
    approve.look = lookAtPayouts;
    add(std::move(approve), "joined", "approved");
}
void addRelease() {
    Operation release;
    release.name = "payout release";
    release.calls = [id = m_payout](const Path& folder) {
        return std::vector{asPerson(maker, books(folder),
                                    {"payout", "release", id, "--out", (folder / "bank.xml").string()})};
    };
    release.keep = [](const Path& folder) {
        if (fs::exists(folder / "bank.xml")) fs::rename(folder / "bank.xml", folder / "bank.before.xml");
    };
    release.look = [id = m_payout](const Program& program, const Path& folder) {
        auto found = lookAtPayouts(program, folder);
        const auto again = folder / "bank.again.xml";
        const auto wrote =
            program.run(asPerson(maker, books(folder), {"payout", "bank-file", id, "--out", again.string()}));
        if (wrote.code != 0) found.rest += "bank-file: " + wrote.err;
        const auto bytes = readText(again);
        for (const char* name : {"bank.xml", "bank.before.xml"})
            if (fs::exists(folder / name) && readText(folder / name) != bytes)
                found.rest += std::string(name) + " is not the bank file that can be written again\n";
        const auto text = withoutMoment(bytes);
        found.rest += "bank file: " + std::to_string(text.size()) + " bytes, " +
                      std::to_string(std::hash<std::string>{}(text)) + '\n';
        return found;
    };
    add(std::move(release), "approved", "released");
    sample({"--status-for", (place("released") / "bank.xml").string(), "--reject", "40", "--out",
            (m_input / "status.xml").string()});
}
void addStatus() {
    Operation status;
    status.name = "payout status";
    status.codeAgain = 0; // a bank may say the same twice
    status.calls = [report = m_input / "status.xml"](const Path& folder) {
        return std::vector{asPerson(maker, books(folder), {"payout", "status", report.string()})};
    };
    status.look = lookAtPayouts;
    add(std::move(status), "released", "settled");
}
void addBackup() {
    Operation backup;
    backup.name = "workspace backup";
    backup.calls = [](const Path& folder) {
        return std::vector{
            asPerson(maker, books(folder), {"workspace", "backup", (folder / "backup").string()})};
    };
    backup.look = [](const Program& program, const Path& folder) {
        Findings found{readBooks(program, folder / "backup", maker), {}};
        const auto source = program.run(asPerson(maker, books(folder), {"ledger", "balances"}));
        found.rest = source.out == found.books.balances ? "source as its backup" : "source: " + source.out;
        return found;
    };
    add(std::move(backup), "settled", "kept");
}
void addRestore() {
    Operation restore;
    restore.name = "workspace restore";
    restore.calls = [](const Path& folder) {
        return std::vector{Call{{"workspace", "restore", (folder / "backup").string(),
                                 (folder / "restored.cambist").string(), "--user", maker.name, "--json"},
                                maker.passphrase + "\n"}};
    };
    restore.look = [](const Program& program, const Path& folder) {
        Findings found{readBooks(program, folder / "restored.cambist", maker), {}};
        found.rest = "entries of the log: " + std::to_string(found.books.entries);
        return found;
    };
    add(std::move(restore), "kept", "restored");
}
void addPassphrase() {
    static const Person changed{maker.name, "the maker's next passphrase"};
    Operation change;
    change.name = "user passphrase";
    change.codeAgain = 6; // the old one opens no more
    change.calls = [](const Path& folder) {
        return std::vector{
            Call{{"user", "passphrase", "--user", maker.name, "--workspace", books(folder).string()},
                 maker.passphrase + "\n" + changed.passphrase + "\n"}};
    };
    change.look = [](const Program& program, const Path& folder) {
        return Findings{readBooks(program, books(folder), changed), {}};
    };
    add(std::move(change), "booked", "changed");
}

const Program& m_program;
Path m_folder, m_input;
bool m_counts;
std::string m_payout, m_code;
std::vector<Operation> m_operations;
}; // namespace

} // namespace cambist::functional

std::vector<Operation> makeOperations(const Program& program, const Path& folder) {
    return Maker(program, folder).all();
}

} // namespace cambist::functional
