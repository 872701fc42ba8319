// pain.001 out: customer credit transfers as a bank takes them, streamed. The same values give the same
// bytes; what is written validates against the ISO schemas pain.001.001.03 and .09. Nothing is cut: text that
// the schema does not allow is an Error that names row and field. One thread.
#pragma once

#include "engine/formats/iso_sum.h"
#include "engine/formats/xml_writer.h"
#include "engine/payments/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cambist::formats {

/// Refusals, in order of precedence. Object: the row of the payment, the PmtInfId of a group, the MsgId of
/// the head. {0} is the field ("creditorName", "messageId").
enum class Pain001Error : std::uint16_t {
    Order,            ///< a call out of turn; {0} the call
    Missing,          ///< {0} must be there
    Character,        ///< {0}, {1} 1-based place, {2} "U+0007": a control character or none of XML's
    TooLong,          ///< {0}, {1} its length in characters, {2} the bound
    TooManyLines,     ///< {0}, {1} lines, {2} the bound
    Form,             ///< {0}, {1} the value: not of the form that the schema asks for
    DiffersFromGroup, ///< {0}, {1} the payment's value, {2} the group's
    CountMismatch,    ///< {0} stated, {1} written
    SumMismatch,      ///< {0} stated, {1} written
};
std::string_view errorCode(Pain001Error code); // "pain001.too-long", …

enum class Pain001Version : std::uint8_t { V03, V09 };
/// "pain.001.001.09" to V09; nothing for another text.
std::optional<Pain001Version> pain001VersionFromName(std::string_view name);
std::string_view pain001VersionName(Pain001Version version);

struct Pain001Head {
    std::string messageId;       ///< MsgId, at most 35 characters
    std::string created;         ///< CreDtTm in UTC, "2026-11-23T09:30:00Z"
    std::string initiatingParty; ///< InitgPty/Nm
    std::string organisationId;  ///< InitgPty/Id/OrgId/Othr/Id; empty: none
    std::uint64_t count = 0;     ///< NbOfTxs: of all groups
    std::string controlSum;      ///< CtrlSum over all groups, whatever the currency; empty: not stated
};

/// Addresses are written structured. Unstructured ones (AdrLine alone) end in November 2026 (EPC rulebooks,
/// CBPR+), so lines are written only where no town is known, or, at most two, beside town and country (the
/// "hybrid" form).
struct Pain001Address {
    std::string street;
    std::string building;
    std::string postCode;
    std::string town;
    std::string region;
    std::string country; ///< ISO 3166 alpha-2
    std::string lines;   ///< at most seven of 70 characters, joined by '\n'
};

/// One PmtInf: payments of one debtor account and date.
struct Pain001Group {
    std::string paymentInformationId; ///< PmtInfId, at most 35 characters
    std::optional<bool> batchBooking; ///< empty: as agreed with the bank
    std::string serviceLevel;         ///< "SEPA", or empty
    std::string executionDate;        ///< "2026-11-23"
    std::string debtorName;
    Pain001Address debtorAddress;
    std::string debtorAccount;         ///< IBAN, else another number
    std::string debtorAccountCurrency; ///< DbtrAcct/Ccy; empty: not stated
    std::string debtorAgent;           ///< BIC; empty: by clearing code, else "NOTPROVIDED"
    std::string debtorAgentCode;       ///< clearing member id
    std::string debtorAgentCountry;    ///< ISO 3166 alpha-2: whose clearing it is when there is no BIC
    std::string chargeBearer;          ///< DEBT, CRED, SHAR, SLEV; empty: not stated
    std::string currency;              ///< of every payment in it; empty: each states its own
    std::uint64_t count = 0;           ///< NbOfTxs
    std::string controlSum;            ///< CtrlSum; empty: not stated
};

/// begin, then per group beginGroup, payment…, endGroup, then end. After an error the output is to be thrown
/// away.
class Pain001Writer {
public:
    Pain001Writer(Pain001Version version, ByteSink sink);
    Status begin(const Pain001Head& head);
    Status beginGroup(const Pain001Group& group);
    /// Debtor fields and execution date of the payment must be empty or equal to the group's. An empty
    /// end-to-end id is written as "NOTPROVIDED". See fieldsNotCarried for what has no place.
    Status payment(const payments::PaymentFields& payment);
    /// Compares count and sum with what was written.
    Status endGroup();
    Status end();

private:
    enum class State : std::uint8_t { Start, Message, Group, End };

    Status checkGroup(const Pain001Group& group) const;
    Status checkAgainstGroup(const payments::PaymentFields& payment) const;
    void writeGroupHead(const Pain001Group& group);
    void writePayment(const payments::PaymentFields& payment);
    void writePaymentType(std::string_view serviceLevel, std::string_view categoryPurpose);
    void writeAddress(const Pain001Address& address);
    void writeAccount(std::string_view element, std::string_view account, std::string_view currency);
    void writeAgent(std::string_view element, std::string_view bic, std::string_view code,
                    std::string_view name, std::string_view country);
    void writeRemittance(const payments::PaymentFields& payment);

    Pain001Version m_version;
    XmlWriter m_xml;
    State m_state = State::Start;
    Pain001Head m_head;
    Pain001Group m_group;
    std::uint64_t m_count = 0;
    std::uint64_t m_groupCount = 0;
    ExactSum m_sum;
    ExactSum m_groupSum;
};

/// Fields of the payment that have a value and no place in the message: the UETR before .09, and address
/// lines that are neither the whole address nor fit beside town and country. Who converts says so.
std::vector<payments::Field> fieldsNotCarried(const payments::PaymentFields& payment, Pain001Version version);

} // namespace cambist::formats
