#include "engine/formats/csv_payments_row.h"

#include "engine/base/text.h"
#include "engine/formats/findings.h"

#include <algorithm>
#include <array>
#include <limits>

namespace cambist::formats {

using payments::Field;
using payments::Severity;

namespace {

constexpr std::array<CellForm, payments::fieldCount> forms = {
    CellForm::Id,       // EndToEndId
    CellForm::Id,       // InstructionId
    CellForm::Id,       // Uetr
    CellForm::Amount,   // Amount
    CellForm::Currency, // Currency
    CellForm::Date,     // ExecutionDate
    CellForm::Text,     // DebtorName
    CellForm::Account,  // DebtorAccount
    CellForm::Code,     // DebtorAgent
    CellForm::Text,     // CreditorName
    CellForm::Account,  // CreditorAccount
    CellForm::Code,     // CreditorAgent
    CellForm::Account,  // CreditorAgentCode
    CellForm::Text,     // CreditorAgentName
    CellForm::Text,     // CreditorStreet
    CellForm::Text,     // CreditorBuilding
    CellForm::Id,       // CreditorPostCode
    CellForm::Text,     // CreditorTown
    CellForm::Text,     // CreditorRegion
    CellForm::Code,     // CreditorCountry
    CellForm::Lines,    // CreditorAddress
    CellForm::Text,     // Remittance
    CellForm::Id,       // Reference
    CellForm::Code,     // Purpose
    CellForm::Code,     // CategoryPurpose
    CellForm::Code,     // ServiceLevel
    CellForm::Code,     // ChargeBearer
};

/// Printable ASCII, or characters that are in NFC whatever stands beside them and hide nothing: Latin-1
/// letters, CJK ideographs and punctuation, full-width forms. Most cells are, and need no closer look.
bool isOrdinary(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80) {
            if (lead < 0x20 || lead == 0x7f) return false;
            ++at;
            continue;
        }
        if (lead < 0xe0 || lead >= 0xf0 || at + 2 >= text.size()) {
            // U+00C0..U+02FF: two bytes, leads C3..CB.
            if (lead < 0xc3 || lead > 0xcb || at + 1 >= text.size()) return false;
            at += 2;
            continue;
        }
        const unsigned value = static_cast<unsigned>(lead & 0x0f) << 12 |
                               static_cast<unsigned>(static_cast<unsigned char>(text[at + 1]) & 0x3f) << 6 |
                               static_cast<unsigned>(static_cast<unsigned char>(text[at + 2]) & 0x3f);
        const bool ideograph = value >= 0x4e00 && value <= 0x9fff;
        const bool punctuation = value >= 0x3001 && value <= 0x3029;
        const bool fullWidth = value >= 0xff01 && value <= 0xff5e;
        if (!ideograph && !punctuation && !fullWidth) return false;
        at += 3;
    }
    return true;
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Findings quote a cell only as far as a person would read it.
std::string clipped(std::string_view value) {
    constexpr std::size_t most = 200;
    if (value.size() <= most) return std::string(value);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xc0) == 0x80) --end;
    return std::string(value.substr(0, end)) + "…";
}

std::string withoutBlanks(std::string_view text) {
    if (text.find_first_of(" \t\xc2") == std::string_view::npos) return std::string(text);
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ' || text[at] == '\t') continue;
        if (text.substr(at).starts_with("\xc2\xa0")) {
            ++at;
            continue;
        }
        result += text[at];
    }
    return result;
}

/// ISO 13616: two letters, two check digits, up to 30 letters and digits.
bool hasIbanForm(std::string_view upper) {
    const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return upper.size() >= 5 && upper.size() <= 34 && isLetter(upper[0]) && isLetter(upper[1]) &&
           isDigit(upper[2]) && isDigit(upper[3]) &&
           std::all_of(upper.begin(), upper.end(), [&](char c) { return isLetter(c) || isDigit(c); });
}

/// A creditor reference that was printed in groups of four, without its blanks (ISO 11649, 6); others as they
/// are.
std::string electronicReference(std::string text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool creditorReference = text.size() > 4 && base::asciiUpper(text.substr(0, 2)) == "RF" &&
                                   isDigit(text[2]) && isDigit(text[3]) && isAscii(text);
    if (creditorReference) std::erase(text, ' ');
    return text;
}

/// What was a line break inside a cell: '\n' for lines, else one blank.
std::string joinLines(std::string_view text, std::string_view with) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r' && text[at] != '\n') {
            result += text[at];
            continue;
        }
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
        result += with;
    }
    return result;
}

} // namespace

CellForm formOf(Field field) {
    return forms[static_cast<std::size_t>(field)];
}

