// What the schemas of pain.001.001.03 and .09 allow in each field. Internal to pain001_writer.
#pragma once

#include "engine/base/result.h"
#include "engine/formats/pain001_writer.h"

#include <string>
#include <string_view>

namespace cambist::formats::pain001 {

/// Kinds of text in the schemas.
enum class Form : std::uint8_t {
    Text,         ///< Max…Text
    Lines,        ///< AdrLine: seven lines of Max70Text
    Code,         ///< External…Code: 1 to 4 characters
    Account,      ///< IBAN2007Identifier or Max34Text
    Bic,          ///< BICIdentifier (.03) or BICFIDec2014Identifier (.09)
    Country,      ///< CountryCode
    Currency,     ///< ActiveOrHistoricCurrencyCode
    Uetr,         ///< UUIDv4Identifier
    Date,         ///< ISODate
    DateTime,     ///< ISODateTime, in UTC and whole seconds here
    Amount,       ///< 18 digits, 5 of them after the point, not negative
    Sum,          ///< DecimalNumber: 18 digits, 17 of them after the point
    ChargeBearer, ///< ChargeBearerType1Code
};

/// A value to be checked: where it stands, what it must be. `object` and `field` go into the error.
struct Check {
    std::string_view field;
    std::string_view value;
    Form form = Form::Text;
    std::size_t most = 0; ///< characters, for Text
};

/// Nothing is wrong with an empty value; see Pain001Error for the refusals.
Status check(const Check& check, const std::string& object, Pain001Version version);
/// Every field of a payment that is written. Missing: amount, currency.
Status checkPayment(const payments::PaymentFields& payment, const std::string& object,
                    Pain001Version version);
/// Whether the lines stand in the message beside this much structure.
bool writesLines(bool hasTown, bool hasCountry, std::string_view lines);

} // namespace cambist::formats::pain001
