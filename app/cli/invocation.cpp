#include "app/cli/invocation.h"

#include <charconv>

namespace cambist::cli {

namespace {
int descriptorOf(const ParsedArguments& arguments) {
    int descriptor = -1; // command_parser.cpp has checked that it is a number
    if (const auto text = arguments.value("--passphrase-fd"))
        std::from_chars(text->data(), text->data() + text->size(), descriptor);
    return descriptor;
}
} // namespace

std::optional<std::string> ParsedArguments::value(std::string_view name) const {
    const auto at = values.find(name);
    if (at == values.end() || at->second.empty()) return std::nullopt;
    return at->second.back();
}

Invocation::Invocation(const ParsedArguments& arguments, std::span<const CommandSpec> commands,
                       Output& output)
    : m_arguments(arguments)
    , m_commands(commands)
    , m_output(output)
    , m_passphrases(descriptorOf(arguments), !arguments.has("--no-input"), output.language()) {}

std::optional<std::string> Invocation::option(std::string_view name) const {
    if (auto given = m_arguments.value(name)) return given;
    for (const auto& option : command().options)
        if (option.name == name && !option.defaultValue.empty()) return std::string(option.defaultValue);
    return std::nullopt;
}

std::vector<std::string> Invocation::allOf(std::string_view name) const {
    const auto at = m_arguments.values.find(name);
    return at == m_arguments.values.end() ? std::vector<std::string>() : at->second;
}

std::string Invocation::positional(std::string_view name) const {
    return m_arguments.value(name).value_or(std::string());
}

} // namespace cambist::cli
