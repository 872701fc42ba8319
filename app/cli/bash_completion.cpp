#include "app/cli/global_options.h"
#include "app/cli/manual.h"

#include <map>
#include <set>

namespace cambist::cli {

namespace {

std::string joined(const std::set<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

bool namesFile(std::string_view placeholder) {
    return placeholder == "FILE" || placeholder == "OUT" || placeholder == "W" || placeholder == "DIR";
}

/// What may follow, by the words typed so far ("", "money", "money round").
struct Candidates {
    std::map<std::string, std::set<std::string>> words;
    std::set<std::string> wantFile;                           ///< paths whose positionals are files
    std::map<std::string, std::set<std::string>> afterOption; ///< "path|--option" -> choices; none: files
};

void addOption(Candidates& candidates, const std::string& path, const OptionSpec& option) {
    candidates.words[path].insert(std::string(option.name));
    if (option.choices.empty() && !namesFile(option.value)) return;
    auto& choices = candidates.afterOption[path + "|" + std::string(option.name)];
    for (const auto choice : option.choices) choices.insert(std::string(choice));
}

Candidates candidatesOf(std::span<const CommandSpec> commands) {
    Candidates candidates;
    for (const auto& command : commands) {
        std::string path;
        for (const auto word : command.path) {
            candidates.words[path].insert(std::string(word));
            path += (path.empty() ? "" : " ") + std::string(word);
        }
        for (const auto& option : command.options) addOption(candidates, path, option);
        for (const auto& option : shownGlobalOptions(command.flags)) addOption(candidates, path, option);
        for (const auto& positional : command.positionals) {
            for (const auto choice : positional.choices) candidates.words[path].insert(std::string(choice));
            if (namesFile(positional.name)) candidates.wantFile.insert(path);
        }
    }
    for (const auto& option : globalOptions()) addOption(candidates, "", option);
    return candidates;
}

} // namespace

std::string bashCompletion(std::span<const CommandSpec> commands) {
    const Candidates candidates = candidatesOf(commands);
    std::string script =
        "# bash completion for cambist; made by `cambist completion bash`\n"
        "_cambist() {\n"
        "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path='' word i\n"
        "    COMPREPLY=()\n"
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "        word=${COMP_WORDS[i]}\n"
        "        case \"$path $word\" in\n";
    for (const auto& [path, words] :
         candidates.words) // a path is taken one word further when that is a path too
        if (!path.empty())
            script.append("            '")
                .append(path.find(' ') == std::string::npos ? " " : "")
                .append(path)
                .append("') path='")
                .append(path)
                .append("' ;;\n");
    script += "        esac\n    done\n    case \"$path|$prev\" in\n";
    for (const auto& [key, choices] : candidates.afterOption) {
        script += "        '" + key + "') ";
        script += choices.empty() ? "COMPREPLY=($(compgen -f -- \"$cur\"))"
                                  : "COMPREPLY=($(compgen -W '" + joined(choices) + "' -- \"$cur\"))";
        script += "; return ;;\n";
    }
    script += "    esac\n    case \"$path\" in\n";
    for (const auto& [path, words] : candidates.words) {
        script += "        '" + path + "') COMPREPLY=($(compgen -W '" + joined(words) + "' -- \"$cur\")";
        if (candidates.wantFile.contains(path)) script += " $(compgen -f -- \"$cur\")";
        script += ") ;;\n";
    }
    script += "    esac\n}\ncomplete -o filenames -F _cambist cambist\n";
    return script;
}

} // namespace cambist::cli
