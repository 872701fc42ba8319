// pain.001 out: valid against the ISO schemas, the same bytes every time, and read back as it was.
#include "engine/base/text.h"
#include "engine/formats/findings.h"
#include "engine/formats/pain001_writer.h"
#include "tests/engine/formats/iso_support.h"

#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <functional>
#include <memory>
#include <random>

namespace cambist::formats::isotest {
namespace {

using payments::Field;
using payments::PaymentFields;

void collectSchemaError(void* to, xmlErrorPtr error) {
    if (error != nullptr && error->message != nullptr) *static_cast<std::string*>(to) += error->message;
}

/// The schema's objections, empty if there are none.
std::string objections(const Path& schema, const std::string& bytes) {
    std::string words;
    using Parser = std::unique_ptr<xmlSchemaParserCtxt, decltype(&xmlSchemaFreeParserCtxt)>;
    using Schema = std::unique_ptr<xmlSchema, decltype(&xmlSchemaFree)>;
    using Valid = std::unique_ptr<xmlSchemaValidCtxt, decltype(&xmlSchemaFreeValidCtxt)>;
    using Doc = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;
    const Parser parser(xmlSchemaNewParserCtxt(schema.c_str()), &xmlSchemaFreeParserCtxt);
    const Schema parsed(xmlSchemaParse(parser.get()), &xmlSchemaFree);
    if (!parsed) return "the schema itself cannot be read";
    const Doc doc(
        xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), "out.xml", nullptr, XML_PARSE_NONET),
        &xmlFreeDoc);
    if (!doc) return "not well-formed";
    const Valid valid(xmlSchemaNewValidCtxt(parsed.get()), &xmlSchemaFreeValidCtxt);
    xmlSchemaSetValidStructuredErrors(valid.get(), &collectSchemaError, &words);
    const int result = xmlSchemaValidateDoc(valid.get(), doc.get());
    return result == 0 ? std::string() : "schema: " + words;
}

std::string schemaFile(Pain001Version version) {
    return version == Pain001Version::V03 ? "xsd/iso-older-pain/pain.001.001.03.xsd"
                                          : "xsd/dk-and-iso/pain.001.001.09.xsd";
}

struct Message {
    Pain001Head head;
    struct Group {
        Pain001Group group;
        std::vector<PaymentFields> payments;
    };
    std::vector<Group> groups;

    /// Sets counts and sums to what is there.
    void total() {
        ExactSum sum;
        head.count = 0;
        for (Group& one : groups) {
            ExactSum groupSum;
            for (const PaymentFields& payment : one.payments) {
                groupSum.add(payment[Field::Amount]);
                sum.add(payment[Field::Amount]);
            }
            one.group.count = one.payments.size();
            one.group.controlSum = groupSum.text();
            head.count += one.payments.size();
        }
        head.controlSum = sum.text();
    }
};

/// The bytes, or the error's code and first arguments.
struct Written {
    std::string bytes;
    std::string error;
    std::string object;
    std::vector<std::string> arguments;
};

Status writeAll(Pain001Writer& writer, const Message& message) {
    TRY(writer.begin(message.head));
    for (const auto& [group, payments] : message.groups) {
        TRY(writer.beginGroup(group));
        for (const PaymentFields& payment : payments) TRY(writer.payment(payment));
        TRY(writer.endGroup());
    }
    return writer.end();
}

Written write(const Message& message, Pain001Version version) {
    Written written;
    Pain001Writer writer(version, [&](ByteView bytes) -> Status {
        written.bytes += base::textOf(bytes);
        return ok();
    });
    if (const Status status = writeAll(writer, message); status.has_error()) {
        written.error = status.error().code();
        written.object = status.error().object();
        written.arguments = status.error().arguments();
    }
    return written;
}

PaymentFields simplePayment(std::uint32_t row = 1) {
    PaymentFields payment;
    payment.row = row;
    payment[Field::EndToEndId] = "E2E-" + std::to_string(row);
    payment[Field::Amount] = "1234.50";
    payment[Field::Currency] = "EUR";
    payment[Field::CreditorName] = "Müller & Söhne <GmbH> \"Nord\"";
    payment[Field::CreditorAccount] = "DE89 3704 0044 0532 0130 00";
    return payment;
}

