#include "engine/formats/pain001_reader.h"

#include "engine/base/text.h"
#include "engine/base/time.h"
#include "engine/formats/findings.h"
#include "engine/formats/iso_codes.h"
#include "engine/formats/iso_text.h"
#include "engine/formats/pain001_paths.h"

#include <algorithm>

namespace cambist::formats {
namespace {

using pain001::Slot;
using payments::Field;
using payments::Finding;
using payments::Severity;

constexpr std::size_t mostKinds = 256;           ///< of elements that are noted one by one
constexpr std::size_t mostTotalsFindings = 1000; ///< kept for the end of the file
constexpr std::size_t mostLineBytes = 64u << 10; ///< lines of one field, joined

/// Fields that a PmtInf states for all its payments; those of `defaults` yield to the payment's own.
constexpr Field ofGroup[] = {Field::ExecutionDate, Field::DebtorName, Field::DebtorAccount,
                             Field::DebtorAgent};
constexpr Field defaults[] = {Field::ServiceLevel, Field::CategoryPurpose, Field::ChargeBearer};

const IsoPathTree& pathTree() {
    static const IsoPathTree tree(pain001::paths);
    return tree;
}

Slot slotOf(const IsoPath& path) {
    return static_cast<Slot>(path.slot);
}
Field fieldOf(const IsoPath& path) {
    return static_cast<Field>(path.argument);
}
std::size_t index(Field field) {
    return static_cast<std::size_t>(field);
}

std::string attribute(const XmlElement& element, std::string_view name) {
    for (const XmlAttribute& attribute : element.attributes) {
        if (attribute.name == name) return std::string(base::trim(attribute.value));
    }
    return {};
}

std::optional<std::uint64_t> countOf(std::string_view text) {
    if (text.empty() || text.size() > 15 || !base::isAsciiDigits(text))
        return std::nullopt; // Max15NumericText
    std::uint64_t value = 0;
    for (const char c : text) value = value * 10 + static_cast<std::uint64_t>(c - '0');
    return value;
}

} // namespace

Pain001Handler::Pain001Handler(std::string fileName, PaymentSink& sink)
    : IsoHandler(pathTree(), std::move(fileName))
    , m_sink(sink) {}

bool Pain001Handler::accepts(const IsoMessage& message, std::string_view elementName) const {
    if (message.family != "pain.001" || message.variant < 1 || message.variant > 3) return false;
    if (message.version < 2 || message.version > 12) return false;
    return elementName.empty() || elementName == "CstmrCdtTrfInitn" || elementName.starts_with("pain.001.");
}

void Pain001Handler::opened(const IsoPath& path, const XmlElement& element) {
    switch (slotOf(path)) {
    case Slot::Header:
        if (m_headSent)
            addFinding({.code = findings::elementOrder,
                        .field = std::nullopt,
                        .value = {},
                        .arguments = {"GrpHdr"}});
        break;
    case Slot::Group:
        openGroup();
        break;
    case Slot::Payment:
        openPayment(element);
        break;
    case Slot::Amount:
        m_currency = attribute(element, "Ccy");
        break;
    default:
        break;
    }
}

void Pain001Handler::closed(const IsoPath& path, std::string_view text) {
    const Slot slot = slotOf(path);
    if (slot == Slot::Header) return sendHead();
    if (slot == Slot::Group) return closeGroup();
    if (slot == Slot::Payment) return closePayment();
    if (slot <= pain001::lastOfHead) return closeHead(path, text);
    if (slot <= pain001::lastOfGroup) return closeGroupElement(path, text);
    closePaymentElement(path, text);
}

void Pain001Handler::closeHead(const IsoPath& path, std::string_view text) {
    if (m_headSent) return;
    const std::string value = clean(text, std::nullopt);
    switch (slotOf(path)) {
    case Slot::MessageId:
        m_head.messageId = value;
        break;
    case Slot::Created:
        m_head.creationDateTime = value;
        break;
    case Slot::HeadCount:
        m_messageTotals.declaredCount = value;
        m_head.declaredCount = countOf(value);
        break;
    case Slot::HeadSum:
        m_messageTotals.declaredSum = value;
        m_head.declaredSum = plainDecimal(value).value_or(value);
        break;
    case Slot::InitiatingParty:
        m_head.initiatingParty = value;
        break;
    default:
        break;
    }
}

void Pain001Handler::sendHead() {
    if (m_headSent) return;
    m_headSent = true;
    m_head.format = message().name;
    m_head.encoding = encoding();
    m_head.nameSpace = nameSpace();
    if (auto sent = m_sink.head(m_head); sent.has_error()) stop(std::move(sent).error());
}

void Pain001Handler::openGroup() {
    m_inGroup = true;
    m_groupTotals = {};
    m_group = {};
    m_groupSeen.reset();
    m_groupFindings.clear();
}

void Pain001Handler::closeGroup() {
    m_inGroup = false;
    if (m_groupTotals.count == 0) {
        for (Finding& finding : m_groupFindings) m_sink.finding(std::move(finding));
    }
    checkTotals(m_groupTotals);
}

void Pain001Handler::closeGroupElement(const IsoPath& path, std::string_view text) {
    switch (slotOf(path)) {
    case Slot::GroupText:
    case Slot::GroupFirst:
        return setGroupText(path, text);
    case Slot::ExecutionDate:
        return setExecutionDate(path, text);
    case Slot::GroupId:
        m_groupTotals.id = clean(text, std::nullopt);
        break;
    case Slot::GroupCount:
        m_groupTotals.declaredCount = base::trim(text);
        break;
    case Slot::GroupSum:
        m_groupTotals.declaredSum = base::trim(text);
        break;
    case Slot::Method:
        return checkMethod(path, base::trim(text));
    default:
        break;
    }
}

void Pain001Handler::checkMethod(const IsoPath& path, std::string_view method) {
    if (method == "TRF" || method.empty()) return;
    if (method == "TRA") // a transfer, with an advice
        return noteNotCarried(std::string(path.path), std::string(method));
    addFinding({.code = findings::paymentMethod,
                .field = std::nullopt,
                .value = std::string(method),
                .arguments = {}});
}

void Pain001Handler::setGroupText(const IsoPath& path, std::string_view text) {
    const Field field = fieldOf(path);
    if (m_groupTotals.count > 0) {
        return addFinding({.code = findings::elementOrder,
                           .field = field,
                           .value = std::string(base::trim(text)),
                           .arguments = {std::string(path.path)}});
    }
    if (m_groupSeen.test(index(field))) {
        if (slotOf(path) == Slot::GroupFirst)
            return noteNotCarried(std::string(path.path), std::string(base::trim(text)));
        return addFinding({.code = findings::elementRepeated,
                           .field = field,
                           .value = std::string(base::trim(text)),
                           .arguments = {std::string(path.path), m_group[field]}});
    }
    m_groupSeen.set(index(field));
    m_group[field] = clean(text, field);
}

void Pain001Handler::setExecutionDate(const IsoPath& path, std::string_view text) {
    const std::string_view written = base::trim(text);
    if (written.empty()) return; // ReqdExctnDt around Dt, from version .08 on
    setGroupText(path, text);
    std::string& value = m_group[Field::ExecutionDate];
    const std::string date = value.substr(0, 10);
    if (!base::Date::parse(date)) {
        addFinding(
            {.code = findings::dateFormat, .field = Field::ExecutionDate, .value = value, .arguments = {}});
    } else if (value.size() > date.size()) {
        addFinding({.code = findings::timeDropped,
                    .severity = Severity::Note,
                    .field = Field::ExecutionDate,
                    .value = value,
                    .arguments = {date}});
        value = date;
    }
}

void Pain001Handler::openPayment(const XmlElement& element) {
    sendHead();
    m_inPayment = true;
    ++m_row;
    m_payment = {};
    m_payment.row = m_row;
    m_payment.line = element.line;
    m_seen.reset();
    m_findings.clear();
    m_transferCurrency.clear();
    m_clearingSystem.clear();
    m_referenceType.clear();
}

void Pain001Handler::closePaymentElement(const IsoPath& path, std::string_view text) {
    switch (slotOf(path)) {
    case Slot::PaymentText:
    case Slot::PaymentFirst:
        return setPaymentText(path, text);
    case Slot::Line:
        return addLine(fieldOf(path), text, fieldOf(path) == Field::Remittance ? " " : "\n");
    case Slot::Amount:
        return setAmount(path, text);
    case Slot::TransferCurrency:
        m_transferCurrency = clean(text, Field::Currency);
        break;
    case Slot::ClearingSystem:
        m_clearingSystem = base::trim(text);
        break;
    case Slot::ReferenceType:
        if (m_referenceType.empty()) m_referenceType = base::trim(text);
        break;
    case Slot::AgentOther: // "NOTPROVIDED" is how SEPA says that there is no BIC
        if (const std::string_view other = base::trim(text); !other.empty() && other != "NOTPROVIDED")
            noteNotCarried(std::string(path.path), std::string(other));
        break;
    default:
        break;
    }
}

void Pain001Handler::setPaymentText(const IsoPath& path, std::string_view text) {
    const Field field = fieldOf(path);
    if (m_seen.test(index(field))) {
        if (slotOf(path) == Slot::PaymentFirst)
            return noteNotCarried(std::string(path.path), std::string(base::trim(text)));
        return addFinding({.code = findings::elementRepeated,
                           .field = field,
                           .value = std::string(base::trim(text)),
                           .arguments = {std::string(path.path), m_payment[field]}});
    }
    m_seen.set(index(field));
    m_payment[field] = clean(text, field);
}

void Pain001Handler::addLine(Field field, std::string_view line, std::string_view separator) {
    const std::string text = clean(line, field);
    if (text.empty()) return;
    std::string& value = m_payment[field];
    if (!value.empty()) value += separator;
    value += text;
    if (value.size() > mostLineBytes) {
        stop(Error(FileError::XmlTooLong, fileName(),
                   {std::to_string(m_payment.line), std::to_string(mostLineBytes)}));
    }
}

void Pain001Handler::setAmount(const IsoPath& path, std::string_view text) {
    const std::string_view written = base::trim(text);
    const auto amount = plainDecimal(written);
    if (m_seen.test(index(Field::Amount))) {
        return addFinding({.code = findings::elementRepeated,
                           .field = Field::Amount,
                           .value = std::string(written),
                           .arguments = {std::string(path.path), m_payment[Field::Amount]}});
    }
    m_seen.set(index(Field::Amount));
    m_payment[Field::Currency] = clean(m_currency, Field::Currency);
    m_payment[Field::Amount] = amount ? *amount : clean(written, Field::Amount);
    if (amount) {
        m_groupTotals.sum.add(*amount);
        m_messageTotals.sum.add(*amount);
    } else if (!written.empty()) {
        addFinding({.code = findings::amountFormat,
                    .field = Field::Amount,
                    .value = m_payment[Field::Amount],
                    .arguments = {}});
    }
}

void Pain001Handler::takeGroupFields() {
    for (const Field field : ofGroup) m_payment[field] = m_group[field];
    for (const Field field : defaults) {
        if (m_payment[field].empty()) m_payment[field] = m_group[field];
    }
    for (Finding finding : m_groupFindings) {
        if (finding.severity == Severity::Note && m_groupTotals.count > 0) continue;
        finding.row = m_row;
        finding.line = m_payment.line;
        m_findings.push_back(std::move(finding));
    }
}

/// Codes that a payment has no field for are no loss as long as the form of the value tells them again.
void Pain001Handler::compareCodes() {
    std::string_view country = countryOfBic(m_payment[Field::CreditorAgent]);
    if (country.empty()) country = m_payment[Field::CreditorCountry];
    if (!m_clearingSystem.empty() &&
        m_clearingSystem != clearingSystemOf(m_payment[Field::CreditorAgentCode], country))
        noteNotCarried("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/ClrSysMmbId/ClrSysId", m_clearingSystem);
    if (!m_referenceType.empty() &&
        m_referenceType !=
            creditorReferenceType(m_payment[Field::Reference], m_payment[Field::CreditorAccount]))
        noteNotCarried("PmtInf/CdtTrfTxInf/RmtInf/Strd/CdtrRefInf/Tp", m_referenceType);
    if (!m_transferCurrency.empty()) {
        addFinding({.code = findings::amountEquivalent,
                    .field = Field::Amount,
                    .value = m_payment[Field::Amount],
                    .arguments = {m_payment[Field::Currency], m_transferCurrency}});
    }
}

void Pain001Handler::closePayment() {
    takeGroupFields();
    compareCodes();
    m_inPayment = false;
    ++m_groupTotals.count;
    ++m_messageTotals.count;
    for (Finding& finding : m_findings) m_sink.finding(std::move(finding));
    m_findings.clear();
    if (auto sent = m_sink.payment(std::move(m_payment)); sent.has_error()) stop(std::move(sent).error());
}

void Pain001Handler::messageClosed() {
    sendHead();
    if (m_row == 0) return stop(Error(FileError::NoPayments, fileName()));
    checkTotals(m_messageTotals);
    for (Finding& finding : m_totalsFindings) m_sink.finding(std::move(finding));
}

void Pain001Handler::checkTotals(const Pain001Totals& totals) {
    const auto add = [&](std::string_view code, const std::string& declared, std::string counted) {
        Finding finding{.code = code,
                        .severity = Severity::Decide,
                        .row = 0,
                        .line = 0,
                        .field = std::nullopt,
                        .value = declared,
                        .arguments = {declared, std::move(counted), totals.id}};
        if (m_totalsFindings.size() < mostTotalsFindings) {
            m_totalsFindings.push_back(std::move(finding));
        } else {
            m_sink.finding(std::move(finding));
        }
    };
    if (!totals.declaredCount.empty() && countOf(totals.declaredCount) != totals.count)
        add(findings::countMismatch, totals.declaredCount, std::to_string(totals.count));
    if (!totals.declaredSum.empty() && !totals.sum.equals(totals.declaredSum))
        add(findings::sumMismatch, totals.declaredSum, totals.sum.text());
}

void Pain001Handler::notInTable(int parent, std::string_view name) {
    const auto same = [&](const Kind& kind) { return kind.parent == parent && kind.name == name; };
    if (std::any_of(m_unknown.begin(), m_unknown.end(), same) || m_unknown.size() > mostKinds) return;
    std::string path = m_unknown.size() == mostKinds ? "…" : tree().pathOf(parent) + "/" + std::string(name);
    m_unknown.push_back({.parent = parent, .name = std::string(name)});
    noteNotCarried(std::move(path), {});
}

void Pain001Handler::noteNotCarried(std::string path, std::string value) {
    if (std::find(m_notCarried.begin(), m_notCarried.end(), path) != m_notCarried.end()) return;
    m_notCarried.push_back(path);
    addFinding({.code = findings::elementNotCarried,
                .severity = Severity::Note,
                .field = std::nullopt,
                .value = std::move(value),
                .arguments = {std::move(path)}});
}

void Pain001Handler::addFinding(Finding finding) {
    if (m_inPayment) {
        finding.row = m_row;
        finding.line = m_payment.line;
        m_findings.push_back(std::move(finding));
    } else if (m_inGroup && m_groupTotals.count == 0) {
        m_groupFindings.push_back(std::move(finding));
    } else {
        m_sink.finding(std::move(finding)); // row 0: about the file
    }
}

std::string Pain001Handler::clean(std::string_view text, std::optional<Field> field) {
    std::vector<Finding> found;
    std::string value = cleanIsoText(text, {.row = 0, .line = 0, .field = field}, found);
    for (Finding& finding : found) addFinding(std::move(finding));
    return value;
}

} // namespace cambist::formats