bool beginsLikeFormula(std::string_view text) {
    if (text.empty()) return false;
    if (std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) return true;
    for (const std::string_view wide : {"＝", "＋", "－", "＠"})
        if (text.starts_with(wide)) return true;
    return false;
}

void CsvRowReader::find(std::string_view code, Severity severity, std::optional<Field> field,
                        std::string_view value, std::vector<std::string> arguments) {
    m_sink->finding(
        {code, severity, m_payment.row, m_payment.line, field, clipped(value), std::move(arguments)});
}

payments::PaymentFields CsvRowReader::read(const CsvRecord& record, std::uint32_t row) {
    m_payment = {};
    m_amountCurrency.clear();
    m_amountSign.clear();
    m_payment.row = row;
    m_payment.line = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(record.line, std::numeric_limits<std::uint32_t>::max()));
    const auto& fields = m_survey->plan.fields;
    const std::size_t columns = fields.size();
    const auto isFilled = [](std::string_view cell) { return !trimCell(cell).empty(); };
    const bool more = record.cells.size() > columns &&
                      std::any_of(record.cells.begin() + static_cast<std::ptrdiff_t>(columns),
                                  record.cells.end(), isFilled);
    if (more || record.cells.size() < columns)
        find(findings::columnCount, Severity::Fix, std::nullopt, {},
             {std::to_string(record.cells.size()), std::to_string(columns)});
    if (record.textAfterQuote) find(findings::quoteForm, Severity::Fix, std::nullopt, {});
    for (std::size_t i = 0; i < columns && i < record.cells.size(); ++i)
        if (fields[i]) readCell(i, record.cells[i], *fields[i]);
    settleCurrency();
    return std::move(m_payment);
}

void CsvRowReader::readCell(std::size_t column, std::string_view original, Field field) {
    const std::string_view trimmed = trimCell(original);
    if (trimmed.empty()) return;
    const std::string_view cell = withoutTextMarker(trimmed, field);
    std::string value;
    switch (formOf(field)) {
    case CellForm::Text:
    case CellForm::Lines:
        value = readText(cell, field);
        break;
    case CellForm::Id:
        value = readId(cell, field);
        break;
    case CellForm::Account:
        value = readAccount(cell, field);
        break;
    case CellForm::Code:
        value = readCode(cell, field);
        break;
    case CellForm::Amount:
        value = readAmountCell(cell);
        break;
    case CellForm::Currency:
        value = readCurrency(cell);
        break;
    case CellForm::Date:
        value = readDateCell(cell);
        break;
    }
    std::string& held = m_payment[field];
    if (m_survey->plan.repeats[column]) {
        // Two columns for one field: whichever is right, they may not disagree.
        if (held.empty())
            held = std::move(value);
        else if (held != value)
            find(findings::duplicateHeader, Severity::Fix, field, value, {clipped(held)});
        return;
    }
    if (isJoined(field) && !held.empty())
        held.append(formOf(field) == CellForm::Lines ? "\n" : " ").append(value);
    else
        held = std::move(value);
}

/// An apostrophe in front says to a spreadsheet "this is text"; ="…" says the same.
std::string_view CsvRowReader::withoutTextMarker(std::string_view cell, Field field) {
    const CellForm form = formOf(field);
    const bool figures = form != CellForm::Text && form != CellForm::Lines;
    std::string_view rest = cell;
    if (cell.front() == '\'') {
        const std::size_t text = cell.find_first_not_of('\'');
        const bool guard = text != std::string_view::npos && beginsLikeFormula(cell.substr(text));
        if (guard || figures) rest.remove_prefix(1);
    } else if (figures && cell.size() > 3 && cell.starts_with("=\"") && cell.ends_with('"')) {
        rest = cell.substr(2, cell.size() - 3);
    }
    if (rest.size() != cell.size() && figures) find(findings::textMarker, Severity::Note, field, cell);
    return rest;
}

void CsvRowReader::checkHidden(std::string_view text, Field field) {
    const auto hidden = base::findHiddenCharacter(text);
    if (!hidden) return;
    find(findings::hiddenCharacter, Severity::Fix, field, text,
         {std::to_string(hidden->position), base::codePointName(hidden->codePoint)});
}

/// NFC, with a note; hidden characters are reported and kept.
std::string CsvRowReader::cleanText(std::string_view cell, Field field) {
    if (isOrdinary(cell)) return std::string(cell);
    std::string text = isAscii(cell) ? std::string(cell) : base::toNfc(cell);
    if (text != cell) find(findings::normalised, Severity::Note, field, cell, {clipped(text)});
    if (formOf(field) != CellForm::Lines) {
        checkHidden(text, field);
        return text;
    }
    std::string joined = joinLines(text, "\n");
    for (const std::string_view line : base::split(joined, '\n')) checkHidden(line, field);
    return joined;
}

