#include "app/cli/conversion.h"

#include "app/cli/cli_error.h"
#include "app/cli/output.h"
#include "app/cli/payment_json.h"
#include "engine/formats/csv_writer.h"
#include "engine/formats/iso_sum.h"
#include "engine/formats/pain001_writer.h"

#include <algorithm>
#include <array>
#include <map>

namespace cambist::cli {

using payments::Field;
using payments::Finding;
using payments::PaymentFields;
using payments::Severity;

namespace {

constexpr std::string_view fieldNotCarried = "convert-not-carried";
constexpr std::string_view headNotCarried = "convert-head-not-carried";
constexpr std::string_view rowLeftOut = "convert-row-left-out";
Finding makeFinding(std::string_view code, Severity severity, std::string value,
                    std::vector<std::string> arguments) {
    Finding finding;
    finding.code = code;
    finding.severity = severity;
    finding.value = std::move(value);
    finding.arguments = std::move(arguments);
    return finding;
}

constexpr std::size_t mostIdCharacters = 35; // Max35Text

using GroupKey = std::array<std::string, 4>;
constexpr std::array groupFields = {Field::DebtorName, Field::DebtorAccount, Field::DebtorAgent,
                                    Field::ExecutionDate};

struct Group {
    formats::Pain001Group head;
    std::vector<std::size_t> payments; ///< positions
};

/// pain.001: payments grouped by debtor and date, in the order in which the groups first appear.
class Pain001Conversion {
public:
    Pain001Conversion(formats::Pain001Version version, const formats::PaymentFileHead& head,
                      std::vector<PaymentFields> payments, const ConversionDefaults& defaults,
                      common::Language language)
        : m_version(version)
        , m_target(formats::pain001VersionName(version))
        , m_payments(std::move(payments))
        , m_language(language) {
        m_head.messageId = head.messageId.empty() ? defaults.messageId : head.messageId;
        m_head.created = defaults.created;
        m_head.initiatingParty = head.initiatingParty;
        if (m_head.initiatingParty.empty() && !m_payments.empty())
            m_head.initiatingParty = m_payments.front()[Field::DebtorName];
    }

    Result<Conversion> run() {
        TRY(checkNeeded());
        TRY(formats::Pain001Writer(m_version, [](ByteView) { return Status(ok()); }).begin(m_head));
        makeGroups();
        for (auto& group : m_groups) dropWhatDoesNotFit(group);
        std::erase_if(m_groups, [](const Group& group) { return group.payments.empty(); });
        if (m_groups.empty()) return Error(CliError::NothingToConvert, {}, {m_target});
        addSums();
        TRY(write());
        std::ranges::stable_sort(m_result.findings, {}, &Finding::row);
        return std::move(m_result);
    }

private:
    Status checkNeeded() const {
        static constexpr std::pair<Field, std::string_view> needed[] = {
            {Field::DebtorAccount, "--debtor-account"}, {Field::ExecutionDate, "--execution-date"}};
        for (const auto& payment : m_payments)
            for (const auto& [field, option] : needed)
                if (payment[field].empty())
                    return Error(CliError::FieldNeeded, std::string(common::fieldLabel(field, m_language)),
                                 {m_target, std::to_string(payment.row), std::string(option)});
        return ok();
    }

    void makeGroups() {
        std::map<GroupKey, std::size_t> places;
        for (std::size_t i = 0; i < m_payments.size(); ++i) {
            GroupKey key;
            for (std::size_t k = 0; k < key.size(); ++k) key[k] = m_payments[i][groupFields[k]];
            const auto [place, isNew] = places.try_emplace(key, m_groups.size());
            if (isNew) addGroup(m_payments[i]);
            m_groups[place->second].payments.push_back(i);
        }
    }
    void addGroup(const PaymentFields& payment) {
        formats::Pain001Group head;
        const std::string number = "-" + std::to_string(m_groups.size() + 1);
        head.paymentInformationId = m_head.messageId.substr(0, mostIdCharacters - number.size()) + number;
        head.executionDate = payment[Field::ExecutionDate];
        head.debtorName = payment[Field::DebtorName];
        head.debtorAccount = payment[Field::DebtorAccount];
        head.debtorAgent = payment[Field::DebtorAgent];
        m_groups.push_back({std::move(head), {}});
    }

