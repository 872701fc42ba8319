#include "app/cli/global_options.h"

namespace cambist::cli {

std::span<const OptionSpec> globalOptions() {
    static const std::vector<OptionSpec> options = {
        {.name = "--json", .help = "option.json"},
        {.name = "--ndjson", .help = "option.ndjson"},
        {.name = "--dry-run", .help = "option.dry-run"},
        {.name = "--workspace", .value = "W", .help = "option.workspace", .shortName = 'w'},
        {.name = "--user", .value = "NAME", .help = "option.user"},
        {.name = "--passphrase-fd", .value = "N", .help = "option.passphrase-fd"},
        {.name = "--lang", .value = "LANG", .help = "option.lang", .choices = {"en", "zh"}},
        {.name = "--no-color", .help = "option.no-color"},
        {.name = "--no-input", .help = "option.no-input"},
        {.name = "--quiet", .help = "option.quiet", .shortName = 'q'},
        {.name = "--help", .help = "option.help", .shortName = 'h'},
        {.name = "--version", .help = "option.version"},
    };
    return options;
}

bool acceptsGlobalOption(const CommandFlags& flags, std::string_view name) {
    return name != "--dry-run" || flags.changesState;
}

std::vector<OptionSpec> shownGlobalOptions(const CommandFlags& flags) {
    std::vector<OptionSpec> shown;
    for (const auto& option : globalOptions()) {
        const bool data = option.name == "--json" || option.name == "--ndjson";
        const bool workspace =
            option.name == "--workspace" || option.name == "--user" || option.name == "--passphrase-fd";
        if ((data && !flags.printsData) || (workspace && !flags.usesWorkspace)) continue;
        if (option.name == "--version" || !acceptsGlobalOption(flags, option.name)) continue;
        shown.push_back(option);
    }
    return shown;
}

} // namespace cambist::cli
