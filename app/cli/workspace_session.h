// Opening the workspace that a command works in: which folder, which person, with which passphrase.
#pragma once

#include "app/cli/invocation.h"
#include "engine/desk/workspace.h"

#include <memory>
#include <string>

namespace cambist::cli {

/// The real clock and the kernel's randomness, with an unlocked workspace on top. Not movable: the workspace
/// refers to its surroundings.
struct WorkspaceSession {
    base::SystemClock clock;
    base::SystemRandom random;
    std::unique_ptr<desk::Workspace> workspace;

    [[nodiscard]] desk::Surroundings surroundings() { return {clock, random}; }
    desk::Workspace& operator*() const { return *workspace; }
    desk::Workspace* operator->() const { return workspace.get(); }
};

/// --workspace, else the environment's CAMBIST_WORKSPACE, else the only *.cambist folder here. Errors:
/// WorkspaceNeeded.
Result<Path> workspaceFolder(Invocation& invocation);
/// --user, else the environment's CAMBIST_USER, else empty: the only person there is.
std::string workspacePerson(Invocation& invocation);

/// Asks for the passphrase and opens. Says on stderr that the format is a preview, and that a sample is one.
Result<std::unique_ptr<WorkspaceSession>> openWorkspace(Invocation& invocation);

/// The same sentences for a folder that is about to be used otherwise.
void sayWhatItIs(Output& output, const desk::Vault& vault);

inline desk::Effect effectOf(const Invocation& invocation) {
    return invocation.dryRun() ? desk::Effect::DryRun : desk::Effect::Apply;
}

} // namespace cambist::cli
