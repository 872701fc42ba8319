#include "app/sample/bank_report.h"

#include "app/sample/output_file.h"
#include "engine/base/text.h"
#include "engine/formats/xml_reader.h"
#include "engine/formats/xml_writer.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace cambist::sample {
namespace {

constexpr std::uint64_t largestFile = 8ull << 30;
/// ISO 20022 ExternalStatusReason1Code: what banks reject most payments for.
constexpr std::string_view reasons[] = {"AC01", "AC04", "AM04"};

/// Follows the elements of the bank file and answers each payment when it ends.
class Answerer final : public formats::XmlHandler {
public:
    Answerer(OutputFile& file, std::uint64_t reject)
        : m_reject(reject)
        , m_xml([&file](ByteView bytes) { return file.take(bytes); }) {}

    void begin(std::string_view) override {}
    void startElement(const formats::XmlElement& element) override {
        m_path.emplace_back(element.name);
        if (element.name == "GrpHdr") m_inHead = true;
        if (element.name == "CdtTrfTxInf") m_instruction.clear();
    }
    void endElement(std::string_view text) override {
        const auto name = std::move(m_path.back());
        m_path.pop_back();
        if (m_inHead) {
            headElement(name, base::trim(text));
        } else if (name == "PmtInfId") {
            m_xml.open("OrgnlPmtInfAndSts");
            m_xml.leaf("OrgnlPmtInfId", base::trim(text));
        } else if (name == "InstrId") {
            m_instruction = base::trim(text);
        } else if (name == "EndToEndId") {
            m_endToEnd = base::trim(text);
        } else if (name == "CdtTrfTxInf") {
            answer();
        } else if (name == "PmtInf") {
            m_xml.close();
        }
        if (auto drained = m_xml.drain(); drained.has_error()) stop(std::move(drained).error());
    }
    Status finish() {
        m_xml.close();
        m_xml.close();
        return m_xml.finish();
    }
    [[nodiscard]] const BankReport& report() const { return m_report; }

private:
    void headElement(const std::string& name, std::string_view text) {
        if (name == "MsgId") m_message = text;
        if (name == "CreDtTm") m_created = text;
        if (name == "CtrlSum") m_sum = text;
        if (name == "NbOfTxs") m_count = std::strtoull(std::string(text).c_str(), nullptr, 10);
        if (name != "GrpHdr") return;
        m_inHead = false;
        m_reject = std::min(m_reject, m_count > 0 ? m_count - 1 : 0);
        m_xml.begin();
        m_xml.open("Document", {"xmlns", "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"});
        m_xml.open("CstmrPmtStsRpt");
        m_xml.open("GrpHdr");
        m_xml.leaf("MsgId", ("STS" + m_message).substr(0, 35));
        m_xml.leaf("CreDtTm", m_created);
        m_xml.close();
        m_xml.open("OrgnlGrpInfAndSts");
        m_xml.leaf("OrgnlMsgId", m_message);
        m_xml.leaf("OrgnlMsgNmId", "pain.001");
        m_xml.leaf("OrgnlNbOfTxs", std::to_string(m_count));
        m_xml.leafIfAny("OrgnlCtrlSum", m_sum);
        m_xml.leaf("GrpSts", m_reject > 0 ? "PART" : "ACSC");
        m_xml.close();
    }
    void answer() {
        // Of m_count payments, the ones where this product passes a multiple of m_count.
        const bool rejected = (m_done + 1) * m_reject / m_count != m_done * m_reject / m_count;
        ++m_done;
        m_xml.open("TxInfAndSts");
        m_xml.leaf("StsId", "S" + std::to_string(m_done));
        m_xml.leafIfAny("OrgnlInstrId", m_instruction);
        m_xml.leafIfAny("OrgnlEndToEndId", m_endToEnd);
        m_xml.leaf("TxSts", rejected ? "RJCT" : "ACSC");
        if (rejected) {
            m_xml.open("StsRsnInf");
            m_xml.open("Rsn");
            m_xml.leaf("Cd", reasons[m_report.rejected % std::size(reasons)]);
            m_xml.close();
            m_xml.close();
        }
        m_xml.close();
        ++(rejected ? m_report.rejected : m_report.settled);
    }

    std::uint64_t m_reject;
    formats::XmlWriter m_xml;
    std::vector<std::string> m_path;
    bool m_inHead = false;
    std::string m_message, m_created, m_sum, m_instruction, m_endToEnd;
    std::uint64_t m_count = 0, m_done = 0;
    BankReport m_report;
};

} // namespace

Result<BankReport> writeBankReport(const Path& bankFile, std::uint64_t reject, const Path& out) {
    TRY(auto reader, base::FileReader::open(bankFile));
    OutputFile file(out);
    Answerer answerer(file, reject);
    formats::ReadOptions options;
    options.maxBytes = largestFile;
    TRY(formats::parseXml(reader, bankFile.filename().string(), options, {}, answerer));
    TRY(answerer.finish());
    if (!file.close()) return Error(SystemError::NotWritable, out.string(), {""});
    return answerer.report();
}

} // namespace cambist::sample
