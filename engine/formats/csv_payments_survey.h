// The first pass over a CSV file of payments: what can be settled only by the whole file. One thread per
// call.
#pragma once

#include "engine/formats/csv_columns.h"
#include "engine/formats/csv_payments_values.h"
#include "engine/formats/csv_reader.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cambist::formats {

/// Everything that the second pass needs to know.
struct CsvSurvey {
    EncodingChoice encoding;
    char delimiter = ',';
    ColumnPlan plan;
    std::uint64_t firstPayment = 0;  ///< records before it are preamble and headings
    std::uint64_t endOfPayments = 0; ///< records from here on are totals
    DecimalMark mark = DecimalMark::Unknown;
    DateOrder dateOrder = DateOrder::Unknown;
    std::optional<std::uint64_t> declaredCount;
    std::string declaredSum; ///< exact decimal text, empty: none
};

/// Errors (object: `name`): Empty … TooLongRow, UnclosedQuote, NoPayments, MixedDecimals.
Result<CsvSurvey> surveyCsv(base::FileReader& file, const std::string& name, const ReadOptions& options);

} // namespace cambist::formats
