#include "engine/formats/csv_payments_survey.h"

#include "engine/base/text.h"
#include "engine/formats/csv_payments_totals.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace cambist::formats {

using payments::Field;

namespace {

constexpr std::array delimiters = {',', ';', '\t', '|'};
constexpr std::size_t sampleBytes = 256 * 1024;
constexpr std::size_t headingRecords = 30; ///< headings stand within the first so many records

/// The beginning of the file as text; `whole` when that is all of it.
struct Sample {
    std::string text;
    bool whole = false;
};
Result<Sample> readSample(base::FileReader& file, const std::string& name, const EncodingChoice& encoding) {
    TRY(TextSource source, TextSource::open(file, name, encoding));
    Sample sample;
    while (sample.text.size() < sampleBytes) {
        TRY(const std::string_view piece, source.next());
        if (piece.empty()) {
            sample.whole = true;
            break;
        }
        sample.text += piece;
    }
    return sample;
}

/// How well a delimiter explains the sample.
struct Trial {
    char delimiter = ',';
    ColumnPlan plan;
    std::size_t headings = 0; ///< record of the headings; firstPayment is behind it
    bool hasHeadings = false;
    std::size_t fields = 0; ///< recognised in the headings
    std::size_t alike = 0;  ///< records with the most frequent number of cells, if more than one
    std::size_t cells = 0;  ///< in all records of the sample
    bool operator<(const Trial& other) const {
        return std::tie(fields, alike, cells) < std::tie(other.fields, other.alike, other.cells);
    }
};

/// A row of a headless table has figures where its amount is.
bool looksLikePayment(const CsvRecord& record, const ColumnMapping& mapping) {
    for (std::size_t i = 0; i < mapping.columns.size() && i < record.cells.size(); ++i) {
        if (mapping.columns[i] != Field::Amount) continue;
        const auto kind = readAmount(record.cells[i]).kind;
        return kind != AmountCell::Kind::Empty && kind != AmountCell::Kind::Unreadable;
    }
    return false;
}

void considerHeadings(const CsvRecord& record, std::size_t number, const ReadOptions& options, Trial& trial) {
    const ColumnPlan plan = planColumns(record.cells);
    const std::size_t fields = plan.fieldCount();
    if (fields > trial.fields) {
        trial.fields = fields;
        trial.headings = number;
        trial.hasHeadings = true;
        trial.plan = options.mapping ? planColumns(record.cells, *options.mapping) : plan;
    } else if (options.mapping && trial.plan.fields.empty() &&
               record.cells.size() >= options.mapping->columns.size()) {
        // A saved mapping knows its columns: the first row that is wide enough begins the table.
        trial.hasHeadings = !looksLikePayment(record, *options.mapping);
        trial.headings = number;
        const std::vector<std::string_view> none;
        trial.plan = planColumns(trial.hasHeadings ? record.cells : none, *options.mapping);
    }
}

Trial tryDelimiter(const Sample& sample, char delimiter, const ReadOptions& options) {
    Trial trial;
    trial.delimiter = delimiter;
    CsvTokenizer tokenizer(delimiter);
    std::string_view rest = sample.text;
    std::map<std::size_t, std::size_t> widths;
    std::size_t number = 0;
    while (number < headingRecords) {
        auto step = tokenizer.next(rest);
        if (step == CsvTokenizer::Step::NeedMore && sample.whole) step = tokenizer.finish();
        if (step != CsvTokenizer::Step::Record) break;
        const CsvRecord& record = tokenizer.record();
        if (isBlankRecord(record)) continue;
        considerHeadings(record, number, options, trial);
        trial.cells += record.cells.size();
        ++widths[record.cells.size()];
        ++number;
    }
    for (const auto& [width, count] : widths)
        if (width > 1) trial.alike = std::max(trial.alike, count);
    // No complete record in the sample: the delimiter that occurs is the one by which the bounds are told.
    if (number == 0)
        trial.cells = static_cast<std::size_t>(std::count(sample.text.begin(), sample.text.end(), delimiter));
    return trial;
}

/// ":20:", ":60F:"
bool beginsWithMtTag(std::string_view line) {
    if (line.size() < 5 || line[0] != ':' || !base::isAsciiDigits(line.substr(1, 2))) return false;
    return line[3] == ':' || (line[3] >= 'A' && line[3] <= 'Z' && line[4] == ':');
}

/// SWIFT MT: banks put lines of their own before the first tag.
bool hasMtTag(std::string_view start) {
    constexpr std::size_t lines = 10;
    for (std::size_t line = 0; line < lines && !start.empty(); ++line) {
        if (beginsWithMtTag(start)) return true;
        start.remove_prefix(std::min(start.find('\n'), start.size() - 1) + 1);
    }
    return false;
}

/// The name of another format of banks and programs; empty: none, as far as can be seen.
std::string_view otherFormat(std::string_view text) {
    const std::string_view start = base::trim(text);
    struct Opening {
        std::string_view text;
        std::string_view format;
    };
    constexpr std::array openings = {Opening{"{1:", "SWIFT MT"}, Opening{"OFXHEADER", "OFX"},
                                     Opening{"!Type:", "QIF"},   Opening{"!Account", "QIF"},
                                     Opening{"{\\rtf", "RTF"},   Opening{"{", "JSON"},
                                     Opening{"[", "JSON"},       Opening{"%!PS", "PostScript"}};
    for (const Opening& opening : openings)
        if (start.starts_with(opening.text)) return opening.format;
    if (hasMtTag(start)) return "SWIFT MT";
    // The file header of NACHA has the size of its records, 094, at its 35th place.
    if (start.starts_with("101") && start.substr(0, 37).ends_with("094")) return "NACHA";
    if (start.starts_with("01,") && start.find("\n02,") != std::string_view::npos) return "BAI2";
    return {};
}

/// Reads the first records so that a table that breaks a bound is told by that, not by its missing headings.
Status checkBounds(base::FileReader& file, const std::string& name, const CsvSurvey& survey) {
    TRY(TextSource source, TextSource::open(file, name, survey.encoding));
    CsvFileReader reader(std::move(source), name, survey.delimiter);
    for (std::size_t i = 0; i < headingRecords; ++i) {
        TRY(const CsvRecord* record, reader.next());
        if (!record) break;
    }
    return ok();
}

Status settleTable(base::FileReader& file, const std::string& name, const ReadOptions& options,
                   CsvSurvey& survey) {
    TRY(const Sample sample, readSample(file, name, survey.encoding));
    Trial best = tryDelimiter(sample, delimiters[0], options);
    for (std::size_t i = 1; i < delimiters.size(); ++i) {
        Trial trial = tryDelimiter(sample, delimiters[i], options);
        if (best < trial) best = std::move(trial);
    }
    survey.delimiter = best.delimiter;
    survey.plan = std::move(best.plan);
    survey.firstPayment = best.headings + (best.hasHeadings ? 1 : 0);
    const std::string missing = missingFields(survey.plan);
    if (!survey.plan.fields.empty() && missing.empty()) return ok();
    TRY(checkBounds(file, name, survey));
    if (const std::string_view other = otherFormat(sample.text); !other.empty())
        return Error(FileError::Unrecognised, name, {std::string(other)});
    if (!survey.plan.fields.empty()) return Error(FileError::MissingColumn, name, {missing});
    if (best.alike == 0) return Error(FileError::NoTable, name);
    return Error(FileError::NoHeader, name, {requiredFields()});
}

/// Where a kind of evidence was seen first.
struct Evidence {
    std::uint64_t pointLine = 0;
    std::uint64_t commaLine = 0;
    bool dayFirst = false;
    bool monthFirst = false;

