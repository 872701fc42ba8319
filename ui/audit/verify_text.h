// What a verification says: its steps, its verdict, what was checked. Pure functions.
#pragma once

#include "engine/region/verify.h"

#include <QStringList>

namespace cambist::ui {

/// In the order of desk::verifyWorkspace.
QStringList verifySteps();
/// "Nothing was found." or how many problems there are.
QString verifyVerdict(const region::VerifyReport& report);
/// What was checked, a sentence each, without the root hash.
QStringList verifyChecked(const region::VerifyReport& report);
/// A hash in groups of eight, so many in a line.
QString hashText(const QString& hexadecimal, int groupsInLine);

} // namespace cambist::ui