Message simpleMessage() {
    Message message;
    message.head = {.messageId = "M-1",
                    .created = "2026-11-22T09:30:00Z",
                    .initiatingParty = "Cambist Demo 汇衡",
                    .organisationId = "HRB 1234",
                    .count = 0,
                    .controlSum = {}};
    Pain001Group group;
    group.paymentInformationId = "P-1";
    group.batchBooking = true;
    group.serviceLevel = "SEPA";
    group.executionDate = "2026-11-23";
    group.debtorName = "Cambist Demo";
    group.debtorAddress = {.street = "Hauptstraße",
                           .building = "1",
                           .postCode = "10115",
                           .town = "Berlin",
                           .region = {},
                           .country = "DE",
                           .lines = {}};
    group.debtorAccount = "DE89370400440532013000";
    group.debtorAgent = "COBADEFFXXX";
    group.chargeBearer = "SLEV";
    group.currency = "EUR";
    message.groups.push_back({group, {simplePayment()}});
    message.total();
    return message;
}

const std::vector<std::string> words = {"Acme",  "Müller", "張偉", "Łódź", "O'Neil & Sons", "<b>", "\"q\"",
                                        "€",     "a]]>b",  "汇衡", "x",    "Zürich",        "1/2", "—",
                                        "ñandú", "Ωmega"};

class RandomMessage {
public:
    explicit RandomMessage(std::uint64_t seed)
        : m_random(seed) {}

    Message make(Pain001Version version) {
        Message message = simpleMessage();
        message.groups.clear();
        message.head.organisationId = maybe(text(35));
        message.head.initiatingParty = maybe(text(140));
        const std::size_t groups = 1 + below(4);
        std::uint32_t row = 0;
        for (std::size_t g = 0; g < groups; ++g) {
            Message::Group one{group(g, version), {}};
            const std::size_t payments = 1 + below(6);
            for (std::size_t p = 0; p < payments; ++p)
                one.payments.push_back(payment(++row, one.group, version));
            message.groups.push_back(std::move(one));
        }
        message.total();
        return message;
    }

private:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_random() % bound); }
    std::string maybe(std::string value) { return below(3) == 0 ? std::string() : value; }
    std::string digits(std::size_t count) {
        std::string result;
        for (std::size_t i = 0; i < count; ++i) result += static_cast<char>('0' + below(10));
        return result;
    }
    std::string text(std::size_t most) {
        std::string result;
        std::size_t length = 0;
        while (length < most) {
            const std::string& word = words[below(words.size())];
            const std::size_t size = base::countCodePoints(word) + 1;
            if (length + size > most) break;
            if (!result.empty()) result += ' ';
            result += word;
            length += size;
            if (below(3) == 0) break;
        }
        return result.empty() ? "x" : result;
    }
    std::string upper(std::size_t count) {
        std::string result;
        for (std::size_t i = 0; i < count; ++i) result += static_cast<char>('A' + below(26));
        return result;
    }
    std::string bic() { return upper(6) + "2" + "A" + (below(2) == 0 ? "" : digits(3)); }
    std::string account() { return below(2) == 0 ? "GB29NWBK6016133192" + digits(4) : digits(5 + below(14)); }
    std::string amount() {
        return std::to_string(below(1000000000)) + (below(3) == 0 ? "" : "." + digits(1 + below(5)));
    }

    Pain001Group group(std::size_t index, Pain001Version /*version*/) {
        Pain001Group group = simpleMessage().groups[0].group;
        group.paymentInformationId = "P" + std::to_string(index);
        if (below(2) == 0) group.batchBooking = std::nullopt;
        group.serviceLevel = below(2) == 0 ? "SEPA" : "";
        group.debtorName = text(140);
        group.debtorAccount = account();
        group.debtorAccountCurrency = below(2) == 0 ? "" : "EUR";
        group.debtorAgent = below(4) == 0 ? "" : bic();
        group.debtorAgentCode = below(2) == 0 ? "" : digits(12);
        group.chargeBearer = below(2) == 0 ? "" : "SHAR";
        if (below(2) == 0) group.debtorAddress = {};
        return group;
    }

    PaymentFields payment(std::uint32_t row, const Pain001Group& group, Pain001Version version) {
        PaymentFields p;
        p.row = row;
        p[Field::EndToEndId] = text(35);
        p[Field::InstructionId] = maybe(text(35));
        if (version == Pain001Version::V09 && below(2) == 0)
            p[Field::Uetr] = "a34743b9-fb22-4ec6-9947-03b7e191584e";
        p[Field::Amount] = amount();
        p[Field::Currency] = group.currency;
        p[Field::ExecutionDate] = group.executionDate;
        p[Field::DebtorName] = group.debtorName;
        p[Field::DebtorAccount] = group.debtorAccount;
        p[Field::DebtorAgent] = group.debtorAgent;
        p[Field::CreditorName] = maybe(text(140));
        p[Field::CreditorAccount] = maybe(account());
        p[Field::CreditorAgent] = maybe(bic());
        p[Field::CreditorAgentCode] = maybe(digits(below(2) == 0 ? 12 : 9));
        p[Field::CreditorAgentName] = maybe(text(140));
        p[Field::CreditorCountry] = maybe("US");
        if (below(2) == 0) {
            p[Field::CreditorStreet] = maybe(text(70));
            p[Field::CreditorBuilding] = maybe(text(16));
            p[Field::CreditorPostCode] = maybe(text(16));
            p[Field::CreditorTown] = text(35);
            p[Field::CreditorRegion] = maybe(text(35));
        } else {
            p[Field::CreditorAddress] = maybe(text(70) + "\n" + text(70) + "\n" + text(70));
        }
        p[Field::Remittance] = maybe(text(140));
        p[Field::Reference] = maybe("RF18539007547034");
        p[Field::Purpose] = maybe("CINV");
        p[Field::CategoryPurpose] = maybe("SUPP");
        p[Field::ServiceLevel] = group.serviceLevel.empty() ? maybe("URGP") : group.serviceLevel;
        p[Field::ChargeBearer] = group.chargeBearer.empty() ? maybe("DEBT") : group.chargeBearer;
        return p;
    }

    std::mt19937_64 m_random;
};

