// convert FILE --to FORMAT: one payment file into another; without a workspace.
#include "app/cli/commands.h"
#include "app/cli/conversion.h"
#include "app/cli/input_file.h"
#include "app/cli/invocation.h"
#include "engine/base/id.h"
#include "engine/base/random.h"
#include "engine/base/time.h"
#include "engine/formats/findings.h"

#include <algorithm>
#include <array>

namespace cambist::cli {

namespace {

using payments::Field;
using payments::Finding;
using payments::PaymentFields;

/// What a row without the field gets from an option.
struct Fallback {
    Field field;
    std::string_view option;
};
constexpr std::array fallbacks = {
    Fallback{Field::DebtorName, "--debtor-name"}, Fallback{Field::DebtorAccount, "--debtor-account"},
    Fallback{Field::DebtorAgent, "--debtor-agent"}, Fallback{Field::ExecutionDate, "--execution-date"}};

class KeepingSink final : public formats::PaymentSink {
public:
    explicit KeepingSink(const Invocation& invocation) {
        for (const auto& [field, option] : fallbacks)
            m_fallbacks.emplace_back(field, invocation.option(option));
    }
    Status head(const formats::PaymentFileHead& head) override {
        m_head = head;
        return ok();
    }
    Status payment(PaymentFields&& payment) override {
        for (const auto& [field, value] : m_fallbacks)
            if (value && payment[field].empty()) payment[field] = *value;
        m_payments.push_back(std::move(payment));
        return ok();
    }
    void finding(Finding&& finding) override { m_findings.push_back(std::move(finding)); }

    formats::PaymentFileHead m_head;
    std::vector<PaymentFields> m_payments;
    std::vector<Finding> m_findings;

private:
    std::vector<std::pair<Field, std::optional<std::string>>> m_fallbacks;
};

/// Here a loss weighs more than in an inspection: it needs a look even when the reader only notes it.
bool isLossOrFault(const Finding& finding) {
    return needsAttention(finding) || finding.code == formats::findings::elementNotCarried ||
           finding.code == formats::findings::columnUnknown;
}

void complainAbout(Output& output, const std::vector<Finding>& findings) {
    constexpr std::size_t shown = 50;
    for (std::size_t i = 0; i < findings.size() && i < shown; ++i)
        output.complain(findingLine(findings[i], output.language()));
    if (findings.size() > shown)
        output.complain(output.text("inspect.more-findings", {std::to_string(findings.size() - shown)}));
}

void report(Output& output, const std::string& path, std::string_view target, bool dryRun,
            const Conversion& conversion, const std::vector<Finding>& findings) {
    if (output.human() || path.empty()) complainAbout(output, findings);
    if (path.empty()) return;
    if (output.human()) {
        output.say(dryRun ? "convert.would-write" : "convert.done",
                   {std::to_string(conversion.written), path});
        return;
    }
    JsonWriter json;
    json.beginObject().member("output", path).member("format", target).member("payments", conversion.written);
    json.member("dryRun", dryRun).key("findings").beginArray();
    for (const auto& finding : findings) writeFinding(json, finding, output.language());
    json.endArray().endObject();
    output.print(json);
}

Result<ExitCode> convert(Invocation& invocation) {
    Output& output = invocation.output();
    formats::ReadOptions options;
    options.encoding = invocation.option("--encoding").value_or("");
    KeepingSink sink(invocation);
    TRY(auto input, openInput(invocation.positional("FILE"), options.maxBytes));
    TRY(formats::readPaymentFile(input.reader, input.name, options, sink));

    const std::string target = *invocation.option("--to");
    const base::SystemClock clock;
    base::SystemRandom random;
    const ConversionDefaults defaults{base::idToText(base::makeIdBytes(clock.now(), random)),
                                      toText(clock.now())};
    TRY(const auto conversion, convertPayments(sink.m_head, std::move(sink.m_payments), sink.m_findings,
                                               target, defaults, output.language()));
    auto findings = std::move(sink.m_findings);
    findings.insert(findings.end(), conversion.findings.begin(), conversion.findings.end());

    const std::string path = invocation.option("--output").value_or("");
    if (path.empty())
        output.print(base::textOf(conversion.bytes));
    else if (!invocation.dryRun())
        TRY(base::writeFileAtomically(path, conversion.bytes, base::FileMode::Private));
    report(output, path, target, invocation.dryRun(), conversion, findings);
    return std::ranges::any_of(findings, isLossOrFault) ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> convertCommands() {
    return {{.path = {"convert"},
             .summary = "command.convert.summary",
             .description = "command.convert.description",
             .positionals = {{.name = "FILE", .help = "argument.payment-file"}},
             .options = {{.name = "--to",
                          .value = "FORMAT",
                          .help = "option.convert-to",
                          .required = true,
                          .choices = conversionTargets()},
                         {.name = "--output", .value = "OUT", .help = "option.output", .shortName = 'o'},
                         {.name = "--encoding", .value = "NAME", .help = "option.encoding"},
                         {.name = "--debtor-name", .value = "NAME", .help = "option.debtor-name"},
                         {.name = "--debtor-account", .value = "ACCOUNT", .help = "option.debtor-account"},
                         {.name = "--debtor-agent", .value = "BIC", .help = "option.debtor-agent"},
                         {.name = "--execution-date", .value = "DATE", .help = "option.execution-date"}},
             .flags = {.printsData = true, .changesState = true},
             .handler = convert}};
}

} // namespace cambist::cli
