// Where a command's words and data go: data on stdout, words and progress on stderr, in one language.
#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/json_writer.h"
#include "app/cli/table.h"
#include "app/common/messages.h"
#include "engine/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace cambist::cli {

enum class OutputFormat { Human, Json, NdJson };

struct OutputSettings {
    OutputFormat format = OutputFormat::Human;
    common::Language language = common::Language::English;
    bool quiet = false;
    bool color = false;    ///< stderr is a terminal, and neither NO_COLOR nor --no-color
    bool progress = false; ///< stderr is a terminal: a line may be overwritten
};

/// Buffered. A closed pipe is not an error: what follows is dropped, closed() says so. One thread.
class Output {
public:
    explicit Output(OutputSettings settings);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    [[nodiscard]] OutputFormat format() const { return m_settings.format; }
    [[nodiscard]] bool human() const { return m_settings.format == OutputFormat::Human; }
    [[nodiscard]] common::Language language() const { return m_settings.language; }

    /// Data, as it stands, on stdout.
    void print(std::string_view text);
    void printLine(std::string_view text);
    void print(const Table& table) { print(table.text()); }
    /// What the writer holds and a line end: one --json value, or one line of --ndjson.
    void print(JsonWriter& json) { printLine(json.take()); }
    /// A sentence from the message table, as data on stdout (human output).
    void printMessage(std::string_view key, const std::vector<std::string>& arguments = {});

    /// A sentence from the message table on stderr; nothing with --quiet.
    void say(std::string_view key, const std::vector<std::string>& arguments = {});
    /// Overwrites its own line on a terminal; nothing otherwise, nor with --quiet.
    void progress(std::string_view key, const std::vector<std::string>& arguments = {});
    /// On stderr whatever the settings.
    void complain(std::string_view sentence);

    /// Sentence on stderr; with --json or --ndjson also {"error":{"code","object","message"}} on stdout.
    /// Returns the exit code.
    ExitCode refuse(const Error& error);
    /// The sentence alone, for commands whose JSON has a place of its own for it.
    void explain(const Error& error);

    /// The text of a key in the output's language.
    [[nodiscard]] std::string text(std::string_view key,
                                   const std::vector<std::string>& arguments = {}) const;

    /// The reader of stdout has gone: a long command may stop.
    [[nodiscard]] bool closed() const { return m_closed; }
    /// Writes what is buffered. Errors: StdoutNotWritable (a full disk, not a closed pipe).
    Status finish();

private:
    void flush();
    void clearProgress();
    OutputSettings m_settings;
    std::string m_buffer;
    bool m_closed = false;
    int m_errno = 0;
    bool m_progressShown = false;
};

/// Writes one finding as {"code","severity","row","field","value","rule","message","remedy"}.
void writeFinding(JsonWriter& json, const payments::Finding& finding, common::Language language);
/// A finding for people: "row 7, creditorAccount: message remedy [code]".
std::string findingLine(const payments::Finding& finding, common::Language language);
/// "note", "decide", "fix", "refuse".
std::string_view severityName(payments::Severity severity);
/// Whether a command that found it ends with ExitCode::Findings.
inline bool needsAttention(const payments::Finding& finding) {
    return finding.severity != payments::Severity::Note;
}

} // namespace cambist::cli
