#include "engine/formats/pain001_writer.h"

#include "engine/base/text.h"
#include "engine/formats/iso_codes.h"
#include "engine/formats/pain001_limits.h"

#include <array>

namespace cambist::formats {
namespace {

using pain001::Check;
using pain001::Form;
using payments::Field;
using payments::PaymentFields;

constexpr std::string_view notProvided = "NOTPROVIDED";

struct VersionName {
    Pain001Version version;
    std::string_view name;
    std::string_view nameSpace;
};
constexpr VersionName versionNames[] = {
    {Pain001Version::V03, "pain.001.001.03", "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"},
    {Pain001Version::V09, "pain.001.001.09", "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"},
};
const VersionName& namesOf(Pain001Version version) {
    return versionNames[static_cast<std::size_t>(version)];
}

Pain001Address creditorAddress(const PaymentFields& payment) {
    return {.street = payment[Field::CreditorStreet],
            .building = payment[Field::CreditorBuilding],
            .postCode = payment[Field::CreditorPostCode],
            .town = payment[Field::CreditorTown],
            .region = payment[Field::CreditorRegion],
            .country = payment[Field::CreditorCountry],
            .lines = payment[Field::CreditorAddress]};
}

bool writesLines(const Pain001Address& address) {
    return pain001::writesLines(!address.town.empty(), !address.country.empty(), address.lines);
}

bool sameAccount(std::string_view a, std::string_view b) {
    const std::string iban = ibanForm(a);
    return a == b || (!iban.empty() && iban == ibanForm(b));
}

Status compareTotals(const std::string& object, std::uint64_t count, std::uint64_t written,
                     const std::string& sum, const ExactSum& added) {
    if (count != written)
        return Error(Pain001Error::CountMismatch, object, {std::to_string(count), std::to_string(written)});
    if (!sum.empty() && !added.equals(sum))
        return Error(Pain001Error::SumMismatch, object, {sum, added.text()});
    return ok();
}

} // namespace

std::string_view errorCode(Pain001Error code) {
    static constexpr std::array<std::string_view, 9> codes = {
        "pain001.order",          "pain001.missing", "pain001.character",          "pain001.too-long",
        "pain001.too-many-lines", "pain001.form",    "pain001.differs-from-group", "pain001.count-mismatch",
        "pain001.sum-mismatch"};
    return codes[static_cast<std::size_t>(code)];
}

std::optional<Pain001Version> pain001VersionFromName(std::string_view name) {
    for (const VersionName& known : versionNames) {
        if (known.name == name) return known.version;
    }
    return std::nullopt;
}

std::string_view pain001VersionName(Pain001Version version) {
    return namesOf(version).name;
}

Pain001Writer::Pain001Writer(Pain001Version version, ByteSink sink)
    : m_version(version)
    , m_xml(std::move(sink)) {}

Status Pain001Writer::begin(const Pain001Head& head) {
    if (m_state != State::Start) return Error(Pain001Error::Order, head.messageId, {"begin"});
    if (head.messageId.empty()) return Error(Pain001Error::Missing, {}, {"messageId"});
    if (head.created.empty()) return Error(Pain001Error::Missing, head.messageId, {"created"});
    const Check checks[] = {
        {"messageId", head.messageId, Form::Text, 35},
        {"created", head.created, Form::DateTime, 0},
        {"initiatingParty", head.initiatingParty, Form::Text, 140},
        {"organisationId", head.organisationId, Form::Text, 35},
        {"controlSum", head.controlSum, Form::Sum, 0},
    };
    for (const Check& check : checks) TRY(pain001::check(check, head.messageId, m_version));
    m_head = head;
    m_state = State::Message;

    m_xml.begin();
    m_xml.open("Document", {"xmlns", namesOf(m_version).nameSpace});
    m_xml.open("CstmrCdtTrfInitn");
    m_xml.open("GrpHdr");
    m_xml.leaf("MsgId", head.messageId);
    m_xml.leaf("CreDtTm", head.created);
    m_xml.leaf("NbOfTxs", std::to_string(head.count));
    m_xml.leafIfAny("CtrlSum", head.controlSum);
    m_xml.open("InitgPty");
    m_xml.leafIfAny("Nm", head.initiatingParty);
    if (!head.organisationId.empty()) {
        m_xml.open("Id");
        m_xml.open("OrgId");
        m_xml.open("Othr");
        m_xml.leaf("Id", head.organisationId);
        m_xml.close();
        m_xml.close();
        m_xml.close();
    }
    m_xml.close();
    m_xml.close();
    return m_xml.drain();
}

Status Pain001Writer::checkGroup(const Pain001Group& group) const {
    const std::string& id = group.paymentInformationId;
    const Check required[] = {{"paymentInformationId", id},
                              {"executionDate", group.executionDate},
                              {"debtorAccount", group.debtorAccount}};
    for (const Check& check : required) {
        if (check.value.empty()) return Error(Pain001Error::Missing, id, {std::string(check.field)});
    }
    const Pain001Address& address = group.debtorAddress;
    const Check checks[] = {
        {"paymentInformationId", id, Form::Text, 35},
        {"serviceLevel", group.serviceLevel, Form::Code, 0},
        {"executionDate", group.executionDate, Form::Date, 0},
        {"debtorName", group.debtorName, Form::Text, 140},
        {"debtorStreet", address.street, Form::Text, 70},
        {"debtorBuilding", address.building, Form::Text, 16},
        {"debtorPostCode", address.postCode, Form::Text, 16},
        {"debtorTown", address.town, Form::Text, 35},
        {"debtorRegion", address.region, Form::Text, 35},
        {"debtorCountry", address.country, Form::Country, 0},
        {"debtorAddress", address.lines, Form::Lines, 0},
        {"debtorAccount", group.debtorAccount, Form::Account, 0},
        {"debtorAccountCurrency", group.debtorAccountCurrency, Form::Currency, 0},
        {"debtorAgent", group.debtorAgent, Form::Bic, 0},
        {"debtorAgentCode", group.debtorAgentCode, Form::Text, 35},
        {"chargeBearer", group.chargeBearer, Form::ChargeBearer, 0},
        {"currency", group.currency, Form::Currency, 0},
        {"controlSum", group.controlSum, Form::Sum, 0},
    };
    for (const Check& check : checks) TRY(pain001::check(check, id, m_version));
    return ok();
}

Status Pain001Writer::beginGroup(const Pain001Group& group) {
    if (m_state != State::Message)
        return Error(Pain001Error::Order, group.paymentInformationId, {"beginGroup"});
    TRY(checkGroup(group));
    m_group = group;
    m_groupCount = 0;
    m_groupSum = {};
    m_state = State::Group;
    writeGroupHead(group);
    return m_xml.drain();
}

void Pain001Writer::writeGroupHead(const Pain001Group& group) {
    m_xml.open("PmtInf");
    m_xml.leaf("PmtInfId", group.paymentInformationId);
    m_xml.leaf("PmtMtd", "TRF");
    if (group.batchBooking) m_xml.leaf("BtchBookg", *group.batchBooking ? "true" : "false");
    m_xml.leaf("NbOfTxs", std::to_string(group.count));
    m_xml.leafIfAny("CtrlSum", group.controlSum);
    writePaymentType(group.serviceLevel, {});
    if (m_version == Pain001Version::V03) {
        m_xml.leaf("ReqdExctnDt", group.executionDate);
    } else {
        m_xml.open("ReqdExctnDt");
        m_xml.leaf("Dt", group.executionDate);
        m_xml.close();
    }
    m_xml.open("Dbtr");
    m_xml.leafIfAny("Nm", group.debtorName);
    writeAddress(group.debtorAddress);
    m_xml.close();
    writeAccount("DbtrAcct", group.debtorAccount, group.debtorAccountCurrency);
    writeAgent("DbtrAgt", group.debtorAgent, group.debtorAgentCode, {}, group.debtorAgentCountry);
    m_xml.leafIfAny("ChrgBr", group.chargeBearer);
}

Status Pain001Writer::checkAgainstGroup(const PaymentFields& payment) const {
    const std::string row = std::to_string(payment.row);
    const auto compare = [&](Field field, const std::string& group, bool same) -> Status {
        if (payment[field].empty() || group.empty() || same) return ok();
        return Error(Pain001Error::DiffersFromGroup, row,
                     {std::string(payments::fieldName(field)), payment[field], group});
    };
    TRY(compare(Field::DebtorAccount, m_group.debtorAccount,
                sameAccount(payment[Field::DebtorAccount], m_group.debtorAccount)));
    TRY(compare(Field::DebtorAgent, m_group.debtorAgent, payment[Field::DebtorAgent] == m_group.debtorAgent));
    TRY(compare(Field::DebtorName, m_group.debtorName, payment[Field::DebtorName] == m_group.debtorName));
    TRY(compare(Field::ExecutionDate, m_group.executionDate,
                payment[Field::ExecutionDate] == m_group.executionDate));
    return compare(Field::Currency, m_group.currency, payment[Field::Currency] == m_group.currency);
}

Status Pain001Writer::payment(const PaymentFields& payment) {
    const std::string row = std::to_string(payment.row);
    if (m_state != State::Group) return Error(Pain001Error::Order, row, {"payment"});
    TRY(checkAgainstGroup(payment));
    TRY(pain001::checkPayment(payment, row, m_version));
    ++m_count;
    ++m_groupCount;
    m_sum.add(payment[Field::Amount]);
    m_groupSum.add(payment[Field::Amount]);
    writePayment(payment);
    return m_xml.drain();
}

void Pain001Writer::writePayment(const PaymentFields& payment) {
    const auto unlessGroup = [&](Field field, const std::string& group) {
        return payment[field] == group ? std::string_view() : std::string_view(payment[field]);
    };
    m_xml.open("CdtTrfTxInf");
    m_xml.open("PmtId");
    m_xml.leafIfAny("InstrId", payment[Field::InstructionId]);
    m_xml.leaf("EndToEndId", payment[Field::EndToEndId].empty() ? notProvided : payment[Field::EndToEndId]);
    if (m_version == Pain001Version::V09) m_xml.leafIfAny("UETR", payment[Field::Uetr]);
    m_xml.close();
    writePaymentType(unlessGroup(Field::ServiceLevel, m_group.serviceLevel), payment[Field::CategoryPurpose]);
    m_xml.open("Amt");
    m_xml.leaf("InstdAmt", payment[Field::Amount], {"Ccy", payment[Field::Currency]});
    m_xml.close();
    m_xml.leafIfAny("ChrgBr", unlessGroup(Field::ChargeBearer, m_group.chargeBearer));
    const bool hasAgent = !payment[Field::CreditorAgent].empty() ||
                          !payment[Field::CreditorAgentCode].empty() ||
                          !payment[Field::CreditorAgentName].empty();
    if (hasAgent) {
        writeAgent("CdtrAgt", payment[Field::CreditorAgent], payment[Field::CreditorAgentCode],
                   payment[Field::CreditorAgentName], payment[Field::CreditorCountry]);
    }
    m_xml.open("Cdtr");
    m_xml.leafIfAny("Nm", payment[Field::CreditorName]);
    writeAddress(creditorAddress(payment));
    m_xml.close();
    if (!payment[Field::CreditorAccount].empty())
        writeAccount("CdtrAcct", payment[Field::CreditorAccount], {});
    if (!payment[Field::Purpose].empty()) {
        m_xml.open("Purp");
        m_xml.leaf("Cd", payment[Field::Purpose]);
        m_xml.close();
    }
    writeRemittance(payment);
    m_xml.close();
}

void Pain001Writer::writePaymentType(std::string_view serviceLevel, std::string_view categoryPurpose) {
    if (serviceLevel.empty() && categoryPurpose.empty()) return;
    const auto code = [&](std::string_view element, std::string_view value) {
        if (value.empty()) return;
        m_xml.open(element);
        m_xml.leaf("Cd", value);
        m_xml.close();
    };
    m_xml.open("PmtTpInf");
    code("SvcLvl", serviceLevel);
    code("CtgyPurp", categoryPurpose);
    m_xml.close();
}

void Pain001Writer::writeAddress(const Pain001Address& address) {
    const bool lines = writesLines(address);
    const bool any = lines || !address.street.empty() || !address.building.empty() ||
                     !address.postCode.empty() || !address.town.empty() || !address.region.empty() ||
                     !address.country.empty();
    if (!any) return;
    m_xml.open("PstlAdr");
    m_xml.leafIfAny("StrtNm", address.street);
    m_xml.leafIfAny("BldgNb", address.building);
    m_xml.leafIfAny("PstCd", address.postCode);
    m_xml.leafIfAny("TwnNm", address.town);
    m_xml.leafIfAny("CtrySubDvsn", address.region);
    m_xml.leafIfAny("Ctry", address.country);
    if (lines) {
        for (const std::string_view line : base::split(address.lines, '\n')) m_xml.leafIfAny("AdrLine", line);
    }
    m_xml.close();
}

void Pain001Writer::writeAccount(std::string_view element, std::string_view account,
                                 std::string_view currency) {
    m_xml.open(element);
    m_xml.open("Id");
    if (const std::string iban = ibanForm(account); !iban.empty()) {
        m_xml.leaf("IBAN", iban);
    } else {
        m_xml.open("Othr");
        m_xml.leaf("Id", account);
        m_xml.close();
    }
    m_xml.close();
    m_xml.leafIfAny("Ccy", currency);
    m_xml.close();
}

void Pain001Writer::writeAgent(std::string_view element, std::string_view bic, std::string_view code,
                               std::string_view name, std::string_view country) {
    m_xml.open(element);
    m_xml.open("FinInstnId");
    m_xml.leafIfAny(m_version == Pain001Version::V03 ? "BIC" : "BICFI", bic);
    if (!code.empty()) {
        m_xml.open("ClrSysMmbId");
        const std::string_view bankCountry = bic.empty() ? country : countryOfBic(bic);
        if (const std::string_view system = clearingSystemOf(code, bankCountry); !system.empty()) {
            m_xml.open("ClrSysId");
            m_xml.leaf("Cd", system);
            m_xml.close();
        }
        m_xml.leaf("MmbId", code);
        m_xml.close();
    }
    m_xml.leafIfAny("Nm", name);
    if (bic.empty() && code.empty() && name.empty()) {
        m_xml.open("Othr");
        m_xml.leaf("Id", notProvided);
        m_xml.close();
    }
    m_xml.close();
    m_xml.close();
}

void Pain001Writer::writeRemittance(const PaymentFields& payment) {
    const std::string& reference = payment[Field::Reference];
    if (payment[Field::Remittance].empty() && reference.empty()) return;
    m_xml.open("RmtInf");
    m_xml.leafIfAny("Ustrd", payment[Field::Remittance]);
    if (!reference.empty()) {
        const std::string_view type = creditorReferenceType(reference, payment[Field::CreditorAccount]);
        m_xml.open("Strd");
        m_xml.open("CdtrRefInf");
        m_xml.open("Tp");
        m_xml.open("CdOrPrtry");
        m_xml.leaf(type == "SCOR" ? "Cd" : "Prtry", type);
        m_xml.close();
        m_xml.close();
        m_xml.leaf("Ref", reference);
        m_xml.close();
        m_xml.close();
    }
    m_xml.close();
}

Status Pain001Writer::endGroup() {
    if (m_state != State::Group) return Error(Pain001Error::Order, m_head.messageId, {"endGroup"});
    TRY(compareTotals(m_group.paymentInformationId, m_group.count, m_groupCount, m_group.controlSum,
                      m_groupSum));
    if (m_groupCount == 0) return Error(Pain001Error::Missing, m_group.paymentInformationId, {"payment"});
    m_state = State::Message;
    m_xml.close();
    return m_xml.drain();
}

Status Pain001Writer::end() {
    if (m_state != State::Message) return Error(Pain001Error::Order, m_head.messageId, {"end"});
    if (m_count == 0) return Error(Pain001Error::Missing, m_head.messageId, {"payment"});
    TRY(compareTotals(m_head.messageId, m_head.count, m_count, m_head.controlSum, m_sum));
    m_state = State::End;
    m_xml.close();
    m_xml.close();
    return m_xml.finish();
}

std::vector<Field> fieldsNotCarried(const PaymentFields& payment, Pain001Version version) {
    std::vector<Field> fields;
    if (version == Pain001Version::V03 && !payment[Field::Uetr].empty()) fields.push_back(Field::Uetr);
    if (!payment[Field::CreditorAddress].empty() && !writesLines(creditorAddress(payment)))
        fields.push_back(Field::CreditorAddress);
    return fields;
}

} // namespace cambist::formats
