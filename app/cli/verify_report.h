// A verification's report, in words or as JSON.
#pragma once

#include "app/cli/output.h"
#include "engine/region/verify.h"

#include <string>

namespace cambist::cli {

/// Problems as sentences, figures, and `doneKey` ({0} `subject`, then the figures) when there is none.
/// Done, or Failed when something was found.
ExitCode printVerifyReport(Output& output, const region::VerifyReport& report, std::string_view doneKey,
                           const std::string& subject);

} // namespace cambist::cli
