#include "engine/formats/csv_payments.h"

#include "engine/formats/csv_payments_row.h"
#include "engine/formats/csv_payments_survey.h"
#include "engine/formats/findings.h"

#include <limits>

namespace cambist::formats {

using payments::Field;
using payments::Finding;
using payments::Severity;

namespace {

PaymentFileHead headOf(const CsvSurvey& survey) {
    PaymentFileHead head;
    head.format = "csv";
    head.encoding = survey.encoding.name;
    head.delimiter = std::string(1, survey.delimiter);
    head.declaredCount = survey.declaredCount;
    head.declaredSum = survey.declaredSum;
    head.columns = survey.plan.names;
    return head;
}

void tellAboutFile(const CsvSurvey& survey, PaymentSink& sink) {
    const auto tell = [&](std::string_view code, Severity severity, std::optional<Field> field,
                          std::string value, std::string argument) {
        sink.finding({code, severity, 0, 0, field, std::move(value), {std::move(argument)}});
    };
    if (survey.encoding.guessed) {
        const bool doubtful = survey.encoding.doubtful;
        tell(doubtful ? findings::encodingDoubtful : findings::encodingGuessed,
             doubtful ? Severity::Decide : Severity::Note, std::nullopt, survey.encoding.name,
             survey.encoding.name);
    }
    const ColumnPlan& plan = survey.plan;
    for (std::size_t i = 0; i < plan.names.size(); ++i) {
        if (!plan.fields[i]) {
            if (!plan.names[i].empty())
                tell(findings::columnUnknown, Severity::Note, std::nullopt, plan.names[i].substr(0, 200),
                     std::to_string(i + 1));
        } else if (plan.repeats[i]) {
            tell(findings::duplicateHeader, Severity::Note, plan.fields[i], plan.names[i].substr(0, 200),
                 plan.names[*plan.columnOf(*plan.fields[i])]);
        }
    }
}

/// Counted and added up while the payments go by.
struct Tally {
    std::uint64_t count = 0;
    DecimalSum sum;

    void compare(const CsvSurvey& survey, PaymentSink& sink) const {
        const auto tell = [&](std::string_view code, std::string declared, std::string found) {
            sink.finding(
                {code, Severity::Decide, 0, 0, std::nullopt, declared, {declared, std::move(found)}});
        };
        if (survey.declaredCount && *survey.declaredCount != count)
            tell(findings::countMismatch, std::to_string(*survey.declaredCount), std::to_string(count));
        DecimalSum declared;
        if (survey.declaredSum.empty() || !declared.add(survey.declaredSum) || declared == sum) return;
        tell(findings::sumMismatch, survey.declaredSum, sum.text());
    }
};

} // namespace

Status readCsvPayments(base::FileReader& file, const std::string& name, const ReadOptions& options,
                       PaymentSink& sink) {
    TRY(const CsvSurvey survey, surveyCsv(file, name, options));
    TRY(sink.head(headOf(survey)));
    tellAboutFile(survey, sink);
    TRY(TextSource source, TextSource::open(file, name, survey.encoding));
    CsvFileReader reader(std::move(source), name, survey.delimiter);
    CsvRowReader rows(survey, sink);
    Tally tally;
    for (std::uint64_t number = 0; number < survey.endOfPayments; ++number) {
        TRY(const CsvRecord* record, reader.next());
        if (!record) break;
        if (number < survey.firstPayment) continue;
        auto payment = rows.read(*record, static_cast<std::uint32_t>(++tally.count));
        (void)tally.sum.add(payment[Field::Amount]);
        TRY(sink.payment(std::move(payment)));
    }
    tally.compare(survey, sink);
    return ok();
}

} // namespace cambist::formats
