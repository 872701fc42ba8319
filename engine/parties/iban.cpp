#include "engine/parties/check_digits.h"
#include "engine/parties/identifiers.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace cambist::parties {
namespace {

/// A row of resources/parties/iban_registry.tsv as text.
struct RegistryRow {
    std::string_view country, length, structure, bank, sepa, official, edition, note;
};
constexpr RegistryRow registryRows[] = {
#include "resources/parties/iban_registry.tsv.inc"
};
constexpr std::size_t maxBban = 30; // ISO 13616-1: at most 30 characters follow the check digits
constexpr std::size_t headLength = 4;

/// Which characters a place of the BBAN takes: 'n', 'a' or 'c'.
struct IbanForm {
    std::array<char, 2> country{};
    std::uint8_t length = 0;
    std::uint8_t bankFirst = 0; // 1-based in the BBAN; 0: not stated
    std::uint8_t bankLast = 0;
    bool sepa = false;
    std::array<char, maxBban> classes{};
};

consteval std::uint8_t number(std::string_view text) {
    unsigned value = 0;
    for (const char c : text) {
        if (!isDigit(c)) throw "a number was expected";
        value = value * 10 + digitValue(c);
    }
    if (text.empty() || value > 255) throw "number out of range";
    return static_cast<std::uint8_t>(value);
}

/// "8!n16!c" -> the class of every place; returns the count of places.
consteval std::size_t expand(std::string_view structure, std::array<char, maxBban>& classes) {
    std::size_t count = 0;
    while (!structure.empty()) {
        const std::size_t mark = structure.find('!');
        const char kind = structure.at(mark + 1);
        if (kind != 'n' && kind != 'a' && kind != 'c') throw "class must be n, a or c";
        for (unsigned left = number(structure.substr(0, mark)); left > 0; --left) classes.at(count++) = kind;
        structure.remove_prefix(mark + 2);
    }
    return count;
}

consteval IbanForm parseRow(const RegistryRow& row) {
    IbanForm form;
    if (row.country.size() != 2) throw "country code";
    form.country = {row.country[0], row.country[1]};
    form.length = number(row.length);
    if (expand(row.structure, form.classes) + headLength != form.length) throw "length and structure differ";
    if (row.bank != "-") {
        const std::size_t dash = row.bank.find('-');
        form.bankFirst = number(row.bank.substr(0, dash));
        form.bankLast = number(row.bank.substr(dash + 1));
    }
    form.sepa = row.sepa == "1";
    return form;
}

consteval auto parseRegistry() {
    std::array<IbanForm, std::size(registryRows)> forms{};
    for (std::size_t i = 0; i < forms.size(); ++i) forms[i] = parseRow(registryRows[i]);
    return forms;
}
constexpr auto forms = parseRegistry();

constexpr std::size_t countryIndex(char first, char second) {
    return static_cast<std::size_t>(first - 'A') * 26 + static_cast<std::size_t>(second - 'A');
}

/// The rows of a country stand together; begin == end: no IBANs.
struct Range {
    std::uint8_t begin = 0;
    std::uint8_t end = 0;
};
consteval auto indexByCountry() {
    static_assert(forms.size() < 256);
    std::array<Range, 26 * 26> index{};
    for (std::size_t i = 0; i < forms.size(); ++i) {
        Range& range = index.at(countryIndex(forms[i].country[0], forms[i].country[1]));
        if (range.end == 0)
            range.begin = static_cast<std::uint8_t>(i);
        else if (range.end != i)
            throw "rows of a country must stand together";
        range.end = static_cast<std::uint8_t>(i + 1);
    }
    return index;
}
constexpr auto byCountry = indexByCountry();

struct FormsOfCountry {
    const IbanForm* m_begin;
    const IbanForm* m_end;
    [[nodiscard]] const IbanForm* begin() const { return m_begin; }
    [[nodiscard]] const IbanForm* end() const { return m_end; }
    [[nodiscard]] bool empty() const { return m_begin == m_end; }
};

FormsOfCountry formsOf(std::string_view country) {
    if (country.size() < 2 || !isUpper(country[0]) || !isUpper(country[1])) return {nullptr, nullptr};
    const Range range = byCountry[countryIndex(country[0], country[1])];
    return {forms.data() + range.begin, forms.data() + range.end};
}

constexpr bool fits(char kind, char c) {
    return kind == 'n' ? isDigit(c) : kind == 'a' ? isUpper(c) : isDigit(c) || isUpper(c);
}

bool fits(const IbanForm& form, std::string_view iban) {
    if (iban.size() != form.length) return false;
    for (std::size_t i = headLength; i < iban.size(); ++i) {
        if (!fits(form.classes[i - headLength], iban[i])) return false;
    }
    return true;
}

constexpr std::array<std::string_view, 6> blanks{" ", "\t", "\u00A0", "\u202F", "\u2007", "\u3000"};

std::size_t blankLength(std::string_view text) {
    for (const std::string_view blank : blanks) {
        if (text.starts_with(blank)) return blank.size();
    }
    return 0;
}

} // namespace

