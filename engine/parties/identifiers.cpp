#include "engine/parties/identifiers.h"

#include "engine/parties/check_digits.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace cambist::parties {
namespace {

struct CountryRow {
    std::string_view country, status, banking;
};
constexpr CountryRow countryRows[] = {
#include "resources/parties/countries.tsv.inc"
};

constexpr auto countries = [] {
    std::array<bool, 26 * 26> known{};
    for (const CountryRow& row : countryRows) {
        known.at(static_cast<std::size_t>(row.country.at(0) - 'A') * 26 +
                 static_cast<std::size_t>(row.country.at(1) - 'A')) = true;
    }
    return known;
}();

static_assert(std::ranges::is_sorted(countryRows, {}, &CountryRow::country));

bool allDigits(std::string_view text) {
    return std::ranges::all_of(text, isDigit);
}

bool allUpperOrDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return isDigit(c) || isUpper(c); });
}

bool allZero(std::string_view text) {
    return text.find_first_not_of('0') == std::string_view::npos;
}

/// Empty, characters and length of a number that consists of digits alone.
IdentifierProblem checkDigitsOnly(std::string_view text, std::size_t length) {
    if (text.empty()) return IdentifierProblem::Empty;
    if (!allDigits(text)) return IdentifierProblem::Characters;
    return text.size() == length ? IdentifierProblem::None : IdentifierProblem::Length;
}

