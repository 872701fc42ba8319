// A refused file as a finding, for commands whose JSON has a place for findings.
#pragma once

#include "app/cli/output.h"

namespace cambist::cli {

/// {"code","severity":"refuse","row":null,…}: message is the whole sentence, remedy its last part.
void writeRefusal(JsonWriter& json, const Error& error, common::Language language);
/// Whether the input is to blame: its findings array says it, and the exit code is ExitCode::Refused.
inline bool isRefusedInput(const Error& error) {
    return exitCodeOf(error) == ExitCode::Refused;
}

} // namespace cambist::cli
