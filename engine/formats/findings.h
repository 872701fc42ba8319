// Codes of the findings that readers of payment files raise. Stable text with static lifetime: the keys of
// rule, message and remedy in the message table. The severity beside each is the one that every reader gives
// it. {value}, {row}, {line}, {field} come from the Finding; {0}, {1} are its arguments, in the order named
// here.
#pragma once

#include <string_view>

namespace cambist::formats::findings {

// Amounts and numbers.
inline constexpr std::string_view decimalAmbiguous =
    "decimal-ambiguous"; ///< Fix: "1,234" with no evidence in the file
inline constexpr std::string_view amountFormat = "amount-format"; ///< Fix: no plain decimal; kept as written
inline constexpr std::string_view amountSymbol =
    "amount-symbol"; ///< Note: symbol or code removed; {0} the result
inline constexpr std::string_view amountCurrency =
    "amount-currency"; ///< Fix: {0} in the cell, {1} in its column
inline constexpr std::string_view spreadsheetNumber =
    "spreadsheet-number";                                         ///< Fix: an id that became "1.021E+11"
inline constexpr std::string_view currencyName = "currency-name"; ///< Note: "人民币" read as {0} "CNY"

// Dates.
inline constexpr std::string_view dateAmbiguous =
    "date-ambiguous"; ///< Fix: 03/04/2026 with no evidence in the file
inline constexpr std::string_view dateFormat =
    "date-format"; ///< Fix: no date that can be read; kept as written

// The table.
inline constexpr std::string_view columnCount = "column-count"; ///< Fix: {0} cells, {1} columns in the header
inline constexpr std::string_view columnUnknown = "column-unknown"; ///< Note, row 0: {0} its number; ignored
inline constexpr std::string_view duplicateHeader =
    "duplicate-header";                                     ///< Note (row 0) {0}; Fix when cells differ {0}
inline constexpr std::string_view quoteForm = "quote-form"; ///< Fix: text after a closing quote

// Text.
inline constexpr std::string_view hiddenCharacter =
    "hidden-character";                                         ///< Fix: {0} position, {1} "U+202E"; kept
inline constexpr std::string_view normalised = "normalised";    ///< Note: put into NFC; {0} the result
inline constexpr std::string_view widthFolded = "width-folded"; ///< Note: full-width folded; {0} the result
inline constexpr std::string_view textMarker = "text-marker";   ///< Note: leading apostrophe removed
inline constexpr std::string_view encodingGuessed = "encoding-guessed";   ///< Note, row 0: {0} the encoding
inline constexpr std::string_view encodingDoubtful = "encoding-doubtful"; ///< Decide, row 0: {0} the encoding

// Control totals, row 0, last of all.
inline constexpr std::string_view countMismatch = "count-mismatch"; ///< Decide: {0} declared, {1} counted
inline constexpr std::string_view sumMismatch =
    "sum-mismatch"; ///< Decide: {0} declared, {1} added up, {2} PmtInfId

// Messages of ISO 20022. {0} of the first three is the path of the element below the message.
inline constexpr std::string_view elementNotCarried = "element-not-carried"; ///< Note, once per kind: {0}
inline constexpr std::string_view elementRepeated =
    "element-repeated";                                           ///< Fix: {0}, {1} the first, which is kept
inline constexpr std::string_view elementOrder = "element-order"; ///< Fix: {0} comes too late; ignored
inline constexpr std::string_view paymentMethod = "payment-method"; ///< Fix: PmtMtd is no transfer (CHK, TRA)
inline constexpr std::string_view amountEquivalent =
    "amount-equivalent"; ///< Fix: {0} its currency, {1} of transfer
inline constexpr std::string_view timeDropped =
    "time-dropped"; ///< Note: a date with time or zone; {0} the date
inline constexpr std::string_view statusUnknown =
    "status-unknown"; ///< Decide: a status code that is not in the list

} // namespace cambist::formats::findings
