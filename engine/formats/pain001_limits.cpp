#include "engine/formats/pain001_limits.h"

#include "engine/base/text.h"
#include "engine/base/time.h"
#include "engine/formats/iso_codes.h"

#include <algorithm>
#include <array>

namespace cambist::formats::pain001 {
namespace {

using payments::Field;

constexpr std::size_t mostLines = 7;
constexpr std::size_t mostHybridLines = 2; // CBPR+ and EPC: beside town and country
constexpr std::size_t lineLength = 70;

struct FieldRule {
    Field field;
    Form form;
    std::size_t most;
};
constexpr FieldRule fieldRules[] = {
    {Field::EndToEndId, Form::Text, 35},
    {Field::InstructionId, Form::Text, 35},
    {Field::Uetr, Form::Uetr, 36},
    {Field::Amount, Form::Amount, 0},
    {Field::Currency, Form::Currency, 0},
    {Field::CreditorName, Form::Text, 140},
    {Field::CreditorAccount, Form::Account, 34},
    {Field::CreditorAgent, Form::Bic, 0},
    {Field::CreditorAgentCode, Form::Text, 35},
    {Field::CreditorAgentName, Form::Text, 140},
    {Field::CreditorStreet, Form::Text, 70},
    {Field::CreditorBuilding, Form::Text, 16},
    {Field::CreditorPostCode, Form::Text, 16},
    {Field::CreditorTown, Form::Text, 35},
    {Field::CreditorRegion, Form::Text, 35},
    {Field::CreditorCountry, Form::Country, 0},
    {Field::CreditorAddress, Form::Lines, 70},
    {Field::Remittance, Form::Text, 140},
    {Field::Reference, Form::Text, 35},
    {Field::Purpose, Form::Code, 4},
    {Field::CategoryPurpose, Form::Code, 4},
    {Field::ServiceLevel, Form::Code, 4},
    {Field::ChargeBearer, Form::ChargeBearer, 0},
};

/// `shape`: A upper-case letter, 0 digit, N either, h lower-case hexadecimal digit, V one of 89ab; else the
/// character.
bool hasShape(std::string_view text, std::string_view shape) {
    const auto fits = [](char c, char kind) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool digit = c >= '0' && c <= '9';
        switch (kind) {
        case 'A':
            return upper;
        case '0':
            return digit;
        case 'N':
            return upper || digit;
        case 'h':
            return digit || (c >= 'a' && c <= 'f');
        case 'V':
            return c == '8' || c == '9' || c == 'a' || c == 'b';
        default:
            return c == kind;
        }
    };
    return text.size() == shape.size() && std::equal(text.begin(), text.end(), shape.begin(), fits);
}

bool isBic(std::string_view text, Pain001Version version) {
    if (version == Pain001Version::V09) return hasShape(text, "NNNNAANN") || hasShape(text, "NNNNAANNNNN");
    // ISO 9362 of 1994: the seventh character is not 0 or 1, the eighth not O.
    return (hasShape(text, "AAAAAANN") || hasShape(text, "AAAAAANNNNN")) && text[6] != '0' &&
           text[6] != '1' && text[7] != 'O';
}

bool fitsDigits(std::string_view text, std::size_t mostFraction) {
    if (!plainDecimal(text) || text.starts_with('+') || text.starts_with('-')) return false;
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string_view units = text.substr(0, point);
    std::string_view fraction = point < text.size() ? text.substr(point + 1) : std::string_view();
    while (units.starts_with('0')) units.remove_prefix(1);
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    return fraction.size() <= mostFraction && units.size() + fraction.size() <= 18;
}

bool isDateTime(std::string_view text) {
    return hasShape(text, "0000-00-00T00:00:00Z") && base::Date::parse(text.substr(0, 10)).has_value() &&
           text.substr(11, 2) < "24" && text.substr(14, 2) < "60" && text.substr(17, 2) < "60";
}

bool isChargeBearer(std::string_view text) {
    constexpr std::array<std::string_view, 4> codes = {"DEBT", "CRED", "SHAR", "SLEV"};
    return std::find(codes.begin(), codes.end(), text) != codes.end();
}

bool hasForm(std::string_view value, Form form, Pain001Version version) {
    switch (form) {
    case Form::Bic:
        return isBic(value, version);
    case Form::Country:
        return hasShape(value, "AA");
    case Form::Currency:
        return hasShape(value, "AAA");
    case Form::Uetr:
        return hasShape(value, "hhhhhhhh-hhhh-4hhh-Vhhh-hhhhhhhhhhhh");
    case Form::Date:
        return base::Date::parse(value).has_value();
    case Form::DateTime:
        return isDateTime(value);
    case Form::Amount:
        return fitsDigits(value, 5);
    case Form::Sum:
        return fitsDigits(value, 17);
    case Form::ChargeBearer:
        return isChargeBearer(value);
    default:
        return true;
    }
}

std::size_t longest(const Check& check) {
    switch (check.form) {
    case Form::Text:
        return check.most;
    case Form::Code:
        return 4;
    case Form::Account:
        return 34;
    default:
        return 0;
    }
}

Status checkText(const Check& check, std::string_view text, std::size_t most, const std::string& object) {
    const std::string field(check.field);
    if (const auto bad = firstUnwritable(text)) {
        const auto points = base::codePoints(text);
        const std::string name = base::codePointName(points.empty() ? U'\uFFFD' : points[*bad]);
        return Error(Pain001Error::Character, object, {field, std::to_string(*bad + 1), name});
    }
    const std::size_t length = most == 0 || text.size() <= most ? 0 : base::countCodePoints(text);
    if (length > most) {
        return Error(Pain001Error::TooLong, object, {field, std::to_string(length), std::to_string(most)});
    }
    return ok();
}

Status checkLines(const Check& check, const std::string& object) {
    const auto lines = base::split(check.value, '\n');
    if (lines.size() > mostLines) {
        return Error(Pain001Error::TooManyLines, object,
                     {std::string(check.field), std::to_string(lines.size()), std::to_string(mostLines)});
    }
    for (const std::string_view line : lines) TRY(checkText(check, line, lineLength, object));
    return ok();
}

} // namespace