class IsoWriter : public testing::TestWithParam<Pain001Version> {};
INSTANTIATE_TEST_SUITE_P(Versions, IsoWriter, testing::Values(Pain001Version::V03, Pain001Version::V09),
                         [](const auto& one) { return one.param == Pain001Version::V03 ? "V03" : "V09"; });

TEST_P(IsoWriter, RandomMessagesValidateAgainstTheSchema) {
    const auto folder = corpora();
    if (!folder)
        GTEST_SKIP()
            << "200 random messages were not validated: CAMBIST_CORPORA does not lead to the schemas";
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Message message = RandomMessage(seed).make(GetParam());
        const Written written = write(message, GetParam());
        ASSERT_EQ(written.error, "") << "seed " << seed << " " << testing::PrintToString(written.arguments);
        ASSERT_EQ(objections(*folder / schemaFile(GetParam()), written.bytes), "")
            << "seed " << seed << written.bytes;
    }
}

TEST_P(IsoWriter, RandomMessagesAreReadBackAsTheyWere) {
    for (std::uint64_t seed = 1000; seed < 1200; ++seed) {
        const Message message = RandomMessage(seed).make(GetParam());
        const Written written = write(message, GetParam());
        ASSERT_EQ(written.error, "");
        const Outcome outcome = read(written.bytes);
        ASSERT_EQ(outcome.error, "");
        std::vector<PaymentFields> expected;
        for (const auto& one : message.groups)
            expected.insert(expected.end(), one.payments.begin(), one.payments.end());
        ASSERT_EQ(outcome.sink.payments.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            expected[i].line = outcome.sink.payments[i].line;
            ASSERT_EQ(outcome.sink.payments[i].values, expected[i].values)
                << "seed " << seed << " row " << i + 1;
        }
        EXPECT_EQ(outcome.sink.heads[0].format, pain001VersionName(GetParam()));
        EXPECT_EQ(outcome.sink.heads[0].declaredCount, message.head.count);
        for (const auto& finding : outcome.sink.findings) {
            EXPECT_EQ(finding.severity, payments::Severity::Note) << finding.code;
            EXPECT_EQ(finding.code, findings::elementNotCarried) << finding.value;
        }
    }
}

TEST_P(IsoWriter, TheSameValuesGiveTheSameBytes) {
    const Message message = RandomMessage(5).make(GetParam());
    EXPECT_EQ(write(message, GetParam()).bytes, write(message, GetParam()).bytes);
}

