#include "engine/desk/import_mapping.h"

#include "engine/base/text.h"
#include "engine/formats/csv_columns.h"
#include "engine/formats/csv_reader.h"
#include "engine/formats/text_decoder.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace cambist::desk {
namespace {

using payments::DraftError;
using payments::Field;
using Names = std::vector<std::string>;

constexpr std::size_t sampleBytes = 128 * 1024;
constexpr std::size_t sampleRecords = 30;

std::string joined(const Names& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

/// A row of the sample that may be the headings.
struct Candidate {
    std::size_t fields = 0; ///< that the headings are known by
    std::size_t alike = 0;  ///< records as wide as this one
    Names names;
    bool operator<(const Candidate& other) const {
        return std::tie(fields, alike) < std::tie(other.fields, other.alike);
    }
};

Candidate bestOf(std::string_view sample, char delimiter) {
    formats::CsvTokenizer tokenizer(delimiter);
    std::vector<Names> records;
    while (records.size() < sampleRecords) {
        auto step = tokenizer.next(sample);
        if (step == formats::CsvTokenizer::Step::NeedMore) step = tokenizer.finish();
        if (step != formats::CsvTokenizer::Step::Record) break;
        if (formats::isBlankRecord(tokenizer.record())) continue;
        Names names;
        for (const auto cell : tokenizer.record().cells) names.emplace_back(base::trim(cell));
        records.push_back(std::move(names));
    }
    std::map<std::size_t, std::size_t> widths;
    for (const auto& record : records) ++widths[record.size()];
    Candidate best;
    for (const auto& record : records) {
        if (record.size() < 2) continue;
        const std::vector<std::string_view> views(record.begin(), record.end());
        Candidate candidate{formats::planColumns(views).fieldCount(), widths[record.size()], record};
        if (best < candidate) best = std::move(candidate);
    }
    return best;
}

Result<std::optional<Names>> headingsIn(base::FileReader& file, const std::string& name,
                                        const std::string& encoding) {
    const std::optional<Names> none;
    const auto choice = formats::settleEncoding(file, name, encoding, formats::ReadOptions{}.maxBytes);
    if (choice.has_error()) return none; // the reader says what is wrong with the file
    auto source = formats::TextSource::open(file, name, choice.value());
    if (source.has_error()) return none;
    std::string sample;
    while (sample.size() < sampleBytes) {
        const auto piece = source.value().next();
        if (piece.has_error() || piece.value().empty()) break;
        sample += piece.value();
    }
    if (base::trim(sample).starts_with('<')) return none;
    Candidate best;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        auto candidate = bestOf(sample, delimiter);
        if (best < candidate) best = std::move(candidate);
    }
    if (best.names.empty()) return none;
    return std::optional(std::move(best.names));
}

/// What the headings say by themselves, changed by what the person says.
Result<formats::ColumnMapping> mappingFor(const Names& headings, const ImportOptions& options) {
    const std::vector<std::string_view> views(headings.begin(), headings.end());
    formats::ColumnMapping mapping{formats::planColumns(views).fields};
    mapping.columns.resize(headings.size());
    for (const auto& [column, fieldText] : options.columns) {
        std::size_t index = headings.size();
        if (base::isAsciiDigits(column) && column.size() < 5) {
            index = std::stoul(column) - 1;
        } else {
            const auto wanted = formats::foldHeading(column);
            const auto at =
                std::ranges::find(headings, wanted, [](const auto& h) { return formats::foldHeading(h); });
            index = static_cast<std::size_t>(at - headings.begin());
        }
        if (index >= headings.size()) return Error(DraftError::MappingColumn, column, {joined(headings)});
        const auto field = payments::fieldFromName(fieldText);
        if (!field && fieldText != "-") return Error(DraftError::UnknownField, fieldText);
        // A field that is given to a column is taken from the one that had it by its heading.
        if (field) std::ranges::replace(mapping.columns, field, std::optional<Field>());
        mapping.columns[index] = field;
    }
    return mapping;
}

/// Names that stand in one list and not in the other.
std::string without(const Names& names, const Names& others) {
    Names left;
    for (const auto& name : names)
        if (std::ranges::find(others, name) == others.end()) left.push_back(name);
    return left.empty() ? "–" : joined(left);
}

} // namespace

Result<std::optional<Names>> readHeadings(base::FileReader& file, const std::string& name,
                                          const std::string& encoding) {
    auto headings = headingsIn(file, name, encoding);
    TRY(file.rewind());
    return headings;
}

Result<ChosenMapping> chooseMapping(base::FileReader& file, const std::string& name,
                                    const ImportOptions& options, payments::MappingStore& store,
                                    Timestamp now) {
    ChosenMapping chosen;
    TRY(const auto names, store.names());
    const bool asked = !options.mapping.empty() || !options.saveMapping.empty() || !options.columns.empty();
    if (!asked && names.empty()) return chosen;
    TRY(const auto headings, readHeadings(file, name, options.encoding));
    if (!headings) {
        if (asked) return Error(DraftError::MappingColumn, name, {"–"});
        return chosen;
    }
    const auto header = payments::headerFingerprint(*headings);
    if (!options.mapping.empty()) {
        TRY(const auto saved, store.find(options.mapping));
        if (!saved) return Error(DraftError::MappingUnknown, options.mapping, {joined(names)});
        if (saved->header != header)
            return Error(
                DraftError::HeaderChanged, name,
                {options.mapping, without(*headings, saved->headings), without(saved->headings, *headings)});
        chosen.mapping = formats::ColumnMapping{saved->columns};
        chosen.used = saved->name;
    } else if (!options.columns.empty()) {
        TRY(chosen.mapping, mappingFor(*headings, options));
    } else if (const auto saved = store.findByHeader(header); saved.has_error()) {
        return saved.error();
    } else if (saved.value()) {
        chosen.mapping = formats::ColumnMapping{saved.value()->columns};
        chosen.used = saved.value()->name;
    }
    if (!options.saveMapping.empty()) {
        if (!chosen.mapping) {
            TRY(chosen.mapping, mappingFor(*headings, options));
        }
        chosen.save =
            payments::SavedMapping{options.saveMapping, header, *headings, chosen.mapping->columns, now};
    }
    return chosen;
}

} // namespace cambist::desk
