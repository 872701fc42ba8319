// Plain values about payees and their banks: kinds of identifiers and what can be wrong with one. Any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace cambist::parties {

/// Identifiers with a form that can be checked without asking anybody.
enum class IdentifierKind : std::uint8_t {
    Iban,        ///< ISO 13616 account number
    Bic,         ///< ISO 9362 business identifier code
    Cnaps,       ///< China: 12-digit bank number of the PBoC payment systems (联行号)
    Aba,         ///< United States: 9-digit routing number
    SortCode,    ///< United Kingdom: 6-digit sort code
    Lei,         ///< ISO 17442 legal entity identifier
    Uscc,        ///< China: GB 32100 unified social credit code (统一社会信用代码)
    RfReference, ///< ISO 11649 creditor reference
    QrReference, ///< Switzerland: 27-digit QR reference
    Uetr,        ///< RFC 4122 UUID version 4, as ISO 20022 writes it
};

/// What is wrong with an identifier, in order of precedence: the first that applies is reported.
enum class IdentifierProblem : std::uint8_t {
    None,
    Empty,       ///< no characters
    Characters,  ///< a character that this kind of identifier never has
    Country,     ///< a country code that is not assigned, or (IBAN) a country without IBANs
    Length,      ///< too short or too long
    Structure,   ///< letters and digits in the wrong places, or a range that is not in use
    CheckDigits, ///< the check digits do not fit the rest
};

/// The reason that scripts see: "empty", "characters", "country", "length", "structure", "check-digits";
/// empty for None. Static lifetime.
std::string_view problemCode(IdentifierProblem problem);

/// "iban", "bic", "cnaps", "aba", "sort-code", "lei", "uscc", "rf-reference", "qr-reference", "uetr". Static
/// lifetime.
std::string_view identifierName(IdentifierKind kind);
std::optional<IdentifierKind> identifierFromName(std::string_view name);

/// National clearing codes for a bank, told apart by their form.
enum class ClearingSystem : std::uint8_t { None, Cnaps, UsAba, UkSortCode };
/// ISO 20022 ExternalClearingSystemIdentification1Code: "CNAPS", "USABA", "GBDSC"; empty for None. Static
/// lifetime.
std::string_view clearingSystemCode(ClearingSystem system);

} // namespace cambist::parties
