// What a workspace holds that no language translates.
#pragma once

#include "tests/ui/support/ui_workspace.h"

#include <QSet>

namespace cambist::test {

/// Names of people, accounts, payouts and payees in this workspace.
QSet<QString> dataOf(UiWorkspace& workspace);

} // namespace cambist::test