TEST_P(IsoWriter, NamesWhatDiffersByVersion) {
    Message message = simpleMessage();
    PaymentFields& payment = message.groups[0].payments[0];
    payment[Field::Uetr] = "a34743b9-fb22-4ec6-9947-03b7e191584e";
    payment[Field::CreditorAgentCode] = "102100099996";
    const std::string bytes = write(message, GetParam()).bytes;
    const auto has = [&](std::string_view text) { return bytes.find(text) != std::string::npos; };
    const bool nine = GetParam() == Pain001Version::V09;
    EXPECT_EQ(has("<BICFI>COBADEFFXXX</BICFI>"), nine);
    EXPECT_EQ(has("<BIC>COBADEFFXXX</BIC>"), !nine);
    EXPECT_EQ(has("<UETR>"), nine);
    EXPECT_EQ(has("<Dt>2026-11-23</Dt>"), nine);
    EXPECT_TRUE(has("<Cd>CNAPS</Cd>"));
    EXPECT_TRUE(has("<IBAN>DE89370400440532013000</IBAN>"));
    EXPECT_TRUE(has("Müller &amp; Söhne &lt;GmbH&gt; &quot;Nord&quot;"));
    const auto lost = fieldsNotCarried(payment, GetParam());
    EXPECT_EQ(lost, nine ? std::vector<Field>{} : std::vector<Field>{Field::Uetr});
}

struct Refusal {
    std::string name;
    std::function<void(Message&)> change;
    std::string error, object, field;
};
PaymentFields& first(Message& message) {
    return message.groups[0].payments[0];
}

class IsoWriterRefusal : public testing::TestWithParam<Refusal> {};
TEST_P(IsoWriterRefusal, NamesRowAndField) {
    for (const Pain001Version version : {Pain001Version::V03, Pain001Version::V09}) {
        Message message = simpleMessage();
        GetParam().change(message);
        const Written written = write(message, version);
        EXPECT_EQ(written.error, GetParam().error);
        EXPECT_EQ(written.object, GetParam().object);
        ASSERT_FALSE(written.arguments.empty());
        EXPECT_EQ(written.arguments[0], GetParam().field);
    }
}
std::vector<Refusal> refusals() {
    const auto set = [](Field field, std::string value) {
        return [=](Message& message) { first(message)[field] = value; };
    };
    return {
        {"LongName", set(Field::CreditorName, std::string(141, 'x')), "pain001.too-long", "1",
         "creditorName"},
        {"LongRemittance", set(Field::Remittance, std::string(141, 'x')), "pain001.too-long", "1",
         "remittance"},
        {"LongId", set(Field::EndToEndId, std::string(36, 'x')), "pain001.too-long", "1", "endToEndId"},
        {"LongAccount", set(Field::CreditorAccount, std::string(35, '1')), "pain001.too-long", "1",
         "creditorAccount"},
        {"LongTown", set(Field::CreditorTown, std::string(36, 'x')), "pain001.too-long", "1", "creditorTown"},
        {"LongAddressLine", set(Field::CreditorAddress, std::string(71, 'x')), "pain001.too-long", "1",
         "creditorAddress"},
        {"ManyAddressLines", set(Field::CreditorAddress, "1\n2\n3\n4\n5\n6\n7\n8"), "pain001.too-many-lines",
         "1", "creditorAddress"},
        {"Control", set(Field::CreditorName, "a\x07z"), "pain001.character", "1", "creditorName"},
        {"LineEnd", set(Field::Remittance, "a\nb"), "pain001.character", "1", "remittance"},
        {"BrokenUtf8", set(Field::Remittance, "a\xFFz"), "pain001.character", "1", "remittance"},
        {"NoAmount", set(Field::Amount, ""), "pain001.missing", "1", "amount"},
        {"NegativeAmount", set(Field::Amount, "-1"), "pain001.form", "1", "amount"},
        {"ExponentAmount", set(Field::Amount, "1e9"), "pain001.form", "1", "amount"},
        {"FineAmount", set(Field::Amount, "1.000001"), "pain001.form", "1", "amount"},
        {"HugeAmount", set(Field::Amount, "1234567890123456789"), "pain001.form", "1", "amount"},
        {"OtherCurrency", set(Field::Currency, "USD"), "pain001.differs-from-group", "1", "currency"},
        {"OtherDate", set(Field::ExecutionDate, "2026-11-24"), "pain001.differs-from-group", "1",
         "executionDate"},
        {"OtherDebtor", set(Field::DebtorAccount, "123"), "pain001.differs-from-group", "1", "debtorAccount"},
        {"Bic", set(Field::CreditorAgent, "COBADEF"), "pain001.form", "1", "creditorAgent"},
        {"Country", set(Field::CreditorCountry, "de"), "pain001.form", "1", "creditorCountry"},
        {"Bearer", set(Field::ChargeBearer, "OUR"), "pain001.form", "1", "chargeBearer"},
        {"LongPurpose", set(Field::Purpose, "ABCDE"), "pain001.too-long", "1", "purpose"},
        {"NoDate", [](Message& m) { m.groups[0].group.executionDate = ""; }, "pain001.missing", "P-1",
         "executionDate"},
        {"NoSuchDate", [](Message& m) { m.groups[0].group.executionDate = "2026-02-30"; }, "pain001.form",
         "P-1", "executionDate"},
        {"NoPayments",
         [](Message& m) {
             m.groups[0].payments.clear();
             m.total();
         },
         "pain001.missing", "P-1", "payment"},
        {"NoGroups",
         [](Message& m) {
             m.groups.clear();
             m.total();
         },
         "pain001.missing", "M-1", "payment"},
        {"GroupCount", [](Message& m) { ++m.groups[0].group.count; }, "pain001.count-mismatch", "P-1", "2"},
        {"GroupSum", [](Message& m) { m.groups[0].group.controlSum = "1"; }, "pain001.sum-mismatch", "P-1",
         "1"},
        {"Count", [](Message& m) { m.head.count = 9; }, "pain001.count-mismatch", "M-1", "9"},
        {"Sum", [](Message& m) { m.head.controlSum = "1234.51"; }, "pain001.sum-mismatch", "M-1", "1234.51"},
        {"Created", [](Message& m) { m.head.created = "yesterday"; }, "pain001.form", "M-1", "created"},
        {"LongMessageId", [](Message& m) { m.head.messageId.assign(36, 'm'); }, "pain001.too-long",
         std::string(36, 'm'), "messageId"},
    };
}
INSTANTIATE_TEST_SUITE_P(Values, IsoWriterRefusal, testing::ValuesIn(refusals()),
                         [](const auto& one) { return one.param.name; });

