#include "app/cli/command_parser.h"

#include "app/cli/cli_error.h"
#include "app/cli/did_you_mean.h"
#include "app/cli/global_options.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <optional>
#include <set>

namespace cambist::cli {

namespace {

/// Stands before every value on its way through CLI11, which would take "-1.50" for an option and "[a,b]" for
/// a list.
constexpr char valueMark = '=';

std::string marked(std::string_view value) {
    return valueMark + std::string(value);
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// One call on its way through: the words are sorted into options and values, then given to CLI11.
class Parse {
public:
    Parse(std::span<const CommandSpec> commands, const std::vector<std::string>& words)
        : m_commands(commands)
        , m_words(words) {}

    ParseOutcome run() {
        ParseOutcome outcome;
        findCommand();
        outcome.status = sortWords();
        const Status assigned = assign();
        if (command() == nullptr && (outcome.status || !m_unknownWords.empty()))
            outcome.status = checkGroup();
        if (outcome.status) outcome.status = assigned;
        if (outcome.status && command() != nullptr && !m_result.has("--help")) outcome.status = checkValues();
        outcome.arguments = std::move(m_result);
        return outcome;
    }

private:
    const CommandSpec* command() const { return m_result.command; }

    const OptionSpec* findOption(std::string_view name) const {
        if (command() != nullptr)
            for (const auto& option : command()->options)
                if (matches(option, name)) return &option;
        for (const auto& option : globalOptions())
            if (matches(option, name)) return &option;
        return nullptr;
    }
    static bool matches(const OptionSpec& option, std::string_view name) {
        return name == option.name ||
               (option.shortName != 0 && name.size() == 2 && name[0] == '-' && name[1] == option.shortName);
    }

    /// The words of the path, skipping options and their values. The longest path that the words spell wins.
    void findCommand() {
        for (std::size_t i = 0; i < m_words.size() && m_words[i] != "--"; ++i) {
            const auto& word = m_words[i];
            if (word.size() > 1 && word[0] == '-') {
                const OptionSpec* option = findOption(word);
                if (option != nullptr && !option->value.empty()) ++i;
                continue;
            }
            auto longer = m_result.group;
            longer.push_back(word);
            if (!isPrefix(longer)) break;
            m_result.group = std::move(longer);
            m_pathWords.insert(i);
        }
        for (const auto& candidate : m_commands)
            if (std::ranges::equal(candidate.path, m_result.group)) m_result.command = &candidate;
    }
    bool isPrefix(const std::vector<std::string>& words) const {
        return std::ranges::any_of(m_commands, [&](const CommandSpec& candidate) {
            return candidate.path.size() >= words.size() &&
                   std::equal(words.begin(), words.end(), candidate.path.begin());
        });
    }

    bool looksLikeOption(std::string_view word) const {
        if (word.size() < 2 || word[0] != '-') return false;
        const std::string_view name = word.substr(0, word.find('='));
        if (findOption(name) != nullptr) return true;
        const bool isLong = word[1] == '-';
        if (isLong) return word.size() > 2 && isLetter(word[2]);
        const bool minusIsValue = command() != nullptr && command()->flags.valuesMayBeginWithMinus;
        return isLetter(word[1]) && !minusIsValue;
    }

    Status sortWords() {
        Status status = ok();
        bool onlyValues = false;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const auto& word = m_words[i];
            if (m_pathWords.contains(i)) continue;
            if (!onlyValues && word == "--") {
                onlyValues = true;
            } else if (onlyValues || !looksLikeOption(word)) {
                m_tokens.push_back(marked(word));
            } else {
                const Status one = sortOption(word, i);
                if (status) status = one;
            }
        }
        return status;
    }

    Status sortOption(std::string_view word, std::size_t& i) {
        const auto equals = word.find('=');
        const std::string_view name = word.substr(0, equals);
        const OptionSpec* option = findOption(name);
        if (option == nullptr || (command() != nullptr && isGlobal(*option) &&
                                  !acceptsGlobalOption(command()->flags, option->name)))
            return unknownOption(name);
        const std::string longName(option->name);
        if (option->value.empty()) {
            if (equals != std::string_view::npos) return Error(CliError::OptionTakesNoValue, longName);
            m_tokens.push_back(longName);
            return ok();
        }
        const bool hasNext = i + 1 < m_words.size() && !m_pathWords.contains(i + 1);
        if (equals == std::string_view::npos && (!hasNext || findOption(m_words[i + 1]) != nullptr))
            return Error(CliError::OptionWithoutValue, longName, {std::string(option->value)});
        m_tokens.push_back(longName);
        m_tokens.push_back(marked(equals == std::string_view::npos ? std::string_view(m_words[++i])
                                                                   : word.substr(equals + 1)));
        return ok();
    }
    static bool isGlobal(const OptionSpec& option) {
        const auto all = globalOptions();
        return std::ranges::any_of(all, [&](const OptionSpec& global) { return &global == &option; });
    }

    Error unknownOption(std::string_view name) const {
        std::vector<std::string> names;
        if (command() != nullptr)
            for (const auto& option : command()->options) names.emplace_back(option.name);
        const CommandFlags flags = command() != nullptr ? command()->flags : CommandFlags{};
        for (const auto& option : globalOptions())
            if (acceptsGlobalOption(flags, option.name)) names.emplace_back(option.name);
        const std::string near = nearest(name, names);
        return near.empty() ? Error(CliError::UnknownOption, std::string(name))
                            : Error(CliError::UnknownOptionNear, std::string(name), {near});
    }

    /// Gives the sorted words to CLI11 and takes the values back.
    Status assign() {
        CLI::App app;
        app.set_help_flag();
        std::vector<std::pair<std::string_view, CLI::Option*>> added;
        const auto add = [&](const OptionSpec& option) {
            CLI::Option* one = option.value.empty() ? app.add_flag(std::string(option.name))
                                                    : app.add_option(std::string(option.name));
            if (!option.value.empty()) one->expected(1)->take_all()->allow_extra_args(false);
            added.emplace_back(option.name, one);
        };
        for (const auto& option : globalOptions()) add(option);
        if (command() != nullptr)
            for (const auto& option : command()->options) add(option);
        app.allow_extras(); // the values without an option: positionals, counted here so that the sentence is
                            // ours
        try {
            std::vector<std::string> reversed(m_tokens.rbegin(), m_tokens.rend());
            app.parse(std::move(reversed));
        } catch (const CLI::ParseError& error) {
            return Error(CliError::Unparsed, {}, {error.what()});
        }
        for (const auto& [name, option] : added)
            if (option->count() > 0) m_result.values[name] = unmarked(option->results());
        return assignPositionals(unmarked(app.remaining()));
    }
    static std::vector<std::string> unmarked(std::vector<std::string> values) {
        for (auto& value : values)
            if (!value.empty() && value[0] == valueMark) value.erase(0, 1);
        return values;
    }

    Status assignPositionals(std::vector<std::string> values) {
        if (command() == nullptr) {
            m_unknownWords = std::move(values);
            return ok();
        }
        std::size_t next = 0;
        for (const auto& positional : command()->positionals) {
            auto& mine = m_result.values[positional.name];
            do {
                if (next < values.size()) mine.push_back(std::move(values[next++]));
            } while (positional.repeatable && next < values.size());
            if (mine.empty()) m_result.values.erase(positional.name);
        }
        if (next < values.size()) return Error(CliError::ArgumentTooMany, values[next]);
        return ok();
    }

    Status checkGroup() const {
        if (m_unknownWords.empty()) {
            if (m_result.has("--help") || m_result.has("--version")) return ok();
            return Error(CliError::IncompleteCommand, joined(m_result.group));
        }
        std::vector<std::string> names;
        for (const auto& candidate : m_commands)
            if (candidate.path.size() > m_result.group.size() &&
                std::equal(m_result.group.begin(), m_result.group.end(), candidate.path.begin()))
                names.emplace_back(candidate.path[m_result.group.size()]);
        auto given = m_result.group;
        given.push_back(m_unknownWords.front());
        const std::string near = nearest(given.back(), names);
        if (near.empty()) return Error(CliError::UnknownCommand, joined(given));
        const std::string suggestion = m_result.group.empty() ? near : joined(m_result.group) + " " + near;
        return Error(CliError::UnknownCommandNear, joined(given), {suggestion});
    }

    Status checkValues() const {
        for (const auto& positional : command()->positionals) {
            if (positional.required && !m_result.has(positional.name))
                return Error(CliError::ArgumentMissing, std::string(positional.name));
            TRY(checkChoices(positional.name, positional.choices));
        }
        for (const auto& option : command()->options) TRY(checkOption(option));
        for (const auto& option : globalOptions()) TRY(checkOption(option));
        if (const auto text = m_result.value("--passphrase-fd"))
            if (text->empty() || text->size() > 4 ||
                !std::ranges::all_of(*text, [](char c) { return c >= '0' && c <= '9'; }))
                return Error(CliError::NotANumber, *text, {"--passphrase-fd"});
        if (m_result.has("--json") && m_result.has("--ndjson"))
            return Error(CliError::OptionsExclude, "--json", {"--ndjson"});
        return ok();
    }
    Status checkOption(const OptionSpec& option) const {
        const auto at = m_result.values.find(option.name);
        if (at == m_result.values.end())
            return option.required ? Status(Error(CliError::OptionMissing, std::string(option.name))) : ok();
        if (!option.value.empty() && !option.repeatable && at->second.size() > 1)
            return Error(CliError::OptionRepeated, std::string(option.name));
        return checkChoices(option.name, option.choices);
    }
    Status checkChoices(std::string_view name, const std::vector<std::string_view>& choices) const {
        const auto at = m_result.values.find(name);
        if (choices.empty() || at == m_result.values.end()) return ok();
        for (const auto& value : at->second)
            if (std::ranges::find(choices, value) == choices.end())
                return Error(CliError::NotAChoice, value, {std::string(name), listOf(choices)});
        return ok();
    }

    static std::string joined(const std::vector<std::string>& words) {
        std::string text;
        for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
        return text;
    }
    static std::string listOf(const std::vector<std::string_view>& choices) {
        std::string text;
        for (const auto choice : choices) text += (text.empty() ? "" : " | ") + std::string(choice);
        return text;
    }

    std::span<const CommandSpec> m_commands;
    const std::vector<std::string>& m_words;
    std::set<std::size_t> m_pathWords; ///< positions of the command's own words
    std::vector<std::string> m_tokens;
    std::vector<std::string> m_unknownWords;
    ParsedArguments m_result;
};

} // namespace

ParseOutcome parseArguments(std::span<const CommandSpec> commands, const std::vector<std::string>& words) {
    return Parse(commands, words).run();
}

std::string pathText(const CommandSpec& command) {
    std::string text;
    for (const auto word : command.path) text += (text.empty() ? "" : " ") + std::string(word);
    return text;
}

std::string usageOf(const CommandSpec& command) {
    std::string text = pathText(command);
    for (const auto& positional : command.positionals) {
        std::string name(positional.name);
        if (positional.repeatable) name += "…";
        text += positional.required ? " " + name : " [" + name + "]";
    }
    for (const auto& option : command.options)
        if (option.required) text += " " + std::string(option.name) + " " + std::string(option.value);
    return text;
}

} // namespace cambist::cli
