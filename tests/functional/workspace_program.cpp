#include "tests/functional/workspace_program.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>

namespace cambist::functional {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

bool isChinese(const std::string& text) {
    // U+4E00 to U+9FFF begin with E4 to E9 in UTF-8.
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xE4 && byte <= 0xE9;
    });
}

std::size_t countOf(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

} // namespace

const Person maker{"maker", "a passphrase for the maker"};
const Person approver{"approver", "another one for the approver"};

WorkFolder::WorkFolder() {
    auto text = (fs::temp_directory_path() / "cambist-test.XXXXXX").string();
    if (mkdtemp(text.data()) == nullptr) {
        std::cerr << "no folder for the test can be made in " << fs::temp_directory_path() << '\n';
        std::exit(2);
    }
    m_path = text;
}

WorkFolder::~WorkFolder() {
    std::error_code ignored;
    if (std::getenv("CAMBIST_KEEP") == nullptr) fs::remove_all(m_path, ignored);
}

Call asPerson(const Person& person, const Path& workspace, Words words) {
    for (const char* word : {"--json", "--no-input", "--user"}) words.emplace_back(word);
    words.push_back(person.name);
    words.emplace_back("--workspace");
    words.push_back(workspace.string());
    return {std::move(words), person.passphrase + "\n"};
}

Program::Program(const Path& folder)
    : m_program(neededVariable("CAMBIST"))
    , m_folder(folder) {}

ChildOptions Program::options(const Call& call) const {
    ChildOptions options;
    options.arguments = {m_program};
    options.arguments.insert(options.arguments.end(), call.words.begin(), call.words.end());
    if (!call.passphrases.empty()) {
        options.arguments.emplace_back("--passphrase-fd");
        options.arguments.emplace_back("3");
    }
    options.passphrases = call.passphrases;
    options.words = m_folder;
    return options;
}

ChildResult Program::must(const Call& call, int also) const {
    auto result = run(call);
    if (result.code == 0 || (also != 0 && result.code == also)) return result;
    std::cerr << "what the test needs cannot be made: cambist";
    for (const auto& word : call.words) std::cerr << ' ' << word;
    std::cerr << "\nexit " << result.code << ", signal " << result.signal << '\n' << result.out << result.err;
    std::exit(1);
}

void Program::makeWorkspace(const Path& workspace) const {
    const Path sample = Path(neededVariable("CAMBIST_SOURCE")) / "resources" / "sample";
    must({{"workspace", "create", workspace.string(), "--user", maker.name, "--quiet"},
          maker.passphrase + "\n"});
    must(asPerson(maker, workspace, {"account", "import", (sample / "accounts.csv").string()}));
    must(asPerson(maker, workspace, {"ledger", "post", (sample / "opening.ndjson").string()}));
}

std::string jsonText(const std::string& json, const std::string& pointer) {
    const auto read = Json::parse(json, nullptr, false);
    const Json::json_pointer at(pointer);
    if (read.is_discarded() || !read.contains(at)) return {};
    const auto& value = read.at(at);
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string payoutLines(const std::string& listJson) {
    const auto read = Json::parse(listJson, nullptr, false);
    if (read.is_discarded() || !read.contains("payouts")) return "unreadable: " + listJson.substr(0, 300);
    std::vector<std::string> lines;
    for (auto payout : read["payouts"]) {
        for (const char* fleeting : {"id", "created", "parent"}) payout.erase(fleeting);
        lines.push_back(payout.dump());
    }
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const auto& line : lines) all += line + "\n";
    return all;
}

Books readBooks(const Program& program, const Path& workspace, const Person& person) {
    Books books;
    const auto verified = program.run(asPerson(person, workspace, {"log", "verify"}));
    if (verified.code != 0 || jsonText(verified.out, "/ok") != "true") {
        books.why =
            "log verify ended with " + std::to_string(verified.code) + ": " + verified.out + verified.err;
        return books;
    }
    books.transfers = std::strtoull(jsonText(verified.out, "/transfers").c_str(), nullptr, 10);
    books.entries = std::strtoull(jsonText(verified.out, "/entries").c_str(), nullptr, 10);
    const auto shown = program.run(asPerson(person, workspace, {"ledger", "balances"}));
    const auto read = Json::parse(shown.out, nullptr, false);
    if (shown.code != 0 || read.is_discarded()) {
        books.why = "ledger balances ended with " + std::to_string(shown.code) + ": " + shown.out + shown.err;
        return books;
    }
    for (const auto& total : read.at("totals"))
        if (total.at("debits") != total.at("credits") ||
            total.at("pendingDebits") != total.at("pendingCredits"))
            books.why = "not balanced: " + total.dump();
    books.balances = shown.out;
    return books;
}

std::string faultOfSentence(const std::string& words, bool chinese) {
    if (!words.ends_with('\n') || countOf(words, "\n") != 1) return "not one line";
    std::string sentence = words.substr(0, words.size() - 1);
    if (sentence.ends_with(']')) sentence.erase(std::min(sentence.rfind(" ["), sentence.size()));
    const std::string_view end = chinese ? "。" : ".";
    if (!sentence.ends_with(end)) return "does not end as a sentence";
    if (chinese && !isChinese(sentence)) return "not in Chinese";
    if (countOf(sentence + (chinese ? "" : " "), chinese ? "。" : ". ") < 2)
        return "not what, where and what to do";
    for (const char* empty : {"nvalid", "llegal", "非法", "无效"})
        if (sentence.find(empty) != std::string::npos) return std::string("says '") + empty + "'";
    return {};
}

void copyFolder(const Path& from, const Path& to) {
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive);
}

bool figure(const std::string& name, const std::string& value, const std::string& unit,
            const std::string& bar, bool good) {
    std::printf("%s\t%s\t%s\t%s\t%s\n", name.c_str(), value.c_str(), unit.c_str(), bar.c_str(),
                good ? "ok" : "miss");
    std::fflush(stdout);
    return good;
}

} // namespace cambist::functional
