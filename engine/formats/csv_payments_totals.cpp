#include "engine/formats/csv_payments_totals.h"

#include "engine/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace cambist::formats {

namespace {

enum class Meaning { Total, Count, Sum };
struct Label {
    std::string_view text;
    Meaning meaning;
};
/// Folded as headings are.
constexpr std::array labels = {
    Label{"total", Meaning::Total},
    Label{"totals", Meaning::Total},
    Label{"grandtotal", Meaning::Total},
    Label{"sum", Meaning::Total},
    Label{"summe", Meaning::Total},
    Label{"gesamt", Meaning::Total},
    Label{"gesamtsumme", Meaning::Total},
    Label{"endsumme", Meaning::Total},
    Label{"合计", Meaning::Total},
    Label{"总计", Meaning::Total},
    Label{"共计", Meaning::Total},
    Label{"总和", Meaning::Total},
    Label{"合計", Meaning::Total},
    Label{"總計", Meaning::Total},
    Label{"人民币合计", Meaning::Total},
    Label{"totalamount", Meaning::Sum},
    Label{"controlsum", Meaning::Sum},
    Label{"totalsum", Meaning::Sum},
    Label{"gesamtbetrag", Meaning::Sum},
    Label{"总金额", Meaning::Sum},
    Label{"合计金额", Meaning::Sum},
    Label{"金额合计", Meaning::Sum},
    Label{"汇总金额", Meaning::Sum},
    Label{"totalcount", Meaning::Count},
    Label{"count", Meaning::Count},
    Label{"numberofpayments", Meaning::Count},
    Label{"numberoftransactions", Meaning::Count},
    Label{"totalpayments", Meaning::Count},
    Label{"totalnumber", Meaning::Count},
    Label{"totaltransactions", Meaning::Count},
    Label{"anzahl", Meaning::Count},
    Label{"总笔数", Meaning::Count},
    Label{"笔数", Meaning::Count},
    Label{"合计笔数", Meaning::Count},
    Label{"笔数合计", Meaning::Count},
    Label{"总条数", Meaning::Count},
};
/// Behind a number they make it a count: "3 笔", "3 payments".
constexpr std::array<std::string_view, 12> counters = {"笔",      "条",           "payments",  "payment",
                                                       "rows",    "items",        "records",   "lines",
                                                       "entries", "transactions", "zahlungen", "posten"};

const Label* findLabel(std::string_view folded) {
    const auto found =
        std::find_if(labels.begin(), labels.end(), [&](const Label& label) { return label.text == folded; });
    return found == labels.end() ? nullptr : &*found;
}

/// "total", "totaleur": a label, with a currency behind it or not.
const Label* recogniseLabel(std::string_view text) {
    const std::string folded = foldHeading(text);
    if (const Label* label = findLabel(folded)) return label;
    if (folded.size() <= 3 || !currencyOfWord(std::string_view(folded).substr(folded.size() - 3)))
        return nullptr;
    return findLabel(std::string_view(folded).substr(0, folded.size() - 3));
}

std::optional<std::uint64_t> readCount(std::string_view text) {
    std::uint64_t value = 0;
    if (text.size() > 9 || !base::isAsciiDigits(text)) return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// "共3笔", "3 payments".
std::optional<std::uint64_t> readCountedThings(std::string_view text) {
    std::string folded = foldHeading(text);
    for (const std::string_view lead : {"共计", "合计", "共"})
        if (folded.starts_with(lead)) {
            folded.erase(0, lead.size());
            break;
        }
    for (const std::string_view counter : counters)
        if (folded.ends_with(counter))
            return readCount(std::string_view(folded).substr(0, folded.size() - counter.size()));
    return std::nullopt;
}

/// Whether the first three bytes (three Latin letters, one Chinese character) are those of a label: told of
/// every row.
bool mayBeLabel(std::string_view cell) {
    static constexpr std::array<std::string_view, 17> starts = {"tot", "gra", "sum", "ges", "end", "con",
                                                                "cou", "num", "anz", "合",  "总",  "共",
                                                                "人",  "總",  "金",  "汇",  "笔"};
    if (cell.size() < 3) return false;
    std::array<char, 3> start{};
    for (std::size_t i = 0; i < start.size(); ++i)
        start[i] = cell[i] >= 'A' && cell[i] <= 'Z' ? static_cast<char>(cell[i] | 0x20) : cell[i];
    return std::find(starts.begin(), starts.end(), std::string_view(start.data(), start.size())) !=
           starts.end();
}

/// The label with which the row begins, or nothing.
const Label* openingLabel(std::string_view cell) {
    static constexpr Label counted = {"", Meaning::Count};
    const std::string_view trimmed = trimCell(cell);
    if (!mayBeLabel(trimmed)) return nullptr;
    const std::string text = base::foldWidth(trimmed);
    const std::string_view start = std::string_view(text).substr(0, text.find(':'));
    if (const Label* label = recogniseLabel(start)) return label;
    return text.starts_with("共") && readCountedThings(start) ? &counted : nullptr;
}

/// A text of the row and the column where it stands. "总笔数：3" gives two.
struct Piece {
    std::string text;
    std::size_t column;
};
std::vector<Piece> piecesOf(const CsvRecord& record) {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        const std::string_view cell = trimCell(record.cells[i]);
        if (cell.empty() || cell.size() > 100) continue;
        const std::string text = base::foldWidth(cell);
        for (const std::string_view part : base::split(text, ':'))
            if (const std::string_view piece = trimCell(part); !piece.empty())
                pieces.push_back({std::string(piece), i});
    }
    return pieces;
}

void take(const Piece& value, Meaning meaning, bool inAmount, TotalsRow& totals) {
    const auto count = readCount(value.text);
    const AmountCell sum = readAmount(value.text);
    const bool readable = sum.kind != AmountCell::Kind::Empty && sum.kind != AmountCell::Kind::Unreadable;
    if (meaning == Meaning::Count && count) totals.count = count;
    if ((meaning == Meaning::Sum || (meaning == Meaning::Total && inAmount)) && readable) totals.sum = sum;
}

} // namespace

