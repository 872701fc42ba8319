#include "app/sample/badness.h"

#include "app/sample/bank_codes.h"
#include "app/sample/tables.h"

namespace cambist::sample {
namespace {

using payments::Field;
using Row = payments::PaymentFields;

std::string& account(Row& row) {
    return row[Field::CreditorAccount];
}
std::string& name(Row& row) {
    return row[Field::CreditorName];
}
/// Another digit in its place.
void turn(char& digit) {
    digit = digit == '9' ? '0' : static_cast<char>(digit + 1);
}
/// Puts a character into the middle of a name, behind its first word.
void putInto(std::string& text, std::string_view what) {
    const auto blank = text.find(' ');
    text.insert(blank == std::string::npos ? 6 : blank, what); // two Chinese characters are six bytes
}
std::string longText(std::string text, std::string_view list, Numbers& numbers, std::size_t length) {
    const auto& parts = words(list);
    while (text.size() <= length)
        text.append(" ").append(parts[numbers.below(static_cast<std::uint32_t>(parts.size()))]);
    return text;
}
std::string daysFrom(const Plan& plan, std::int32_t days) {
    return toText(plan.date.plusDays(days));
}
template <Field field>
void clear(Row& row, const Plan&, Numbers&) {
    row[field].clear();
}
/// Exchanges the first character of the BBAN for one of the other kind; the check digits fit.
void wrongStructure(Row& row, const Plan&, Numbers&) {
    auto bban = account(row).substr(4);
    bban[0] = bban[0] <= '9' ? 'A' : '9';
    account(row) = ibanOf(account(row).substr(0, 2), bban);
}

using R = Route;
using F = Field;
// clang-format off
constexpr BadKind kinds[] = {
    {"iban-check-digits", F::CreditorAccount, "iban-check-digits", "iban-check-digits", R::Sepa,
     [](Row& row, const Plan&, Numbers&) { turn(account(row).back()); }},
    {"iban-too-short", F::CreditorAccount, "iban-length", "iban-length", R::Sepa,
     [](Row& row, const Plan&, Numbers&) { account(row).pop_back(); }},
    {"iban-unknown-country", F::CreditorAccount, "iban-country", "iban-country", R::Sepa,
     [](Row& row, const Plan&, Numbers&) {
         account(row) = ibanOf("ZZ", account(row).substr(4));
         row[F::CreditorAgent].clear();
     }},
    {"iban-structure", F::CreditorAccount, "iban-structure", "iban-structure", R::Sepa, wrongStructure},
    {"account-missing", F::CreditorAccount, "account-missing", "account-missing", R::Uk,
     clear<F::CreditorAccount>},
    {"name-missing", F::CreditorName, "name-missing", "name-missing", R::Sepa, clear<F::CreditorName>},
    {"name-too-long", F::CreditorName, "name-length", "name-length", R::Us,
     [](Row& row, const Plan&, Numbers& numbers) { name(row) = longText(name(row), "trade", numbers, 70); }},
    {"name-not-in-sepa-set", F::CreditorName, "name-characters", "name-characters", R::Sepa,
     [](Row& row, const Plan&, Numbers&) { putInto(name(row), " & Söhne"); }},
    {"name-bidi-control", F::CreditorName, "hidden-character", "hidden-character", R::Sepa,
     [](Row& row, const Plan&, Numbers&) { putInto(name(row), "\u202E"); }},
    {"name-zero-width", F::CreditorName, "hidden-character", "hidden-character", R::China,
     [](Row& row, const Plan&, Numbers&) { putInto(name(row), "\u200B"); }},
    {"remittance-control-character", F::Remittance, "hidden-character", "hidden-character", R::Uk,
     [](Row& row, const Plan&, Numbers&) { putInto(row[F::Remittance], "\u0085"); }},
    {"amount-zero", F::Amount, "amount-zero", "amount-zero", R::Sepa,
     [](Row& row, const Plan&, Numbers&) { row[F::Amount] = "0.00"; }},
    {"amount-negative", F::Amount, "amount-negative", "amount-negative", R::China,
     [](Row& row, const Plan&, Numbers&) { row[F::Amount].insert(0, 1, '-'); }},
    {"amount-three-decimals", F::Amount, "amount-decimals", "amount-decimals", R::Sepa,
     [](Row& row, const Plan&, Numbers& n) {
         row[F::Amount] = std::to_string(1000 + n.below(9000)) + ".125";
     }},
    {"amount-yen-with-decimals", F::Amount, "amount-decimals", "amount-decimals", R::Japan,
     [](Row& row, const Plan&, Numbers&) { row[F::Amount] += ".50"; }},
    {"amount-exponent", F::Amount, "amount-format", "amount-format", R::Us,
     [](Row& row, const Plan&, Numbers&) { row[F::Amount] = "1e9"; }},
    {"amount-out-of-range", F::Amount, "amount-range", "amount-range", R::China,
     [](Row& row, const Plan&, Numbers&) { row[F::Amount] = "999999999999999999.99"; }},
    {"amount-over-rail-limit", F::Amount, "amount-limit", "amount-limit", R::Uk,
     [](Row& row, const Plan&, Numbers& n) {
         row[F::Amount] = std::to_string(1'000'001 + n.below(9000)) + ".00";
     }},
    {"currency-obsolete", F::Currency, "currency-unknown", "currency-unknown", R::Sepa,
     [](Row& row, const Plan&, Numbers&) { row[F::Currency] = "DEM"; }},
    {"date-no-such-day", F::ExecutionDate, "date-format", "date-format", R::Sepa,
     [](Row& row, const Plan&, Numbers&) { row[F::ExecutionDate].replace(5, 5, "02-30"); }},
    {"date-past", F::ExecutionDate, "date-past", "date-past", R::Us,
     [](Row& row, const Plan& plan, Numbers&) { row[F::ExecutionDate] = daysFrom(plan, -30); }},
    {"date-over-a-year", F::ExecutionDate, "date-far", "date-far", R::China,
     [](Row& row, const Plan& plan, Numbers&) { row[F::ExecutionDate] = daysFrom(plan, 400); }},
    {"end-to-end-id-too-long", F::EndToEndId, "end-to-end-id-length", "end-to-end-id-length", R::Us,
     [](Row& row, const Plan&, Numbers&) { row[F::EndToEndId] += "-AURELBERG-BEISPIEL"; }},
    {"end-to-end-id-characters", F::EndToEndId, "end-to-end-id-characters", "end-to-end-id-characters",
     R::Sepa, [](Row& row, const Plan&, Numbers&) { row[F::EndToEndId] += "_#1"; }},
    {"end-to-end-id-slash", F::EndToEndId, "end-to-end-id-slash", "end-to-end-id-slash", R::Sepa,
     [](Row& row, const Plan&, Numbers&) { row[F::EndToEndId].insert(0, 1, '/'); }},
    {"remittance-too-long", F::Remittance, "remittance-length", "remittance-length", R::Us,
     [](Row& row, const Plan&, Numbers& n) {
         row[F::Remittance] = longText("Invoices for", "trade", n, 140);
     }},
    {"reference-check-digits", F::Reference, "reference-check-digits", "reference-check-digits", R::Sepa,
     [](Row& row, const Plan&, Numbers& numbers) {
         row[F::Remittance].clear();
         row[F::Reference] = rfReferenceOf(lastDigits(numbers.next(), 8));
         turn(row[F::Reference].back());
     }},
    {"cnaps-check-digit", F::CreditorAgentCode, "cnaps-check-digits", "cnaps-check-digits", R::China,
     [](Row& row, const Plan&, Numbers&) { turn(row[F::CreditorAgentCode].back()); }},
    {"cnaps-too-short", F::CreditorAgentCode, "cnaps-length", "cnaps-length", R::China,
     [](Row& row, const Plan&, Numbers&) { row[F::CreditorAgentCode].pop_back(); }},
    // What a spreadsheet makes of twelve digits; in XML nothing but wrong characters.
    {"cnaps-spreadsheet", F::CreditorAgentCode, "spreadsheet-number", "cnaps-characters", R::China,
     [](Row& row, const Plan&, Numbers&) { row[F::CreditorAgentCode] = "9.98E+11"; }},
    {"aba-check-digit", F::CreditorAgentCode, "aba-check-digits", "aba-check-digits", R::Us,
     [](Row& row, const Plan&, Numbers&) { turn(row[F::CreditorAgentCode].back()); }},
    {"sort-code-too-short", F::CreditorAgentCode, "sort-code-length", "sort-code-length", R::Uk,
     [](Row& row, const Plan&, Numbers&) { row[F::CreditorAgentCode].pop_back(); }},
    {"bic-length", F::CreditorAgent, "bic-length", "bic-length", R::Japan,
     [](Row& row, const Plan&, Numbers&) { row[F::CreditorAgent].pop_back(); }},
    {"bic-country", F::CreditorAgent, "bic-country", "bic-country", R::Singapore,
     [](Row& row, const Plan&, Numbers&) { row[F::CreditorAgent].replace(4, 2, "ZZ"); }},
    {"purpose-code", F::Purpose, "purpose-code", "purpose-code", R::Sepa,
     [](Row& row, const Plan&, Numbers&) { row[F::Purpose] = "SALARY"; }},
    {"charge-bearer", F::ChargeBearer, "charge-bearer", "charge-bearer", R::Swiss,
     [](Row& row, const Plan&, Numbers&) { row[F::ChargeBearer] = "OUR"; }},
    {"country-code", F::CreditorCountry, "country-code", "country-code", R::Sepa,
     [](Row& row, const Plan&, Numbers&) { row[F::CreditorCountry] = "UK"; }},
};
// clang-format on
static_assert(std::size(kinds) == 37);

} // namespace

std::span<const BadKind> badKinds() {
    return kinds;
}

} // namespace cambist::sample
