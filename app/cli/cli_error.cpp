#include "app/cli/cli_error.h"

#include <array>
#include <cstddef>

namespace cambist::cli {

std::string_view errorCode(CliError code) {
    static constexpr std::array<std::string_view, 27> names = {"cli.unknown-command",
                                                               "cli.unknown-command-near",
                                                               "cli.incomplete-command",
                                                               "cli.unknown-option",
                                                               "cli.unknown-option-near",
                                                               "cli.option-without-value",
                                                               "cli.option-takes-no-value",
                                                               "cli.option-repeated",
                                                               "cli.option-missing",
                                                               "cli.argument-missing",
                                                               "cli.argument-too-many",
                                                               "cli.not-a-choice",
                                                               "cli.not-a-number",
                                                               "cli.options-exclude",
                                                               "cli.nothing-to-do",
                                                               "cli.input-needed",
                                                               "cli.passphrase-missing",
                                                               "cli.passphrase-empty",
                                                               "cli.passphrase-too-long",
                                                               "cli.passphrase-mismatch",
                                                               "cli.stdout-not-writable",
                                                               "cli.line-too-long",
                                                               "cli.unparsed",
                                                               "cli.field-needed",
                                                               "cli.workspace-needed",
                                                               "cli.payout-id-needed",
                                                               "cli.nothing-to-convert"};
    return names.at(static_cast<std::size_t>(code));
}

} // namespace cambist::cli
