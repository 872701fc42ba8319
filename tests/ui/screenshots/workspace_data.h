// What a workspace holds that no language translates.
#pragma once

#include "tests/ui/support/ui_workspace.h"

#include <QSet>

namespace cambist::test {

/// The file of payments that the walk imports.
Path importedFile(UiWorkspace& workspace);

/// Names of people, accounts, payouts and payees in this workspace, and what stands in importedFile().
QSet<QString> dataOf(UiWorkspace& workspace);

} // namespace cambist::test
