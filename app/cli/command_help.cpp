#include "app/cli/command_help.h"

#include "app/cli/command_parser.h"
#include "app/cli/global_options.h"
#include "app/cli/table.h"

#include <algorithm>

namespace cambist::cli {

namespace {

using Lines = std::vector<std::pair<std::string, std::string>>; ///< title, text

std::string section(std::string_view titleKey, const Lines& lines, common::Language language) {
    if (lines.empty()) return {};
    std::size_t width = 0;
    for (const auto& [title, text] : lines) width = std::max(width, displayWidth(title));
    std::string result = "\n" + std::string(common::lookup(titleKey, language)) + "\n";
    for (const auto& [title, text] : lines) result += "  " + padded(title, width) + "  " + text + "\n";
    return result;
}

Lines optionLines(std::span<const OptionSpec> options, common::Language language) {
    Lines lines;
    for (const auto& option : options) lines.emplace_back(optionTitle(option), optionText(option, language));
    return lines;
}

bool isIn(const CommandSpec& command, const std::vector<std::string>& group) {
    return command.path.size() > group.size() && std::equal(group.begin(), group.end(), command.path.begin());
}

} // namespace

std::string optionTitle(const OptionSpec& option) {
    const std::string value = option.value.empty() ? "" : " " + std::string(option.value);
    const std::string shortForm = option.shortName == 0 ? "" : std::string("-") + option.shortName + ", ";
    return shortForm + std::string(option.name) + value;
}

std::string optionText(const OptionSpec& option, common::Language language) {
    std::string text(common::lookup(option.help, language));
    std::string choices;
    for (const auto choice : option.choices) choices += (choices.empty() ? "" : ", ") + std::string(choice);
    if (!choices.empty()) text += common::message("help.choices", language, {choices});
    if (!option.defaultValue.empty())
        text += common::message("help.default", language, {std::string(option.defaultValue)});
    return text;
}

std::string usageLine(const CommandSpec* command, const std::vector<std::string>& group,
                      common::Language language) {
    std::string form = "cambist ";
    if (command != nullptr) {
        form += usageOf(*command) + " " + std::string(common::lookup("help.some-options", language));
    } else {
        for (const auto& word : group) form += word + " ";
        form += common::lookup("help.some-command", language);
    }
    std::string result(common::lookup("help.usage", language));
    return result + form;
}

std::string helpOf(const CommandSpec& command, common::Language language) {
    std::string text = usageLine(&command, {}, language) + "\n\n";
    text += std::string(common::lookup(command.summary, language)) +
            std::string(common::lookup("help.full-stop", language)) + "\n";
    if (!command.description.empty())
        text += std::string(common::lookup(command.description, language)) + "\n";
    Lines arguments;
    for (const auto& positional : command.positionals) {
        OptionSpec shown{.name = positional.name, .help = positional.help, .choices = positional.choices};
        arguments.emplace_back(positional.name, optionText(shown, language));
    }
    text += section("help.arguments", arguments, language);
    text += section("help.options", optionLines(command.options, language), language);
    text +=
        section("help.global-options", optionLines(shownGlobalOptions(command.flags), language), language);
    return text;
}

std::string helpOfGroup(std::span<const CommandSpec> commands, const std::vector<std::string>& group,
                        common::Language language) {
    std::string text;
    if (group.empty()) text += std::string(common::lookup("help.about", language)) + "\n\n";
    text += usageLine(nullptr, group, language) + "\n";
    Lines lines;
    for (const auto& command : commands)
        if (isIn(command, group))
            lines.emplace_back(pathText(command), std::string(common::lookup(command.summary, language)));
    text += section("help.commands", lines, language);
    if (group.empty())
        text += section("help.global-options", optionLines(globalOptions(), language), language);
    return text + "\n" + std::string(common::lookup("help.more", language)) + "\n";
}

} // namespace cambist::cli
