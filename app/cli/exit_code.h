// How `cambist` ends. Scripts rely on these numbers; see the man page.
#pragma once

#include "engine/base/error.h"

namespace cambist::cli {

enum class ExitCode : int {
    Done = 0,
    Failed = 1, ///< everything without a number of its own
    Usage = 2,
    Findings = 3,     ///< done, with findings
    Refused = 4,      ///< the input was refused
    NotPermitted = 5, ///< roles, limits, maker = checker
    Locked = 6,       ///< locked, or a wrong passphrase
    Conflict = 7,     ///< conflict or duplicate
    Network = 8,
};

/// By the tables in exit_code.cpp: the whole code first, then its domain; Failed where neither is listed.
ExitCode exitCodeOf(const Error& error);

} // namespace cambist::cli
