#include "app/cli/output.h"

#include "app/cli/cli_error.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace cambist::cli {

namespace {

constexpr std::size_t bufferSize = 64u << 10;

/// 0, or the errno of the write that failed.
int writeAll(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

} // namespace

Output::Output(OutputSettings settings)
    : m_settings(settings) {
    m_buffer.reserve(bufferSize);
}

Output::~Output() {
    flush();
    clearProgress();
}

void Output::flush() {
    if (!m_buffer.empty() && !m_closed) {
        clearProgress();
        m_errno = writeAll(STDOUT_FILENO, m_buffer);
        m_closed = m_errno != 0;
    }
    m_buffer.clear();
}

void Output::print(std::string_view text) {
    if (m_closed) return;
    if (m_buffer.size() + text.size() > bufferSize) flush();
    if (text.size() >= bufferSize && !m_closed) {
        m_errno = writeAll(STDOUT_FILENO, text);
        m_closed = m_errno != 0;
    } else {
        m_buffer += text;
    }
}

void Output::printLine(std::string_view text) {
    print(text);
    print("\n");
}

void Output::printMessage(std::string_view key, const std::vector<std::string>& arguments) {
    printLine(text(key, arguments));
}

std::string Output::text(std::string_view key, const std::vector<std::string>& arguments) const {
    return common::message(key, m_settings.language, arguments);
}

void Output::say(std::string_view key, const std::vector<std::string>& arguments) {
    if (!m_settings.quiet) complain(text(key, arguments));
}

void Output::progress(std::string_view key, const std::vector<std::string>& arguments) {
    if (m_settings.quiet || !m_settings.progress) return;
    writeAll(STDERR_FILENO, "\r\x1b[K" + text(key, arguments));
    m_progressShown = true;
}

void Output::clearProgress() {
    if (m_progressShown) writeAll(STDERR_FILENO, "\r\x1b[K");
    m_progressShown = false;
}

void Output::complain(std::string_view sentence) {
    flush();
    clearProgress();
    writeAll(STDERR_FILENO, std::string(sentence) + "\n");
}

ExitCode Output::refuse(const Error& error) {
    if (!human()) {
        const std::string sentence = common::errorSentence(error, m_settings.language);
        JsonWriter json;
        json.beginObject().key("error").beginObject().member("code", error.code());
        json.memberOrNull("object", error.object()).member("message", sentence).endObject().endObject();
        print(json);
    }
    explain(error);
    return exitCodeOf(error);
}

void Output::explain(const Error& error) {
    const std::string code(error.code());
    complain(common::errorSentence(error, m_settings.language) +
             (m_settings.color ? " \x1b[2m[" + code + "]\x1b[0m" : " [" + code + "]"));
}

Status Output::finish() {
    flush();
    if (m_errno != 0 && m_errno != EPIPE)
        return Error(CliError::StdoutNotWritable, {}, {std::strerror(m_errno)});
    return ok();
}

std::string_view severityName(payments::Severity severity) {
    static constexpr std::array<std::string_view, 4> names = {"note", "decide", "fix", "refuse"};
    return names.at(static_cast<std::size_t>(severity));
}

void writeFinding(JsonWriter& json, const payments::Finding& finding, common::Language language) {
    const auto text = common::findingText(finding, language);
    json.beginObject().member("code", finding.code).member("severity", severityName(finding.severity));
    if (finding.row == 0)
        json.key("row").null();
    else
        json.member("row", finding.row);
    json.memberOrNull("field", finding.field ? payments::fieldName(*finding.field) : std::string_view());
    json.memberOrNull("value", finding.value).member("rule", text.rule);
    json.member("message", text.message).member("remedy", text.remedy).endObject();
}

std::string findingLine(const payments::Finding& finding, common::Language language) {
    const auto text = common::findingText(finding, language);
    std::string line = text.message;
    const bool chinese = language == common::Language::Chinese;
    if (!text.remedy.empty()) line += (chinese ? "" : " ") + text.remedy;
    return line + " [" + std::string(finding.code) + "]";
}

} // namespace cambist::cli