    void addAmount(std::string_view text, std::uint64_t line) {
        // Most cells of a file look alike: once a mark is known, only what might contradict it is worth
        // reading.
        if (pointLine != 0 && cannotContradict(text, '.', ',')) return;
        if (commaLine != 0 && cannotContradict(text, ',', '.')) return;
        const AmountCell cell = readAmount(text);
        if (cell.kind != AmountCell::Kind::Settled) return;
        std::uint64_t& first = cell.mark == DecimalMark::Point ? pointLine : commaLine;
        if (first == 0) first = line;
    }
    void addDate(std::string_view text) {
        // The common forms with the year in front say nothing about day and month.
        if (text.size() > 4 && text[4] == '-' && text.find('/') == std::string_view::npos) return;
        if (dayFirst && monthFirst) return;
        const DateCell cell = readDate(text);
        if (cell.kind != DateCell::Kind::Evidence) return;
        (cell.order == DateOrder::DayFirst ? dayFirst : monthFirst) = true;
    }
    static bool cannotContradict(std::string_view text, char mark, char other) {
        return std::count(text.begin(), text.end(), mark) <= 1 &&
               std::all_of(text.begin(), text.end(),
                           [&](char c) { return static_cast<unsigned char>(c) < 0x80 && c != other; });
    }
};

/// The totals at the end, as long as no payment follows them.
struct Trailer {
    std::optional<std::uint64_t> first; ///< record
    std::optional<std::uint64_t> count;
    std::optional<AmountCell> sum;
    std::size_t counts = 0;
    std::size_t sums = 0;

