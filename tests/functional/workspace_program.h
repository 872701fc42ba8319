// The built program as its people use it, over workspaces in a folder of the test's own. For the programs of
// this folder.
#pragma once

#include "tests/functional/child_process.h"

#include <string>
#include <string_view>
#include <vector>

namespace cambist::functional {

struct Person {
    std::string name, passphrase;
};
extern const Person maker, approver;

using Words = std::vector<std::string>;

/// A folder that is gone when the test is.
class WorkFolder {
public:
    WorkFolder();
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    [[nodiscard]] const Path& path() const { return m_path; }

private:
    Path m_path;
};

/// One call of the program.
struct Call {
    Words words;             ///< without the program's name
    std::string passphrases; ///< lines for --passphrase-fd; empty: the call asks for none
};

/// A call by a person in a workspace, with JSON as its answer.
Call asPerson(const Person& person, const Path& workspace, Words words);

class Program {
public:
    /// Reads CAMBIST. Children put their words into `folder`.
    explicit Program(const Path& folder);
    [[nodiscard]] ChildOptions options(const Call& call) const;
    [[nodiscard]] ChildResult run(const Call& call) const { return runChild(options(call)); }
    /// Ends the test when the call does not end with 0 (or `also`): what it needs could not be made.
    ChildResult must(const Call& call, int also = 0) const;

    /// A workspace with the sample's chart and opening balances.
    void makeWorkspace(const Path& workspace) const;

private:
    std::string m_program;
    Path m_folder;
};

/// What `ledger balances` says, and how many transfers and entries the verified log has; "" and words in
/// `why` when the log is not clean or the sums are not balanced.
struct Books {
    std::string balances;
    std::uint64_t transfers = 0, entries = 0;
    std::string why;
};
Books readBooks(const Program& program, const Path& workspace, const Person& person);

/// Text at a JSON pointer; "" when there is none. Numbers as text.
std::string jsonText(const std::string& json, const std::string& pointer);
/// One line a payout: kind, title, state, counts, totals; no ids, no times; sorted.
std::string payoutLines(const std::string& listJson);

/// What is wrong with a refusal as a sentence for people: what, where, and what to do, in their language;
/// empty: nothing.
std::string faultOfSentence(const std::string& words, bool chinese);

/// A folder put in the place of another, files and all.
void copyFolder(const Path& from, const Path& to);

/// One line of five fields on stdout; false when `good` is. Thread-safe.
bool figure(const std::string& name, const std::string& value, const std::string& unit,
            const std::string& bar, bool good);

} // namespace cambist::functional
