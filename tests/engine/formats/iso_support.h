// Shared by the tests of ISO 20022: files that last as long as a test, a sink that keeps everything, small
// messages.
#pragma once

#include "engine/base/file.h"
#include "engine/formats/iso_reader.h"
#include "engine/formats/pain002_reader.h"
#include "engine/formats/payment_file.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace cambist::formats::isotest {

/// A file with these bytes, removed at the end of the scope.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string_view bytes) {
        static int number = 0;
        m_path = std::filesystem::temp_directory_path() /
                 ("cambist-iso-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
        std::ofstream(m_path, std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { std::filesystem::remove(m_path); }
    [[nodiscard]] const Path& path() const { return m_path; }

private:
    Path m_path;
};

struct Collector : PaymentSink {
    std::vector<PaymentFileHead> heads;
    std::vector<payments::PaymentFields> payments;
    std::vector<payments::Finding> findings;

    Status head(const PaymentFileHead& head) override {
        heads.push_back(head);
        return ok();
    }
    Status payment(payments::PaymentFields&& payment) override {
        payments.push_back(std::move(payment));
        return ok();
    }
    void finding(payments::Finding&& finding) override { findings.push_back(std::move(finding)); }

    [[nodiscard]] std::vector<payments::Finding> withCode(std::string_view code) const {
        std::vector<payments::Finding> found;
        std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
                     [&](const payments::Finding& finding) { return finding.code == code; });
        return found;
    }
};

/// What came of reading: the collector, and the error's code and arguments ("" if there was none).
struct Outcome {
    Collector sink;
    std::string error;
    std::vector<std::string> arguments;
};

inline Outcome readPath(const Path& path, const ReadOptions& options = {}) {
    Outcome outcome;
    auto file = base::FileReader::open(path);
    if (file.has_error()) {
        outcome.error = file.error().code();
        return outcome;
    }
    const Status status = readIsoPayments(file.value(), "test.xml", options, outcome.sink);
    if (status.has_error()) {
        outcome.error = status.error().code();
        outcome.arguments = status.error().arguments();
    }
    return outcome;
}

inline Outcome read(std::string_view bytes, const ReadOptions& options = {}) {
    const TemporaryFile file(bytes);
    return readPath(file.path(), options);
}

inline std::string nameSpaceOf(std::string_view message) {
    return "urn:iso:std:iso:20022:tech:xsd:" + std::string(message);
}

/// A message around this content of CstmrCdtTrfInitn.
inline std::string document(std::string_view content, std::string_view message = "pain.001.001.03") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"" + nameSpaceOf(message) +
           "\"><CstmrCdtTrfInitn>" + std::string(content) + "</CstmrCdtTrfInitn></Document>";
}

/// One group around these CdtTrfTxInf; `more` stands before them.
inline std::string group(std::string_view payments, std::string_view more = {}) {
    return "<PmtInf><PmtInfId>P1</PmtInfId><PmtMtd>TRF</PmtMtd>" + std::string(more) +
           "<ReqdExctnDt>2026-11-23</ReqdExctnDt><Dbtr><Nm>Payer</Nm></Dbtr>"
           "<DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>"
           "<DbtrAgt><FinInstnId><BIC>COBADEFFXXX</BIC></FinInstnId></DbtrAgt>" +
           std::string(payments) + "</PmtInf>";
}

inline std::string transfer(std::string_view amount, std::string_view more = {}) {
    return "<CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"EUR\">" +
           std::string(amount) + "</InstdAmt></Amt><Cdtr><Nm>Payee</Nm></Cdtr>" + std::string(more) +
           "</CdtTrfTxInf>";
}

/// The corpora of ISO 20022, or nothing.
inline std::optional<Path> corpora() {
    const char* folder = std::getenv("CAMBIST_CORPORA");
    if (folder == nullptr) return std::nullopt;
    Path path = Path(folder) / "iso20022";
    if (!std::filesystem::exists(path / "expected.tsv")) return std::nullopt;
    return path;
}

inline std::string contentOf(const Path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace cambist::formats::isotest
