// Refusals of the command line itself.
#pragma once

#include <cstdint>
#include <string_view>

namespace cambist::cli {

/// In order of precedence. Most are usage errors (exit 2); see exit_code.cpp.
enum class CliError : std::uint16_t {
    UnknownCommand,     ///< object: the words as given
    UnknownCommandNear, ///< the same; {0} what is near
    IncompleteCommand,  ///< object: the words as given ("money")
    UnknownOption,      ///< object: the option
    UnknownOptionNear,  ///< the same; {0} what is near
    OptionWithoutValue, ///< object: the option; {0} its placeholder
    OptionTakesNoValue, ///< object: the option
    OptionRepeated,     ///< object: the option
    OptionMissing,      ///< object: the option
    ArgumentMissing,    ///< object: the placeholder
    ArgumentTooMany,    ///< object: the first one too many
    NotAChoice,         ///< object: the value; {0} option or placeholder, {1} the choices
    NotANumber,         ///< object: the value; {0} option or placeholder
    OptionsExclude,     ///< object: one option; {0} the other
    NothingToDo,        ///< neither values nor lines on stdin; object: the command
    InputNeeded, ///< --no-input or no terminal, and a passphrase is needed; {0} the option that gives it
    PassphraseMissing,  ///< the descriptor ended; object: its number
    PassphraseEmpty,    ///< an empty passphrase
    PassphraseTooLong,  ///< {0} the bound in bytes
    PassphraseMismatch, ///< the second entry differs
    StdoutNotWritable,  ///< {0} the system's words
    LineTooLong,        ///< a line on stdin; object: its number, {0} the bound in bytes
    Unparsed,           ///< {0} the words of the parsing library
    FieldNeeded, ///< the target of a conversion needs a field; object: its name, {0} the target, {1} a row
                 ///< without it, {2} the option that gives it
    WorkspaceNeeded,  ///< no --workspace, and not exactly one *.cambist folder here; {0} how many there are
    PayoutIdNeeded,   ///< object: what was given instead of a payout's id
    NothingToConvert, ///< no payment fits the target; object: the file, {0} the target
};
std::string_view errorCode(CliError code); // "cli.unknown-command", …

} // namespace cambist::cli
