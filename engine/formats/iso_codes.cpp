#include "engine/formats/iso_codes.h"

#include "engine/base/text.h"

#include <algorithm>

namespace cambist::formats {
namespace {

struct ClearingSystem {
    std::string_view code;
    std::size_t digits;
    std::string_view countries; ///< of the bank, two letters each; empty: no other system has so many digits
};
// ISO 20022 external code sets, ClearingSystemIdentification, edition of 2024-11.
constexpr ClearingSystem clearingSystems[] = {
    {"CNAPS", 12, ""},
    {"USABA", 9, "US PR GU VI AS MP"},
    {"GBDSC", 6, "GB GG IM JE"},
};

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

std::string_view countryOfBic(std::string_view bic) {
    return bic.size() >= 8 ? bic.substr(4, 2) : std::string_view();
}

std::string_view clearingSystemOf(std::string_view memberId, std::string_view country) {
    if (!base::isAsciiDigits(memberId)) return {};
    for (const ClearingSystem& system : clearingSystems) {
        if (system.digits != memberId.size()) continue;
        // Six and nine digits are used by Australia, Ireland, Canada and others as well: never guessed.
        const bool fits = system.countries.empty() ||
                          (country.size() == 2 && system.countries.find(country) != std::string_view::npos);
        return fits ? system.code : std::string_view();
    }
    return {};
}

std::string_view creditorReferenceType(std::string_view reference, std::string_view account) {
    const bool swiss = account.starts_with("CH") || account.starts_with("LI");
    return swiss && reference.size() == 27 && base::isAsciiDigits(reference) ? "QRR" : "SCOR";
}

std::string ibanForm(std::string_view account) {
    std::string text = base::asciiUpper(account);
    std::erase(text, ' ');
    if (text.size() < 15 || text.size() > 34) return {};
    const auto alphanumeric = [](char c) { return isUpper(c) || isDigit(c); };
    const bool fits = isUpper(text[0]) && isUpper(text[1]) && isDigit(text[2]) && isDigit(text[3]) &&
                      std::all_of(text.begin() + 4, text.end(), alphanumeric);
    return fits ? text : std::string();
}

} // namespace cambist::formats
