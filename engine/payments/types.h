// Plain values of payments: a payment as a file states it (text), the fields it has, and findings about it.
// No rules here; values only, safe to copy between threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::payments {

/// The fields of a payment, in the order in which tables and exports show them. Names follow ISO 20022
/// pain.001.
enum class Field : std::uint8_t {
    EndToEndId,        ///< PmtId/EndToEndId
    InstructionId,     ///< PmtId/InstrId
    Uetr,              ///< PmtId/UETR (RFC 4122 UUID v4)
    Amount,            ///< Amt/InstdAmt: exact decimal text with a point, "1234.50"
    Currency,          ///< Amt/InstdAmt/@Ccy
    ExecutionDate,     ///< ReqdExctnDt, "2026-11-23"
    DebtorName,        ///< Dbtr/Nm
    DebtorAccount,     ///< DbtrAcct: IBAN, else the number as written
    DebtorAgent,       ///< DbtrAgt BIC
    CreditorName,      ///< Cdtr/Nm
    CreditorAccount,   ///< CdtrAcct: IBAN, else the number as written
    CreditorAgent,     ///< CdtrAgt BIC
    CreditorAgentCode, ///< CdtrAgt clearing member id: CNAPS, ABA, sort code, …
    CreditorAgentName, ///< CdtrAgt/FinInstnId/Nm
    CreditorStreet,    ///< PstlAdr/StrtNm
    CreditorBuilding,  ///< PstlAdr/BldgNb
    CreditorPostCode,  ///< PstlAdr/PstCd
    CreditorTown,      ///< PstlAdr/TwnNm
    CreditorRegion,    ///< PstlAdr/CtrySubDvsn
    CreditorCountry,   ///< PstlAdr/Ctry, ISO 3166 alpha-2
    CreditorAddress,   ///< PstlAdr/AdrLine, lines joined by '\n'
    Remittance,        ///< RmtInf/Ustrd, lines joined by one blank
    Reference,         ///< RmtInf/Strd/CdtrRefInf/Ref
    Purpose,           ///< Purp/Cd
    CategoryPurpose,   ///< CtgyPurp/Cd
    ServiceLevel,      ///< SvcLvl/Cd
    ChargeBearer,      ///< ChrgBr: DEBT, CRED, SHAR, SLEV
};
inline constexpr std::size_t fieldCount = static_cast<std::size_t>(Field::ChargeBearer) + 1;

/// The field's name in JSON, in canonical CSV headers and in `--set name=value`: "endToEndId". Static
/// lifetime.
std::string_view fieldName(Field field);
std::optional<Field> fieldFromName(std::string_view name);

/// A payment as text, after decoding; an empty text means that the input does not have the field. `row` is
/// its 1-based position among the payments of its file; `line` the line of a text file where it begins (0:
/// none).
struct PaymentFields {
    std::uint32_t row = 0;
    std::uint32_t line = 0;
    std::array<std::string, fieldCount> values;

    std::string& operator[](Field field) { return values[static_cast<std::size_t>(field)]; }
    const std::string& operator[](Field field) const { return values[static_cast<std::size_t>(field)]; }
    bool operator==(const PaymentFields&) const = default;
};

/// How much a finding weighs.
enum class Severity : std::uint8_t {
    Note,   ///< said, changes nothing ("normalised to NFC")
    Decide, ///< a person decides (duplicates)
    Fix,    ///< the row cannot be paid as it stands
    Refuse, ///< the file cannot be read on
};

/// Something that was found in a file, about one row and field or (row 0) about the whole file.
/// `code` is stable text such as "iban-check-digits" with static lifetime: the key of rule, message and
/// remedy in the message table, where {value}, {row} and {0}, {1}, … (arguments) are filled in.
struct Finding {
    std::string_view code;
    Severity severity = Severity::Fix;
    std::uint32_t row = 0;
    std::uint32_t line = 0;
    std::optional<Field> field;
    std::string value;
    std::vector<std::string> arguments;
};

} // namespace cambist::payments
