#include "engine/money/money.h"

#include "engine/money/decimal_text.h"
#include "engine/money/unit_names.h"
#include "engine/money/withdrawn.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace cambist::money {

namespace {

struct CurrencyRow {
    std::string_view code;
    std::uint16_t numeric;
    int minorUnits; ///< -1: none
    std::string_view name;
    std::string_view chinese;
};
struct UnitNameRow {
    std::string_view code;
    std::string_view one;
    std::string_view many;
    std::string_view minorOne;
    std::string_view minorMany;
};

#include "money_tables.inc"

/// A row of resources/currency/withdrawn.tsv as text.
struct WithdrawnRow {
    std::string_view code, lastDay, successor, oneNumber, source;
};
constexpr WithdrawnRow kWithdrawnRows[] = {
#include "resources/currency/withdrawn.tsv.inc"
};

template <std::size_t N, class Row>
constexpr const Row* rowOf(const Row (&rows)[N], std::string_view code) {
    const auto* at =
        std::lower_bound(std::begin(rows), std::end(rows), code,
                         [](const Row& row, std::string_view sought) { return row.code < sought; });
    return at != std::end(rows) && at->code == code ? at : nullptr;
}
template <std::size_t N, class Row>
constexpr bool inOrder(const Row (&rows)[N]) {
    return std::adjacent_find(std::begin(rows), std::end(rows),
                              [](const Row& a, const Row& b) { return a.code >= b.code; }) == std::end(rows);
}
static_assert(inOrder(kCurrencyRows) && inOrder(kUnitNameRows) && inOrder(kWithdrawnRows));

constexpr std::size_t kNumerics = 1000;
constexpr std::uint16_t kNoRow = 0xFFFF;

// From a numeric code to its row.
constexpr auto kRowByNumeric = [] {
    std::array<std::uint16_t, kNumerics> rows{};
    rows.fill(kNoRow);
    for (std::size_t i = 0; i < std::size(kCurrencyRows); ++i)
        rows.at(kCurrencyRows[i].numeric) = static_cast<std::uint16_t>(i);
    return rows;
}();
static_assert(kRowByNumeric[999] != kNoRow, "the default currency XXX is in the table");

} // namespace

struct CurrencyTable {
    static constexpr auto kAll = [] {
        std::array<Currency, std::size(kCurrencyRows)> all{};
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = Currency(kCurrencyRows[i].numeric);
        return all;
    }();
    // A Currency only comes from the table, so its row is there.
    static const CurrencyRow& row(Currency currency) {
        return kCurrencyRows[kRowByNumeric[currency.numeric()]];
    }
};

Result<Currency> Currency::find(std::string_view code) {
    const auto* former = rowOf(kWithdrawnRows, code);
    const auto* row =
        rowOf(kCurrencyRows, former != nullptr && former->oneNumber == "1" ? former->successor : code);
    if (row == nullptr) return Error{MoneyError::UnknownCurrency, excerpt(code)};
    return Currency(row->numeric);
}
Result<Currency> Currency::fromNumeric(std::uint16_t numeric) {
    if (numeric >= kNumerics || kRowByNumeric[numeric] == kNoRow)
        return Error{MoneyError::UnknownCurrency, std::to_string(numeric)};
    return Currency(numeric);
}
std::string_view Currency::code() const {
    return CurrencyTable::row(*this).code;
}
std::string_view Currency::name() const {
    return CurrencyTable::row(*this).name;
}
std::string_view Currency::chineseName() const {
    return CurrencyTable::row(*this).chinese;
}
std::optional<int> Currency::minorUnits() const {
    const int units = CurrencyTable::row(*this).minorUnits;
    return units < 0 ? std::nullopt : std::optional(units);
}
std::span<const Currency> Currency::all() {
    return CurrencyTable::kAll;
}

std::optional<Withdrawal> withdrawal(std::string_view code) {
    const auto* row = rowOf(kWithdrawnRows, code);
    if (row == nullptr) return std::nullopt;
    return Withdrawal{row->code, base::Date::parse(row->lastDay).value_or(base::Date()), row->successor};
}

std::optional<UnitNames> unitNames(Currency currency) {
    const auto* row = rowOf(kUnitNameRows, currency.code());
    if (row == nullptr) return std::nullopt;
    return UnitNames{row->one, row->many, row->minorOne, row->minorMany};
}

} // namespace cambist::money