Status check(const Check& check, const std::string& object, Pain001Version version) {
    if (check.value.empty()) return ok();
    if (check.form == Form::Lines) return checkLines(check, object);
    const std::string iban = check.form == Form::Account ? ibanForm(check.value) : std::string();
    TRY(checkText(check, iban.empty() ? check.value : std::string_view(iban), longest(check), object));
    if (hasForm(check.value, check.form, version)) return ok();
    return Error(Pain001Error::Form, object, {std::string(check.field), std::string(check.value)});
}

Status checkPayment(const payments::PaymentFields& payment, const std::string& object,
                    Pain001Version version) {
    for (const Field field : {Field::Amount, Field::Currency}) {
        if (payment[field].empty())
            return Error(Pain001Error::Missing, object, {std::string(payments::fieldName(field))});
    }
    const bool lines = writesLines(!payment[Field::CreditorTown].empty(),
                                   !payment[Field::CreditorCountry].empty(), payment[Field::CreditorAddress]);
    for (const FieldRule& rule : fieldRules) {
        if (rule.form == Form::Lines && !lines) continue;
        if (rule.form == Form::Uetr && version == Pain001Version::V03) continue;
        TRY(check({.field = payments::fieldName(rule.field),
                   .value = payment[rule.field],
                   .form = rule.form,
                   .most = rule.most},
                  object, version));
    }
    return ok();
}

bool writesLines(bool hasTown, bool hasCountry, std::string_view lines) {
    if (lines.empty()) return false;
    if (!hasTown) return true;
    return hasCountry && base::split(lines, '\n').size() <= mostHybridLines;
}

} // namespace cambist::formats::pain001
