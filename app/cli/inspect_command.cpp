// inspect FILE: what is in a payment file, and what is wrong with it; without a workspace.
#include "app/cli/commands.h"
#include "app/cli/input_file.h"
#include "app/cli/invocation.h"
#include "app/cli/payment_json.h"
#include "app/cli/refusal.h"
#include "app/cli/row_findings.h"
#include "app/cli/spool.h"
#include "engine/formats/payment_file.h"
#include "engine/money/money.h"

#include <map>

namespace cambist::cli {

namespace {

using payments::Field;
using payments::Finding;
using payments::PaymentFields;

/// What the sinks below have in common: the head, the row checks, and whether anything needs attention.
class InspectSink : public formats::PaymentSink {
public:
    Status head(const formats::PaymentFileHead& head) override {
        m_head = head;
        return ok();
    }
    Status payment(PaymentFields&& payment) override {
        TRY(addPayment(payment));
        m_rowFindings.clear();
        addRowFindings(payment, m_rowFindings);
        for (auto& one : m_rowFindings) finding(std::move(one));
        return m_status;
    }
    void finding(Finding&& finding) override {
        m_attention = m_attention || needsAttention(finding);
        const Status added = addFinding(finding);
        if (m_status && !added) m_status = added;
    }
    [[nodiscard]] ExitCode exitCode() const { return m_attention ? ExitCode::Findings : ExitCode::Done; }
    /// The first failure of the sink itself (a full disk while spooling).
    [[nodiscard]] const Status& status() const { return m_status; }
    /// Prints everything that was held back.
    virtual Status finish(Output& output) = 0;
    /// Prints the refusal, and nothing else of the file.
    virtual void refuse(Output& output, const Error& error) = 0;

protected:
    virtual Status addPayment(const PaymentFields& payment) = 0;
    virtual Status addFinding(const Finding& finding) = 0;
    [[nodiscard]] const formats::PaymentFileHead& fileHead() const { return m_head; }
    void writeHead(JsonWriter& json) const {
        json.memberOrNull("format", m_head.format).memberOrNull("encoding", m_head.encoding);
    }

private:
    formats::PaymentFileHead m_head;
    std::vector<Finding> m_rowFindings;
    Status m_status = ok();
    bool m_attention = false;
};

/// --json: one object, written from two spools.
class JsonSink final : public InspectSink {
public:
    explicit JsonSink(common::Language language)
        : m_language(language) {}

    Status finish(Output& output) override {
        JsonWriter json;
        json.beginObject();
        writeHead(json);
        output.print(json.key("payments").take());
        output.print("[");
        TRY(m_payments.printTo(output));
        output.print("],\"statements\":[],\"findings\":[");
        TRY(m_findings.printTo(output));
        output.print("]}\n");
        return ok();
    }
    void refuse(Output& output, const Error& error) override {
        JsonWriter json;
        json.beginObject();
        writeHead(json);
        json.key("payments").beginArray().endArray().key("statements").beginArray().endArray();
        json.key("findings").beginArray();
        writeRefusal(json, error, m_language);
        output.print(json.endArray().endObject());
    }

private:
    Status addPayment(const PaymentFields& payment) override {
        m_json.beginObject();
        writePaymentMembers(m_json, payment);
        m_json.endObject();
        return addTo(m_payments);
    }
    Status addFinding(const Finding& finding) override {
        writeFinding(m_json, finding, m_language);
        return addTo(m_findings);
    }
    Status addTo(Spool& spool) {
        if (!spool.empty()) TRY(spool.append(","));
        return spool.append(m_json.take());
    }
    common::Language m_language;
    JsonWriter m_json;
    Spool m_payments;
    Spool m_findings;
};

/// --ndjson: the head, then payments and findings in the order of the file; "kind" tells them apart.
class NdJsonSink final : public InspectSink {
public:
    explicit NdJsonSink(common::Language language)
        : m_language(language) {}

