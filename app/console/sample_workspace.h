// A sample workspace as the window makes it: what packaging/main_job does up to the payout file, in this
// process. Any thread.
#pragma once

#include "ui/shell/sample_step.h"

namespace cambist::console {

/// People maker and approver, the invented group's chart of accounts with opening balances, and beside it the
/// payout files of today. Errors: as the desk gives them; nothing of the workspace is left then.
Status makeSampleWorkspace(const ui::SampleRequest& request, ui::TaskProgress& progress);

} // namespace cambist::console
