#include "app/cli/verify_report.h"

#include "app/common/messages.h"

namespace cambist::cli {
namespace {

std::string text(std::uint64_t number) {
    return std::to_string(number);
}

void writeReport(JsonWriter& json, const region::VerifyReport& report, common::Language language) {
    json.beginObject().member("ok", report.clean());
    json.member("pages", report.pages)
        .member("walFrames", report.walFrames)
        .member("entries", report.entries);
    json.member("commands", report.commands)
        .member("signatures", report.signatures)
        .member("heads", report.heads);
    json.member("transfers", report.transfers).member("tables", report.tables).member("rows", report.rows);
    json.member("root", base::toHex(report.root)).key("problems").beginArray();
    for (const auto& problem : report.problems) {
        json.beginObject().member("code", problem.code());
        json.member("message", common::errorSentence(problem, language)).endObject();
    }
    json.endArray().endObject();
}

} // namespace

ExitCode printVerifyReport(Output& output, const region::VerifyReport& report, std::string_view doneKey,
                           const std::string& subject) {
    if (!output.human()) {
        JsonWriter json;
        writeReport(json, report, output.language());
        output.print(json);
    } else if (report.clean()) {
        output.printMessage(doneKey,
                            {subject, text(report.entries), text(report.signatures), text(report.transfers),
                             text(report.pages), text(report.rows), base::toHex(report.root).substr(0, 16)});
    }
    if (report.clean()) return ExitCode::Done;
    for (const auto& problem : report.problems)
        output.complain(common::errorSentence(problem, output.language()));
    output.complain(output.text("verify.found", {subject, text(report.problems.size())}));
    return ExitCode::Failed;
}

} // namespace cambist::cli