    Status finish(Output& output) override {
        printHead(output);
        return m_lines.printTo(output);
    }
    void refuse(Output& output, const Error& error) override {
        printHead(output);
        JsonWriter json;
        json.beginObject().member("kind", "finding").key("finding");
        writeRefusal(json, error, m_language);
        output.print(json.endObject());
    }

private:
    void printHead(Output& output) const {
        JsonWriter json;
        json.beginObject().member("kind", "file");
        writeHead(json);
        output.print(json.endObject());
    }
    Status addPayment(const PaymentFields& payment) override {
        m_json.beginObject().member("kind", "payment");
        writePaymentMembers(m_json, payment);
        m_json.endObject();
        return m_lines.append(m_json.take() + "\n");
    }
    Status addFinding(const Finding& finding) override {
        m_json.beginObject().member("kind", "finding").key("finding");
        writeFinding(m_json, finding, m_language);
        m_json.endObject();
        return m_lines.append(m_json.take() + "\n");
    }
    common::Language m_language;
    JsonWriter m_json;
    Spool m_lines;
};

/// For people: figures, findings by kind, and the first of them.
class HumanSink final : public InspectSink {
public:
    Status finish(Output& output) override {
        Table summary(
            {{output.text("inspect.what"), Align::Left}, {output.text("inspect.value"), Align::Left}});
        summary.add({output.text("inspect.format"), fileHead().format});
        summary.add({output.text("inspect.encoding"), fileHead().encoding});
        summary.add({output.text("inspect.payments"), std::to_string(m_count)});
        for (const auto& [currency, sum] : m_sums)
            summary.add({output.text("inspect.sum"),
                         toDecimalText(sum, currency) + " " + std::string(currency.code())});
        summary.add({output.text("inspect.findings"), std::to_string(m_findingCount)});
        output.print(summary);
        if (m_findingCount > 0) printFindings(output);
        return ok();
    }
    void refuse(Output&, const Error&) override {}

private:
    static constexpr std::size_t shownFindings = 20;

    void printFindings(Output& output) const {
        output.print("\n");
        for (const auto& finding : m_first) output.printLine(findingLine(finding, output.language()));
        if (m_findingCount > m_first.size())
            output.printMessage("inspect.more-findings", {std::to_string(m_findingCount - m_first.size())});
        output.print("\n");
        Table table(
            {{output.text("inspect.code"), Align::Left}, {output.text("inspect.count"), Align::Right}});
        for (const auto& [code, count] : m_byCode) table.add({std::string(code), std::to_string(count)});
        output.print(table);
    }
    Status addPayment(const PaymentFields& payment) override {
        ++m_count;
        const auto currency = Currency::find(payment[Field::Currency]);
        if (!currency) return ok();
        if (const auto amount = Money::parse(payment[Field::Amount], currency.value()))
            m_sums[currency.value()] += amount.value().minorUnits; // 2^64 rows would be needed to overflow
        return ok();
    }
    Status addFinding(const Finding& finding) override {
        ++m_findingCount;
        ++m_byCode[finding.code];
        if (m_first.size() < shownFindings) m_first.push_back(finding);
        return ok();
    }
    std::uint64_t m_count = 0;
    std::uint64_t m_findingCount = 0;
    std::map<Currency, base::Int128> m_sums;
    std::map<std::string_view, std::uint64_t> m_byCode;
    std::vector<Finding> m_first;
};

Result<ExitCode> inspectWith(Invocation& invocation, InspectSink& sink) {
    Output& output = invocation.output();
    formats::ReadOptions options;
    options.encoding = invocation.option("--encoding").value_or("");
    Status read = ok();
    auto input = openInput(invocation.positional("FILE"), options.maxBytes);
    if (input)
        read = formats::readPaymentFile(input.value().reader, input.value().name, options, sink);
    else
        read = input.error();
    if (!sink.status()) return sink.status().error();
    if (read) {
        TRY(sink.finish(output));
        return sink.exitCode();
    }
    if (output.human() || !isRefusedInput(read.error())) return read.error();
    sink.refuse(output, read.error());
    output.explain(read.error());
    return ExitCode::Refused;
}

Result<ExitCode> inspect(Invocation& invocation) {
    switch (invocation.output().format()) {
    case OutputFormat::Json: {
        JsonSink sink(invocation.language());
        return inspectWith(invocation, sink);
    }
    case OutputFormat::NdJson: {
        NdJsonSink sink(invocation.language());
        return inspectWith(invocation, sink);
    }
    default: {
        HumanSink sink;
        return inspectWith(invocation, sink);
    }
    }
}

} // namespace

std::vector<CommandSpec> inspectCommands() {
    return {{.path = {"inspect"},
             .summary = "command.inspect.summary",
             .description = "command.inspect.description",
             .positionals = {{.name = "FILE", .help = "argument.payment-file"}},
             .options = {{.name = "--encoding", .value = "NAME", .help = "option.encoding"}},
             .flags = {.printsData = true},
             .handler = inspect}};
}

} // namespace cambist::cli