std::string normaliseIban(std::string_view text) {
    std::string electronic;
    electronic.reserve(text.size());
    while (!text.empty()) {
        if (const std::size_t blank = blankLength(text); blank > 0) {
            text.remove_prefix(blank);
            continue;
        }
        const char c = text.front();
        electronic += isLower(c) ? static_cast<char>(c - 'a' + 'A') : c;
        text.remove_prefix(1);
    }
    return electronic;
}

std::string formatIban(std::string_view iban) {
    std::string printed;
    printed.reserve(iban.size() + iban.size() / 4);
    for (std::size_t i = 0; i < iban.size(); ++i) {
        if (i > 0 && i % 4 == 0) printed += ' ';
        printed += iban[i];
    }
    return printed;
}

IdentifierProblem checkIban(std::string_view iban) {
    if (iban.empty()) return IdentifierProblem::Empty;
    if (!std::ranges::all_of(iban, [](char c) { return isDigit(c) || isUpper(c); })) {
        return IdentifierProblem::Characters;
    }
    if (iban.size() < 2) return IdentifierProblem::Length;
    const FormsOfCountry candidates = formsOf(iban);
    if (candidates.empty()) return IdentifierProblem::Country;
    if (std::ranges::none_of(candidates, [&](const IbanForm& form) { return form.length == iban.size(); })) {
        return IdentifierProblem::Length;
    }
    if (!isDigit(iban[2]) || !isDigit(iban[3]) ||
        std::ranges::none_of(candidates, [&](const IbanForm& form) { return fits(form, iban); })) {
        return IdentifierProblem::Structure;
    }
    // ISO 13616-1, 6: the first four characters move to the end; ISO 7064 MOD 97-10 must leave 1.
    if (!isIssuedMod97Pair(iban[2], iban[3]) ||
        mod97(iban.substr(0, headLength), mod97(iban.substr(headLength))) != 1) {
        return IdentifierProblem::CheckDigits;
    }
    return IdentifierProblem::None;
}

std::string_view ibanCountry(std::string_view iban) {
    const bool begins =
        iban.size() > headLength && !formsOf(iban).empty() && isDigit(iban[2]) && isDigit(iban[3]);
    return begins ? iban.substr(0, 2) : std::string_view{};
}

std::size_t ibanLength(std::string_view country) {
    const FormsOfCountry candidates =
        country.size() == 2 ? formsOf(country) : FormsOfCountry{nullptr, nullptr};
    return candidates.empty() ? 0 : candidates.begin()->length;
}

std::string_view ibanBankIdentifier(std::string_view iban) {
    for (const IbanForm& form : formsOf(iban)) {
        if (form.bankFirst == 0 || !fits(form, iban)) continue;
        return iban.substr(headLength + form.bankFirst - 1,
                           static_cast<std::size_t>(form.bankLast - form.bankFirst + 1));
    }
    return {};
}

bool isSepaCountry(std::string_view country) {
    const FormsOfCountry candidates =
        country.size() == 2 ? formsOf(country) : FormsOfCountry{nullptr, nullptr};
    return !candidates.empty() && candidates.begin()->sepa;
}

