// What is wrong with one payment as it stands, judged by the payment alone: no store, no other row. Pure; any
// thread. Below 3 µs for a row without findings.
#pragma once

#include "engine/base/time.h"
#include "engine/payments/types.h"

#include <optional>
#include <string_view>
#include <vector>

namespace cambist::payments {

struct RowCheckOptions {
    /// The day that "past" and "too far ahead" are measured from; nothing: execution dates are not compared
    /// with any day.
    std::optional<Date> businessDate;
    /// What date-past and date-far weigh: Fix before something is paid, Note where a file is only looked at.
    Severity offDate = Severity::Fix;
    /// The reader of the file has already said what it could not read (amount-format, date-format) and which
    /// characters are hidden: these are not said again.
    bool afterReader = false;
    /// Where the debit account is held (ISO 3166), for the choice of the rail; empty: as chooseRail.
    std::string_view debtorCountry;
};

/// Adds the findings of all checks, in the order of Field: amount (decimals of the currency, sign, range, the
/// rail's limit), currency, execution date, payee's name, account (IBAN or number), bank (BIC, CNAPS, ABA,
/// sort code), address, remittance, references and codes; characters and lengths as the payment's rail has
/// them (engine/payments/rail.h). Each carries row, line, field and value. A missing execution date or
/// end-to-end id is none: both are given later.
void checkRow(const PaymentFields& payment, const RowCheckOptions& options, std::vector<Finding>& to);

/// Whether a row with these findings waits for somebody. Refuse counts as Fix.
Severity gravest(const std::vector<Finding>& findings);

/// Every code that checkRow gives, for tables and tests. Static lifetime.
std::vector<std::string_view> rowCheckCodes();

} // namespace cambist::payments
