// Which column feeds which field: headings in English, German and Chinese, by
// resources/formats/column_names.tsv. Pure functions, any thread.
#pragma once

#include "engine/formats/payment_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::formats {

/// What a heading says about the order of day and month: "Date (DD/MM/YYYY)".
enum class DateOrder { Unknown, DayFirst, MonthFirst };

/// The columns of a table of payments.
struct ColumnPlan {
    /// Per column the field that it feeds; nothing: ignored.
    std::vector<std::optional<payments::Field>> fields;
    /// Per column: an earlier column feeds the same field, and the two should agree (not for texts that are
    /// joined).
    std::vector<bool> repeats;
    std::vector<std::string> names; ///< headings as written, trimmed; empty for a table without headings
    std::string currency;           ///< of the amount's heading ("Amount EUR"), else empty
    DateOrder dateOrder = DateOrder::Unknown;
    bool own = false; ///< the headings are exactly those that CsvWriter writes

    [[nodiscard]] bool has(payments::Field field) const;
    [[nodiscard]] std::optional<std::size_t> columnOf(payments::Field field) const;
    /// Distinct fields that are fed.
    [[nodiscard]] std::size_t fieldCount() const;
};

/// Reads a row of headings. Trailing empty headings are not columns.
ColumnPlan planColumns(const std::vector<std::string_view>& headings);
/// The plan of a saved mapping; `headings` may be empty.
ColumnPlan planColumns(const std::vector<std::string_view>& headings, const ColumnMapping& mapping);
/// Names of the fields without which no payment can be read and that the plan lacks, joined by ", "; empty:
/// none.
std::string missingFields(const ColumnPlan& plan);
/// The names of all fields that are needed, joined by ", ".
std::string requiredFields();

/// Fields whose columns are joined when there are several: address lines by '\n', remittance texts by a
/// blank.
bool isJoined(payments::Field field);

/// Currency words and signs glued to amounts or standing for a code: "人民币" is {"CNY"}, "¥" is {""} (yen or
/// yuan). ISO 4217 codes in any case. Nothing: no currency. Expects width-folded text.
std::optional<std::string> currencyOfWord(std::string_view word);
/// Whether a sign that names no currency by itself may stand for this one: "$" for USD or HKD, never for EUR.
bool signFits(std::string_view sign, std::string_view code);

/// A heading or label without case, width, blanks, punctuation and old forms of 账.
std::string foldHeading(std::string_view text);

} // namespace cambist::formats
