// cambist_sample: an invented payout file to try Cambist with, and what belongs around one.
#include "app/common/messages.h"
#include "app/sample/badness.h"
#include "app/sample/bank_report.h"
#include "app/sample/file_chart.h"
#include "app/sample/sample_files.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>

namespace {

using namespace cambist;

constexpr std::string_view usage =
    "cambist_sample [--seed N] [--rows N] [--bad N] [--date YYYY-MM-DD] --out FOLDER\n"
    "    a payout file of N rows (10000), N of them bad (37), as CSV, GB18030 CSV and pain.001, and "
    "expected.tsv\n"
    "cambist_sample --status-for BANKFILE [--reject N] --out FILE\n"
    "    a bank's pain.002 to a bank file, which rejects N payments (3)\n"
    "cambist_sample --chart-for PAYOUTFILE --out FOLDER\n"
    "    accounts.csv and opening.ndjson for the debit accounts that a payout file names\n"
    "What was written is told on stdout, name and figure parted by a tab.\n";

constexpr std::uint64_t mostRows = 1'000'000;

using Options = std::map<std::string, std::string, std::less<>>;

int complain(const std::string& sentence, int code) {
    std::cerr << "cambist_sample: " << sentence << '\n';
    return code;
}

int complain(const Error& error) {
    const auto text = [](const char* name) {
        const char* value = std::getenv(name);
        return std::string_view(value == nullptr ? "" : value);
    };
    const auto language = common::languageFromLocale(text("LC_ALL"), text("LC_MESSAGES"), text("LANG"));
    return complain(common::errorSentence(error, language), error.code().starts_with("file.") ? 4 : 1);
}

/// A whole number of an option; false: something else stands there.
bool number(const Options& options, std::string_view name, std::uint64_t most, std::uint64_t& to) {
    const auto it = options.find(name);
    if (it == options.end()) return true;
    const auto* end = it->second.data() + it->second.size();
    const auto [stopped, error] = std::from_chars(it->second.data(), end, to);
    return error == std::errc() && stopped == end && to <= most;
}

int makeSample(const Options& options, const Path& out) {
    sample::Plan plan;
    std::uint64_t rows = plan.rows, bad = plan.bad;
    if (!number(options, "--seed", UINT64_MAX, plan.seed))
        return complain("--seed: a whole number is needed, for instance --seed 1", 2);
    if (!number(options, "--rows", mostRows, rows) || rows == 0)
        return complain("--rows: a whole number from 1 to 1000000 is needed, for instance --rows 10000", 2);
    // Of few rows no more than half are bad unless it is asked for.
    if (!options.contains("--bad")) bad = std::min(bad, rows / 2);
    if (!number(options, "--bad", rows, bad))
        return complain("--bad: a whole number from 0 to the number of rows is needed, for instance --bad 37",
                        2);
    plan.rows = static_cast<std::uint32_t>(rows);
    plan.bad = static_cast<std::uint32_t>(bad);
    plan.date = Date::of(base::SystemClock().now());
    if (const auto it = options.find("--date"); it != options.end()) {
        const auto date = Date::parse(it->second);
        if (!date) return complain("--date: a day is needed, for instance --date 2026-11-23", 2);
        plan.date = *date;
    }
    if (!sample::writeSample(sample::RowMaker(plan), out))
        return complain(
            out.string() + ": the sample cannot be written there. Check the folder and the space left.", 1);
    std::cout << "seed\t" << plan.seed << "\nrows\t" << plan.rows << "\nbad\t" << plan.bad << "\ndate\t"
              << toText(plan.date) << '\n';
    return 0;
}

int makeReport(const Options& options, const Path& bankFile, const Path& out) {
    std::uint64_t reject = 3;
    if (!number(options, "--reject", mostRows, reject))
        return complain("--reject: a whole number is needed, for instance --reject 3", 2);
    const auto report = sample::writeBankReport(bankFile, reject, out);
    if (!report) return complain(report.error());
    std::cout << "settled\t" << report.value().settled << "\nrejected\t" << report.value().rejected << '\n';
    return 0;
}

int makeChart(const Path& payoutFile, const Path& out) {
    const auto made = sample::writeFileChart(payoutFile, out);
    if (!made) return complain(made.error());
    const auto& chart = made.value();
    std::cout << "payments\t" << chart.payments << "\naccounts\t" << chart.accounts << "\nunnamed\t"
              << chart.unnamed << "\ndebitAccount\t" << chart.debitAccount << "\nearliest\t"
              << (chart.earliest ? toText(*chart.earliest) : "") << "\nlatest\t"
              << (chart.latest ? toText(*chart.latest) : "") << '\n';
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; i += 2) {
        const std::string_view name = argv[i];
        if (name == "--help" || name == "-h") {
            std::cout << usage;
            return 0;
        }
        constexpr std::string_view known[] = {"--seed", "--rows",       "--bad",    "--date",
                                              "--out",  "--status-for", "--reject", "--chart-for"};
        if (std::ranges::find(known, name) == std::end(known) || i + 1 == argc)
            return complain(
                std::string(name) + ": not an option, or its value is missing.\n" + std::string(usage), 2);
        options[std::string(name)] = argv[i + 1];
    }
    if (!options.contains("--out")) return complain("--out is needed.\n" + std::string(usage), 2);
    const Path out = options["--out"];
    if (const auto it = options.find("--status-for"); it != options.end())
        return makeReport(options, it->second, out);
    if (const auto it = options.find("--chart-for"); it != options.end()) return makeChart(it->second, out);
    return makeSample(options, out);
}