/// ISO/IEC 7064 MOD 11,10 over all digits, the last one being the check digit.
bool passesMod11And10(std::string_view digits) {
    unsigned product = 10;
    for (const char c : digits.substr(0, digits.size() - 1)) {
        const unsigned sum = (product + digitValue(c)) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (product + digitValue(digits.back())) % 10 == 1;
}

/// Modulo 10 recursive (Swiss Payment Standards, annex B).
bool passesMod10Recursive(std::string_view digits) {
    constexpr std::array<unsigned, 10> next{0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
    unsigned carry = 0;
    for (const char c : digits.substr(0, digits.size() - 1)) carry = next[(carry + digitValue(c)) % 10];
    return (10 - carry) % 10 == digitValue(digits.back());
}

/// First two digits of an ABA number that are in use (Federal Reserve, thrift, electronic, traveller's
/// cheques).
bool isAbaPrefix(unsigned prefix) {
    return prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix == 80;
}

} // namespace

bool isCountryCode(std::string_view country) {
    return country.size() == 2 && isUpper(country[0]) && isUpper(country[1]) &&
           countries[static_cast<std::size_t>(country[0] - 'A') * 26 +
                     static_cast<std::size_t>(country[1] - 'A')];
}

std::string_view bankingCountry(std::string_view country) {
    const auto* const row = std::ranges::lower_bound(countryRows, country, {}, &CountryRow::country);
    const bool other = row != std::end(countryRows) && row->country == country && row->banking != "-";
    return other ? row->banking : country;
}

IdentifierProblem checkBic(std::string_view bic) {
    if (bic.empty()) return IdentifierProblem::Empty;
    if (!allUpperOrDigits(bic)) return IdentifierProblem::Characters;
    if (bic.size() < 6) return IdentifierProblem::Length;
    if (!isCountryCode(bic.substr(4, 2))) return IdentifierProblem::Country;
    return bic.size() == 8 || bic.size() == 11 ? IdentifierProblem::None : IdentifierProblem::Length;
}

IdentifierProblem checkCnaps(std::string_view cnaps) {
    if (const auto problem = checkDigitsOnly(cnaps, 12); problem != IdentifierProblem::None) return problem;
    return passesMod11And10(cnaps) ? IdentifierProblem::None : IdentifierProblem::CheckDigits;
}

IdentifierProblem checkAba(std::string_view aba) {
    if (const auto problem = checkDigitsOnly(aba, 9); problem != IdentifierProblem::None) return problem;
    if (!isAbaPrefix(digitValue(aba[0]) * 10 + digitValue(aba[1])) || allZero(aba)) {
        return IdentifierProblem::Structure;
    }
    constexpr std::array<unsigned, 3> weights{3, 7, 1};
    unsigned sum = 0;
    for (std::size_t i = 0; i < aba.size(); ++i) sum += digitValue(aba[i]) * weights[i % 3];
    return sum % 10 == 0 ? IdentifierProblem::None : IdentifierProblem::CheckDigits;
}

IdentifierProblem checkSortCode(std::string_view sortCode) {
    if (sortCode.empty()) return IdentifierProblem::Empty;
    if (!std::ranges::all_of(sortCode, [](char c) { return isDigit(c) || c == '-'; })) {
        return IdentifierProblem::Characters;
    }
    if (std::ranges::count_if(sortCode, isDigit) != 6) return IdentifierProblem::Length;
    const bool plain = sortCode.size() == 6;
    const bool hyphens = sortCode.size() == 8 && sortCode[2] == '-' && sortCode[5] == '-';
    return plain || hyphens ? IdentifierProblem::None : IdentifierProblem::Structure;
}

IdentifierProblem checkLei(std::string_view lei) {
    if (lei.empty()) return IdentifierProblem::Empty;
    if (!allUpperOrDigits(lei)) return IdentifierProblem::Characters;
    if (lei.size() != 20) return IdentifierProblem::Length;
    if (!allDigits(lei.substr(18))) return IdentifierProblem::Structure;
    const bool passes = isIssuedMod97Pair(lei[18], lei[19]) && mod97(lei) == 1;
    return passes ? IdentifierProblem::None : IdentifierProblem::CheckDigits;
}

IdentifierProblem checkUscc(std::string_view uscc) {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (uscc.empty()) return IdentifierProblem::Empty;
    if (uscc.find_first_not_of(alphabet) != std::string_view::npos) return IdentifierProblem::Characters;
    if (uscc.size() != 18) return IdentifierProblem::Length;
    if (!allDigits(uscc.substr(2, 6))) return IdentifierProblem::Structure; // GB/T 2260 region
    unsigned weight = 1;
    std::size_t sum = 0;
    for (const char c : uscc.substr(0, 17)) {
        sum += alphabet.find(c) * weight;
        weight = weight * 3 % 31;
    }
    const bool passes = (31 - sum % 31) % 31 == alphabet.find(uscc[17]);
    return passes ? IdentifierProblem::None : IdentifierProblem::CheckDigits;
}

IdentifierProblem checkRfReference(std::string_view reference) {
    if (reference.empty()) return IdentifierProblem::Empty;
    if (!std::ranges::all_of(reference, [](char c) { return isDigit(c) || isUpper(c) || isLower(c); })) {
        return IdentifierProblem::Characters;
    }
    if (reference.size() < 5 || reference.size() > 25) return IdentifierProblem::Length;
    const bool begins =
        (reference[0] == 'R' || reference[0] == 'r') && (reference[1] == 'F' || reference[1] == 'f');
    if (!begins || !allDigits(reference.substr(2, 2))) return IdentifierProblem::Structure;
    const bool passes = isIssuedMod97Pair(reference[2], reference[3]) &&
                        mod97(reference.substr(0, 4), mod97(reference.substr(4))) == 1;
    return passes ? IdentifierProblem::None : IdentifierProblem::CheckDigits;
}

IdentifierProblem checkQrReference(std::string_view reference) {
    if (const auto problem = checkDigitsOnly(reference, 27); problem != IdentifierProblem::None)
        return problem;
    if (allZero(reference)) return IdentifierProblem::Structure;
    return passesMod10Recursive(reference) ? IdentifierProblem::None : IdentifierProblem::CheckDigits;
}

IdentifierProblem checkUuidV4(std::string_view uuid) {
    constexpr std::string_view form = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx"; // x any digit, y one of 8 9 a b
    constexpr std::string_view hex = "0123456789abcdef";
    if (uuid.empty()) return IdentifierProblem::Empty;
    const auto known = [&](char c) { return c == '-' || hex.find(c) != std::string_view::npos; };
    if (!std::ranges::all_of(uuid, known)) return IdentifierProblem::Characters;
    if (uuid.size() != form.size()) return IdentifierProblem::Length;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const char c = uuid[i];
        const bool fits = form[i] == 'x'   ? c != '-'
                          : form[i] == 'y' ? c == '8' || c == '9' || c == 'a' || c == 'b'
                                           : c == form[i];
        if (!fits) return IdentifierProblem::Structure;
    }
    return IdentifierProblem::None;
}

