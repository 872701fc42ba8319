// What is killed in kill_rounds: each operation with the workspace before it, and what an unbroken run makes
// of that.
#pragma once

#include "tests/functional/workspace_program.h"

#include <functional>
#include <string>
#include <vector>

namespace cambist::functional {

/// What there is after an operation.
struct Findings {
    Books books;
    std::string rest; ///< payouts, files, people: as the operation tells it
};

/// Measured in an unbroken run.
struct Step {
    double seconds = 0;
    std::uint64_t writes = 0; ///< 0: cannot be counted here
};

struct Operation {
    std::string name;
    Path before;       ///< folder with the workspace as it stands before, and what else is needed
    int alsoDone = 0;  ///< exit code besides 0 that acknowledges
    int codeAgain = 7; ///< of a second run of what is done; 0: it runs again to no effect
    std::vector<Step> steps;
    std::function<std::vector<Call>(const Path& folder)> calls; ///< one for each step
    /// Between the kill and the second run: puts by what the second run may replace.
    std::function<void(const Path& folder)> keep = [](const Path&) {};
    std::function<Findings(const Program&, const Path& folder)> look;
    Findings wanted;
};

/// Makes the workspaces and runs every operation unbroken.
std::vector<Operation> makeOperations(const Program& program, const Path& folder);

} // namespace cambist::functional
