#include "engine/desk/import_preview.h"

#include "engine/base/text.h"
#include "engine/crypto/digest.h"
#include "engine/desk/draft_desk.h"
#include "engine/desk/import_mapping.h"
#include "engine/formats/csv_columns.h"
#include "engine/formats/csv_reader.h"
#include "engine/formats/text_decoder.h"
#include "engine/payments/mapping_store.h"

#include <algorithm>

namespace cambist::desk {
namespace {

using payments::Field;
using Names = std::vector<std::string>;

/// Enough for the first rows of any payment file.
constexpr std::size_t sampleBytes = 256 * 1024;

Result<Bytes32> hashOf(base::FileReader& file) {
    crypto::Sha256 hash;
    std::vector<Byte> piece(1u << 18);
    for (;;) {
        TRY(const auto length, file.read(piece));
        if (length == 0) break;
        hash.update(ByteView(piece).first(length));
    }
    TRY(file.rewind());
    return hash.finish();
}

/// Takes the first payments of a file and then ends the reading.
class FirstPayments final : public formats::PaymentSink {
public:
    explicit FirstPayments(ImportPreview& preview)
        : m_preview(preview) {}
    Status head(const formats::PaymentFileHead& head) override {
        m_preview.format = head.format;
        m_preview.encoding = head.encoding;
        return ok();
    }
    Status payment(payments::PaymentFields&& payment) override {
        Names cells;
        for (const auto field : xmlFields) cells.push_back(payment[field]);
        m_preview.rows.push_back(std::move(cells));
        if (m_preview.rows.size() < previewRows) return ok();
        m_enough = true;
        return Error(SystemError::Internal, "enough");
    }
    void finding(payments::Finding&&) override {}
    [[nodiscard]] bool enough() const { return m_enough; }

private:
    ImportPreview& m_preview;
    bool m_enough = false;
};

Status readXml(base::FileReader& file, const std::string& name, const std::string& encoding,
               ImportPreview& preview) {
    FirstPayments sink(preview);
    formats::ReadOptions options;
    options.encoding = encoding;
    const auto read = formats::readPaymentFile(file, name, options, sink);
    return read.has_error() && !sink.enough() ? read : ok();
}

std::vector<Names> recordsOf(std::string_view sample, char delimiter, std::size_t most) {
    formats::CsvTokenizer tokenizer(delimiter);
    std::vector<Names> records;
    while (records.size() < most) {
        // A record that the sample cuts off is none.
        if (tokenizer.next(sample) != formats::CsvTokenizer::Step::Record) break;
        if (formats::isBlankRecord(tokenizer.record())) continue;
        Names cells;
        for (const auto cell : tokenizer.record().cells) cells.emplace_back(base::trim(cell));
        records.push_back(std::move(cells));
    }
    return records;
}

/// How the table is parted: where its headings are found, or where its records are alike.
void readTable(std::string_view sample, const Names& headings, ImportPreview& preview) {
    // Before the headings may stand a few lines about the file.
    constexpr std::size_t preamble = 30;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        auto records = recordsOf(sample, delimiter, previewRows + preamble);
        auto first = records.begin();
        if (headings.empty()) {
            if (records.empty() || records.front().size() < 2) continue;
        } else {
            first = std::ranges::find(records, headings);
            if (first == records.end()) continue;
            ++first;
        }
        preview.delimiter = std::string(1, delimiter);
        const auto count =
            std::min<std::size_t>(previewRows, static_cast<std::size_t>(records.end() - first));
        preview.rows.assign(std::make_move_iterator(first),
                            std::make_move_iterator(first + static_cast<std::ptrdiff_t>(count)));
        return;
    }
}

Result<std::string> readSample(base::FileReader& file, const std::string& name, const std::string& encoding,
                               ImportPreview& preview) {
    TRY(const auto choice, formats::settleEncoding(file, name, encoding, formats::ReadOptions{}.maxBytes));
    preview.encoding = choice.name;
    preview.guessed = choice.guessed;
    TRY(auto source, formats::TextSource::open(file, name, choice));
    std::string sample;
    while (sample.size() < sampleBytes) {
        TRY(const auto piece, source.next());
        if (piece.empty()) {
            sample += '\n'; // the last record is whole
            break;
        }
        sample += piece;
    }
    TRY(file.rewind());
    return sample;
}

Status readColumns(payments::MappingStore& store, ImportPreview& preview) {
    const std::vector<std::string_view> views(preview.headings.begin(), preview.headings.end());
    auto plan = formats::planColumns(views);
    preview.byHeadings = plan.fields;
    preview.byHeadings.resize(preview.headings.size());
    TRY(const auto saved, store.findByHeader(payments::headerFingerprint(preview.headings)));
    if (saved) {
        preview.mapping = saved->name;
        plan = formats::planColumns(views, formats::ColumnMapping{saved->columns});
    }
    preview.columns = plan.fields;
    preview.columns.resize(preview.headings.size());
    preview.missing = formats::missingFields(plan);
    return ok();
}

} // namespace

Result<ImportPreview> previewImport(Workspace& workspace, base::FileReader& file, const std::string& name,
                                    const std::string& encoding) {
    ImportPreview preview;
    preview.bytes = file.size();
    if (const auto most = formats::ReadOptions{}.maxBytes; preview.bytes > most)
        return Error(formats::FileError::TooLarge, name,
                     {std::to_string(preview.bytes), std::to_string(most)});
    auto& database = workspace.store().database();
    TRY(preview.fileHash, hashOf(file));
    TRY(preview.earlier, payments::DraftStore(database).findByFile(preview.fileHash));
    payments::MappingStore mappings(database);
    TRY(preview.savedMappings, mappings.names());
    TRY(const auto sample, readSample(file, name, encoding, preview));
    if (base::trim(sample).starts_with('<')) {
        TRY(readXml(file, name, encoding, preview));
        return preview;
    }
    preview.format = "csv";
    TRY(auto headings, readHeadings(file, name, encoding));
    if (headings) preview.headings = std::move(*headings);
    readTable(sample, preview.headings, preview);
    if (!preview.headings.empty()) TRY(readColumns(mappings, preview));
    return preview;
}

} // namespace cambist::desk