std::optional<IdentifierKind> referenceKind(std::string_view reference) {
    if (reference.size() == 27 && allDigits(reference)) return IdentifierKind::QrReference;
    const bool rf = reference.size() >= 4 && reference.starts_with("RF") && allDigits(reference.substr(2, 2));
    return rf ? std::optional(IdentifierKind::RfReference) : std::nullopt;
}

IdentifierProblem checkReference(std::string_view reference) {
    const auto kind = referenceKind(reference);
    return kind ? checkIdentifier(*kind, reference) : IdentifierProblem::None;
}

ClearingSystem clearingSystemOf(std::string_view code) {
    if (!code.empty() && allDigits(code)) {
        switch (code.size()) {
        case 12:
            return ClearingSystem::Cnaps;
        case 9:
            return ClearingSystem::UsAba;
        case 6:
            return ClearingSystem::UkSortCode;
        default:
            return ClearingSystem::None;
        }
    }
    return checkSortCode(code) == IdentifierProblem::None ? ClearingSystem::UkSortCode : ClearingSystem::None;
}

namespace {

struct KindRow {
    IdentifierKind kind;
    std::string_view name;
    IdentifierProblem (*check)(std::string_view);
};
// In the order of IdentifierKind.
constexpr std::array<KindRow, 10> kinds{{{IdentifierKind::Iban, "iban", checkIban},
                                         {IdentifierKind::Bic, "bic", checkBic},
                                         {IdentifierKind::Cnaps, "cnaps", checkCnaps},
                                         {IdentifierKind::Aba, "aba", checkAba},
                                         {IdentifierKind::SortCode, "sort-code", checkSortCode},
                                         {IdentifierKind::Lei, "lei", checkLei},
                                         {IdentifierKind::Uscc, "uscc", checkUscc},
                                         {IdentifierKind::RfReference, "rf-reference", checkRfReference},
                                         {IdentifierKind::QrReference, "qr-reference", checkQrReference},
                                         {IdentifierKind::Uetr, "uetr", checkUuidV4}}};

const KindRow& rowOf(IdentifierKind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

} // namespace

IdentifierProblem checkIdentifier(IdentifierKind kind, std::string_view text) {
    return rowOf(kind).check(text);
}

std::string normaliseIdentifier(IdentifierKind kind, std::string_view text) {
    std::string electronic = normaliseIban(text);
    if (kind == IdentifierKind::SortCode) std::erase(electronic, '-');
    if (kind == IdentifierKind::Uetr) {
        std::ranges::transform(electronic, electronic.begin(),
                               [](char c) { return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    }
    return electronic;
}

std::string_view identifierName(IdentifierKind kind) {
    return rowOf(kind).name;
}

std::optional<IdentifierKind> identifierFromName(std::string_view name) {
    const auto* const row = std::ranges::find(kinds, name, &KindRow::name);
    return row == kinds.end() ? std::nullopt : std::optional(row->kind);
}

std::string_view problemCode(IdentifierProblem problem) {
    constexpr std::array<std::string_view, 7> codes{"",       "empty",     "characters",  "country",
                                                    "length", "structure", "check-digits"};
    return codes[static_cast<std::size_t>(problem)];
}

std::string_view clearingSystemCode(ClearingSystem system) {
    constexpr std::array<std::string_view, 4> codes{"", "CNAPS", "USABA", "GBDSC"};
    return codes[static_cast<std::size_t>(system)];
}

} // namespace cambist::parties
