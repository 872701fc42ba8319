#include "app/cli/command_help.h"
#include "app/cli/command_parser.h"
#include "app/cli/global_options.h"
#include "app/cli/manual.h"
#include "app/cli/version.h"

#include <algorithm>
#include <array>

namespace cambist::cli {

namespace {

/// Text for roff: backslashes, minus signs, and a leading dot or quote made harmless.
std::string roff(std::string_view text) {
    std::string result;
    if (!text.empty() && (text[0] == '.' || text[0] == '\'')) result += "\\&";
    for (const char c : text) {
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else
            result += c;
    }
    return result;
}

struct Page {
    common::Language language;
    std::string text;

    std::string_view word(std::string_view key) const { return common::lookup(key, language); }
    void macro(std::string_view name, std::string_view argument = {}) {
        text += "." + std::string(name);
        if (!argument.empty()) text += " \"" + roff(argument) + "\"";
        text += '\n';
    }
    void line(std::string_view words) { text += roff(words) + "\n"; }
    void tagged(std::string_view tag, std::string_view words) {
        text += ".TP\n.B " + roff(tag) + "\n" + roff(words) + "\n";
    }
    void options(std::span<const OptionSpec> list) {
        for (const auto& option : list) tagged(optionTitle(option), optionText(option, language));
    }
};

void addCommand(Page& page, const CommandSpec& command) {
    page.macro("SS", "cambist " + usageOf(command) + " " + std::string(page.word("help.some-options")));
    page.line(std::string(page.word(command.summary)) + std::string(page.word("help.full-stop")));
    if (!command.description.empty()) page.line(page.word(command.description));
    for (const auto& positional : command.positionals)
        page.tagged(
            positional.name,
            optionText({.name = positional.name, .help = positional.help, .choices = positional.choices},
                       page.language));
    page.options(command.options);
    if (command.flags.changesState) page.tagged("--dry-run", page.word("option.dry-run"));
}

} // namespace

std::string manPage(std::span<const CommandSpec> commands, common::Language language) {
    Page page{language, {}};
    page.text += ".TH CAMBIST 1 \"\" \"" + versionLine() + "\"\n";
    page.text += ".ad l\n"; // Chinese lines have no blanks to stretch,
    if (language == common::Language::Chinese) page.text += ".mso zh.tmac\n"; // and break between characters
    page.macro("SH", page.word("man.name"));
    page.text += "cambist \\- " + roff(page.word("man.about")) + "\n";
    page.macro("SH", page.word("man.synopsis"));
    page.text += ".B cambist\n" + roff(page.word("man.form")) + "\n";
    page.macro("SH", page.word("man.description"));
    page.line(page.word("man.conventions"));
    page.macro("SH", page.word("man.commands"));
    for (const auto& command : commands) addCommand(page, command);
    page.macro("SH", page.word("man.options"));
    page.options(globalOptions());
    page.macro("SH", page.word("man.exit-codes"));
    for (int code = 0; code <= 8; ++code)
        page.tagged(std::to_string(code), page.word("exit." + std::to_string(code)));
    page.macro("SH", page.word("man.environment"));
    page.tagged("LC_ALL, LC_MESSAGES, LANG", page.word("man.environment.locale"));
    page.tagged("NO_COLOR", page.word("man.environment.no-color"));
    return page.text;
}

} // namespace cambist::cli