    void add(const TotalsRow& row, std::uint64_t number) {
        if (!first) first = number;
        if (row.count) count = row.count, ++counts;
        if (row.sum) sum = row.sum, ++sums;
    }
};

Status settleValues(const std::string& name, const Evidence& evidence, const Trailer& trailer,
                    CsvSurvey& survey) {
    if (evidence.pointLine != 0 && evidence.commaLine != 0)
        return Error(FileError::MixedDecimals, name,
                     {std::to_string(evidence.pointLine), std::to_string(evidence.commaLine)});
    if (evidence.pointLine != 0 || survey.plan.own) survey.mark = DecimalMark::Point;
    if (evidence.commaLine != 0) survey.mark = DecimalMark::Comma;
    if (evidence.dayFirst != evidence.monthFirst)
        survey.dateOrder = evidence.dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
    else if (!evidence.dayFirst)
        survey.dateOrder = survey.plan.dateOrder;
    // Several figures of one kind (per currency, with a grand total, …) cannot be compared with one.
    if (trailer.counts == 1) survey.declaredCount = trailer.count;
    if (trailer.sums == 1)
        if (const auto sum = amountText(*trailer.sum, survey.mark)) survey.declaredSum = *sum;
    return ok();
}

Status readWholeTable(base::FileReader& file, const std::string& name, CsvSurvey& survey) {
    const auto amount = survey.plan.columnOf(Field::Amount);
    const auto date = survey.plan.columnOf(Field::ExecutionDate);
    TRY(TextSource source, TextSource::open(file, name, survey.encoding));
    CsvFileReader reader(std::move(source), name, survey.delimiter);
    Evidence evidence;
    Trailer trailer;
    std::uint64_t number = 0;
    for (;; ++number) {
        TRY(const CsvRecord* record, reader.next());
        if (!record) break;
        if (number < survey.firstPayment) continue;
        if (const auto totals = readTotals(*record, survey.plan)) {
            trailer.add(*totals, number);
            continue;
        }
        trailer = {};
        const auto& cells = record->cells;
        if (amount && *amount < cells.size()) evidence.addAmount(cells[*amount], record->line);
        if (date && *date < cells.size()) evidence.addDate(cells[*date]);
    }
    survey.endOfPayments = trailer.first.value_or(number);
    if (survey.endOfPayments <= survey.firstPayment) return Error(FileError::NoPayments, name);
    return settleValues(name, evidence, trailer, survey);
}

} // namespace

Result<CsvSurvey> surveyCsv(base::FileReader& file, const std::string& name, const ReadOptions& options) {
    CsvSurvey survey;
    TRY(survey.encoding, settleEncoding(file, name, options.encoding, options.maxBytes));
    TRY(settleTable(file, name, options, survey));
    TRY(readWholeTable(file, name, survey));
    return survey;
}

} // namespace cambist::formats
