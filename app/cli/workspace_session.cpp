#include "app/cli/workspace_session.h"

#include "app/cli/cli_error.h"

#include <cstdlib>
#include <filesystem>
#include <vector>

namespace cambist::cli {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

std::vector<Path> workspacesHere() {
    std::vector<Path> found;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(".", failed))
        if (entry.path().extension() == ".cambist" && entry.is_directory(failed))
            found.push_back(entry.path());
    return found;
}

} // namespace

Result<Path> workspaceFolder(Invocation& invocation) {
    if (const auto given = invocation.workspace()) return Path(*given);
    if (const auto set = environment("CAMBIST_WORKSPACE"); !set.empty()) return Path(set);
    const auto here = workspacesHere();
    if (here.size() == 1) return here.front();
    return Error(CliError::WorkspaceNeeded, {}, {std::to_string(here.size())});
}

std::string workspacePerson(Invocation& invocation) {
    return invocation.user().value_or(environment("CAMBIST_USER"));
}

void sayWhatItIs(Output& output, const desk::Vault& vault) {
    if (!vault.sample) return;
    std::string shown;
    for (const auto& entry : vault.entries)
        if (!entry.samplePassphrase.empty())
            shown += (shown.empty() ? "" : ", ") + entry.name + ": " + entry.samplePassphrase;
    output.say("workspace.sample", {shown});
}

Result<std::unique_ptr<WorkspaceSession>> openWorkspace(Invocation& invocation) {
    TRY(const auto folder, workspaceFolder(invocation));
    TRY(const auto vault, desk::Vault::load(folder));
    sayWhatItIs(invocation.output(), vault);
    const auto person = workspacePerson(invocation);
    TRY(const auto* entry, desk::chooseEntry(vault, person));
    TRY(const auto passphrase, invocation.passphrases().ask("prompt.passphrase-of", {entry->name}));
    auto session = std::make_unique<WorkspaceSession>();
    TRY(session->workspace,
        desk::Workspace::open(folder, entry->name, passphrase.view(), session->surroundings()));
    return session;
}

} // namespace cambist::cli
