#include "app/cli/row_findings.h"

#include "engine/payments/row_check.h"

namespace cambist::cli {

void addRowFindings(const payments::PaymentFields& payment, std::vector<payments::Finding>& to) {
    // No business date: the same file gives the same findings on every day.
    payments::checkRow(payment, {.businessDate = {}, .afterReader = true, .debtorCountry = {}}, to);
}

} // namespace cambist::cli
