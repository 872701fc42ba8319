#include "app/sample/sample_files.h"

#include "app/sample/badness.h"
#include "app/sample/output_file.h"
#include "app/sample/tables.h"
#include "engine/formats/iso_codes.h"
#include "engine/formats/iso_sum.h"
#include "engine/formats/xml_writer.h"

#include <memory>
#include <string>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <vector>

namespace cambist::sample {
namespace {

using formats::XmlWriter;
using payments::Field;
using payments::PaymentFields;

struct Column {
    Field field;
    std::string_view english, chinese;
};
constexpr Column columns[] = {{Field::EndToEndId, "End-to-end ID", "端到端标识"},
                              {Field::Amount, "Amount", "金额"},
                              {Field::Currency, "Currency", "币种"},
                              {Field::ExecutionDate, "Value date", "付款日期"},
                              {Field::DebtorAccount, "Debit account", "付款账号"},
                              {Field::CreditorName, "Beneficiary name", "收款人户名"},
                              {Field::CreditorAccount, "Beneficiary account", "收款账号"},
                              {Field::CreditorAgent, "Beneficiary BIC", "收款行SWIFT代码"},
                              {Field::CreditorAgentCode, "Beneficiary bank code", "收款行联行号"},
                              {Field::CreditorAgentName, "Beneficiary bank", "收款行名称"},
                              {Field::CreditorTown, "Beneficiary city", "收款人城市"},
                              {Field::CreditorCountry, "Beneficiary country", "收款人国家"},
                              {Field::Remittance, "Remittance information", "附言"},
                              {Field::Reference, "Creditor reference", "收款人参考号"},
                              {Field::Purpose, "Purpose code", "用途代码"},
                              {Field::ChargeBearer, "Charge bearer", "费用承担"}};

/// A cell by RFC 4180.
void addCell(std::string& line, std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += cell;
        return;
    }
    line += '"';
    for (const char c : cell) line.append(c == '"' ? 2 : 1, c);
    line += '"';
}

template <class CellOf>
std::string csvLine(std::string_view lineEnd, const CellOf& cellOf) {
    std::string line;
    for (const auto& column : columns) {
        if (&column != &columns[0]) line += ',';
        addCell(line, cellOf(column));
    }
    return line.append(lineEnd);
}

class Gb18030 {
public:
    Gb18030() {
        UErrorCode status = U_ZERO_ERROR;
        m_converter.reset(ucnv_open("gb18030", &status));
    }
    /// Nothing when ICU lacks the converter.
    [[nodiscard]] std::string operator()(const std::string& utf8) {
        UErrorCode status = U_ZERO_ERROR;
        const auto text = icu::UnicodeString::fromUTF8(utf8);
        // Four bytes at most for a code unit.
        std::string bytes(static_cast<std::size_t>(text.length()) * 4 + 1, '\0');
        const auto size =
            text.extract(bytes.data(), static_cast<std::int32_t>(bytes.size()), m_converter.get(), status);
        bytes.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
        return bytes;
    }

private:
    struct Close {
        void operator()(UConverter* converter) const { ucnv_close(converter); }
    };
    std::unique_ptr<UConverter, Close> m_converter;
};

bool writeTables(const RowMaker& rows, const Path& folder) {
    OutputFile csv(folder / "payout.csv");
    OutputFile chinese(folder / "payout.gb18030.csv");
    OutputFile expected(folder / "expected.tsv");
    Gb18030 encode;
    csv.write(csvLine("\n", [](const Column& column) { return column.english; }));
    chinese.write(encode(csvLine("\r\n", [](const Column& column) { return column.chinese; })));
    expected.write("row\tkind\tfield\tcsv\tpain001\n");
    bool whole = true;
    for (std::uint32_t i = 0; i < rows.plan().rows; ++i) {
        const auto row = rows.row(i);
        const auto cell = [&](const Column& column) { return std::string_view(row[column.field]); };
        csv.write(csvLine("\n", cell));
        const auto encoded = encode(csvLine("\r\n", cell));
        whole = whole && !encoded.empty();
        chinese.write(encoded);
        const auto kind = rows.badness(i);
        if (!kind) continue;
        const auto& bad = badKinds()[*kind];
        std::string line = std::to_string(row.row);
        for (const auto text : {bad.name, payments::fieldName(bad.field), bad.code, bad.pain001})
            line.append("\t").append(text);
        expected.write(line + '\n');
    }
    // All three are closed, whatever became of the others.
    const bool closed[] = {csv.close(), chinese.close(), expected.close()};
    return whole && closed[0] && closed[1] && closed[2];
}

/// Rows that stand together and share debit account and date: one PmtInf.
struct Block {
    std::uint32_t first = 0, count = 0;
    formats::ExactSum sum;
};

struct Blocks {
    std::vector<Block> blocks;
    formats::ExactSum sum;
};

Blocks blocksOf(const RowMaker& rows) {
    Blocks result;
    std::string account, date;
    for (std::uint32_t i = 0; i < rows.plan().rows; ++i) {
        const auto row = rows.row(i);
        if (i == 0 || row[Field::DebtorAccount] != account || row[Field::ExecutionDate] != date) {
            result.blocks.push_back({i, 0, {}});
            account = row[Field::DebtorAccount];
            date = row[Field::ExecutionDate];
        }
        ++result.blocks.back().count;
        // A reader adds up what is an amount, and so does who declares the sum.
        if (const auto amount = formats::plainDecimal(row[Field::Amount])) {
            result.blocks.back().sum.add(*amount);
            result.sum.add(*amount);
        }
    }
    return result;
}

void writeCode(XmlWriter& xml, std::string_view element, std::string_view code) {
    if (code.empty()) return;
    xml.open(element);
    xml.leaf("Cd", code);
    xml.close();
}

void writeAccount(XmlWriter& xml, std::string_view element, std::string_view account) {
    if (account.empty()) return;
    xml.open(element);
    xml.open("Id");
    if (const auto iban = formats::ibanForm(account); !iban.empty()) {
        xml.leaf("IBAN", iban);
    } else {
        xml.open("Othr");
        xml.leaf("Id", account);
        xml.close();
    }
    xml.close();
    xml.close();
}

void writeAgent(XmlWriter& xml, std::string_view element, std::string_view bic, std::string_view code,
                std::string_view name, std::string_view country) {
    if (bic.empty() && code.empty() && name.empty()) return;
    xml.open(element);
    xml.open("FinInstnId");
    xml.leafIfAny("BICFI", bic);
    if (!code.empty()) {
        xml.open("ClrSysMmbId");
        writeCode(xml, "ClrSysId", formats::clearingSystemOf(code, country));
        xml.leaf("MmbId", code);
        xml.close();
    }
    xml.leafIfAny("Nm", name);
    xml.close();
    xml.close();
}

void writeRemittance(XmlWriter& xml, const PaymentFields& row) {
    if (row[Field::Remittance].empty() && row[Field::Reference].empty()) return;
    xml.open("RmtInf");
    xml.leafIfAny("Ustrd", row[Field::Remittance]);
    if (!row[Field::Reference].empty()) {
        for (const auto* element : {"Strd", "CdtrRefInf", "Tp", "CdOrPrtry"}) xml.open(element);
        xml.leaf("Cd", "SCOR");
        xml.close();
        xml.close();
        xml.leaf("Ref", row[Field::Reference]);
        xml.close();
        xml.close();
    }
    xml.close();
}

void writePayment(XmlWriter& xml, const PaymentFields& row) {
    xml.open("CdtTrfTxInf");
    xml.open("PmtId");
    xml.leaf("EndToEndId", row[Field::EndToEndId]);
    xml.close();
    xml.open("Amt");
    xml.leaf("InstdAmt", row[Field::Amount], {"Ccy", row[Field::Currency]});
    xml.close();
    xml.leafIfAny("ChrgBr", row[Field::ChargeBearer]);
    writeAgent(xml, "CdtrAgt", row[Field::CreditorAgent], row[Field::CreditorAgentCode],
               row[Field::CreditorAgentName], row[Field::CreditorCountry]);
    xml.open("Cdtr");
    xml.leafIfAny("Nm", row[Field::CreditorName]);
    xml.open("PstlAdr");
    xml.leafIfAny("TwnNm", row[Field::CreditorTown]);
    xml.leafIfAny("Ctry", row[Field::CreditorCountry]);
    xml.close();
    xml.close();
    writeAccount(xml, "CdtrAcct", row[Field::CreditorAccount]);
    writeCode(xml, "Purp", row[Field::Purpose]);
    writeRemittance(xml, row);
    xml.close();
}

/// `first`: the first payment of the block.
void writeBlockHead(XmlWriter& xml, const Block& block, const std::string& id, const PaymentFields& first) {
    const auto& account = ownAccountNamed(first[Field::DebtorAccount]);
    xml.leaf("PmtInfId", id);
    xml.leaf("PmtMtd", "TRF");
    xml.leaf("NbOfTxs", std::to_string(block.count));
    xml.leaf("CtrlSum", block.sum.text());
    xml.open("ReqdExctnDt");
    xml.leaf("Dt", first[Field::ExecutionDate]);
    xml.close();
    xml.open("Dbtr");
    xml.leaf("Nm", account.holder);
    xml.close();
    writeAccount(xml, "DbtrAcct", account.name);
    writeAgent(xml, "DbtrAgt", account.bic, {}, {}, account.country);
}

Status writeMessage(const RowMaker& rows, XmlWriter& xml) {
    const auto all = blocksOf(rows);
    const auto id = "AUR-" + toText(rows.plan().date) + "-" + std::to_string(rows.plan().seed % 1'000'000);
    xml.begin();
    xml.open("Document", {"xmlns", "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"});
    xml.open("CstmrCdtTrfInitn");
    xml.open("GrpHdr");
    xml.leaf("MsgId", id);
    xml.leaf("CreDtTm", toText(rows.plan().date) + "T08:00:00Z");
    xml.leaf("NbOfTxs", std::to_string(rows.plan().rows));
    xml.leaf("CtrlSum", all.sum.text());
    xml.open("InitgPty");
    xml.leaf("Nm", ownAccount("AHG-BANK-EUR").holder);
    xml.close();
    xml.close();
    for (std::size_t number = 0; number < all.blocks.size(); ++number) {
        const auto& block = all.blocks[number];
        xml.open("PmtInf");
        writeBlockHead(xml, block, id + "-" + std::to_string(number + 1), rows.row(block.first));
        for (std::uint32_t i = 0; i < block.count; ++i) {
            writePayment(xml, rows.row(block.first + i));
            TRY(xml.drain());
        }
        xml.close();
    }
    xml.close();
    xml.close();
    return xml.finish();
}

} // namespace

bool writeSample(const RowMaker& rows, const Path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error || !writeTables(rows, folder)) return false;
    OutputFile file(folder / "payout.pain001.xml");
    XmlWriter xml([&](ByteView bytes) { return file.take(bytes); });
    const bool written = writeMessage(rows, xml).has_value();
    return file.close() && written;
}

} // namespace cambist::sample