    /// A writer that throws its bytes away says which payments the schema does not allow, and why.
    void dropWhatDoesNotFit(Group& group) {
        std::vector<std::size_t> fitting;
        std::optional<formats::Pain001Writer> probe;
        for (const std::size_t i : group.payments) {
            Status fits = ok();
            if (!probe) {
                probe.emplace(m_version, [](ByteView) { return Status(ok()); });
                fits = probe->begin(m_head);
                if (fits) fits = probe->beginGroup(group.head);
            }
            if (fits) fits = probe->payment(m_payments[i]);
            if (fits) {
                fitting.push_back(i);
                noteFields(m_payments[i]);
                continue;
            }
            probe.reset();
            auto finding = makeFinding(rowLeftOut, Severity::Fix, m_payments[i][Field::EndToEndId],
                                       {m_target, common::errorSentence(fits.error(), m_language)});
            finding.row = m_payments[i].row;
            m_result.findings.push_back(std::move(finding));
        }
        group.payments = std::move(fitting);
    }
    void noteFields(const PaymentFields& payment) {
        for (const Field field : formats::fieldsNotCarried(payment, m_version)) {
            auto finding = makeFinding(fieldNotCarried, Severity::Decide, payment[field], {m_target});
            finding.row = payment.row;
            finding.field = field;
            m_result.findings.push_back(std::move(finding));
        }
    }

    void addSums() {
        formats::ExactSum all;
        for (auto& group : m_groups) {
            formats::ExactSum sum;
            for (const std::size_t i : group.payments) {
                const auto amount = formats::plainDecimal(m_payments[i][Field::Amount]);
                if (!amount) continue; // the probe has seen an amount that the schema allows
                sum.add(*amount);
                all.add(*amount);
            }
            group.head.count = group.payments.size();
            group.head.controlSum = sum.text();
            m_head.count += group.head.count;
        }
        m_head.controlSum = all.text();
    }

    Status write() {
        formats::Pain001Writer writer(m_version, [this](ByteView bytes) {
            base::append(m_result.bytes, bytes);
            return Status(ok());
        });
        TRY(writer.begin(m_head));
        for (const auto& group : m_groups) {
            TRY(writer.beginGroup(group.head));
            for (const std::size_t i : group.payments) TRY(writer.payment(m_payments[i]));
            TRY(writer.endGroup());
        }
        m_result.written = m_head.count;
        return writer.end();
    }

    formats::Pain001Version m_version;
    std::string m_target;
    std::vector<PaymentFields> m_payments;
    common::Language m_language;
    formats::Pain001Head m_head;
    std::vector<Group> m_groups;
    Conversion m_result;
};

/// What the head of a message says and a table has no place for.
void noteHead(const formats::PaymentFileHead& head, std::string_view target, std::vector<Finding>& to) {
    const std::pair<std::string_view, const std::string&> parts[] = {
        {"GrpHdr/MsgId", head.messageId},
        {"GrpHdr/CreDtTm", head.creationDateTime},
        {"GrpHdr/InitgPty/Nm", head.initiatingParty}};
    for (const auto& [name, value] : parts) {
        if (!value.empty())
            to.push_back(
                makeFinding(headNotCarried, Severity::Note, value, {std::string(target), std::string(name)}));
    }
}

Result<Conversion> toCsv(const formats::PaymentFileHead& head, const std::vector<PaymentFields>& payments) {
    Conversion result;
    noteHead(head, "csv", result.findings);
    formats::CsvWriter writer(formats::CsvEncoding::Utf8);
    for (const auto& payment : payments) writer.add(payment);
    TRY(result.bytes, writer.finish());
    result.written = payments.size();
    return result;
}

Conversion toJson(const formats::PaymentFileHead& head, const std::vector<PaymentFields>& payments,
                  const std::vector<Finding>& readFindings, common::Language language) {
    JsonWriter json;
    json.beginObject().memberOrNull("format", head.format).memberOrNull("encoding", head.encoding);
    json.memberOrNull("messageId", head.messageId).memberOrNull("creationDateTime", head.creationDateTime);
    json.memberOrNull("initiatingParty", head.initiatingParty).key("payments").beginArray();
    for (const auto& payment : payments) {
        json.beginObject();
        writePaymentMembers(json, payment);
        json.endObject();
    }
    json.endArray().key("statements").beginArray().endArray().key("findings").beginArray();
    for (const auto& finding : readFindings) writeFinding(json, finding, language);
    json.endArray().endObject();
    Conversion result;
    base::append(result.bytes, base::bytesOf(json.take() + "\n"));
    result.written = payments.size();
    return result;
}

} // namespace

std::vector<std::string_view> conversionTargets() {
    return {"pain.001.001.09", "pain.001.001.03", "csv", "json"};
}

Result<Conversion> convertPayments(const formats::PaymentFileHead& head, std::vector<PaymentFields> payments,
                                   const std::vector<Finding>& readFindings, std::string_view target,
                                   const ConversionDefaults& defaults, common::Language language) {
    if (target == "csv") return toCsv(head, payments);
    if (target == "json") return toJson(head, payments, readFindings, language);
    const auto version = formats::pain001VersionFromName(target);
    if (!version) return Error(CliError::NotAChoice, std::string(target), {"--to", {}});
    return Pain001Conversion(*version, head, std::move(payments), defaults, language).run();
}

} // namespace cambist::cli