std::string CsvRowReader::readText(std::string_view cell, Field field) {
    if (field == Field::Remittance && cell.find_first_of("\r\n") != std::string_view::npos)
        return cleanText(joinLines(cell, " "), field);
    return cleanText(cell, field);
}

std::string CsvRowReader::foldedFigures(std::string_view text, Field field) {
    if (isAscii(text)) return std::string(text);
    std::string folded = base::foldWidth(text);
    if (folded != text) find(findings::widthFolded, Severity::Note, field, text, {clipped(folded)});
    return folded;
}

std::string CsvRowReader::readAccount(std::string_view cell, Field field) {
    const std::string text = cleanText(foldedFigures(cell, field), field);
    if (looksLikeSpreadsheetNumber(text)) {
        find(findings::spreadsheetNumber, Severity::Fix, field, text);
        return text;
    }
    std::string upper = base::asciiUpper(withoutBlanks(text));
    return hasIbanForm(upper) ? upper : text;
}

std::string CsvRowReader::readCode(std::string_view cell, Field field) {
    const std::string text = cleanText(foldedFigures(cell, field), field);
    return isAscii(text) ? base::asciiUpper(withoutBlanks(text)) : text;
}

std::string CsvRowReader::readId(std::string_view cell, Field field) {
    std::string text = cleanText(cell, field);
    // Only a mantissa and a positive exponent: "12345.0" may be an id.
    if (looksLikeSpreadsheetNumber(text) && text.find('+') != std::string::npos)
        find(findings::spreadsheetNumber, Severity::Fix, field, text);
    // Upper case is accepted on input (RFC 4122, 3).
    if (field == Field::Uetr) return base::asciiLower(text);
    if (field == Field::Reference) return electronicReference(std::move(text));
    return text;
}

std::string CsvRowReader::readCurrency(std::string_view cell) {
    const std::string text = foldedFigures(cell, Field::Currency);
    if (text.size() == 3 && isAscii(text)) return base::asciiUpper(text);
    const auto code = currencyOfWord(text);
    if (!code || code->empty()) return text;
    find(findings::currencyName, Severity::Note, Field::Currency, cell, {*code});
    return *code;
}

std::string CsvRowReader::readAmountCell(std::string_view cell) {
    const AmountCell amount = readAmount(cell);
    if (amount.kind == AmountCell::Kind::Unreadable) {
        find(findings::amountFormat, Severity::Fix, Field::Amount, cell);
        return std::string(cell);
    }
    auto text = amountText(amount, m_survey->mark);
    if (!text) {
        find(findings::decimalAmbiguous, Severity::Fix, Field::Amount, cell);
        return std::string(cell);
    }
    m_amountCurrency = amount.currency;
    m_amountSign = amount.sign;
    if (amount.folded) find(findings::widthFolded, Severity::Note, Field::Amount, cell, {*text});
    if (amount.decorated) find(findings::amountSymbol, Severity::Note, Field::Amount, cell, {*text});
    return std::move(*text);
}

std::string CsvRowReader::readDateCell(std::string_view cell) {
    DateCell date = readDate(cell);
    const DateOrder order = m_survey->dateOrder;
    const bool open = date.kind == DateCell::Kind::Ambiguous && order == DateOrder::Unknown;
    // A reading that exists only against the order of the file is a slip, not a date.
    const bool against = date.kind == DateCell::Kind::Evidence && date.order != order;
    if (open || against) {
        find(findings::dateAmbiguous, Severity::Fix, Field::ExecutionDate, cell);
        return std::string(cell);
    }
    if (date.kind == DateCell::Kind::Unreadable) {
        find(findings::dateFormat, Severity::Fix, Field::ExecutionDate, cell);
        return std::string(cell);
    }
    if (date.kind == DateCell::Kind::Ambiguous)
        date.iso = order == DateOrder::DayFirst ? date.dayFirst : date.monthFirst;
    if (date.folded) find(findings::widthFolded, Severity::Note, Field::ExecutionDate, cell, {date.iso});
    return date.iso;
}

/// The currency's own column, else what the amount's cell names, else what its heading names.
void CsvRowReader::settleCurrency() {
    std::string& currency = m_payment[Field::Currency];
    const std::string& heading = m_survey->plan.currency;
    if (currency.empty()) currency = !m_amountCurrency.empty() ? m_amountCurrency : heading;
    for (const std::string& named : {m_amountCurrency, heading})
        if (!named.empty() && named != currency) {
            find(findings::amountCurrency, Severity::Fix, Field::Currency, currency, {named, currency});
            return;
        }
    if (!m_amountSign.empty() && currency.size() == 3 && !signFits(m_amountSign, currency))
        find(findings::amountCurrency, Severity::Fix, Field::Currency, currency, {m_amountSign, currency});
}

} // namespace cambist::formats
