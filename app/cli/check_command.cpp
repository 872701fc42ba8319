// check iban|bic|cnaps|aba|lei|currency: identifiers from arguments or stdin, without a workspace.
#include "app/cli/cli_error.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/line_reader.h"
#include "engine/base/text.h"
#include "engine/money/money.h"
#include "engine/parties/identifiers.h"

#include <algorithm>
#include <unistd.h>

namespace cambist::cli {

namespace {

constexpr std::size_t maxLineBytes = 64u << 10;

/// ISO 4217: three letters that stand in the list.
std::string_view currencyProblem(std::string_view text) {
    const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (text.empty()) return "empty";
    if (!std::ranges::all_of(text, isLetter)) return "characters";
    if (text.size() != 3) return "length";
    return Currency::find(text) ? "" : "unknown";
}

/// The code of what is wrong; empty when nothing is. Blanks and lower case, as people write them, are no
/// fault.
std::string_view problemOf(std::string_view kind, const std::string& value) {
    if (kind == "currency") return currencyProblem(base::asciiUpper(base::trim(value)));
    const auto identifier = parties::identifierFromName(kind);
    if (!identifier) return "unknown";
    return parties::problemCode(
        parties::checkIdentifier(*identifier, parties::normaliseIdentifier(*identifier, value)));
}

/// Prints as it goes, so that a million lines cost no memory.
class Report {
public:
    Report(Output& output, std::string_view kind)
        : m_output(output)
        , m_kind(kind) {
        if (m_output.format() == OutputFormat::Json) m_json.beginArray();
    }
    void add(const std::string& value) {
        const std::string_view problem = problemOf(m_kind, value);
        m_anyBad = m_anyBad || !problem.empty();
        ++m_count;
        if (m_output.human()) {
            addHuman(value, problem);
            return;
        }
        m_json.beginObject().member("value", value).member("ok", problem.empty());
        m_json.memberOrNull("reason", problem).endObject();
        if (m_output.format() == OutputFormat::NdJson)
            m_output.print(m_json);
        else
            m_output.print(m_json.take());
    }
    ExitCode finish() {
        if (m_output.format() == OutputFormat::Json) {
            m_json.endArray();
            m_output.print(m_json);
        }
        return m_anyBad ? ExitCode::Findings : ExitCode::Done;
    }

private:
    void addHuman(const std::string& value, std::string_view problem) {
        std::string line = common::visibleText(value) + "\t";
        if (problem.empty()) {
            m_output.printLine(line + m_output.text("check.ok"));
            return;
        }
        line += m_output.text("reason." + std::string(problem)) + " [" + std::string(problem) + "]";
        if (m_kind == "iban")
            if (const auto better = parties::suggestIban(value))
                line += " " + m_output.text("check.suggest", {*better});
        m_output.printLine(line);
    }

    Output& m_output;
    std::string_view m_kind;
    JsonWriter m_json;
    bool m_anyBad = false;
    std::uint64_t m_count = 0;
};

Result<ExitCode> check(Invocation& invocation) {
    Output& output = invocation.output();
    Report report(output, invocation.command().path.back());
    const auto values = invocation.allOf("VALUE");
    for (const auto& value : values) report.add(value);
    if (!values.empty()) return report.finish();
    if (::isatty(STDIN_FILENO) == 1) return Error(CliError::NothingToDo, pathText(invocation.command()));
    StdinLines lines(maxLineBytes);
    while (!output.closed()) {
        TRY(const auto line, lines.next());
        if (!line) break;
        report.add(*line);
    }
    return report.finish();
}

CommandSpec checkCommand(std::string_view kind, std::string_view summary) {
    return {.path = {"check", kind},
            .summary = summary,
            .description = "command.check.description",
            .positionals =
                {{.name = "VALUE", .help = "argument.check-value", .required = false, .repeatable = true}},
            .flags = {.printsData = true, .valuesMayBeginWithMinus = true},
            .handler = check};
}

} // namespace

std::vector<CommandSpec> checkCommands() {
    return {checkCommand("iban", "command.check.iban.summary"),
            checkCommand("bic", "command.check.bic.summary"),
            checkCommand("cnaps", "command.check.cnaps.summary"),
            checkCommand("aba", "command.check.aba.summary"),
            checkCommand("lei", "command.check.lei.summary"),
            checkCommand("currency", "command.check.currency.summary")};
}

} // namespace cambist::cli
