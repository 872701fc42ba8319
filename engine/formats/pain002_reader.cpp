#include "engine/formats/pain002_reader.h"

#include "engine/base/text.h"
#include "engine/formats/findings.h"
#include "engine/formats/iso_handler.h"
#include "engine/formats/iso_sum.h"
#include "engine/formats/iso_text.h"

namespace cambist::formats {
namespace {

using payments::Field;
using payments::Finding;
using payments::Severity;

struct CodeText {
    PaymentStatusCode code;
    std::string_view text;
};
constexpr CodeText codeTexts[] = {
    {PaymentStatusCode::Accc, "ACCC"}, {PaymentStatusCode::Accp, "ACCP"}, {PaymentStatusCode::Acfc, "ACFC"},
    {PaymentStatusCode::Acsc, "ACSC"}, {PaymentStatusCode::Acsp, "ACSP"}, {PaymentStatusCode::Actc, "ACTC"},
    {PaymentStatusCode::Acwc, "ACWC"}, {PaymentStatusCode::Acwp, "ACWP"}, {PaymentStatusCode::Blck, "BLCK"},
    {PaymentStatusCode::Canc, "CANC"}, {PaymentStatusCode::Part, "PART"}, {PaymentStatusCode::Patc, "PATC"},
    {PaymentStatusCode::Pdng, "PDNG"}, {PaymentStatusCode::Rcvd, "RCVD"}, {PaymentStatusCode::Rjct, "RJCT"},
};

enum class Slot : std::uint8_t {
    None = 0,
    Block,
    Transaction,
    Text, ///< argument: Target
    Status,
    Reason, ///< StsRsnInf
    ReasonCode,
    ReasonProprietary,
    Additional,
    Amount,
};
/// Where a text goes.
enum class Target : std::uint8_t {
    MessageId,
    Created,
    OriginalMessageId,
    OriginalMessageName,
    OriginalCount,
    OriginalSum,
    BlockId,
    BlockCount,
    BlockSum,
    StatusId,
    InstructionId,
    EndToEndId,
    Uetr,
    Acceptance,
    BankReference,
};
constexpr IsoPath slot(std::string_view path, Slot slot) {
    return {path, static_cast<std::uint8_t>(slot), 0};
}
constexpr IsoPath text(std::string_view path, Target target) {
    return {path, static_cast<std::uint8_t>(Slot::Text), static_cast<std::uint8_t>(target)};
}

// clang-format off
constexpr IsoPath paths[] = {
    text("GrpHdr/MsgId", Target::MessageId),
    text("GrpHdr/CreDtTm", Target::Created),
    text("OrgnlGrpInfAndSts/OrgnlMsgId", Target::OriginalMessageId),
    text("OrgnlGrpInfAndSts/OrgnlMsgNmId", Target::OriginalMessageName),
    text("OrgnlGrpInfAndSts/OrgnlNbOfTxs", Target::OriginalCount),
    text("OrgnlGrpInfAndSts/OrgnlCtrlSum", Target::OriginalSum),
    slot("OrgnlGrpInfAndSts/GrpSts", Slot::Status),
    slot("OrgnlGrpInfAndSts/StsRsnInf", Slot::Reason),
    slot("OrgnlGrpInfAndSts/StsRsnInf/Rsn/Cd", Slot::ReasonCode),
    slot("OrgnlGrpInfAndSts/StsRsnInf/Rsn/Prtry", Slot::ReasonProprietary),
    slot("OrgnlGrpInfAndSts/StsRsnInf/AddtlInf", Slot::Additional),

    slot("OrgnlPmtInfAndSts", Slot::Block),
    text("OrgnlPmtInfAndSts/OrgnlPmtInfId", Target::BlockId),
    text("OrgnlPmtInfAndSts/OrgnlNbOfTxs", Target::BlockCount),
    text("OrgnlPmtInfAndSts/OrgnlCtrlSum", Target::BlockSum),
    slot("OrgnlPmtInfAndSts/PmtInfSts", Slot::Status),
    slot("OrgnlPmtInfAndSts/StsRsnInf", Slot::Reason),
    slot("OrgnlPmtInfAndSts/StsRsnInf/Rsn/Cd", Slot::ReasonCode),
    slot("OrgnlPmtInfAndSts/StsRsnInf/Rsn/Prtry", Slot::ReasonProprietary),
    slot("OrgnlPmtInfAndSts/StsRsnInf/AddtlInf", Slot::Additional),

    slot("OrgnlPmtInfAndSts/TxInfAndSts", Slot::Transaction),
    text("OrgnlPmtInfAndSts/TxInfAndSts/StsId", Target::StatusId),
    text("OrgnlPmtInfAndSts/TxInfAndSts/OrgnlInstrId", Target::InstructionId),
    text("OrgnlPmtInfAndSts/TxInfAndSts/OrgnlEndToEndId", Target::EndToEndId),
    text("OrgnlPmtInfAndSts/TxInfAndSts/OrgnlUETR", Target::Uetr),
    slot("OrgnlPmtInfAndSts/TxInfAndSts/TxSts", Slot::Status),
    slot("OrgnlPmtInfAndSts/TxInfAndSts/StsRsnInf", Slot::Reason),
    slot("OrgnlPmtInfAndSts/TxInfAndSts/StsRsnInf/Rsn/Cd", Slot::ReasonCode),
    slot("OrgnlPmtInfAndSts/TxInfAndSts/StsRsnInf/Rsn/Prtry", Slot::ReasonProprietary),
    slot("OrgnlPmtInfAndSts/TxInfAndSts/StsRsnInf/AddtlInf", Slot::Additional),
    text("OrgnlPmtInfAndSts/TxInfAndSts/AccptncDtTm", Target::Acceptance),
    text("OrgnlPmtInfAndSts/TxInfAndSts/AcctSvcrRef", Target::BankReference),
    slot("OrgnlPmtInfAndSts/TxInfAndSts/OrgnlTxRef/Amt/InstdAmt", Slot::Amount),
};
// clang-format on

const IsoPathTree& pathTree() {
    static const IsoPathTree tree(paths);
    return tree;
}

class Pain002Handler final : public IsoHandler {
public:
    Pain002Handler(std::string fileName, const StatusReportLimits& limits)
        : IsoHandler(pathTree(), std::move(fileName))
        , m_limits(limits) {}
    PaymentStatusReport take() { return std::move(m_report); }

protected:
    bool accepts(const IsoMessage& message, std::string_view elementName) const override;
    void messageOpened() override;
    void messageClosed() override {}
    void opened(const IsoPath& path, const XmlElement& element) override;
    void closed(const IsoPath& path, std::string_view text) override;
    /// What is not read (parties, charges, counts per status) changes no status.
    void notInTable(int /*parent*/, std::string_view /*name*/) override {}

private:
    std::string& target(Target target);
    StatedStatus& status();
    void setStatus(const IsoPath& path, std::string_view text);
    void openReason();
    void addAdditional(std::string_view text);
    void openTransaction(const XmlElement& element);
    void setAmount(std::string_view text);
    void add(std::string_view code, Severity severity, std::optional<Field> field, std::string value,
             std::vector<std::string> arguments);
    std::string clean(std::string_view text, std::optional<Field> field = std::nullopt);
    void refuse(std::size_t bound);