namespace {

/// Characters that are taken for each other in print, in handwriting or by optical reading.
struct LookAlike {
    char character;
    std::string_view others;
};
constexpr LookAlike lookAlikes[] = {
    {'0', "ODQ68"}, {'1', "ILT7"}, {'2', "Z7"}, {'3', "8B"},  {'4', "A9"}, {'5', "S6"}, {'6', "GB085"},
    {'7', "T1"},    {'8', "B036"}, {'9', "G4"}, {'A', "4"},   {'B', "83"}, {'D', "0O"}, {'E', "F"},
    {'F', "E"},     {'G', "69C"},  {'C', "G"},  {'I', "1LJ"}, {'J', "I"},  {'L', "1I"}, {'M', "N"},
    {'N', "M"},     {'O', "0DQ"},  {'P', "R"},  {'Q', "0O"},  {'R', "P"},  {'S', "5"},  {'T', "71"},
    {'U', "V"},     {'V', "U"},    {'Z', "2"}};

constexpr auto othersByCharacter = [] {
    std::array<std::string_view, 128> table{};
    for (const LookAlike& row : lookAlikes) table[static_cast<unsigned char>(row.character)] = row.others;
    return table;
}();

std::string_view othersOf(char c) {
    const auto index = static_cast<unsigned char>(c);
    return index < othersByCharacter.size() ? othersByCharacter[index] : std::string_view{};
}

/// Searches one form. Forced exchanges are tried in every combination (bounded), `spare` more places may
/// change as well.
class Search {
public:
    Search(const IbanForm& form, std::string text)
        : m_form(form)
        , m_text(std::move(text)) {}

    /// Candidates found; a second different one ends the search.
    void run(unsigned spare, std::optional<std::string>& found, bool& several) {
        m_found = &found;
        m_several = &several;
        m_steps = 0;
        place(0, spare);
    }

private:
    static constexpr unsigned maxSteps =
        20'000; // a text full of look-alikes gets no answer rather than a slow one

    [[nodiscard]] bool fitsAt(std::size_t i, char c) const {
        if (i < 2) return c == m_form.country[i];
        return i < headLength ? isDigit(c) : fits(m_form.classes[i - headLength], c);
    }

    void place(std::size_t i, unsigned spare) {
        if (*m_several || ++m_steps > maxSteps) {
            *m_several = true;
            return;
        }
        if (i == m_text.size()) {
            if (checkIban(m_text) != IdentifierProblem::None) return;
            if (*m_found && **m_found != m_text) *m_several = true;
            *m_found = m_text;
            return;
        }
        const char own = m_text[i];
        const bool asItStands = fitsAt(i, own);
        if (asItStands) place(i + 1, spare);
        if (asItStands && spare == 0) return;
        for (const char other : othersOf(own)) {
            if (!fitsAt(i, other)) continue;
            m_text[i] = other;
            place(i + 1, asItStands ? spare - 1 : spare);
        }
        m_text[i] = own;
    }

    const IbanForm& m_form;
    std::string m_text;
    std::optional<std::string>* m_found = nullptr;
    bool* m_several = nullptr;
    unsigned m_steps = 0;
};

bool canBecome(char from, char to) {
    return from == to || othersOf(from).find(to) != std::string_view::npos;
}

} // namespace

std::optional<std::string> suggestIban(std::string_view text) {
    constexpr std::size_t longest = 4 * (headLength + maxBban); // with blanks; anything longer is no IBAN
    if (text.size() > longest) return std::nullopt;
    const std::string electronic = normaliseIban(text);
    if (electronic.size() < headLength || checkIban(electronic) == IdentifierProblem::None)
        return std::nullopt;
    for (const unsigned spare : {0U, 1U}) {
        std::optional<std::string> found;
        bool several = false;
        for (const IbanForm& form : forms) {
            if (form.length != electronic.size() || !canBecome(electronic[0], form.country[0]) ||
                !canBecome(electronic[1], form.country[1])) {
                continue;
            }
            Search(form, electronic).run(spare, found, several);
        }
        if (several) return std::nullopt;
        if (found) return found;
    }
    return std::nullopt;
}

} // namespace cambist::parties