TEST(IsoWriterAddress, LinesStandAloneOrBesideTownAndCountry) {
    const auto linesOf = [](std::string_view town, std::string_view country, std::string_view lines) {
        Message message = simpleMessage();
        PaymentFields& payment = first(message);
        payment[Field::CreditorTown] = town;
        payment[Field::CreditorCountry] = country;
        payment[Field::CreditorAddress] = lines;
        const std::string bytes = write(message, Pain001Version::V09).bytes;
        const bool written = bytes.find("<AdrLine>") != std::string::npos;
        EXPECT_EQ(fieldsNotCarried(payment, Pain001Version::V09).empty(), written);
        return written;
    };
    EXPECT_TRUE(linesOf("", "DE", "Hauptstr. 1\n10115 Berlin\nDeutschland"));
    EXPECT_TRUE(linesOf("Berlin", "DE", "Hauptstr. 1"));
    EXPECT_FALSE(linesOf("Berlin", "", "Hauptstr. 1"));
    EXPECT_FALSE(linesOf("Berlin", "DE", "a\nb\nc"));
}

TEST(IsoWriterSink, ItsErrorEndsTheWriting) {
    Pain001Writer writer(Pain001Version::V09,
                         [](ByteView) -> Status { return Error(SystemError::NotWritable, "out"); });
    const Status status = writeAll(writer, simpleMessage());
    ASSERT_TRUE(status.has_error());
    EXPECT_TRUE(status.error().is(SystemError::NotWritable));
}

TEST(IsoWriterNames, VersionsAreNamed) {
    EXPECT_EQ(pain001VersionFromName("pain.001.001.03"), Pain001Version::V03);
    EXPECT_EQ(pain001VersionFromName("pain.001.001.09"), Pain001Version::V09);
    EXPECT_EQ(pain001VersionFromName("pain.001.001.05"), std::nullopt);
}

} // namespace
} // namespace cambist::formats::isotest
