// What several parts of the page Approvals say in the same words. Pure functions.
#pragma once

#include "ui/approvals/approvals_controller.h"

#include <QString>

namespace cambist::ui {

/// An amount that is never broken over two lines.
QString wholeMoney(base::Int128 minorUnits, Currency currency);
/// "Halden CN · 9550 8802 1100 0017"; the code where the bank's side is not known.
QString debitAccountText(const ReviewedAccount& account);
/// "3 min", "2 h 10 min", "3 days".
QString waitText(Timestamp since, Timestamp now);
/// Totals of groups per currency, the largest figure first.
std::vector<desk::PayoutLine::Total> totalsOf(const desk::PayoutCheck& check);
/// The largest figure first.
std::vector<desk::PayoutLine::Total> largestFirst(std::vector<desk::PayoutLine::Total> totals);
/// "Approve 36 payments, CNY 2,906,500.00".
QString actText(std::uint64_t count, const std::vector<desk::PayoutLine::Total>& totals);

} // namespace cambist::ui
