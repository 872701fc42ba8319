// What a handler gets: its arguments, the output, the passphrases and the list of all commands.
#pragma once

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/passphrase.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::cli {

/// The values of one call, by option name ("--to") and placeholder ("FILE").
struct ParsedArguments {
    const CommandSpec* command = nullptr; ///< nullptr: none named (help of a group, or of the whole)
    std::vector<std::string> group;       ///< the words of the path that were given
    std::map<std::string_view, std::vector<std::string>> values;

    [[nodiscard]] bool has(std::string_view name) const { return values.contains(name); }
    /// The (last) value; nothing when not given.
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
};

/// Lives as long as the call; one thread.
class Invocation {
public:
    Invocation(const ParsedArguments& arguments, std::span<const CommandSpec> commands, Output& output);

    /// The value of an option: as given, else its default, else nothing.
    [[nodiscard]] std::optional<std::string> option(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> allOf(std::string_view name) const;
    [[nodiscard]] bool flag(std::string_view name) const { return m_arguments.has(name); }
    /// A required positional; empty when an optional one was not given.
    [[nodiscard]] std::string positional(std::string_view name) const;
    [[nodiscard]] bool dryRun() const { return flag("--dry-run"); }
    [[nodiscard]] std::optional<std::string> workspace() const { return option("--workspace"); }
    [[nodiscard]] std::optional<std::string> user() const { return option("--user"); }

    [[nodiscard]] Output& output() { return m_output; }
    [[nodiscard]] common::Language language() const { return m_output.language(); }
    [[nodiscard]] Passphrases& passphrases() { return m_passphrases; }
    [[nodiscard]] const CommandSpec& command() const { return *m_arguments.command; }
    [[nodiscard]] std::span<const CommandSpec> commands() const { return m_commands; }

private:
    const ParsedArguments& m_arguments;
    std::span<const CommandSpec> m_commands;
    Output& m_output;
    Passphrases m_passphrases;
};

} // namespace cambist::cli