    const StatusReportLimits m_limits;
    PaymentStatusReport m_report;
    bool m_inBlock = false;
    bool m_inTransaction = false;
    std::string m_currency;
};

bool Pain002Handler::accepts(const IsoMessage& message, std::string_view elementName) const {
    if (message.family != "pain.002" || message.variant < 1 || message.variant > 3) return false;
    if (message.version < 3 || message.version > 14) return false;
    return elementName.empty() || elementName == "CstmrPmtStsRpt";
}

void Pain002Handler::messageOpened() {
    m_report.head.format = message().name;
    m_report.head.encoding = encoding();
}

void Pain002Handler::opened(const IsoPath& path, const XmlElement& element) {
    switch (static_cast<Slot>(path.slot)) {
    case Slot::Block:
        if (m_report.blocks.size() + m_report.transactions.size() >= m_limits.entries)
            return refuse(m_limits.entries);
        m_report.blocks.emplace_back();
        m_inBlock = true;
        break;
    case Slot::Transaction:
        return openTransaction(element);
    case Slot::Reason:
        return openReason();
    case Slot::Amount:
        m_currency.clear();
        for (const XmlAttribute& attribute : element.attributes) {
            if (attribute.name == "Ccy") m_currency = base::trim(attribute.value);
        }
        break;
    default:
        break;
    }
}

void Pain002Handler::closed(const IsoPath& path, std::string_view text) {
    switch (static_cast<Slot>(path.slot)) {
    case Slot::Block:
        m_inBlock = false;
        break;
    case Slot::Transaction:
        m_inTransaction = false;
        break;
    case Slot::Text:
        if (std::string& to = target(static_cast<Target>(path.argument)); to.empty()) {
            to = clean(text);
        } else {
            add(findings::elementRepeated, Severity::Fix, std::nullopt, std::string(base::trim(text)),
                {std::string(path.path), to});
        }
        break;
    case Slot::Status:
        return setStatus(path, base::trim(text));
    case Slot::ReasonCode:
    case Slot::ReasonProprietary:
        status().reasons.back().code = clean(text);
        status().reasons.back().proprietary = static_cast<Slot>(path.slot) == Slot::ReasonProprietary;
        break;
    case Slot::Additional:
        return addAdditional(text);
    case Slot::Amount:
        return setAmount(text);
    default:
        break;
    }
}

std::string& Pain002Handler::target(Target target) {
    StatusReportHead& head = m_report.head;
    switch (target) {
    case Target::MessageId:
        return head.messageId;
    case Target::Created:
        return head.creationDateTime;
    case Target::OriginalMessageId:
        return head.originalMessageId;
    case Target::OriginalMessageName:
        return head.originalMessageName;
    case Target::OriginalCount:
        return head.originalCount;
    case Target::OriginalSum:
        return head.originalSum;
    case Target::BlockId:
        return m_report.blocks.back().originalPaymentInformationId;
    case Target::BlockCount:
        return m_report.blocks.back().originalCount;
    case Target::BlockSum:
        return m_report.blocks.back().originalSum;
    case Target::StatusId:
        return m_report.transactions.back().statusId;
    case Target::InstructionId:
        return m_report.transactions.back().originalInstructionId;
    case Target::EndToEndId:
        return m_report.transactions.back().originalEndToEndId;
    case Target::Uetr:
        return m_report.transactions.back().originalUetr;
    case Target::Acceptance:
        return m_report.transactions.back().acceptanceDateTime;
    case Target::BankReference:
        break;
    }
    return m_report.transactions.back().bankReference;
}

/// The status of the innermost thing that is open.
StatedStatus& Pain002Handler::status() {
    if (m_inTransaction) return m_report.transactions.back().status;
    return m_inBlock ? m_report.blocks.back().status : m_report.head.status;
}

void Pain002Handler::setStatus(const IsoPath& path, std::string_view text) {
    const std::string element(path.path.substr(path.path.rfind('/') + 1));
    StatedStatus& stated = status();
    if (!stated.text.empty()) {
        return add(findings::elementRepeated, Severity::Fix, std::nullopt, std::string(text),
                   {std::string(path.path), stated.text});
    }
    stated.text = clean(text);
    stated.code = statusCodeFromText(stated.text);
    if (!stated.code && !stated.text.empty())
        add(findings::statusUnknown, Severity::Decide, std::nullopt, stated.text, {element});
}

void Pain002Handler::openReason() {
    if (status().reasons.size() >= m_limits.reasons) return refuse(m_limits.reasons);
    status().reasons.emplace_back();
}

void Pain002Handler::addAdditional(std::string_view text) {
    std::vector<std::string>& lines = status().reasons.back().additional;
    if (lines.size() >= m_limits.reasons) return refuse(m_limits.reasons);
    lines.push_back(clean(text));
}

void Pain002Handler::openTransaction(const XmlElement& element) {
    if (m_report.blocks.size() + m_report.transactions.size() >= m_limits.entries)
        return refuse(m_limits.entries);
    TransactionStatus& transaction = m_report.transactions.emplace_back();
    transaction.row = static_cast<std::uint32_t>(m_report.transactions.size());
    transaction.line = element.line;
    transaction.block = static_cast<std::uint32_t>(m_report.blocks.size() - 1);
    m_inTransaction = true;
}

void Pain002Handler::setAmount(std::string_view text) {
    TransactionStatus& transaction = m_report.transactions.back();
    const std::string_view written = base::trim(text);
    const auto amount = plainDecimal(written);
    transaction.amount = amount ? *amount : clean(written, Field::Amount);
    transaction.currency = m_currency;
    if (!amount && !written.empty())
        add(findings::amountFormat, Severity::Fix, Field::Amount, transaction.amount, {});
}

void Pain002Handler::add(std::string_view code, Severity severity, std::optional<Field> field,
                         std::string value, std::vector<std::string> arguments) {
    if (m_report.findings.size() >= m_limits.entries) return refuse(m_limits.entries);
    Finding finding;
    finding.code = code;
    finding.severity = severity;
    finding.row = m_inTransaction ? m_report.transactions.back().row : 0;
    finding.line = m_inTransaction ? m_report.transactions.back().line : 0;
    finding.field = field;
    finding.value = std::move(value);
    finding.arguments = std::move(arguments);
    m_report.findings.push_back(std::move(finding));
}

std::string Pain002Handler::clean(std::string_view text, std::optional<Field> field) {
    std::vector<Finding> found;
    std::string value = cleanIsoText(text, {.row = 0, .line = 0, .field = field}, found);
    for (Finding& finding : found)
        add(finding.code, finding.severity, field, std::move(finding.value), std::move(finding.arguments));
    return value;
}

void Pain002Handler::refuse(std::size_t bound) {
    stop(Error(FileError::TooLarge, fileName(), {std::to_string(bound + 1), std::to_string(bound)}));
}

} // namespace

std::string_view statusCodeText(PaymentStatusCode code) {
    return codeTexts[static_cast<std::size_t>(code)].text;
}

std::optional<PaymentStatusCode> statusCodeFromText(std::string_view text) {
    for (const CodeText& known : codeTexts) {
        if (known.text == text) return known.code;
    }
    return std::nullopt;
}

Result<PaymentStatusReport> readPaymentStatusReport(base::FileReader& file, const std::string& name,
                                                    const ReadOptions& options,
                                                    const StatusReportLimits& limits) {
    Pain002Handler handler(name, limits);
    TRY(parseXml(file, name, options, XmlLimits{}, handler));
    return handler.take();
}

} // namespace cambist::formats
