// One record of a CSV file as a payment, with findings about its cells. One thread per object.
#pragma once

#include "engine/formats/csv_payments_survey.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cambist::formats {

/// What is done to a field's text.
enum class CellForm : std::uint8_t { Text, Lines, Id, Account, Code, Amount, Currency, Date };
CellForm formOf(payments::Field field);

/// Text that spreadsheets would run as a formula: begins with = + - @ tab or CR, or a full-width form of
/// these.
bool beginsLikeFormula(std::string_view text);

/// Turns records into payments. Borrows survey and sink.
class CsvRowReader {
public:
    CsvRowReader(const CsvSurvey& survey, PaymentSink& sink)
        : m_survey(&survey)
        , m_sink(&sink) {}
    payments::PaymentFields read(const CsvRecord& record, std::uint32_t row);

private:
    void readCell(std::size_t column, std::string_view cell, payments::Field field);
    std::string_view withoutTextMarker(std::string_view cell, payments::Field field);
    std::string cleanText(std::string_view cell, payments::Field field);
    std::string readText(std::string_view cell, payments::Field field);
    std::string readAccount(std::string_view cell, payments::Field field);
    std::string readCode(std::string_view cell, payments::Field field);
    std::string readId(std::string_view cell, payments::Field field);
    std::string readCurrency(std::string_view cell);
    std::string readAmountCell(std::string_view cell);
    std::string readDateCell(std::string_view cell);
    void checkHidden(std::string_view text, payments::Field field);
    std::string foldedFigures(std::string_view text, payments::Field field);
    void settleCurrency();
    void find(std::string_view code, payments::Severity severity, std::optional<payments::Field> field,
              std::string_view value, std::vector<std::string> arguments = {});

    const CsvSurvey* m_survey;
    PaymentSink* m_sink;
    payments::PaymentFields m_payment;
    std::string m_amountCurrency; ///< named by the amount's cell
    std::string m_amountSign;     ///< beside the amount, and naming no currency by itself
};

} // namespace cambist::formats
