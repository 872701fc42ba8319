#include "app/sample/row_maker.h"

#include "app/sample/badness.h"
#include "app/sample/bank_codes.h"
#include "app/sample/tables.h"

#include <numeric>

namespace cambist::sample {
namespace {

using payments::Field;
using payments::PaymentFields;

constexpr std::uint64_t accountNumbers = 10'000'000'000;

/// One way: its share of the rows in thousandths, what it is paid from, how much a payment is (whole units).
struct RouteFacts {
    std::string_view name;
    std::uint32_t share;
    std::string_view debitAccount;
    std::uint32_t least, most;
    std::string_view decimals; ///< "##": two digits; empty: none
};
constexpr std::array<RouteFacts, 7> routes = {{{"sepa", 560, "AHG-BANK-EUR", 18, 9'000, "##"},
                                               {"us", 110, "AHG-BANK-USD", 25, 12'000, "##"},
                                               {"uk", 80, "AHG-BANK-GBP", 20, 8'000, "##"},
                                               {"china", 180, "ACN-BANK-CNY", 200, 90'000, "##"},
                                               {"japan", 30, "ASG-BANK-JPY", 3'000, 1'500'000, ""},
                                               {"swiss", 25, "AHG-BANK-CHF", 20, 9'000, "##"},
                                               {"singapore", 15, "ASG-BANK-SGD", 20, 9'000, "##"}}};
const RouteFacts& factsOf(Route route) {
    return routes[static_cast<std::size_t>(route)];
}

std::string_view pick(const std::vector<std::string_view>& from, Numbers& numbers) {
    return from[numbers.below(static_cast<std::uint32_t>(from.size()))];
}
std::string_view pick(std::string_view list, Numbers& numbers) {
    return pick(words(list), numbers);
}

const PayeeBank& pickBank(std::string_view route, Numbers& numbers) {
    const auto& all = payeeBanks(route);
    auto left = numbers.below(all.weights);
    for (const auto& bank : all.banks) {
        if (left < bank.weight) return bank;
        left -= bank.weight;
    }
    return all.banks.back();
}

std::string amountOf(const RouteFacts& facts, Numbers& numbers) {
    // Most payments are small.
    const bool large = numbers.below(10) == 0;
    const auto most = large ? facts.most * 4 : facts.most / 4;
    auto amount = std::to_string(facts.least + numbers.below(most));
    if (!facts.decimals.empty()) amount += "." + lastDigits(numbers.below(100), facts.decimals.size());
    return amount;
}

/// Saturday and Sunday become the Monday behind them.
Date weekday(Date date) {
    const int day = date.isoWeekday();
    return day < 6 ? date : date.plusDays(8 - day);
}

std::uint64_t stepPrimeTo(std::uint64_t size, Numbers& numbers) {
    if (size < 3) return 1;
    auto step = numbers.next() % size;
    while (std::gcd(step, size) != 1) step = (step + 1) % size;
    return step;
}

} // namespace

std::uint64_t Numbers::next() {
    m_state += 0x9E3779B97F4A7C15u;
    auto value = m_state;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

RowMaker::RowMaker(const Plan& plan)
    : m_plan(plan) {
    constexpr std::array<std::int32_t, dates> daysAhead = {3, 6, 10, 13, 17};
    for (std::size_t i = 0; i < dates; ++i) m_valueDates[i] = weekday(plan.date.plusDays(daysAhead[i]));
    Numbers numbers(plan.seed);
    m_badStep = stepPrimeTo(plan.rows, numbers);
    m_badStart = numbers.next() % plan.rows;
    m_accountStep = stepPrimeTo(accountNumbers, numbers);
    m_accountStart = numbers.next() % accountNumbers;
}

std::optional<std::size_t> RowMaker::badness(std::uint32_t index) const {
    const auto rank = (m_badStart + index * m_badStep) % m_plan.rows;
    if (rank >= m_plan.bad) return std::nullopt;
    return static_cast<std::size_t>(rank) % badKinds().size();
}

RowMaker::Place RowMaker::placeOf(std::uint32_t index) const {
    const std::uint64_t position = std::uint64_t(index) * 1000;
    std::uint64_t start = 0;
    for (std::size_t i = 0; i < routes.size(); ++i) {
        const std::uint64_t width = std::uint64_t(routes[i].share) * m_plan.rows;
        if (position < start + width)
            return {static_cast<Route>(i), static_cast<std::uint32_t>((position - start) * dates / width)};
        start += width;
    }
    return {Route::Singapore, dates - 1};
}

std::string RowMaker::accountNumber(std::string_view form, std::uint32_t index) const {
    // The step is prime to 10, so that the last digits differ as well among as many rows as they can tell
    // apart.
    const auto number = (m_accountStart + index * m_accountStep) % accountNumbers;
    const auto first = form.find('#');
    const auto last = form.rfind('#');
    std::string account(form);
    account.replace(first, last - first + 1, lastDigits(number, last - first + 1));
    return account;
}

void RowMaker::payee(PaymentFields& row, Route route, std::uint32_t index, Numbers& numbers) const {
    const auto& bank = pickBank(factsOf(route).name, numbers);
    const auto town = std::string(pick(bank.towns, numbers));
    const auto form = std::string(pick(bank.forms, numbers));
    const auto account = accountNumber(bank.account, index);
    const bool china = route == Route::China;
    const bool iban = route == Route::Sepa || route == Route::Swiss;
    row[Field::CreditorTown] = town;
    row[Field::CreditorCountry] = bank.country;
    row[Field::CreditorAccount] = iban ? ibanOf(bank.country, account) : account;
    const auto brand = std::string(pick(china ? "brand.zh" : "brand", numbers));
    const auto trade = std::string(pick(china ? "trade.zh" : "trade", numbers));
    row[Field::CreditorName] = china ? town + brand + trade + form : brand + " " + trade + " " + form;
    // SEPA needs no BIC; some senders give it all the same.
    if (!bank.bic.empty() && (!iban || numbers.below(4) == 0)) row[Field::CreditorAgent] = bank.bic;
    const auto branch = numbers.below(9000) + 1000;
    const std::string code(bank.code);
    if (route == Route::Us) row[Field::CreditorAgentCode] = abaOf(code + lastDigits(branch, 4));
    if (route == Route::Uk) row[Field::CreditorAgentCode] = code + lastDigits(branch, 4);
    if (china) {
        row[Field::CreditorAgentCode] =
            cnapsOf(code + lastDigits(branch, 4) + lastDigits(numbers.below(10'000), 4));
        row[Field::CreditorAgentName] = std::string(bank.bank) + town + "分行";
    }
}

PaymentFields RowMaker::row(std::uint32_t index) const {
    const auto kind = badness(index);
    auto place = placeOf(index);
    if (kind) place.route = badKinds()[*kind].route;
    const auto& facts = factsOf(place.route);
    const auto& debit = ownAccount(facts.debitAccount);
    Numbers numbers(m_plan.seed * 0x2545F4914F6CDD1Du ^ (std::uint64_t(index) + 1));
    PaymentFields row;
    row.row = index + 1;
    row[Field::EndToEndId] =
        "AUR-" + toText(m_plan.date).erase(7, 1).erase(4, 1) + "-" + lastDigits(index + 1u, 7);
    row[Field::Amount] = amountOf(facts, numbers);
    row[Field::Currency] = debit.currency;
    row[Field::ExecutionDate] = toText(m_valueDates[place.date]);
    row[Field::DebtorAccount] = debit.name;
    payee(row, place.route, index, numbers);
    const auto document = std::to_string(100'000 + numbers.below(900'000));
    if (place.route == Route::China)
        row[Field::Remittance] = std::string(pick("purpose.zh", numbers)) + " " + document;
    else if (place.route == Route::Sepa && numbers.below(8) == 0)
        row[Field::Reference] = rfReferenceOf(document);
    else
        row[Field::Remittance] = std::string(pick("purpose", numbers)) + " " + document;
    if (numbers.below(3) == 0) row[Field::Purpose] = "SUPP";
    if (place.route == Route::Sepa) row[Field::ChargeBearer] = "SLEV";
    if (place.route >= Route::Japan) row[Field::ChargeBearer] = "SHAR";
    if (kind) badKinds()[*kind].spoil(row, m_plan, numbers);
    return row;
}

} // namespace cambist::sample
