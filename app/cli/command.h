// Commands as data: the parser, the help, the man page and the completion are all made from these.
#pragma once

#include "app/cli/exit_code.h"
#include "engine/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace cambist::cli {

class Invocation;

/// An option of one command. Texts have static lifetime; `help` and the keys below are keys of the message
/// table.
struct OptionSpec {
    std::string_view name;       ///< "--currency"
    std::string_view value = {}; ///< placeholder ("CODE"); empty: a flag
    std::string_view help = {};  ///< message key, "option.currency"
    char shortName = 0;          ///< 'o' for -o
    bool required = false;
    bool repeatable = false;
    std::string_view defaultValue = {}; ///< what Invocation::option returns when it is not given
    std::vector<std::string_view> choices = {};
};

/// A positional. Only the last one of a command may be optional or repeatable.
struct PositionalSpec {
    std::string_view name; ///< placeholder: "FILE"
    std::string_view help = {};
    bool required = true;
    bool repeatable = false;
    std::vector<std::string_view> choices = {};
};

struct CommandFlags {
    bool printsData = false;              ///< has --json and --ndjson
    bool changesState = false;            ///< has --dry-run
    bool usesWorkspace = false;           ///< has --workspace, --user and --passphrase-fd
    bool valuesMayBeginWithMinus = false; ///< "-€5" is a value here; "-1.50" is one everywhere
};

/// Runs the command. An Error is printed by the caller (sentence, JSON form, exit code by exit_code.h).
using Handler = Result<ExitCode> (*)(Invocation& invocation);

struct CommandSpec {
    std::vector<std::string_view> path; ///< {"payout", "import"}
    std::string_view summary;           ///< message key: one line without a full stop
    std::string_view description;       ///< message key: a few sentences; may be empty
    std::vector<PositionalSpec> positionals = {};
    std::vector<OptionSpec> options = {};
    CommandFlags flags = {};
    Handler handler = nullptr;
};

/// "payout import".
std::string pathText(const CommandSpec& command);

} // namespace cambist::cli