std::optional<TotalsRow> readTotals(const CsvRecord& record, const ColumnPlan& plan) {
    const auto isFilled = [](std::string_view cell) { return !trimCell(cell).empty(); };
    const auto first = std::find_if(record.cells.begin(), record.cells.end(), isFilled);
    if (first == record.cells.end() || first->size() > 100) return std::nullopt;
    const Label* opening = openingLabel(*first);
    if (!opening) return std::nullopt;
    const auto firstColumn = static_cast<std::size_t>(first - record.cells.begin());
    const auto account = plan.columnOf(payments::Field::CreditorAccount);
    if (account && *account != firstColumn && *account < record.cells.size() &&
        isFilled(record.cells[*account]) && !readCountedThings(record.cells[*account])) {
        // An account beside the label: this is a payment, unless the row is nothing but a label and its
        // figure.
        const auto filled = std::count_if(record.cells.begin(), record.cells.end(), isFilled);
        if (filled != 2 || opening->meaning == Meaning::Total) return std::nullopt;
    }
    const auto amount = plan.columnOf(payments::Field::Amount);
    TotalsRow totals;
    const Label* label = nullptr;
    for (const Piece& piece : piecesOf(record)) {
        if (const Label* next = recogniseLabel(piece.text)) {
            label = next;
        } else if (const auto counted = readCountedThings(piece.text)) {
            totals.count = counted;
        } else {
            const bool inAmount = amount && piece.column == *amount;
            take(piece, label ? label->meaning : Meaning::Total, inAmount, totals);
            // A label of one figure is spent by it.
            if (label && label->meaning != Meaning::Total) label = nullptr;
        }
    }
    return totals;
}

} // namespace cambist::formats
