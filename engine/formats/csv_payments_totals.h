// Rows of totals at the end of a table: "合计", "Total". Pure functions, any thread.
#pragma once

#include "engine/formats/csv_columns.h"
#include "engine/formats/csv_payments_values.h"
#include "engine/formats/csv_reader.h"

#include <cstdint>
#include <optional>

namespace cambist::formats {

/// The figures of a row of totals.
struct TotalsRow {
    std::optional<std::uint64_t> count;
    std::optional<AmountCell> sum;
};

/// Nothing unless the row is clearly one: its first text is a word for totals, and it names no account. A
/// payee called "Total Energies" is none.
std::optional<TotalsRow> readTotals(const CsvRecord& record, const ColumnPlan& plan);

} // namespace cambist::formats
